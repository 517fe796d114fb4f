"""Drafts become claims: citation, id, the evidence for each field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from andro_check.extract.assembling.confidence import confidence_of
from andro_check.extract.assembling.partial import part_of
from andro_check.extract.assembling.tabled import narrowed
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.scope import scope_of
from andro_check.extract.text.scene import Scene
from andro_check.lexicon.aspects import aspects
from andro_check.lexicon.figures import Behaviour, figures
from andro_check.lexicon.passages import links
from andro_check.lexicon.units import is_money
from andro_check.lexicon.widths import widths
from andro_check.model.claim import ADDED, Basis, Claim, Evidence, Modality
from andro_check.model.identity import claim_id
from andro_check.model.interval import ONE
from andro_check.model.period import Period
from andro_check.model.text import Citation, Span
from andro_check.model.value import Hedge, Name, Quantity, Value

_WORKED_OUT = Hedge.WORKED_OUT
_DISCOURSE, _WHOLE, _NOWHERE, _LOCAL = Basis.DISCOURSE, Basis.WHOLE, Basis.NONE, Basis.LOCAL
"""Members that every value asks for: Python 3.11 finds a name of the module in a tenth of the time."""
_FOUND = {(field, basis): Evidence(field, basis) for field in ("subject", "object", "as_of") for basis in Basis}
_UNSAID = Evidence("figure", _NOWHERE, "no word says what is measured")
_EDGES = frozenset(',;:()[]—–.?!«»“”"\n')
_BULLETS = frozenset("-*•·–—")
_SETS_OUT = frozenset(":—–")
_MARKS = frozenset('«»“”"')
_BRACKETS, _SCORE = frozenset("()"), re.compile(r"\d{1,3}[-–]\d{1,3}")
_QUOTED = 3
"""Words between two of these marks that are no clause of their own."""
_A_YEAR = "/year"
_DECREED = "decreed"
_SHARES = frozenset({"stake", "stake sold", "acquisition"})
_TIMES = frozenset({"date", "clock"})
_REACH = 14
"""How many words a quote may grow on either side to reach the edge of its clause."""
_GROUPS = frozenset({"pour", "chez", "parmi", "for", "among"})
_JOINTS, _TITLE = frozenset(":."), 3
"""Marks that may stand within a clause, and the letters of an abbreviation before a name: "M.", "Mr.", "Mgr."."""
_FRONTED = 6
"""Words in front of a clause that say nothing without it."""
_LEAD = 8
"""Words of a clause before a colon."""
_LISTED = 2
"""Numbers of a sentence; more of them are a list, which its opening words are about as a whole."""
_OPENING = 4
"""Words (and their comma) before a clause that open its sentence."""


def claims_of(scene: Scene, drafts: Iterable[Draft]) -> tuple[Claim, ...]:
    """The claims of a document, in the order of the text, what is worked out behind what is told; equal words of one
    figure are told apart by an ordinal.
    """
    seen: dict[tuple[str, str], int] = {}
    claims = []
    for draft in map(_in_a_firm, sorted(drafts, key=_place)):
        citation = _citation(scene, draft)
        key = (draft.figure, citation.quote)
        ordinal = seen.get(key, 0)
        claims.append(_claim(scene, draft, citation, ordinal))
        seen[key] = ordinal + 1
    return tuple(claims)


def _in_a_firm(draft: Draft) -> Draft:
    """A share is of a firm and never of a person: "Valdor, dirigé par X, détiendra 55 % du capital"."""
    held = draft.object
    if draft.figure not in _SHARES or held is None:
        return draft
    named = (a for passage in draft.site.scene.passages for a in passage.actors if a.actor == held.actor)
    return replace(draft, object=None) if any(actor.kind == "person" for actor in named) else draft


def _place(draft: Draft) -> tuple[int, bool, str, str]:
    return (
        draft.site.value.first,
        _is_worked_out(draft.value),
        draft.figure,
        draft.subject.actor if draft.subject else "",
    )


def _claim(scene: Scene, draft: Draft, citation: Citation, ordinal: int) -> Claim:
    words = draft.site.value.span
    value = draft.site.value
    timed = value.sort == "clock"  # a moment has no parts: "à 18 h 30" is of nobody aged 18
    scope = (
        "" if timed else narrowed(scene, value) or scope_of(scene, draft.site.passage, value) or part_of(scene, draft)
    )
    return Claim(
        id=claim_id(citation.source, draft.figure, f"{citation.quote}\x1f{words.of(scene.document.text)}", ordinal),
        figure=f"{draft.figure} [{scope}]" if scope and not draft.figure.endswith("]") else draft.figure,
        subject=draft.subject.actor if draft.subject else None,
        object=draft.object.actor if draft.object else None,
        value=_verbatim(scene, _told(draft), words.start),
        citation=citation,
        value_start=words.start,
        as_of=draft.when.period,
        modality=_mood(scene, draft),
        voice=draft.voice,
        confidence=confidence_of(draft),
        evidence=tuple(_evidence(draft)),
        note=_note(draft),
    )


def _note(draft: Draft) -> str:
    if _is_worked_out(draft.value):
        return f"worked out: {draft.reckoning or draft.value.text}"
    return ADDED if draft.object and draft.object.basis is _WHOLE else ""


def _mood(scene: Scene, draft: Draft) -> Modality:
    """What lies wholly after the day of publication can be no more than a plan, whatever the tense of its verb."""
    published = scene.document.source.published
    when = draft.value if isinstance(draft.value, Period) else draft.when.period
    ahead = published and published.end and when and when.start and when.start > published.end
    return Modality.PLANNED if ahead and draft.modality is Modality.ASSERTED else draft.modality


def _is_worked_out(value: Value) -> bool:
    return isinstance(value, Quantity) and value.hedge is _WORKED_OUT


def _verbatim(scene: Scene, value: Value, start: int) -> Value:
    """The value with its words as they stand in the text, where marks of Markdown lie among them: "40** million"."""
    if not scene.document.marks or isinstance(value, Name) or not value.text:
        return value
    words = Span(start, start + len(value.text)).of(scene.document.text)
    return value if words == value.text else replace(value, text=words)


def _told(draft: Draft) -> Value:
    """The value of a claim: what is told of a year anyway ("sales of 5 million a year") is a plain amount; one of a
    figure that is always for something ("shares closed at 311 pence") is said for each of it; a sentence of two years
    is no rounding of one of twenty months.
    """
    value, figure = draft.value, figures().get(draft.figure)
    if figure.per and isinstance(value, Quantity) and is_money(value.unit):
        return replace(value, unit=f"{value.unit}/{figure.per}")
    if figure.decreed and isinstance(value, Quantity) and value.number and value.hedge is Hedge.PLAIN:
        return replace(value, fuzzy=widths()[_DECREED].applied(value.number, ONE), hedge=Hedge.EXACT, width=_DECREED)
    yearly = isinstance(value, Quantity) and value.unit.endswith(_A_YEAR)
    if isinstance(value, Quantity) and yearly and figure.time is Behaviour.PERIOD:
        return replace(value, unit=value.unit.removesuffix(_A_YEAR))
    return value


def _citation(scene: Scene, draft: Draft) -> Citation:
    """The clause around the value, its trigger and the actors found near them."""
    words, sentence = scene.words, draft.site.passage.sentence
    first, last = draft.quote or _core(draft)
    first = _grow(scene, first, -1, sentence.first)
    if first > sentence.first:
        first = _led(scene, draft, first, sentence.first)
    last = _grow(scene, last - 1, 1, sentence.last - 1)
    if last + 2 < sentence.last and words.raw[last + 1] == "," and words.lower[last + 2] in scene.vocabulary.channels:
        last = _grow(scene, last + 2, 1, sentence.last - 1)  # ", via B" : whose hands it goes through
    elif (
        first == sentence.first and last - first < _FRONTED and last + 2 < sentence.last and words.raw[last + 1] == ","
    ):
        last = _grow(scene, last + 2, 1, sentence.last - 1)  # "By 61% to 39%, the voters chose ..."
    last = max(last, _qualified(draft, last))
    if first - 2 >= sentence.first and words.raw[first - 1] == "(" and _is_list(words.raw[first : last + 1]):
        first = _grow(scene, first - 2, -1, sentence.first)  # "61 boats (44 trawlers and 17 seiners)"
    value = draft.site.value
    if first == value.first and first - 2 >= sentence.first and words.raw[first - 1] in _SETS_OUT:
        first = _whole(draft, first, sentence.first)
    start = min(words.starts[first], value.span.start, value.whole.start)
    span = Span(start, max(words.ends[last], value.span.end, value.whole.end))
    return Citation(scene.document.source.id, span, span.of(scene.document.text))


def _led(scene: Scene, draft: Draft, first: int, opening: int) -> int:
    """Where the clause of a value begins with what its sentence says of it in front of that clause."""
    words, ahead = scene.words, first - opening
    if ahead > 1 and links().says("equal", words.raw[first]):
        return _grow(scene, first - 2, -1, opening)  # "or 15 %" says again what the clause before it says
    if ahead <= _OPENING and links().says("summed", " ".join(words.raw[opening:first])):
        return opening  # "In all, ..." says how the clause is meant
    if 1 < ahead <= _FRONTED and words.lower[opening] in _GROUPS:
        return opening  # "For children, a ticket costs ..." says whose the price is
    if ahead <= _REACH and links().says("final", " ".join(words.raw[opening:first])):
        return opening
    if _is_labelled(scene, opening, first) or _is_announced(draft, first) or _is_framed(draft, first):
        return opening  # "- works and tracks: 210 million", "Worldwide, it sold 6,000 cars"
    return first


def _whole(draft: Draft, first: int, opening: int) -> int:
    """Where the clause with the number begins that a colon or a dash sets out: "42 staff: 16 lifeguards"."""
    whole = _grow(draft.site.scene, first - 2, -1, opening)
    return whole if any(whole <= value.first < first for value in draft.site.passage.values) else first


def _is_framed(draft: Draft, first: int) -> bool:
    """Whether a few words without a number open the sentence and say what the number is of: "Worldwide, ..."."""
    opening, raw = draft.site.passage.sentence.first, draft.site.scene.words.raw
    if not 1 < first - opening <= _LEAD or raw[first - 1] != ",":
        return False
    values = [value.first for value in draft.site.passage.values if value.sort not in _TIMES]
    few = len(values) <= _LISTED and min(values, default=first) >= first
    return few and bool(aspects().named(" ".join(raw[opening:first])))


def _qualified(draft: Draft, last: int) -> int:
    """The end of a few words without a number behind the comma, if they say what it is of: ", without the annexe"."""
    end, words = draft.site.passage.sentence.last, draft.site.scene.words
    if last + 2 >= end or words.raw[last + 1] != ",":
        return last
    behind = _grow(draft.site.scene, last + 2, 1, end - 1)
    valued = any(last < value.first <= behind for value in draft.site.passage.values if value.sort not in _TIMES)
    said = behind - last <= _LEAD and not valued
    return behind if said and aspects().named(" ".join(words.raw[last + 2 : behind + 1])) else last


def _is_labelled(scene: Scene, opening: int, first: int) -> bool:
    """Whether a clause stands behind the label of an item of a list."""
    raw = scene.words.raw
    return first - opening <= _REACH and raw[first - 1] == ":" and raw[opening] in _BULLETS


def _is_announced(draft: Draft, first: int) -> bool:
    """Whether a clause says more of a short one before its colon: "A go-ahead for the dam: the council ..." """
    opening, words = draft.site.passage.sentence.first, draft.site.scene.words
    if not 0 < first - opening - 1 <= _LEAD or words.raw[first - 1] != ":":
        return False
    return not any(value.first < first for value in draft.site.passage.values)


def _is_list(raw: Sequence[str]) -> bool:
    return links().says("joined", " ".join(raw))


def _core(draft: Draft) -> tuple[int, int]:
    first, last = draft.site.hull
    for filler in (draft.subject, draft.object):
        if filler and filler.first >= 0 and filler.basis not in (_DISCOURSE, _WHOLE):
            first, last = min(first, filler.first), max(last, filler.last)
    return first, last


def _grow(scene: Scene, index: int, step: int, limit: int) -> int:
    """Move to the edge of the clause, at most ``_REACH`` words away."""
    raw, origin = scene.words.raw, index
    while index != limit and -_REACH < index - origin < _REACH:
        word = raw[index + step]
        if word not in _EDGES and word[0] != "\n":
            index += step
        elif word in _JOINTS and index + step != limit and _is_joint(scene, index + step):
            index += 2 * step
        else:
            past = _past_quoted(raw, index + step, step, limit) if word in _MARKS else None
            past = _past_score(raw, index + step, step, limit) if word in _BRACKETS else past
            if past is None:
                break
            index = past
    return index


def _is_joint(scene: Scene, mark: int) -> bool:
    """Whether a mark is one within a time of day or behind a title or an initial: "9:45", "M. Delmas", "J. Holt"; not
    "in 3: 40 people".
    """
    raw, starts, ends = scene.words.raw, scene.words.starts, scene.words.ends
    if ends[mark - 1] != starts[mark]:
        return False
    if raw[mark] == ":":
        return ends[mark] == starts[mark + 1] and raw[mark - 1].isdecimal() and raw[mark + 1].isdecimal()
    return len(raw[mark - 1]) <= _TITLE and raw[mark - 1].istitle() and raw[mark + 1].istitle()


def _past_quoted(raw: Sequence[str], mark: int, step: int, limit: int) -> int | None:
    """The other mark around a few quoted words that belong to their clause: rated "good" by inspectors."""
    for beyond in range(mark + 2 * step, mark + (_QUOTED + 2) * step, step):
        if (beyond - limit) * step > 0 or raw[beyond - step] in _EDGES:
            return None
        if raw[beyond] in _MARKS:
            return beyond
    return None


def _past_score(raw: Sequence[str], mark: int, step: int, limit: int) -> int | None:
    """What follows a bracket that holds a score: "a battu Kelm (2-0) samedi"."""
    for beyond in range(mark + step, mark + (_QUOTED + 2) * step, step):
        if (beyond - limit) * step >= 0:
            return None
        if raw[beyond] in _BRACKETS:
            inside = "".join(raw[min(mark, beyond) + 1 : max(mark, beyond)])
            return beyond + step if _SCORE.fullmatch(inside) and raw[beyond + step] not in _EDGES else None
    return None


def _evidence(draft: Draft) -> Iterable[Evidence]:
    trigger = draft.site.trigger
    if trigger:
        words = draft.site.scene.words
        yield Evidence("figure", _LOCAL, " ".join(words.raw[trigger.first : trigger.last]))
    else:
        yield _UNSAID
    if draft.subject:
        yield _FOUND["subject", draft.subject.basis]
    if draft.object:
        yield _FOUND["object", draft.object.basis]
    if draft.when.basis is not _NOWHERE:
        yield _FOUND["as_of", draft.when.basis]
    if draft.reckoning or _is_worked_out(draft.value):
        yield Evidence("value", Basis.REASONED, draft.reckoning or draft.value.text)
