"""How firmly a number is stated: the words before it, and after it or what it counts."""

from __future__ import annotations

from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.values.drafts import Draft
from andro_check.lexicon.units import Kind


def hedged(p: Passage, draft: Draft, floor: int) -> Draft:
    """The draft with its hedge, looked for on the left first, and ``left``, ``right`` widened to take it in.

    The ends of a range are not hedged once more.
    """
    table, start = p.words.hedges, draft.start
    found = table.left.before(p.low, start, floor)
    if found is None and start - 1 > floor and p.low[start - 1] in p.words.numbers.hedge_gaps:
        found = table.left.before(p.low, start - 1, floor)
    if found and not _is_during(p, draft, found[0]):
        return draft if draft.upper else draft._replace(left=min(found[0], draft.left), hedge=found[1])
    for stop in (draft.stop, draft.noun_stop):
        after = table.right.at(p.low, stop) if stop else None
        if after and not p.is_capital(stop) and not _leads_on(p, after[0]):
            return draft if draft.upper else draft._replace(right=after[0], hedge=after[1])
    return draft


def _is_during(p: Passage, draft: Draft, first: int) -> bool:
    """ "£84m over nine years": within that time, unlike "it took over nine years"."""
    numbers, timed = p.words.numbers, draft.unit is not None and draft.unit.kind is Kind.TIME
    alone = first == draft.start - 1 and p.low[first] in numbers.during
    return timed and alone and p.low[first - 1] not in numbers.lasting


def _leads_on(p: Passage, stop: int) -> bool:
    """Whether words after a number belong to the next one: "en 2014, environ 300", "200 or greater than 190"."""
    following = p.low[stop]
    number = "0" <= following[:1] <= "9" or following in p.words.numbers.ones
    return number or following == "than" or p.raw(stop) in p.words.units.prefix_ends
