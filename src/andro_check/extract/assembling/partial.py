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
_WHERE, _THERE = 2, 9
"""Words in front of a value, and behind it, among which "there" is said of it."""
_BEHIND = 2
"""Words behind what is counted up to "in", of which one may be an adjective."""
_STANDING = frozenset({"place", "project"})
_NOT_OF_PARTS = frozenset({"date", "name", "percent", "points"})


@cache
def _words(language: str, kind: str) -> frozenset[str]:
    return frozenset(read("partial")[kind][language])


def part_of(scene: Scene, draft: Draft) -> str:
    """A scope such as ``line 3``, ``at tresco`` (of a plant there) or ``scotland``; empty for a value of the whole."""
    passage, subject, language = draft.site.passage, draft.subject, scene.vocabulary.language
    if draft.site.value.sort in _NOT_OF_PARTS or subject is None:
        return ""
    if draft.site.value.noun in _words(language, "sites"):
        return _run_there(scene, draft, subject.actor)
    return (
        _numbered(scene, passage)
        or _sited(scene, passage, subject.actor)
        or _there(scene, draft, subject.actor)
        or _abroad(scene, draft)
        or _run_there(scene, draft, subject.actor)
    )


def _run_there(scene: Scene, draft: Draft, subject: str) -> str:
    """ "Exploite trois restaurants à Lyon": things that somebody runs, counted in the place right behind them."""
    lower, value, passage, spoken = scene.words.lower, draft.site.value, draft.site.passage, scene.vocabulary
    if value.sort != "count" or not value.noun or draft.site.trigger is not None:
        return ""
    if spoken.belonging.isdisjoint(lower[max(passage.sentence.first, value.first - _WHERE) : value.first]):
        return ""
    behind = range(value.last, min(value.last + _BEHIND, passage.sentence.last - 1))
    at = next((k for k in behind if lower[k] in spoken.place_prepositions), None)
    if at is None:
        return ""
    town = next((a.actor for a in passage.actors if a.first == at + 1 and a.kind in ("place", "")), None)
    place = town or (lower[at + 1] if _is_country(scene, at) else "")
    return place if place not in subject else ""


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


def _there(scene: Scene, draft: Draft, subject: str) -> str:
    """ "At Kelm, where 120 people work", "160 salariés y fabriquent": a firm of which a place was named has so many in
    that place alone; "there" is no firm.
    """
    if not _is_spread(draft) or subject in _words("en", "sites"):
        return ""
    passage, lower, language = draft.site.passage, scene.words.lower, scene.vocabulary.language
    said, sentence = _words(language, "there"), passage.sentence
    if said.isdisjoint(lower[sentence.first : sentence.last]):
        return ""
    value, dummy = draft.site.value, _words(language, "existential")
    stop = min((v.first for v in passage.values if v.first >= value.last), default=sentence.last)
    near = range(max(sentence.first, value.first - _WHERE), min(stop, value.last + _THERE, sentence.last))
    place = next((k for k in near if lower[k] in said and dummy.isdisjoint(lower[k + 1 : k + 2])), None)
    before = scene.passages[passage.number - 1 : passage.number] if passage.number else ()
    named = [a for p in (*before, passage) for a in p.actors if place is not None and a.first < place]
    town = next((a.actor for a in reversed(named) if _stands_for_a_place(scene, a)), None)
    return f"{AT} {town}" if town and town != subject else ""


def _is_spread(draft: Draft) -> bool:
    """Whether a firm may have some of it in each of several places: people who work, and what it runs."""
    return draft.figure in _words("both", "spread") or draft.site.value.noun in _words("both", "staff")


def _stands_for_a_place(scene: Scene, actor: ActorAt) -> bool:
    spoken = scene.vocabulary
    return actor.kind in _STANDING or (actor.kind == "" and actor.before in spoken.place_prepositions)


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
