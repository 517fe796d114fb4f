"""AC143: two briefs tell one thing in much the same words, but for one value that differs: a measure, a length of
time, a date, an amount or a count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import combinations, product

from andro_check.lexicon.passages import links
from andro_check.model.claim import Modality
from andro_check.model.finding import Finding, Relation
from andro_check.model.folding import fold
from andro_check.model.interval import ZERO, possibility
from andro_check.reconcile.apart.ages import may_be_two_people, of_two_lives
from andro_check.reconcile.apart.things import of_two_things
from andro_check.reconcile.cases.case import Case, Grade
from andro_check.reconcile.cases.likeness import Likeness, likely_slip
from andro_check.reconcile.cases.reasons import severity
from andro_check.reconcile.cases.wording import told
from andro_check.reconcile.comparing.compare import HALF
from andro_check.reconcile.comparing.occasions import told_again
from andro_check.reconcile.comparing.verdict import Row, Verdict
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import NEWS, overlap
from andro_check.reconcile.readings.units import COUNT, DATE, NAME, is_currency, is_duration, is_measure
from andro_check.reconcile.readings.values import exchanged, is_bound, relative_gap, size
from andro_check.reconcile.rules.digit_slip import contested_already

RULE = "AC143 twin-words"
_BRIEF, _SOURCES = 8, 12
"""Numbers and dates in a brief, and briefs of a story, at most: where there are more, words are shared by chance."""
_STEM = 5
"""Letters by which two words are one: "saisi" and "saisie"."""
_SHARED = 2
"""Words that the quotes have in common at least, which are more than half of those of the shorter one."""
_APART, _LONG = Decimal("0.9"), 100
"""Values further apart are of two things; smaller numbers have the same digits by chance."""
_WORD, _NUMBER = re.compile(r"\w+"), re.compile(r"\d[\d., ]*")
_PREPOSITION = 2
"""Letters of a preposition: "de", "to"."""
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"(?<=[\w,;:] )[A-ZÀ-Ý]\w{3,}")
_WRITTEN = re.compile(r"\d|\b[XVI]+e\b")
_DEATH = "death date"
"""Where several died, each has a day of his own."""
_SURENESS = Decimal("0.5")


def twin_words(case: Case) -> Iterator[Finding]:
    """Whatever figure the values were given: what is said around them tells that they answer one question. Of money and
    of what is counted like words tell many things, so that the digits have to be alike as well.
    """
    briefs = _briefs(case)
    if not 1 < len(briefs) <= _SOURCES:
        return
    for one, other in combinations(briefs, 2):
        for a, b in product(one.values, other.values):
            if (
                a.unit == b.unit
                and _differ(a, b)
                and one.lone(a, other)
                and other.lone(b, one)
                and _one_matter(case, a, b, one, other)
                and not contested_already(case, a, b)
            ):
                yield _finding(case, a, b)


def _briefs(case: Case) -> list[_Brief]:
    told_in = (_Brief.of(own) for own in case.told_by.values()) if case.is_one_story else ()
    return [brief for brief in told_in if 0 < len(brief.values) <= _BRIEF]


@dataclass(frozen=True)
class _Brief:
    """What an article measures and dates, the surest claim for each place."""

    values: Sequence[Reading]

    @classmethod
    def of(cls, own: Sequence[Reading]) -> _Brief:
        measured = (r for r in own if r.unit != NAME and not r.is_label and r.fuzzy is not None)
        surest = {r.claim.value_start: r for r in sorted(measured, key=lambda r: (r.claim.confidence, r.id))}
        return cls(tuple(surest.values()))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset().union(*map(_words, self.values))

    def tells(self, value: Reading) -> bool:
        return any(r.unit == value.unit and possibility(r.amount, value.amount) >= HALF for r in self.values)

    def lone(self, value: Reading, other: _Brief) -> bool:
        """Whether a value is the only one in its unit, but for those that the other brief has too; it has not this."""
        beside = (r for r in self.values if r is not value and r.unit == value.unit)
        return not other.tells(value) and all(other.tells(r) for r in beside)

    def shares(self, other: _Brief) -> bool:
        """Whether both have one number, of whatever: 1,480 patients."""
        ours, theirs = ({(r.unit, r.number) for r in brief.values if r.number} for brief in (self, other))
        return not ours.isdisjoint(theirs)


def _differ(a: Reading, b: Reading) -> bool:
    """Whether both are numbers of one piece of news, of one time and in one mood, that cannot be one."""
    if a.origin == b.origin or a.published is None or b.published is None or abs(a.published - b.published) > NEWS:
        return False
    if a.claim.modality != b.claim.modality or any(_has_several(r) for r in (a, b)):
        return False
    if a.when.stated != b.when.stated or (a.when.stated and not overlap(a.when, b.when)):
        return False
    if a.voice and b.voice and a.voice != b.voice:
        return False
    if a.unit == DATE and not _of_one_day(a, b):
        return False
    return (
        _tells_much(a, b)
        and possibility(a.amount, b.amount) == ZERO
        and (a.unit == DATE or relative_gap(a, b) <= _APART)
    )


def _has_several(reading: Reading) -> bool:
    """Whether another value beside it would be none the less true: a bound, a toll that grows, one of several."""
    return (
        is_bound(reading)
        or reading.figure.several
        or bool(reading.figure.settles)
        or (reading.unit == DATE and not _WRITTEN.search(reading.claim.value.text))
    )


def _of_one_day(a: Reading, b: Reading) -> bool:
    """Whether a day is the only one for what is dated: it is still to come, or nothing of the kind comes twice."""
    if told_again(a, b) or _DEATH in (a.figure.id, b.figure.id):
        return False
    once = not (a.figure.near or b.figure.near or a.figure.vague or b.figure.vague) and a.subject == b.subject != ""
    return once or a.claim.modality is Modality.PLANNED


def _tells_much(a: Reading, b: Reading) -> bool:
    """Whether what is measured is told by the unit and the words, or the digits are alike."""
    plain = is_measure(a.unit) or is_duration(a.unit) or not (a.unit == COUNT or is_currency(a.unit))
    low = min(a.number or ZERO, b.number or ZERO)
    return plain or (low >= _LONG and exchanged(a.number or ZERO, b.number or ZERO) > 0)


def _one_matter(case: Case, a: Reading, b: Reading, one: _Brief, other: _Brief) -> bool:
    """Whether the words around are those of one matter, which both name somebody of."""
    named = case.comparer.named
    if not named.of(a.claim.citation.quote) & named.of(b.claim.citation.quote):
        return False
    enough = _SHARED - one.shares(other)
    if not (_alike(_words(a), _words(b), enough) or _alike(one.words, other.words, enough)):
        return False
    if _swapped(a.claim.citation.quote, b.claim.citation.quote) or _of_others(case, a, b):
        return False
    changed = case.comparer.compare(a, b).relation in (Relation.UPDATE, Relation.SCOPE)
    return not changed and not of_two_things(a, b, named, case.register)


def _alike(ours: frozenset[str], theirs: frozenset[str], enough: int) -> bool:
    shared = len(ours & theirs)
    return shared >= enough and (enough < _SHARED or 2 * shared > min(len(ours), len(theirs)))


def _words(reading: Reading) -> frozenset[str]:
    start = reading.claim.value_start - reading.claim.citation.span.start
    return _around(reading.claim.citation.quote, start, start + len(reading.claim.value.text))


def _swapped(one: str, other: str) -> bool:
    """Whether a word stands where the other quote has another: "apprend l'allemand", "apprend l'espagnol"."""
    ours, theirs = _places(one), _places(other)
    return any(_unlike(ours[place], theirs[place]) for place in ours.keys() & theirs.keys())


def _unlike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether they have no word in common, and are not prepositions alone."""
    return one.isdisjoint(other) and max(map(len, one | other)) > _PREPOSITION


@lru_cache(maxsize=4096)
def _places(quote: str) -> Mapping[tuple[str, str, str], frozenset[str]]:
    """The words of a quote by the two in front of each and the one behind it; numbers are all one."""
    words = [*_WORD.findall(_NUMBER.sub("0", fold(quote))), ""]
    found: dict[tuple[str, str, str], frozenset[str]] = {}
    for first, then, word, behind in zip(words, words[1:], words[2:], words[3:], strict=False):
        if word.isalpha():
            place = (first, then, behind)
            found[place] = found.get(place, frozenset()) | {word}
    return found


def _of_others(case: Case, a: Reading, b: Reading) -> bool:
    """Whether each quote names somebody whom the other does not, or the ages are of two people."""
    ours, theirs = (
        {k for k in case.comparer.named.of(r.claim.citation.quote) if case.register.name(k)[:1].isupper()}
        for r in (a, b)
    )
    apart = bool(ours - theirs) and bool(theirs - ours)
    return apart or may_be_two_people(a, b, case.register) or of_two_lives(a, b)


@lru_cache(maxsize=4096)
def _around(quote: str, start: int, end: int) -> frozenset[str]:
    """The stems of the words of a quote but for a value of it, for names, and for those that tell nothing."""
    text = f"{quote[:start]} 0 {quote[end:]}"
    names = {*_NAME.findall(text)}
    words = (fold(word) for word in _CONTENT.findall(text) if word not in names)
    return frozenset(w[:_STEM] for w in words if not (links().whole("deciding", w) or links().whole("no deed", w)))


def _finding(case: Case, a: Reading, b: Reading) -> Finding:
    why = f"the two quotes tell one thing in much the same words, one with {told(a)} and the other with {told(b)}"
    likeness = Likeness(a, "in like words", why, "like words mean one thing", "a primary document for this figure")
    sides = [[r] for r in sorted((a, b), key=lambda r: (size(r), r.id))]
    verdict = Verdict(Relation.CONTRADICTION, Row.DISJOINT, gap=relative_gap(a, b))
    return likely_slip(case, RULE, Grade(Relation.CONTRADICTION, severity(verdict, a.unit), _SURENESS), sides, likeness)
