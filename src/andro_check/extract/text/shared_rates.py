"""Amounts that are for each of something, though another word of the sentence says so: "460 pence in new shares"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from andro_check.extract.text.scene import ValueAt
from andro_check.extract.text.segment import Sentence
from andro_check.extract.text.words import Words
from andro_check.lexicon.counting import CountingWords, counting_words
from andro_check.model.value import Quantity

_SHARE = "/share"
_SMALL = Decimal(1000)
"""What a share costs at most, in its currency, where only its neighbours say that it is the price of one."""
_PENCE = ("pence", "p")
_POUND = Decimal(1)
_AFTER = 2
"""Words from "day" to what it is of, and from there to what may date it: "la journée de grève du 5 mars"."""


def with_rates(
    words: Words, sentences: Sequence[Sentence], values: Sequence[ValueAt], language: str
) -> tuple[ValueAt, ...]:
    """The values, in order: amounts beside the price of a share are for a share, the cost of "a day of strikes" is for
    a day.
    """
    told, mended = counting_words(language), list(values)
    money = [k for k, value in enumerate(values) if value.sort == "money"]
    firsts = [sentence.first for sentence in sentences] if money else []
    for place, found in groupby(money, lambda k: bisect_right(firsts, values[k].first) - 1):
        sentence = sentences[place]
        here = [(k, values[k]) for k in found if sentence.first <= values[k].first < sentence.last]
        for k, rate in _rated(words, sentence, here, told) if here else ():
            mended[k] = _for_each(values[k], rate)
    return tuple(mended)


def _for_each(value: ValueAt, rate: str) -> ValueAt:
    quantity = value.value
    if not isinstance(quantity, Quantity):
        return value
    return replace(value, value=replace(quantity, unit=f"{quantity.unit}{rate}"))


def _rated(
    words: Words, sentence: Sentence, money: Sequence[tuple[int, ValueAt]], told: CountingWords
) -> Iterator[tuple[int, str]]:
    """Which amounts of a sentence are for each of what."""
    plain = [(k, value) for k, value in money if _is_plain(value)]
    if not plain:
        return
    shared = len(plain) < len(money) and any(_unit(value).endswith(_SHARE) for _, value in money)
    lower = words.lower[sentence.first : sentence.last]
    spoken, rate = not told.shares.isdisjoint(lower), _time_of(lower, told) or _measure_of(lower, told)
    for k, value in plain:
        if (shared and _is_small(value)) or (spoken and _is_in_pence(value)):
            yield k, _SHARE
        elif rate:
            yield k, f"/{rate}"


def _unit(value: ValueAt) -> str:
    return value.value.unit if isinstance(value.value, Quantity) else ""


def _is_plain(value: ValueAt) -> bool:
    return "/" not in _unit(value) and not value.noun


def _is_small(value: ValueAt) -> bool:
    quantity = value.value
    return isinstance(quantity, Quantity) and quantity.number is not None and quantity.number < _SMALL


def _is_in_pence(value: ValueAt) -> bool:
    """ "625 pence", "311p": from a pound on, an amount in pence is what a share costs, where shares are spoken of."""
    quantity = value.value
    if not isinstance(quantity, Quantity) or quantity.number is None or quantity.number < _POUND:
        return False
    return quantity.text.lower().endswith(_PENCE)


def _time_of(lower: Sequence[str], told: CountingWords) -> str:
    """The time that amounts are for: "le coût d'une journée de grève", "a day of strikes costs"; empty for none."""
    if told.spells.keys().isdisjoint(lower):
        return ""
    for k in range(1, len(lower) - _AFTER):
        if lower[k] in told.spells and lower[k - 1] in told.spell_leads and lower[k + 1] in told.spell_links:
            dated = not told.spell_dates.isdisjoint(lower[k + _AFTER : k + 2 * _AFTER])
            return told.spells[lower[k]] if lower[k + _AFTER].isalpha() and not dated else ""
    return ""


def _measure_of(lower: Sequence[str], told: CountingWords) -> str:
    """What prices are for: "le prix du kilo de truffes", "the price of a litre"; empty for none."""
    if told.price_heads.isdisjoint(lower):
        return ""
    for head, word in enumerate(lower):
        k = head + 1
        while word in told.price_heads and k < len(lower) - 1 and lower[k] in told.price_links:
            k += 1
        if k > head + 1 and lower[k] in told.price_measures:
            power = lower[k + 1] if k + 1 < len(lower) else ""
            return told.rates[power if power in told.powers else lower[k]]
    return ""
