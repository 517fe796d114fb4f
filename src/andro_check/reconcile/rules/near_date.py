"""AC125: two articles date one kind of event, each once or of one subject, and the dates are one digit apart, or have
two exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain, combinations

from andro_check.lexicon.figures import Behaviour
from andro_check.model.claim import LOW_CONFIDENCE, Modality
from andro_check.model.finding import Finding, Relation
from andro_check.model.period import Period
from andro_check.reconcile.apart.aspects import told_of_two
from andro_check.reconcile.cases.case import Case, Grade
from andro_check.reconcile.cases.deeds import DeedWords
from andro_check.reconcile.cases.likeness import Likeness, likely_slip
from andro_check.reconcile.cases.reasons import severity
from andro_check.reconcile.cases.wording import told
from andro_check.reconcile.comparing.verdict import Row, Verdict
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import NEWS, overlap
from andro_check.reconcile.readings.units import DATE
from andro_check.reconcile.readings.values import relative_gap
from andro_check.reconcile.rules.digit_slip import SURENESS, contested_already

RULE = "AC125 near-date"
_PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_WHOLE = len("2019-05-17")
_LASTING = "event date"
"""A fire or a flood goes on for days, and every one of them may be told."""
_BEGINNINGS = frozenset({_LASTING, "start date"})
_PERSON = "person"
_DATES = 48
"""Days alike but for one digit that are compared in pairs."""
_PLAIN_DATE = "date"
_YEAR, _DECADE = 4, 2
"""Digits of a year, and the place of its decade: "November 1958" and "1968" are ten years apart."""
_SOURCES = 12
"""Articles that date such an event; where there are more, there are several events."""


def near_date(case: Case) -> Iterator[Finding]:
    """Whoever the event was given to: an article that has the other's date too, for whatever, tells of two events.
    What is still to come is so in both, which came out within three days, for a plan may be put off.
    """
    well_read, faint = ([r for r in read if _is_event(r)] for read in (case.readings, case.faint))
    events = [r for r in well_read if not _dates_a_state(case, r)]
    compared: set[frozenset[str]] = set()
    days = [*well_read, *faint]
    anything = [*events, *(r for r in faint if not _dates_a_state(case, r))]
    pairs = chain(
        _of_one_kind(case, events),
        _of_other_decades(events),
        _of_one_subject(events),
        _turned(anything, frozenset(r.id for r in events)),
        _of_one_deed(case, days, frozenset(r.id for r in anything)),
    )
    for a, b in pairs:
        told_days = frozenset((_day(a), _day(b)))
        new = told_days not in compared and _one_plan(case, a, b) and not contested_already(case, a, b)
        if _slipped(a, b) and not _knows(case, a, b) and new and not (_tells_state(case, a, b) or told_of_two(a, b)):
            compared.add(told_days)
            yield _finding(case, a, b)


def _of_one_kind(case: Case, events: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Pairs of articles that date such an event once each, whoever it was given to."""
    for _, group in grouped(events, lambda r: (r.figure.question, len(_day(r)))):
        single = _single(group)
        if 1 < len(single) <= _SOURCES:
            yield from (pair for pair in combinations(single.values(), 2) if _may_be_one(case, *pair))


def _may_be_one(case: Case, a: Reading, b: Reading) -> bool:
    """Not an accident and the launch of an appeal, nor the days on which two people left."""
    if _one_party(a, b):
        return True
    people = case.register.kind(a.subject) == case.register.kind(b.subject) == _PERSON
    told = {*_figures(a, b)}
    return not people and (_LASTING not in told or told <= _BEGINNINGS)


def _of_other_decades(events: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Pairs of articles that date what happens once each, one by its year alone: "November 1958", "1968"."""
    for _, group in grouped((r for r in events if not r.figure.near), lambda r: r.figure.question):
        single = _single(group)
        if 1 < len(single) <= _SOURCES:
            yield from ((a, b) for a, b in combinations(single.values(), 2) if len(_day(a)) != len(_day(b)))


def _of_one_subject(events: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Pairs of dates of one subject, of one kind of event, under whatever word for it."""
    for _, group in grouped((r for r in events if r.subject), lambda r: (r.subject, r.figure.question)):
        if len({r.source for r in group}) <= _SOURCES and len(group) <= 2 * _SOURCES:
            yield from combinations(group, 2)


def _turned(dates: Sequence[Reading], well_read: frozenset[str]) -> Iterator[tuple[Reading, Reading]]:
    """Pairs of days of one month of which one has the other's digits, whatever happened on them: 12 and 21 July."""
    days = [r for r in dates if len(_day(r)) == _WHOLE]
    for _, group in grouped(days, lambda r: _turns(_day(r))):
        if 1 < len({_day(r) for r in group}) <= len(group) <= _SOURCES:
            yield from ((a, b) for a, b in combinations(group, 2) if not well_read.isdisjoint((a.id, b.id)))


@lru_cache(maxsize=4096)
def _turns(day: str) -> tuple[str, str]:
    """The month, and the digits of the day in order."""
    return day[:8], "".join(sorted(day[8:]))


def _of_one_deed(case: Case, dates: Sequence[Reading], events: frozenset[str]) -> Iterator[tuple[Reading, Reading]]:
    """Pairs of days one digit apart that share a word rare in the story ("recalled", "the recall") and a party, or of
    which one is told of that very word; one at least is no day of a state, and of two days in one sentence it is that
    next to the word.
    """
    if not case.is_one_story:
        return
    told_days = (pair for pair in _one_digit_apart(dates) if not events.isdisjoint((pair[0].id, pair[1].id)))
    apart = ((a, b) for a, b in told_days if _LASTING not in _figures(a, b))
    close = [(a, b) for a, b in apart if a.origin != b.origin and _slipped(a, b)]
    if close:
        words = DeedWords.of(case)
        told = [(a, b) for a, b in close if (_one_party(a, b) or words.of_it(a, b)) and words.shared(a, b)]
        told.sort(key=lambda pair: words.reach(*pair))
        taken: set[tuple[str, str]] = set()
        for a, b in told:
            ways = {(a.source, b.id), (b.source, a.id)}
            if not ways & taken:
                yield a, b
            taken |= ways


def _figures(a: Reading, b: Reading) -> tuple[str, str]:
    return a.figure.id, b.figure.id


def _one_digit_apart(dates: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    days = [(day, r) for r in dates if len(day := _day(r)) == _WHOLE]
    groups: dict[str, list[tuple[str, Reading]]] = {}
    for day, r in days:
        for place in range(_WHOLE):
            groups.setdefault(f"{day[:place]}.{day[place + 1 :]}", []).append((day, r))
    for group in groups.values():
        if 1 < len(group) <= _DATES:
            yield from ((a, b) for (one, a), (other, b) in combinations(group, 2) if one != other)


def _one_party(a: Reading, b: Reading) -> bool:
    return bool({a.subject, a.object} & {b.subject, b.object} - {""})


def _is_event(reading: Reading) -> bool:
    if reading.figure.unit != DATE or reading.figure.several or not _day(reading):
        return False
    return reading.claim.modality in (Modality.ASSERTED, Modality.PLANNED)


def _dates_a_state(case: Case, reading: Reading) -> bool:
    """ "On 31 December 2016 it employed 820": a day of no event of its own, which tells when something was so."""
    if reading.figure.id != _PLAIN_DATE or not isinstance(reading.claim.value, Period):
        return False
    start = reading.claim.value.start
    told = case.told_by[reading.source] if start else ()
    changing = (r for r in told if r.figure.time is Behaviour.CHANGES and r.unit != DATE and r.when.stated)
    states = (r for r in changing if r.figure.id not in case.figures.unnamed)
    return any(start is not None and r.when.start == start.toordinal() for r in states)


def _tells_state(case: Case, a: Reading, b: Reading) -> bool:
    """Whether a day tells when something was so that the other article tells too: 60 firefighters there, 25 here."""
    return any(
        r.figure.question == s.figure.question
        for one, other in ((a, b), (b, a))
        if one.figure.id == _PLAIN_DATE and one.source != other.source
        for r in case.told_by[one.source]
        if r.figure.time is Behaviour.CHANGES and r.unit != DATE and r.when.stated and r.when.start == _start(one)
        for s in case.told_by[other.source]
        if s.unit == r.unit and s.figure.id not in case.figures.unnamed
    )


def _one_plan(case: Case, a: Reading, b: Reading) -> bool:
    """Whether what is still to come is so in both, and told in one piece of news, for a plan may be put off; and not of
    two places or people.
    """
    plans = [r.claim.modality is Modality.PLANNED and not _was_past(r) for r in (a, b)]
    if not any(plans):
        return True
    ours, theirs = (case.comparer.named.of(r.claim.citation.quote) for r in (a, b))
    if (ours - theirs and theirs - ours) or not all(plans):
        return False
    return a.published is not None and b.published is not None and abs(a.published - b.published) <= NEWS


def _start(reading: Reading) -> int | None:
    value = reading.claim.value
    return value.start.toordinal() if isinstance(value, Period) and value.start else None


def _was_past(reading: Reading) -> bool:
    """Whether a plan is none, because its day was past when it was told."""
    last, told_on = reading.amount.core.high, reading.published
    planned = reading.claim.modality is Modality.PLANNED
    return planned and last is not None and told_on is not None and last < told_on


def _day(reading: Reading) -> str:
    """A plain date as it is told: a year, a month or a day."""
    value = reading.claim.value
    return _plain(value.edtf) if isinstance(value, Period) else ""


@lru_cache(maxsize=4096)
def _plain(edtf: str) -> str:
    return edtf if _PLAIN.fullmatch(edtf) else ""


def _days(reading: Reading) -> tuple[str, ...]:
    value = reading.claim.value
    return (value.edtf, str(value.start), str(value.end)) if isinstance(value, Period) else ()


def _single(group: Sequence[Reading]) -> Mapping[str, Reading]:
    """By article: the surest claim of those that have but one day for the event."""
    found = {}
    for source, readings in grouped(group, lambda r: r.source):
        if len({_day(r) for r in readings}) == 1:
            found[source] = max(readings, key=lambda r: (r.claim.confidence, r.id))
    return found


def _slipped(a: Reading, b: Reading) -> bool:
    """Without the day, one of the two words must be one for what happens but once: a foundation, a birth. One at least
    is written in digits: "on Saturday" and "on Wednesday" are no slip of one.
    """
    x, y = _day(a), _day(b)
    unlike = [place for place, (m, n) in enumerate(zip(x, y, strict=False)) if m != n]
    turned = _exchanged(x, y)
    decade = unlike == [_DECADE] and min(len(x), len(y)) == _YEAR
    one_digit = (len(x) == len(y) and (len(unlike) == 1 or turned)) or (decade and not a.figure.near)
    moved = a.when.stated and b.when.stated and not overlap(a.when, b.when)
    once = len(x) > len("2019-05") or not (a.figure.near and b.figure.near)
    written = any(char.isdigit() for r in (a, b) for char in r.claim.value.text)
    return a.origin != b.origin and one_digit and written and not moved and once


def _exchanged(x: str, y: str) -> bool:
    """Whether one date is the other with two neighbouring digits in the other order: 1913 and 1931."""
    unlike = [place for place, (m, n) in enumerate(zip(x, y, strict=False)) if m != n]
    return len(unlike) == 2 and unlike[1] - unlike[0] == 1 and sorted(x) == sorted(y)


def _knows(case: Case, a: Reading, b: Reading) -> bool:
    """Whether one of the two articles has the other's date too."""
    one, other = _day(a), _day(b)
    own, others = case.told_by[a.source], case.told_by[b.source]
    return any(other in _days(r) for r in own) or any(one in _days(r) for r in others)


def _finding(case: Case, a: Reading, b: Reading) -> Finding:
    sides = [_side(case, r, {a.subject, b.subject}) for r in sorted((a, b), key=lambda r: (_day(r), r.id))]
    surest = max((a, b), key=lambda r: (r.claim.confidence, r.id))
    exchanged = _exchanged(_day(a), _day(b))
    differ = "have two digits exchanged" if exchanged else "differ in one digit"
    why = f"{told(a)} and {told(b)} {differ}, and neither article has the other's date"
    assumed, settles = "both articles tell of one event", "the date in a primary document"
    likeness = Likeness(surest, "with two digits exchanged" if exchanged else "one digit apart", why, assumed, settles)
    verdict = Verdict(Relation.CONTRADICTION, Row.DISJOINT, gap=relative_gap(a, b))
    confidence = max(min(a.claim.confidence, b.claim.confidence), LOW_CONFIDENCE) * SURENESS
    grade = Grade(Relation.CONTRADICTION, severity(verdict, DATE), confidence)
    return likely_slip(case, RULE, grade, sides, likeness)


def _side(case: Case, told_day: Reading, subjects: AbstractSet[str]) -> Sequence[Reading]:
    """A date with all that tell the same of either subject."""
    asked, day = told_day.figure.question, _day(told_day)
    same = (r for r in case.readings if r.figure.question == asked and r.subject in subjects and _is_event(r))
    others = (r for r in same if _day(r) == day and r.id != told_day.id)
    return [told_day, *sorted(others, key=lambda r: (r.source, r.id))]
