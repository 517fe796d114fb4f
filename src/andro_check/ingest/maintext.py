"""The main text of a page, found by trafilatura after what surely is no part of it was cut away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from andro_check.ingest.pages import Page, Pieces, hold_spaces, tidy
from andro_check.ingest.plain import DATELINE
from andro_check.lexicon.furniture import furniture
from andro_check.model.source import BlockKind

_CUT_TAGS = frozenset({"nav", "footer", "button", "dialog"})
_CUT_ROLES = frozenset({"dialog", "alertdialog", "navigation", "banner", "search", "contentinfo", "menu"})
_CUT_NAMES = re.compile(
    r"""(?<![a-z])(?:comments?(?:-?(?:list|section|area|thread))?|disqus(?:_thread)?|respond|cookies?(?:-?\w+)?|consent|gdpr|rgpd|cmp
    |newsletter(?:-?\w+)?|promo|advert(?:s|isement)?|sponsored|related(?:-?\w+)?|recirc|share(?:-?(?:bar|buttons|links))?|social(?:-?\w+)?
    |breadcrumbs?|paywall|subscribe|subscription)(?![a-z])""",
    re.VERBOSE,
)
_WHOLE_PAGE = frozenset({"html", "body", "main", "article"})
_SENTENCE_END = re.compile(r"(?<=[.!?…)])\s+|\s+(?=[(]?©)|\s+[|–—]\s+")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KINDS = {"head": BlockKind.HEADING, "item": BlockKind.ITEM}
_AFTER_TITLE = re.compile(r"\s*[|–—·:-]\s*([^|–—]{2,60})")
_LONG, _PROSE = 160, 60
_LATEST = "2200-01-01"
"""trafilatura refuses dates after today unless told otherwise; the clock must not change what is read."""


def page_of(markup: str) -> Page:
    """The page's main text and metadata; no pieces when no main text stands out."""
    import trafilatura
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    try:
        tree = document_fromstring(hold_spaces(markup).encode(), parser=HTMLParser(encoding="utf-8"))
    except ParserError:  # nothing but comments
        return Page(())
    language = (tree.get("lang") or "").split("-")[0].lower()
    heading, site, edited = _heading(tree), _site(tree), _edited(tree)
    prune(tree)
    dateline = _dateline(tree)
    found: Any = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": _LATEST},
    )
    if found is None or found.body is None:
        return Page((), title=heading, language=language)
    pieces = tuple(_pieces(found.body))
    if dateline and not any(dateline in text for _, text in pieces):
        pieces = ((BlockKind.FURNITURE, dateline), *pieces)
    if edited and pieces:
        pieces = (*pieces, (BlockKind.FURNITURE, edited))
    return Page(
        pieces=pieces,
        title=heading or found.title or "",
        publisher=site or found.sitename or "",
        author=found.author or "",
        published=found.date or "",
        language=language,
        url=found.url or "",
    )


def _heading(tree: Any) -> str:
    """The only top heading of the page, if there is one only."""
    headings = [tidy(h.text_content()) for h in tree.iter("h1")]
    return headings[0] if len(headings) == 1 else ""


def _site(tree: Any) -> str:
    """The name of the site, where the page's title is the top heading, a bar or a dash, and that name."""
    title, heading = tidy(tree.findtext(".//title") or ""), _heading(tree)
    rest = title.removeprefix(heading) if heading else ""
    found = _AFTER_TITLE.fullmatch(rest) if rest != title else None
    return found[1] if found else ""


def _dateline(tree: Any) -> str:
    """The first short line that holds a date, above the first long one."""
    body = tree.find("body")
    for node in () if body is None else body.itertext():
        line = tidy(node)
        if len(line) > _LONG:
            return ""
        if DATELINE.search(line):
            return line.strip(" -–—|·•")
    return ""


def _edited(tree: Any) -> str:
    """The line of the page's foot that says when it was last edited."""
    lines = (tidy(node) for footer in tree.iter("footer") for node in footer.itertext())
    return next((line for line in lines if DATELINE.search(line) and furniture().is_line(line)), "")


def prune(tree: Any) -> None:
    """Cut menus, notices, comments and related links out of a parsed page; keep captions and boxes of facts."""
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and element.getparent() is not None and _is_cut(element):
            element.drop_tree()
    for element in list(tree.iter(*_HEADINGS)):
        _cut_under(element)
    for element in list(tree.iter("figcaption", "aside", "time")):
        _keep(element)
    for figure in list(tree.iter("figure")):
        figure.drop_tag()


def _is_cut(element: Any) -> bool:
    if element.tag in _WHOLE_PAGE:
        return False
    if element.tag in _CUT_TAGS:
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}".lower()
    return element.get("role") in _CUT_ROLES or bool(_CUT_NAMES.search(names))


def _cut_under(heading: Any) -> None:
    """A heading of related links or comments goes with what follows it, up to the next heading beside it."""
    words, line = furniture(), tidy(heading.text_content())
    if heading.getparent() is None or not (words.opens_related(line) or words.opens_comments(line)):
        return
    for follower in list(heading.itersiblings()):
        if follower.tag in _HEADINGS and not words.opens_comments(line):
            break
        follower.drop_tree()
    heading.drop_tree()


def _keep(element: Any) -> None:
    """trafilatura drops captions and asides; those that belong to the article become plain paragraphs and divisions."""
    if element.tag == "figcaption":
        caption = _caption(tidy(element.text_content()))
        for child in list(element):
            element.remove(child)
        element.tag, element.text = "p", caption
    elif element.tag == "time":
        element.tag = "span"
    elif element.find(".//table") is not None or _heads_facts(element) or _tells(element):
        element.tag = "div"


def _caption(text: str) -> str:
    """A caption without the sentence that says whose picture it is."""
    sentences = _SENTENCE_END.split(text)
    return " ".join(sentence for sentence in sentences if not furniture().is_credit(sentence))


def _heads_facts(aside: Any) -> bool:
    first = next(aside.iter(*_HEADINGS), None)
    return first is not None and furniture().opens_facts(tidy(first.text_content()))


def _tells(aside: Any) -> bool:
    """Whether an aside inside the article holds prose of its own."""
    if not any(ancestor.tag in ("article", "main") for ancestor in aside.iterancestors()):
        return False
    paragraphs = (tidy(paragraph.text_content()) for paragraph in aside.iter("p"))
    return any(len(text) >= _PROSE and text.endswith((".", "!", "?", "»", "”")) for text in paragraphs)


def _pieces(body: Any) -> Iterator[tuple[BlockKind, str]]:
    """The blocks of trafilatura's tree, in order; a row of a table is one piece."""
    for element in body:
        if element.tag == "list" and element.find("item[@rend]") is not None:
            yield from _terms(element)
        elif element.tag in ("list", "quote", "div"):
            yield from _pieces(element) if len(element) else _piece(BlockKind.PARAGRAPH, element)
        elif element.tag == "table":
            yield from _rows(element)
        else:
            yield from _piece(_KINDS.get(element.tag, BlockKind.PARAGRAPH), element)
        if element.tail and tidy(element.tail):
            yield BlockKind.PARAGRAPH, tidy(element.tail)


def _terms(glossary: Any) -> Iterator[tuple[BlockKind, str]]:
    """A list of terms, each with what is said of it, as rows."""
    term = ""
    for item in glossary:
        text = tidy(_text(item))
        if str(item.get("rend")).startswith("dt"):
            term = text
        elif text:
            yield BlockKind.CELL, f"{term}: {text}" if term else text


def _piece(kind: BlockKind, element: Any) -> Pieces:
    lines = (tidy(line) for line in _text(element).split("\n"))
    return [(kind, line) for line in lines if line]


def _text(element: Any) -> str:
    """The text inside, a line end for each break."""
    for node in element.iter("lb"):
        node.text = "\n"
    return "".join(element.itertext())


def _rows(table: Any) -> Iterator[tuple[BlockKind, str]]:
    """A row a piece; of two cells the first is a label, "Founded: 1987", but below a row that heads both."""
    rows = [[cell for cell in row.iter("cell") if tidy(" ".join(cell.itertext()))] for row in table.iter("row")]
    headed = bool(rows) and len(rows[0]) > 1 and all(cell.get("role") == "head" for cell in rows[0])
    for row in rows:
        told = [tidy(" ".join(cell.itertext())) for cell in row]
        if told:
            yield BlockKind.CELL, (": " if len(told) == 2 and not headed else " | ").join(told)
