"""What a story tells of those that a claim may be about, wherever the claim stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import field

from andro_check.extract.parties.discourse import Discourse, family_of
from andro_check.extract.parties.interviews import Answering, interviews_of
from andro_check.extract.parties.things import Things
from andro_check.extract.parties.topics import topics_of
from andro_check.extract.text.scene import Scene
from andro_check.lexicon.events import Event
from andro_check.model.folding import fold
from andro_check.model.frozen import dataclass
from andro_check.model.register import Register

_ACTORS, _THINGS = 6, 4
"""How many actors, and how many things, a text may be about without naming them, because the whole story is."""
_OFTEN = 3.0
"""How often a story names such a thing."""
_SMALL = frozenset("the of le la les l de du des d".split())
_KINDS = frozenset({"company", "institution", "person", "project"})


@dataclass(frozen=True, slots=True)
class Story:
    """``events``: the classes of each thing; ``spread``: in what share of the texts it stands; ``leading``: the actors
    and things that each text may be about; ``topics``: the common noun that a French document is about;
    ``interviews``: who answers in those that are interviews.
    """

    discourse: Discourse
    kinds: Register
    events: Mapping[str, Mapping[str, Event]]
    spread: Mapping[str, float]
    leading: tuple[str, ...]
    topics: Mapping[str, str] = field(default_factory=dict)
    interviews: Mapping[str, Answering] = field(default_factory=dict)

    @classmethod
    def of(cls, discourse: Discourse, kinds: Register, scenes: Sequence[Scene], things: Sequence[Things]) -> Story:
        events: defaultdict[str, dict[str, Event]] = defaultdict(dict)
        held: Counter[str] = Counter()
        for spoken in things:
            held.update({at.id for at in spoken.found})
            for at in spoken.found:
                events[at.id][at.event.id] = at.event
        spread = {key: count / len(things) for key, count in held.items()}
        leading = (*_actors(scenes), *_things(things))
        return cls(discourse, kinds, events, spread, leading, topics_of(scenes), interviews_of(scenes, kinds))


def _actors(scenes: Sequence[Scene]) -> list[str]:
    """The actors of several texts that a story names most."""
    if len(scenes) == 1:
        return []
    named: Counter[str] = Counter()
    for scene in scenes:
        named.update(scene.named)
    texts = Counter(key for scene in scenes for key in scene.named)
    return sorted((key for key in named if texts[key] > 1), key=lambda key: (-named[key], key))[:_ACTORS]


def _things(things: Sequence[Things]) -> list[str]:
    told = things[0].story if things else {}
    return sorted((key for key in told if told[key] >= _OFTEN), key=lambda key: (-told[key], key))[:_THINGS]


def known_of(story: Story, scene: Scene, key: str) -> tuple[list[str], list[float]]:
    """The signs of a candidate that the story and its document give, and how much each holds."""
    named, measured, spread, acting = story.discourse.shares(family_of(key))
    signs = ["named in the story", "measured in the story", "acts in the story", "in articles"]
    much = [named, measured, acting, max(spread, story.spread.get(key, 0.0))]
    if key in scene.named:
        signs.append("named")
        much.append(scene.named[key] / max(scene.named.values()))
    if key in story.events:
        signs.append("a thing")
        much.append(1.0)
        if any(event.theme for event in story.events[key].values()):
            signs.append("what texts are about")
            much.append(1.0)
    kind = story.kinds.kind(key)
    if kind in _KINDS:
        signs.append(f"of kind {kind}")
        much.append(1.0)
    return signs, much


def publisher_of(scene: Scene, register: Register) -> str:
    """The actor that publishes a text, or the name of its publisher when nobody names him; empty without one."""
    name = scene.document.source.publisher
    known = register.find(name) if name else None
    if known or not name:
        return known.id if known else ""
    words = _words(name)
    alike = [a for a in register.actors if a.kind not in ("person", "place") and _one(_words(a.name), words)]
    return min(alike, key=lambda actor: (-scene.named.get(actor.id, 0), actor.id)).id if alike else name


def _words(name: str) -> frozenset[str]:
    return frozenset(fold(name).replace("-", " ").split()) - _SMALL


def _one(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether the words of one name are among those of the other."""
    return bool(some and others) and (some <= others or others <= some)
