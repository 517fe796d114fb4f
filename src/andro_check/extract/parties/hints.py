"""What a sentence hints at though it names nobody: a word of somebody's name, and that a person speaks of himself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import field

from andro_check.extract.text.scene import Scene
from andro_check.model.frozen import dataclass
from andro_check.model.register import Register

_WORD = re.compile(r"\w{4,}")
_PERSON = "person"
_WORDED = "a word of its name"
_MYSELF = "somebody who says I"


@dataclass(frozen=True, slots=True)
class Hint:
    """Of one sentence: whose name has one of its words, and whether a person speaks of himself."""

    worded: frozenset[str]
    myself: bool

    def signs(self, key: str, kind: str, *, named: bool) -> list[str]:
        """What it says for a candidate of a kind, which it names or not."""
        found = [_WORDED] if key in self.worded and not named else []
        return [*found, _MYSELF] if self.myself and kind == _PERSON else found


@dataclass(frozen=True, slots=True)
class Hints:
    """Those of a document. ``owner``: by word, the only candidate whose name has it: "the gallery", "la fondation"."""

    scene: Scene
    owner: Mapping[str, str]
    _made: dict[int, Hint] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, scene: Scene, kinds: Register, keys: Iterable[str]) -> Hints:
        owners: defaultdict[str, set[str]] = defaultdict(set)
        for key in keys:
            actor = kinds.get(key)
            for name in actor.names if actor else (key,):
                for word in _WORD.findall(name.lower()):
                    owners[word].add(key)
        return cls(scene, {word: next(iter(named)) for word, named in owners.items() if len(named) == 1})

    def at(self, passage: int) -> Hint:
        """The hint that a sentence gives."""
        if passage not in self._made:
            self._made[passage] = self._read(passage)
        return self._made[passage]

    def _read(self, number: int) -> Hint:
        scene, owner = self.scene, self.owner
        first, last = scene.passages[number].sentence.first, scene.passages[number].sentence.last
        lower, raw = scene.words.lower, scene.words.raw
        worded = [owner[lower[index]] for index in range(first, last) if lower[index] in owner and raw[index].islower()]
        myself = any(lower[at] in scene.vocabulary.myself for at in scene.noted.ours if first <= at < last)
        return Hint(frozenset(worded), myself)
