"""``dossier.yaml``: the title of a story, its languages, its actors, the settings of its figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from andro_check.dossier.located import Fields, Items, Node, Scalar, read_yaml
from andro_check.dossier.reading import Reading, did_you_mean
from andro_check.model.folding import fold, slug
from andro_check.model.problem import Problem
from andro_check.model.register import Actor, Register, Succession

NAME = "dossier.yaml"
_KEYS = ("title", "languages", "actors", "figures")
_ACTOR_KEYS = ("id", "name", "kind", "aliases", "became", "part_of")
_BECAME_KEYS = ("actor", "date")
KINDS = ("company", "institution", "state", "person", "project", "product", "place", "group")

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
    fields = reading.fields(read.node, "the dossier", _KEYS) if read.node is not None else None
    if fields is None:
        return Declared(problems=(*read.problems, *reading.problems))
    actors, places = _actors(reading, fields)
    _check_names(reading, actors, places)
    return Declared(
        title=reading.text(fields, "title"),
        languages=tuple(code.lower()[:2] for code in reading.texts(fields, "languages")),
        register=Register(tuple(actors)),
        tuning=_tuning(reading, fields),
        problems=(*read.problems, *reading.problems),
    )


def _actors(reading: Reading, fields: Fields) -> tuple[list[Actor], list[Fields]]:
    actors: list[Actor] = []
    places: list[Fields] = []
    for node in reading.items(fields, "actors"):
        record = _bare_name(node) or reading.fields(node, "an actor", _ACTOR_KEYS)
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
        near = did_you_mean(kind, KINDS)
        reading.note(record.values["kind"].place, f"unknown kind {kind!r}", near or f"write one of: {', '.join(KINDS)}")
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
        elif fields := reading.fields(node, "a succession", _BECAME_KEYS):
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
        reading.note(node.place, "'figures' must hold a record for each figure", "write `stake: {unit: '%'}`")
        return {}
    found = {figure: _settings(reading, figure, record) for figure, record in node.values.items()}
    return {
        figure: settings
        for figure, settings in found.items()
        if settings and _is_sound(reading, node, figure, settings)
    }


def _settings(reading: Reading, figure: str, record: Node) -> dict[str, str]:
    if not isinstance(record, Fields):
        reading.note(
            record.place, f"the settings of {figure!r} must be a record", f"write `{figure}: {{time: changes}}`"
        )
        return {}
    return {key: ", ".join(reading.texts(record, key)) if isinstance(value, Items) else reading.text(record, key)
            for key, value in record.values.items()}  # fmt: skip


def _is_sound(reading: Reading, figures: Fields, figure: str, settings: Mapping[str, str]) -> bool:
    from andro_check.lexicon import figures as lexicon

    try:
        lexicon.figures({figure: settings})
    except ValueError as cause:
        what, _, remedy = str(cause).partition("; ")
        reading.note(figures.keys[figure].place, what, remedy)
        return False
    return True
