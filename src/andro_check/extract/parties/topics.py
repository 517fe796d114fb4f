"""The common noun that the French texts of a story are about: "la crèche", "les thermes", "la panne"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress

from andro_check.extract.text.scene import Scene
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.nominals import nominals
from andro_check.lexicon.remembered import Remembered
from andro_check.lexicon.vocabulary import vocabulary

_FRENCH = "fr"
_SHORTEST = 4
"""Letters of such a noun at least."""
_OPENING = 2
"""Sentences of a text that tell what it is about."""
_TEXTS, _WORTH = 2, 3.2
"""In how many texts it stands at least, and what it is worth: a text gives up to 1 for how often it has the noun with
its article, and 1 where it opens with it.
"""


def topics_of(scenes: Sequence[Scene]) -> dict[str, str]:
    """For each document the noun that it and the other texts of its story open with and come back to; none for those
    that have no such noun, and none where only one text has it.
    """
    french = [scene for scene in scenes if scene.vocabulary.language == _FRENCH]
    if len(french) < _TEXTS:
        return {}
    told = {scene.document.source.id: _nouns(scene) for scene in french}
    texts = Counter(noun for here in told.values() for noun in here)
    worth = {noun: sum([here.get(noun, 0.0) for here in told.values()]) for noun in texts}
    common = {noun: worth[noun] for noun in worth if texts[noun] >= _TEXTS and worth[noun] >= _WORTH}
    found = {}
    for document, here in told.items():
        known = [noun for noun in common if noun in here]
        if known:
            found[document] = min(known, key=lambda noun: (-common[noun] - here[noun], noun))
    return found


def _nouns(scene: Scene) -> dict[str, float]:
    """What each noun behind "the" is worth in a text."""
    lower, raw = scene.words.lower, scene.words.raw
    counts = Counter(compress(raw[1:], map(scene.vocabulary.definite.__contains__, lower)))
    plain = _plain()
    kept = {word: count for word, count in counts.items() if word.islower() and plain[word]}
    ends = [passage.sentence.last for passage in scene.passages[:_OPENING]]
    opening = frozenset(lower[: ends[-1]] if ends else ())
    most = max(kept.values(), default=1)
    return {word: count / most + (word in opening) for word, count in kept.items()}


@cache
def _plain() -> Remembered[bool]:
    """Whether a word may be such a noun: none that describes an actor, people, or says when and how much."""
    return Remembered(_is_plain)


def _is_plain(word: str) -> bool:
    spoken, counting = vocabulary(_FRENCH), counting_words(_FRENCH)
    if len(word) < _SHORTEST or not word.isalpha() or word in nominals().never or word in nominals().forward:
        return False
    single = counting.singular(word)
    if word in spoken.finite or word in spoken.general or counting.is_person(word) or single in counting.grown:
        return False
    return word not in spoken.institution_heads and not any(True for _ in _describing(word, single))


def _describing(*words: str) -> Iterator[str]:
    """The kinds of actors that a noun describes."""
    spoken = vocabulary(_FRENCH)
    for word in words:
        for _, cue in spoken.cues.at((word,), 0):
            if cue.sort in ("descriptors", "standing") and cue.value in ("company", "institution", "person", "place"):
                yield cue.value
