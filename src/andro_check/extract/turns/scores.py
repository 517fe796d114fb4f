"""The score of a contest: "Kelm beat Tarn 3-1", "Tarn s'est incliné face à Kelm (1-3)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from andro_check.extract.linking.dating import time_of
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler, Site
from andro_check.extract.linking.scope import mood_of
from andro_check.extract.text.scene import ActorAt, Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.frames import Frame, Part, Role, Trigger
from andro_check.lexicon.passages import links
from andro_check.lexicon.vocabulary import vocabulary
from andro_check.model.folding import fold
from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.value import Quantity

_SCORE = Frame("score", frozenset({"count"}), Role.AGENT, Role.PATIENT, *(frozenset[str](),) * 5, 0.0)
_COST = 0.5
_LED = 4
"""Words in front of a name that tell what part it has: "sur la pelouse de"."""
_BREAK = 28
"""Code points around a score among which it is told to be that of a part of the contest."""


@cache
def _score() -> re.Pattern[str]:
    """Two figures with a dash, or with the words that French has for it.

    A pattern that opens with a figure passes over all other characters at once.
    """
    spoken = vocabulary("fr")
    ahead = "".join(rf"(?<!\b{word} \d)" for word in sorted(spoken.before_span))
    scored, to = ("|".join(sorted(words)) for words in (spoken.scored, spoken.score_to))
    return re.compile(
        rf"(?P<first>\d(?<![\w.,/–-]\d)(?<!\d \d){ahead}\d?\d?)"
        rf"(?:[-–]|\s(?:(?:{scored})\s)?(?:{to})\s)(?P<then>\d{{1,3}})(?![\w/–-]|[.,]\d| %| [a-zé]+s\b)"
    )


class _Told(NamedTuple):
    """A sentence folded, with where each of its words begins in that."""

    text: str
    starts: tuple[int, ...]
    first: int

    def at(self, word: int) -> int:
        return self.starts[word - self.first]

    def word(self, place: int) -> int:
        """The word of the sentence that begins at a place, or that it is in."""
        return self.first + sum(start <= place for start in self.starts) - 1


def scored(scene: Scene) -> Iterator[Draft]:
    """What either side scored, where a sentence has one score and names who won and who lost, or two that drew."""
    found: dict[int, list[re.Match[str]]] = {}
    for score in _score().finditer(scene.document.text):
        found.setdefault(scene.words.at(score.start()), []).append(score)
    for passage in scene.passages if found else ():
        sentence = passage.sentence
        scores = [one for word, own in found.items() if sentence.first <= word < sentence.last for one in own]
        if len(scores) == 1 and not _of_a_part(scene, scores[0], passage):
            yield from _drafts(scene, passage, scores[0])


def _of_a_part(scene: Scene, score: re.Match[str], passage: Passage) -> bool:
    """ "mené 1-0 à la pause" is no score of the match; the return match has another, a jury none."""
    text, words, sentence = scene.document.text, scene.words, passage.sentence
    told = text[words.starts[sentence.first] : words.ends[sentence.last - 1]]
    beside = text[max(0, score.start() - _BREAK) : score.end() + _BREAK]
    return links().says("half time", beside) or any(links().says(one, told) for one in ("another match", "no match"))


def _drafts(scene: Scene, passage: Passage, score: re.Match[str]) -> Iterator[Draft]:
    told, sides = _folded(scene, passage), [a for a in passage.actors if a.actor and a.kind != "event"]
    pair = _sides(told, sides, drawn=score["first"] == score["then"])
    if pair is None:
        return
    winner, loser, verb = pair
    most, least = ("first", "then") if int(score["first"]) >= int(score["then"]) else ("then", "first")
    for own, other, group in ((winner, loser, most), (loser, winner, least)):
        yield _draft(scene, passage, verb, (own, other), score.span(group))


def _folded(scene: Scene, passage: Passage) -> _Told:
    words, (first, last) = scene.words, (passage.sentence.first, passage.sentence.last)
    text, starts = "", []
    for index in range(first, last):
        if index > first and words.starts[index] > words.ends[index - 1]:
            text += " "
        starts.append(len(text))
        text += fold(words.raw[index])
    return _Told(text, tuple(starts), first)


def _sides(told: _Told, actors: Sequence[ActorAt], *, drawn: bool) -> tuple[ActorAt, ActorAt, int] | None:
    """Who won, who lost, and the word that says so; of a draw, either side first."""
    patterns = links().patterns
    if drawn:
        verb = patterns["drew"].search(told.text)
        pair = _two(actors)
        return (*pair, told.word(verb.start())) if verb and pair else None
    beat, lost, won = (patterns[kind].search(told.text) for kind in ("beat", "lost", "won"))
    verb = beat or lost or won
    if verb is None:
        return None
    before = next((a for a in actors if told.at(a.first) < verb.start()), None)
    behind = [a for a in actors if told.at(a.first) >= verb.end()]
    if beat and before is None:
        pair = (behind[1], behind[0]) if len(behind) > 1 else None  # "Vainqueur de Tarn 2-0, Kelm ..."
    elif beat:
        pair = _ordered(before, behind[0] if behind else None)
    else:
        rival = next((a for a in behind if _is_led(told, a)), None)
        pair = _ordered(rival, before) if lost else _ordered(before, rival)
    return (*pair, told.word(verb.start())) if pair else None


def _two(actors: Sequence[ActorAt]) -> tuple[ActorAt, ActorAt] | None:
    return _ordered(actors[0], actors[1]) if len(actors) > 1 else None


def _ordered(winner: ActorAt | None, loser: ActorAt | None) -> tuple[ActorAt, ActorAt] | None:
    return (winner, loser) if winner and loser and winner.actor != loser.actor else None


def _is_led(told: _Told, actor: ActorAt) -> bool:
    """Whether the words right in front of a name, an article left aside, make it the other side."""
    words = told.text[: told.at(actor.first)].split()[-_LED:]
    return any(links().whole("opponent", " ".join(words[k:end])) for k in range(_LED) for end in (-1, len(words)))


def _draft(scene: Scene, passage: Passage, verb: int, sides: tuple[ActorAt, ActorAt], place: tuple[int, int]) -> Draft:
    own, other = (Filler(str(a.actor), a.basis, _COST, a.first, a.last) for a in sides)
    value = _value(scene, *place)
    site = Site(scene, passage, value, TriggerAt(verb, verb + 1, Trigger(_SCORE, Part.VERB)), _SCORE)
    mood = mood_of(scene, passage, site.hull)
    return Draft(
        site, _SCORE.figure, value.value, own, other, time_of(scene, passage, value), mood, None, _COST,
    )  # fmt: skip


def _value(scene: Scene, start: int, end: int) -> ValueAt:
    first, last = scene.words.covered(start, end)
    text = scene.document.text[start:end]
    number = Decimal(text)
    span = scene.words.span(first, last - 1)
    value = Quantity(text, number, Fuzzy.crisp(Interval.point(number)), "", width="written")
    return ValueAt(first, last, "count", value, span, span)
