"""Whether two claims speak of one moment: the rows of the decision table that time decides."""

from __future__ import annotations

from dataclasses import replace

from andro_check.lexicon.figures import Behaviour
from andro_check.lexicon.offices import sole_offices
from andro_check.lexicon.passages import links
from andro_check.model.claim import Modality
from andro_check.model.enumeration import StrEnum
from andro_check.model.period import Period
from andro_check.reconcile.readings.beside import after, before
from andro_check.reconcile.readings.reading import Reading, When
from andro_check.reconcile.readings.units import DATE, NAME

_MONTH, SEASON, _PLAN = 31, 92, 62
"""Days: two undated articles that far apart still describe one state; a longer span says little about a moment in it;
a plan told again within this time is the same plan."""


_YEAR, _THIRD, NEWS = 366, 123, 3
"""Days: "late 2019" is a third of a year, and the same one whoever says it; articles of one piece of news."""
_COUNTED = frozenset({"count", "any"})
"""What is counted is counted once a year, so that a shared year is one moment; a stake changes within one."""

_BUILT = frozenset({"opening date", "inauguration date", "completion date"})
_HISTORY, _FEW_YEARS = 12 * 366, 5 * 366
"""Days: what lies further back is history; two dates of one opening, and the years that they are told in."""
_FEW = 7
"""Days: a week at most is told apart from the next."""
_STRETCH = 80
"""Days: a quarter and more is a stretch of which something is counted, and no moment."""
_YIELDS = frozenset({"mass", "volume"})
"""Measures of a thing, and as well of what is made in a year."""
HALF_A_YEAR = 190
"""Days within which whoever leads a body seldom changes, unless an article tells it; and in which a yearly figure moves
little.
"""
_BESIDE = 30
"""Code points before a value within which a word like "now" is said of it."""
_OPEN = frozenset({Modality.PLANNED, Modality.CONDITIONAL})
"""Moods of what may still change."""


class Meeting(StrEnum):
    """How the times of two claims stand to each other."""

    SAME = "one moment"
    NEAR = "one moment by the dates of the sources"
    LOOSE = "perhaps one moment"
    LATER = "different moments"
    OTHER = "different periods"
    UNKNOWN = "no common moment known"


ONE_TIME = (Meeting.SAME, Meeting.NEAR)
"""What two claims must have in common to be taken together."""
_UNDATED = {Behaviour.ONCE: Meeting.NEAR, Behaviour.CUMULATIVE: Meeting.LOOSE, Behaviour.CHANGES: Meeting.UNKNOWN}
"""What is settled once needs no date to be compared; of a state without any date nothing can be said."""


def meeting(a: Reading, b: Reading) -> Meeting:
    """How the times of two claims on one question stand to each other; symmetric."""
    behaviour = behaviour_of(a)
    if _one_hope(a, b) or _one_hope(b, a):
        return Meeting.NEAR
    if behaviour is Behaviour.FIXED:
        grown = _years_apart(a, b) or _has_grown(a, b) or _has_grown(b, a)
        return Meeting.LATER if grown else Meeting.SAME
    if behaviour is Behaviour.PERIOD:
        return _periods(a.when, b.when)
    if not (a.when.known and b.when.known):
        return _UNDATED[behaviour]
    if behaviour is Behaviour.ONCE:
        return _occasions(a, b)
    near = _PLAN if isinstance(a.claim.value, Period) else 0 if a.claim.modality in _OPEN else a.figure.near
    one_head = _is_one_head(a, b)
    near = _MONTH if one_head else near
    grain = _YEAR if a.figure.unit in _COUNTED else SEASON
    if not near and (_after(a, b) or _after(b, a)):
        return Meeting.LATER
    if a.unit == NAME and (_held_all_along(a, b) or _held_all_along(b, a)):
        return Meeting.SAME
    one, other = _until_told(a), _until_told(b)
    met = _states(one, other, near, grain)
    # months later there may have been an election that neither article tells of
    return Meeting.LOOSE if met is Meeting.LATER and one_head and one.gap(other) <= HALF_A_YEAR else met


def _is_one_head(a: Reading, b: Reading) -> bool:
    """Whether both name the one who leads a body, and neither tells that somebody comes or goes."""
    office = a.figure.id.removeprefix("role ")
    return a.unit == NAME and office in sole_offices() and not (_changes_hands(a) or _changes_hands(b))


def _changes_hands(reading: Reading) -> bool:
    return links().says("changed hands", reading.claim.citation.quote)


def _one_hope(now: Reading, then: Reading) -> bool:
    """Whether one article tells what is planned, and a later one what was: "hopes to carry 600,000", "had hoped"."""
    if now.claim.modality is not Modality.PLANNED or then.claim.modality is not Modality.PLANNED or now.unit == DATE:
        return False
    if now.when.stated or then.when.stated or now.published is None or then.published is None:
        return False
    return now.published < then.published and links().says("had hoped", then.claim.citation.quote)


def _held_all_along(since: Reading, then: Reading) -> bool:
    """Whether the day of one claim, or of its article, lies in what another vouches for: "since 2011", up to the day of
    its own article.
    """
    begun, told = since.when.start, since.published
    if not since.when.stated or since.when.end is not None or begun is None or told is None:
        return False
    if not then.when.stated and then.claim.modality is not Modality.ASSERTED:
        return False
    return then.when.start is not None and sharp(then.when) and begun <= then.when.start <= told


def _years_apart(a: Reading, b: Reading) -> bool:
    """Whether measures are of things of two years or spans, though they have one name: two bears of one valley."""
    if isinstance(a.claim.value, Period) or not (a.when.stated and b.when.stated):
        return False
    yields = a.figure.id in _YIELDS and _is_stretch(a.when) and _is_stretch(b.when) and not overlap(a.when, b.when)
    return yields or a.when.gap(b.when) > _YEAR or _are_two_spans(a.when, b.when)


def _are_two_spans(a: When, b: When) -> bool:
    """Whether one is a stretch of years that the other is not: what a glacier lost since 1990, and till 2015."""
    long = any(when.days is None or when.days > _YEAR for when in (a, b))
    return long and not (_near(a.start, b.start) and _near(a.end, b.end))


def _has_grown(now: Reading, then: Reading) -> bool:
    """Whether a measure is told as what it "now" is, in an article later than the other or the day that it is of."""
    if isinstance(now.claim.value, Period) or now.published is None or then.when.end is None:
        return False
    if then.when.end >= now.published:
        return False
    return links().says("by now", before(now, _BESIDE)) or links().says("by now", after(now, _BESIDE // 2))


def _until_told(reading: Reading) -> When:
    """What holds "since 2021" is vouched for up to the day on which it is told, and not for the time after."""
    when, told = reading.when, reading.published
    if not when.stated or when.end is not None or when.start is None or told is None or told < when.start:
        return when
    return replace(when, end=told)


def built_long_ago(a: Reading, b: Reading) -> bool:
    """Whether two dates of what happens to a building once lie within four years, and so far back that both articles
    tell its history: a bridge that opened in 1934 or in 1937.
    """
    if a.figure.id not in _BUILT or b.figure.id not in _BUILT or a.published is None or b.published is None:
        return False
    if Modality.ASSERTED is not a.claim.modality or Modality.ASSERTED is not b.claim.modality or a.guessed or b.guessed:
        return False
    spans = [r.amount.support for r in (a, b)]
    lows, highs = [s.low for s in spans if s.low is not None], [s.high for s in spans if s.high is not None]
    if len(lows) + len(highs) < len(spans) * 2:
        return False
    if a.figure.id != b.figure.id and max(lows) - min(highs) < _YEAR:
        return False  # what opened in winter may be inaugurated in spring
    return max(highs) < min(a.published, b.published) - _HISTORY and max(highs) - min(lows) <= _FEW_YEARS


def behaviour_of(reading: Reading) -> Behaviour:
    """How a value stands in time: what is said of a past date is fixed, a date that is only planned may move."""
    if isinstance(reading.claim.value, Period):
        moves = reading.claim.modality in _OPEN or (
            reading.figure.unit == "date" and reading.figure.time is Behaviour.CHANGES
        )
        return Behaviour.CHANGES if moves else Behaviour.FIXED
    return reading.figure.time


def _periods(a: When, b: When) -> Meeting:
    if not (a.stated or b.stated) and a.known and b.known and a.gap(b) < NEWS:
        return Meeting.NEAR
    if not (a.stated and b.stated):
        return Meeting.LOOSE if a.known and b.known and a.gap(b) <= 2 * SEASON else Meeting.UNKNOWN
    if _near(a.start, b.start) and _near(a.end, b.end) and not _are_two_days(a, b):
        return Meeting.SAME
    return Meeting.LATER if a.gap(b) or not overlap(a, b) else Meeting.OTHER


def _are_two_days(a: When, b: When) -> bool:
    """Whether each is a day or a few, and they share none: what shares did on Thursday, and on Friday."""
    short = all(when.days is not None and when.days <= _FEW for when in (a, b))
    return short and not overlap(a, b)


def _near(a: int | None, b: int | None) -> bool:
    return a == b if a is None or b is None else abs(a - b) < _MONTH


def _occasions(a: Reading, b: Reading) -> Meeting:
    """What passes once between two parties needs no date; a fine or a round of money may come again."""
    moves = a.claim.modality in _OPEN and not (a.figure.foreseen and a.figure.time is Behaviour.ONCE)  # asked for, once
    near = 0 if moves or a.mounting or b.mounting else a.figure.near
    gap = a.when.gap(b.when)
    if _goes_on(a, b) or _goes_on(b, a):
        return Meeting.LATER
    if a.mounting or b.mounting:
        return Meeting.NEAR if gap <= (0 if a.when.stated and b.when.stated else NEWS) else Meeting.LATER
    if a.when.stated and b.when.stated:
        one_time = overlap(a.when, b.when) or (gap < near and not (_is_stretch(a.when) and _is_stretch(b.when)))
        return Meeting.SAME if one_time else Meeting.LATER
    between_two = bool(a.subject and a.object and b.subject and b.object) and not moves
    between_two = between_two or (a.figure.lone and not moves)
    return Meeting.NEAR if between_two or gap <= max(near, _MONTH) else Meeting.LATER


def _is_stretch(when: When) -> bool:
    """Whether it is a quarter or more, of which another is no other day for the same deed."""
    return when.days is not None and when.days >= _STRETCH


def _goes_on(so_far: Reading, after: Reading) -> bool:
    """Whether one article says how much there is so far, and a later one tells of more without such a word."""
    if not so_far.mounting or after.mounting or so_far.published is None or after.published is None:
        return False
    less = so_far.fuzzy is not None and after.fuzzy is not None and so_far.fuzzy.core.is_below(after.fuzzy.core)
    return less and so_far.published < after.published


def tells_of_change(a: Reading, b: Reading) -> bool:
    """Whether one article may be telling how a state changed, without dating each step."""
    one_source = a.source == b.source and behaviour_of(a) is Behaviour.CHANGES
    return one_source and not (_dated(a.when) and _dated(b.when))


def _states(a: When, b: When, near: int, grain: int) -> Meeting:
    if not (a.stated and b.stated):
        return Meeting.NEAR if overlap(a, b) or a.gap(b) <= max(_MONTH, near) else Meeting.LATER
    if not overlap(a, b):
        return Meeting.SAME if a.gap(b) < near else Meeting.LATER
    if _is_part_of(a, b) or _is_part_of(b, a):
        return Meeting.OTHER
    one = (a.start, a.end) == (b.start, b.end) and a.days is not None and a.days <= max(grain, _THIRD)
    return Meeting.SAME if one or (sharp(a) and sharp(b) and _one_grain(a, b)) else Meeting.LOOSE


def _after(dated: Reading, told: Reading) -> bool:
    """Whether one tells what was so on a day when the other, which gives no date, was out already."""
    if told.when.stated or not dated.when.stated or dated.claim.modality is not Modality.ASSERTED:
        return False
    return dated.when.start is not None and told.when.end is not None and dated.when.start > told.when.end


def _is_part_of(part: When, whole: When) -> bool:
    """Whether one is a stretch within a longer one: what was counted in half a year was not counted in all of it."""
    if None in (part.start, part.end, whole.start, whole.end) or part.days is None or whole.days is None:
        return False
    inside = (whole.start or 0) <= (part.start or 0) and (part.end or 0) <= (whole.end or 0)
    return inside and part.days >= _STRETCH and whole.days * 2 >= part.days * 3


def _dated(when: When) -> bool:
    return when.stated and sharp(when)


def _one_grain(a: When, b: When) -> bool:
    """Not a day against a month or more: who names the day knows that it matters."""
    short, long = sorted((a.days or 0, b.days or 0))
    return short >= 3 or long < 20


def sharp(when: When) -> bool:
    """Whether it says enough of a moment: a season at most."""
    return when.days is not None and when.days <= SEASON


def overlap(a: When, b: When) -> bool:
    """Whether two times share a day; an unknown end may lie anywhere."""
    starts_before = a.start is None or b.end is None or a.start <= b.end
    return starts_before and (b.start is None or a.end is None or b.start <= a.end)
