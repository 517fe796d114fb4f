"""Figures that name a thing instead of counting: "page 12", "Boeing 737", "12 rue des Lilas", "20 Minutes"."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from andro_check.extract.numerals.tokens import Passage, words_of
from andro_check.lexicon.wording import split

_SENTENCE_STARTS = frozenset(".!?:»”")
POSTCODE = 5
YEAR = 4
_EARLIER = 8
"""Words in which a list may have had a number before."""


def _named(p: Passage, i: int) -> int | None:
    """``page 12``, ``n° 2 764``, ``Chapter 11``: the word before makes a name of it, unless a unit follows."""
    counting, k = p.words.counting, i - 1
    while k > 0 and p.low[k] in ("°", "º", ".", ":") and p.low[k - 1] in counting.naming_short:
        k -= 1
    if k < 0 or p.low[k] not in counting.naming or not p.low[i].replace(".", "").isdecimal():
        return None
    if len(p.low[i]) == 4 and p.low[k] in p.words.calendar.sure_year_leads:
        return None  # "saison 2021/22"
    if p.low[k] == "no" and p.words.language == "en" and k == i - 1 and not p.is_capital(k):
        return None  # "no 5 people"
    stop = i + 1
    while len(p.low[stop]) == 3 and p.low[stop].isdecimal() and p.starts[stop] - p.ends[stop - 1] == 1:
        stop += 1
    return None if p.is_unit(stop) else stop


def _after_name(p: Passage, i: int) -> int | None:
    """``Boeing 737``, ``Windows 10``: a figure after a capitalised word, with no unit or noun of its own."""
    k, figure = i - 1, p.low[i]
    if k < 1 or p.glued(i) or not p.low[k].isalpha() or p.raw(k) == p.low[k] or p.opens_line(k):
        return None
    if not figure.isdecimal() or len(figure) > 4 or (len(figure) == 4 and "1900" <= figure <= "2099"):
        return None
    if p.low[k - 1] in _SENTENCE_STARTS or _may_lead(p, k) or _counts(p, i + 1) or _goes_on(p, k, i):
        return None
    return i + 1


def _goes_on(p: Passage, k: int, i: int) -> bool:
    """Whether a figure behind a name goes on with a list of numbers: "Valdor a 12 magasins, Norhaven 8"."""
    while k and p.is_capital(k) and p.low[k].isalpha():
        k -= 1
    k -= p.low[k] in p.words.numbers.definite  # "and the Greens 8", "et l'État 45"
    listed = p.low[k] in (",", ";") or p.low[k] in p.words.numbers.joints
    ends = not p.low[i + 1][:1].isalnum() or p.low[i + 1] in p.words.numbers.joints
    earlier = p.low[max(0, k - _EARLIER) : k]
    return listed and ends and any(word[:1].isdecimal() for word in earlier)


def _may_lead(p: Passage, k: int) -> bool:
    """Whether a capitalised word stands before numbers without naming them: a month, a hedge, "The"."""
    word, words = p.low[k], p.words
    dated = word in words.calendar.weekdays or word in words.calendar.months or word in words.calendar.short_months
    return (
        dated
        or word in words.counting.not_names
        or word in words.hedges.left_ends
        or p.raw(k) in words.units.prefix_ends
    )


def _counts(p: Passage, j: int) -> bool:
    """Whether what follows can be counted by the figure, or goes on with it."""
    word, words = p.low[j], p.words
    noun = word.isalpha() and word not in words.counting.stops and not p.is_capital(j)
    goes_on = word.isdecimal() or word in ("'", "-", "/") or word in words.calendar.months
    return noun or goes_on or p.is_unit(j) or (word in words.units.heads and word not in words.counting.stops)


@cache
def title_heads(language: str) -> frozenset[str]:
    """The figures that titles begin with."""
    return frozenset(split(title)[0] for title in words_of(language).counting.titles)


def _title(p: Passage, i: int) -> int | None:
    """``20 Minutes``, ``24/7``, ``9/11``: listed, with their capitals."""
    if p.low[i] not in title_heads(p.words.language):
        return None
    for title in p.words.counting.titles:
        if p.text.startswith(title, p.starts[i]):
            end, stop = p.starts[i] + len(title), i + 1
            while p.ends[stop] <= end and p.low[stop]:
                stop += 1
            whole = not (p.glued(stop) and p.low[stop][:1].isalnum())
            if p.ends[stop - 1] == end and whole:
                return stop
    return None


def _address(p: Passage, i: int) -> int | None:
    """``12 rue des Lilas``, ``12 bis, avenue Foch``, ``12 High Street``, ``75011 Paris``."""
    figure, streets = p.low[i], p.words.counting.streets
    if not figure.isdecimal():
        return None
    if len(figure) == POSTCODE:
        return i + 1 if _is_postcode(p, i) else None
    j = i + 1
    if p.words.language == "fr":
        j += p.low[j] in ("bis", "ter")
        j += p.low[j] == ","
        dated = p.low[i - 1] in ("en", "depuis") and len(figure) == YEAR  # "ouverte en 1912 rue des Carmes"
        return j if p.low[j] in streets and len(figure) <= YEAR and figure != "1" and not dated else None
    while p.is_capital(j) and p.low[j] not in streets and j < i + 4:
        j += 1
    return j if j > i + 1 and p.low[j] in streets and p.is_capital(j) else None


def _is_postcode(p: Passage, i: int) -> bool:
    """Five figures after a comma, a bracket or a state, with a town after them in French."""
    before = p.raw(i - 1) if i else ""
    if p.words.language == "en":
        return len(before) == 2 and before.isupper() and before.isalpha()
    town = p.is_capital(i + 1) and not p.is_unit(i + 1) and not p.words.counting.is_person(p.low[i + 1])
    return town and before in (",", "(", "-", "–", "")


NAME_READERS: tuple[Callable[[Passage, int], int | None], ...] = (_named, _title, _address, _after_name)
