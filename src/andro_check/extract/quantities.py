"""Quantities: a numeral with its currency, unit or counted noun, and the numbers that only look like one."""

from __future__ import annotations

from decimal import Decimal

from andro_check.extract.drafts import Draft, is_rising
from andro_check.extract.fractions import one_in, over, parts_of, read_share
from andro_check.extract.hedges import hedged
from andro_check.extract.nouns import counted, per_unit
from andro_check.extract.numerals import read_numeral
from andro_check.extract.scales import ONE, Form, Numeral
from andro_check.extract.tokens import Passage
from andro_check.lexicon.units import PENCE, PERCENT, Kind, Unit

_DASHES = ("-", "–", "—")
_CHANGE_WINDOW = 9
_THOUSAND = Decimal(1000)
_ENDS = frozenset(',.;:!?)»"') | {"", "\n"}


def read_quantity(p: Passage, i: int, floor: int) -> Draft | None:
    """The quantity whose first telling word is token ``i``; nothing before token ``floor`` may belong to it."""
    share = read_share(p, i)
    if share:
        return hedged(p, share, floor)
    draft = _measured(p, i, floor)
    if draft is None:
        return None
    draft = _range(p, draft, floor) if draft.numeral.form in (Form.FIGURES, Form.WORDS) else draft
    return hedged(p, draft, floor)


def _measured(p: Passage, i: int, floor: int) -> Draft | None:
    """A numeral with what stands around it: a currency sign before, a unit or a noun after."""
    start, money = _currency_before(p, i, floor)
    numeral = read_numeral(p, i, money=money is not None)
    if numeral is None:
        return _single(p, i)
    if _is_name(p, numeral):
        return None
    if numeral.start < floor:
        return None
    if money is None and numeral.form in (Form.FIGURES, Form.WORDS):
        share = parts_of(p, numeral) or one_in(p, i, floor) or over(p, numeral, numeral.stop)
        if share:
            return share
    if money:
        return _with_price(p, Draft(start, numeral.stop, start, numeral.stop, numeral, money))
    return _with_unit(p, _signed(p, numeral, floor))


def _is_name(p: Passage, numeral: Numeral) -> bool:
    """Whether a number in words is part of a proper name: "Ciné Onze", "Channel Four"."""
    i = numeral.start
    if (
        numeral.form is not Form.WORDS
        or not p.is_capital(i)
        or not p.is_capital(i - 1)
        or not p.low[i - 1].isalpha()
        or i == 0
    ):
        return False
    return not p.opens_line(i) and not p.opens_line(i - 1)


def _with_unit(p: Passage, numeral: Numeral) -> Draft | None:
    draft = Draft(numeral.start, numeral.stop, numeral.start, numeral.stop, numeral)
    found = read_unit(p, numeral)
    if found is None:
        return draft._replace(unit=PERCENT) if _is_share_of(p, numeral) else _with_noun(p, draft)
    stop, unit = found
    draft = draft._replace(stop=stop, right=stop, unit=unit)
    if unit.kind is Kind.MONEY:
        return _with_price(p, _with_parts(p, draft))
    if unit.kind is Kind.TIME:
        return _with_half(p, draft)
    return draft


def _is_share_of(p: Passage, numeral: Numeral) -> bool:
    """``a percentage of 20``: the unit stands before."""
    k = numeral.start - 2
    if k < 0 or p.low[k + 1] not in ("of", "de") or p.low[k] not in p.words.numbers.share_nouns:
        return False
    k -= 2 if p.low[k - 1] == "per" else 1
    return not p.low[k][:1].isdigit() and p.low[k] not in p.words.anchors


def _with_noun(p: Passage, draft: Draft) -> Draft | None:
    numeral = draft.numeral
    if numeral.form is Form.WORDS and numeral.number == 1:  # "one of them", "the one": no count
        return None
    noun = counted(p, numeral)
    if noun is None:
        return draft
    if numeral.loose and p.words.numbers.decimal_comma:
        thousand = Decimal(1000)
        numeral = numeral._replace(number=numeral.number * thousand, step=ONE)
    found = draft._replace(numeral=numeral, unit=noun.unit, noun=noun.noun, noun_start=noun.start, noun_stop=noun.stop)
    share = over(p, numeral, noun.stop) if numeral.form in (Form.FIGURES, Form.WORDS) else None
    return share or found


def _with_price(p: Passage, draft: Draft) -> Draft:
    """What the amount is paid for: "640 pence per share", "217,50 euros l'action"."""
    per = per_unit(p, draft.stop)
    return draft._replace(noun=per.noun, noun_start=per.start, noun_stop=per.stop) if per else draft


def _with_parts(p: Passage, draft: Draft) -> Draft:
    """Hundredths after whole units: "neuf euros et dix centimes", "12 dollars and 50 cents", "3 euros 50"."""
    if draft.unit is None or draft.unit.scale != ONE or draft.numeral.number % 1 or draft.numeral.scale > _THOUSAND:
        return draft
    j = draft.stop
    joined = p.low[j] in p.words.numbers.joints
    rest = read_numeral(p, j + joined)
    if rest is None or rest.start < j or not 0 <= rest.number < 100 or rest.number % 1:
        return draft
    found = read_unit(p, rest)
    parts = found is not None and found[1].kind is Kind.MONEY and found[1].scale == Decimal("0.01")
    two = (
        len(p.low[j]) == 2 and p.low[j].isdigit()
        if p.words.language == "fr"
        else rest.form is Form.WORDS and rest.number > 9
    )
    if not parts and not (
        two and found is None and not joined and p.low[rest.stop] in _ENDS and not p.low[rest.stop + 1].isdigit()
    ):
        return draft
    stop = found[0] if found else rest.stop
    cents = rest.number / 100
    numeral = draft.numeral._replace(number=draft.numeral.number + cents, step=Decimal("0.01"))
    return draft._replace(stop=stop, right=stop, numeral=numeral)


def _with_half(p: Passage, draft: Draft) -> Draft:
    """``deux ans et demi``, ``three years and a half``."""
    numbers, j = p.words.numbers, draft.stop
    if p.low[j] not in numbers.joints:
        return draft
    stop = (
        j + 2 if p.low[j + 1] in numbers.half else j + 3 if p.low[j + 1] == "a" and p.low[j + 2] in numbers.half else 0
    )
    if not stop:
        return draft
    numeral = draft.numeral._replace(number=draft.numeral.number + Decimal("0.5"), step=Decimal("0.5"))
    return draft._replace(stop=stop, right=stop, numeral=numeral)


def _single(p: Passage, i: int) -> Draft | None:
    """One of a currency or a time, after an article: "un euro symbolique", "one dollar", "un an et demi"."""
    words = p.words
    if (
        p.low[i - 1] not in words.numbers.articles
        or i == 0
        or p.low[i] not in words.units.name_heads | words.counting.single_times
    ):
        return None
    numeral = Numeral(i - 1, i, ONE, ONE, Form.WORDS)
    found = read_unit(p, numeral)
    if found is None or (words.language == "en" and p.low[i - 1] != "one"):
        return None
    draft = Draft(i - 1, found[0], i - 1, found[0], numeral, found[1])
    return _with_half(p, draft) if found[1].kind is Kind.TIME else draft


def read_unit(p: Passage, numeral: Numeral) -> tuple[int, Unit] | None:
    """Where the unit after a numeral stops, and which it is. "of" may stand between after a scale: "millions d'euros"."""
    units, j = p.words.units, numeral.stop
    if (p.low[j] in ("d'", "de", "of") and (numeral.scale > ONE or numeral.form is not Form.FIGURES)) or (
        p.low[j] == "-" and p.glued(j) and p.glued(j + 1) and p.low[j + 1].isalpha()
    ):
        j += 1
    word = p.low[j]
    if word == "p" and p.glued(j) and p.words.language == "en" and numeral.form is Form.FIGURES:
        return j + 1, PENCE
    if j == numeral.stop and (share := p.words.numbers.shares.at(p.low, j)):
        return share
    if word not in units.heads:
        return None
    if found := units.names.at(p.low, j):
        return found
    raws = [p.raw(k) for k in range(j, j + 4)]
    signed = units.signs.at(raws, 0)
    if signed is None or not _is_sign(p, j, numeral, signed[1]):
        return None
    return j + signed[0], signed[1]


def _is_sign(p: Passage, j: int, numeral: Numeral, unit: Unit) -> bool:
    """Whether a short sign is a unit here: "5 m" is a length, "3 l" may be a list, "20h30" a time."""
    if numeral.form is Form.WORDS and len(p.low[j]) == 1 and p.low[j].isalpha():
        return False
    if p.low[j] == "h" and p.low[j + 1][:1].isdigit():
        return False
    return not (
        len(p.low[j]) == 1
        and p.low[j].isalpha()
        and p.low[j + 1] in ("'", ".")
        and p.glued(j + 1)
        and p.low[j + 2].isalpha()
    )


def _currency_before(p: Passage, i: int, floor: int) -> tuple[int, Unit | None]:
    """Where a currency sign before token ``i`` starts, and which it is: ``$``, ``US$``, ``EUR``."""
    units = p.words.units
    if i <= floor or p.raw(i - 1) not in units.prefix_ends or p.starts[i] - p.ends[i - 1] > 1:
        return i, None
    for start in range(max(floor, i - 4), i):
        sign = p.text[p.starts[start] : p.ends[i - 1]]
        unit = units.prefixes.get(sign) or (
            units.prefixes.get(sign.replace(" ", "").upper()) if len(sign) > 2 else None
        )
        if unit and (not sign.startswith(("a ", "s ", "r "))):
            return start, unit
    return i, None


def _signed(p: Passage, numeral: Numeral, floor: int) -> Numeral:
    """The numeral with a minus that touches it or is said: "-3 %", "minus two", "moins quinze degrés"."""
    k = numeral.start - 1
    if k < floor:
        return numeral
    sign = p.low[k] in ("-", "−") and p.glued(numeral.start) and (not p.glued(k) or p.low[k - 1] in ("(", ""))
    said = (
        p.low[k] in p.words.numbers.minus
        and p.low[k - 1] not in p.words.numbers.or_
        and not p.words.hedges.left.before(p.low, numeral.start)
    )
    return numeral._replace(start=k, number=-numeral.number) if sign or said else numeral


def _range(p: Passage, low: Draft, floor: int) -> Draft:
    """``entre 2 et 3 M€``, ``2-3 millions``, ``18 à 25 ans``: the two numbers as one, if they are the ends of a range."""
    numbers, j = p.words.numbers, low.stop
    joint = p.low[j]
    between = p.low[low.start - 1] in numbers.between and low.start > floor
    dash = joint in _DASHES and p.glued(j) and p.glued(j + 1)
    if not (dash or (joint in numbers.to and joint not in _DASHES) or (between and joint in numbers.and_)):
        return low
    if low.noun or (low.upper is not None):
        return low
    anchor = _next_number(p, j + 1)
    high = _measured(p, anchor, j + 1) if anchor else None
    if (
        high is None
        or high.numeral.form is not low.numeral.form
        or high.start != j + 1
        or not _makes_range(p, low, high, floor, between or dash)
    ):
        return low
    return _joined(low, high, floor, p, between)


def _next_number(p: Passage, j: int) -> int | None:
    """The token at or after ``j`` with which a number begins, past a currency sign."""
    for k in range(j, j + 3):
        word = p.low[k]
        if "0" <= word[:1] <= "9" or (k == j and word in p.words.anchors):
            return k
        if p.raw(k) not in p.words.units.money_signs and not (word and not word.isalnum() and word != "\n"):
            return None
    return None


def _makes_range(p: Passage, low: Draft, high: Draft, floor: int, sure: bool) -> bool:
    if low.unit is not None and (high.unit is None or high.unit.id != low.unit.id):
        return False
    shared = _shared(low.numeral, high.numeral) if low.unit is None else low.numeral
    if not is_rising(shared, high.numeral):
        return False
    if sure:
        return between_years(low, high) is False and (
            high.unit is not None or bool(high.noun) or p.low[low.start - 1] in p.words.numbers.between
        )
    if low.unit is not None and low.unit.kind is not Kind.SHARE and p.low[low.start - 1] in p.words.numbers.from_:
        return False
    if high.unit is None and not high.noun:
        return False
    return not changes_before(p, low.start, floor)


def between_years(low: Draft, high: Draft) -> bool:
    """Whether two bare numbers look like years."""
    return high.bare and all(1500 <= n.number <= 2099 for n in (low.numeral, high.numeral))


def changes_before(p: Passage, i: int, floor: int) -> bool:
    """Whether a verb of change governs "de A à B", "from A to B": two values then, never a range."""
    if p.low[i - 1] not in p.words.numbers.from_ and p.words.language == "fr":
        return False
    for k in range(i - 1, max(floor, i - _CHANGE_WINDOW) - 1, -1):
        if p.low[k] in p.words.numbers.changes:
            return True
        if p.low[k][:1] in ".;:!?\n":
            return False
    return False


def _shared(low: Numeral, high: Numeral) -> Numeral:
    """The lower end with the scale that was said of the upper one only: "2 à 3 millions"."""
    if low.scale == ONE and high.scale > ONE and low.number < 1000:
        return low._replace(number=low.number * high.scale, step=low.step * high.scale, scale=high.scale)
    return low


def _joined(low: Draft, high: Draft, floor: int, p: Passage, between: bool) -> Draft:
    numeral = _shared(low.numeral, high.numeral)
    lead = (
        low.start - 1 if between or (low.start > floor and p.low[low.start - 1] in p.words.numbers.from_) else low.start
    )
    return high._replace(start=low.start, left=lead, numeral=numeral, upper=high.numeral)
