"""Words beside a value that say what it is measured of (``qualifiers.yaml``), as patterns of folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from andro_check.lexicon.load import read
from andro_check.model.folding import fold

_THING = r"(?P<thing>[^\W\d_]{3,})"


@dataclass(frozen=True)
class Qualifiers:
    """``alternatives``: rows of words of which one excludes another; ``part`` and ``again`` make a share one of a part
    and a deed one that was done before; ``relatives`` of somebody; ``before``: what was so once; ``old`` and ``new``
    name a ``thing``; ``goods``: a ``head`` and its ``goods``; ``rate`` and ``state``: a flow, and what one has;
    ``within``: ``many`` of a ``unit`` of time, each in one language by ``numbers`` and ``units``; ``ages``: nouns that
    tell when. Of text as it is written: ``at``, the places behind "at", and ``placed``, what ties a place to a noun.
    """

    alternatives: tuple[tuple[re.Pattern[str], ...], ...]
    part: re.Pattern[str]
    again: re.Pattern[str]
    relatives: re.Pattern[str]
    before: re.Pattern[str]
    old: re.Pattern[str]
    new: re.Pattern[str]
    goods: re.Pattern[str]
    rate: re.Pattern[str]
    state: re.Pattern[str]
    within: re.Pattern[str]
    numbers: Mapping[str, str]
    units: Mapping[str, str]
    ages: frozenset[str]
    at: re.Pattern[str]
    placed: str

    def said(self, words: str) -> dict[int, frozenset[int]]:
        """Of each row of alternatives that folded words say any of: which."""
        told = (frozenset(n for n, each in enumerate(row) if each.search(words)) for row in self.alternatives)
        return {row: which for row, which in enumerate(told) if which}


@lru_cache(maxsize=1)
def qualifiers() -> Qualifiers:
    """The words of the lexicon, all languages together."""
    table = read("qualifiers")
    folded = {kind: "|".join(map(re.escape, map(fold, words))) for kind, words in table.items() if kind in _LISTS}
    units, numbers = ({fold(word): one for word, one in table[kind].items()} for kind in ("units", "numbers"))
    span, many = "|".join(units), "|".join(numbers)
    head, stock = (
        f"(?:{folded['goods for']}) (?:{folded['for']}) ",
        f"(?:{folded['goods of']}) (?:{_leading(table['of'])})",
    )
    return Qualifiers(
        alternatives=tuple(tuple(map(any_of, row)) for row in table["alternatives"]),
        part=any_of(table["of a part"]),
        again=any_of(table["again"]),
        relatives=any_of(table["relatives"]),
        before=any_of(table["before"]),
        old=re.compile(rf"\b(?:{folded['old']}) {_THING}"),
        new=re.compile(rf"\b(?:{folded['new']}) {_THING}"),
        goods=re.compile(rf"\b(?P<head>{head}|{stock})(?:{_leading(table['articles'])})?(?P<goods>[^\W\d_]{{3,}})"),
        rate=re.compile(rf"\b(?:{folded['each']}) (?:{span})\b"),
        state=re.compile(rf"\b(?:{folded['has']}) (?:(?:{folded['about']}) )?[\d]"),
        within=re.compile(rf"\b(?:{folded['within']}) (?P<many>{many}|\d+) (?P<unit>{span})s?\b"),
        numbers=numbers,
        units=units,
        ages=frozenset(map(fold, table["ages"])),
        at=re.compile(rf"\b(?:{'|'.join(table['at'])}) (?!(?:{'|'.join(table['months'])})\b)([A-ZÀ-Ý][^\W\d_]{{2,}})"),
        placed=_leading(table["placed"]),
    )


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, whole, in folded text."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(fold(word)) for word in words)})(?!\w)")


_LISTS = frozenset(("old", "new", "goods for", "goods of", "for", "each", "has", "about", "within"))


def _leading(words: Iterable[str]) -> str:
    """Words in front of another: with a space behind them, or with either apostrophe."""
    return "|".join(f"{re.escape(word[:-1])}['’]" if word.endswith("'") else f"{re.escape(word)} " for word in words)
