"""Whom a story tells to be bought or sold: a stake of which nobody says what it is in is mostly one in him."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.receivers import receives
from andro_check.extract.linking.roles import Filler
from andro_check.model.claim import Basis
from andro_check.model.frozen import dataclass
from andro_check.model.value import Name

_OF_OBJECT = frozenset({"stake sold", "acquisition"})
"""Figures whose object is sold, and whose subject sells or buys it."""
_OF_SUBJECT = frozenset({"price", "offer price", "acquisition date"})
"""Figures whose subject is sold, and whose object buys it."""
_STAKE = "stake"
_MANY, _NEARLY_ALL = 3, 0.75
_BUYER, _ACQUIRED = "buyer", "acquisition"
_TELLING = _OF_OBJECT | _OF_SUBJECT | {_STAKE, _BUYER}
_ON_THE_SPOT = (Basis.LOCAL, Basis.BRACKET)
_SURE = 2.5
"""A role filled at a lower cost tells who is sold."""


@dataclass(frozen=True, slots=True)
class Deals:
    """``target``: whom a story mostly tells to be sold, ``None`` where that is open; ``buyers``: who buys in it;
    ``held``: in whom nearly all stakes of the story are.
    """

    target: str | None
    buyers: frozenset[str]
    held: str | None

    @classmethod
    def of(cls, drafts: Iterable[Draft]) -> Deals:
        telling = [draft for draft in drafts if draft.figure in _TELLING]
        if not telling:
            return cls(None, frozenset(), None)
        sold: Counter[str] = Counter()
        buying: Counter[str] = Counter()
        held: Counter[str] = Counter()
        for draft in telling:
            subject, other = _told(draft.subject), _told(draft.object)
            if draft.figure == _STAKE:
                held.update(other)
            elif draft.figure in _OF_OBJECT:
                sold.update(other)
                buying.update(subject if draft.figure == _ACQUIRED else _receivers(draft))
            elif draft.figure in _OF_SUBJECT:
                sold.update(subject)
                buying.update(other)
            elif draft.figure == _BUYER and isinstance(draft.value, Name):
                sold.update(subject)
        target = _most(sold, buying)
        best, count = held.most_common(1)[0] if held else (None, 0)
        sure = count >= _MANY and count >= _NEARLY_ALL * held.total()
        return cls(target, frozenset(buying) - {target}, best if sure else None)


def _receivers(draft: Draft) -> tuple[str, ...]:
    """ "vend 45 % du capital à X" """
    site = draft.site
    behind = (a for a in site.passage.actors if receives(site.scene, a, site.value))
    return tuple(actor.actor for actor in behind if actor.actor)


def _told(filler: Filler | None) -> tuple[str, ...]:
    return (filler.actor,) if filler and filler.basis in _ON_THE_SPOT and filler.cost < _SURE else ()


def _most(sold: Counter[str], buying: Counter[str]) -> str | None:
    """Who is sold more often than anybody else, and than he buys."""
    ranked = sorted((key for key in sold if sold[key] > buying[key]), key=lambda key: (-sold[key], key))
    if not ranked or (len(ranked) > 1 and sold[ranked[1]] == sold[ranked[0]]):
        return None
    return ranked[0]
