"""A time that is told once and holds for all that goes with it: "In 2019 X had 40 shops, 310 staff and £4m of debt"."""

from __future__ import annotations

from andro_check.extract.linking.asides import is_in_aside
from andro_check.extract.linking.dating import When, is_baseline, is_dateline, moment, time_of
from andro_check.extract.linking.run_ups import run_up
from andro_check.extract.text.marks import CLAUSE_ENDS
from andro_check.extract.text.scene import Passage, Scene, ValueAt
from andro_check.lexicon.calendar import calendar_words
from andro_check.lexicon.vocabulary import Vocabulary
from andro_check.model.claim import Basis
from andro_check.model.period import Period, parse_edtf

_LEAD = 5
"""Words of a clause in front of the date that opens it."""
_DEED = 12
"""Words of a clause of time in front of its date."""
_LISTED = 4
"""Words from one value of a list to the next."""
_LED = 3
"""Words from what compares to the value that another is compared with."""
_CLOSES = 2
"""Words from the last value of a list to the date behind it."""
_HALVES = frozenset(";:")
_SHORT = 4
"""Letters of a word that ends like a verb in the past and is none."""
_ACCOUNTS = frozenset({"revenue", "net income", "net loss", "operating profit", "operating loss", "ebitda"})
_DAY, _YEAR, _YEAR_END = len("2020-05-04"), len("2020"), "-12-31"
_NOWHERE = When(None, Basis.NONE)


def held_at(scene: Scene, passage: Passage, value: ValueAt, bound: frozenset[int], figure: str) -> When:
    """When a value holds: the date beside it, or the one that its clause or its list tells for it too; of the sums of a
    year no day but the last.
    """
    if value.sort == "date":
        return _NOWHERE
    when = time_of(scene, passage, value, bound)
    if when.period is None:
        period = carried(scene, passage, value)
        when = When(period, Basis.LOCAL) if period else told_before(scene, passage, value)
    elif _was_so_before(scene, value) or _is_so_since(scene, passage, value, when.period):
        when = _NOWHERE
    return _of_accounts(when) if figure in _ACCOUNTS else when


def _of_accounts(when: When) -> When:
    """ "On 27 February it announced revenue of £40m": the sum of a year or of a half has no day; "at 31 December 2020
    it had 300 staff and revenue of £40m": it is that of the year.
    """
    if when.period is None or len(when.period.edtf) != _DAY:
        return when
    told = when.period.edtf
    return When(parse_edtf(told[:_YEAR]), when.basis) if told.endswith(_YEAR_END) else _NOWHERE


def carried(scene: Scene, passage: Passage, value: ValueAt) -> Period | None:
    """The time that a value has from the date that opens its clause, from what it is a part of, or from its list."""
    if not passage.dates or _is_apart(scene, passage, value):
        return None
    date = _opening(scene, passage, value)
    if date is not None:
        return None if _is_told_of_now(scene, date.last, value.first) else _told(scene, passage, date)
    return _of_whole(scene, passage, value) or _of_list(scene, passage, value)


def told_before(scene: Scene, passage: Passage, value: ValueAt) -> When:
    """ "At the end of 2019 it was for sale. It then employed 85": how things stood at the only date of the sentence
    before.
    """
    before = scene.passages[passage.number - 1] if passage.number else None
    if (
        before is None
        or before.sentence.paragraph != passage.sentence.paragraph
        or not _is_of_then(scene, passage, value)
    ):
        return _NOWHERE
    period = _told(scene, before, before.dates[0]) if len(before.dates) == 1 else None
    known = period is not None and period.known and not period.edtf.endswith("/..")
    return When(period, Basis.DISCOURSE) if known else _NOWHERE


def _is_of_then(scene: Scene, passage: Passage, value: ValueAt) -> bool:
    """Whether "then" stands beside a verb that tells how things stood, or "at the time" in front of the value, and no
    date in the sentence.
    """
    lower, spoken, first = scene.words.lower, scene.vocabulary, passage.sentence.first
    if passage.dates:
        return False
    told = spoken.then | spoken.that_time
    if told.isdisjoint(lower[first : value.first]):
        return False
    at = max(k for k in range(first, value.first) if lower[k] in told)
    if ";" in lower[at : value.first]:
        return False
    if lower[at] in spoken.that_time:
        return " ".join(lower[max(first, at - _LED + 1) : at + 1]) in spoken.at_the_time
    near = lower[max(first, at - 1) : at + _LED]
    return any(word in spoken.was_stating or (len(word) > _SHORT and word.endswith(spoken.imperfect)) for word in near)


def _told(scene: Scene, passage: Passage, date: ValueAt) -> Period | None:
    period = date.value
    return moment(run_up(scene, passage, date) or period) if isinstance(period, Period) else None


def _opening(scene: Scene, passage: Passage, value: ValueAt) -> ValueAt | None:
    """The date that opens the clauses of a value, if no other stands between."""
    for other in reversed(passage.values):
        if other.sort != "date" or other.last > value.first or _is_aside(scene, other, value):
            continue
        period = other.value
        if not isinstance(period, Period) or not period.known or period.edtf.endswith("/.."):
            return None
        if is_dateline(scene, passage, other) or is_baseline(scene, passage, other):
            return None
        opens = _opens(scene, passage, other) or _opens_with_deed(scene, passage, other)
        return other if opens else None
    return None


def _is_aside(scene: Scene, date: ValueAt, value: ValueAt) -> bool:
    """ "X, founded in 1950, had", "X (founded in 1950) had": a date that is closed before the value."""
    between = scene.words.raw[date.last : value.first]
    closed = ")" in between and "(" not in between[: between.index(")")]
    return closed or is_in_aside(scene, date, value.first)


def _opens(scene: Scene, passage: Passage, date: ValueAt) -> bool:
    """Whether a few words that only lead to a date stand between it and the beginning of its half of the sentence."""
    lower, spoken = scene.words.lower, scene.vocabulary
    first = passage.sentence.first
    start = next((at + 1 for at in range(date.first - 1, first - 1, -1) if lower[at] in _HALVES), first)
    lead = lower[start : date.first]
    if not lead or (len(lead) == 1 and lead[0] in spoken.definite):
        return True
    if len(lead) > _LEAD or lead[0] not in spoken.opening_times or not spoken.aftermath.isdisjoint(lead):
        return False
    return not any(_acts(spoken, word) or _is_participle(spoken, word) for word in lead)


def _opens_with_deed(scene: Scene, passage: Passage, date: ValueAt) -> bool:
    """ "When it was sold in 2011, the mill employed 230": a clause of time that its comma closes behind the date."""
    lower, spoken, first = scene.words.lower, scene.vocabulary, passage.sentence.first
    opened = lower[first] in spoken.at_that_time and lower[date.last : date.last + 1] == (",",)
    return opened and "," not in lower[first : date.first] and date.first - first <= _DEED


def _is_participle(spoken: Vocabulary, word: str) -> bool:
    return len(word) > _SHORT and word.endswith(spoken.participles) and word not in spoken.dated


def _acts(spoken: Vocabulary, word: str) -> bool:
    finite = word in spoken.finite and word not in spoken.clitics
    return finite or word in spoken.being or word in spoken.having


def _is_apart(scene: Scene, passage: Passage, value: ValueAt) -> bool:
    """ "Up from 35", "contre 35", "he had previously owned 85 %", "ten are let": what another value is compared
    with, or what was so before, or is so now.
    """
    lower, spoken = scene.words.lower, scene.vocabulary
    led = lower[value.first - 1]
    if led in spoken.leaving and (led not in spoken.of or not spoken.to.isdisjoint(lower[value.last : value.last + 1])):
        return True
    if not spoken.stating.isdisjoint(lower[value.last : value.last + _LED]):
        return True
    if _was_so_before(scene, value):
        return True
    return any(c.cue.sort == "comparators" and 0 <= value.first - c.last <= _LED for c in passage.cues)


def _was_so_before(scene: Scene, value: ValueAt) -> bool:
    """ "In 2025 he sold his shares; he had previously owned 85 %" """
    return not scene.vocabulary.previously.isdisjoint(scene.words.lower[max(0, value.first - _LED) : value.first])


def _is_so_since(scene: Scene, passage: Passage, value: ValueAt, told: Period) -> bool:
    """ "In 2019 X bought Y, which employs 310": whether the date of what was done opens the sentence, and what is so
    now is told behind it.
    """
    date = _opening(scene, passage, value)
    return date is not None and _told(scene, passage, date) == told and _is_told_of_now(scene, date.last, value.first)


def _is_told_of_now(scene: Scene, first: int, last: int) -> bool:
    """ "In 2019 X bought Y, which employs 310": whether the verb in front of the value is in the present, and another
    in the past before it.
    """
    lower = scene.words.lower
    for at in range(last - 1, first - 1, -1):
        if _tells_past(scene, at):
            return False
        if lower[at] in scene.vocabulary.stating and not _is_helping(scene, at):
            return any(_tells_past(scene, before) for before in range(first, at))
    return False


def _is_helping(scene: Scene, at: int) -> bool:
    """« Est tombée », "is held": in front of a participle nothing tells whether it is so now."""
    lower, spoken = scene.words.lower, scene.vocabulary
    return lower[at] in spoken.being and lower[at + 1].endswith(spoken.participles)


def _tells_past(scene: Scene, at: int) -> bool:
    """Whether a word is a verb in the past: "bought", "employed", « employait », the « a » of « a acheté »."""
    lower, spoken = scene.words.lower, scene.vocabulary
    word, past = lower[at], calendar_words(spoken.language).past
    if word in spoken.having:
        helped = at + 1 < len(lower) and lower[at + 1].endswith(spoken.participles)
        return helped or (word in past and word not in spoken.having_now)
    return word in past or (len(word) > _SHORT and word.endswith(spoken.finite_past))


def _of_whole(scene: Scene, passage: Passage, value: ValueAt) -> Period | None:
    """ "1,400 in 2008, of whom 310 were welders", "dont 310 soudeurs": a part has the time of what it is a part of."""
    lower = scene.words.lower
    part = next((at for at in range(value.first - 1, passage.sentence.first, -1) if _parts(scene, at)), None)
    whole = next((v for v in reversed(passage.values) if part and v.last <= part and v.sort != "date"), None)
    if whole is None or part is None or ";" in lower[whole.last : value.first]:
        return None
    dated = any(part < v.first < value.first and v.sort == "date" for v in passage.values)
    return None if dated else _beside(scene, passage, whole)


def _parts(scene: Scene, at: int) -> bool:
    """Whether "including", "of whom", "dont" stands at a word."""
    lower, spoken = scene.words.lower, scene.vocabulary
    return lower[at] in spoken.including or (lower[at] in spoken.part_of_them and lower[at - 1] in spoken.of)


def _of_list(scene: Scene, passage: Passage, value: ValueAt) -> Period | None:
    """ "640 pupils, 38 teachers and a budget of £4m in 2017": the date behind the last value of a list is that of all;
    a date in front of the first too.
    """
    last = first = value
    while (following := _behind(passage, last)) and _goes_on(scene, passage, last, following):
        last = following
    while (before := _ahead(passage, first)) and _goes_on(scene, passage, before, first):
        first = before
    behind = _beside(scene, passage, last, ahead=False) if last is not value else None
    return behind or (_beside(scene, passage, first, behind=False) if first is not value else None)


def _beside(
    scene: Scene, passage: Passage, value: ValueAt, *, ahead: bool = True, behind: bool = True
) -> Period | None:
    """The time that stands right in front of a value, or right behind it."""
    for date in passage.values:
        gap = value.first - date.last if date.last <= value.first else date.first - value.last
        if date.sort != "date" or not 0 <= gap <= _CLOSES or not (ahead if date.last <= value.first else behind):
            continue
        between = scene.words.lower[min(date.last, value.last) : max(date.first, value.first)]
        owned = scene.words.lower[date.last : date.last + 1] == ("'s",)  # "4.8 points down on October's vote"
        apart = owned or ")" in between or any(_acts(scene.vocabulary, word) for word in between)
        apart = apart or is_dateline(scene, passage, date) or is_baseline(scene, passage, date)
        period = None if apart else _told(scene, passage, date)
        if period and period.known and not period.edtf.endswith("/.."):
            return period
    return None


def _behind(passage: Passage, value: ValueAt) -> ValueAt | None:
    """The next value, if it is no date."""
    other = next((v for v in passage.values if v.first >= value.last), None)
    return other if other and other.sort != "date" else None


def _ahead(passage: Passage, value: ValueAt) -> ValueAt | None:
    """The value before, if it is no date."""
    other = next((v for v in reversed(passage.values) if v.last <= value.first), None)
    return other if other and other.sort != "date" else None


def _goes_on(scene: Scene, passage: Passage, one: ValueAt, other: ValueAt) -> bool:
    """Whether two values are items of a list, without a verb or a mood between them."""
    lower, spoken = scene.words.lower, scene.vocabulary
    gap = lower[one.last : other.first]
    if not 0 < len(gap) <= _LISTED or not (gap[0] in spoken.conjunctions or gap[0] == ","):
        return False
    if other.last < len(lower) and lower[other.last] in spoken.directions:
        return False  # "58.2 %, 4.8 points down on October"
    plain = not any(_acts(spoken, word) or word in CLAUSE_ENDS or word in spoken.relatives for word in gap)
    return plain and not any(one.last <= cue.first < other.first for cue in passage.cues)
