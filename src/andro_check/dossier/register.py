"""``dossier.yaml``: the title of a story, its languages, its actors, the settings of its figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from andro_check.dossier.located import read_yaml
from andro_check.dossier.nodes import Fields, Node, Scalar
from andro_check.dossier.reading import Reading, did_you_mean
from andro_check.lexicon.figures import Asks, Behaviour
from andro_check.lexicon.units import LANGUAGES
from andro_check.model.folding import fold, slug
from andro_check.model.problem import Problem
from andro_check.model.register import Actor, Register, Succession

NAME = "dossier.yaml"
KEYS = ("title", "languages", "actors", "figures")
ACTOR_KEYS = ("id", "name", "kind", "aliases", "became", "part_of")
BECAME_KEYS = ("actor", "date")
KINDS = ("company", "institution", "state", "person", "project", "product", "place", "group")
CHOICES = {
    "time": tuple(way.value for way in Behaviour),
    "asks": tuple(way.value for way in Asks),
    "unit": ("share", "money", "count", "measure", "duration", "clock", "date", "name", "any"),
    "several": ("yes", "no"),
    "vague": ("yes", "no"),
    "adds": ("subject", "object"),
}
DAYS = ("near", "settles")
LABELS = ("fr", "en")
"""The settings of a figure, as at the head of ``lexicon/figures.yaml``."""

Tuning = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Declared:
    """What a ``dossier.yaml`` says; ``tuning``: figure -> setting -> value."""

    title: str = ""
    languages: tuple[str, ...] = ()
    register: Register = field(default_factory=Register)
    tuning: Tuning = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_register(text: str, path: str = NAME) -> Declared:
    """Read the text of a ``dossier.yaml``; what cannot be read is left out and listed."""
    read = read_yaml(text, path)
    reading = Reading(path)
    fields = reading.fields(read.node, "the dossier", KEYS) if read.node is not None else None
    if fields is None:
        return Declared(problems=(*read.problems, *reading.problems))
    actors, places = _actors(reading, fields)
    _check_names(reading, actors, places)
    return Declared(
        title=reading.text(fields, "title"),
        languages=tuple(_languages(reading, fields)),
        register=Register(tuple(actors)),
        tuning=_tuning(reading, fields),
        problems=(*read.problems, *reading.problems),
    )


def _languages(reading: Reading, fields: Fields) -> Iterable[str]:
    for code in reading.texts(fields, "languages"):
        if code.lower()[:2] in LANGUAGES:
            yield code.lower()[:2]
        else:
            place = fields.values["languages"].place
            reading.note(place, f"language {code!r} is not read", f"write one of: {', '.join(LANGUAGES)}")


def _actors(reading: Reading, fields: Fields) -> tuple[list[Actor], list[Fields]]:
    actors: list[Actor] = []
    places: list[Fields] = []
    for node in reading.items(fields, "actors"):
        record = _bare_name(node) or reading.fields(node, "an actor", ACTOR_KEYS)
        actor = _actor(reading, record) if record else None
        if actor and record:
            actors.append(actor)
            places.append(record)
    return actors, places


def _bare_name(node: Node) -> Fields | None:
    """An actor may be written as its name alone."""
    if not isinstance(node, Scalar) or not node.text.strip():
        return None
    return Fields({"name": node}, {"name": node}, node.place, node.start, node.end)


def _actor(reading: Reading, record: Fields) -> Actor | None:
    name, key = reading.text(record, "name"), reading.text(record, "id")
    if not name and not key:
        reading.note(record.place, "an actor without a name", "write `name: …`")
        return None
    kind = reading.text(record, "kind")
    if kind and kind not in KINDS:
        near = did_you_mean(kind, KINDS) or f"write one of: {', '.join(KINDS)}"
        reading.note(record.values["kind"].place, f"unknown kind {kind!r}", near)
        kind = ""
    return Actor(
        id=key or slug(name),
        name=name or key,
        kind=kind,
        aliases=reading.texts(record, "aliases"),
        became=tuple(_successions(reading, record)),
        part_of=reading.text(record, "part_of"),
    )


def _successions(reading: Reading, record: Fields) -> Iterable[Succession]:
    for node in reading.items(record, "became"):
        if isinstance(node, Scalar):
            yield Succession(node.text.strip())
        elif fields := reading.fields(node, "a succession", BECAME_KEYS):
            actor = reading.text(fields, "actor")
            if actor:
                yield Succession(actor, reading.period(fields, "date"))
            else:
                reading.note(
                    fields.place, "a succession without an actor", "write `actor: …`, the id of what it became"
                )


def _check_names(reading: Reading, actors: list[Actor], places: list[Fields]) -> None:
    """Ids and names are unique, and every actor that is referred to exists."""
    ids = {actor.id for actor in actors}
    taken: dict[str, str] = {}
    seen: set[str] = set()
    for actor, record in zip(actors, places, strict=True):
        if actor.id in seen:
            reading.note(record.place, f"two actors have the id {actor.id!r}", "give one of them another id")
        seen.add(actor.id)
        for name in actor.names:
            owner = taken.setdefault(fold(name), actor.id)
            if owner != actor.id:
                reading.note(
                    record.place, f"{name!r} is a name of {actor.id!r} and of {owner!r}", "leave it to one of them"
                )
        for key, target in (*(("became", step.actor) for step in actor.became), ("part_of", actor.part_of)):
            if target and target not in ids:
                near = did_you_mean(target, ids)
                reading.note(
                    record.values[key].place, f"{key} names no actor: {target!r}", near or "write the id of an actor"
                )


def _tuning(reading: Reading, fields: Fields) -> Tuning:
    node = fields.values.get("figures")
    if node is None or (isinstance(node, Scalar) and not node.text):
        return {}
    if not isinstance(node, Fields):
        reading.note(node.place, "'figures' must hold a record for each figure", "write `stake: {time: changes}`")
        return {}
    return {figure: _settings(reading, figure, record) for figure, record in node.values.items()}


def _settings(reading: Reading, figure: str, node: Node) -> dict[str, str]:
    """The settings of one figure, those that cannot be read left out."""
    record = reading.fields(node, f"the figure {figure!r}", (*CHOICES, *DAYS, *LABELS))
    if record is None:
        return {}
    written = {key: reading.text(record, key) for key in record.values}
    for key, ways in CHOICES.items():
        if written.get(key, ways[0]) not in ways:
            near = did_you_mean(written[key], ways) or f"write one of: {', '.join(ways)}"
            reading.note(record.values[key].place, f"unknown {key} {written.pop(key)!r}", near)
    for key in DAYS:
        if not written.get(key, "0").isdecimal():
            reading.note(
                record.values[key].place, f"{key} {written.pop(key)!r} is no number of days", f"write `{key}: 31`"
            )
    return {key: value for key, value in written.items() if key in (*CHOICES, *DAYS, *LABELS)}
