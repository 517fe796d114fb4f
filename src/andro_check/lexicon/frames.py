"""Frames: the words that say what a value measures, and where its subject and object stand (``fr/frames.yaml``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from andro_check.lexicon.load import read
from andro_check.lexicon.phrases import PhraseTable
from andro_check.model.enumeration import StrEnum


class Role(StrEnum):
    """Where an actor stands for a trigger."""

    AGENT = "agent"  # does it: before an active verb, after "par", "by"
    PATIENT = "patient"  # undergoes it: after an active verb, before a passive one
    OWNER = "owner"  # has it: "de X", "X's", or the agent of the clause
    TARGET = "target"  # after one of the frame's prepositions
    TOPIC = "topic"  # what the passage is about
    NONE = "none"


class Part(StrEnum):
    """What kind of word triggers the frame."""

    VERB = "verb"
    PASSIVE = "passive"  # a participle that only reads as passive or intransitive: "fondée", "décédé"
    NOUN = "noun"
    COUNTED = "counted"  # the counted noun itself: "salariés"
    LABEL = "label"  # a word that is itself a value: "majoritaire"


@dataclass(frozen=True, slots=True)
class Frame:
    """``values`` are the classes of value that it takes: money, percent, count, measure, duration, clock, date,
    name, rank.

    ``counts`` narrows counts to these nouns (singular), ``units`` measures and durations, money to what it is paid for
    each of, and dates to whole years. ``prepositions`` lead to the target. ``kinds`` are the kinds of actor that fit
    the subject, ``object_kinds`` the object; empty fits all.
    """

    figure: str
    values: frozenset[str]
    subject: Role
    object: Role
    prepositions: frozenset[str]
    counts: frozenset[str]
    units: frozenset[str]
    kinds: frozenset[str]
    object_kinds: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that calls a frame; ``value`` is the reading of a label, or empty."""

    frame: Frame
    part: Part
    value: str = ""


@dataclass(frozen=True, slots=True)
class FrameTable:
    """All frames of a language, found by their triggers; ``counted`` by the singular of the counted noun."""

    frames: tuple[Frame, ...]
    triggers: PhraseTable[Trigger]
    counted: Mapping[str, Frame]


@cache
def frame_table(language: str) -> FrameTable:
    raw = read(f"{language if language in ('fr', 'en') else 'en'}/frames")
    frames = tuple(_frame(entry) for entry in raw)
    triggers = [pair for entry, frame in zip(raw, frames, strict=True) for pair in _triggers(entry, frame)]
    counted = {noun: frame for entry, frame in zip(raw, frames, strict=True) for noun in entry.get("counted", ())}
    return FrameTable(frames, PhraseTable(triggers), counted)


def _frame(entry: Mapping[str, Any]) -> Frame:
    return Frame(
        figure=entry["figure"],
        values=frozenset(_listed(entry["values"])),
        subject=Role(entry.get("subject", "owner")),
        object=Role(entry.get("object", "none")),
        prepositions=frozenset(_listed(entry.get("prepositions", ()))),
        counts=frozenset(_listed(entry.get("counts", ()))),
        units=frozenset(_listed(entry.get("units", ()))),
        kinds=frozenset(_listed(entry.get("kinds", ()))),
        object_kinds=frozenset(_listed(entry.get("object_kinds", ()))),
        weight=float(entry.get("weight", 0)),
    )


def _triggers(entry: Mapping[str, Any], frame: Frame) -> Iterable[tuple[str, Trigger]]:
    for key, part in (("verbs", Part.VERB), ("passives", Part.PASSIVE), ("nouns", Part.NOUN)):
        yield from ((phrase, Trigger(frame, part)) for phrase in entry.get(key, ()))
    for value, phrases in entry.get("labels", {}).items():
        yield from ((phrase, Trigger(frame, Part.LABEL, value)) for phrase in phrases)


def _listed(entry: str | Iterable[str]) -> tuple[str, ...]:
    return (entry,) if isinstance(entry, str) else tuple(entry)
