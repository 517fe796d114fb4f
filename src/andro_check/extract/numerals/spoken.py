"""Numbers in words: "quatre-vingt-dix-sept", "three hundred and eighty", "quelques centaines de milliers"."""

from __future__ import annotations

from decimal import Decimal

from andro_check.extract.numerals.scales import HUNDRED, MILLION, ONE, Form, Numeral, is_beyond, scaled
from andro_check.extract.numerals.tokens import Passage
from andro_check.lexicon.numbers import NumberWords

_HALF, _TENTH = Decimal("0.5"), Decimal("0.1")
_DIGITS_IN_ROW = 3


def collective(p: Passage, i: int) -> Numeral | None:
    """``une dizaine``, ``quelques centaines de milliers``, ``dozens``, ``several hundred``; ``i`` tells the size."""
    numbers, word = p.words.numbers, p.low[i]
    unit, marked = numbers.collective.get(word), numbers.several.before(p.low, i)
    plural = word.endswith("s")
    if unit is None:
        unit = numbers.scales.get(word) or (HUNDRED if word in numbers.hundred else None)
        if unit is None or not (marked or (plural and p.words.language == "en")):
            return None
    counts = p.low[i + 1] in numbers.of and p.words.counting.is_plural(p.low[i + 2])
    if word in numbers.doubtful_collectives and not counts:
        return None
    if not plural and not marked and (start := _half_before(p, i)) is not None:
        return Numeral(start, i + 1, unit / 2, ONE, Form.DOZENS)
    start = marked[0] if marked else i - 1 if i and p.low[i - 1] in numbers.articles else i
    return _of_scale(p, Numeral(start, i + 1, unit, ONE, Form.SEVERAL if marked or plural else Form.DOZENS))


def _of_scale(p: Passage, numeral: Numeral) -> Numeral:
    """The scale after a collective: "centaines de milliers", "tens of thousands", "several hundred million"."""
    numbers = p.words.numbers
    while True:
        j = numeral.stop
        if p.low[j] in ("de", "of"):
            j += 1
        scale = numbers.scales.get(p.low[j]) or (numbers.collective.get(p.low[j]) if j > numeral.stop else None)
        if scale is None:
            return numeral
        numeral = numeral.times(scale, j + 1)


def number_in_words(p: Passage, i: int) -> Numeral | None:
    """The number whose first word is token ``i``; an article before a scale belongs to it: "un million"."""
    numbers = p.words.numbers
    if p.is_capital(i) and p.joins(i + 1) and p.is_capital(i + 2) and _is_plain(p, i + 2):
        return None  # "Trois-Anses", a place
    leads = p.low[i] in numbers.scales or p.low[i] in numbers.hundred
    start = i - 1 if leads and i and p.low[i - 1] in numbers.articles else i
    if leads and (half := _half_of_scale(p, i)):
        return half
    row = None if leads else _digits_in_row(p, i)
    if row:
        return row
    read = _add_words(p, i, 1 if leads else 0)
    if read is None:
        return None
    number, scale, stop = read
    last = numbers.scales.get(p.low[stop - 1], ONE)
    step = last if last >= MILLION else ONE  # "deux millions" is as precise as "2 millions"
    return _with_decimals(p, Numeral(start, stop, number, step, Form.WORDS, scale))


def _is_plain(p: Passage, i: int) -> bool:
    """Whether a word is no part of a number."""
    word, numbers = p.low[i], p.words.numbers
    told = word in numbers.ones or word in numbers.tens or word in numbers.scales or word in numbers.hundred
    return not told and word not in numbers.ordinals and word not in numbers.denominators


def _half_of_scale(p: Passage, i: int) -> Numeral | None:
    """``half a million``, ``half million``, ``un demi-million``."""
    start, scale = _half_before(p, i), p.words.numbers.scales.get(p.low[i], HUNDRED)
    return None if start is None else Numeral(start, i + 1, scale / 2, ONE, Form.WORDS, scale)


def _half_before(p: Passage, i: int) -> int | None:
    """Where "half a", "half" or "un demi-" in front of a token begins."""
    half, before = p.words.numbers.half, p.low[i - 1] if i else ""
    if p.words.language == "fr":
        if before != "-" or p.low[i - 2] not in half:
            return None
        return i - 3 if p.low[i - 3] in p.words.numbers.articles else i - 2
    if before in half:
        return i - 1
    return i - 2 if before == "a" and i > 1 and p.low[i - 2] in half else None


def _digits_in_row(p: Passage, i: int) -> Numeral | None:
    """``one three zero zero``: digits told one by one; and ``point five``, without a whole part."""
    numbers, j, written = p.words.numbers, i, ""
    while 0 <= (digit := numbers.ones.get(p.low[j], 0 if p.low[j] in numbers.zeros and j > i else -1)) <= 9:
        if p.low[j] in ("a", "an", "un", "une"):
            break
        written, j = written + str(digit), j + 1
    if written and i and p.low[i - 1] == numbers.point and p.low[i - 2] not in numbers.articles:
        number = Decimal(f"0.{written}")
        return scaled(p, Numeral(i - 1, j, number, ONE.scaleb(-len(written)), Form.WORDS))
    return Numeral(i, j, Decimal(written), ONE, Form.WORDS) if len(written) >= _DIGITS_IN_ROW else None


def _with_decimals(p: Passage, numeral: Numeral) -> Numeral:
    """``vingt-sept virgule trois``, ``two point five million``, ``two and a half million``."""
    numbers, j = p.words.numbers, numeral.stop
    if p.low[j] == numbers.point:
        written, stop = _told_digits(p, j + 1)
        if written:
            number = Decimal(f"{numeral.number}.{written}")
            return scaled(p, numeral._replace(stop=stop, number=number, step=ONE.scaleb(-len(written))))
    halved = p.low[j] in numbers.joints and p.low[j + 1] in numbers.articles and p.low[j + 2] in numbers.half
    if halved and p.low[j + 3] in numbers.scales:
        return scaled(p, numeral._replace(stop=j + 3, number=numeral.number + _HALF, step=_TENTH))
    return numeral


def _told_digits(p: Passage, k: int) -> tuple[str, int]:
    """The digits after the point, told one by one or as numbers below 100, and where they stop."""
    numbers, written = p.words.numbers, ""
    while p.low[k] in numbers.ones or p.low[k] in numbers.tens or p.low[k] in numbers.zeros:
        ten, after = numbers.tens.get(p.low[k]), k + 2 if p.low[k + 1] == "-" else k + 1
        one = numbers.ones.get(p.low[after], 0)
        if ten is not None and 0 < one < 10:
            written, k = written + str(ten + one), after + 1
        else:
            written, k = written + str(numbers.ones.get(p.low[k], ten or 0)), after
    return written, k


def _add_words(p: Passage, i: int, lead: int) -> tuple[Decimal, Decimal, int] | None:
    """Add up number words from token ``i``; ``lead`` is 1 when a scale stands first. -> (number, scale, stop)."""
    numbers = p.words.numbers
    total, group, scale, j, stop = Decimal(0), lead, ONE, i, i
    last: Decimal | None = None
    while True:
        word = p.low[j]
        value = numbers.ones.get(word, numbers.tens.get(word))
        if value is not None and (fresh := _joined(group, value, word, numbers, stop > i)) is not None:
            group = fresh
        elif word in numbers.hundred and _takes_hundred(group, numbers):
            group = max(group, 1) * 100
        elif word in numbers.scales:
            size = numbers.scales[word]
            smaller = last is None or size < last
            if is_beyond(Decimal(max(group, 1)) if smaller else total + group, size):
                break
            total, last = (total + max(group, 1) * size, size) if smaller else ((total + group) * size, last)
            group, scale = 0, max(scale, size)
        else:
            break
        stop = j = j + 1
        j = _past_joint(p, j, group)
    return None if stop == i else (total + group, scale, stop)


def _joined(group: int, value: int, word: str, numbers: NumberWords, begun: bool) -> int | None:
    """The group of three digits after one more word below 100; ``None`` if the word does not fit."""
    rest, french = group % 100, numbers.language == "fr"
    if group == 0:
        return None if begun and value == 0 else value
    if value == 0 or word in ("a", "an"):
        return None
    if french and value == 20 and rest == 4:
        return group + 76
    if value < 10:
        fits = rest == 0 or (rest >= 20 and rest % 10 == 0) or (french and rest in (10, 70, 90) and value >= 7)
    else:
        fits = rest == 0 or (french and rest in (60, 80) and value <= 16)
    return group + value if fits else None


def _takes_hundred(group: int, numbers: NumberWords) -> bool:
    """``deux cents``, ``douze cents``, ``mille cent``; in French "dix cents" are ten cents."""
    return group < 20 and group != 10 if numbers.language == "fr" else group <= 99


def _past_joint(p: Passage, j: int, group: int) -> int:
    """Past a hyphen, or past "et", "and" where they join: "soixante et onze", "three hundred and eighty"."""
    numbers = p.words.numbers
    hyphen = p.low[j] == "-" and p.glued(j) and p.glued(j + 1)
    k = j + 1 if hyphen else j
    if p.low[k] not in numbers.joints:
        return k
    after = k + 2 if hyphen and p.low[k + 1] == "-" else k + 1
    value = numbers.ones.get(p.low[after], numbers.tens.get(p.low[after], 0))
    if numbers.language == "fr":
        return after if group % 100 in (20, 30, 40, 50, 60, 70, 80) and value in (1, 11) else j
    told = value and p.low[after] not in ("a", "an") and p.low[after + 1] not in numbers.hundred
    return after if told and group % 100 == 0 else j
