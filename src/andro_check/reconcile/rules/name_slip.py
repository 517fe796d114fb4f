"""AC111: a name that only one article uses and that looks like a slip for an actor well known to the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from andro_check.model.finding import Finding, Relation, Severity
from andro_check.model.register import Register
from andro_check.model.value import Name
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.reasons import checked
from andro_check.reconcile.cases.wording import sentence, speakers
from andro_check.reconcile.readings.passages import PASSAGE, distance
from andro_check.reconcile.readings.reading import Reading, party
from andro_check.reconcile.readings.units import NAME

RULE = "AC111 name-slip"
_LONG = 5
"""Letters from which a word is distinctive, and a name long enough for one wrong letter to be a slip."""
_SURENESS = Decimal("0.6")
_NOBODY = Register()


def name_slip(case: Case) -> Iterator[Finding]:
    """At most two claims name it, and the register does not declare it; one letter is wrong, or the first word."""
    uses = _uses(case)
    spelled = {name: list(_spellings(case, name)) for name in uses}
    known: dict[_Gap, set[str]] = {}
    for name, found in uses.items():
        if _well_known(case, name, found):
            for gap in (gap for words in spelled[name] for gap in _gaps(words)):
                known.setdefault(gap, set()).add(name)
    for name in sorted(uses):
        actor = case.register.get(name)
        if (actor is None or not actor.declared) and _rare(uses[name]):
            words = spelled[name][0]
            near = {other for gap in _gaps(words) for other in known.get(gap, ())} - {name}
            alike = [other for other in sorted(near) if any(_slips(words, w) for w in spelled[other])]
            spoken = [other for other in alike if _tongues(case, uses[name]) & _tongues(case, uses[other])]
            meant = [other for other in spoken if _same_part(uses[name], uses[other])]
            if len(meant) == 1:
                yield _finding(case, name, meant[0], uses[name], _beside(uses[name], uses[meant[0]]))


def _uses(case: Case) -> Mapping[str, list[Reading]]:
    """Where each party is named, by its key."""
    found: dict[str, list[Reading]] = {}
    for r in case.readings:
        for key in dict.fromkeys((r.subject, r.object, r.name)):
            if key:
                found.setdefault(key, []).append(r)
    return found


_Words = tuple[str, ...]
_Gap = tuple[int, str, _Words]


def _spellings(case: Case, name: str) -> Iterator[_Words]:
    """The words of a name that tell it from others; for an actor, those of each of its names too."""
    actor = case.register.get(name)
    for key in (name, *(party(n, _NOBODY) for n in (actor.names if actor else ()))):
        yield tuple(word for word in key.split("-") if word and word not in case.figures.particles)


def _gaps(words: _Words) -> Iterator[_Gap]:
    """A name with each of its words left out in turn: two names that differ in one word have a gap in common. A name of
    one word is left out but for its beginning and what remains without one letter or none: one wrong letter shares it.
    """
    if len(words) == 1:
        word = words[0]
        if len(word) > _LONG:  # a shorter name is no slip for another, whatever letter is wrong
            left = {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
            yield from ((0, f"{word[:2]} {one}", ()) for one in left)
        return
    for place in range(len(words)):
        yield place, "", words[:place] + words[place + 1 :]


def _well_known(case: Case, name: str, readings: Sequence[Reading]) -> bool:
    actor = case.register.get(name)
    return (actor is not None and actor.declared) or len({r.origin for r in readings}) > 1


def _rare(readings: Sequence[Reading]) -> bool:
    return len({r.source for r in readings}) == 1 and len(readings) <= 2


def _slips(a: _Words, b: _Words) -> bool:
    """One letter wrong in a long word, or a first word wrong before a distinctive end: "cour des dépôts"."""
    if len(a) != len(b):
        return False
    wrong = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(wrong) != 1:
        return False
    x, y = wrong[0]
    if min(len(x), len(y)) > _LONG and x.isalpha() and y.isalpha() and _one_letter_apart(x, y):
        return True
    return len(a) > 1 and a[0] != b[0] and a[0][0] == b[0][0] and len(a[-1]) > _LONG


def _one_letter_apart(a: str, b: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(a, b) == 1


def _tongues(case: Case, readings: Sequence[Reading]) -> set[str]:
    """The languages in which a name is written: "Valdorie" is no slip for "Valdoria" of the English papers."""
    return {source.language for r in readings if (source := case.sources.get(r.source))}


def _same_part(rare: Sequence[Reading], known: Sequence[Reading]) -> bool:
    """Both stand in the same place of a figure, or in one article, and never side by side as two actors would."""
    if any(a.source == b.source and distance(a, b) < PASSAGE // 4 for a in rare for b in known):
        return False
    sources = {r.source for r in known}
    places = {_place(r) for r in known}
    return any(r.source in sources or _place(r) in places for r in rare)


def _beside(rare: Sequence[Reading], known: Sequence[Reading]) -> list[Reading]:
    """The claims that show the right name: those of the same article, or else those in the same place of a figure."""
    sources, places = {r.source for r in rare}, {_place(r) for r in rare}
    return [r for r in known if r.source in sources] or [r for r in known if _place(r) in places]


def _place(reading: Reading) -> tuple[str, str]:
    """The figure and the thing that it is about."""
    return reading.figure.question, (reading.subject if reading.unit == NAME else reading.object)


def _finding(case: Case, name: str, known: str, rare: Sequence[Reading], others: Sequence[Reading]) -> Finding:
    written, meant = _written(case, name, rare), _written(case, known, others)
    message = f"“{written}”, named by one article alone, looks like a slip for {meant}"
    why = f"{written} and {meant} differ in one word; in this place, {speakers(others, 'write')} {meant}"
    steps = checked(why, "no second actor of so like a name takes part", "the name in the article's own sources")
    grade = Grade(Relation.TENSION, Severity.LOW, min(r.claim.confidence for r in rare) * _SURENESS)
    return draw_up(RULE, grade, Told(sentence(message), sentence(why), steps), [(written, rare), (meant, others)])


def _written(case: Case, key: str, readings: Sequence[Reading]) -> str:
    """The name of an actor, or a plain name as the first claim that has it writes it."""
    if case.register.get(key):
        return case.register.name(key)
    written = (name for r in readings for name in _names(r))
    return next((name for name in written if party(name, case.register) == key), key)


def _names(reading: Reading) -> Iterator[str]:
    claim = reading.claim
    yield from (name for name in (claim.subject, claim.object) if name)
    if isinstance(claim.value, Name):
        yield claim.value.text
