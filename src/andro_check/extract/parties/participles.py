"""What a French participle tells of: "Fermé depuis mars, le musée ...", "une digue, chiffrée à 14 millions"."""

from __future__ import annotations

from andro_check.extract.linking.commons import Noun
from andro_check.extract.linking.roles import Site
from andro_check.extract.parties.nominals import noun_at
from andro_check.extract.text.marks import CLAUSE_ENDS
from andro_check.extract.text.scene import Scene
from andro_check.lexicon.nominals import nominals

_BEFORE, _AHEAD = 5, 14
"""Words from a participle to its value, and from the head of a sentence to the comma behind such a phrase."""
_PHRASE = 3
"""Words of the noun phrase in front of a participle, at most."""
_LEAST = 4
"""Letters of a participle, at least."""
_STOPS = CLAUSE_ENDS | frozenset('"«»')


def told_by_participle(site: Site) -> Noun | None:
    """The noun that the participle in front of a value tells of; ``None`` of a name."""
    if site.scene.vocabulary.language != "fr":
        return None
    return _opening(site) or _behind_a_comma(site)


def _opening(site: Site) -> Noun | None:
    """ "Fermé depuis mars, le musée ...": what leads the clause behind the phrase that opens the sentence."""
    scene, value, here = site.scene, site.value, site.passage.sentence
    raw = scene.words.raw
    first = next((i for i in range(here.first, min(here.first + 3, here.last)) if raw[i][0].isalnum()), here.first)
    if not first < value.first <= first + _AHEAD or not _is_participle(scene, first):
        return None
    comma = next((i for i in range(first, min(first + _AHEAD, here.last)) if raw[i] == ","), -1)
    if comma < value.last:
        return None
    return _headed(site, comma + 1)


def _headed(site: Site, first: int) -> Noun | None:
    """The noun with its article that begins at a word."""
    lower, articles = site.scene.words.lower, nominals().articles
    start = first + (lower[first] in articles)
    place = noun_at(site.scene, start, site.passage.sentence.last) if start > first else None
    return Noun(*place, lower[first], opens=True, governed=False) if place else None


def _behind_a_comma(site: Site) -> Noun | None:
    """ "Une digue, chiffrée à 14 millions": what ends in front of the comma that the participle stands behind."""
    scene, value = site.scene, site.value
    raw, opening = scene.words.raw, site.passage.sentence.first
    for index in range(value.first - 1, max(opening, value.first - _BEFORE) - 1, -1):
        if raw[index] in _STOPS:
            return None
        if raw[index] == ",":
            return _ending(site, index) if _is_participle(scene, index + 1) else None
    return None


def _ending(site: Site, last: int) -> Noun | None:
    """The noun of a short phrase that ends in front of a word."""
    lower, table, opening = site.scene.words.lower, nominals(), site.passage.sentence.first
    for index in range(last - 2, max(opening - 1, last - 2 - _PHRASE), -1):
        if lower[index] in table.contracted:
            return None  # "le chantier du pont, lancé": of the one or the other
        if lower[index] in table.articles:
            place = noun_at(site.scene, index + 1, last)
            free = place and lower[max(0, index - 1)] not in site.scene.vocabulary.of
            return Noun(*place, lower[index], opens=False, governed=False) if place and free else None
    return None


def _is_participle(scene: Scene, index: int) -> bool:
    """A word with the ending of a participle, in front of a preposition or of a number."""
    word = scene.words.lower[index]
    return len(word) >= _LEAST and word.isalpha() and word.endswith(scene.vocabulary.told_of)
