"""Figures that say no quantity: footnote marks, identifiers, telephone numbers, times of day, scores, counters."""

from __future__ import annotations

from collections.abc import Callable

from andro_check.extract.tokens import Passage

_OPENING = frozenset("([{\"'«“„‘<>=~≈≤≥±+-−–—|*_/:#$€£¥")
_JOINERS = frozenset("-–/_#@=&\\.:'")
_TIME_WORDS = frozenset({"am", "pm", "a", "p", "gmt", "est", "cet", "utc", "hrs", "bst"})


def lookalike(p: Passage, i: int) -> int | None:
    """The token to go on from if the figure at token ``i`` is no quantity and no date; ``None`` if it may be one."""
    for read in _READERS:
        stop = read(p, i)
        if stop is not None:
            return stop
    return None


def _identifier(p: Passage, i: int) -> int | None:
    """``A320``, ``F-35``, ``01F4…-photo``, ``example.org/2019/03``: the figure touches letters that are no unit of it."""
    if not p.glued(i):
        return None
    before = p.low[i - 1]
    if before[-1:].isalpha():
        if (
            p.raw(i - 1) in p.words.units.prefix_ends
            or before.endswith("'")
            or _names_part(p, i)
            or _is_month(p, i - 1)
        ):
            return None
        return _run(p, i)
    if before in ("-", "/") and p.glued(i - 1) and p.low[i - 2][-1:].isalpha():
        return None if p.low[i - 2] in _DATED_PREFIXES or _is_month(p, i - 2) else _run(p, i)
    if before in "/_@=&#" and p.glued(i - 1) and p.low[i - 2] not in ("(", "[", "«", '"'):
        return _run(p, i)
    if before in ("#", "_", "@"):
        return _run(p, i)
    return None


_DATED_PREFIXES = frozenset(
    {"mi", "mid", "post", "pre", "early", "late", "début", "fin", "sub", "après", "avant", "non", "plus", "par"}
)


def _is_month(p: Passage, k: int) -> bool:
    """``Dec-2018``, ``Oct2``."""
    calendar = p.words.calendar
    return (p.low[k] in calendar.months or p.low[k] in calendar.short_months) and not p.glued(k)


def _names_part(p: Passage, i: int) -> bool:
    """``T3``, ``Q3``, ``FY2019``: letters that name a part of the calendar."""
    part = p.low[i - 1] in p.words.calendar.part_signs and len(p.low[i]) == 1
    return (
        part and (p.is_capital(i - 1) or len(p.low[i + 1]) == 4 or p.low[i + 1] == "of" or len(p.low[i - 2]) == 4)
    ) or p.low[i - 1] in ("fy", "cy")


def _run(p: Passage, i: int) -> int:
    """The end of the run of tokens without spaces that token ``i`` is in; closing signs at its end are left."""
    stop = i + 1
    while p.low[stop] and p.glued(stop) and p.low[stop] not in ')]»”"':
        stop += 1
    return stop


def _footnote(p: Passage, i: int) -> int | None:
    """``[1]``, ``[3],[4]``."""
    if p.low[i - 1] != "[" or i == 0:
        return None
    j = i + 1
    while p.low[j] in (",", "-", "–") or p.low[j].isdigit():
        j += 1
    return j + 1 if p.low[j] == "]" and len(p.low[i]) <= 3 else None


def _suffixed(p: Passage, i: int) -> int | None:
    """``4G``, ``737s``, ``3D``, ``2x``: letters that are no scale, unit or ordinal touch the figure from behind."""
    j = i + 1
    word = p.low[j]
    if not word[:1].isalpha() or not p.glued(j):
        return None
    words = p.words
    if (
        p.raw(j) in words.numbers.signs
        or word in words.numbers.ordinal_endings
        or word in words.units.heads
        or word in words.numbers.scales
    ):
        return None
    if word == "e" and p.low[j + 1].isdigit():
        return None
    if (
        word in words.calendar.months
        or word in words.calendar.short_months
        or word in words.numbers.shares
        or len(word) > 3
    ):
        return None
    if (word == "s" and p.low[i][-1] == "0") or (word == "p" and p.low[i] not in _SCREENS):
        return None
    return _run(p, i)


_SCREENS = frozenset({"240", "360", "480", "720", "1080", "1440", "2160"})
"""Heights of pictures: ``1080p`` is no price in pence."""


def _telephone(p: Passage, i: int) -> int | None:
    """``01 23 45 67 89``, ``+33 1 23…``, ``020 7946 0123``: groups of figures that no thousands make."""
    if not p.low[i].isdigit():
        return None
    j, groups = i, [p.low[i]]
    while p.low[j + 1].isdigit() or (
        p.low[j + 1] in (".", "-") and p.low[j + 2].isdigit() and p.glued(j + 1) and p.glued(j + 2)
    ):
        j += 1 if p.low[j + 1].isdigit() else 2
        groups.append(p.low[j])
    if p.low[i - 1] == "+" and i and p.glued(i) and len(groups) > 1:
        return j + 1
    lengths = [len(group) for group in groups]
    led = groups[0][0] == "0" and len(groups[0]) > 1
    pairs = len(groups) >= 4 and all(length == 2 for length in lengths)
    return j + 1 if (led and len(groups) >= 3 and sum(lengths) >= 8) or pairs else None


def _time_of_day(p: Passage, i: int) -> int | None:
    """``20h30``, ``9:45 am``, ``14 h 32``, ``8 p.m.``, ``à 20 heures``."""
    word, after = p.low[i], p.low[i + 1]
    if len(word) > 2 or not word.isdigit() or int(word) > 24:
        return _dotted_time(p, i)
    j = i + 1
    if after == ":" and p.low[i + 2].isdigit() and len(p.low[i + 2]) == 2 and p.glued(j) and p.glued(j + 1):
        j = i + 3
        if p.low[j] == ":" and p.low[j + 1].isdigit():
            j += 2
    elif after == "h" and (p.low[i + 2].isdigit() and len(p.low[i + 2]) == 2):
        return i + 3
    elif after in ("h", "heures", "heure") and p.low[i - 1] in _BEFORE_TIMES:
        return i + 2
    elif not (after in _TIME_WORDS and _meridian(p, i + 1)) and not (after == "o" and p.low[i + 2] == "'"):
        return None
    return _past_meridian(p, j)


_BEFORE_TIMES = frozenset({"à", "vers", "dès", "avant", "jusqu'à", "entre", "et", "après"})


def _dotted_time(p: Passage, i: int) -> int | None:
    """``9.30am``."""
    head, _, tail = p.low[i].partition(".")
    if not (len(tail) == 2 and tail < "60" and len(head) <= 2 and head.isdigit() and int(head) <= 24):
        return None
    if p.low[i + 1] in _TIME_WORDS and _meridian(p, i + 1):
        return _past_meridian(p, i + 1)
    spoken = p.words.language == "en" and p.low[i - 1] == "at" and p.low[i + 1] in ("on", "in", ",", ".", "the")
    return i + 1 if spoken else None


def _meridian(p: Passage, j: int) -> bool:
    return p.low[j] not in ("a", "p") or (p.low[j + 1] == "." and p.low[j + 2] == "m")


def _past_meridian(p: Passage, j: int) -> int:
    if p.low[j] in ("am", "pm"):
        return j + 1
    if p.low[j] in ("a", "p") and p.low[j + 1 : j + 3] == [".", "m"]:
        return j + 4 if p.low[j + 3] == "." else j + 3
    return j


def _score(p: Passage, i: int) -> int | None:
    """``3-1``, ``6-4, 7-5``: two small figures and nothing that they count."""
    j = i + 1
    if (
        p.low[j] not in ("-", "–")
        or not (p.glued(j) and p.glued(j + 1))
        or not p.low[i].isdigit()
        or not p.low[j + 1].isdigit()
    ):
        return None
    if len(p.low[i]) > 3 or len(p.low[j + 1]) > 3 or len(p.low[i]) == 4:
        return None
    k = j + 2
    word = p.low[k]
    raw, words = p.raw(k), p.words
    month = word in words.calendar.months or word in words.calendar.short_months
    unit = (
        word in words.units.heads
        or word in words.numbers.scales
        or word in words.numbers.shares
        or raw in words.numbers.signs
    )
    noun = words.counting.is_plural(word) and word not in words.counting.stops and not p.is_capital(k)
    led = (
        p.low[i - 1] in words.units.money_signs
        or p.low[i - 1] in words.calendar.months
        or p.low[i - 1] in words.calendar.short_months
    )
    if month or unit or noun or led or (p.low[k] == "-" and p.glued(k)) or (p.low[k] == "/" and p.glued(k)):
        return None
    return k if int(p.low[i]) >= int(p.low[j + 1]) or int(p.low[i]) < 20 else None


def _named(p: Passage, i: int) -> int | None:
    """``page 12``, ``n° 2 764``, ``Chapter 11``: the word before makes a name of it."""
    k = i - 1
    while (
        k >= 0
        and p.low[k] in ("°", "º", ".", ":")
        and p.low[k - 1] in ("n", "no", "nº", "n°", "art", "p", "pp", "fig", "vol", "°")
    ):
        k -= 1
    if i == 0 or p.low[k] not in p.words.counting.naming or not p.low[i].isdigit():
        return None
    if (
        k == i - 1
        and p.low[k] in ("n", "no", "p", "nos")
        and not (p.low[k] == "no" and p.is_capital(k))
        and p.low[k] != "nos"
    ):
        return None if p.low[k] == "no" and p.words.language == "en" else i + 1
    stop = i + 1
    while p.low[stop].isdigit() and p.starts[stop] - p.ends[stop - 1] == 1 and len(p.low[stop]) == 3:
        stop += 1
    if (
        (p.low[stop] in p.words.units.heads and len(p.low[stop]) > 1)
        or p.low[stop] in p.words.numbers.shares
        or p.low[stop] in p.words.numbers.scales
    ):
        return None
    return stop


def _counter(p: Passage, i: int) -> int | None:
    """``3 Commentaires`` alone on its line."""
    j, counters = i + 1, p.words.counting.counters
    if p.low[i - 1] == "(" and p.low[i - 2] in counters and p.low[j] == ")":
        return j
    return j + 1 if p.low[j] in counters and p.opens_line(i) and p.closes_line(j + 1) else None


def _list_mark(p: Passage, i: int) -> int | None:
    """``1. First``, ``2) second`` at the head of a line."""
    if p.low[i + 1] not in (".", ")") or not p.glued(i + 1) or len(p.low[i]) > 2 or not p.low[i].isdigit():
        return None
    if _is_month(p, i + 2):
        return None
    return i + 2 if p.low[i + 2] and not p.glued(i + 2) and p.low[i + 2][0] != "\n" and p.opens_line(i) else None


def _after_name(p: Passage, i: int) -> int | None:
    """``Boeing 737``, ``Windows 10``: a figure after a capitalised word, with no unit or noun of its own."""
    k = i - 1
    if (
        k < 1
        or p.glued(i)
        or not p.is_capital(k)
        or not p.low[k].isalpha()
        or not p.low[i].isdigit()
        or len(p.low[i]) > 4
        or p.opens_line(k)
    ):
        return None
    if (
        p.low[k - 1] in (".", "!", "?", ":", "»", "”")
        or p.low[k] in _NOT_NAMES
        or p.raw(k) in p.words.units.prefix_ends
    ):
        return None
    calendar, words, j = p.words.calendar, p.words, i + 1
    if (
        p.low[k] in calendar.months
        or p.low[k] in calendar.short_months
        or p.low[k] in calendar.weekdays
        or p.low[k] in words.hedges.left_ends
    ):
        return None
    word = p.low[j]
    if (
        word in words.units.heads
        or word in words.numbers.scales
        or word in words.numbers.shares
        or p.raw(j) in words.numbers.signs
    ):
        return None
    if len(p.low[i]) == 4 and 1900 <= int(p.low[i]) <= 2099:
        return None
    if (
        (word.isalpha() and word not in words.counting.stops and not p.is_capital(j))
        or word in calendar.months
        or word in ("'", "-", "/")
    ):
        return None
    return j if not p.low[j].isdigit() else None


_NOT_NAMES = frozenset(
    {
        "le",
        "la",
        "les",
        "the",
        "un",
        "une",
        "et",
        "and",
        "in",
        "en",
        "at",
        "on",
        "of",
        "de",
        "à",
        "some",
        "about",
        "sur",
        "with",
        "avec",
        "i",
    }
)

_READERS: tuple[Callable[[Passage, int], int | None], ...] = (
    _identifier, _footnote, _suffixed, _telephone, _time_of_day, _score, _named, _counter, _list_mark, _after_name,
)  # fmt: skip
