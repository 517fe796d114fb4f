"""Two numbers as one: "entre 2 et 3 M€", "2-3 millions", "18 à 25 ans"; and those that are two values all the same."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from andro_check.extract.numerals.scales import ONE, THOUSAND, Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.values.drafts import Draft
from andro_check.lexicon.units import Kind

_DASHES = ("-", "–", "—")
_CLAUSE_ENDS = frozenset(".;:!?\n")
_CHANGE_WINDOW = 9
"""Words before "de A à B" in which a verb of change is looked for."""

Reader = Callable[[Passage, int, int], "Draft | None"]


def ranged(p: Passage, low: Draft, floor: int, read: Reader) -> Draft:
    """The range that the first number opens, or the first number alone; ``read`` reads the second."""
    numbers, j = p.words.numbers, low.stop
    joint = p.low[j]
    between = p.low[low.start - 1] in numbers.between and low.start > floor
    dash = joint in _DASHES and p.glued(j) and p.glued(j + 1)
    joins = dash or (joint in numbers.to and joint not in _DASHES) or (between and joint in numbers.and_)
    if not joins or low.noun or low.upper is not None:
        return low
    anchor = _next_number(p, j + 1)
    high = read(p, anchor, j + 1) if anchor else None
    if high is None or high.numeral.form is not low.numeral.form or high.start != j + 1:
        return low
    signed = low.unit is not None and low.start < low.numeral.start  # "$5-7 million"
    if signed and high.unit is None and not high.noun:
        high = high._replace(unit=low.unit)
    shared = _shared(low.numeral, high.numeral) if low.unit is None or signed else low.numeral
    if shared.number >= high.numeral.number or not _is_range(p, low, high, floor, sure=between or dash):
        return low
    led = between or (low.start > floor and p.low[low.start - 1] in numbers.from_)
    left = low.start - 1 if led else low.start
    return high._replace(start=low.start, left=left, numeral=shared, upper=high.numeral)


def _next_number(p: Passage, j: int) -> int | None:
    """The token at or after ``j`` with which a number begins, past a currency sign."""
    for k in range(j, j + 3):
        word = p.low[k]
        if "0" <= word[:1] <= "9" or (k == j and word in p.words.anchors):
            return k
        if p.raw(k) not in p.words.units.money_signs and (not word or word.isalnum() or word[0] == "\n"):
            return None
    return None


def _is_range(p: Passage, low: Draft, high: Draft, floor: int, *, sure: bool) -> bool:
    """Whether the words make one range; ``sure`` after "between" and with a dash."""
    numbers, before = p.words.numbers, p.low[low.start - 1]
    if low.unit is not None and (high.unit is None or high.unit.id != low.unit.id):
        return False
    named = high.unit is not None or bool(high.noun)
    if sure:
        return not _are_years(low, high) and (named or before in numbers.between)
    if low.unit is not None and low.unit.kind is not Kind.SHARE and before in numbers.from_:
        return False
    return named and not _changes_before(p, low.start, floor) and not _changes_behind(p, low.start, high.stop)


def _are_years(low: Draft, high: Draft) -> bool:
    """Whether two bare numbers look like years."""
    return high.bare and all(1500 <= n.number <= 2099 for n in (low.numeral, high.numeral))


def _changes_before(p: Passage, i: int, floor: int) -> bool:
    """Whether a verb of change governs "de A à B", "from A to B": two values then, never a range."""
    numbers = p.words.numbers
    if p.low[i - 1] not in numbers.from_ and p.words.language == "fr":
        return False
    for k in range(i - 1, max(floor, i - _CHANGE_WINDOW) - 1, -1):
        if p.low[k] in numbers.changes:
            return True
        if p.low[k][:1] in (".", ";", ":", "!", "?", "\n"):
            return False
    return False


def _changes_behind(p: Passage, i: int, j: int) -> bool:
    """Whether "De 12 à 15 M€, le budget bondit" tells what changes first and how next."""
    numbers = p.words.numbers
    if p.low[i - 1] not in numbers.from_ or p.raw(i - 1)[:1].islower():
        return False
    ahead = p.low[j : j + 2 * _CHANGE_WINDOW]
    if "," not in ahead:
        return False
    comma = ahead.index(",")
    clause = takewhile(lambda word: word and word[0] not in _CLAUSE_ENDS, ahead[comma : comma + _CHANGE_WINDOW])
    return any(word in numbers.changes for word in clause)


def _shared(low: Numeral, high: Numeral) -> Numeral:
    """The lower end with the scale that was said of the upper one only: "2 à 3 millions"."""
    return low.times(high.scale, low.stop) if low.scale == ONE and low.number < THOUSAND else low
