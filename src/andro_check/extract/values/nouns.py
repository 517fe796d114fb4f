"""The noun that a number counts, and the thing that a price is for."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from andro_check.extract.numerals.scales import MILLION, PLAIN_FORMS, Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.lexicon.units import PERSON, Unit

_REACH = 4
"""Words between an English number and the noun that it counts, at most."""


_ACRONYM = 5
"""Letters of an acronym that is counted, at most."""
_NEAR_PAY = 14
"""Words between an amount and the word that makes pay of it, at most."""
_NAMES = 5
_MONTHLY = (Decimal(500), Decimal(20_000))
"""What people earn in a month; "45 000 euros bruts" are told by the year."""


class Noun(NamedTuple):
    """The noun in the singular, and the tokens that name it with its adjectives; ``unit`` is ``person`` for people."""

    noun: str
    start: int
    stop: int
    unit: Unit | None = None


def counted(p: Passage, numeral: Numeral) -> Noun | None:
    """What the numeral counts: "deux nouveaux projets", "four military satellites"; ``None`` if it stands alone."""
    j, french = numeral.stop, p.words.language == "fr"
    if p.joins(j) and p.words.hedges.right.at(p.low, j):  # "300-odd people"
        j += 2
    elif p.joins(j):
        return _compound(p, j + 1)
    if p.low[j] in p.words.numbers.of and p.low[j + 1] in p.words.counting.of_whose:  # "12 de ses magasins"
        j += 2
    elif p.low[j] in p.words.numbers.of and (numeral.form not in PLAIN_FORMS or numeral.scale > 1):
        j += 1
        if p.low[j] in p.words.counting.determiners:
            if p.low[j] in p.words.numbers.definite or not p.words.counting.is_plural(p.low[j + 1]):
                return None
            j += 1  # "2 millions de ses clients"
    elif french and numeral.scale >= MILLION:
        return None
    found = _french(p, j, numeral) if french else _english(p, j)
    money = found is not None and numeral.scale >= MILLION and found.noun in p.words.counting.money_nouns
    return None if money else found


def _french(p: Passage, j: int, numeral: Numeral) -> Noun | None:
    """Adjectives that go before, the noun, then the adjectives that agree with it."""
    words, k = p.words.counting, j
    while p.low[k] in words.adjectives_before and k < j + 3:
        k += 1
    noun = p.low[k]
    if words.ends_noun(noun) or noun in p.words.numbers.ones or noun in p.words.numbers.tens:
        return None
    if not words.is_person(noun):
        singular = not words.is_plural(noun) and not -2 < numeral.number < 2
        participle = (
            noun.endswith(words.participles)
            and p.low[k + 1] in words.after_participles
            and noun not in words.not_participles
        )
        if (p.is_capital(k) and not _is_kind(p, k)) or (singular and not _is_kind(p, k)) or participle:
            return None
    stop = k + 1
    while p.joins(stop):
        stop += 2
    base = "-".join(words.singular(p.low[part]) for part in range(k, stop, 2))
    end = stop
    while end < stop + 2 and _agrees(p, end):
        end += 1
    return _noun(p, base, words.singular(noun), (j, end))


def _is_kind(p: Passage, k: int) -> bool:
    """Whether a capitalised word counts like a noun, mostly without a plural: "12 Canadair", "45 CDI"."""
    raw = p.raw(k)
    return p.low[k] in p.words.counting.counted_names or (
        raw.isupper() and 2 <= len(raw) <= _ACRONYM and not p.is_unit(k)
    )


def _agrees(p: Passage, k: int) -> bool:
    """Whether a word after a French noun is an adjective of it."""
    words, word = p.words.counting, p.low[k]
    adjective = word.isalpha() and word not in words.stops and word.endswith(words.adjective_endings)
    return adjective and word[-1] in "sx" and len(word) > 3 and not p.is_capital(k)


def _english(p: Passage, j: int) -> Noun | None:
    """The first plural within a few words, before anything that ends a noun phrase."""
    words = p.words.counting
    for k in range(j, j + _REACH + 1):
        word = p.low[k]
        if p.joins(k) and k > j:
            continue
        if words.ends_noun(word) or (k == j and word in p.words.numbers.ones):
            return None
        if words.is_plural(word) and not p.joins(k + 1):
            after = p.low[k + 1]
            head = after if words.is_plural(after) and after not in words.stops else word
            if p.is_capital(k) and k > j and not words.is_person(head):
                return None
            base = words.singular(head)
            return _noun(p, base, base, (j, k + 1 if head is word else k + 2))
    return None


def _compound(p: Passage, j: int) -> Noun | None:
    """``a 40-page report``: the noun after the hyphen is singular."""
    word = p.low[j]
    if p.words.language == "fr" or p.words.counting.ends_noun(word) or len(word) < 3:
        return None
    return _noun(p, word, word, (j, j + 1))


def _noun(p: Passage, base: str, head: str, place: tuple[int, int]) -> Noun:
    words = p.words.counting
    if base in words.strong:
        return Noun("", *place, PERSON)
    person = base in words.persons or head in words.persons
    return Noun(base, *place, PERSON if person else None)


def per_unit(p: Passage, j: int) -> Noun | None:
    """What a price is for: "per share", "par action", "l'action", "chacun", "a year"; the words are kept."""
    words = p.words.counting
    j += p.low[j] in words.before_rates
    if p.low[j] in words.yearly:
        return Noun(f"{words.rate} {words.yearly[p.low[j]]}", j, j + 1)
    lead, thing = p.low[j], p.low[j + 1]
    if lead in words.each:
        return Noun(lead, j, j + 1)
    if not thing[:1].isalpha():
        return None
    if thing in words.each or thing in p.words.numbers.every:
        return _each_named(p, j)
    if lead == "/":
        return Noun(f"{words.rate} {words.singular(thing)}", j, j + 2)
    if lead == "de" and thing == "l'" and p.low[j + 2] in words.hourly:
        return Noun(p.between(j, j + 3).lower(), j, j + 3)
    if p.low[j + 2] in words.not_rates:
        return None  # "a year earlier"
    rated = thing in words.priced or words.singular(thing) in words.rated
    priced = lead in p.words.numbers.definite and thing in words.priced and words.language == "fr"
    if (lead in words.per and (rated or lead == "per")) or priced:
        stop = j + 3 if p.low[j + 2] in words.powers else j + 2
        return Noun(p.between(j, stop).lower(), j, stop)
    return None


def _each_named(p: Passage, j: int) -> Noun | None:
    """``for each share``, ``for every Valdor share``: the names between are left to the sentence."""
    words, k = p.words.counting, j + 2
    while p.is_capital(k) and k < j + _NAMES:
        k += 1
    return Noun(f"{words.rate} {p.low[k]}", j, j + 2) if p.low[k] in words.priced else None


def by_the_month(p: Passage, start: int, stop: int, number: Decimal) -> Noun | None:
    """Pay before or after tax for which no time is told is pay by the month: "recruté à 1 740 euros brut"."""
    words, (least, most) = p.words.counting, _MONTHLY
    if p.low[stop] not in words.before_rates or not words.paying or not least <= number <= most:
        return None
    near = {*p.low[max(0, start - _NEAR_PAY) : start]}
    if words.not_paying & near or not words.paying & near:
        return None
    return Noun(f"{words.rate} {words.paid_by}", stop, stop + 1)
