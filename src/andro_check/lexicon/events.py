"""Things and events that figures are about though nobody names them (``events.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from andro_check.lexicon.load import read
from andro_check.lexicon.phrases import PhraseTable


@dataclass(frozen=True, slots=True)
class Event:
    """A class of things or events: its nouns, the best name first, and which figures it is a party of.

    ``subject_of``: always the subject; ``may_have``: where the sentence names nobody else; ``object_of``: the object.
    ``one`` names the classes of which a story has but one; ``means`` are the classes that a general word stands for.
    ``undergoes``: the subject whoever does it. ``theme``: a text can be about it alone. ``named``: it mostly has a name
    of its own, with ``beside`` only without a preposition.
    """

    id: str
    nouns: Mapping[str, tuple[str, ...]]
    subject_of: frozenset[str]
    may_have: frozenset[str]
    object_of: frozenset[str]
    one: str
    means: tuple[str, ...]
    theme: bool
    named: str
    undergoes: frozenset[str]

    @property
    def figures(self) -> frozenset[str]:
        """The figures that can be about it at all."""
        return self.subject_of | self.may_have | self.undergoes | self.object_of


@dataclass(frozen=True)
class EventTable:
    """``by_noun`` finds the classes that a noun may mean; ``about`` tells which figures have an event for a party."""

    by_id: Mapping[str, Event]
    by_noun: Mapping[str, PhraseTable[Event]]
    about: frozenset[str]

    @cached_property
    def disasters(self) -> frozenset[str]:
        """The ids of the events of which a story has but one, under whatever name."""
        return frozenset(event.id for event in self.by_id.values() if event.one)

    @cached_property
    def tolls(self) -> frozenset[str]:
        """The figures that are always about one of them: its dead, its injured."""
        return frozenset(figure for key in self.disasters for figure in self.by_id[key].subject_of)


@cache
def event_table() -> EventTable:
    raw = read("events")
    found = {
        name: Event(
            id=name,
            nouns={code: tuple(entry[code]) for code in ("fr", "en")},
            subject_of=frozenset(entry.get("subject", ())),
            may_have=frozenset(entry.get("may", ())),
            object_of=frozenset(entry.get("object", ())),
            one=entry.get("one", ""),
            means=tuple(entry.get("means", ())),
            theme=entry.get("theme") == "yes",
            named=entry.get("named", ""),
            undergoes=frozenset(entry.get("undergoes", ())),
        )
        for name, entry in raw.items()
    }
    tables = {
        code: PhraseTable((noun, found[name]) for name, entry in raw.items() for noun in entry[code])
        for code in ("fr", "en")
    }
    about = frozenset(figure for event in found.values() for figure in event.figures)
    return EventTable(found, tables, about)
