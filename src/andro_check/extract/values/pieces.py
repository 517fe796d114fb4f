"""Quantities in several pieces: "half an hour", "a quarter of a million", "2h 41m", "2:04:31", "82p in every pound"."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

from andro_check.extract.numerals.numerals import read_figure, read_numeral
from andro_check.extract.numerals.scales import HUNDRED, ONE, PLAIN_FORMS, Form, Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.values.drafts import Draft
from andro_check.lexicon.units import PERCENT, Kind, Unit, units

_HALF, _TENTH, _HUNDREDTH, _TWENTY = Decimal("0.5"), Decimal("0.1"), Decimal("0.01"), 20
_HALVED = frozenset({"hour", "day", "mile", "century"})
"""What is told in halves with a hyphen; a "half-year" and a "demi-finale" are no lengths."""
_SMALLER = {
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "day": ("hour", 24),
    "week": ("day", 7),
    "month": ("day", 30),
    "year": ("month", 12),
}
"""What goes on to be told behind a length of time, and how many of it make one."""
_LONGEST = 9
"""Hours of a time that was taken; more than these are a time of day."""
_MINUTES = frozenset({"m", "min", "mn"})
Reader: TypeAlias = Callable[[Passage, Numeral], "Draft | None"]
UnitReader: TypeAlias = Callable[[Passage, Numeral], "tuple[int, Unit] | None"]


def pieced(p: Passage, i: int) -> Draft | None:
    """The quantity in pieces that token ``i`` begins."""
    if p.low[i] in p.words.numbers.half:
        return _half_of_one(p, i) or _point_and_half(p, i)
    return _time_taken(p, i)


def _point_and_half(p: Passage, i: int) -> Draft | None:
    """``un point et demi``, ``a metre and a half``: the half is the first word that tells a number."""
    numbers = p.words.numbers
    k = i - 1 - (p.low[i - 1] in numbers.indefinite)
    if k < 2 or p.low[k] not in numbers.joints:
        return None
    led = p.low[k - 2] in numbers.one or p.low[k - 2] in numbers.indefinite
    found = _one_of(p, k - 1) if led else None
    if found is None or found[0] != k or found[1] is PERCENT or found[1].kind is Kind.TIME:
        return None
    return _draft(k - 2, (i + 1, found[1]), Numeral(k - 2, i + 1, ONE + _HALF, _HALF, Form.WORDS))


def _half_of_one(p: Passage, i: int) -> Draft | None:
    """``half an hour``, ``half a percentage point``, ``demi-heure``: not "half a million", which is a number."""
    numbers = p.words.numbers
    if p.joins(i + 1):
        joined = _one_of(p, i + 2)
        hours = joined is not None and joined[1].id in _HALVED
        return _draft(i, joined, Numeral(i, i + 1, _HALF, _TENTH, Form.WORDS)) if joined and hours else None
    if p.words.language != "en" or p.low[i + 1] not in numbers.indefinite:
        return None
    found = _one_of(p, i + 2)
    return found and _draft(i, found, Numeral(i, i + 1, _HALF, _HALF, Form.WORDS))


def _one_of(p: Passage, k: int) -> tuple[int, Unit] | None:
    """Where a unit of time, length or share that stands at a token stops."""
    found = p.words.numbers.shares.at(p.low, k) or p.words.units.names.at(p.low, k)
    return found if found and found[1].kind is not Kind.MONEY else None


def _draft(start: int, found: tuple[int, Unit], numeral: Numeral) -> Draft:
    return Draft(start, found[0], start, found[0], numeral, found[1])


def part_of_one(p: Passage, share: Draft, named: Reader) -> Draft | None:
    """``a quarter of a million homes``, ``trois quarts d'heure``; ``named`` reads what a number counts."""
    numbers, article = p.words.numbers, p.words.language == "en"
    if share.numeral.form is not Form.FRACTION or p.low[share.stop] not in numbers.of:
        return None
    if article and p.low[share.stop + 1] not in numbers.indefinite:
        return None
    part, k = share.numeral.number / HUNDRED, share.stop + 1 + article
    if scale := numbers.scales.get(p.low[k]):
        return named(p, Numeral(share.start, k + 1, part * scale, Decimal(scale) / _TWENTY, Form.WORDS, Decimal(scale)))
    found = _one_of(p, k)
    return found and _draft(share.start, found, Numeral(share.start, k, part, _HUNDREDTH, Form.WORDS))


def is_time_taken(p: Passage, i: int) -> bool:
    """Whether figures with colons tell how long something took: ``2:04:31``, ``1:58.4``; not "at 9:15:20"."""
    head, colon, rest = p.low[i : i + 3]
    if colon != ":" or not (p.glued(i + 1) and p.glued(i + 2)) or not head.isdecimal() or p.low[i - 1] in _leads(p):
        return False
    if len(rest.partition(".")[0]) != 2:
        return False
    seconds = p.low[i + 4].partition(".")[0]
    three = p.low[i + 3] == ":" and p.glued(i + 3) and p.glued(i + 4) and seconds.isdecimal() and len(seconds) == 2
    return (three and rest.isdecimal() and int(head) <= _LONGEST) or (
        "." in rest and not three and len(head) <= 2 and rest.replace(".", "", 1).isdecimal()
    )


def _leads(p: Passage) -> frozenset[str]:
    return p.words.calendar.hour_leads | p.words.calendar.dotted_time_leads


def _time_taken(p: Passage, i: int) -> Draft | None:
    if p.low[i + 1] != ":" or not is_time_taken(p, i):
        return None
    stop = i + 5 if p.low[i + 3] == ":" and p.glued(i + 3) and p.low[i + 4][:1].isdecimal() else i + 3
    number, step = Decimal(0), ONE
    for told in p.low[i:stop:2]:
        read = read_figure(told.lstrip("0") or "0", decimal_comma=False) if told[:2] != "0." else None
        if read is None:
            return None
        number, step = number * 60 + read[0], read[1]
    return _draft(i, (stop, units()["second"]), Numeral(i, stop, number, step, Form.FIGURES))


def with_smaller(p: Passage, draft: Draft, unit_of: UnitReader) -> Draft:
    """A length of time with what is told behind it in a smaller unit: "two hours and 41 minutes"."""
    while draft.unit is not None and draft.unit.id in _SMALLER and draft.numeral.number % 1 == 0:
        smaller, many = _SMALLER[draft.unit.id]
        k = draft.stop + (p.low[draft.stop] in p.words.numbers.joints)
        rest = read_numeral(p, k) if p.low[k][:1].isalnum() else None
        if rest is None or rest.start < k or not 0 < rest.number < many:
            return draft
        found = unit_of(p, rest)
        minutes = smaller == "minute" and p.low[rest.stop] in _MINUTES and p.low[draft.stop - 1] == "h"
        stop = rest.stop + 1 if minutes else found[0] if found and found[1].id == smaller else 0
        if not stop or p.low[stop] in p.words.calendar.ago_after or p.low[draft.start - 1] in p.words.numbers.between:
            return draft
        numeral = draft.numeral._replace(number=draft.numeral.number * many + rest.number, step=rest.step)
        draft = draft._replace(stop=stop, right=stop, numeral=numeral, unit=units()[smaller])
    return draft


_PARTS = {"fr": {"m": (100, 10), "kg": (1000, 100)}, "en": {"foot": (12, 1)}}
"""What is told behind a whole of a measure without its unit: how many make one, and from how many on it is told so."""
_ENDS = frozenset(",.;:!?)»") | {""}


def with_parts_of_one(p: Passage, draft: Draft, unit_of: UnitReader) -> Draft:
    """A measure with the parts that follow its unit: "22 mètres quarante", "1 m 85", "five foot nine"; not "deux mètres
    quarante ans après", nor "5 m 20 %".
    """
    many, least = _PARTS[p.words.language].get(draft.unit.id if draft.unit else "", (0, 0))
    whole, k = draft.numeral, draft.stop
    if not many or whole.number % 1 or whole.scale > ONE or not p.low[k][:1].isalnum():
        return draft
    rest = read_numeral(p, k)
    if rest is None or rest.start != k or not least <= rest.number < many or rest.number % 1 or unit_of(p, rest):
        return draft
    bare = p.low[rest.stop] in _ENDS or p.low[rest.stop] in p.words.counting.stops or p.joins(rest.stop)
    if not bare or rest.form not in PLAIN_FORMS:
        return draft
    number = whole.number + rest.number / many
    return draft._replace(stop=rest.stop, right=rest.stop, numeral=whole._replace(number=number, step=ONE / many))


def is_in_minutes(p: Passage, j: int) -> bool:
    """Whether minutes are named behind the figures of ``2h 41m``, which tell no time of day."""
    return p.low[j] in _MINUTES and not p.low[j + 1][:1].isdecimal()


def in_each(p: Passage, draft: Draft) -> Draft:
    """``82p in every pound``, ``20 cents of each dollar``: hundredths of the whole are a share."""
    numbers, j = p.words.numbers, draft.stop
    unit = draft.unit
    if unit is None or unit.scale != _HUNDREDTH:
        return draft
    led = p.low[j] in numbers.of or numbers.in_shares.before(p.low, j + 1, j) is not None
    every = p.low[j + 1] in numbers.every or p.low[j + 1] in p.words.counting.each or p.low[j + 1] in numbers.definite
    whole = p.words.units.names.at(p.low, j + 2) if led and every else None
    if whole is None or whole[1].base != unit.base or whole[1].scale != ONE:
        return draft
    return draft._replace(stop=whole[0], right=whole[0], unit=PERCENT)


def is_degree(p: Passage, i: int) -> bool:
    """``46.1C``, ``to 41C``: a C that touches a temperature, and not the one of "room 12C"."""
    led = p.low[i - 1] in p.words.calendar.to or p.low[i - 1] in p.words.numbers.of
    return p.raw(i + 1) == "C" and p.glued(i + 1) and (not p.low[i].isdecimal() or (led and len(p.low[i]) > 1))
