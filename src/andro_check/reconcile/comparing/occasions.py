"""Whether two dates are of one occasion: a thing may open twice, and an office may be got again."""

from __future__ import annotations

from andro_check.lexicon.figures import Behaviour
from andro_check.lexicon.offices import offices_in
from andro_check.lexicon.passages import links
from andro_check.model.claim import Modality
from andro_check.model.interval import ZERO
from andro_check.model.period import Period
from andro_check.reconcile.readings.reading import Reading, read_by_a_person
from andro_check.reconcile.readings.timing import (
    behaviour_of,
    built_long_ago,
)
from andro_check.reconcile.readings.units import DATE
from andro_check.reconcile.readings.values import (
    core,
    days_apart,
)

_GOT = "appointment date"
_WEEK = 7
_FEW_YEARS = 4 * 366


def of_one_deed(a: Reading, b: Reading) -> bool:
    """Whether both articles date to the day what was settled once: one sentence, one fine."""
    once = a.figure.time is Behaviour.ONCE and a.when.stated and b.when.stated
    return once and a.when == b.when and a.when.days == 1


def another_occasion(a: Reading, b: Reading) -> bool:
    """Whether two dates lie so far apart that a thing may have opened, closed or been signed twice."""
    return may_recur(a, b) and a.figure.near < days_apart(a, b)


def of_one_time(a: Reading, b: Reading) -> bool:
    """Whether two dates of what happened lie within a few years, so that a second occasion is unlikely."""
    done = a.claim.modality is b.claim.modality is Modality.ASSERTED
    two_posts = a.figure.id == _GOT and not _one_office(a, b)
    return done and not a.guessed and not b.guessed and not two_posts and days_apart(a, b) <= _FEW_YEARS


def comes_back(a: Reading, b: Reading) -> bool:
    """Whether an article says "this year" of what happens every year, and the dates are of two occasions."""
    told = any(links().says("every year", r.claim.citation.quote) for r in (a, b))
    return told and may_recur(a, b) and abs((core(a).low or ZERO) - (core(b).low or ZERO)) > a.figure.near


def told_again(a: Reading, b: Reading) -> bool:
    """Whether one of two dates is told to be of a second occasion, and the other not: "it was sold again last year"."""
    ours, theirs = (links().says("again", r.claim.citation.quote) for r in (a, b))
    return a.unit == DATE and ours != theirs


def one_weekday(a: Reading, b: Reading) -> bool:
    """Whether a week lies between two dates that are only told by the day of the week: which one may be misread."""
    if a.unit != DATE or days_apart(a, b) != _WEEK or read_by_a_person(a, b):
        return False
    return not any(c.isdigit() for r in (a, b) for c in r.claim.value.text)


def may_recur(a: Reading, b: Reading) -> bool:
    if a.unit != DATE or a.figure.near == 0 or behaviour_of(a) is not Behaviour.FIXED or built_long_ago(a, b):
        return False
    return a.figure.id != _GOT or not _held_since(a, b)


def _held_since(a: Reading, b: Reading) -> bool:
    """Whether somebody is told to have held one office ever since two days, or since one of them: it is got once and
    not given up between.
    """
    ongoing = [isinstance(r.claim.value, Period) and r.claim.value.end is None for r in (a, b)]
    one_body = not (a.object and b.object) or a.object == b.object
    if not one_body or not any(ongoing):
        return False
    again = not all(ongoing) and any(links().says("elected", r.claim.citation.quote) for r in (a, b))
    return (_one_office(a, b, told=True) and not again) or (all(ongoing) and _lead(a, b))


def _lead(a: Reading, b: Reading) -> bool:
    """Whether the words of one tell that somebody leads a body, and those of the other no less: "préside", "à la tête
    de", and of no two offices.
    """
    quotes = [r.claim.citation.quote for r in (a, b)]
    offices = [offices_in(quote) for quote in quotes]
    lead = [links().says("leads", quote) for quote in quotes]
    return any(lead) and all(x or y for x, y in zip(lead, offices, strict=True)) and not all(offices)


def _one_office(a: Reading, b: Reading, *, told: bool = False) -> bool:
    """Whether two quotes tell of one office, or, unless both must be told, one of them of none."""
    one, other = offices_in(a.claim.citation.quote), offices_in(b.claim.citation.quote)
    return bool(one & other) or (not told and not (one and other))
