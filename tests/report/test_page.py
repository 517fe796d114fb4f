"""The page of HTML: nothing of a dossier is markup, nothing is fetched, every link leads somewhere."""

from __future__ import annotations

import csv
import re
from base64 import b64decode, b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest

from andro_check.app.exporting import exported, selected
from andro_check.app.reporting import draw, open_at
from andro_check.app.wanted import ExportFormat, Wanted
from andro_check.model.claim import Claim
from andro_check.model.decision import Decision, Ruling
from andro_check.model.finding import Relation
from andro_check.model.source import Block, BlockKind
from andro_check.model.text import Span
from andro_check.report.csv import COLUMNS, Dialect, long_rows
from andro_check.report.page.edition import Edition, key_of
from andro_check.report.page.ownership import timelines
from andro_check.report.page.questions import grid, plots
from andro_check.report.page.reader import articles
from andro_check.report.page.render import WIDEST, selection_html
from report.harbour import ALL, told
from report.valdor import CLAIMS, FINDINGS, VALDOR

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = (
    "<script>alert(1)</script></style><!--]]>\"'><img src=x onerror=alert(2)>&amp;\u202e\u2066\x00\x1b[31m\x9b\ud800 "
)


class Outline(HTMLParser):
    """What a browser would see: tags with the names of their attributes, and the text outside of them."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.shape: list[tuple[str, tuple[str, ...]]] = []
        self.values: list[tuple[str, str, str]] = []
        self.inside: list[str] = []
        self.texts: dict[str, str] = {}
        self.marked: dict[str, str] = {}
        self._marks: list[str] = []
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shape.append((tag, tuple(name for name, _ in attrs)))
        self.values += [(tag, name, value or "") for name, value in attrs]
        self.inside.append(tag)
        if tag == "mark":
            self._marks = (dict(attrs).get("data-claims") or "").split()

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self._marks = []
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag = self.inside[-1] if self.inside else ""
        self.texts[tag] = self.texts.get(tag, "") + data
        for key in self._marks:
            self.marked[key] = self.marked.get(key, "") + data

    def of(self, attribute: str) -> list[str]:
        return [value for _, name, value in self.values if name == attribute]


PAGE = selection_html(ALL)
OUTLINE = Outline(PAGE)


def test_what_a_dossier_says_is_never_markup() -> None:
    """Hostile words change the text of the page and nothing of its tags."""
    plain, hostile = (
        Outline(selection_html(told(words))) for words in (lambda text: f"x {text}", lambda text: HOSTILE + text)
    )
    assert hostile.shape == plain.shape
    assert hostile.texts["script"] == plain.texts["script"]
    assert "<script>alert(1)</script>" in hostile.texts["h1"]


def test_what_a_browser_or_a_terminal_would_obey_is_gone() -> None:
    page = selection_html(told(lambda text: HOSTILE + text)).decode()
    outside = page.replace(re.findall('data:text/csv[^"]+', page)[0], "")
    assert not set(outside) & set("\u202e\u2066\x00\x1b\x9b\ud800")


def test_an_address_is_a_link_only_where_it_leads_to_the_web() -> None:
    page = Outline(selection_html(told(lambda text: text)))
    assert not [href for href in page.of("href") if "javascript" in href]
    assert "https://example.org/marine-2015" in OUTLINE.of("href")


def test_the_policy_allows_our_own_script_and_style_and_nothing_else() -> None:
    policy = next(value for value in OUTLINE.of("content") if value.startswith("default-src"))
    for tag in ("script", "style"):
        digest = b64encode(sha256(OUTLINE.texts[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def test_nothing_is_fetched_and_nothing_is_set_where_the_policy_forbids_it() -> None:
    names = {name for _, name, _ in OUTLINE.values}
    assert not [name for name in names if name.startswith("on") or name in {"style", "src", "srcset", "action"}]
    linked = [value for tag, name, value in OUTLINE.values if (tag, name) == ("link", "href")]
    assert linked == ["data:,"]
    assert not re.search(r"@import|url\(|@font-face", OUTLINE.texts["style"])


def test_every_link_within_the_page_leads_somewhere_and_no_id_stands_twice() -> None:
    ids = Counter(OUTLINE.of("id"))
    assert [key for key, count in ids.items() if count > 1] == []
    assert {href[1:] for href in OUTLINE.of("href") if href.startswith("#")} <= set(ids)
    named = {key for name in ("aria-labelledby", "for") for value in OUTLINE.of(name) for key in value.split()}
    assert named <= set(ids)


def test_each_claim_is_marked_in_its_article_word_for_word() -> None:
    assert OUTLINE.marked == {claim.id: claim.citation.quote for claim in CLAIMS}


def test_the_figure_is_marked_in_the_quote() -> None:
    assert "l&#39;État aurait mis <mark>150 millions d&#39;euros</mark> dans les quais" in PAGE.decode()


def test_the_download_is_the_csv_of_the_export() -> None:
    address = next(href for href in OUTLINE.of("href") if href.startswith("data:text/csv"))
    content = b64decode(address.partition(",")[2])
    assert content == Dialect().write(COLUMNS, long_rows(VALDOR, FINDINGS))
    assert len(list(csv.reader(StringIO(content.decode(), newline="")))) == 1 + sum(len(f.claims) for f in FINDINGS)


def test_the_dossier_of_this_repository_fits_into_400_kb_and_holds_the_filters() -> None:
    wanted = Wanted(actors=("bull",))
    drawn = draw(open_at(ROOT), wanted)
    page = exported(selected(drawn, wanted), ExportFormat.HTML)
    assert "actor: bull" in page.decode()
    assert 0 < page.count(b'<article class="finding') == len(drawn.tally.shown) < drawn.tally.total
    whole = exported(
        selected(draw(open_at(ROOT), Wanted(), everything=True), Wanted(), everything=True), ExportFormat.HTML
    )
    assert len(page) < len(whole) < 400_000
    assert whole.count(b'<article class="source"') == len(drawn.dossier.documents)


def test_a_filter_leaves_out_the_claims_that_it_does_not_let_through() -> None:
    wanted = Wanted(figures=("launch date",))
    edition = Edition(selected(draw(open_at(ROOT), wanted), wanted))
    assert {claim.measure for claim in edition.claims} == {"launch date"}
    relation = Wanted(relations=("violation",))
    chosen = selected(draw(open_at(ROOT), relation), relation)
    assert {claim.id for claim in chosen.claims} == {key for finding in chosen.findings for key in finding.claims}


def test_of_an_article_whose_text_is_not_kept_the_quotes_are_shown() -> None:
    documents = tuple(replace(document, text="") for document in VALDOR.documents)
    page = Outline(selection_html(replace(ALL, dossier=replace(VALDOR, documents=documents))))
    assert "The text is not kept" in page.texts["p"]
    assert page.texts["li"].count("Le chantier aura coûté 135 millions d'euros à l'État.") == 1
    assert {f"#c-{claim.id}" for claim in CLAIMS} <= set(page.of("href"))
    assert {f"c-{claim.id}" for claim in CLAIMS} <= set(page.of("id"))


def test_a_ruling_stands_with_its_finding() -> None:
    decision = Decision(FINDINGS[0].id, Ruling.EXPLAINED, "two budgets", by="Ada Merle", date="2016-01-02")
    ruled = replace(FINDINGS[0], status="explained", decision=decision)
    page = selection_html(replace(ALL, findings=(ruled,), judged=(ruled,))).decode()
    assert "ruled explained by Ada Merle, 2016-01-02: two budgets" in page


def test_no_finding_no_claim_no_article() -> None:
    empty = replace(ALL, dossier=replace(VALDOR, documents=(), claims=()), findings=(), judged=(), claims=())
    page = Outline(selection_html(empty))
    assert "No finding to show." in page.texts["p"]
    assert not {"svg", "table", "article"} & {tag for tag, _ in page.shape}


def test_a_plot_for_each_question_the_disputed_ones_first() -> None:
    drawn = [(plot.title, [finding.id for finding in plot.findings], len(plot.entries)) for plot in plots(Edition(ALL))]
    assert drawn == [("funding by État of Port de Valdor", ["9e8d7c6b"], 3)]


def test_the_rows_of_a_plot_stand_from_the_lowest_up_and_tell_what_is_no_fact() -> None:
    plot = plots(Edition(ALL))[0]
    rows = [(row.bar.label, row.bar.value, row.bar.look) for row in plot.chart.rows]
    assert rows == [
        ("Marine Hebdo, 2015-11", "135 M EUR", "differs"),
        ("Le Courrier de Valdor, 2013-05-02", "150 M EUR, conditional", "differs unreal"),
        ("La Dépêche du Golfe, 2013-05-03", "150 M EUR", "differs"),
    ]
    lowest = plot.entries[0]
    assert (lowest.words, lowest.number, lowest.low, lowest.high) == (
        "135 millions d'euros",
        "135000000",
        "134500000",
        "135500000",
    )


def test_a_timeline_tells_holders_shares_and_who_became_whom() -> None:
    (timeline,) = timelines(Edition(ALL))
    assert timeline.title == "Port de Valdor"
    told_of = [(h.holder, h.share, h.when and h.when.edtf, h.stated) for h in timeline.holdings]
    assert told_of == [("Brumaline", "40 %", "2013", True), ("Norhaven", "40 %", "2015-11", False)]
    assert [(turn.before, turn.after, turn.when and turn.when.edtf) for turn in timeline.turns] == [
        ("Brumaline", "Norhaven", "2014")
    ]
    assert [row.bar.look for row in timeline.chart.rows] == ["plain", "plain told", "became"]


def test_the_grid_says_how_each_source_stands_to_the_others() -> None:
    sources, lines = grid(Edition(ALL))
    assert [source.id for source in sources] == ["courrier-2013", "depeche-2013", "marine-2015", "carnet"]
    assert [(line.title, {cell.source: cell.state for cell in line.cells}) for line in lines] == [
        (
            "funding by État of Port de Valdor",
            {"courrier-2013": "differs", "depeche-2013": "differs", "marine-2015": "differs"},
        ),
        ("stake of Brumaline in Port de Valdor", {"courrier-2013": "compatible"}),
        ("stake of Kestrel Freight", {"carnet": "compatible"}),
        ("stake of Norhaven in Port de Valdor", {"marine-2015": "compatible"}),
    ]


@pytest.mark.parametrize(
    ("relation", "state"),
    [(Relation.AGREEMENT, "agrees"), (Relation.UPDATE, "compatible"), (Relation.TENSION, "differs"), (None, "stated")],
)
def test_a_cell_takes_the_state_of_the_gravest_finding(relation: Relation | None, state: str) -> None:
    judged = () if relation is None else (replace(FINDINGS[0], relation=relation),)
    _, lines = grid(Edition(replace(ALL, findings=(), judged=judged)))
    funding = next(line for line in lines if line.title.startswith("funding"))
    assert funding.cells[0].state == state


def test_an_actor_is_found_under_all_that_it_became() -> None:
    facets = Edition(ALL).facets([CLAIMS[4]], [FINDINGS[1]])
    assert facets.actor == ("brumaline", "norhaven", "port-de-valdor")
    assert (facets.figure, facets.source, facets.relation) == (("stake",), ("marine-2015",), ("succession",))


def test_many_sources_are_listed_and_silence_takes_no_room() -> None:
    """A column for each of a thousand sources would be read by nobody, and a million empty cells be loaded by all."""
    first = VALDOR.documents[0]
    more = tuple(replace(first, source=replace(first.source, id=f"copy-{number}")) for number in range(WIDEST))
    claims = tuple(
        replace(CLAIMS[0], id=f"{number:08x}", citation=replace(CLAIMS[0].citation, source=document.source.id))
        for number, document in enumerate(more)
    )
    dossier = replace(VALDOR, documents=(*VALDOR.documents, *more), claims=(*CLAIMS, *claims))
    page = Outline(selection_html(replace(ALL, dossier=dossier, claims=dossier.claims)))
    assert "silent" not in page.of("class")
    assert "silent" in OUTLINE.of("class")
    assert {f"#c-{claim.id}" for claim in dossier.claims} <= set(page.of("href"))


@pytest.mark.parametrize(("name", "other"), [("東京港", "横浜港"), ("Порт", "Форт"), ("Ørsted", "Ersted")])
def test_names_that_no_latin_letters_tell_apart_have_different_keys(name: str, other: str) -> None:
    assert key_of(name) != key_of(other)
    assert " " not in key_of(f"{name} {other}")


PLACES = {"a": (6, 22), "b": (12, 38), "c": (12, 16)}


def claim_at(span: Span, text: str, key: str) -> Claim:
    claim, words = CLAIMS[6], span.of(text)
    return replace(
        claim,
        id=key,
        citation=replace(claim.citation, span=span, quote=words),
        value=replace(claim.value, text=words[:2]),
        value_start=span.start,
    )


def test_claims_that_overlap_are_marked_each_from_its_first_word_to_its_last() -> None:
    text = "Menu\n\nAlpha beta gamma delta.\n\nEpsilon zeta."
    blocks = (
        Block(BlockKind.FURNITURE, Span(0, 4)),
        Block(BlockKind.HEADING, Span(6, 29)),
        Block(BlockKind.PARAGRAPH, Span(31, 44)),
    )
    claims = tuple(claim_at(Span(*ends), text, key) for key, ends in PLACES.items())
    lost = replace(claims[0], id="d", citation=replace(claims[0].citation, quote="something else"))
    document = replace(VALDOR.document_of["carnet"], text=text, blocks=blocks)
    dossier = replace(VALDOR, documents=(document,), claims=(*claims, lost))
    selection = replace(ALL, dossier=dossier, claims=dossier.claims, findings=(), judged=())
    (article,) = articles(Edition(selection))
    assert [paragraph.kind for paragraph in article.paragraphs] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
    segments = [segment for paragraph in article.paragraphs for segment in paragraph.segments]
    assert "".join(segment.text for segment in segments) == "Alpha beta gamma delta.Epsilon zeta."
    assert [claim.id for segment in segments for claim in segment.starts] == ["a", "b", "c"]
    assert [claim.id for claim, _ in article.lost] == ["d"]
    marked = Outline(selection_html(selection)).marked
    assert (marked["a"], marked["c"]) == ("Alpha beta gamma", "beta")
    assert marked["b"] == "beta gamma delta.Epsilon"
