"""When a claim holds: the date of its sentence that tells the time of its value, and of no other."""

from __future__ import annotations

from functools import cache

from andro_check.extract.linking.run_ups import run_up, years_before
from andro_check.extract.linking.scope import goes_on, lies_ahead, owned_now
from andro_check.extract.text.scene import CueAt, Passage, Scene, ValueAt
from andro_check.lexicon.calendar import calendar_words
from andro_check.lexicon.vocabulary import vocabulary
from andro_check.model.claim import Basis
from andro_check.model.frozen import dataclass
from andro_check.model.period import Period, parse_edtf
from andro_check.model.value import Quantity

_TIME_REACH = 5.5
_NEXT = 2
"""How many words may stand between what belongs together: a comparator and its value, a price and "since June"."""
_LISTED = 4
"""How many words may part two values of a list that one date tells the time of."""
_MUCH = 8
"""Words of which, behind a comma, more than these are much else."""
_DATELINE = 6
"""Words that a dateline may have in front of its date, and between it and the dash."""
_BESIDE = 6
"""Words from the comma that opens an apposition to its value."""
_CLAUSE = 14
"""Words of a relative clause in front of its value, at most."""
_GENITIVE = "'s"
_CALLED, _STOPS = 10, frozenset(",;:.()")
"""Words from a comma to the date of what somebody is called behind it, at most."""
_SAID = 3
"""Words from a verb of saying to the day of it."""
_TOLD = 4
"""Words behind the day of a telling among which the verb of what is told stands."""
_TOLD_THEN = 2.0
"""What it costs to take the day of a telling for that of what is told."""
_VERB = 2
"""Words of "and earned", "et a réalisé"."""
_GROWTH, _SHARES = "growth", frozenset({"percent", "points"})
_MONTHS = 12
_MONTH = 7
"""How long a month is written, and a year at most: what is longer is a day."""


@dataclass(frozen=True, slots=True)
class When:
    """The time a claim holds at and how it was found; no period when the text does not say."""

    period: Period | None
    basis: Basis


def time_of(scene: Scene, passage: Passage, value: ValueAt, bound: frozenset[int] = frozenset()) -> When:
    """The nearest date of the sentence that is not ``bound`` elsewhere, one in front of the value preferred.

    "Since 2007" tells how long something has been and not when it was that much, unless it follows at once.
    """
    best: tuple[float, Period] | None = None
    owned = owned_now(scene, value)
    for other in passage.values:
        period = other.value
        if other is value or other.first in bound or not isinstance(period, Period) or not period.known:
            continue
        if is_dateline(scene, passage, other) or _is_price_level(scene, other) or is_baseline(scene, passage, other):
            continue
        if period.edtf.endswith("/..") and not 0 <= other.first - value.last <= _NEXT:
            continue
        if other.first >= value.last and _of_another(scene, passage, value, other):
            continue
        if owned and lies_ahead(scene, period):
            continue
        if other.first < value.first and _is_elsewhere(scene, passage, value, other):
            continue
        if other.first < value.first:
            cost = scene.distance(other.last, value.first) + _opens_telling(scene, other, value) * _TOLD_THEN
        else:
            cost = scene.distance(value.last, other.first) + 0.4
        if cost < _TIME_REACH and (best is None or cost < best[0]):
            best = (cost, run_up(scene, passage, other) or period)
    if best is None:
        return When(None, Basis.NONE)
    told = moment(best[1])
    return When(before(scene, passage, value, told) or told, Basis.LOCAL)


def is_dateline(scene: Scene, passage: Passage, date: ValueAt) -> bool:
    """ "TOURVELLE, Oct 5, 2023 (Wire) - ...": where and when a dispatch was filed, and nothing that it tells."""
    raw, first = scene.words.raw, passage.sentence.first
    if date.sort != "date" or date.first - first > _DATELINE:
        return False
    index = date.last
    if raw[index : index + 1] == ("(",) and ")" in raw[index : index + _DATELINE]:
        index = raw.index(")", index) + 1
    return raw[index : index + 1] in (("-",), ("–",), ("—",)) and any(
        word.isupper() for word in raw[first : date.first]
    )


def _is_price_level(scene: Scene, date: ValueAt) -> bool:
    """ "£640m at 2015 prices", "aux prix de 2015": what money was worth then, and not when it was that much."""
    lower, spoken = scene.words.lower, scene.vocabulary
    behind = lower[date.last : date.last + 1]
    before = lower[max(0, date.first - 2) : date.first]
    return any(word in spoken.prices for word in behind) or (
        len(before) == 2 and before[0] in spoken.prices and before[1] in spoken.of
    )


def is_baseline(scene: Scene, passage: Passage, date: ValueAt) -> bool:
    """ "Up 12 per cent on 2022", "3 points lower than in 2019": what a share that moved is compared with."""
    if not isinstance(date.value, Period) or len(date.value.edtf) > _MONTH:
        return False
    if _is_compared_with(scene, date.first) or _is_behind_than(scene, date.first):
        return True
    if _SHARES.isdisjoint(passage.sorts):
        return False
    shares = [value for value in passage.values if value.sort in ("percent", "points") and value.last < date.first]
    return any(_is_measured_from(scene, passage, share, date.first) for share in shares)


def _is_compared_with(scene: Scene, date: int) -> bool:
    """ "Par rapport à 2018", "compared with 2018": a year that something else is held against."""
    lower, phrases = scene.words.lower, scene.vocabulary.compared
    if not date or lower[date - 1] not in _last_words(scene.vocabulary.language):
        return False
    return any(" ".join(lower[date - length : date]) in phrases for length in (1, 2, 3) if date >= length)


@cache
def _last_words(language: str) -> frozenset[str]:
    """The words that such a phrase may end with."""
    return frozenset([phrase.rpartition(" ")[2] for phrase in vocabulary(language).compared])


def _is_behind_than(scene: Scene, date: int) -> bool:
    """ "1,200 more than last year", "300 de plus que l'an dernier": a time that only how much more is measured from."""
    lower, spoken = scene.words.lower, scene.vocabulary
    than = date > 0 and lower[date - 1] in spoken.than
    return than and not spoken.comparatives.isdisjoint(lower[max(0, date - 1 - _LISTED) : date - 1])


def _is_measured_from(scene: Scene, passage: Passage, share: ValueAt, date: int) -> bool:
    lower, spoken = scene.words.lower, scene.vocabulary
    gap = lower[share.last : date]
    led = lower[share.first - 1] in spoken.directions or _is_told_as_change(passage, share)
    if led and len(gap) == 1 and gap[0] in spoken.baselines:
        return True
    return is_compared(scene, share) and len(gap) <= _LISTED


def _is_told_as_change(passage: Passage, share: ValueAt) -> bool:
    """ "A rise of 8 per cent", "une hausse de 8 %", "rose by 8 per cent" """
    near = (t for t in passage.triggers if 0 <= share.first - t.last <= _NEXT)
    return any(t.trigger.frame.figure == _GROWTH for t in near)


def is_compared(scene: Scene, share: ValueAt) -> bool:
    """ "8 per cent more than in 2022": whether a share tells how much more or less something is."""
    lower, last, spoken = scene.words.lower, share.last, scene.vocabulary
    return last + 1 < len(lower) and lower[last] in spoken.comparatives and lower[last + 1] in spoken.than


def _is_elsewhere(scene: Scene, passage: Passage, value: ValueAt, date: ValueAt) -> bool:
    """ "From £640m in 2017, the bill has grown to £912m", "had 12 shops in May and employs 340": a date set behind a
    value of its own, closed by a comma or by another verb, or where each of two values has one: "from £10m in 2018 to
    £12m in 2019".
    """
    lower, spoken = scene.words.lower, scene.vocabulary
    if _is_past_semicolon(scene, passage, date, value) or _is_of_telling(scene, date):
        return True
    if _is_set_apart(scene, passage, date) or _is_closed_relative(scene, value, date):
        return True
    if _is_right_behind(passage, value) and any(
        other.sort == value.sort and _is_behind(other, date) for other in passage.values
    ):
        return True
    after = lower[date.last : date.last + 2]
    closed = after[:1] == (",",)
    added = len(after) > 1 and after[0] in spoken.conjunctions and after[1] in spoken.finite
    reach = _MUCH if added else 1
    owned = any(other.sort == value.sort and 0 <= date.first - other.last <= reach for other in passage.values)
    return (closed or added) and owned


def _is_set_apart(scene: Scene, passage: Passage, date: ValueAt) -> bool:
    """ "Fondé en 1908, champion de France en 1951, le club emploie ...": what somebody is called between commas has its
    date alone, as his foundation has at the head of a sentence.
    """
    lower, spoken, last = scene.words.lower, scene.vocabulary, date.last
    if lower[last : last + 1] != (",",):
        return False
    start = next((k for k in range(date.first - 1, date.first - _CALLED, -1) if lower[k] in _STOPS), -1) + 1
    start = max(start, passage.sentence.first)
    opened = lower[start]
    if start == passage.sentence.first:
        return opened in spoken.founded
    plain = opened.isalpha() and opened not in spoken.held_back and opened not in spoken.determiners
    if not plain or start + 1 >= date.first or not scene.words.raw[start][0].islower():
        return False
    verbs = (spoken.finite - spoken.clitics).intersection(lower[start : date.first])
    return lower[start + 1] in spoken.of and not verbs


def _is_closed_relative(scene: Scene, value: ValueAt, date: ValueAt) -> bool:
    """ "X, dont les ventes ont atteint 9 M€ en 2023, emploie 120 salariés": told aside, of what stands aside."""
    lower = scene.words.lower
    return lower[date.last : date.last + 1] == (",",) and date.last < value.first and _is_in_relative(scene, date)


def _is_past_semicolon(scene: Scene, passage: Passage, date: ValueAt, value: ValueAt) -> bool:
    """ "Won it in 1998; its stadium holds 9,200": unless it opens the sentence, a date is of its half."""
    opens = date.first - passage.sentence.first <= _NEXT
    return not opens and ";" in scene.words.lower[date.last : value.first]


def _is_of_telling(scene: Scene, date: ValueAt) -> bool:
    """ "I wrote in June that X had 40 shops", "said on Tuesday it would close": the day of the telling."""
    lower, spoken = scene.words.lower, scene.vocabulary
    if spoken.tellers.isdisjoint(lower[max(0, date.first - _SAID) : date.first]):
        return False
    told = lower[date.last : date.last + _TOLD]
    return not spoken.complements.isdisjoint(told[:1]) or not spoken.finite.isdisjoint(told[1:])


def _opens_telling(scene: Scene, date: ValueAt, value: ValueAt) -> bool:
    """ "On Tuesday X said it lost £4m in 2023": any other date is rather that of what was told."""
    between = scene.words.lower[date.last : value.first]
    return len(between) > _NEXT and not scene.vocabulary.tellers.isdisjoint(between)


def _is_right_behind(passage: Passage, value: ValueAt) -> bool:
    """Whether a value has a date of its own: "£12m in 2019"."""
    return any(other.sort == "date" and _is_behind(value, other) for other in passage.values)


def _is_behind(value: ValueAt, date: ValueAt) -> bool:
    """Whether one word at most parts a value from the date behind it."""
    return 0 <= date.first - value.last <= 1


def _of_another(scene: Scene, passage: Passage, value: ValueAt, date: ValueAt) -> bool:
    """Whether a date behind a value tells the time of something else: of a value that it is compared with ("7 M€,
    contre 6 M€ en 2013", "7 points higher than in 2009"), of the next clause ("employs 96, and plans for 130 by late
    2022"), of the next value, or of the word that it owns ("4 points below October's vote", but not "sold 40 at last
    year's fair").
    """
    lower, last = scene.words.lower, date.last
    if (
        last < len(lower)
        and lower[last] == _GENITIVE
        and lower[date.first - 1] not in scene.vocabulary.place_prepositions
    ):
        return True
    if (
        _in_next_clause(scene, value, date)
        or _of_next_value(passage, value, date)
        or _was_left(scene, passage, value, date)
    ):
        return True
    return any(
        value.last <= cue.first < date.first
        and (_compares(passage, value, cue, date) if cue.cue.sort == "comparators" else goes_on(scene, cue))
        for cue in passage.cues
        if cue.cue.sort in ("comparators", "mood")
    )


def _in_next_clause(scene: Scene, value: ValueAt, date: ValueAt) -> bool:
    """Whether another verb stands between, past a comma or a relative: "X, which runs 11 sites, sold 40 in 2021"; or
    much else behind a comma: "2 M€, twice what was asked for in a case of that kind in 2022".
    """
    lower, spoken = scene.words.lower, scene.vocabulary
    if ";" in lower[value.last : date.first] or _is_of_joined_verb(scene, value, date):
        return True
    if _is_of_past_verb(scene, value, date):
        return True
    if date.first - value.last > _MUCH and "," in lower[value.last : date.first] and not _is_set_beside(scene, value):
        return True
    if lower[value.last] == "," and _is_in_relative(scene, value):
        return True
    opened = False
    for index in range(value.last, date.first):
        if opened and lower[index] in spoken.finite and lower[index] not in spoken.clitics:
            return not _is_set_beside(scene, value)
        opened = opened or lower[index] == "," or lower[index] in spoken.subject_relatives
    return False


def _is_of_joined_verb(scene: Scene, value: ValueAt, date: ValueAt) -> bool:
    """ "Employs 410 people and earned, in 2024, £92m", "emploie 410 salariés et a réalisé en 2024 ...": a date between
    the second verb and what it has for an object.
    """
    lower, spoken = scene.words.lower, scene.vocabulary
    led = lower[date.first - 1] in spoken.place_prepositions or lower[date.first - 1] in spoken.dated
    verb = date.first - led
    for index in range(max(value.last, verb - _VERB - 1), verb):
        if lower[index] in spoken.conjunctions and index + 1 < verb and lower[index + 1] in spoken.finite:
            return date.last < len(lower) and lower[date.last] in spoken.determiners
    return False


def _is_of_past_verb(scene: Scene, value: ValueAt, date: ValueAt) -> bool:
    """ "Serves 3 million people and made £488m last year", "exploite 41 silos et a dégagé 6 M€ en 2023": a date of what
    was done, and not of what is so.
    """
    lower, spoken = scene.words.lower, scene.vocabulary
    joined = range(value.last, date.first - 1)
    verb = next((i + 1 for i in joined if lower[i] in spoken.conjunctions and lower[i + 1] in spoken.finite), 0)
    if not verb or not _has_past_form(spoken.language, lower[verb]):
        return False
    before = range(value.first - 1, max(-1, value.first - _CLAUSE), -1)
    start = next((i for i in before if not lower[i][0].isalnum()), max(-1, value.first - _CLAUSE))
    return not any(_has_past_form(spoken.language, word) for word in lower[start + 1 : value.first])


def _has_past_form(language: str, verb: str) -> bool:
    """Whether a word is a verb in the past or its participle: "closed", « fermé », « fermait »."""
    words = calendar_words(language)
    return verb in words.past or verb.endswith(words.past_endings)


def _is_in_relative(scene: Scene, value: ValueAt) -> bool:
    """ "X, which employs 120, opened in 2012", "X, dont les ventes ont chuté d'un quart, partira en 2027"."""
    lower, spoken = scene.words.lower, scene.vocabulary
    for index in range(value.first - 1, max(-1, value.first - _CLAUSE), -1):
        if lower[index] in spoken.relatives:
            return lower[index - 1] == ","
        if lower[index] in (",", ";", ":", "(", "."):
            return False
    return False


def _is_set_beside(scene: Scene, value: ValueAt) -> bool:
    """ "The sale, some 40 % of the capital, was closed in June": a value between commas without a verb of its own."""
    lower, spoken = scene.words.lower, scene.vocabulary
    for index in range(value.first - 1, max(-1, value.first - _BESIDE), -1):
        if lower[index] == ",":
            return True
        if lower[index] in spoken.finite or lower[index] in spoken.subject_relatives:
            return False
    return False


def _of_next_value(passage: Passage, value: ValueAt, date: ValueAt) -> bool:
    """Whether a value of the sort stands nearer to the date, and is no item of one list with this value."""
    return any(
        other.sort == value.sort and other.first - value.last > _LISTED and 0 <= date.first - other.last <= _NEXT
        for other in passage.values
    )


def _was_left(scene: Scene, passage: Passage, value: ValueAt, date: ValueAt) -> bool:
    """ "Fell from £6.7bn to £4.6bn by 31 December": the day is that of what was reached."""
    lower, spoken = scene.words.lower, scene.vocabulary
    if value.first < 1 or lower[value.first - 1] not in spoken.place_prepositions or value.last >= len(lower):
        return False
    reached = (v for v in passage.values if v.sort == value.sort and v.last <= date.first)
    return lower[value.last] in spoken.to and any(v.first - value.last == 1 for v in reached)


def _compares(passage: Passage, value: ValueAt, cue: CueAt, date: ValueAt) -> bool:
    if cue.cue.value == "degree":
        return date.first - cue.last <= _LISTED
    return any(other.sort == value.sort and 0 <= other.first - cue.last <= _NEXT for other in passage.values)


def before(scene: Scene, passage: Passage, value: ValueAt, time: Period | None) -> Period | None:
    """The year that a value is of which is compared with one of another year: "161 M€ un an plus tôt"."""
    years = _years_before(scene, passage, value)
    if time is None or time.start is None or time.end is None or not 0 < years < time.start.year:
        return None
    return years_before(time, years)


def _years_before(scene: Scene, passage: Passage, value: ValueAt) -> int:
    """How many years earlier the words behind a value say; 0 when they do not."""
    lower, spoken = scene.words.lower, scene.vocabulary
    one, length, told = lower[value.last : value.last + 3][:3] if value.last + 2 < len(lower) else ("", "", "")
    led = one in spoken.indefinite or one in spoken.definite
    if led and length in spoken.year and told in spoken.earlier:
        return 1
    if one in spoken.definite and length in spoken.earlier and told in spoken.year:
        return 1
    for other in passage.values:
        quantity = other.value
        if other.sort == "duration" and 0 <= other.first - value.last <= 1 and isinstance(quantity, Quantity):
            years = (quantity.number or 0) / (_MONTHS if quantity.unit == "month" else 1)
            whole = quantity.unit in ("year", "month") and years % 1 == 0
            return int(years) if whole and lower[other.last] in spoken.earlier else 0
    return 0


def moment(period: Period) -> Period:
    """What holds "by March 2021" is stated for that month; nothing is said of the time before."""
    before, _, last = period.edtf.partition("/")
    return parse_edtf(last) if before == ".." else period
