"""Shares in words: "un tiers", "la moitié", "three quarters", "un sur quatre", "2/3", "la majorité des"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from andro_check.extract.drafts import Draft
from andro_check.extract.numerals import read_numeral, vulgar_fraction
from andro_check.extract.scales import ONE, Form, Numeral
from andro_check.extract.tokens import Passage
from andro_check.lexicon.units import PERCENT

_HUNDRED, _TEN, _MILLIONTH = Decimal(100), Decimal(10), Decimal("0.000001")
_LARGEST_DENOMINATOR = 1000
_LARGEST_SPOKEN, _ROUND = 20, (100, 1000)
"""Denominators that make a share of "n out of m"; "92 seats out of 150" is a count."""


def read_share(p: Passage, i: int) -> Draft | None:
    """The share that token ``i`` is part of; ``i`` is a denominator, a half, a label or the number that begins it."""
    word, numbers = p.low[i], p.words.numbers
    if "0" <= word[0] <= "9":
        return _slashed(p, i)
    if word in numbers.labels:
        return _label(p, i)
    if vulgar_fraction(word):
        return _vulgar(p, i)
    if p.low[i + 1] in numbers.not_fractions_before or (
        p.low[i + 1] == "-" and p.low[i + 2] in numbers.not_fractions_before
    ):
        return None
    if word in numbers.halves:
        return _half(p, i)
    return _denominator(p, i) if word in numbers.denominators else None


def parts_of(p: Passage, numeral: Numeral) -> Draft | None:
    """``deux tiers``, ``two-thirds``: the share that the numeral is the top of."""
    j, numbers = numeral.stop + 1 if p.low[numeral.stop] == "-" else numeral.stop, p.words.numbers
    if p.low[j] in numbers.joints and numeral.number % 10 == 0:  # "un vingt et unième"
        j += 1
    single = (
        p.low[numeral.start - 1] in numbers.articles and p.low[numeral.start - 1] not in ("a", "an") and numeral.start
    )
    last = numbers.ordinals.get(p.low[j], 10)
    if single and numeral.number in numbers.tens.values() and last < 10:
        return _draft(numeral.start - 1, j + 1, ONE, numeral.number + last)
    share = read_share(p, j) if p.low[j] in p.words.numbers.denominators else None
    return share if share and share.start == numeral.start else None


def over(p: Passage, numeral: Numeral, after: int) -> Draft | None:
    """``trois sur quatre``, ``deux salariés sur dix``, ``two out of three``: a numeral, its noun, and of how many."""
    found = p.words.numbers.out_of.at(p.low, after)
    if p.low[after] == "over" and numeral.number == ONE and numeral.form is Form.FIGURES:
        found = after + 1, "over"
    if not found or numeral.number % 1 or numeral.scale > 1:
        return None
    k = found[0] + (1 if p.low[found[0]] in ("every", "les", "the") else 0)
    if "of" in p.low[after:k] and p.low[after] == "of":
        return None
    whole = read_numeral(p, k)
    if (
        whole is None
        or whole.number % 1
        or not numeral.number < whole.number <= _LARGEST_DENOMINATOR
        or whole.scale > 1
    ):
        return None
    if _counts(p, whole.stop) or (whole.number > _LARGEST_SPOKEN and whole.number not in _ROUND and numeral.number > 1):
        return None
    return _draft(numeral.start, whole.stop, numeral.number, whole.number)


def one_in(p: Passage, i: int, floor: int) -> Draft | None:
    """``un tramway sur trois``, ``one home in four``: token ``i`` is the denominator, the one stands up to four words before."""
    numbers, whole = p.words.numbers, read_numeral(p, i)
    if (
        whole is None
        or whole.number % 1
        or not 1 < whole.number <= _LARGEST_DENOMINATOR
        or whole.scale > 1
        or _counts(p, whole.stop)
    ):
        return None
    k = i - 2 if p.low[i - 1] == "every" else i - 1
    if p.low[k - 1 : k + 1] == ["out", "of"]:
        k -= 1
    elif p.low[k] not in ("sur", "in") and not (p.low[k] == "over" and p.low[k - 1] in ("one", "1")):
        return None
    for start in range(k - 1, max(floor, k - 4) - 1, -1):
        if p.low[start] in ("un", "une", "one", "1"):
            return _draft(start, whole.stop, ONE, whole.number)
        if not p.low[start].isalpha() or p.low[start] in p.words.counting.stops or p.low[start] in numbers.articles:
            return None
    return None


def _counts(p: Passage, j: int) -> bool:
    """Whether the token after a number is something counted, so that "sur trois sites" is no share."""
    word = p.low[j]
    return p.low[j] in p.words.units.heads or (p.words.counting.is_plural(word) and word not in p.words.counting.stops)


def _slashed(p: Passage, i: int) -> Draft | None:
    """``2/3``, not ``24/7`` nor a date."""
    if (
        p.low[i + 1] != "/"
        or not (p.glued(i + 1) and p.glued(i + 2))
        or not p.low[i + 2].isdigit()
        or (p.glued(i + 3) and p.low[i + 3] in "/-")
    ):
        return None
    top, bottom = p.low[i], p.low[i + 2]
    if not top.isdigit() or top[0] == "0" or bottom[0] == "0" or len(bottom) > 2:
        return None
    if not (int(top) < int(bottom) <= 10) or (top, bottom) == ("9", "11"):
        return None
    negative = i > 0 and p.low[i - 1] == "-" and p.glued(i) and not p.glued(i - 1)
    return (
        _draft(i - 1, i + 3, -Decimal(top), Decimal(bottom))
        if negative
        else _draft(i, i + 3, Decimal(top), Decimal(bottom))
    )


def _vulgar(p: Passage, i: int) -> Draft | None:
    """``⅔ of the seats``: a sign that stands alone."""
    value = vulgar_fraction(p.low[i])
    if value is None or (p.glued(i) and p.low[i - 1][-1:].isdigit()):
        return None
    near = Fraction(value).limit_denominator(10)
    return _draft(i, i + 1, Decimal(near.numerator), Decimal(near.denominator))


def _label(p: Passage, i: int) -> Draft | None:
    label = p.words.numbers.labels[p.low[i]]
    start = i
    if p.low[i - 1] == "-" and p.low[i - 2] == "quasi":
        start, label = i - 2, "nearly all" if label == "whole" else label
    if label == "whole" and p.words.language == "en":
        return None
    if p.low[i + 1] not in ("des", "of", "de", "du", "d'") or (
        p.low[i + 1] == "de"
        and p.low[i + 2] not in ("la", "l'", "ses", "leurs", "ces", "nos", "son")
        and not p.is_capital(i + 2)
    ):
        return None
    if (
        p.low[i + 1] == "of"
        and p.low[i + 2] not in ("the", "its", "their", "his", "her", "those", "these", "our", "them", "all")
        and not p.low[i + 2].endswith("s")
    ):
        return None
    if p.low[start - 1] in ("la", "l'", "the", "a", "une"):
        start -= 1
    numeral = Numeral(start, i + 1, Decimal(0), ONE, Form.LABEL)
    return Draft(start, i + 1, start, i + 1, numeral, PERCENT, label=label)


_FRENCH_HALF = frozenset({"la", "de", "pour", "une"})
_ENGLISH_AFTER_HALF = frozenset(
    {"of", "the", "its", "their", "his", "her", "our", "that", "this", "those", "these", "all", "what", "as"}
)
_ENGLISH_BEFORE_HALF = frozenset(
    {
        "by",
        "than",
        "nearly",
        "almost",
        "about",
        "over",
        "roughly",
        "around",
        "one",
        "in",
        "under",
        "exactly",
        "to",
        "other",
    }
)


def _half(p: Passage, i: int) -> Draft | None:
    before = p.low[i - 1]
    if p.words.language == "fr":
        if before not in _FRENCH_HALF:
            return None
        return _draft(i - 1 if before in ("la", "une") else i, i + 1, ONE, Decimal(2))
    if before in p.words.numbers.ordinals or p.low[i + 1] in ("-", "a", "an") or before == "-":
        return None
    if before in ("a", "one") and p.low[i - 2] not in p.words.numbers.joints:
        return _draft(i - 1, i + 1, ONE, Decimal(2))
    if p.low[i + 1] in _ENGLISH_AFTER_HALF or before in _ENGLISH_BEFORE_HALF:
        return _draft(i, i + 1, ONE, Decimal(2))
    return None


def _denominator(p: Passage, i: int) -> Draft | None:
    """``un tiers``, ``les deux tiers``, ``le tiers restant``, ``two-thirds``, ``a quarter of``."""
    numbers, word = p.words.numbers, p.low[i]
    bottom = Decimal(numbers.denominators[word])
    k = i - 2 if p.low[i - 1] == "-" else i - 1
    before, plural = p.low[k], word.endswith("s") and word != "tiers"
    if (before in numbers.ones and before not in numbers.articles) or before.isdigit():
        top = Decimal(before) if before.isdigit() else Decimal(numbers.ones[before])
        agrees = plural or p.words.language == "fr"
        return _draft(k, i + 1, top, bottom) if ONE < top < bottom and agrees else None
    if plural or bottom == 2 or not _is_part(p, i):
        return None
    return _draft(k, i + 1, ONE, bottom) if before in numbers.articles or before in ("le", "the") else None


def _is_part(p: Passage, i: int) -> bool:
    """Whether a denominator in the singular means a share and not a rank: "a third of", not "a third bidder"."""
    before, after = p.low[i - 1], p.low[i + 1]
    if before in ("le", "the"):
        return (
            p.words.language == "fr"
            and (p.low[i] in ("tiers", "quart"))
            and after in ("de", "du", "des", "d'", "restant")
        )
    if before == "one" or p.low[i] in ("tiers", "quart"):
        return True
    return (
        not after.isalpha()
        or after in p.words.counting.stops
        or after in ("of", "larger", "smaller", "higher", "lower", "share", "stake")
    )


def _draft(start: int, stop: int, top: Decimal, bottom: Decimal) -> Draft:
    number = Decimal(format((_HUNDRED * top / bottom).quantize(_MILLIONTH).normalize(), "f"))
    numeral = Numeral(start, stop, number, _TEN, Form.FRACTION)
    return Draft(start, stop, start, stop, numeral, PERCENT)
