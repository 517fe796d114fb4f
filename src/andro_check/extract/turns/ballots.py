"""Votes that a verb tells instead of a noun: "19 ont voté pour, six contre et deux se sont abstenus"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.text.scene import ActorAt, Passage, Scene
from andro_check.extract.turns.clauses import named_between
from andro_check.extract.turns.votes import ABSTAINING, AGAINST, FOR, VOTES
from andro_check.lexicon.balloting import BallotingWords, balloting_words
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.frames import Role
from andro_check.model.claim import Basis

_TURNOUT, _SHARE, _MAJORITY = "turnout", "vote share", "majority"
_BESIDE = 3
"""Words between a share and the verb of voting or the side on which they voted."""
_COST = 0.5
_LED = 3
"""Words from a name to the votes: "by just", "de seulement"."""
_CLAUSE = 10
"""Words from a verb of beating to the votes by which it was done, at most."""
_REACH = 9
"""Words from a count to the word that says how those whom it counts voted."""


def balloted(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Counts of people, or of nothing, of whom a verb of voting says how they voted."""
    words = balloting_words(scene.vocabulary.language)
    if words.voting.isdisjoint(scene.words.lower[passage.sentence.first : passage.sentence.last]):
        return drafts
    sides = {draft.site.value.first: side for draft, side in _sides(scene, passage, drafts, words)}
    return [
        _as_votes(draft, *sides[draft.site.value.first]) if draft.site.value.first in sides else draft
        for draft in drafts
    ]


def balloted_share(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Les salariés ont voté à 87 % pour l'accord": a share of those who voted is no turnout."""
    words = balloting_words(scene.vocabulary.language)
    if words.voting.isdisjoint(scene.words.lower[passage.sentence.first : passage.sentence.last]):
        return drafts
    return [_as_share(draft) if _is_sided(scene, passage, draft, words) else draft for draft in drafts]


def _is_sided(scene: Scene, passage: Passage, draft: Draft, words: BallotingWords) -> bool:
    """Whether a share stands between the verb of a vote and the side on which they voted."""
    value, lower = draft.site.value, scene.words.lower
    if value.sort != "percent" or draft.figure != _TURNOUT:
        return False
    spoken, before = scene.vocabulary, lower[max(passage.sentence.first, value.first - _BESIDE) : value.first]
    for index in range(value.last, min(value.last + _BESIDE, passage.sentence.last - 1)):
        if lower[index] in words.favour | words.against:  # "pour élire leur maire" is no side
            named = lower[index + 1] in spoken.determiners | spoken.of or scene.words.raw[index + 1][0].isupper()
            return named and not words.voting.isdisjoint(before)
    return False


def _as_share(draft: Draft) -> Draft:
    frame = replace(draft.site.frame, figure=_SHARE)
    return replace(draft, site=replace(draft.site, frame=frame), figure=_SHARE)


def opposed(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "4 757 voix, contre 4 393 à son adversaire", "ahead of X on 4,393": the second are those of somebody else."""
    rated = (VOTES, AGAINST, _SHARE)
    return [_of_beaten(scene, _as_rivals(scene, draft)) if draft.figure in rated else draft for draft in drafts]


def won_by(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Beating X by 1,204 votes", "a battu X de 1 204 voix": the majority of whoever wins, and no votes of X."""
    return [_as_majority(scene, passage, draft) if draft.figure == VOTES else draft for draft in drafts]


def _as_majority(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    lower, spoken, value = scene.words.lower, scene.vocabulary, draft.site.value
    led = spoken.of if spoken.language == "fr" else spoken.passive_agents
    beaten = next((a for a in passage.actors if 0 < value.first - a.last <= _LED and a.actor), None)
    if beaten is None or value.sort != "count" or lower[beaten.last] not in led:
        return draft
    facing = any(v.sort == "count" and 0 < v.first - value.last <= _BESIDE for v in passage.values)  # "by 900 to 800"
    winner = None if facing else _winner(scene, passage, beaten)
    return replace(_as_votes(draft, _MAJORITY, winner), object=None) if winner else draft


def _winner(scene: Scene, passage: Passage, beaten: ActorAt) -> Filler | None:
    """Whoever stands in front of a verb of beating; nobody where it is a passive."""
    lower, spoken = scene.words.lower, scene.vocabulary
    beating = balloting_words(spoken.language).beating
    start = max(passage.sentence.first + 1, beaten.first - _CLAUSE)
    verb = next((k for k in range(beaten.first - 1, start - 1, -1) if lower[k] in beating), None)
    if verb is None or not spoken.being.isdisjoint(lower[max(0, verb - 2) : verb]):
        return None
    leading = (
        a for a in passage.actors if a.kind == "person" and a.actor not in (None, beaten.actor) and a.last <= verb
    )
    person = next(leading, None)
    if person:
        return Filler(str(person.actor), person.basis, _COST, person.first, person.last)
    return named_between(scene, passage, passage.sentence.first, verb, frozenset([beaten.actor]))


def _of_beaten(scene: Scene, draft: Draft) -> Draft:
    """ "52 per cent, ahead of X on 41": what stands behind whoever was beaten is of him."""
    lower, spoken, value = scene.words.lower, scene.vocabulary, draft.site.value
    before = range(draft.site.passage.sentence.first, value.first)
    ahead = next((k for k in before if lower[k] in spoken.bested), value.first)
    behind = (a for a in draft.site.passage.actors if a.first > ahead and 0 <= value.first - a.last <= 1 and a.actor)
    rival = next(behind, None)
    if rival is None:
        return draft
    return replace(draft, subject=Filler(str(rival.actor), rival.basis, _COST, rival.first, rival.last))


def _as_rivals(scene: Scene, draft: Draft) -> Draft:
    lower, last = scene.words.lower, draft.site.value.last
    rivals = balloting_words(scene.vocabulary.language).rivals
    place = next((k for k in range(last + 1, min(last + _REACH // 2, len(lower))) if lower[k] in rivals), None)
    if place is None or lower[place - 1] not in scene.vocabulary.possessive:
        return draft
    if not (scene.vocabulary.to | scene.vocabulary.held_back).intersection(lower[last : place - 1]):
        return draft
    against = balloting_words(scene.vocabulary.language).against
    if not ({",", ";"} | against).isdisjoint(lower[last : place - 1]):
        return draft
    rival = Filler(lower[place], Basis.LOCAL, _COST, place, place + 1)
    return _as_votes(draft, VOTES, rival) if draft.figure == AGAINST else replace(draft, subject=rival, object=None)


def _sides(
    scene: Scene, passage: Passage, drafts: list[Draft], words: BallotingWords
) -> Iterator[tuple[Draft, tuple[str, Filler | None]]]:
    """The counts of a sentence with the figure that the words behind each make of it, and whom they voted for."""
    places = sorted(value.first for value in passage.values)
    told = False
    for draft in drafts:
        value = draft.site.value
        if value.sort != "count" or not _are_voters(scene, value.noun, words):
            continue
        end = min([*(place for place in places if place > value.first), passage.sentence.last, value.last + _REACH])
        told = told or not words.voting.isdisjoint(scene.words.lower[value.last : end])
        if told and (side := _side(scene, passage, range(value.last, end), words)):
            camp = words.camps.intersection(scene.words.lower[value.last : end]) if value.noun else ()
            yield draft, (f"{side[0]} [{min(camp)}]" if camp and not side[1] else side[0], side[1])


def _are_voters(scene: Scene, noun: str, words: BallotingWords) -> bool:
    return not noun or noun in words.counted or counting_words(scene.vocabulary.language).is_person(noun)


def _side(
    scene: Scene, passage: Passage, places: Iterable[int], words: BallotingWords
) -> tuple[str, Filler | None] | None:
    for index in places:
        word = scene.words.lower[index]
        if word in words.abstaining:
            return ABSTAINING, None
        if word in words.against:
            return AGAINST, None
        if word in words.favour:
            named = next((a for a in passage.actors if a.first == index + 1 and a.actor), None)
            if named is None or scene.words.raw[index + 1].islower():
                return FOR, None
            return VOTES, Filler(str(named.actor), named.basis, _COST, named.first, named.last)
    return None


def _as_votes(draft: Draft, figure: str, whom: Filler | None) -> Draft:
    if draft.figure == figure:
        return draft
    frame = replace(draft.site.frame, figure=figure, subject=Role.TOPIC, object=Role.NONE)
    return replace(draft, site=replace(draft.site, frame=frame), figure=figure, subject=whom, object=None)
