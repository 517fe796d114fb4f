"""Shares in words: "un tiers", "la moitié", "three quarters", "un sur quatre", "2/3", "la majorité des"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from andro_check.extract.numerals.numerals import read_numeral, vulgar_fraction
from andro_check.extract.numerals.scales import HUNDRED, ONE, Form, Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.values.drafts import Draft
from andro_check.lexicon.units import PERCENT

_TEN, _MILLIONTH = Decimal(10), Decimal("0.000001")
_LARGEST_DENOMINATOR = 1000
_LARGEST_SPOKEN, _ROUND = 20, (100, 1000)
"""Denominators that make a share of "n out of m"; "92 seats out of 150" is a count."""
_LARGEST_SLASHED = 10
_REACH = 4
"""Words between "un" and "sur" in "un tramway sur trois", at most."""


def read_share(p: Passage, i: int) -> Draft | None:
    """The share that token ``i`` is part of; ``i`` is a denominator, a half, a label or the number that begins it."""
    word, numbers = p.low[i], p.words.numbers
    if "0" <= word[0] <= "9":
        return _slashed(p, i)
    if word in numbers.digits and (spanned := _digits(p, i)):
        return spanned
    if word in numbers.labels:
        return _label(p, i)
    if vulgar_fraction(word):
        return _vulgar(p, i)
    after = i + 2 if p.joins(i + 1) else i + 1
    if p.low[after] in numbers.not_fractions_before:
        return None
    if word in numbers.halves:
        return _half(p, i)
    return _denominator(p, i) if word in numbers.denominators else None


def parts_of(p: Passage, numeral: Numeral) -> Draft | None:
    """``deux tiers``, ``two-thirds``, ``un vingt-cinquième``: the share that the numeral is the top of."""
    j, numbers = numeral.stop + 1 if p.low[numeral.stop] == "-" else numeral.stop, p.words.numbers
    if p.low[j] in numbers.joints and numeral.number % 10 == 0:  # "un vingt et unième"
        j += 1
    before = p.low[numeral.start - 1] if numeral.start else ""
    last = numbers.ordinals.get(p.low[j], 10)
    if before in numbers.one and numeral.number in numbers.tens.values() and last < 10:
        return _draft(numeral.start - 1, j + 1, ONE, numeral.number + last)
    share = read_share(p, j) if p.low[j] in numbers.denominators else None
    return share if share and share.start == numeral.start else None


def over(p: Passage, numeral: Numeral, after: int) -> Draft | None:
    """``trois sur quatre``, ``deux salariés sur dix``, ``two out of three``: a numeral, its noun, and of how many."""
    numbers = p.words.numbers
    found = numbers.out_of.at(p.low, after)
    if p.low[after] in numbers.over and numeral.number == ONE and numeral.form is Form.FIGURES:
        found = after + 1, ""
    if not found or not _is_whole(numeral):
        return None
    k = found[0] + 1 if p.low[found[0]] in numbers.every else found[0]
    whole = read_numeral(p, k)
    if whole is None or not _is_whole(whole) or not numeral.number < whole.number <= _LARGEST_DENOMINATOR:
        return None
    spoken = whole.number <= _LARGEST_SPOKEN or whole.number in _ROUND or numeral.number <= 1
    if not spoken or (_counts(p, whole) and not _is_said_before(p, numeral, whole)):
        return None
    return _draft(numeral.start, whole.stop, numeral.number, whole.number)


def _is_said_before(p: Passage, numeral: Numeral, whole: Numeral) -> bool:
    """``three in five voters``, ``1 in 12 homes``: English may count last, in words or after a lone one."""
    if numeral.number == ONE and whole.number > numeral.number and p.words.language == "en":
        return numeral.stop >= whole.start - 1 and p.low[whole.stop] not in p.words.units.heads
    words = numeral.form is Form.WORDS and whole.form is Form.WORDS and p.words.language == "en"
    return words and numeral.stop >= whole.start - 2 and p.low[whole.stop] not in p.words.units.heads


def one_in(p: Passage, i: int, floor: int) -> Draft | None:
    """``un tramway sur trois``, ``one home in four``: token ``i`` is the denominator, "one" stands before it."""
    numbers = p.words.numbers
    k = i - 1 if p.low[i - 1] in numbers.every else i
    found = numbers.in_shares.before(p.low, k, floor)
    if found is None and p.low[k - 1] in numbers.over and p.low[k - 2] in numbers.one:
        found = k - 1, ""
    whole = read_numeral(p, i) if found else None
    if found is None or whole is None or not _is_whole(whole):
        return None
    if not 1 < whole.number <= _LARGEST_DENOMINATOR or _counts(p, whole):
        return None
    for start in range(found[0] - 1, max(floor, found[0] - _REACH) - 1, -1):
        word = p.low[start]
        if word in numbers.one:
            return _draft(start, whole.stop, ONE, whole.number)
        ends = word in p.words.counting.stops and not (word in numbers.of and p.low[start - 1].isalpha())
        if ends or not word.replace("d'", "d").isalpha():
            return None
    return None


def _is_whole(numeral: Numeral) -> bool:
    return numeral.number % 1 == 0 and numeral.scale == ONE


def _counts(p: Passage, numeral: Numeral) -> bool:
    """Whether the token after a number is something counted, so that "sur trois sites" is no share."""
    word, counting = p.low[numeral.stop], p.words.counting
    return word not in counting.stops and (word in p.words.units.heads or counting.is_plural(word))


def _slashed(p: Passage, i: int) -> Draft | None:
    """``2/3``, not ``24/7``, ``9/11`` nor a date."""
    top, slash, bottom = p.low[i : i + 3]
    if slash != "/" or not (p.glued(i + 1) and p.glued(i + 2)) or not (top.isdecimal() and bottom.isdecimal()):
        return None
    if (p.glued(i + 3) and p.low[i + 3] in ("/", "-")) or top[0] == "0" or bottom[0] == "0":
        return None
    if not int(top) < int(bottom) <= _LARGEST_SLASHED:
        return None
    negative = i > 0 and p.low[i - 1] == "-" and p.glued(i) and not p.glued(i - 1)
    number = -Decimal(top) if negative else Decimal(top)
    return _draft(i - negative, i + 3, number, Decimal(bottom))


def _vulgar(p: Passage, i: int) -> Draft | None:
    """``⅔ of the seats``: a sign that stands alone."""
    value = vulgar_fraction(p.low[i])
    if value is None or (p.glued(i) and p.low[i - 1][-1:].isdecimal()):
        return None
    near = Fraction(value).limit_denominator(_LARGEST_SLASHED)
    return _draft(i, i + 1, Decimal(near.numerator), Decimal(near.denominator))


def _label(p: Passage, i: int) -> Draft | None:
    """``la majorité des``, ``most of the``, ``la quasi-totalité du``: only where they are said of something."""
    numbers = p.words.numbers
    label, start = numbers.labels[p.low[i]], i
    if p.low[i - 1] == "-" and p.low[i - 2] in numbers.nearly_whole:
        start, label = i - 2, "nearly all" if label == "whole" else label
    follows = numbers.label_follows.at(p.low, i + 1)
    if follows is None or (p.low[follows[0] - 1] in ("of", "de") and not _is_name_or_plural(p, follows[0])):
        return None
    if p.low[start - 1] in numbers.label_leads:
        start -= 1
    return Draft(start, i + 1, start, i + 1, Numeral(start, i + 1, Decimal(0), ONE, Form.LABEL), PERCENT, label=label)


def _digits(p: Passage, i: int) -> Draft | None:
    """``à deux chiffres``, ``double-digit``: a share of which only the length is told."""
    numbers, stop = p.words.numbers, i + 3 if p.low[i + 1] == "-" else i + 2
    led = not numbers.digit_leads or p.low[i - 1] in numbers.digit_leads
    named = {p.low[i - 2] if numbers.digit_leads and i > 1 else "", p.low[stop]} & numbers.not_in_digits
    if p.low[stop - 1] not in numbers.digit_nouns or not led or named:
        return None
    none = Numeral(i, stop, Decimal(0), ONE, Form.LABEL)
    return Draft(i, stop, i, stop, none, PERCENT, label=numbers.digits[p.low[i]])


def _is_name_or_plural(p: Passage, j: int) -> bool:
    return p.is_capital(j) if p.words.language == "fr" else p.low[j].endswith("s")


def _half(p: Passage, i: int) -> Draft | None:
    """``la moitié``, ``a half``, ``half of``; not "first half" nor "half an hour"."""
    numbers, before, after = p.words.numbers, p.low[i - 1], p.low[i + 1]
    if before in numbers.ordinals or after in ("-", *numbers.indefinite) or before == "-":
        return None
    lead = before in numbers.articles or before in numbers.definite
    if p.words.language == "fr":
        return _draft(i - 1 if lead else i, i + 1, ONE, Decimal(2)) if before in numbers.half_leads else None
    if before in numbers.articles and p.low[i - 2] not in numbers.joints:
        return _draft(i - 1, i + 1, ONE, Decimal(2))
    said = after in numbers.half_follows or before in numbers.half_leads
    return _draft(i, i + 1, ONE, Decimal(2)) if said else None


def _denominator(p: Passage, i: int) -> Draft | None:
    """``un tiers``, ``les deux tiers``, ``le tiers restant``, ``two-thirds``, ``a quarter of``."""
    numbers, word = p.words.numbers, p.low[i]
    bottom = Decimal(numbers.denominators[word])
    k = i - 2 if p.low[i - 1] == "-" else i - 1
    if p.low[k] in numbers.share_sizes:  # "un gros tiers", "deux bons tiers", "a good third"
        k -= 1
    before, plural = p.low[k], word.endswith("s") and word not in numbers.share_ranks
    if before.isdecimal() or (before in numbers.ones and before not in numbers.articles):
        top = Decimal(before) if before.isdecimal() else Decimal(numbers.ones[before])
        agrees = plural or p.words.language == "fr"
        return _draft(k, i + 1, top, bottom) if ONE < top < bottom and agrees else None
    led = before in numbers.articles or before in numbers.definite
    if before == "du" and p.low[k - 1] in numbers.share_bounds and word in numbers.share_ranks:  # "près du quart"
        return _draft(i, i + 1, ONE, bottom)
    return _draft(k, i + 1, ONE, bottom) if led and not plural and bottom > 2 and _is_part(p, i) else None


def _is_part(p: Passage, i: int) -> bool:
    """Whether a denominator in the singular means a share and not a rank: "a third of", not "a third bidder"."""
    numbers, before, after = p.words.numbers, p.low[i - 1], p.low[i + 1]
    if before in numbers.definite:
        ends = not after.isalpha() and p.low[i - 2].endswith("u")  # "j'en ai obtenu le tiers."
        return p.low[i] in numbers.share_ranks and (after in numbers.share_follows or ends)
    if p.low[i] in numbers.share_ranks or (
        before in numbers.one and before not in numbers.indefinite and before != "un"
    ):
        return True
    if p.joins(i + 1):  # "a third-quarter loss"
        return False
    return not after.isalpha() or after in p.words.counting.stops or after in numbers.share_follows


def _draft(start: int, stop: int, top: Decimal, bottom: Decimal) -> Draft:
    number = Decimal(format((HUNDRED * top / bottom).quantize(_MILLIONTH).normalize(), "f"))
    return Draft(start, stop, start, stop, Numeral(start, stop, number, _TEN, Form.FRACTION), PERCENT)
