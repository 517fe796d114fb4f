"""Events that figures are about though nobody names them (``events.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from andro_check.lexicon.load import read
from andro_check.lexicon.phrases import PhraseTable


@dataclass(frozen=True, slots=True)
class Event:
    """A class of events: its nouns, the best name first; of which figures it is the subject, of which the object."""

    id: str
    nouns: Mapping[str, tuple[str, ...]]
    subject_of: frozenset[str]
    object_of: frozenset[str]


@dataclass(frozen=True, slots=True)
class EventTable:
    """``by_noun`` finds the classes that a noun may mean; ``about`` tells which figures have an event for a party."""

    by_noun: Mapping[str, PhraseTable[Event]]
    about: frozenset[str]


@cache
def event_table() -> EventTable:
    raw = read("events")
    found = {
        name: Event(
            name,
            {code: tuple(entry[code]) for code in ("fr", "en")},
            frozenset(entry.get("subject", ())),
            frozenset(entry.get("object", ())),
        )
        for name, entry in raw.items()
    }
    tables = {
        code: PhraseTable((noun, found[name]) for name, entry in raw.items() for noun in entry[code])
        for code in ("fr", "en")
    }
    about = frozenset(figure for event in found.values() for figure in event.subject_of | event.object_of)
    return EventTable(tables, about)
