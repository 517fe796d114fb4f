"""Subjects that cannot be: an office is no office of its holder, and who lends in a sentence does not borrow in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from andro_check.extract.linking.link import Draft
from andro_check.lexicon.frames import Role
from andro_check.model.claim import Basis

_ALIKE = frozenset({"renamed as"})
"""Names that are told of one who bears them."""


def without_unlikely(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a document, their roles filled, with a subject left open where what fills it cannot be it."""
    lenders = _lenders(drafts)
    return [
        replace(draft, subject=None) if _is_itself(draft) or (lenders and _is_guess_among(draft, lenders)) else draft
        for draft in drafts
    ]


def _is_itself(draft: Draft) -> bool:
    """Whether a name is told of itself: "the mayor, X" is mayor of no X, whatever else he is mayor of."""
    if draft.site.value.sort != "name" or draft.subject is None or draft.figure in _ALIKE:
        return False
    here = next((a for a in draft.site.passage.actors if a.first == draft.site.value.first), None)
    return here is not None and here.actor == draft.subject.actor


def _is_guess_among(draft: Draft, lenders: Mapping[tuple[int, str], AbstractSet[str]]) -> bool:
    """Whether a guess makes the borrower of a sum one of several who lend in its sentence."""
    subject = draft.subject
    if subject is None or subject.basis is not Basis.DISCOURSE:
        return False
    here = lenders.get(_act(draft), ())
    return len(here) > 1 and subject.actor in here


def _act(draft: Draft) -> tuple[int, str]:
    return id(draft.site.passage), draft.figure


def _lenders(drafts: Iterable[Draft]) -> Mapping[tuple[int, str], AbstractSet[str]]:
    """Who does it for another subject in each sentence, by the figure: "A lent B £1m"."""
    found: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    for draft in drafts:
        if draft.object and draft.site.frame.object is Role.AGENT:
            found[_act(draft)].add(draft.object.actor)
    return found
