"""Claims on one question that differ, told by the kind of their value; shared by the rules of contested values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from andro_check.lexicon.figures import IN_ALL
from andro_check.lexicon.passages import links
from andro_check.model.claim import Modality, Status
from andro_check.model.finding import Finding, Relation, Severity, Step
from andro_check.model.folding import fold
from andro_check.model.interval import ONE, ZERO, possibility
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.reasons import severity, steps, why
from andro_check.reconcile.cases.wording import label_of, listed, sayings, sentence, sources_of, told, topic
from andro_check.reconcile.comparing.compare import HALF, told_apart
from andro_check.reconcile.comparing.disputes import Accord, Dispute, examine
from andro_check.reconcile.readings.beside import after
from andro_check.reconcile.readings.reading import Reading, independent
from andro_check.reconcile.readings.timing import NEWS
from andro_check.reconcile.readings.units import NAME
from andro_check.reconcile.readings.values import exchanged

_BEHIND, _NEXT, _LONG = 80, 2, 5
"""Code points behind a whole, and words of so many letters among them, that tell what became of all of it: "the nine
paintings stolen from the abbey".
"""
_WORD = re.compile(r"[^\W\d_]+")
_WORDY = 4
"""Letters of a word that may tell a deed."""
_ALONE, _FAINT = Decimal("0.8"), Decimal("0.4")
"""One article against one where others could have backed either, and nothing that speaks for a slip: half of these are
misread. What is less sure than the second is a tension.
"""

_MONTH = 31
_MOVES = ("appointed", "appointment date", "departure date", "retirement date", "resignation date", "death date")
"""How the figures begin that tell of a change of hands."""
_EXCHANGED = 2
"""Digits that count in numbers of which two are exchanged."""
_ONLY_TENSION = "a tension only, for the claims may be misread"


def contested(case: Case, rule: str, wanted: Callable[[Reading], bool]) -> Iterator[Finding]:
    """One finding for each dispute of each question, and one for each calm relation among its claims."""
    for question in case.questions:
        readings = [r for r in question.readings if wanted(r) and not r.is_label]
        if len(readings) > 1:
            disputes, accords = examine(readings, case.comparer)
            yield from (disputed(case, rule, dispute) for dispute in disputes if not _both_told(case, dispute))
            yield from (agreed(case, rule, accord) for accord in accords if _worth_telling(accord))


def disputed(case: Case, rule: str, dispute: Dispute) -> Finding:
    """The finding that a dispute deserves."""
    a, b = _by_side(dispute)
    verdict, asked = dispute.verdict, topic(a, case.register, case.figures)
    spoken = [(_spoken(case, side) if a.voice != b.voice else label_of(side), side) for side in dispute.sides]
    message = sentence(f"{asked}: {sayings(spoken)}")
    sureness = verdict.sureness * (_ALONE if _is_alone(case, dispute) else ONE)
    faint = sureness < _FAINT and dispute.relation is Relation.CONTRADICTION and not _is_slip(a, b)
    grade = Grade(Relation.TENSION if faint else dispute.relation, severity(verdict, a.unit), sureness)
    sides = [(label_of(side), side) for side in dispute.sides]
    reason = why(a, b, verdict) + (f"; {_ONLY_TENSION}" if faint else "")
    reasoned = steps(asked, a, b, verdict) + ((Step("so", _ONLY_TENSION),) if faint else ())
    return draw_up(rule, grade, Told(message, sentence(reason), reasoned), sides)


def _spoken(case: Case, side: Sequence[Reading]) -> str:
    """What a side says and, if all its claims quote one voice, whose word that is."""
    voices = {r.claim.voice for r in side}
    voice = case.register.name(voices.pop()) if len(voices) == 1 else ""
    return f"{label_of(side)} (according to {voice})" if voice else label_of(side)


def _is_slip(a: Reading, b: Reading) -> bool:
    """Whether two digits are exchanged, which a misreading does not do: 34 moves and 43."""
    return bool(a.number and b.number) and exchanged(a.number or ZERO, b.number or ZERO) >= _EXCHANGED


def _both_told(case: Case, dispute: Dispute) -> bool:
    """Whether an article quotes one camp for its number and another for the number that it disputes: told already."""
    a, b = dispute.pair
    if _known_as_two(dispute) or _changed_hands(case, dispute):
        return True
    return any(
        _tells(case, *pair) or _dates_apart(case, *pair) or _tells_as_whole(case, *pair) for pair in ((a, b), (b, a))
    )


def _changed_hands(case: Case, dispute: Dispute) -> bool:
    """Whether two articles of different times name two holders, of whom some article tells that one came or went."""
    a, b = dispute.pair
    if NAME not in (a.unit, b.unit) or a.published is None or b.published is None:
        return False
    first, last = sorted((a.published, b.published))
    moves = (r for r in (*case.readings, *case.faint) if last - first > NEWS and r.figure.id.startswith(_MOVES))
    return any({r.subject, r.object, r.name} & {a.name, b.name} and _is_recent(r, first) for r in moves)


def _is_recent(move: Reading, day: int) -> bool:
    """Whether somebody may have come or gone since a month before a day."""
    return move.unit == NAME or (move.amount.support.high or day) >= day - _MONTH


def _known_as_two(dispute: Dispute) -> bool:
    """Whether one article gives both values in one breath, and so knows them for two: "142 m high, 128 m above the
    river bed".
    """
    a, b = dispute.pair
    if a.fuzzy is None or b.fuzzy is None or _agree(a, b):
        return False
    ours, theirs = ([r for r in dispute.readings if r.fuzzy and _agree(r, x)] for x in (a, b))
    return any(x.source == y.source and told_apart(x, y) for x in ours for y in theirs)


def _agree(a: Reading, b: Reading) -> bool:
    return a.unit == b.unit and possibility(a.amount, b.amount) >= HALF


def _tells_as_whole(case: Case, own: Reading, other: Reading) -> bool:
    """Whether an article gives its number as some of the other's: "seven of the nine paintings"."""
    if own.source == other.source or own.fuzzy is None or other.fuzzy is None or own.figure.listed:
        return False
    wholes = (r for r in case.told_by[own.source] if _is_all(case, r, own) and r.unit == other.unit and r.fuzzy)
    same = (r for r in wholes if possibility(r.amount, other.amount) >= HALF)
    return any(_told_again(r, other) or not _shared_deeds(r, other) for r in same)


def _is_all(case: Case, whole: Reading, part: Reading) -> bool:
    """Whether one is the number of all of what the other counts some of, by whatever noun of a language."""
    noun, ending, _ = whole.figure.id.rpartition(IN_ALL)
    return bool(ending) and case.figures.get(noun).id == part.figure.id


def _shared_deeds(whole: Reading, other: Reading) -> set[str]:
    """The words, by their first letters, that both sentences have beside the noun and the names: where there is none,
    the one tells what became of some, and the other how many there are.
    """
    return _deeds(whole) & _deeds(other)


def _deeds(reading: Reading) -> set[str]:
    noun = _WORD.findall(fold(after(reading, _BEHIND)))[:1]
    said = [word for word in _WORD.findall(reading.claim.citation.quote) if word.islower()]
    stems = {word[:_LONG] for word in map(fold, said) if len(word) >= _WORDY and word not in links().openers["no deed"]}
    return stems - {word[:_LONG] for word in noun}


def _told_again(whole: Reading, other: Reading) -> bool:
    """Whether the other article says of its number what this one says of the whole: "stolen"."""
    words = _WORD.findall(fold(after(whole, _BEHIND)))
    deeds = {word for word in words[:_NEXT] if len(word) >= _LONG and not fold(other.claim.value.text).endswith(word)}
    if not words or not links().says("predicated", " ".join(words[1:])) or links().says("predicated", words[0]):
        return False  # "nine of the twelve survived" tells of the nine
    return bool(deeds & {*_WORD.findall(fold(after(other, _BEHIND)))})


def _dates_apart(case: Case, own: Reading, other: Reading) -> bool:
    """Whether an article gives the other's value for the other's time, beside one of its own that it dates not: "7.8 %,
    against 8.6 % a year ago".
    """
    if own.when.stated or not other.when.stated or own.source == other.source:
        return False
    then = (r for r in case.told_by[own.source] if r.when == other.when and r.unit == other.unit and r.fuzzy)
    alike = (r for r in then if r.figure.question == other.figure.question and r.subject == own.subject)
    return other.fuzzy is not None and any(possibility(r.amount, other.amount) >= HALF for r in alike)


def _tells(case: Case, own: Reading, other: Reading) -> bool:
    if not own.voice or own.source == other.source or own.fuzzy is None or other.fuzzy is None:
        return False
    if own.voice == other.voice:
        return False  # that the other camp says so as well makes it no number of this one
    camps = (r for r in case.told_by[own.source] if r.voice != own.voice and r.unit == other.unit and r.fuzzy)
    return any(
        r.figure.question == other.figure.question and possibility(r.amount, other.amount) >= HALF for r in camps
    )


def _is_alone(case: Case, dispute: Dispute) -> bool:
    """Whether no side has a second source though there are others, and not all claims were accepted by a person."""
    accepted = all(r.claim.status is Status.ACCEPTED for r in dispute.readings)
    backed = any(independent(side) > 1 for side in dispute.sides)
    return not accepted and not backed and len(case.sources) > len(dispute.sides)


def agreed(case: Case, rule: str, accord: Accord) -> Finding:
    """The finding that says why a difference is no dispute, or that sources agree."""
    a, b = accord.pair
    asked = topic(a, case.register, case.figures)
    verdict = accord.verdict
    groups = [list(accord.readings)] if accord.relation is Relation.AGREEMENT else _parted(accord.readings)
    sides = [(label_of(group), group) for group in groups]
    message = sentence(f"{asked}: {listed([label for label, _ in sides])} ({_count(accord.readings)})")
    sureness = min(r.claim.confidence for r in accord.pair)
    grade = Grade(accord.relation, Severity.LOW, sureness)
    return draw_up(rule, grade, Told(message, sentence(why(a, b, verdict)), steps(asked, a, b, verdict)), sides)


def _count(readings: Sequence[Reading]) -> str:
    independents = independent(readings)
    return sources_of(readings) if independents > 1 else "one source"


def _worth_telling(accord: Accord) -> bool:
    """One source that repeats itself confirms nothing, and one value of two scopes is no difference; who became whom
    among holders has a rule of its own.
    """
    if accord.relation is Relation.SUCCESSION and accord.pair[0].figure.id == "holder":
        return False
    if accord.relation is Relation.SCOPE and not any(r.claim.modality is Modality.DENIED for r in accord.readings):
        return len(_parted(accord.readings)) > 1
    return accord.relation is not Relation.AGREEMENT or independent(accord.readings) > 1


def _by_side(dispute: Dispute) -> tuple[Reading, Reading]:
    """The pair that shows the dispute, in the order of the sides."""
    order = {r.id: number for number, side in enumerate(dispute.sides) for r in side}
    a, b = sorted(dispute.pair, key=lambda r: (order[r.id], r.id))
    return a, b


def _parted(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Claims by what they say, from low to high."""
    groups: dict[str, list[Reading]] = {}
    for reading in readings:
        groups.setdefault(told(reading), []).append(reading)
    return list(groups.values())
