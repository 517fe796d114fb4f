"""Spelling that does not matter: case, accents, apostrophes, kinds of space."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_ONE_TO_ONE = tuple(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "´": "'",
        "`": "'",
        "ʻ": "'",
        "՚": "'",
        "ꞌ": "'",
        "＇": "'",
        "′": "'",
        "‵": "'",
        "ʹ": "'",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u2011": "-",
        "‐": "-",
    }.items()
)
_VARIANTS = frozenset(variant for variant, _ in _ONE_TO_ONE)
_COMMON = tuple(zip("éèàêçôùîâû", "eeaecouiau", strict=True))
"""With these replaced, most French sentences have nothing left to decompose."""
_ACCENTS = re.compile("[\u0300-\u036f]+")
_BEYOND = re.compile("[^\x00-\u036f]")
"""Where else something that combines may stand; dashes and quotation marks, mostly. A range up to the last character
would take as long to compile as all other patterns of a command.
"""
_UNFOLDED = re.compile("[^\\x00-\\x7f«»–—…“”€£°]")
"""What folding may still change once the common accents are gone."""
_A_NAME = 60
"""Longer texts are met once: to remember them would fill the memory for nothing."""
_REMEMBERED = 20_000
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def shadow(text: str) -> str:
    """The text with typographic variants unified, one character for one: offsets stay valid."""
    if text.isascii():
        return text.replace("`", "'")
    if len(text) <= _A_NAME and _VARIANTS.isdisjoint(text):
        return text
    for variant, plain in _ONE_TO_ONE:  # many times faster than str.translate
        if variant in text:
            text = text.replace(variant, plain)
    return text


def fold_words(text: str) -> str:
    """What ``fold`` makes of a longer text: most are told at once, in a tenth of the instructions; others word by word,
    for words come again, long texts do not.
    """
    plain = _without_common(shadow(text).casefold())
    if plain.isascii() or not _UNFOLDED.search(plain):
        return " ".join(plain.split())
    return " ".join(map(fold, text.split()))


class _Folded(dict[str, str]):
    """What names were folded to; beyond so many all of them are folded anew."""

    def __missing__(self, text: str) -> str:
        found = _folded(text)
        if len(text) <= _A_NAME:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[text] = found
        return found


_NAMES = _Folded()
fold = _NAMES.__getitem__
"""Case, accents and typography removed, white space folded; offsets are *not* kept. Asked for at every name."""


def _folded(text: str) -> str:
    plain = _without_common(shadow(text).casefold())
    if not plain.isascii():
        plain = unicodedata.normalize("NFD", plain.replace("œ", "oe").replace("æ", "ae"))
        plain = _ACCENTS.sub("", plain)  # most of what combines, and many times faster
    if not plain.isascii():
        plain = _BEYOND.sub(_uncombined, plain)
    if plain.isprintable() and "  " not in plain:  # all white space is single spaces
        return plain.strip()
    return " ".join(plain.split())


def _without_common(text: str) -> str:
    if not text.isascii():
        for letter, bare in _COMMON:
            text = text.replace(letter, bare)
    return text


def _uncombined(found: re.Match[str]) -> str:
    return "" if unicodedata.combining(found[0]) else found[0]


@lru_cache(maxsize=20_000)
def slug(text: str) -> str:
    """An identifier for a name: ``Caisse des Dépôts`` -> ``caisse-des-depots``."""
    folded = fold(text)
    return folded if folded.isascii() and folded.isalnum() else _NOT_WORD.sub("-", folded).strip("-")


def pattern_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for folded text that finds any of the phrases as whole words, the first that fits."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(fold(phrase)) for phrase in phrases)})(?!\w)")
