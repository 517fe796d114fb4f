"""Ages in two articles: of one person, or of two who are only called "a man" in each."""

from __future__ import annotations

from andro_check.model.register import Register
from andro_check.reconcile.readings.reading import Reading

_AGE, _PERSON = "age", "person"
_YEAR, _MONTH = 365, 31
_LIVES = 15
"""Years that nobody is wrong by about somebody's age."""


def may_be_two_people(a: Reading, b: Reading, register: Register) -> bool:
    """Whether ages are of two people with a name each, or of somebody whom nobody names and not so alike that one of
    them is a slip.
    """
    if a.figure.id != _AGE:
        return False
    if a.subject != b.subject and register.kind(a.subject) == register.kind(b.subject) == _PERSON:
        return not {*a.subject.split("-")} & {*b.subject.split("-")}
    return not register.get(a.subject) and not misprinted(a, b)


def of_two_lives(a: Reading, b: Reading) -> bool:
    """Whether ages that are told within a month are so far apart that one is of somebody or something else, unless it
    is a slip of the other.
    """
    if not a.figure.id == b.figure.id == _AGE or a.number is None or b.number is None:
        return False
    if a.published is None or b.published is None or abs(a.published - b.published) > _MONTH:
        return False
    return abs(a.number - b.number) > _LIVES and not misprinted(a, b)


def misprinted(a: Reading, b: Reading) -> bool:
    """Whether two ages are one digit apart, or the digits are exchanged: nobody ages by ten years between two articles,
    whatever their dates.
    """
    if not a.figure.id == b.figure.id == _AGE or a.number is None or b.number is None:
        return False
    x, y = str(a.number), str(b.number)
    unlike = sum(m != n for m, n in zip(x, y, strict=False))
    return len(x) == len(y) and abs(a.number - b.number) > 1 and (unlike == 1 or sorted(x) == sorted(y))


def told_at_once(a: Reading, b: Reading) -> bool:
    """Whether two articles of one month tell the age of somebody: few have their birthday just then."""
    if not a.figure.id == b.figure.id == _AGE or a.published is None or b.published is None:
        return False
    return not (a.when.stated or b.when.stated) and abs(a.published - b.published) <= _MONTH


def misaged(a: Reading, b: Reading, register: Register) -> bool:
    """Whether somebody who is named has grown younger from one article to the next, or older by more than the time
    between them. A birthday lies anywhere, and so does the day on which an age was written down: each may add a year.
    """
    if not a.figure.id == b.figure.id == _AGE or not register.get(a.subject) or a.when.stated or b.when.stated:
        return False
    if a.number is None or b.number is None or a.published is None or b.published is None:
        return False
    first, last = sorted((a, b), key=lambda r: r.published or 0)
    grown, passed = (last.number or 0) - (first.number or 0), abs(a.published - b.published) // _YEAR
    return grown < -1 or grown > passed + 2
