"""What of somebody an English value is of by the words right beside it: "a $90 seal", "a hall of 900 square metres",
"£8m for the new hall"; or by the pronoun that leads its clause: "The ships are late. They will carry 600 people".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from andro_check.extract.linking.commons import Commons, Noun, opens_behind
from andro_check.extract.linking.roles import Site
from andro_check.extract.text.scene import Scene
from andro_check.lexicon.counting import counting_words
from andro_check.model.frozen import dataclass

_MANY = "plural"
_SIZED = frozenset({"money", "measure", "duration"})
"""Sorts of values that stand in front of what they measure."""
_EXTENT = frozenset({"measure", "duration"})
_TOLD = frozenset({"date", "duration"})
"""Sorts of values that an "it" without a meaning has: "it took three weeks", "it was in May"."""
_SPENT_ON = 2
"""Words between a preposition and its noun, at most."""


@dataclass(frozen=True, slots=True)
class _Asked:
    scene: Scene
    site: Site
    nouns: Callable[[int], Commons]

    @property
    def here(self) -> Iterable[Noun]:
        return self.nouns(self.site.passage.number).nouns

    def starting(self, first: int) -> Noun | None:
        return next((noun for noun in self.here if noun.first == first), None)

    def calls(self, noun: Noun) -> bool:
        """Whether a noun is the word itself that says what is measured."""
        called = self.site.trigger
        return called is not None and called.first <= noun.last - 1 < called.last


def plainly(scene: Scene, site: Site, nouns: Callable[[int], Commons]) -> Noun | None:
    """The noun that a value is of by grammar, or ``None``."""
    asked = _Asked(scene, site, nouns)
    return _in_front(asked) or _of_it(asked) or _spent_on(asked) or _continued(asked)


def _in_front(asked: _Asked) -> Noun | None:
    """ "a $90 seal", "the six-week dig": a value between an article and its noun."""
    value, lower, spoken = asked.site.value, asked.scene.words.lower, asked.scene.vocabulary
    start = value.first
    if value.sort not in _SIZED or not start:
        return None
    led = lower[start - 1] in spoken.determiners or lower[start - 1] in spoken.genitive
    noun = asked.starting(value.last) if led or "-" in "".join(lower[start : value.last]) else None
    return None if noun is None or asked.calls(noun) or not _is_one(asked, value.first, value.last) else noun


def _is_one(asked: _Asked, first: int, last: int) -> bool:
    """Whether the unit of a value stands in the singular, as it does in front of a noun: "the 40 metres"."""
    head, counting = asked.scene.words.lower[last - 1], counting_words("en")
    return not (head.isalpha() and len(head) > 1 and counting.is_plural(head) and last - first > 1)


def _of_it(asked: _Asked) -> Noun | None:
    """ "a hall of 900 square metres", "an inspection of 17 minutes"."""
    value, lower, spoken = asked.site.value, asked.scene.words.lower, asked.scene.vocabulary
    start = value.first
    if value.sort not in _EXTENT or start < 2 or lower[start - 1] not in spoken.of:
        return None
    noun = next((noun for noun in asked.here if noun.last == start - 1), None)
    if noun is None or noun.led not in spoken.indefinite or asked.calls(noun):
        return None
    head = lower[noun.last - 1]
    return None if head in counting_words("en").unmeasured else noun


def _spent_on(asked: _Asked) -> Noun | None:
    """ "£8m for the new hall", "£350,000 came from a fund": what money is for, or from."""
    value, lower, spoken = asked.site.value, asked.scene.words.lower, asked.scene.vocabulary
    if value.sort != "money":
        return None
    index = value.last
    index += lower[index] in spoken.money_goes
    if lower[index] not in spoken.spent_on:
        return None
    start = index + 1
    start += lower[start] in spoken.determiners
    noun = next((n for n in asked.here if start <= n.first <= start + _SPENT_ON - 1 and n.governed), None)
    return None if noun is None or _is_time(lower[noun.last - 1]) else noun


def _is_time(noun: str) -> bool:
    counting = counting_words("en")
    return noun in counting.unmeasured or counting.singular(noun) in counting.single_hours


def _continued(asked: _Asked) -> Noun | None:
    """What the pronoun that leads the clause of a value takes up: of its own sentence, else of the one before."""
    scene, site = asked.scene, asked.site
    pronoun = _pronoun(asked)
    if pronoun < 0:
        return None
    number, many = site.passage.number, scene.vocabulary.pronouns[scene.words.lower[pronoun]] == _MANY
    ahead = [noun for noun in asked.here if noun.opens and noun.last <= pronoun]
    found = _agreeing(scene, reversed(ahead), many=many)
    if found or ahead or not number:
        return found
    before = scene.passages[number - 1].sentence
    if before is site.passage.sentence or before.paragraph != site.passage.sentence.paragraph:
        return None
    return _agreeing(scene, [noun for noun in asked.nouns(number - 1).nouns if noun.opens and noun.led], many=many)


def _pronoun(asked: _Asked) -> int:
    """Where "it" or "they" leads the clause of a value; -1 where another word does, or "it" stands for nothing."""
    lower, spoken, site = asked.scene.words.lower, asked.scene.vocabulary, asked.site
    first = site.passage.sentence.first
    for index in range(site.hull[0] - 1, first - 1, -1):
        word = lower[index]
        if spoken.pronouns.get(word) not in ("any", _MANY):
            if opens_behind(spoken, word) and lower[index + 1] in spoken.determiners:
                return -1
            continue
        if not opens_behind(spoken, lower[index - 1] if index > first else ""):
            return -1
        return -1 if word in spoken.placeholders and site.value.sort in _TOLD else index
    return -1


def _agreeing(scene: Scene, nouns: Iterable[Noun], *, many: bool) -> Noun | None:
    counting = counting_words("en")
    return next((n for n in nouns if counting.is_plural(scene.words.lower[n.last - 1]) == many), None)
