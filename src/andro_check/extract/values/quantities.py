"""Quantities: a numeral with its currency, unit or counted noun."""

from __future__ import annotations

from decimal import Decimal

from andro_check.extract.numerals.numerals import read_numeral
from andro_check.extract.numerals.scales import ONE, PLAIN_FORMS, THOUSAND, Form, Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.values.drafts import Draft
from andro_check.extract.values.fractions import one_in, over, parts_of, read_share
from andro_check.extract.values.hedges import hedged
from andro_check.extract.values.lasting import lasts, with_parts
from andro_check.extract.values.nouns import by_the_month, counted, per_unit
from andro_check.extract.values.pieces import (
    in_each,
    is_degree,
    is_in_minutes,
    part_of_one,
    pieced,
    with_parts_of_one,
    with_smaller,
)
from andro_check.extract.values.ranges import ranged
from andro_check.extract.values.weights import in_pounds, of_weight
from andro_check.lexicon.counting import leading
from andro_check.lexicon.first_names import first_names
from andro_check.lexicon.units import PENCE, PERCENT, PERSON, Kind, Unit, units

_HALF, _HUNDREDTH = Decimal("0.5"), Decimal("0.01")
_OLDEST, _YOUNG, _GROWN = 115, 12, 15
_ENDS = frozenset(',.;:!?)»"') | {""}


def read_quantity(p: Passage, i: int, floor: int) -> Draft | None:
    """The quantity whose first telling word is token ``i``; nothing before token ``floor`` may belong to it."""
    draft = pieced(p, i) or read_share(p, i) or _measured(p, i, floor)
    if draft is None or draft.start < floor:
        return None
    draft = part_of_one(p, draft, _with_unit) or draft
    return hedged(p, ranged(p, draft, floor, _measured) if draft.numeral.form in PLAIN_FORMS else draft, floor)


def _measured(p: Passage, i: int, floor: int) -> Draft | None:
    """A numeral with what stands around it: a currency sign before, a unit or a noun after."""
    start, money = _currency_before(p, i, floor)
    numeral = read_numeral(p, i, money=money is not None)
    if numeral is None:
        return _single(p, i)
    if numeral.start < floor or _is_name(p, numeral):
        return None
    if money and p.low[numeral.start] in p.words.numbers.scales:
        return None  # "in € million" heads a table and states no amount
    if money:
        return _with_price(p, Draft(start, numeral.stop, start, numeral.stop, numeral, money))
    share = _share(p, i, numeral, floor) if numeral.form in PLAIN_FORMS else None
    return share or _with_unit(p, _signed(p, numeral, floor))


def _share(p: Passage, i: int, numeral: Numeral, floor: int) -> Draft | None:
    return parts_of(p, numeral) or one_in(p, i, floor) or over(p, numeral, numeral.stop)


def _is_name(p: Passage, numeral: Numeral) -> bool:
    """Whether a number in words is part of a proper name: "Radio Sept", "Channel Four", "the Three Rivers Museum"."""
    i = numeral.start
    if numeral.form is not Form.WORDS or not i or not p.is_capital(i):
        return False
    if p.low[i - 1] in p.words.numbers.definite:
        return p.is_capital(numeral.stop)
    if not p.is_capital(i - 1):
        return False
    return p.low[i - 1].isalpha() and not p.opens_line(i) and not p.opens_line(i - 1)


def _with_unit(p: Passage, numeral: Numeral) -> Draft | None:
    found = read_unit(p, numeral) or in_pounds(p, numeral)
    if found is None:
        draft = Draft(numeral.start, numeral.stop, numeral.start, numeral.stop, numeral)
        return draft._replace(unit=PERCENT) if _is_share_of(p, numeral) else _with_noun(p, draft)
    stop, unit = found[0], of_weight(p, numeral, found)
    draft = Draft(numeral.start, stop, numeral.start, stop, numeral, unit)
    if unit.kind is Kind.MONEY:
        share = in_each(p, draft)
        return share if share.unit is PERCENT else _with_price(p, _with_parts(p, draft))
    return _whole_time(p, draft) if unit.kind is Kind.TIME else with_parts_of_one(p, draft, read_unit)


def _whole_time(p: Passage, draft: Draft) -> Draft:
    """A length of time with its halves and its smaller parts."""
    return with_smaller(p, _with_half(p, with_parts(p, draft)), read_unit)


def _is_share_of(p: Passage, numeral: Numeral) -> bool:
    """``a percentage of 20``, ``en pourcentage : 20``: the unit stands before."""
    k = numeral.start - 2
    if (
        k < 0
        or not (p.low[k + 1] in p.words.numbers.of or p.low[k + 1] == ":")
        or p.low[k] not in p.words.numbers.share_nouns
    ):
        return False
    k -= 2 if p.low[k - 1] == "per" else 1
    return not p.low[k][:1].isdecimal() and p.low[k] not in p.words.anchors


def _with_noun(p: Passage, draft: Draft) -> Draft | None:
    """The number with what it counts; nothing for "one of them", "the one", which count nothing."""
    numeral = draft.numeral
    if numeral.form is Form.WORDS and numeral.number == 1:
        return None
    if factor := _factor(p, draft):
        return factor
    noun = counted(p, numeral)
    if noun is None:
        return _unnamed(p, draft)
    if numeral.loose and p.words.numbers.decimal_comma:  # "1,200 personnes"
        numeral = numeral._replace(number=numeral.number * THOUSAND, step=ONE)
    share = over(p, numeral, noun.stop) if numeral.form in PLAIN_FORMS else None
    return share or draft._replace(
        numeral=numeral, unit=noun.unit, noun=noun.noun, noun_start=noun.start, noun_stop=noun.stop
    )


def _factor(p: Passage, draft: Draft) -> Draft | None:
    """How many times as much it became: "multiplié par trois", "divisé par deux"."""
    numbers, i, numeral = p.words.numbers, draft.start, draft.numeral
    if p.low[i - 1] not in numbers.by or p.low[i - 2] not in numbers.factors or numeral.form not in PLAIN_FORMS:
        return None
    noun = _times(p, numbers.factors[p.low[i - 2]])
    return draft._replace(noun=noun, noun_start=i, noun_stop=draft.stop)


def _times(p: Passage, factor: int) -> str:
    """What a factor counts: times as much, or as little where it is below zero."""
    return p.words.numbers.times if factor > 0 else p.words.numbers.times_less


def _unnamed(p: Passage, draft: Draft) -> Draft | None:
    """A number that counts nothing named: an age is in years, "neuf" after a noun is an adjective."""
    numbers, i = p.words.numbers, draft.start
    word, before = p.low[i], p.low[i - 1] if i else ""
    if draft.stop == i + 1 and word in numbers.adjectives:
        known = before in p.words.counting.stops and before not in numbers.adjective_leads
        known = known or not before[:1].isalpha() or p.low[draft.stop] in numbers.definite
        return draft if known else None
    return draft._replace(unit=units()["year"]) if _is_age(p, draft.numeral) else draft


def _is_age(p: Passage, numeral: Numeral) -> bool:
    """``at the age of 8``, ``aged 34 and 41``, ``she was 88.``, ``John Holt, 54, of``, ``Ann Slade (61) is``,
    ``a man of 58``.
    """
    i, stop = numeral.start, numeral.stop
    if not i or not 0 < numeral.number <= _OLDEST or numeral.number % 1:
        return False
    aged = p.words.counting.aged
    if p.low[i - 1] in aged or (p.low[i - 1] in p.words.numbers.of and p.low[i - 2] in aged):
        return True
    if p.low[i - 1] in p.words.numbers.of and numeral.form is Form.FIGURES and numeral.number > _GROWN:
        one = i > 2 and p.low[i - 3] in p.words.numbers.indefinite and p.low[i - 2] not in p.words.counting.gathered
        return p.words.language == "en" and one and _is_somebody(p, i - 2)
    if p.low[i - 1] in p.words.numbers.and_ and p.low[i - 2].isdecimal() and p.low[i - 3] in aged:
        return True
    i -= p.low[i - 1] in p.words.counting.aged_now  # ", now 32,", "who is now 38,"
    if p.low[i - 1] in p.words.counting.aged_verbs and numeral.form is Form.FIGURES:
        return numeral.number > _YOUNG and _lives_so_long(p, i - 2, stop)
    named = all(p.is_capital(k) and p.low[k].isalpha() for k in (i - 2, max(0, i - 3)))
    if (p.low[i - 1], p.low[stop]) == ("(", ")"):
        return named and numeral.form is Form.FIGURES and _is_bracketed_age(p, numeral)
    named = p.low[i - 1] == "," and (named or _is_somebody(p, i - 2))
    told = p.low[stop] == "," and p.low[stop + 1].isalpha() and not p.is_capital(stop + 1)
    closes = p.low[stop] == "." and numeral.number > _YOUNG and not p.low[stop + 1][:1].isdecimal()
    return i > 2 and named and (told or closes) and numeral.form is Form.FIGURES


def _is_bracketed_age(p: Passage, numeral: Numeral) -> bool:
    """``Ann Slade (61) is``, and not the minutes of a list: ``Goals: Ann Slade (61), Tom Harl (67)``."""
    behind = numeral.stop + 1 + (p.low[numeral.stop + 1] == ",")
    goes_on = p.low[behind].isalpha() and not p.is_capital(behind) and p.low[behind] not in p.words.numbers.and_
    return goes_on and numeral.number > _YOUNG and p.low[numeral.start - 3] in first_names()


def _is_somebody(p: Passage, k: int) -> bool:
    """Whether a word in the singular stands for somebody: "her husband, 61, died"."""
    word, counting = p.low[k], p.words.counting
    return word in counting.grown or word in counting.persons or word in counting.children


def _lives_so_long(p: Passage, k: int, stop: int) -> bool:
    """Whether an age ends there: at a mark, or where "and" or "when" leads on to words."""
    who, ends = p.low[k - 1] if p.low[k] == "'" else p.low[k], p.low[stop] in _ENDS
    told = not p.words.counting.aged_ends.isdisjoint(leading(p.low, stop))
    goes_on = told and p.low[stop + 1].isalpha() and not p.is_capital(stop + 1)
    return lives(p, k) if ends else goes_on and who not in p.words.counting.lifeless and lives(p, k)


def lives(p: Passage, k: int) -> bool:
    """Whether a word may stand for somebody who has an age: a name, "she", "who", "the captain"; not "turnout"."""
    word, counting = p.low[k], p.words.counting
    known = counting.is_person(word) or word in counting.grown or word in counting.children
    return known or p.is_capital(k) or word in counting.stops or not word.isalpha()


def _with_price(p: Passage, draft: Draft) -> Draft:
    """What the amount is paid for: "640 pence per share", "217,50 euros l'action"."""
    per = per_unit(p, draft.stop) or by_the_month(p, draft.start, draft.stop, draft.numeral.number)
    return draft._replace(noun=per.noun, noun_start=per.start, noun_stop=per.stop) if per else draft


def _with_parts(p: Passage, draft: Draft) -> Draft:
    """Hundredths after whole units: "neuf euros et dix centimes", "12 dollars and 50 cents", "3 euros 50"."""
    if draft.unit is None or draft.unit.scale != ONE or draft.numeral.number % 1 or draft.numeral.scale > THOUSAND:
        return draft
    joined = p.low[draft.stop] in p.words.numbers.joints
    rest = read_numeral(p, draft.stop + joined)
    if rest is None or rest.start < draft.stop or not 0 <= rest.number < 100 or rest.number % 1:
        return draft
    found = read_unit(p, rest)
    named = found is not None and found[1].kind is Kind.MONEY and found[1].scale == _HUNDREDTH
    if not named and (found is not None or joined or not _is_short_part(p, rest)):
        return draft
    stop = found[0] if found else rest.stop
    numeral = draft.numeral._replace(number=draft.numeral.number + rest.number / 100, step=_HUNDREDTH)
    return draft._replace(stop=stop, right=stop, numeral=numeral)


def _is_short_part(p: Passage, rest: Numeral) -> bool:
    """``3 euros 50``, ``thirteen dollars forty-five``: two digits, or such a number in words, and then an end."""
    if p.low[rest.stop] not in _ENDS or p.low[rest.stop + 1].isdecimal():
        return False
    if p.words.language == "fr":
        return len(p.low[rest.start]) == 2 and p.low[rest.start].isdecimal()
    return rest.form is Form.WORDS and rest.number > 9


def _with_half(p: Passage, draft: Draft) -> Draft:
    """``deux ans et demi``, ``three years and a half``."""
    numbers, j = p.words.numbers, draft.stop
    if p.low[j] not in numbers.joints:
        return draft
    stop = j + 3 if p.low[j + 1] in numbers.indefinite else j + 2
    if p.low[stop - 1] not in numbers.half:
        return draft
    numeral = draft.numeral._replace(number=draft.numeral.number + _HALF, step=_HALF)
    return draft._replace(stop=stop, right=stop, numeral=numeral)


def _single(p: Passage, i: int) -> Draft | None:
    """One of a currency or a time, after an article: "un euro symbolique", "one dollar", "un an et demi"."""
    words = p.words
    if p.low[i] in words.numbers.multiples:
        return _multiple(p, i)
    if p.low[i] in words.numbers.among:
        return _one_among(p, i + 1)
    parts_only = p.low[i] in words.counting.single_hours and p.low[i - 1] in words.numbers.indefinite
    if not i or not (parts_only or p.low[i - 1] in words.numbers.one):
        return None
    numeral = Numeral(i - 1, i, ONE, ONE, Form.WORDS)
    found = read_unit(p, numeral)
    if found is None:
        return None
    draft = Draft(i - 1, found[0], i - 1, found[0], numeral, found[1])
    whole = _whole_time(p, draft) if found[1].kind is Kind.TIME else draft
    known = p.low[i] in words.units.name_heads or p.low[i] in words.counting.single_times
    parted = whole.stop > draft.stop and p.low[i - 2] not in words.calendar.clock_leads
    known = known and not parts_only
    hedge = p.words.hedges.left.before(p.low, i - 1)
    lead = p.low[(hedge[0] if hedge else i - 1) - 1]  # "took a month", "lasted about a week"
    return whole if known or parted or lead in words.calendar.lasting else None


def _multiple(p: Passage, i: int) -> Draft | None:
    """How many times as much: "a doublé", "le triple de", "doubled in 2017"; not "le double album"."""
    words, stop = p.words, i + 1
    verb = p.low[i].endswith(words.counting.participles) or p.low[i].endswith("é")
    follows = (
        verb or p.low[stop] in words.numbers.of or not p.low[stop].isalpha() or p.low[stop] in words.counting.stops
    )
    led = p.low[i - 1] in words.numbers.multiplying and follows
    factor = words.numbers.multiples[p.low[i]]
    bounded = factor < 0 and p.low[i - 1] in words.hedges.left_ends  # "more than halved" is less than half
    if not i or bounded or not (led or p.low[stop] in words.numbers.multiplied):
        return None
    numeral = Numeral(i, stop, Decimal(abs(factor)), ONE, Form.WORDS)
    return Draft(i, stop, i, stop, numeral, noun=_times(p, factor), noun_start=i, noun_stop=stop)


def _one_among(p: Passage, i: int) -> Draft | None:
    """One of those that were counted: "cinq blessés, dont un grièvement", "dont un pompier"."""
    after = p.low[i + 1]
    if p.low[i] not in p.words.numbers.one or not (after.endswith("ment") or p.words.counting.is_person(after)):
        return None
    person = p.words.counting.is_person(after)
    draft = Draft(i, i + 1, i, i + 1, Numeral(i, i + 1, ONE, ONE, Form.WORDS))
    noun = p.words.counting.singular(after)
    return draft._replace(unit=PERSON, noun=noun, noun_start=i + 1, noun_stop=i + 2) if person else draft


def read_unit(p: Passage, numeral: Numeral) -> tuple[int, Unit] | None:
    """Where the unit after a numeral stops, and which it is; "of" may stand after a scale: "millions d'euros"."""
    units, j = p.words.units, numeral.stop
    loose = numeral.scale > ONE or numeral.form is not Form.FIGURES
    if p.joins(j) or (loose and p.low[j] in p.words.numbers.of):
        j += 1
    elif share := p.words.numbers.shares.at(p.low, j):
        return share
    if p.low[j] == "p" and p.glued(j) and p.words.language == "en" and numeral.form is Form.FIGURES:
        return j + 1, PENCE
    if p.low[j] not in units.heads or (p.low[j] in p.words.counting.doubtful_units and numeral.number < THOUSAND):
        return None
    if found := units.names.at(p.low, j):
        return found
    signed = units.signs.at([p.raw(k) for k in range(j, j + 4)], 0)
    return (j + signed[0], signed[1]) if signed and _is_sign(p, j, numeral) else None


def _is_sign(p: Passage, j: int, numeral: Numeral) -> bool:
    """Whether a short sign is a unit here: "5 m" is a length, "3 l" may be a list, "20h30" a time."""
    if len(p.low[j]) > 1 or not p.low[j].isalpha():
        return True
    if p.low[j] == "c":
        return is_degree(p, numeral.start)
    long = lasts(p, numeral.start, j + 2) or is_in_minutes(p, j + 2)
    hour = p.low[j] == "h" and p.low[j + 1][:1].isdecimal() and not long
    dotted = p.low[j + 1] == "." and p.is_capital(j)
    initial = (dotted or p.low[j + 1] == "'") and p.glued(j + 1) and p.low[j + 2].isalpha()
    return numeral.form is not Form.WORDS and not hour and not initial


def _currency_before(p: Passage, i: int, floor: int) -> tuple[int, Unit | None]:
    """Where a currency sign before token ``i`` starts, and which it is: ``$``, ``US$``, ``EUR``."""
    units = p.words.units
    if i <= floor or p.raw(i - 1) not in units.prefix_ends or p.starts[i] - p.ends[i - 1] > 1:
        return i, None
    for start in range(max(floor, i - 4), i):
        if not p.low[start] or p.low[start][0] not in units.prefix_letters:
            continue
        sign = p.text[p.starts[start] : p.ends[i - 1]]
        unit = units.prefixes.get(sign)
        if unit is None and len(sign) > 2 and p.low[start] not in p.words.numbers.indefinite:
            unit = units.prefixes.get(sign.replace(" ", "").upper())  # "hk $", "nzd$"
        if unit:
            return start, unit
    return i, None


def _signed(p: Passage, numeral: Numeral, floor: int) -> Numeral:
    """The numeral with a minus that touches it or is said: "-3 %", "minus two", "moins quinze degrés"."""
    k, numbers = numeral.start - 1, p.words.numbers
    if k < floor:
        return numeral
    sign = p.low[k] in ("-", "−") and p.glued(numeral.start) and (not p.glued(k) or p.low[k - 1] in ("(", ""))
    said = p.low[k] in numbers.minus and p.low[k - 1] not in numbers.or_
    if sign or (said and not p.words.hedges.left.before(p.low, numeral.start)):
        return numeral._replace(start=k, number=-numeral.number)
    return numeral
