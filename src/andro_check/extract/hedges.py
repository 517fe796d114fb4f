"""How firmly a number is stated: the words before it, and after it or what it counts."""

from __future__ import annotations

from andro_check.extract.drafts import Draft
from andro_check.extract.tokens import Passage
from andro_check.model.value import Hedge

_BETWEEN_HEDGE_AND_NUMBER = frozenset(
    {"les", "la", "le", "l'", "the", "ces", "ses", "leurs", "its", "their", "these", "those", "à"}
)


def hedged(p: Passage, draft: Draft, floor: int) -> Draft:
    """The draft with its hedge, looked for on the left first, and ``left``, ``right`` widened to take it in."""
    table, start = p.words.hedges, draft.start
    found = table.left.before(p.low, start, floor)
    if found is None and start - 1 > floor and p.low[start - 1] in _BETWEEN_HEDGE_AND_NUMBER:
        found = table.left.before(p.low, start - 1, floor)
    if found:
        return draft if draft.upper else draft._replace(left=min(found[0], draft.left), hedge=found[1])
    for stop in (draft.stop, draft.noun_stop):
        after = table.right.at(p.low, stop) if stop else None
        if after and not _belongs_to_next(p, after[0], after[1]):
            return draft._replace(right=after[0], hedge=after[1]) if not draft.upper else draft
    return draft


def _belongs_to_next(p: Passage, stop: int, hedge: Hedge) -> bool:
    """Whether words after a number are the hedge of the next one: "en 2014, environ 300", "5 au moins 3"."""
    following = p.low[stop]
    if following == "than":
        return True
    return "0" <= following[:1] <= "9" or following in p.words.numbers.ones or p.raw(stop) in p.words.units.prefix_ends
