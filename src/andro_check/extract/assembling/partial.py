"""Which part of its subject a value is of, where the sentence says so: one plant of many, one line, one country."""

from __future__ import annotations

from functools import cache

from andro_check.extract.linking.link import Draft
from andro_check.extract.names.name_kinds import known_places
from andro_check.extract.text.scene import ActorAt, Passage, Scene
from andro_check.lexicon.load import read
from andro_check.model.folding import fold

AT = "at"
_OWN = 5
"""Words between "the plant" and where it stands."""
_BESIDE = 5
"""Words behind a value among which "in Scotland" stands."""
_NOT_OF_PARTS = frozenset({"date", "name", "percent", "points"})


@cache
def _words(language: str, kind: str) -> frozenset[str]:
    return frozenset(read("partial")[kind][language])


def part_of(scene: Scene, draft: Draft) -> str:
    """A scope such as ``line 3``, ``at tresco`` (of a plant there) or ``scotland``; empty for a value of the whole."""
    passage, subject, language = draft.site.passage, draft.subject, scene.vocabulary.language
    if draft.site.value.sort in _NOT_OF_PARTS or subject is None or draft.site.value.noun in _words(language, "sites"):
        return ""
    return _numbered(scene, passage) or _sited(scene, passage, subject.actor) or _abroad(scene, draft)


def _numbered(scene: Scene, passage: Passage) -> str:
    """ "Line 3": the one part with a number that a sentence speaks of."""
    lower, sentence = scene.words.lower, passage.sentence
    nouns = _words(scene.vocabulary.language, "numbered")
    if nouns.isdisjoint(lower[sentence.first : sentence.last]):
        return ""
    found = {
        f"{lower[k]} {lower[k + 1]}"
        for k in range(sentence.first, sentence.last - 1)
        if lower[k] in nouns and lower[k + 1].isdecimal()
    }
    return found.pop() if len(found) == 1 else ""


def _sited(scene: Scene, passage: Passage, subject: str) -> str:
    """ "The Valdor plant in Tresco": where a plant stands of an actor that may have several."""
    lower, sentence = scene.words.lower, passage.sentence
    nouns = _words(scene.vocabulary.language, "sites")
    if nouns.isdisjoint(lower[sentence.first : sentence.last]):
        return ""
    heads = [k for k in range(sentence.first, sentence.last) if lower[k] in nouns]
    if len(heads) != 1:
        return ""
    town = next((a for a in passage.actors if _is_town(scene, a, heads[0]) and a.actor != subject), None)
    return f"{AT} {town.actor}" if town else ""


def _is_town(scene: Scene, actor: ActorAt, head: int) -> bool:
    spoken = scene.vocabulary
    led = actor.before in spoken.of or actor.before in spoken.place_prepositions
    return bool(actor.actor) and led and actor.kind in ("place", "") and 0 < actor.first - head <= _OWN


def _abroad(scene: Scene, draft: Draft) -> str:
    """ "Employs 700 people in Scotland", "In Scotland, X employs 700": a country, said beside the value or in front."""
    lower, value = scene.words.lower, draft.site.value
    if draft.figure not in _words("both", "spread"):
        return ""
    sentence, others = draft.site.passage.sentence, draft.site.passage.values
    stop = min((v.first for v in others if v.first >= value.last), default=sentence.last)
    beside = range(value.last, min(value.last + _BESIDE, stop - 1, sentence.last - 1))
    return next((lower[k + 1] for k in (sentence.first, *beside) if _is_country(scene, k)), "")


def _is_country(scene: Scene, k: int) -> bool:
    lower, spoken = scene.words.lower, scene.vocabulary
    return k + 1 < len(lower) and lower[k] in spoken.place_prepositions and fold(lower[k + 1]) in known_places()
