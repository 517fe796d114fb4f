"""Years and stretches of them: what four digits mean, decades, centuries, seasons that run over two years."""

from __future__ import annotations

from andro_check.extract.numerals.scales import Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.calendar import Stamp, day_after_month, month_at
from andro_check.extract.times.when import Dated
from andro_check.model.period import parse_edtf

_NEAR = 6
"""Words from what dates a thing to the word in front of its year: "dates the church of Kelm from 1431"."""


def read_year(p: Passage, i: int) -> Stamp | None:
    """A year in four digits where the words around it leave no count, amount or name of a thing."""
    word = p.low[i]
    if len(word) != 4 or not word.isdecimal():
        return None
    number = int(word)
    lead = i > 0 and (p.low[i - 1] in p.words.calendar.year_leads or _is_dated(p, i))
    if 1000 <= number < 1500 and lead and _is_old(p, i):
        return Stamp(i, i + 1, number)
    if not 1500 <= number <= 2099 or (p.glued(i + 1) and p.low[i + 1].isalpha()):
        return None
    if not _leads_count(p, i) and (p.is_unit(i + 1) or _counts_things(p, i, number)):
        return None
    if not lead and (not 1900 <= number <= 2049 or number in (1900, 2000)):
        return None
    return _with_month(p, i, number) or Stamp(i, i + 1, number)


def _is_old(p: Passage, i: int) -> bool:
    """ "In 1347", "fondée en 1432": a year of the Middle Ages stands behind "in", and no noun behind it."""
    behind = p.low[i + 1]
    plain = not behind.isalpha() or behind in p.words.counting.stops or behind in p.words.calendar.to
    sure = p.low[i - 1] in p.words.calendar.sure_year_leads and p.low[i - 1] not in p.words.numbers.definite
    return plain and (sure or _is_dated(p, i))


def _is_dated(p: Passage, i: int) -> bool:
    """ "Dated 1431", "(c. 1431)", "dates back to 1431", "woven in Kelm around 1431": words that date a thing."""
    calendar, k = p.words.calendar, i - 1 - (p.low[i - 1] == "." and p.glued(i - 1))
    if k < 0 or p.low[k] in calendar.datings:
        return k >= 0
    if p.low[k] not in calendar.dating_leads:
        return False
    made = p.low[k] in calendar.about
    told = calendar.makings if made else calendar.datings
    for j in range(k - 1, max(-1, k - _NEAR), -1):
        if not p.low[j][:1].isalpha():
            return False
        if p.low[j] in told:
            return True
    return False


def _with_month(p: Passage, i: int, number: int) -> Stamp | None:
    """``2024 August``, ``2018 March 18``: the year first."""
    of_month = month_at(p, i + 1, beside_figures=p.is_capital(i + 1))
    if of_month is None or p.words.language == "fr":
        return None
    found = day_after_month(p, i + 2)
    return Stamp(i, found[1] if found else i + 2, number, of_month, found[0] if found else None)


def _counts_things(p: Passage, i: int, number: int) -> bool:
    """Whether a plural noun follows a number that could be a year: "2000 salariés"; not "the 2019 elections"."""
    counting, (word, after) = p.words.counting, p.low[i + 1 : i + 3]
    if counting.ends_noun(word) or p.is_capital(i + 1):
        return False
    further = p.words.language == "en" and counting.is_plural(after) and after not in counting.stops
    if not counting.is_plural(word) and not further:
        return False
    if counting.is_person(word) or counting.is_person(after):
        return True
    sure = i > 0 and p.low[i - 1] in p.words.calendar.sure_year_leads
    return not sure and (number % 100 == 0 or p.words.language == "fr" or not 1950 <= number <= 2049)


def _leads_count(p: Passage, i: int) -> bool:
    """ "In 2021 two people were killed", "En 2019 plusieurs ouvriers", "in 2020 thousands of people": whether another
    number, or a word that tells how many, stands between the number and the noun, so that it counts nothing.
    """
    words, before, word = p.words.numbers, p.low[i - 1], p.low[i + 1]
    if i == 0 or before not in p.words.calendar.sure_year_leads or before in words.definite or p.glued(i + 1):
        return False
    spelled = word in words.ones or word in words.tens or word in words.hundred
    spelled = spelled or (word.endswith("s") and word in words.scales and p.low[i + 2] == "of")
    return spelled or word in p.words.counting.stops or words.several.before(p.low, i + 2, i + 1) is not None


def short_range(p: Passage, i: int, first: int) -> Dated | None:
    """``2021/22``, ``2012-16``; ``2012-10`` is a month."""
    last = first // 100 * 100 + int(p.low[i + 2])
    if p.low[i + 1] == "-" and last <= first and 1 <= int(p.low[i + 2]) <= 12:
        return Dated(i, i + 3, i, parse_edtf(f"{first}-{int(p.low[i + 2]):02d}"))
    if not first < last <= first + 60:
        return None
    return Dated(i, i + 3, i, parse_edtf(f"{first}/{last}"))


def read_decade(p: Passage, i: int) -> Dated | None:
    """``the 1990s``, ``années 1980``, ``les années 80``, ``the '90s``."""
    word, calendar, before = p.low[i], p.words.calendar, p.low[i - 1] if i else ""
    if not word.isdecimal() or word[-1] != "0" or len(word) not in (2, 4):
        return None
    first = int(word) if len(word) == 4 else 1900 + int(word)
    s = i + 2 if p.low[i + 1] == "'" else i + 1
    if p.low[s] == "s" and p.glued(i + 1) and (len(word) == 4 or before in calendar.decade_leads):
        century = first % 100 == 0 and first < 2000
        return Dated(i, s + 1, i, parse_edtf(f"{first // 100}XX" if century else f"{first // 10}X"))
    if before in calendar.decade_words and (len(word) == 4 or int(word) >= 20):
        return Dated(i - 1, i + 1, i - 1, parse_edtf(f"{first // 10}X"))
    return None


def read_century(p: Passage, i: int) -> Dated | None:
    """``XIXe siècle``: the numeral stands before."""
    if p.low[i] not in p.words.calendar.century_words or p.words.language != "fr":
        return None
    number = _roman(p.low[i - 1].removesuffix("ème").removesuffix("e").removesuffix("er"))
    return of_century(i - 1, i + 1, number) if number else None


def of_century(start: int, stop: int, number: int) -> Dated | None:
    return Dated(start, stop, start, parse_edtf(f"{number - 1:02d}XX")) if 2 <= number <= 22 else None


def _roman(letters: str) -> int:
    values = {"i": 1, "v": 5, "x": 10}
    if not letters or any(c not in values for c in letters):
        return 0
    numbers = [values[c] for c in letters]
    return sum(-n if any(later > n for later in numbers[k + 1 : k + 2]) else n for k, n in enumerate(numbers))


def spoken_decade(p: Passage, numeral: Numeral) -> Dated | None:
    """``années quatre-vingt-dix``."""
    number, i = int(numeral.number), numeral.start
    if not i or p.low[i - 1] not in p.words.calendar.decade_words or numeral.number % 10:
        return None
    if not (20 <= number <= 90 or 1000 <= number <= 2090):
        return None
    return Dated(i - 1, numeral.stop, i - 1, parse_edtf(f"{(number if number > 99 else 1900 + number) // 10}X"))


def read_named_decade(p: Passage, i: int) -> Dated | None:
    """``the nineties``, ``the early eighties``; not "in their forties"."""
    calendar, k = p.words.calendar, i - 1
    while p.low[k] in calendar.decade_leads and p.low[k] not in p.words.numbers.definite:
        k -= 1
    return Dated(i, i + 1, i, parse_edtf(calendar.decades[p.low[i]])) if p.low[k] in p.words.numbers.definite else None
