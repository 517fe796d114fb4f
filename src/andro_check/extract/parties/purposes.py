"""What a French sentence says right behind a value that it is for: "12 millions pour la voirie, 3 à l'école"."""

from __future__ import annotations

from andro_check.extract.linking.commons import Noun
from andro_check.extract.linking.roles import Site
from andro_check.extract.parties.nominals import noun_at
from andro_check.lexicon.nominals import nominals

_SORTS = frozenset({"money", "percent", "count", "measure"})
_SEVERAL = 3
"""Amounts of a list, at least: a lone "8 millions à la clôture" is for nothing."""
_MONEY = "money"


def purpose_of(site: Site) -> Noun | None:
    """The noun with its article that stands behind "pour", or behind "à" in a list of values; ``None`` of a name."""
    scene, value = site.scene, site.value
    lower, spoken, table = scene.words.lower, scene.vocabulary, nominals()
    if spoken.language != "fr" or value.sort not in _SORTS or value.last + 2 >= len(lower):
        return None
    word, led = lower[value.last], lower[value.last + 1]
    if word not in spoken.set_beside or (word in spoken.to and not _goes_to(site, led)):
        return None
    if led not in table.articles:
        if word not in table.contracted:
            return None
        led = word
    place = noun_at(scene, value.last + 1 + (led != word), site.passage.sentence.last)
    if place is None or any(actor.first <= place[0] < actor.last for actor in site.passage.actors):
        return None
    charged = word in spoken.to and lower[place[1]] in spoken.of and site.passage.governing(place[1] + 1) != ""
    return None if charged else Noun(*place, led, opens=False, governed=True)


def _goes_to(site: Site, led: str) -> bool:
    """ "4 millions à la voirie, 3 à l'école", and not "à ses créanciers"."""
    amounts = [value for value in site.passage.values if value.sort == _MONEY]
    return site.value.sort == _MONEY and len(amounts) >= _SEVERAL and led not in site.scene.vocabulary.possessive
