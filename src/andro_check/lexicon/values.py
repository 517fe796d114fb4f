"""Quantities as people write them in ``claims/*.yaml``: ``33 %``, ``>= 75 M EUR``, ``2..3 M EUR``, ``~70 persons``.

A value is ``[hedge] number[..number] [scale] unit``, or a share such as ``1/3``. Whatever the reader of texts makes
has a form that reads back as the same number, unit, hedge and interval; where these words alone would give another
interval, it stands in braces, first what is normally meant, then the most that is allowed:
``3.5 year {[3.25, 3.75) [3.25, 3.75)}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.units import CLOCK, LANGUAGES, canonical, find_unit, is_money
from andro_check.lexicon.widths import labels, read_label, read_range, read_width
from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.value import Hedge, Quantity

_HEDGES = {
    "~": Hedge.ABOUT,
    ">": Hedge.MORE_THAN,
    ">=": Hedge.AT_LEAST,
    "<": Hedge.LESS_THAN,
    "<=": Hedge.AT_MOST,
    "up to": Hedge.UP_TO,
    "nearly": Hedge.NEARLY,
    "just over": Hedge.JUST_OVER,
    "exactly": Hedge.EXACT,
    "roughly": Hedge.DOZENS,
    "several": Hedge.SEVERAL,
    "worked out": Hedge.WORKED_OUT,
}
"""What is written before a number; of two words for one hedge, this is the one that is written back."""
_ALSO = {
    "≥": ">=", "≤": "<=", "=": "exactly", "≈": "~", "about": "~", "more than": ">", "at least": ">=", "less than": "<",
    "at most": "<=", "some": "roughly",
}  # fmt: skip
_WRITTEN = {hedge: sign for sign, hedge in _HEDGES.items()}
_BOUNDS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.SEVERAL})
"""Hedges that leave no stated number, only an interval."""
_SCALES = {
    "k": 3, "M": 6, "million": 6, "millions": 6, "bn": 9, "Md": 9, "Mds": 9, "billion": 9, "milliard": 9,
    "milliards": 9, "tn": 12,
}  # fmt: skip
_USUAL = (("tn", 12), ("bn", 9), ("M", 6), ("", 0))
_UNUSUAL = (("k", 3), ("M", 6), ("bn", 9))
"""The scales that are written: the largest that fits; or else, to keep the digits as they were, an unusual one."""

_NUMBER = r"-?\d+(?:[ _\u00a0\u202f\u2009]\d{3})*(?:[.,]\d+)?"
_ONE_INTERVAL = r"[\[(]\s*(?:-?[\d.]+|\.\.)\s*,\s*(?:-?[\d.]+|\.\.)\s*[\])]"
_VALUE = re.compile(
    rf"""(?P<hedge>{"|".join(re.escape(sign) for sign in sorted((*_HEDGES, *_ALSO), key=len, reverse=True))})?\s*
    (?P<sign>[^\w\s.,~<>=≈≤≥\[\](){{}}/-]{{1,3}}|[A-Z]{{1,3}}\$|[A-Z]{{3}}(?=\s?\d))?\s?
    (?:(?P<top>-?\d+)\s?/\s?(?P<bottom>[1-9]\d*) | (?P<low>{_NUMBER})(?:\s?(?:\.\.|–)\s?(?P<high>{_NUMBER}))?)
    (?:\s?(?P<scale>{"|".join(sorted(_SCALES, key=len, reverse=True))})(?![^\W\d_]))?
    (?:\s?(?P<unit>[^\s{{}}][^{{}}]*?))?
    (?:\s*\{{\s*(?P<core>{_ONE_INTERVAL})\s*(?P<support>{_ONE_INTERVAL})\s*\}})?""",
    re.VERBOSE,
)
_CLOCK = re.compile(r"(?P<about>~)?\s*(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)")
_HOUR = 60
MINUTES = 24 * _HOUR
"""Of a day."""
_GRAINS = (30, 5)
"""What times of day are rounded to, in minutes: the half-hour or five minutes, or else they are exact."""
_EXAMPLES = "150 M EUR, 33 %, >= 75 M EUR, 2..3 M EUR, ~70 persons or 1/3"
_SHARE_STEP, _MILLIONTH = Decimal(10), Decimal("0.000001")
_LARGEST_DENOMINATOR = 1000
_SPARE_DECIMALS = 4


def parse_value(text: str) -> Quantity:
    """Read what a person wrote. Raises ValueError, saying what to write instead.

    A number without a unit is read with the unit ``""``; one with a scale but no unit ("150 M") is refused.
    """
    written = " ".join(text.split())
    if written in labels():
        fuzzy, width = read_label(written)
        return Quantity(text, None, fuzzy, "%", Hedge.LABEL, width)
    if clock := _CLOCK.fullmatch(written):
        minutes = int(clock["hour"]) * _HOUR + int(clock["minute"])
        return clock_value(text, minutes, Hedge.ABOUT if clock["about"] else Hedge.PLAIN)
    found = _VALUE.fullmatch(written)
    if not found:
        raise ValueError(f"{text!r} is no quantity; write {_EXAMPLES}")
    read = _share(text, found) if found["top"] else _measure(text, found)
    return replace(read, fuzzy=_fuzzy(found["core"], found["support"])) if found["core"] else read


def write_value(quantity: Quantity) -> str:
    """The shortest form that ``parse_value`` reads as the same number, unit, hedge and interval."""
    forms = list(_forms(quantity))
    for form in forms:
        if _reads_as(form, quantity):
            return form
    interval = f"{{{_brackets(quantity.fuzzy.core)} {_brackets(quantity.fuzzy.support)}}}"
    return next((f"{form} {interval}" for form in forms if _reads_as(f"{form} {interval}", quantity)), quantity.text)


def measured(text: str, number: Decimal, step: Decimal, hedge: Hedge, unit: str) -> Quantity:
    """The quantity that a number with its hedge and unit states; ``step`` is the value of its last digit."""
    fuzzy, width = read_width(number, step, hedge, unit)
    stated = Hedge.EXACT if width == "small count" else hedge
    return Quantity(text, None if stated in _BOUNDS else number, fuzzy, unit, stated, width)


def clock_value(text: str, minutes: int, hedge: Hedge) -> Quantity:
    """A time of day, so many minutes after midnight."""
    return measured(text, Decimal(minutes), Decimal(clock_grain(minutes)), hedge, CLOCK.id)


def clock_grain(minutes: int) -> int:
    """What a time of day so many minutes after midnight may be rounded to, in minutes."""
    return next((grain for grain in _GRAINS if minutes % grain == 0), 1)


def time_of_day(minutes: Decimal) -> str:
    """Minutes after midnight as people write them: 872 -> ``14:32``."""
    hour, minute = divmod(int(minutes) % MINUTES, _HOUR)
    return f"{hour:02d}:{minute:02d}"


def _reads_as(form: str, wanted: Quantity) -> bool:
    try:
        read = parse_value(form)
    except ValueError:
        return False
    return (read.number, read.fuzzy, read.unit, read.hedge) == (wanted.number, wanted.fuzzy, wanted.unit, wanted.hedge)


# --- reading


def _share(text: str, found: re.Match[str]) -> Quantity:
    if found["unit"] not in (None, "%") or found["sign"]:
        raise ValueError(f"{text!r} is a share and takes no unit; write {found['top']}/{found['bottom']}")
    hedge = _hedge(found)
    number = _percent(Fraction(int(found["top"]), int(found["bottom"])))
    return measured(text, number, _SHARE_STEP, Hedge.FRACTION if hedge is Hedge.PLAIN else hedge, "%")


def _measure(text: str, found: re.Match[str]) -> Quantity:
    unit, part = _unit(found["sign"] or "", found["unit"] or "")
    if found["scale"] and not unit:
        raise ValueError(f"{text!r} has no unit; write {' '.join(text.split())} EUR")
    scale = Decimal(10) ** _SCALES[found["scale"]] if found["scale"] else Decimal(1)
    low, step = _number(found["low"], scale * part)
    if not found["high"]:
        return measured(text, low, step, _hedge(found), unit)
    high, other = _number(found["high"], scale * part)
    if low >= high:
        raise ValueError(f"{text!r} ends before it begins; write the smaller number first")
    fuzzy, width = read_range(low, high, min(step, other))
    return Quantity(text, None, fuzzy, unit, Hedge.BETWEEN, width)


def _hedge(found: re.Match[str]) -> Hedge:
    sign = found["hedge"]
    return _HEDGES[_ALSO.get(sign, sign)] if sign else Hedge.PLAIN


def _number(figures: str, scale: Decimal) -> tuple[Decimal, Decimal]:
    """The number and the value of its last digit; a comma is a decimal mark, but not before three digits."""
    plain = re.sub(r"[\s_]", "", figures).replace(",", ".")
    decimals = len(plain.partition(".")[2])
    if "," in figures and decimals == 3:
        raise ValueError(f"{figures!r} can be read in two ways; write {figures.replace(',', '')} or {plain}0")
    return Decimal(plain) * scale, Decimal(1).scaleb(-decimals) * scale


def _unit(sign: str, written: str) -> tuple[str, Decimal]:
    """The unit's id, and what part of it was written (pence are 0.01 GBP); a noun that is counted, in the singular.

    Quotation marks keep a word as it stands.
    """
    if sign and written:
        raise ValueError(f"{sign!r} and {written!r} are two units; write one")
    name = sign or written
    if len(name) > 2 and name[0] == name[-1] == '"':
        return name[1:-1], Decimal(1)
    known = find_unit(name)
    if known:
        return known.id, known.scale
    if sign or re.search(r"\d", name):
        raise ValueError(f"{name!r} is no unit; write {_EXAMPLES}")
    if len([word for word in name.split() if is_money(canonical(word) or "")]) > 1:
        raise ValueError(f"{name!r} are two units; write one")
    return _singular(name), Decimal(1)


def _singular(noun: str) -> str:
    """``locks`` -> ``lock``, ``travaux`` -> ``travail``; words that both languages could mean lose their s alone."""
    tables = [counting_words(language) for language in LANGUAGES]
    for table in tables:
        if noun in table.irregular_singular or noun in table.invariable:
            return table.singular(noun)
    return tables[-1].singular(noun) if tables[-1].is_plural(noun) else noun


def _fuzzy(core: str, support: str) -> Fuzzy:
    inner, outer = _interval(core), _interval(support)
    if not inner.within(outer):
        raise ValueError(f"{core} does not lie within {support}; write the wider interval last: [2.5, 3.5) [2, 4]")
    return Fuzzy(inner, outer)


def _interval(written: str) -> Interval:
    low, _, high = (part.strip() for part in written[1:-1].partition(","))
    try:
        ends = [None if end == ".." else Decimal(end) for end in (low, high)]
    except InvalidOperation:
        raise ValueError(f"{written!r} is no interval; write [2.5, 3.5) or [2.5, ..)") from None
    if ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
        raise ValueError(f"{written!r} ends before it begins; write [{high}, {low}]")
    return Interval(ends[0], ends[1], low_open=written[0] == "(", high_open=written[-1] == ")")


# --- writing


def _forms(quantity: Quantity) -> Iterator[str]:
    """Candidates, the preferred ones first."""
    unit = _spelled(quantity.unit)
    if quantity.unit == CLOCK.id and quantity.number is not None:
        yield f"{'~' if quantity.hedge is Hedge.ABOUT else ''}{time_of_day(quantity.number)}"
    if quantity.hedge is Hedge.LABEL:
        yield quantity.width
    elif quantity.hedge is Hedge.BETWEEN:
        yield from _range_forms(quantity, unit)
    else:
        yield from _hedged_forms(quantity, unit)


def _hedged_forms(quantity: Quantity, unit: str) -> Iterator[str]:
    sign = _WRITTEN.get(quantity.hedge, "")
    signs = ("", sign) if quantity.hedge is Hedge.EXACT else (sign,)
    for number in _numbers(quantity):
        for lead in (f"{sign} " if sign not in ("", "~") else sign for sign in signs):
            share = _as_fraction(number) if quantity.unit == "%" and quantity.hedge is not Hedge.PLAIN else None
            forms = [f"{lead}{figures} {unit}".rstrip() for figures in _figures(number)]
            if share:
                forms.insert(0 if _is_told_as_share(quantity.text) else len(forms), lead + share)
            yield from forms


def _range_forms(quantity: Quantity, unit: str) -> Iterator[str]:
    low, high = quantity.fuzzy.core.low, quantity.fuzzy.core.high
    if low is None or high is None:
        return
    for name, power in (*_fitting(high), *_UNUSUAL):
        for first in _digits(low, power):
            yield from (f"{first}..{last} {name} {unit}".replace("  ", " ").rstrip() for last in _digits(high, power))


def _numbers(quantity: Quantity) -> Iterator[Decimal]:
    """The number as it was stated; for a bound or a vague word, what its interval can have been made from."""
    if quantity.number is not None:
        yield quantity.number
        return
    core = quantity.fuzzy.core
    if quantity.hedge is Hedge.SEVERAL and core.low is not None:
        yield core.low / 2
    rising = quantity.hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST)
    yield from (n for n in ((core.low, core.high) if rising else (core.high, core.low)) if n is not None)


def _figures(number: Decimal) -> Iterator[str]:
    for name, power in (*_fitting(number), *_UNUSUAL):
        yield from (f"{digits} {name}".rstrip() for digits in _digits(number, power))


def _fitting(number: Decimal) -> list[tuple[str, int]]:
    return [(name, power) for name, power in _USUAL if not power or abs(number) >= Decimal(10) ** power]


def _digits(number: Decimal, power: int) -> Iterator[str]:
    """The number in units of a scale, with as few decimals as it needs and then with zeros after them."""
    value = number.scaleb(-power)
    fewest = len(format(value.normalize(), "f").partition(".")[2])
    yield from (f"{value:.{decimals}f}" for decimals in range(fewest, fewest + _SPARE_DECIMALS))


def _as_fraction(percent: Decimal) -> str | None:
    """``33.333333`` -> ``1/3``; nothing for a share that no small fraction gives."""
    share = (Fraction(percent) / 100).limit_denominator(_LARGEST_DENOMINATOR)
    fits = share != 0 and share.denominator > 1 and _percent(share) == percent
    return f"{share.numerator}/{share.denominator}" if fits else None


def _is_told_as_share(text: str) -> bool:
    """Whether the words were a share, ``la moitié`` or ``1/2``, and not a percentage."""
    return "/" in text or not any(char.isdecimal() for char in text)


def _percent(share: Fraction) -> Decimal:
    """To six decimals, none of them a zero at the end."""
    percent = (100 * Decimal(share.numerator) / share.denominator).quantize(_MILLIONTH)
    return Decimal(format(percent.normalize(), "f"))


def _spelled(unit: str) -> str:
    """The unit as it must be written to be read back."""
    if not unit:
        return ""
    found = _VALUE.fullmatch(f"5 {unit}")
    try:
        same = found is not None and found["unit"] == unit and _unit("", unit) == (unit, Decimal(1))
    except ValueError:
        same = False
    return unit if same else f'"{unit}"'


def _brackets(interval: Interval) -> str:
    """``[3.25, 3.75)``; an unbounded end is ``..``."""
    low, high = (".." if end is None else format(end.normalize(), "f") for end in (interval.low, interval.high))
    return f"{'(' if interval.low_open else '['}{low}, {high}{')' if interval.high_open else ']'}"
