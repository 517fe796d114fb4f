"""Which claims answer the same question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from andro_check.lexicon.events import event_table
from andro_check.lexicon.figures import Asks, Behaviour
from andro_check.model.frozen import dataclass
from andro_check.reconcile.readings.reading import Reading, rests_on_context
from andro_check.reconcile.readings.units import COUNT

_ONE_THING = Decimal("0.7")
"""Below it, whoever is only known from the context may not be what was created."""


class Key(NamedTuple):
    """Figure or kin of figures, and the parties that the figure asks for; equal keys, one question."""

    figure: str
    subject: str
    object: str


@dataclass(frozen=True, slots=True)
class Question:
    """Claims that share figure and parties, by id. Scope, mood, unit and time are left to the comparison."""

    key: Key
    readings: tuple[Reading, ...]


def ask(readings: Iterable[Reading]) -> tuple[Question, ...]:
    """The questions that at least one claim answers, in the order of their keys.

    A claim of which no party is known asks nothing that another could answer.
    """
    groups: dict[Key, list[Reading]] = {}
    for reading in _one_ballot(list(_one_event(list(readings)))):
        if reading.subject or reading.object:
            groups.setdefault(_key(reading), []).append(reading)
    return tuple(Question(key, tuple(_settle(groups[key]))) for key in sorted(groups))


def _one_event(readings: Sequence[Reading]) -> Iterator[Reading]:
    """The claims about an event that only some place, "the crash" and "the crash near Valdor", as claims about one.

    The deaths of an accident and those at its place are one toll as long as all that is known of the figure names one
    place, or all of it names one beside others; where several are named, each is a question of its own.
    """
    events = event_table()
    parties: dict[str, list[frozenset[str]]] = {}
    for r in readings:
        if r.figure.settles or r.figure.id in events.tolls:
            parties.setdefault(r.figure.id, []).append(frozenset({r.subject, r.object} - events.disasters - {""}))
    shared = {figure: _one_place(told) for figure, told in parties.items()}
    for r in readings:
        place = shared.get(r.figure.id)
        yield replace(r, subject=place, object="") if place else r


def _one_place(told: Sequence[frozenset[str]]) -> str:
    """The one party that is named at all, or that every claim names; of two of these none is the place."""
    named = frozenset().union(*told)
    common = named if len(named) == 1 else frozenset.intersection(*told)
    return next(iter(common)) if len(common) == 1 else ""


def _one_ballot(readings: Sequence[Reading]) -> Iterator[Reading]:
    """The votes of one day, whatever was said to be voted on, as those of one ballot: the council's, the project's. An
    article that tells of two ballots keeps them apart.
    """
    days: dict[tuple[str, int | None], list[Reading]] = {}
    for r in readings:
        if r.figure.lone and r.figure.listed and r.unit == COUNT and r.when.stated and r.when.days == 1:
            days.setdefault((r.figure.id, r.when.start), []).append(r)
    asked = {}
    for group in days.values():
        told = {(r.source, r.number) for r in group}
        if len(told) == len({source for source, _ in told}):
            asked.update({r.id: group[0].subject or group[0].object for r in group})
    for r in readings:
        yield replace(r, subject=asked[r.id], object="") if r.id in asked else r


def _key(reading: Reading) -> Key:
    figure, asks = reading.figure, reading.figure.asks
    complete = bool(reading.subject and reading.object)
    doubtful = rests_on_context(reading.claim) and reading.claim.confidence < _ONE_THING
    other_word = "" if doubtful else figure.twin
    return Key(
        figure.question if complete else other_word or figure.id,
        "" if asks is Asks.OBJECT and reading.object else reading.subject,
        "" if asks is Asks.SUBJECT and reading.subject else reading.object,
    )


def _settle(readings: list[Reading]) -> Sequence[Reading]:
    """Mark the claims of a counter that were made so long after the first article on it that it has stopped growing."""
    days = readings[0].figure.settles if readings[0].figure.time is Behaviour.CUMULATIVE else 0
    if not days:
        return readings
    first = min((r.published for r in readings if r.published is not None), default=None)
    if first is None:
        return readings
    late = {r.id for r in readings if r.when.start is not None and r.when.start - first >= days}
    late |= {r.id for r in readings if _is_long_past(r, days)}
    return [replace(r, settled=True) if r.id in late else r for r in readings]


def _is_long_past(reading: Reading, days: int) -> bool:
    """Whether a counter is told of a time that was over long before the article: the toll of 1985, thirty years on."""
    end = reading.when.end if reading.when.stated else None
    return end is not None and reading.published is not None and reading.published - end >= days
