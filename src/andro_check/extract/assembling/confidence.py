"""How sure the reading of a claim is: from the evidence for each of its fields, and from who else says the same.

The steps were fitted on the open stories: claims on gold values by their evidence, and the claims of ten articles that
a person read (docs/evaluation.md). What the evidence of one passage promises holds for six claims of ten at best,
whatever is asked of it; what two articles say in words of their own holds for nineteen of twenty, because two
misreadings seldom agree. So a passage alone is never of high confidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache

from andro_check.extract.assembling.doubts import (
    has_other_subject,
    is_age_at_a_deed,
    is_dated_from_afar,
    is_of_a_time_untold,
    is_of_another_noun,
    is_one_doubt_of_many,
    may_be_day_of_telling,
    only_speaks_of,
    speaks_of_others,
    stands_for_no_company,
    tells_which,
)
from andro_check.extract.linking.link import FAR, Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.linking.unnamed import UNNAMED
from andro_check.lexicon.frames import Part, Role
from andro_check.lexicon.outcomes import OUTCOME
from andro_check.model.claim import Basis, Claim, Evidence
from andro_check.model.folding import slug
from andro_check.model.period import Period
from andro_check.model.value import Name, Quantity, Value

_LOCAL, _DISCOURSE, _ANAPHOR = Basis.LOCAL, Basis.DISCOURSE, Basis.ANAPHOR
_AGENT, _TARGET, _TOPIC, _OWNER, _NO_ROLE = Role.AGENT, Role.TARGET, Role.TOPIC, Role.OWNER, Role.NONE
_COUNTED = Part.COUNTED
"""Members that every value asks for: Python 3.11 finds a name of the module in a tenth of the time."""
_FINEST = Decimal("0.001")
_START = Decimal("0.95")
_STEPS: Mapping[str, Decimal] = {
    "no word says what is measured": Decimal("0.5"),
    "the word that says it is far away": Decimal("0.2"),
    "a party is missing": Decimal("0.4"),
    "a party is the only one that the article names": Decimal("0.15"),
    "a party is what the sentences around speak of": Decimal("0.3"),
    "a party is what the article speaks of somewhere": Decimal("0.45"),
    "a party is a pronoun or a description": Decimal("0.12"),
    "a party is the host of a bracket": Decimal("0.05"),
    "a party is far from its word": Decimal("0.15"),
    "a bare count": Decimal("0.1"),
    "only what is counted tells the figure": Decimal("0.25"),
    "the word that says it is a little way off": Decimal("0.1"),
    "a party belongs to another noun": Decimal("0.15"),
    "a party is very far from its word": Decimal("0.15"),
    "an office in what the article speaks of": Decimal("0.3"),
    "another noun stands where the party would": Decimal("0.2"),
    "the date stands far from the value": Decimal("0.1"),
    "what acts is a pronoun or a description": Decimal("0.1"),
    "what it is for stands behind a preposition": Decimal("0.15"),
    "what it belongs to was guessed": Decimal("0.15"),
    "whom else it concerns is very far from its word": Decimal("0.2"),
    "the word that says it has no place of its own for the party": Decimal("0.12"),
    "another could be meant where the word has no place for the party": Decimal("0.1"),
    "a pronoun or a description stands for no company": Decimal("0.1"),
    "whom else it concerns is what the sentences around speak of": Decimal("0.12"),
    "what of a guessed party is meant was guessed": Decimal("0.12"),
    "no word says what moved": Decimal("0.2"),
    "a length of time": Decimal("0.12"),
    "the word that says it is a step off": Decimal("0.12"),
    "a party behind a preposition may go with another noun": Decimal("0.07"),
    "a party is a way off where more is left open": Decimal("0.3"),
    "the time that its words tell of is not known": Decimal("0.3"),
    "a party only tells which thing is meant": Decimal("0.3"),
    "a party only speaks of it": Decimal("0.3"),
    "the day may be that of its telling": Decimal("0.3"),
    "a party is only what the article speaks of": Decimal("0.3"),
}
"""What each doubt takes away; a doubt on the object counts half, for figures without one are the rule."""
_LEAST = Decimal("0.05")
_OFF, _STEP_OFF = 1.2, 0.5
_DEAR, _VERY_DEAR = 2.5, 3.5
_OFFICE, _AGE = "role: ", "age"
_TOLD = Decimal("0.45")
"""How something ended is told of whoever its sentence names; nothing is compared with it but its opposite."""
_BARE = frozenset({"growth", "change"})
_COMPARED = Decimal("0.6")
"""No doubt takes a claim below this: two misreadings seldom contradict each other by chance, and what is found where it
is looked for may be compared, though no list should show it unasked.
"""
_UNLISTED = Decimal("0.7")
"""No misgiving takes a claim below this: it is left out of a list, and another source may still bear it out."""
_KEPT_BACK = Decimal("0.735")
"""No reservation takes a claim below this, which is as much as ``WELL_READ``: figure and parties stand where they are
looked for, and only a list leaves the claim out.
"""
_ENOUGH = Decimal("0.65")
"""Evidence beyond this adds a third of its worth: it was found to make few readings right that are wrong without it.
Below, a party or the figure is a guess, and as two guesses from one story agree by habit, no other bears it out.
"""
_CONFIRMED = Decimal("0.2")
"""Lifts what is worth confirming above ``HIGH_CONFIDENCE``."""


def confidence_of(draft: Draft) -> Decimal:
    """What the passage of a claim is worth by itself; all on the spot is worth ``WELL_READ`` and a little more. How old
    somebody is of whom the sentence speaks is read as well as that.
    """
    if draft.figure == OUTCOME:
        return _TOLD
    aged = draft.figure == _AGE and draft.subject and draft.subject.basis is _LOCAL
    if aged and not is_age_at_a_deed(draft.site):
        return _worth((), (), (), (), ())
    on_object = _doubt(draft.object, draft.site.frame.object)
    strays = []
    if draft.subject and is_of_another_noun(draft.site, draft.subject):
        strays.append(draft.subject)
    if draft.object and is_of_another_noun(draft.site, draft.object):
        strays.append(draft.object)
    doubts, misgivings = tuple(_doubts(draft, strays)), tuple(_misgivings(draft, strays))
    return _worth(tuple(_found(draft)), on_object, doubts, misgivings, tuple(_reservations(draft)))


@lru_cache(maxsize=4096)
def _worth(
    found: tuple[str, ...],
    on_object: tuple[str, ...],
    doubts: tuple[str, ...],
    misgivings: tuple[str, ...],
    reservations: tuple[str, ...],
) -> Decimal:
    """The worth of the places where figure and parties were found, and what the words around take away from it."""
    places = _START - _together(found) - _together(on_object) / 2
    doubted = max(min(places, _COMPARED), places - _together(doubts))
    scored = max(min(doubted, _UNLISTED), doubted - _together(misgivings))
    score = max(min(scored, _KEPT_BACK), scored - _together(reservations))
    beyond = max(Decimal(0), score - _ENOUGH)
    worth = max(_LEAST, score - beyond + beyond / 3)
    return worth.quantize(_FINEST, ROUND_FLOOR).normalize()  # downwards: what is below a limit stays below it


def _together(doubts: Iterable[str]) -> Decimal:
    return sum((_STEPS[doubt] for doubt in doubts), Decimal(0))


def _found(draft: Draft) -> Iterator[str]:
    """What the places take away where figure and subject were found."""
    frame = draft.site.frame
    if draft.site.trigger is None and frame.figure in UNNAMED:
        yield "no word says what is measured"
    elif draft.cost > FAR / 2:
        yield "the word that says it is far away"
    yield from _doubt(draft.subject, frame.subject)
    if draft.site.part is _COUNTED or (isinstance(draft.value, Quantity) and not draft.value.unit):
        yield "a bare count"


def _doubts(draft: Draft, strays: Sequence[Filler]) -> Iterator[str]:
    """What the words around say against the reading; by itself it makes no claim one of low confidence. ``strays`` are
    the parties that another noun may have.
    """
    trigger, subject = draft.site.trigger, draft.subject
    if trigger is None and draft.site.frame.figure not in UNNAMED:
        yield "only what is counted tells the figure"
    if trigger is not None and _OFF < draft.cost <= FAR / 2:
        yield "the word that says it is a little way off"
    for _ in strays:
        yield "a party belongs to another noun"
    if subject and subject.basis is not _DISCOURSE and subject.cost > _VERY_DEAR:
        yield "a party is very far from its word"
    if subject and subject.basis is _DISCOURSE and draft.figure.startswith(_OFFICE):
        yield "an office in what the article speaks of"
    if subject and subject.basis is _ANAPHOR and draft.site.frame.subject is _AGENT:
        yield "what acts is a pronoun or a description"
    yield from _doubts_on_object(draft)
    if has_other_subject(draft):
        yield "another noun stands where the party would"
    if is_dated_from_afar(draft):
        yield "the date stands far from the value"


def _misgivings(draft: Draft, strays: Sequence[Filler]) -> Iterator[str]:
    """What is read wrongly too often to be shown unasked, though it may well be compared: values without a grammatical
    subject, lengths of time, changes of nothing named, what was guessed beside the subject.
    """
    site, subject, found = draft.site, draft.subject, draft.object
    if site.frame.subject is _TOPIC:
        yield "the word that says it has no place of its own for the party"
        if speaks_of_others(draft):
            yield "another could be meant where the word has no place for the party"
    if stands_for_no_company(draft):
        yield "a pronoun or a description stands for no company"
    if draft.figure in _BARE:
        yield "no word says what moved"
    if site.value.sort == "duration":
        yield "a length of time"
    if site.trigger is not None and _STEP_OFF < draft.cost <= _OFF:
        yield "the word that says it is a step off"
    if strays:
        yield "a party behind a preposition may go with another noun"
    if found is None:
        return
    if found.basis is _DISCOURSE:
        yield "whom else it concerns is what the sentences around speak of"
    itself = subject and subject.first <= found.first < subject.last
    if found.basis is Basis.WHOLE and found.first >= 0 and not itself:
        yield "what of a guessed party is meant was guessed"


def _reservations(draft: Draft) -> Iterator[str]:
    """What makes a claim no line of a list, though its figure and its parties are read well enough to be compared."""
    if is_one_doubt_of_many(draft):
        yield "a party is a way off where more is left open"
    if is_of_a_time_untold(draft):
        yield "the time that its words tell of is not known"
    if only_speaks_of(draft):
        yield "a party only speaks of it"
    if may_be_day_of_telling(draft):
        yield "the day may be that of its telling"
    if draft.subject and draft.subject.basis is _DISCOURSE and draft.site.frame.subject is not _OWNER:
        yield "a party is only what the article speaks of"
    if draft.subject and tells_which(draft.site, draft.subject):
        yield "a party only tells which thing is meant"


def _doubts_on_object(draft: Draft) -> Iterator[str]:
    role, found = draft.site.frame.object, draft.object
    if found is None:
        return
    if role is _TARGET and found.basis is _LOCAL:
        yield "what it is for stands behind a preposition"
    if found.basis is _LOCAL and found.cost > _VERY_DEAR:
        yield "whom else it concerns is very far from its word"
    if role is _NO_ROLE and found.basis is _DISCOURSE:
        yield "what it belongs to was guessed"


def _doubt(filler: Filler | None, role: Role) -> tuple[str, ...]:
    if role is _NO_ROLE:
        return ()
    if filler is None or filler.basis is Basis.WHOLE:
        return ("a party is missing",)
    far = ("a party is far from its word",) if filler.cost > _DEAR else ()
    if filler.basis is _LOCAL:
        return far
    if filler.basis is _DISCOURSE:
        if not far:
            return ("a party is the only one that the article names",)
        somewhere = filler.cost >= FAR
        around = "a party is what the sentences around speak of"
        return ("a party is what the article speaks of somewhere" if somewhere else around,)
    if filler.basis is Basis.BRACKET:
        return ("a party is the host of a bracket", *far)
    return ("a party is a pronoun or a description", *far)


def confirmed(claims: Iterable[Claim]) -> list[Claim]:
    """The claims; what another source bears out in words of its own gains confidence, and tells by whom."""
    told = list(claims)
    if len({claim.source for claim in told}) < 2:
        return told
    sayings = [_saying(claim) for claim in told]
    alike: defaultdict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim, saying in zip(told, sayings, strict=True):
        alike[saying].append(claim)
    return [_confirmed(claim, alike[saying]) for claim, saying in zip(told, sayings, strict=True)]


def _confirmed(claim: Claim, alike: Sequence[Claim]) -> Claim:
    if len(alike) < 2 or claim.confidence < _ENOUGH or claim.subject is None or claim.is_worked_out:
        return claim
    others = sorted({other.source for other in alike if _bears_out(claim, other)})
    if not others:
        return claim
    evidence = Evidence("claim", Basis.CONFIRMED, f"{', '.join(others)} in other words")
    return replace(claim, confidence=claim.confidence + _CONFIRMED, evidence=(*claim.evidence, evidence))


def _saying(claim: Claim) -> tuple[object, ...]:
    return claim.figure, claim.subject, claim.party, claim.modality, _amount(claim.value)


def _amount(value: Value) -> object:
    if isinstance(value, Quantity):
        return (value.fuzzy if value.number is None else value.number), value.unit
    return slug(value.text) if isinstance(value, Name) else value.edtf


def _bears_out(claim: Claim, other: Claim) -> bool:
    """Copied words would be misread alike, and another time is another claim."""
    apart = claim.as_of and other.as_of and _apart(claim.as_of, other.as_of)
    said = other.source != claim.source and not other.is_worked_out
    return said and slug(other.citation.quote) != slug(claim.citation.quote) and not apart


def _apart(one: Period, other: Period) -> bool:
    return bool(
        (one.end and other.start and one.end < other.start) or (other.end and one.start and other.end < one.start)
    )
