"""The other forms of the export: what each holds, and that nothing in an article is obeyed."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from andro_check.model.text import Citation, Span
from andro_check.report.annotations import selection_annotations
from andro_check.report.json_export import selection_json
from andro_check.report.jsonl import selection_jsonl
from andro_check.report.markdown import escaped, link, selection_markdown
from andro_check.report.selection import Selection
from andro_check.report.xlsx import LONGEST, selection_xlsx
from report.valdor import CLAIMS, DOCUMENTS, FINDINGS, VALDOR

FILTERS = (("actor", ("Brumaline", "État")), ("since", ("2013",)))
CHOSEN = Selection(VALDOR, FINDINGS[:2], len(FINDINGS), FILTERS)
HEADER = re.compile(r"[A-Z]+1")


def test_how_the_findings_were_chosen_is_said_in_a_line() -> None:
    assert CHOSEN.told() == ("2 of 3 findings; open and not explained; actor: Brumaline or État; since: 2013")
    assert Selection(VALDOR, FINDINGS, 3, everything=True).told() == "3 of 3 findings; all relations"


def test_json_says_which_filters_were_set() -> None:
    told = json.loads(selection_json(CHOSEN))
    assert told["selection"] == {
        "findings": 2,
        "total": 3,
        "all": False,
        "filters": {"actor": ["Brumaline", "État"], "since": ["2013"]},
    }
    assert [source["id"] for source in told["sources"]] == ["courrier-2013", "depeche-2013", "marine-2015"]
    assert {claim["id"] for claim in told["claims"]} == {key for f in FINDINGS[:2] for key in f.claims}


def test_jsonl_holds_a_whole_finding_a_line() -> None:
    lines = selection_jsonl(CHOSEN).decode().splitlines()
    first, second = (json.loads(line) for line in lines)
    assert [claim["side"] for claim in first["claims"]] == ["A", "A", "B"]
    assert first["claims"][1]["publisher"] == "La Dépêche du Golfe"
    assert first["claims"][1]["url"] == "https://example.org/depeche-2013"
    assert second["selection"] == first["selection"] == json.loads(selection_json(CHOSEN))["selection"]
    assert selection_jsonl(Selection(VALDOR, (), 3)) == b""


def test_markdown(file_regression: FileRegressionFixture) -> None:
    file_regression.check(selection_markdown(CHOSEN).decode(), extension=".md", encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("[click](javascript:alert(1))", r"\[click\](javascript:alert(1))"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("![x](http://tracker.example/x.png)", r"!\[x\](http:\/\/tracker.example/x.png)"),
        ("**bold** _it_ `code` | a ~~b~~", r"\*\*bold\*\* \_it\_ \`code\` \| a \~\~b\~\~"),
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("=====", r"\====="),
        ("one\n\n# two", r"one \# two"),
        ("&lt;b&gt;", r"\&lt;b\&gt;"),
        ("see www.example.org", r"see www\.example.org"),
        ("\x1b[2Jx\u202e", "\ufffd\\[2Jx\ufffd"),
        ("-5 % et 150 M€", "-5 % et 150 M€"),
    ],
)
def test_markdown_of_an_article_stays_text(text: str, written: str) -> None:
    assert escaped(text) == written


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://example.org/a?b=1&c=é", "[x](<https://example.org/a?b=1&c=%C3%A9>)"),
        ("https://example.org/>)[y](z", "[x](<https://example.org/%3E%29%5By%5D%28z>)"),
        ("javascript:alert(1)", "x"),
        ("", "x"),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str, written: str) -> None:
    assert link("x", url) == written


def annotated(selection: Selection) -> list[dict[str, Any]]:
    collection = json.loads(selection_annotations(selection))
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["total"] == len(collection["first"]["items"])
    assert "actor: Brumaline" in collection["label"] or not selection.filters
    items: list[dict[str, Any]] = collection["first"]["items"]
    return items


def test_an_annotation_selects_the_quote_in_the_text_that_was_read() -> None:
    items = annotated(CHOSEN)
    assert len(items) == len({item["id"] for item in items}) == 5
    for item in items:
        words, place = item["target"][0]["selector"]
        document = next(d for d in DOCUMENTS if d.source.path == item["target"][0]["source"]["id"])
        assert document.text[place["start"] : place["end"]] == words["exact"]
        assert words["prefix"] + words["exact"] + words["suffix"] in document.text
        assert item["body"][0]["value"].startswith(("The State put", "40 % of the port"))


def test_only_a_verbatim_text_is_selected_at_its_address() -> None:
    addresses = [[target["source"]["id"] for target in item["target"]] for item in annotated(CHOSEN)]
    assert addresses[0] == ["sources/courrier-2013.md"]
    assert addresses[1] == ["sources/depeche-2013.md", "https://example.org/depeche-2013"]


def test_a_quote_that_moved_has_no_words_around_it() -> None:
    moved = replace(CLAIMS[0], citation=Citation(CLAIMS[0].source, Span(0, 5), CLAIMS[0].citation.quote))
    items = annotated(Selection(replace(VALDOR, claims=(moved,)), FINDINGS[:1], 1))
    assert list(items[0]["target"][0]["selector"][0]) == ["type", "exact"]


def cells(book: bytes, sheet: int) -> dict[str, tuple[str, str]]:
    """Cell -> its type (``s`` text, ``n`` number) and content."""
    with ZipFile(BytesIO(book)) as archive:
        space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
        shared = ET.fromstring(archive.read("xl/sharedStrings.xml"))  # noqa: S314 - made by the line before
        strings = ["".join(item.itertext()) for item in shared.findall("m:si", space)]
        page = ET.fromstring(archive.read(f"xl/worksheets/sheet{sheet}.xml"))  # noqa: S314
        assert page.findall(".//m:f", space) == page.findall(".//m:hyperlink", space) == []
        found = {}
        for cell in page.findall(".//m:c", space):
            kind, content = cell.get("t", "n"), cell.findtext("m:v", "", space)
            found[cell.get("r", "")] = (kind, strings[int(content)] if kind == "s" and content else content)
        return found


def test_a_workbook_has_numbers_and_says_how_it_was_filled() -> None:
    found = cells(selection_xlsx(CHOSEN), 1)
    header = {text: place[:-1] for place, (_, text) in found.items() if HEADER.fullmatch(place)}
    assert found[f"{header['low']}2"] == ("n", "147500000")
    assert found[f"{header['quote']}2"] == ("s", CLAIMS[0].citation.quote)
    about = cells(selection_xlsx(CHOSEN), 2)
    assert [about[key][1] for key in ("A1", "B1", "B2", "B3")] == ["dossier", "Le port de Valdor", "2", "3"]
    assert ("s", "Brumaline or État") in about.values()


def test_a_workbook_is_the_same_each_time_and_runs_nothing() -> None:
    words = '=HYPERLINK("http://tracker.example","x")\x1b[2J'
    claims = (replace(CLAIMS[0], citation=Citation(CLAIMS[0].source, CLAIMS[0].citation.span, words)), *CLAIMS[1:])
    hostile = replace(CHOSEN, dossier=replace(VALDOR, claims=claims))
    book = selection_xlsx(hostile)
    assert ("s", words.replace("\x1b", "\ufffd")) in cells(book, 1).values()
    assert book == selection_xlsx(hostile)


def test_a_cell_holds_no_more_than_a_cell_can() -> None:
    claims = (replace(CLAIMS[0], citation=Citation(CLAIMS[0].source, CLAIMS[0].citation.span, "é" * 40_000)),)
    long = Selection(replace(VALDOR, claims=claims), FINDINGS[:1], 1)
    assert max(len(text) for _, text in cells(selection_xlsx(long), 1).values()) == LONGEST
