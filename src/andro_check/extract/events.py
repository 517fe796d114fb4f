"""Which event a figure is about: the demonstration that was counted, the referendum that had the turnout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from andro_check.extract.link import Draft
from andro_check.extract.roles import Filler
from andro_check.extract.scene import Scene
from andro_check.lexicon.events import Event, event_table
from andro_check.model.claim import Basis
from andro_check.model.register import Actor

_HOST = 2.0
_BRACKET = 0.2
"""A name that touches the value's bracket is what the value is of, event or not: "AZF (31 morts)"."""
_FAR = 25
"""How many words an event may stand from the value that is said of it; beyond, it is the document's own."""


@dataclass(frozen=True, slots=True)
class EventAt:
    word: int
    last: int
    event: Event


def events_of(scene: Scene) -> tuple[EventAt, ...]:
    """Every event noun of a document, in order."""
    table = event_table().by_noun[scene.vocabulary.language]
    return tuple(
        EventAt(index, index + length, event)
        for passage in scene.passages
        for index, found in table.stands(scene.words.lower, passage.sentence.first, passage.sentence.last)
        for length, event in found
    )


def with_events(scene: Scene, drafts: Sequence[Draft], counts: Counter[str]) -> list[Draft]:
    """The drafts whose figure is about an event, with the story's commonest one near them, else in the text."""
    about = event_table().about
    if not any(draft.figure in about for draft in drafts):
        return list(drafts)
    found = events_of(scene)
    return [_placed(draft, found, counts) if draft.figure in about else draft for draft in drafts]


def _placed(draft: Draft, found: Sequence[EventAt], counts: Counter[str]) -> Draft:
    fitting = [at for at in found if draft.figure in at.event.subject_of | at.event.object_of]
    if not fitting:
        return draft
    place = draft.site.value.first
    near = [at for at in fitting if abs(at.word - place) <= _FAR]
    chosen = min(near or fitting, key=lambda at: (-counts[at.event.id], at.event.id))
    filler = Filler(chosen.event.id, Basis.LOCAL if near else Basis.DISCOURSE, 1.0 if near else 5.0)
    host = draft.subject if draft.subject and draft.subject.cost < _HOST else None
    if host and host.cost < _BRACKET:
        return draft
    if draft.figure in chosen.event.subject_of:
        return replace(draft, subject=filler, object=draft.object or host)
    return replace(draft, object=filler) if draft.object is None else draft


def event_counts(scenes: Iterable[Scene]) -> Counter[str]:
    """How often each class of event is named over the whole dossier."""
    return Counter(at.event.id for scene in scenes for at in events_of(scene))


def event_actors(used: Iterable[str], scenes: Sequence[Scene]) -> tuple[Actor, ...]:
    """Register entries for the events that claims name, under the best noun that the texts use."""
    named: dict[str, tuple[int, str]] = {}
    for scene in scenes:
        for at in events_of(scene):
            noun = " ".join(scene.words.lower[at.word : at.last])
            rank = at.event.nouns[scene.vocabulary.language].index(noun)
            named[at.event.id] = min((rank, noun), named.get(at.event.id, (rank, noun)))
    return tuple(Actor(event, named[event][1], "event", declared=False) for event in sorted(set(used) & named.keys()))
