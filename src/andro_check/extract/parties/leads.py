"""What a clause is about when no actor leads it: the noun that is its subject, "the appeal has 2,400 donors"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from andro_check.extract.linking.commons import is_somebody
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler, Site
from andro_check.extract.text.scene import Scene
from andro_check.lexicon.events import event_table
from andro_check.lexicon.figures import figures
from andro_check.lexicon.frames import Role
from andro_check.model.claim import Basis

_LONGEST = 5
"""How many words adjectives and noun take at most."""
_BESIDE = 2
"""Words between a noun and the name beside it, at most: a comma and an article."""
_COST = 3.0
_STARTS = frozenset(',;:–—("“«”»')
_SHORT = 4


def with_leads(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts that nobody is the subject of, about the noun that leads their clause, where it is one that can be
    (``leading`` in ``words.yaml``); figures that only somebody who acts has are left alone.
    """
    return [draft if draft.subject else _led(scene, draft) for draft in drafts]


def _led(scene: Scene, draft: Draft) -> Draft:
    frame = draft.site.frame
    gives = frame.subject is Role.AGENT and frame.object is not Role.NONE
    if frame.subject is Role.NONE or gives or figures().get(draft.figure).acting:
        return draft
    found = next((phrase for start in _starts(draft.site) if (phrase := _phrase(draft.site, start))), None)
    if found is None or (draft.figure in event_table().tolls and is_somebody(scene, found[1] - 1)):
        return draft  # "a driver was killed and four people were hurt"
    name = _apposed(draft.site, found[1]) or " ".join(scene.words.lower[slice(*found)])
    return replace(draft, subject=Filler(name, Basis.LOCAL, _COST, *found))


def _apposed(site: Site, last: int) -> str | None:
    """ "The river Leen", "a relief boat, the Little Auk": the name that stands beside the noun."""
    lower, articles = site.scene.words.lower, site.scene.vocabulary.determiners
    for actor in site.passage.actors:
        gap = lower[last : actor.first]
        if actor.first >= last and len(gap) <= _BESIDE and all(word == "," or word in articles for word in gap):
            return actor.actor if actor.basis is Basis.LOCAL else None
    return None


def _starts(site: Site) -> Iterator[int]:
    """Where a clause may begin before a value, the nearest first."""
    spoken, lower, first = site.scene.vocabulary, site.scene.words.lower, site.passage.sentence.first
    for index in range(site.value.first - 2, first, -1):
        before = lower[index - 1]
        if before in _STARTS or before in spoken.conjunctions or before in spoken.joints:
            yield index
    yield first


def _phrase(site: Site, start: int) -> tuple[int, int] | None:
    """The words of the noun that an article at ``start`` opens, if a verb follows it and the value the verb."""
    scene, limit = site.scene, site.value.first
    spoken, lower = scene.vocabulary, scene.words.lower
    if lower[start] not in spoken.determiners:
        return None
    last = start + 1
    while last < min(limit, start + 1 + _LONGEST) and _is_nominal(scene, last):
        last += 1
    if last == start + 1 or lower[last - 1] not in spoken.leading or _is_taken(site, start, last):
        return None
    return (start + 1, last) if any(_is_verb(scene, index) for index in range(last, limit)) else None


def _is_nominal(scene: Scene, index: int) -> bool:
    word, spoken = scene.words.lower[index], scene.vocabulary
    plain = scene.words.raw[index].islower() and word.replace("-", "").isalpha()
    return plain and word not in spoken.held_back and word not in spoken.joints and not _is_verb(scene, index)


def _is_verb(scene: Scene, index: int) -> bool:
    word, spoken = scene.words.lower[index], scene.vocabulary
    if word in spoken.done or word in spoken.finite or word in spoken.being or word in spoken.auxiliaries:
        return True
    return spoken.language == "en" and (word == "have" or (word.endswith("ed") and len(word) > _SHORT))


def _is_taken(site: Site, first: int, last: int) -> bool:
    """Whether an actor or a value stands among the words, or their noun is one of what such values measure."""
    passage, sort = site.passage, site.value.sort
    return (
        any(first <= actor.first < last for actor in passage.actors if actor.actor)
        or any(value.first < last and first < value.last for value in passage.values)
        or any(t.first < last <= t.last and sort in t.trigger.frame.values for t in passage.triggers)
    )
