"""The noun that a number counts, and the thing that a price is for."""

from __future__ import annotations

from typing import NamedTuple

from andro_check.extract.scales import Form, Numeral
from andro_check.extract.tokens import Passage
from andro_check.lexicon.units import PERSON, Unit

_REACH = 4
_MILLION = 1_000_000
_PARTICIPLES = ("és", "ées", "us", "ues", "is", "ises")
_AFTER_PARTICIPLES = frozenset(
    {"par", "à", "en", "dans", "au", "aux", "pour", "sur", "pendant", "depuis", "lors", "avant", "après"}
)
"""``dont 9 financés par la Région``: no noun, unlike "34 blessés"."""


class Noun(NamedTuple):
    """The noun in the singular, and the tokens that name it with its adjectives; ``unit`` is ``person`` for people."""

    noun: str
    start: int
    stop: int
    unit: Unit | None = None


def counted(p: Passage, numeral: Numeral) -> Noun | None:
    """What the numeral counts: "deux nouveaux projets", "four military satellites"; ``None`` if it stands alone."""
    j = numeral.stop
    loose = (numeral.form is not Form.FIGURES and numeral.form is not Form.WORDS) or numeral.scale > 1
    if p.low[j] in ("de", "d'", "of") and loose:
        j += 1
        if p.low[j] in ("the", "les", "its", "their", "these", "those", "ces", "ses"):
            return None
    elif p.low[j] == "-" and p.glued(j) and p.glued(j + 1):
        return _compound(p, j + 1)
    elif p.words.language == "fr" and numeral.scale >= _MILLION:
        return None
    found = _french(p, j, numeral) if p.words.language == "fr" else _english(p, j)
    money = found is not None and numeral.scale >= _MILLION and found.noun in p.words.counting.money_nouns
    return None if money else found


def _french(p: Passage, j: int, numeral: Numeral) -> Noun | None:
    """Adjectives that go before, the noun, then the adjectives that agree with it."""
    words, k = p.words.counting, j
    while p.low[k] in words.adjectives_before and k < j + 3:
        k += 1
    noun = p.low[k]
    if (
        not noun[:1].isalpha()
        or noun in words.stops
        or noun.endswith("'")
        or (p.is_capital(k) and words.singular(noun) not in words.persons)
    ):
        return None
    if not words.is_plural(noun) and not (-2 < numeral.number < 2) and words.singular(noun) not in words.persons:
        return None
    if noun.endswith(_PARTICIPLES) and p.low[k + 1] in _AFTER_PARTICIPLES and words.singular(noun) not in words.persons:
        return None
    stop = _hyphenated(p, k + 1)
    base = "-".join(words.singular(part) for part in _parts(p, k, stop))
    end = stop
    while end < stop + 2 and _agrees(p, end):
        end += 1
    return _noun(p, base, words.singular(noun), j, end)


def _agrees(p: Passage, k: int) -> bool:
    """Whether a word after a French noun is an adjective of it."""
    words, word = p.words.counting, p.low[k]
    plural = word[-1:] in ("s", "x") and len(word) > 3
    return (
        plural
        and word.isalpha()
        and word not in words.stops
        and not p.is_capital(k)
        and word.endswith(words.adjective_endings)
    )


def _english(p: Passage, j: int) -> Noun | None:
    """The first plural within a few words, before anything that ends a noun phrase."""
    words = p.words.counting
    for k in range(j, j + _REACH + 1):
        word = p.low[k]
        if word == "-" and p.glued(k) and p.glued(k + 1) and k > j:
            continue
        if not word[:1].isalpha() or word in words.stops:
            return None
        if words.is_plural(word) and not (p.low[k + 1] == "-" and p.glued(k + 1)):
            stop = k + 1
            while words.is_plural(p.low[stop]) and p.low[stop] not in words.stops and stop < k + 2:
                stop += 1
            if (
                p.is_capital(k)
                and k > j
                and p.low[stop - 1] not in words.persons
                and words.singular(p.low[stop - 1]) not in words.persons
            ):
                return None
            return _noun(p, words.singular(p.low[stop - 1]), words.singular(p.low[stop - 1]), j, stop)
    return None


def _compound(p: Passage, j: int) -> Noun | None:
    """``a 40-page report``: the noun after the hyphen is singular."""
    word = p.low[j]
    if p.words.language == "fr" or not word.isalpha() or word in p.words.counting.stops or len(word) < 3:
        return None
    return _noun(p, word, word, j, j + 1)


def _noun(p: Passage, base: str, head: str, start: int, stop: int) -> Noun:
    if base == "strong":  # "its 340-strong workforce"
        return Noun("", start, stop, PERSON)
    person = base in p.words.counting.persons or head in p.words.counting.persons
    return Noun(base, start, stop, PERSON if person else None)


def _hyphenated(p: Passage, stop: int) -> int:
    while p.low[stop] == "-" and p.glued(stop) and p.glued(stop + 1) and p.low[stop + 1].isalpha():
        stop += 2
    return stop


def _parts(p: Passage, first: int, stop: int) -> list[str]:
    return [p.low[k] for k in range(first, stop) if p.low[k] != "-"]


def per_unit(p: Passage, j: int) -> Noun | None:
    """What a price is for: "per share", "par action", "l'action", "chacun", "a year"; the words are kept."""
    words = p.words.counting
    lead, thing = p.low[j], p.low[j + 1]
    if lead in words.each:
        return Noun(lead, j, j + 1)
    if lead == "/" and thing.isalpha():
        return Noun(
            f"per {words.singular(thing)}" if words.language == "en" else f"par {words.singular(thing)}", j, j + 2
        )
    if (
        lead in words.per
        and thing.isalpha()
        and (
            (lead == "par" and (thing in words.priced or words.singular(thing) in ("projet", "personne", "salarié")))
            or lead == "per"
            or thing in words.priced
        )
    ):
        return Noun(p.between(j, j + 2).lower(), j, j + 2)
    if lead in ("l'", "le", "la") and thing in words.priced:
        return Noun(p.between(j, j + 2).lower(), j, j + 2)
    return None
