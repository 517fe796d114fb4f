"""Years in English words: "nineteen ninety-six", "twenty twelve"."""

from __future__ import annotations

from andro_check.extract.numerals.tokens import Passage


def spoken_year(p: Passage, j: int) -> tuple[int, int] | None:
    """A year in English words: "nineteen ninety-six", "twenty twelve", "two thousand and eight"."""
    if p.words.language != "en" or p.low[j] not in p.words.anchors:
        return None
    first = below_hundred(p, j)
    if first is None:
        return None
    if first[0] == 2 and p.low[first[1]] == "thousand":
        k = first[1] + 2 if p.low[first[1] + 1] == "and" else first[1] + 1
        rest = below_hundred(p, k) if p.low[k] in p.words.anchors else None
        return (2000 + rest[0], rest[1]) if rest else (2000, first[1] + 1)
    if not 15 <= first[0] <= 20:
        return None
    k = first[1] + 1 if p.low[first[1]] == "hundred" else first[1]
    if p.low[k] in p.words.numbers.zeros or p.low[k] == "zero":
        last = p.words.numbers.ones.get(p.low[k + 1], 0)
        return (first[0] * 100 + last, k + 2) if 0 < last < 10 else None
    second = below_hundred(p, k) if p.low[k] in p.words.anchors else None
    return (first[0] * 100 + second[0], second[1]) if second and second[0] >= 10 else None


def below_hundred(p: Passage, j: int) -> tuple[int, int] | None:
    """A number below 100 in words, and where it stops."""
    numbers = p.words.numbers
    ten = numbers.tens.get(p.low[j])
    if ten is None:
        one = numbers.ones.get(p.low[j])
        return None if one is None or p.low[j] in ("a", "an") else (one, j + 1)
    k = j + 2 if p.low[j + 1] == "-" else j + 1
    rest = numbers.ones.get(p.low[k], 0)
    return (ten + rest, k + 1) if 0 < rest < 10 and p.low[k] not in ("a", "an") else (ten, j + 1)
