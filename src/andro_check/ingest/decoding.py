"""Bytes become text: one encoding, one kind of line end, no control characters."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

from andro_check.model.problem import Place, Problem

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = {
    code: "\ufffd"
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    if chr(code) not in "\t\n"
}
_CONTROL = re.compile(f"[{''.join(map(chr, _CONTROLS))}]")
"""C0 and C1 controls and the marks that turn the direction of text: each is shown as one replacement character."""
_LETTERS_AT_LEAST, _ACCENTED_AT_MOST = 0.6, 0.4
_A_WORD = 6


def decode(raw: bytes, path: str, declared: str = "") -> str | Problem:
    """The text of a file; ``declared`` is the encoding that the file claims for itself.

    A byte-order mark, then UTF-8, then ``declared``, then Windows-1252 when what comes out looks like prose.
    """
    if not raw.strip():
        return Problem(Place(path), "is empty", "put the article's text into it, or remove it")
    marked = next((name for mark, name in _BYTE_ORDER_MARKS if raw.startswith(mark)), None)
    if marked is None and b"\0" in raw:
        return Problem(Place(path), "is binary, not text", "save it as text in UTF-8, or remove it")
    text = _text_of(raw, (marked,) if marked else ("utf-8", declared, "cp1252"))
    return (
        text if text is not None else Problem(Place(path), "is in an encoding that cannot be told", "save it in UTF-8")
    )


@lru_cache(maxsize=1)  # the header of an article is read first, then the whole of it
def _text_of(raw: bytes, encodings: tuple[str, ...]) -> str | None:
    for encoding in encodings:
        text = _decoded(raw, encoding) if encoding else None
        if text is not None and (encoding != "cp1252" or _is_prose(text)):
            return clean(text)
    return None


def clean(text: str) -> str:
    """Line ends become line feeds; other control characters are replaced one for one and can never reach a terminal."""
    if text.replace("\n", "").replace("\u00a0", "").isprintable():
        return text  # as nearly every text is, and this is ten times as fast as looking for what is not
    plain = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    return plain.translate(_CONTROLS) if _CONTROL.search(plain) else plain


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_prose(text: str) -> bool:
    """Whether the characters beyond ASCII are mostly letters, and few among all: as in French or English prose."""
    beyond = [c for c in text if c > "\x7f"]
    letters = sum(c.isalpha() or c in "’‘“”«»–—…€£°\u00a0" for c in beyond)
    few = len(beyond) <= max(_A_WORD, _ACCENTED_AT_MOST * sum(c.isalpha() for c in text))
    return few and letters >= _LETTERS_AT_LEAST * len(beyond) and not any(c < " " and c not in "\t\n\r\f" for c in text)
