"""Figures that say no quantity: footnote marks, identifiers, telephone numbers, times of day, scores, counters."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from andro_check.extract.numerals.tokens import Passage, words_of
from andro_check.extract.values.lasting import lasts
from andro_check.extract.values.numbered_names import NAME_READERS, POSTCODE, YEAR, title_heads
from andro_check.extract.values.pieces import is_degree, is_in_minutes, is_time_taken

_SCREENS = frozenset({"240", "360", "480", "720", "1080", "1440", "2160"})
"""Heights of pictures: ``1080p`` is no price in pence."""
_CLOSING = frozenset(')]»”"')
_CURRENCIES = frozenset("€£$¥")
_LONGEST_FOOTNOTE = _GROUP = 3


def lookalike(p: Passage, i: int) -> int | None:
    """The token to go on from if the figure at token ``i`` is no quantity and no date; ``None`` if it may be one."""
    if _is_plain(p, i):
        return None
    for read in _READERS if p.glued(i) or p.glued(i + 1) else _APART:
        stop = read(p, i)
        if stop is not None:
            return stop
    return None


def _is_plain(p: Passage, i: int) -> bool:
    """Whether a figure has nothing beside it, nor in it, that any reader asks for: no letter touches it, nor a mark but
    those of currencies and shares, a comma or a full stop. Most are told so at once, in a tenth of what the readers
    take.
    """
    (figure, after, further), before = p.low[i : i + 3], p.low[i - 1]
    if (i and p.starts[i] == p.ends[i - 1] and before not in _CURRENCIES) or further in p.words.numbers.out_of:
        return False
    leads, follows = _beside(p.words.language)
    if before in leads or after in follows or figure in title_heads(p.words.language):
        return False
    if (
        after != "%"
        and p.starts[i + 1] == p.ends[i]
        and (after not in (",", ".") or len(figure) <= 2 or further.isdecimal())
    ):
        return False
    if not figure.isdecimal():
        return len(figure.partition(".")[2]) != 2  # "9.30" is a time
    if len(figure) == POSTCODE or (after.isdecimal() and (len(after) != _GROUP or figure[0] == "0")):
        return False
    named = p.raw(i - 1) != before and not (len(figure) == YEAR and "1900" <= figure <= "2099")
    street = further in p.words.counting.streets or (p.words.language == "en" and p.is_capital(i + 1))
    return not named and not street


@cache
def _beside(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words before a figure and behind it that may make something else of it."""
    counting, calendar = words_of(language).counting, words_of(language).calendar
    leads = counting.naming | {"[", "(", "°", "º", ".", ":"}
    timed = calendar.hour_words | calendar.time_marks | {"h", ":"}
    return leads, timed | counting.counters | counting.streets | {"bis", "ter"}


def _identifier(p: Passage, i: int) -> int | None:
    """``A320``, ``F-35``, ``01F4…-photo``, ``example.org/2019/03``: the figure touches letters, no unit of it."""
    if not p.glued(i):
        return None
    before, further = p.low[i - 1], p.low[i - 2]
    if before[-1:].isalpha():
        led = p.raw(i - 1) in p.words.units.prefix_ends or before.endswith("'")
        return None if led or _names_part(p, i) or _is_month(p, i - 1) else _run(p, i)
    touches = p.glued(i - 1)
    if before in ("-", "/") and touches and further[-1:].isalpha():
        return None if further in p.words.calendar.date_prefixes or _is_month(p, i - 2) else _run(p, i)
    joined = before in ("/", "=", "&") and touches and further not in ("(", "[", "«", '"')
    return _run(p, i) if joined or before in ("#", "_", "@") else None


def _is_month(p: Passage, k: int) -> bool:
    """``Dec-2018``, ``Oct2``."""
    calendar = p.words.calendar
    return (p.low[k] in calendar.months or p.low[k] in calendar.short_months) and not p.glued(k)


def _names_part(p: Passage, i: int) -> bool:
    """``T3``, ``Q3``, ``FY2019``: letters that name a part of the calendar."""
    if p.low[i - 1] in ("fy", "cy"):
        return True
    dated = 4 in (len(p.low[i + 1]), len(p.low[i - 2])) or p.low[i + 1] in p.words.numbers.of
    return p.low[i - 1] in p.words.calendar.part_signs and len(p.low[i]) == 1 and (dated or p.is_capital(i - 1))


def _run(p: Passage, i: int) -> int:
    """The end of the run of tokens without spaces that token ``i`` is in; closing signs at its end are left."""
    stop = i + 1
    while p.low[stop] and p.glued(stop) and p.low[stop] not in _CLOSING:
        stop += 1
    return stop


def _footnote(p: Passage, i: int) -> int | None:
    """``[1]``, ``[3],[4]``."""
    if not i or p.low[i - 1] != "[" or len(p.low[i]) > _LONGEST_FOOTNOTE:
        return None
    j = i + 1
    while p.low[j] in (",", "-", "–") or p.low[j].isdecimal():
        j += 1
    return j + 1 if p.low[j] == "]" else None


def _suffixed(p: Passage, i: int) -> int | None:
    """``4G``, ``737s``, ``3D``, ``2x``: letters that are no scale, unit or ordinal touch the figure from behind."""
    j = i + 1
    word, words = p.low[j], p.words
    if not word[:1].isalpha() or not p.glued(j) or len(word) > 3:
        return None
    if word == "s" and _is_of_age(p, i):
        return j + 1
    ordinal = word.removesuffix("s") in words.numbers.ordinal_endings
    if word == "c" and not is_degree(p, i):
        return _run(p, i)
    if ordinal or p.is_unit(j) or (word in words.units.heads and _has_sign(p, j)):
        return None
    decade = word == "s" and p.low[i][-1] == "0"
    pence = word == "p" and p.low[i] not in _SCREENS
    exponent = word == "e" and p.low[j + 1].isdecimal()
    month = word in words.calendar.months or word in words.calendar.short_months
    return None if decade or pence or exponent or month else _run(p, i)


def _is_of_age(p: Passage, i: int) -> bool:
    """``his 40s``, ``in their mid-30s``."""
    k, calendar = i - 1, p.words.calendar
    while p.low[k] in calendar.decade_leads and p.low[k] not in p.words.numbers.definite:
        k -= 1
    return len(p.low[i]) == 2 and p.low[k] in p.words.counting.possessives


def _has_sign(p: Passage, j: int) -> bool:
    """Whether a sign or a longer name of a unit stands there: "g", not the G of "5G"."""
    return len(p.low[j]) > 1 or p.words.units.signs.at([p.raw(j)], 0) is not None


def _telephone(p: Passage, i: int) -> int | None:
    """``01 23 45 67 89``, ``+33 1 23…``, ``020 7946 0123``: groups of figures that no thousands make."""
    if not p.low[i].isdecimal():
        return None
    j, groups = i, [p.low[i]]
    while (k := _next_group(p, j)) is not None:
        j = k
        groups.append(p.low[j])
    if i and p.low[i - 1] == "+" and p.glued(i) and len(groups) > 1:
        return j + 1
    led = len(groups[0]) > 1 and groups[0][0] == "0" and len(groups) >= 3 and sum(map(len, groups)) >= 8
    pairs = len(groups) >= 4 and all(len(group) == 2 for group in groups)
    return j + 1 if led or pairs else None


def _next_group(p: Passage, j: int) -> int | None:
    """The next group of figures, after a space, or after a point or a hyphen without one."""
    if p.low[j + 1].isdecimal():
        return j + 1
    joined = p.low[j + 1] in (".", "-") and p.glued(j + 1) and p.glued(j + 2)
    return j + 2 if joined and p.low[j + 2].isdecimal() else None


def time_of_day(p: Passage, i: int) -> int | None:
    """``20h30``, ``9:45 am``, ``14 h 32``, ``8 p.m.``, ``à 20 heures``, ``8 o'clock``."""
    calendar, (word, after, minutes) = p.words.calendar, p.low[i : i + 3]
    if len(word) > 2 or not word.isdecimal() or int(word) > 24:
        return _dotted_time(p, i)
    if is_time_taken(p, i):
        return None
    j, two = i + 1, len(minutes) == 2 and minutes.isdecimal()
    if after == ":" and two and p.glued(j) and p.glued(j + 1):
        j = i + 5 if p.low[i + 3] == ":" and p.low[i + 4].isdecimal() else i + 3
        return _past_mark(p, j)
    spelled = after in calendar.hour_words and two
    if spelled and after != "o" and lasts(p, i, i + 3):
        return None
    if after == "h" and two:
        return None if is_in_minutes(p, i + 3) else i + 3
    if after in calendar.hour_words and _runs_to_time(p, i + 2):
        return i + 2
    if after in calendar.hour_words and (p.low[i - 1] in calendar.hour_leads or minutes == "'"):
        return i + 2
    stop = _past_mark(p, j)
    return stop if stop > j else None


def _runs_to_time(p: Passage, j: int) -> bool:
    """``10h à 18h30``, ``9h-12h``: another time follows."""
    joined = p.low[j] in p.words.calendar.to and p.low[j + 1].isdecimal()
    if joined and p.low[j - 3] in p.words.calendar.range_leads and p.low[j + 2] in p.words.calendar.hour_words:
        return True  # "de 9 heures à 16 heures"
    return joined and p.low[j + 2] in p.words.calendar.hour_words and (p.glued(j + 2) or p.low[j + 3].isdecimal())


def _dotted_time(p: Passage, i: int) -> int | None:
    """``9.30am``, ``at 8.14 on Sunday``."""
    calendar, (head, _, tail) = p.words.calendar, p.low[i].partition(".")
    if not (len(tail) == 2 and tail < "60" and len(head) <= 2 and head.isdecimal() and int(head) <= 24):
        return None
    stop = _past_mark(p, i + 1)
    after = p.low[i + 1]
    spoken = p.low[i - 1] in calendar.dotted_time_leads and not p.is_unit(i + 1)
    ends = not after.isalpha() or (after in p.words.counting.stops and after not in p.words.numbers.of)
    return stop if stop > i + 1 or (spoken and ends) else None


def _past_mark(p: Passage, j: int) -> int:
    """Past ``am``, ``p.m.``, ``GMT``; ``j`` if none stands there."""
    if p.low[j] not in p.words.calendar.time_marks:
        return j
    if len(p.low[j]) > 1:
        return j + 1
    if p.low[j + 1 : j + 3] != [".", "m"]:
        return j
    return j + 4 if p.low[j + 3] == "." else j + 3


def _score(p: Passage, i: int) -> int | None:
    """``3-1``, ``6-4, 7-5``: two small figures and nothing that they count."""
    first, dash, second = p.low[i : i + 3]
    if (
        dash not in ("-", "–")
        or not (p.glued(i + 1) and p.glued(i + 2))
        or not (first.isdecimal() and second.isdecimal())
    ):
        return None
    if max(len(first), len(second)) > 3 or 20 <= int(first) < int(second):
        return None
    k, words = i + 3, p.words
    word, before = p.low[k], p.low[i - 1]
    noun = words.counting.is_plural(word) and word not in words.counting.stops and not p.is_capital(k)
    dated = any(w in table for w in (word, before) for table in (words.calendar.months, words.calendar.short_months))
    goes_on = word in ("-", "/") and p.glued(k)
    voted = bool({word, before} & words.counting.balloting)
    counted = noun or voted or p.is_unit(k) or word in words.units.heads or p.raw(i - 1) in words.units.prefix_ends
    return None if counted or dated or goes_on else k


def _counter(p: Passage, i: int) -> int | None:
    """``3 Commentaires`` alone on its line, ``Comments (2)``."""
    j, counters = i + 1, p.words.counting.counters
    if p.low[i - 1] == "(" and p.low[i - 2] in counters and p.low[j] == ")":
        return j
    return j + 1 if p.low[j] in counters and p.opens_line(i) and p.closes_line(j + 1) else None


def _list_mark(p: Passage, i: int) -> int | None:
    """``1. First``, ``2) second`` at the head of a line."""
    if p.low[i + 1] not in (".", ")") or not p.glued(i + 1) or len(p.low[i]) > 2 or not p.low[i].isdecimal():
        return None
    after = p.low[i + 2]
    if not after or after[0] == "\n" or p.glued(i + 2) or _is_month(p, i + 2) or not p.opens_line(i):
        return None
    return i + 2


def _all_the_time(p: Passage, i: int) -> int | None:
    """``24 heures sur 24``, ``7 jours sur 7``."""
    found = p.words.numbers.out_of.at(p.low, i + 2)
    return found[0] + 1 if found and p.low[found[0]] == p.low[i] else None


_READERS: tuple[Callable[[Passage, int], int | None], ...] = (
    *(_identifier, _footnote, _suffixed, _telephone, time_of_day, _score, _counter, _list_mark, _all_the_time),
    *NAME_READERS,
)
_APART = tuple(read for read in _READERS if read not in (_identifier, _suffixed, _score, _list_mark))
"""Those that may read a figure between spaces."""
