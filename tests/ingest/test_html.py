"""Web pages become documents: the article and nothing around it."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from andro_check.ingest import bare
from andro_check.ingest.html import read_html
from andro_check.model.problem import Problem
from andro_check.model.source import BlockKind, Document, Source

SOURCE = Source("a", "a.html")
FIRST = (
    "La régie du port de Valdor a perdu 3&nbsp;millions d’euros l’an dernier, deux fois plus que ce que son conseil "
    "avait prévu au printemps, et cherche un repreneur pour ses deux remorqueurs."
)
SECOND = (
    "Kestrel Freight, qui détient 40&nbsp;% de la régie, exclut de remettre de l’argent avant la fin des travaux du "
    "quai nord, dont le coût est passé de 12 à 17&nbsp;millions d’euros en deux ans."
)
PAGE = f"""<!DOCTYPE html>
<html lang="fr-FR"><head><meta charset="utf-8"><title>Le port dans le rouge - La Gazette de Valdor</title>
<script>window.ads = {{"slots": 44}};</script></head>
<body>
<header><b>La Gazette de Valdor</b> <nav><a href="/">Accueil</a> <a href="/abo">1 € par mois</a></nav>
<span>mardi 4 mai 2021</span></header>
<div id="cookie-bar">Nos 88 partenaires déposent des traceurs. <button>OK</button></div>
<article>
<h1>Le port dans le rouge</h1>
<p>{FIRST}</p>
<figure><img src="q.jpg"><figcaption>Le quai nord, long de 410 mètres. Photo Ondine / 2019</figcaption></figure>
<p>{SECOND}</p>
<div class="promo">Rejoignez nos 9 100 abonnés</div>
<table><tr><th>Salariés</th><td>212 (2020)</td></tr><tr><th>Remorqueurs</th><td>2</td></tr></table>
<aside><h3>Repères</h3><ul><li>1931 : mise en eau du bassin, creusé par 600 ouvriers</li></ul></aside>
</article>
<aside><h3>Les plus lus</h3><ul><li>Le canal coûtera 77 M€ de plus</li></ul></aside>
<section><h3>14 commentaires</h3><p>Loup42 : moi je dis 50 millions de pertes, et encore</p></section>
<footer>Tirage : 9 800 exemplaires</footer>
</body></html>"""


def read(markup: str | bytes) -> Document:
    document = read_html(markup.encode() if isinstance(markup, str) else markup, SOURCE)
    assert isinstance(document, Document)
    return document


def test_the_article_is_kept() -> None:
    document = read(PAGE)
    for words in ("3\u00a0millions", "40\u00a0%", "410 mètres", "212 (2020)", "600 ouvriers"):
        assert words in document.text


def test_what_surrounds_it_is_left_out() -> None:
    text = read(PAGE).text
    for words in ("44", "1 €", "88 partenaires", "Ondine", "9 100", "77 M€", "50 millions", "9 800", "OK"):
        assert words not in text


def test_the_page_tells_of_its_publication() -> None:
    document = read(PAGE)
    source = document.source
    assert (source.title, source.publisher, source.language) == ("Le port dans le rouge", "La Gazette de Valdor", "fr")
    assert [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.FURNITURE] == ["mardi 4 mai 2021"]


def test_metadata_gives_the_date() -> None:
    meta = '<meta property="article:published_time" content="2021-05-04T07:30:00+02:00">'
    source = read(PAGE.replace("</head>", f"{meta}</head>")).source
    assert str(source.published) == "2021-05-04"


def test_a_date_after_today_is_read_all_the_same() -> None:
    meta = '<meta property="article:published_time" content="2150-05-04">'
    assert str(read(PAGE.replace("</head>", f"{meta}</head>")).source.published) == "2150-05-04"


def test_fields_of_the_header_come_first() -> None:
    document = read_html(PAGE.encode(), Source("a", "a.html", title="Autre", publisher="Ondine", language="en"))
    assert isinstance(document, Document)
    assert (document.source.title, document.source.publisher, document.source.language) == ("Autre", "Ondine", "en")


def test_rows_and_title_are_blocks() -> None:
    document = read(PAGE)
    kinds = {block.span.of(document.text): block.kind for block in document.blocks}
    assert kinds["Le port dans le rouge"] is BlockKind.TITLE
    assert kinds["Salariés: 212 (2020)"] is BlockKind.CELL
    assert all(block.span.of(document.text).strip() for block in document.blocks)


def test_reading_twice_gives_the_same() -> None:
    assert read(PAGE) == read(PAGE)


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a page was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    link = '<link rel="canonical" href="https://gazette.example/a"><iframe src="https://gazette.example/b"></iframe>'
    assert "40\u00a0%" in read(PAGE.replace("<body>", f"<body>{link}")).text


def test_a_page_without_a_main_text_is_read_all_the_same() -> None:
    document = read("<html><body><table><tr><td>Quai nord<td>12 M€</table><ul><li>a <b>b</b>&shy;c</ul>")
    assert "12 M€" in document.text


def test_the_encoding_that_a_page_declares_is_used() -> None:
    page = PAGE.replace("utf-8", "windows-1252").encode("cp1252")
    assert read(page).text == read(PAGE).text


@pytest.mark.parametrize("raw", [b"", b"<!-- only a comment -->", b"<html><body></body></html>", b"\x00\x01\x02"])
def test_a_page_without_text_is_a_problem(raw: bytes) -> None:
    assert isinstance(read_html(raw, SOURCE), Problem)


@pytest.mark.parametrize(
    ("markup", "pieces"),
    [
        ("<p>un<p>deux", [(BlockKind.PARAGRAPH, "un"), (BlockKind.PARAGRAPH, "deux")]),
        ("<h2>un</h2><ul><li>deux</ul>", [(BlockKind.HEADING, "un"), (BlockKind.ITEM, "deux")]),
        ("<table><tr><td>un<td>deux</table>", [(BlockKind.CELL, "un | deux")]),
        (
            "<nav>x</nav>un<script>x</script> et deux<br>trois",
            [(BlockKind.PARAGRAPH, "un et deux"), (BlockKind.PARAGRAPH, "trois")],
        ),
        ("<form><p>x</form><p>12&nbsp;%&shy;", [(BlockKind.PARAGRAPH, "12\u00a0%")]),
        ("&#27;[31m", [(BlockKind.PARAGRAPH, "[31m")]),
    ],
)
def test_all_visible_text_of_a_page(markup: str, pieces: list[tuple[BlockKind, str]]) -> None:
    assert list(bare.pieces_of(markup)) == pieces


@settings(max_examples=40)
@given(st.text(alphabet=st.sampled_from('<>/="&;ph1di va\n\x1b#xé-!'), max_size=80))
def test_any_markup_gives_a_document_or_a_problem(markup: str) -> None:
    found = read_html(markup.encode(), SOURCE)
    assert isinstance(found, Problem) or "\x1b" not in found.text


@pytest.mark.parametrize(
    ("inner", "kept"),
    [
        ("<dl><dt>Salariés</dt><dd>412</dd></dl>", "Salariés: 412"),
        ("<table><tr><th>Année</th><th>Pertes</th></tr><tr><td>2020</td><td>3 M€</td></tr></table>", "2020 | 3 M€"),
        ("<table><tr><td>2020</td><td>3 M€</td><td>2 %</td></tr></table>", "2020 | 3 M€ | 2 %"),
        ("<aside><p>Le bassin a été creusé en 1931 par 600 ouvriers venus de Valdor.</p></aside>", "600 ouvriers"),
        ("<blockquote><p>« Nous perdons 40 emplois », dit-elle.</p></blockquote>", "40 emplois"),
        ("<p>un<br>deux</p>", "un\n\ndeux"),
        ("<details><summary>Détail</summary><p>Le quai a perdu 77 grues.</p></details>", "77 grues"),
    ],
)
def test_parts_of_an_article_are_kept(inner: str, kept: str) -> None:
    assert kept in read(PAGE.replace("</article>", f"{inner}</article>")).text


@pytest.mark.parametrize(
    "inner",
    [
        "<h3>À lire aussi</h3><ul><li>77 grues</li></ul>",
        "<h3>Réagir</h3><p>Loup42 : 77 grues au moins, et je sais de quoi je parle puisque j'y étais.</p>",
        "<aside><h4>More from the Gazette</h4><ul><li>77 grues</li></ul></aside>",
        '<div role="dialog">Nos 77 partenaires</div>',
        '<div class="newsletter-box">Rejoignez 77 lecteurs</div>',
        "<p>Lire aussi : 77 grues vendues</p>",
        "<footer>77 exemplaires</footer>",
    ],
)
def test_furniture_inside_an_article_is_no_claim(inner: str) -> None:
    document = read(PAGE.replace("</article>", f"{inner}</article>"))
    furniture = [block.span for block in document.blocks if block.kind is BlockKind.FURNITURE]
    at = document.text.find("77")
    assert at < 0 or any(at in span for span in furniture)


def test_the_foot_of_a_page_says_when_it_was_edited() -> None:
    document = read(PAGE.replace("Tirage", "Dernière modification : 5 mai 2022. Tirage"))
    last = document.blocks[-1]
    assert last.kind is BlockKind.FURNITURE
    assert last.span.of(document.text).startswith("Dernière modification : 5 mai 2022")
