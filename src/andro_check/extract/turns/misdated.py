"""Dates and lengths of time that the word near them has nothing to do with: they belong to another deed, tell how far
two deeds are apart, or are a part of a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise

from andro_check.extract.linking.link import FAR, Draft, drafted
from andro_check.extract.linking.roles import Site
from andro_check.extract.linking.unnamed import fallback
from andro_check.extract.text.marks import PHRASE_ENDS
from andro_check.extract.text.scene import Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.frames import Part
from andro_check.lexicon.vocabulary import vocabulary
from andro_check.model.frozen import replace

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LABELS, _CLOSED = frozenset(":—–"), frozenset("»”")
_LASTS = frozenset({"outage duration", "closing duration", "event duration", "ban", "waiting time"})
"""What goes on for a time; "in" a time other things happen."""
_LOOKED_BACK = frozenset({"last time"})
"""What is of a date so led: "the worst since 1958"."""
_OPENING, _COUNTED = 5, 4
"""Words of a sentence before the date that opens it, and from a number to the deed that it counts."""
_EVENT = "event date"
"""Of what a text speaks of all along."""
_OFFICE, _RISE = "appointment date", 5
"""Words behind "promoted" among which the league of a club stands."""
_HEARING, _TESTED = "hearing date", frozenset({"efficacy", "trial participants"})
_OPENED = frozenset({"opening date", "closing date", "reopening date", "inauguration date"})
_LED = 3
"""Words from "after" to the noun of a deed."""
_PRICED = 2
"""Words from "closed" to a price."""
Test = Callable[[Scene, Passage, TriggerAt, ValueAt], bool]


def misdated(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence; a date or a length of time that is not the deed's is told of no deed."""
    return [_plain(scene, passage, draft) if _is_amiss(scene, passage, draft) else draft for draft in drafts]


def _plain(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    value, deed = draft.site.value, draft.site.trigger
    plain = replace(drafted(Site(scene, passage, value, None, fallback(scene, passage, value)), FAR), when=draft.when)
    if deed is not None and value.sort == "duration" and _is_looked_back(scene, passage, deed, value):
        return replace(plain, subject=None, object=None)
    return plain


def _is_amiss(scene: Scene, passage: Passage, draft: Draft) -> bool:
    deed, value = draft.site.trigger, draft.site.value
    if deed is None or value.sort not in _TESTS or draft.figure in _LOOKED_BACK:
        return False
    return any(test(scene, passage, deed, value) for test in _TESTS[value.sort])


def _is_label(scene: Scene, _: Passage, deed: TriggerAt, date: ValueAt) -> bool:
    """ "Approves the 2024 accounts", "approuve le bilan 2024": a year that tells one such thing from the others."""
    lower, raw, spoken = scene.words.lower, scene.words.raw, scene.vocabulary
    if date.last - date.first != 1 or not _YEAR.fullmatch(lower[date.first]) or deed.last == date.first:
        return False
    before = lower[date.first - 1] if date.first else ""
    if spoken.language == "fr":
        noun = raw[date.first - 1].islower() and before.isalpha()
        return noun and before not in _before_dates("fr")
    behind = raw[date.last] if date.last < len(raw) else ""
    noun = behind.isalpha() and behind.islower()
    noun = noun and behind not in spoken.held_back and behind not in spoken.conjunctions
    return noun and before in spoken.determiners and deed.first != date.last


@cache
def _before_dates(language: str) -> frozenset[str]:
    """Words in front of a date that are no noun."""
    spoken = vocabulary(language)
    return spoken.held_back | spoken.determiners | spoken.until | spoken.since | spoken.dated


def _is_counted_from(scene: Scene, passage: Passage, deed: TriggerAt, date: ValueAt) -> bool:
    """ "A dozen have shut since 2019", "our third gain since May": from when on they were counted."""
    lower, spoken = scene.words.lower, scene.vocabulary
    if spoken.since.isdisjoint(lower[max(0, date.first - 1) : date.first + 1]):
        return False
    if not spoken.being.isdisjoint(lower[max(0, deed.first - 2) : deed.first]):
        return False  # "two of which have been closed since May": a state that began then
    many = (v for v in passage.values if v.sort in ("rank", "count"))
    return any(v.first < deed.first <= v.last + _COUNTED for v in many)


def _is_of_charge(scene: Scene, _: Passage, deed: TriggerAt, date: ValueAt) -> bool:
    """ "Condamné pour avoir pollué la rivière en 2019", "fined for letting sewage into it in 2019"."""
    lower, spoken = scene.words.lower, scene.vocabulary
    between = lower[deed.last : date.first]
    if not spoken.committed.isdisjoint(lower[max(deed.last, date.first - _LED) : date.first]):
        return True  # "pour des vols commis en 2019"
    for one, other in pairwise(between):
        if spoken.language == "fr" and one == "pour" and other in ("avoir", "être", "s'être"):
            return True
        if spoken.language == "en" and one == "for" and other.endswith("ing") and other not in spoken.held_back:
            return True
    return False


def _is_of_counted(_: Scene, passage: Passage, deed: TriggerAt, date: ValueAt) -> bool:
    """ "Opened 12 shops last year", "a fermé trois agences en 2023": what was opened is so many, and not who did it."""
    if deed.trigger.part is not Part.VERB or deed.trigger.frame.figure not in _OPENED:
        return False
    return any(v.sort == "count" and v.noun and v.first == deed.last and v.last <= date.first for v in passage.values)


def _is_apart(scene: Scene, passage: Passage, deed: TriggerAt, date: ValueAt) -> bool:
    """Whether the noun of the deed stands in another clause, or in somebody's mouth, and the date outside of it."""
    raw, first, last = scene.words.raw, min(deed.last, date.last), max(deed.first, date.first)
    between = raw[first:last]
    if deed.last <= date.first and not _CLOSED.isdisjoint(between):
        return True
    if deed.trigger.part is not Part.NOUN or deed.trigger.frame.figure == _EVENT:
        return False
    if deed.first >= date.last:
        set_off = raw[date.last] == ","  # "du début à la fin, de mardi à jeudi, le procès"
        return "," in between and not set_off and date.first - passage.sentence.first > _OPENING
    marks = [at for at in range(first, last) if raw[at] in PHRASE_ENDS]
    if marks[:1] == [first] and (raw[first] in _LABELS or _acts(scene, first + 1)):
        return False  # "the trial, which opens in May", "the referendum, held in 2009"
    return bool(marks) and any(_acts(scene, at) for at in range(marks[-1] + 1, date.first))


def _acts(scene: Scene, at: int) -> bool:
    word, spoken = scene.words.lower[at], scene.vocabulary
    led = word in spoken.done or word in spoken.finite or word in spoken.relatives
    return led and word not in spoken.held_back


def _is_offset(scene: Scene, _: Passage, deed: TriggerAt, span: ValueAt) -> bool:
    """ "Nine years after the works left": how far one thing is from another, and how long neither lasted."""
    spoken = scene.vocabulary
    behind = scene.words.lower[span.last : span.last + 2]
    found = {*behind[:1], " ".join(behind)} & spoken.away
    return bool(found - spoken.belated if deed.trigger.frame.figure == "delay" else found)


def _is_looked_back(scene: Scene, _: Passage, deed: TriggerAt, span: ValueAt) -> bool:
    """ "The third outage at Kelm in 18 months", "closed after ten years" """
    led, spoken = scene.words.lower[span.first - 1] if span.first else "", scene.vocabulary
    if deed.trigger.frame.figure not in _LASTS:
        return False
    return led in spoken.within or (deed.last < span.first and led in spoken.away)  # not "reopened after"


def _is_margin(scene: Scene, _: Passage, deed: TriggerAt, span: ValueAt) -> bool:
    """ "Won by 12 seconds", "taking 54 seconds off the record" """
    lower, spoken = scene.words.lower, scene.vocabulary
    if deed.trigger.frame.figure != "finish time":
        return False
    led = lower[span.first - 1] if span.first else ""
    return led in spoken.passive_agents or not spoken.margins.isdisjoint(lower[span.last : span.last + 2])


def _is_quoted(_: Scene, passage: Passage, deed: TriggerAt, __: ValueAt) -> bool:
    """ "Wheat for December closed at 338 euros": a price, and nothing was shut."""
    closed = deed.trigger.frame.figure == "closing date" and deed.trigger.part is Part.VERB
    return closed and any(v.sort == "money" and 0 < v.first - deed.last <= _PRICED for v in passage.values)


def _is_called(scene: Scene, _: Passage, deed: TriggerAt, __: ValueAt) -> bool:
    """ "The wreck was named as the Dunvale": who is given a name is given no office."""
    lower, raw = scene.words.lower, scene.words.raw
    at = deed.last + (lower[deed.last : deed.last + 1] == ("as",))
    named = "named" in lower[deed.first : deed.last] and lower[at : at + 1] == ("the",)
    return named and raw[at + 1][:1].isupper() and not (raw[at + 2].isalpha() and raw[at + 2].islower())


def _is_risen(scene: Scene, _: Passage, deed: TriggerAt, __: ValueAt) -> bool:
    """ "Was promoted to the second division": a club gets no office."""
    lower, spoken = scene.words.lower, scene.vocabulary
    return deed.trigger.frame.figure == _OFFICE and not spoken.leagues.isdisjoint(lower[deed.last : deed.last + _RISE])


def _is_of_test(_: Scene, passage: Passage, deed: TriggerAt, __: ValueAt) -> bool:
    """ "A trial of 11,200 volunteers published in May": nobody was heard."""
    heard = deed.trigger.frame.figure == _HEARING and deed.trigger.part is Part.NOUN
    return heard and any(item.trigger.frame.figure in _TESTED for item in passage.triggers)


def _is_no_name(scene: Scene, _: Passage, deed: TriggerAt, __: ValueAt) -> bool:
    """ "Became professional in 2012": who becomes something else than a name keeps the one it has."""
    lower, raw, spoken = scene.words.lower, scene.words.raw, scene.vocabulary
    if deed.trigger.frame.figure != "renaming date" or spoken.becoming.isdisjoint(lower[deed.first : deed.last]):
        return False
    at = deed.last + (lower[deed.last : deed.last + 1] != () and lower[deed.last] in spoken.determiners)
    return at < len(raw) and raw[at].islower()


def _is_of_later(scene: Scene, _: Passage, deed: TriggerAt, date: ValueAt) -> bool:
    """ "Was fined in 2017 over a fire", "a démissionné en mars après l'accident": the date of what came after."""
    lower, spoken = scene.words.lower, scene.vocabulary
    noun = deed.trigger.part is Part.NOUN or lower[deed.first - 1] in spoken.determiners  # "the death of a patient"
    if not noun or deed.first < date.last:
        return False
    led = lower[max(date.last, deed.first - _LED) : deed.first]
    return any(word in spoken.in_view_of for word in led) and not any(word in PHRASE_ENDS for word in led)


_TESTS: Mapping[str, Sequence[Test]] = {
    "date": (
        _is_label,
        _is_counted_from,
        _is_of_charge,
        _is_of_counted,
        _is_apart,
        _is_quoted,
        _is_called,
        _is_no_name,
        _is_of_later,
        _is_risen,
        _is_of_test,
    ),
    "duration": (_is_offset, _is_looked_back, _is_margin),
}
