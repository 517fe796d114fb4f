"""Who says "we" in a text that speaks for its publisher, and where: "We have sold two offices"."""

from __future__ import annotations

from collections.abc import Container

from andro_check.extract.linking.commons import opens_behind
from andro_check.extract.text.marks import CLAUSE_ENDS
from andro_check.extract.text.scene import Passage, Scene, ValueAt
from andro_check.extract.text.words import Words
from andro_check.lexicon.vocabulary import Vocabulary
from andro_check.model.folding import fold
from andro_check.model.frozen import dataclass
from andro_check.model.register import Register

OURS = "ours"
"""What the lexicon calls the pronouns of who writes."""
_LEAST, _RARE = 2, 150
"""How often a text says "we" outside of quotes, at least, and in how many words once."""
_CLAUSE = 14
"""Words from "we" to a value of its clause, at most."""
_QUOTES = {'"': '"', "“": "”", "«": "»"}
_OTHERS = frozenset({"person", "place"})


@dataclass(frozen=True, slots=True)
class Ourselves:
    """The actor that a text speaks for, empty for none, and where its "we" is a subject."""

    scene: Scene
    actor: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, scene: Scene, register: Register) -> Ourselves:
        words, spoken, publisher = scene.words, scene.vocabulary, scene.document.source.publisher
        said = [index for index in scene.noted.ours if words.lower[index] not in spoken.myself]
        if not publisher or len(said) < _LEAST:
            return cls(scene, "", ())
        quoted = _quoted(words)
        free = [index for index in said if index not in quoted]
        actor = _known(publisher, spoken, register) if len(free) >= max(_LEAST, len(words) // _RARE) else ""
        places = [i for i in free if spoken.pronouns.get(words.lower[i]) == OURS and _is_subject(words, spoken, i)]
        return cls(scene, actor, tuple(places))

    def doing(self, passage: Passage, value: ValueAt) -> bool:
        """Whether "we" is the subject of the clause that a value stands in."""
        first, lower, spoken = passage.sentence.first, self.scene.words.lower, self.scene.vocabulary
        start = max((index for index in self.places if first <= index < value.first), default=-1)
        between = lower[start + 1 : value.first]
        if start < 0 or len(between) > _CLAUSE:
            return False
        return not any(word in spoken.relatives or word in spoken.pronouns or word in CLAUSE_ENDS for word in between)


def _known(publisher: str, spoken: Vocabulary, register: Register) -> str:
    """The actor that a publisher is, where the texts name him: in full, by his last words ("Kelm Civic Party") or
    without his trade ("Kelm Resources").
    """
    found = register.find(publisher)
    parts = fold(publisher).split()
    if found is None and len(parts) > 1:
        short = [" ".join(parts[cut:]) for cut in range(1, len(parts) - 1)]
        short += [" ".join(parts[:-1])] if parts[-1] in spoken.trades else []
        found = next((actor for name in short if (actor := register.find(name))), None)
    return found.id if found and found.kind not in _OTHERS else ""


def _quoted(words: Words) -> Container[int]:
    """The words between quotes."""
    inside: set[int] = set()
    closing, first = "", 0
    for index, word in enumerate(words.raw):
        if closing and (word == closing or word[0] == "\n"):
            inside.update(range(first, index))
            closing = ""
        elif not closing and word in _QUOTES:
            closing, first = _QUOTES[word], index
    return inside


def _is_subject(words: Words, spoken: Vocabulary, index: int) -> bool:
    """Whether it does something: "nous" stands at the head of a clause, and not in "elle nous a versé"."""
    before = words.lower[index - 1] if index else ""
    led = opens_behind(spoken, before) or before in spoken.complements or not before[0].isalnum()
    return spoken.language == "en" or led
