"""Two amounts or dates side by side: how far they can both be true, and what their difference looks like."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from andro_check.lexicon.units import CLOCK
from andro_check.lexicon.values import MINUTES
from andro_check.model.interval import ZERO, Fuzzy, Interval
from andro_check.model.period import Period
from andro_check.model.value import Hedge, Quantity
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import DATE, is_currency, is_duration

_PLAIN_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_THOUSANDS, _TENS = (Decimal(1_000), Decimal(1_000_000)), (Decimal(10), Decimal(100))
_LONG = 100
"""From this number on, a nought too many is likelier than that two things differ exactly tenfold."""
_TWO = 2
_LIKE_PRICES = Decimal("1.5")
"""How much dearer the same thing may be told to be: a month is twelve times a year, a head a quarter of a household."""
_ROUND = 10_000
"""From this number on, noughts at the end say that it is rounded."""
_BOUNDS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.UP_TO, Hedge.BETWEEN})

_LOOSE = frozenset({Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER, Hedge.FRACTION})
_ROUNDED_TIME = Decimal("0.2")
"""How far a rounded length of time may be from the exact one."""


def core(reading: Reading) -> Interval:
    """What the words normally mean. Asking it of a name is a fault of the program."""
    return reading.amount.core


def support(reading: Reading) -> Interval:
    """The most that the words allow. Asking it of a name is a fault of the program."""
    return reading.amount.support


def size(reading: Reading) -> Decimal:
    """The number that an amount stands for, in the unit that it is compared in; 0 where only its upper end is known."""
    return core(reading).low or ZERO


def is_bound(reading: Reading) -> bool:
    """Whether the words give an end or a range rather than a number."""
    return isinstance(reading.claim.value, Quantity) and reading.claim.value.hedge in _BOUNDS


def number_told(reading: Reading) -> Decimal | None:
    """The number that stands in the text, that of "more than 8,400" too."""
    value = reading.claim.value
    if not isinstance(value, Quantity) or value.number is not None:
        return reading.number
    ends = value.fuzzy.support
    return {Hedge.MORE_THAN: ends.low, Hedge.AT_LEAST: ends.low, Hedge.LESS_THAN: ends.high}.get(value.hedge)


def truncated(coarse: Reading, fine: Reading) -> bool:
    """Whether the coarser number is the finer one with its last digits cut off instead of rounded."""
    value = coarse.claim.value
    half = support(coarse).half_width
    if not isinstance(value, Quantity) or value.number is None or not half or value.hedge is not Hedge.PLAIN:
        return False
    middle = (support(coarse).low or ZERO) + half
    return support(fine).within(Interval(middle, middle + 2 * half, high_open=True))


def thousandfold(a: Reading, b: Reading) -> bool:
    """Whether the numbers are equal but for thousands or millions ("M" read or written for "bn"), or, of longer ones,
    for a nought or two.
    """
    if not a.number or not b.number or a.number < 0 or b.number < 0:
        return False
    low, high = sorted((a.number, b.number))
    return high / low in _THOUSANDS or (low >= _LONG and high / low in _TENS)


def other_unit(a: Reading, b: Reading) -> bool:
    """Whether two amounts are one number with two units of one dimension: "34 ha" and "34 km²", a month and a year."""
    one, other = a.claim.value, b.claim.value
    if a.unit == DATE or not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    return bool(a.number) and a.number == b.number and one.unit != other.unit and not (is_bound(a) or is_bound(b))


@lru_cache(maxsize=8192)
def digits(number: Decimal) -> str:
    """The digits of a number that count: ``1204``, ``21`` for 2,100."""
    return "".join(map(str, number.as_tuple().digits)).strip("0")


def exchanged(a: Decimal, b: Decimal) -> int:
    """How many digits count in two numbers of one size of which two neighbours changed places; 0 for others. Of small
    whole numbers only those noughts are left out that both end with: 3 for 208 and 280, 2 for 640 and 460.
    """
    x, y = digits(a), digits(b)
    width = max(len(x), len(y))
    if all(n == n.to_integral_value() and n < _ROUND for n in (a, b)):
        x, y = x.ljust(width, "0"), y.ljust(width, "0")
    unlike = [i for i, (left, right) in enumerate(zip(x, y, strict=False)) if left != right]
    beside = len(unlike) == 2 and unlike[1] - unlike[0] == 1
    return len(x) if len(x) == len(y) and a.adjusted() == b.adjusted() and sorted(x) == sorted(y) and beside else 0


def lost_digit(a: Reading, b: Reading) -> bool:
    """Whether the one number is the other without its first digit, or with two digits exchanged: 312 and 1,312."""
    if not a.number or not b.number:
        return False
    short, long = sorted((str(int(n)) for n in (a.number, b.number)), key=len)
    told = len(digits(min(a.number, b.number)))
    dropped = told > _TWO and len(long) == len(short) + 1 and long[1:] == short
    return dropped or exchanged(a.number, b.number) >= _TWO


def relative_gap(a: Reading, b: Reading) -> Decimal:
    """The distance between what two amounts normally mean, as a part of the larger; for dates that between their
    middles, in years, and for times of day in days.
    """
    if a.unit == DATE:
        return abs(_middle(core(a)) - _middle(core(b))) / 366
    if a.unit == b.unit == CLOCK.id:
        one, other = round_the_clock(a, b)
        return abs(_middle(one.core) - _middle(other.core)) / MINUTES
    left, right = (a, b) if core(a).is_below(core(b)) else (b, a)
    low, high = core(left).high, core(right).low
    if low is None or high is None or high <= low:
        return ZERO
    return (high - low) / max(abs(high), abs(low))


def round_the_clock(a: Reading, b: Reading) -> tuple[Fuzzy, Fuzzy]:
    """Two amounts; of two times of day that may be of one night, 23:58 and 0:10, the later is of the day before."""
    one, other = a.amount, b.amount
    of_one_day = a.when.stated and b.when.stated and a.when.start == b.when.start
    if not a.unit == b.unit == CLOCK.id or of_one_day:
        return one, other
    ahead = _middle(one.core) - _middle(other.core)
    if 2 * abs(ahead) <= MINUTES:
        return one, other
    return one.plus(Fuzzy.crisp(Interval.point(Decimal(-MINUTES if ahead > 0 else MINUTES)))), other


def _middle(interval: Interval) -> Decimal:
    ends = [end for end in (interval.low, interval.high) if end is not None]
    return sum(ends, ZERO) / max(1, len(ends))


def days_apart(a: Reading, b: Reading) -> int:
    """For dates: the days that lie between them, whatever their grain."""
    left, right = (a, b) if core(a).is_below(core(b)) else (b, a)
    last, first = core(left).high, core(right).low
    return 0 if last is None or first is None else max(0, int(first - last))


def loosely_timed(a: Reading, b: Reading) -> bool:
    """Whether a length of time is rounded as people round them: "nearly half an hour" is said of 24 minutes."""
    hedged = any(getattr(r.claim.value, "hedge", None) in _LOOSE for r in (a, b))
    return hedged and is_duration(a.unit) and relative_gap(a, b) <= _ROUNDED_TIME


def one_slip(a: Reading, b: Reading) -> bool:
    """Whether two dates differ in their year, their month or their day alone, and in the year by little: by one, by one
    digit of its decade, or by two digits exchanged.
    """
    parts = list(zip(_calendar(a), _calendar(b), strict=False))
    unlike = [place for place, (x, y) in enumerate(parts) if x != y]
    if len(unlike) != 1:
        return False
    x, y = parts[unlike[0]]
    return unlike[0] > 0 or abs(int(x) - int(y)) == 1 or sorted(x) == sorted(y)


def _calendar(reading: Reading) -> list[str]:
    """Year, month and day of a date, as far as it names them; nothing of a span."""
    value = reading.claim.value
    edtf = value.edtf if isinstance(value, Period) else ""
    return edtf.split("-") if _PLAIN_DATE.fullmatch(edtf) else []


def one_rate_untold(a: Reading, b: Reading) -> bool:
    """Whether only one of two like prices says what it is for each of: "640 euros par mois", "740 euros de loyer"."""
    if ("/" in a.unit) == ("/" in b.unit) or a.figure.id != b.figure.id or not (is_currency(a.unit) and a.number):
        return False
    small, large = sorted((size(a), size(b)))
    return a.unit.partition("/")[0] == b.unit.partition("/")[0] and ZERO < small <= large <= small * _LIKE_PRICES
