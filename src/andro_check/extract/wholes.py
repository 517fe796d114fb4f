"""Whose a thing is that has no name, or where it is: the roof of the hall, the strike at the carrier.

A claim about "the roof", or about the fire that a text never names, leaves out what the rest of the text is about. The
actor that weighs most is named beside it, as what it belongs to. That is a guess for the reader of a list: no question
asks for it, and nothing is compared by it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from andro_check.extract.link import Draft
from andro_check.extract.parties import Asked, Parties
from andro_check.extract.roles import Filler
from andro_check.extract.together import TOGETHER
from andro_check.lexicon.events import event_table
from andro_check.lexicon.frames import Role
from andro_check.model.claim import Basis
from andro_check.model.value import Hedge, Name, Quantity

_COST = 9.0
_AGE = "age"


def with_wholes(parties: Parties, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts of a document; those about something without a name, with what that belongs to for their object."""
    place = {id(passage): index for index, passage in enumerate(parties.scene.passages)}
    return [
        _whole(parties, draft, place[id(draft.site.passage)]) if _is_part(parties, draft) else draft for draft in drafts
    ]


def _is_part(parties: Parties, draft: Draft) -> bool:
    """Whether a draft is about something without a name and has no other party; how old somebody is concerns nobody."""
    subject, frame = draft.subject, draft.site.frame
    if subject is None or draft.object is not None or frame.object is not Role.NONE:
        return False
    worked_out = isinstance(draft.value, Quantity) and draft.value.hedge is Hedge.WORKED_OUT
    if worked_out or isinstance(draft.value, Name) or draft.figure == _AGE or TOGETHER in subject.actor:
        return False
    return subject.actor in event_table().by_id or parties.story.kinds.get(subject.actor) is None


def _whole(parties: Parties, draft: Draft, passage: int) -> Draft:
    part = draft.subject.actor if draft.subject else None
    asked = Asked(draft.site, draft.figure, passage, None, part, frozenset(), ())
    actor = parties.likeliest(asked, _owners(parties, part))
    return replace(draft, object=Filler(actor, Basis.WHOLE, _COST)) if actor else draft


def _owners(parties: Parties, part: str | None) -> list[str]:
    """Who or what a thing may belong to: all that has a name, persons and its namesakes aside."""
    named = dict.fromkeys((*parties.everywhere, *parties.story.leading, parties.publisher))
    events, kinds = event_table().by_id, parties.story.kinds
    return [key for key in named if key and key != part and key not in events and kinds.kind(key) != "person"]
