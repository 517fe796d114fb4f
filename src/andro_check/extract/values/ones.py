"""One more of what was counted: "deux morts et un blessé", "two plants in France and one in Spain"."""

from __future__ import annotations

from collections.abc import Sequence

from andro_check.extract.numerals.scales import ONE, Form, Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.when import Dated
from andro_check.extract.values.drafts import Draft
from andro_check.lexicon.units import PERSON, Kind

_REACH = 7
"""Words from a count to the "and" behind it: "deux usines de moteurs en France et une en Espagne"."""
_FEW = 60
"""From here on nobody names a single one beside so many."""
_NOUN, _BESIDE = 2, 2
"""Words from "one" to a noun behind an adjective; from a count to the "and one" that ends a list of things."""
_BREAKS = frozenset({".", ";", ":", ",", "(", ")"})


def with_ones(p: Passage, found: Sequence[Draft | Dated]) -> list[Draft | Dated]:
    """The readings, and behind each count of a few the one that "and one" adds to it."""
    every: list[Draft | Dated] = []
    for k, here in enumerate(found):
        every.append(here)
        if isinstance(here, Draft) and _counts_few(here):
            ahead = found[k + 1].start if k + 1 < len(found) else len(p.low)
            one = _one_behind(p, here, ahead)
            every.extend([one] if one else [])
    return every


def _counts_few(draft: Draft) -> bool:
    counted = draft.noun and (draft.unit is None or draft.unit.kind is Kind.COUNT)
    whole = draft.upper is None and draft.numeral.scale == ONE and draft.numeral.form in (Form.FIGURES, Form.WORDS)
    return bool(counted) and whole and not draft.ordinal and ONE < draft.numeral.number < _FEW


def _one_behind(p: Passage, count: Draft, ahead: int) -> Draft | None:
    """The "and one" that follows a count in its clause, before the next reading."""
    numbers, start = p.words.numbers, max(count.stop, count.noun_stop)
    for k in range(start, min(start + _REACH, ahead - 1, len(p.low) - _NOUN)):
        if p.low[k] in _BREAKS:
            return None
        if p.low[k] in numbers.joints and p.low[k + 1] in numbers.one:
            return _one(p, count, k + 1, k - start)
    return None


def _one(p: Passage, count: Draft, i: int, gap: int) -> Draft | None:
    """The one at token ``i``: of the noun that was counted ("et une en Espagne", "and one radar satellite"), or, right
    behind it, of a noun that ends the list.
    """
    counting, after = p.words.counting, p.low[i + 1]
    if after in counting.stops:
        alike = after not in p.words.numbers.of and after.isalpha()
        return _draft(count, i, None) if alike else None
    same = next((k for k in (i + 1, i + _NOUN) if counting.singular(p.low[k]) == count.noun), None)
    if same is not None:
        return _draft(count, i, same)
    ends = not p.low[i + _NOUN][:1].isalnum() and after.isalpha() and not p.is_unit(i + 1) and not p.is_capital(i + 1)
    if not ends or gap > _BESIDE:
        return None
    found = Draft(i, i + 1, i, i + 1, Numeral(i, i + 1, ONE, ONE, Form.WORDS))
    person = PERSON if counting.is_person(after) else None
    return found._replace(unit=person, noun=counting.singular(after), noun_start=i + 1, noun_stop=i + _NOUN)


def _draft(count: Draft, i: int, noun: int | None) -> Draft:
    """One more of what was counted; its noun is said again at a token, or not at all."""
    found = Draft(i, i + 1, i, i + 1, Numeral(i, i + 1, ONE, ONE, Form.WORDS), unit=count.unit, noun=count.noun)
    return found if noun is None else found._replace(noun_start=noun, noun_stop=noun + 1)
