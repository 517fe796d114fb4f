"""The figure of a value that no word calls, by the words right beside it or by what a pronoun takes up; whose it is
stays as it was read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from andro_check.extract.linking.link import Draft, takes
from andro_check.extract.linking.unnamed import UNNAMED
from andro_check.extract.text.scene import Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.beside import Beside, beside_table
from andro_check.lexicon.frames import Part, Trigger
from andro_check.model.frozen import replace
from andro_check.model.value import Quantity

_REACH = 6
"""Words from a pronoun to the value that it has reached: "elle atteint finalement"."""
_LEVELS = frozenset({"money", "count", "percent", "measure"})


def with_words_beside(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts; what no word of a frame calls has its name from words beside it: "after 14 months of talks"."""
    return [_named(scene, draft, drafts) if draft.figure in UNNAMED else draft for draft in drafts]


def _named(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    value, lower, table = draft.site.value, scene.words.lower, beside_table(scene.vocabulary.language)
    if value.last < len(lower):
        for item in _fitting(table.behind.get((value.sort, lower[value.last]), ()), value):
            if lower[value.last : value.last + len(item.words)] == item.words:
                return _called(draft, item, value.last)
    if value.first > 0:
        for item in _fitting(table.before.get((value.sort, lower[value.first - 1]), ()), value):
            if lower[value.first - len(item.words) : value.first] == item.words:
                return _called(draft, item, value.first - len(item.words))
    taken = _taken_up(scene, draft, drafts) if value.sort in _LEVELS else None
    return _as(draft, *taken) if taken else draft


def _fitting(items: Iterable[Beside], value: ValueAt) -> Iterable[Beside]:
    unit = value.value.unit if isinstance(value.value, Quantity) else ""
    for item in items:
        if (not item.units or unit in item.units) and (not item.counts or value.noun in item.counts):
            yield item


def _called(draft: Draft, item: Beside, first: int) -> Draft:
    return _as(draft, item.figure, first, first + len(item.words))


def _as(draft: Draft, figure: str, first: int, last: int) -> Draft:
    """The draft with the figure that these words name."""
    frame = replace(draft.site.frame, figure=figure)
    trigger = TriggerAt(first, last, Trigger(frame, Part.NOUN))
    return replace(draft, figure=figure, site=replace(draft.site, trigger=trigger, frame=frame))


def _taken_up(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> tuple[str, int, int] | None:
    """The figure that a pronoun takes up, and its place: "Reste la facture. Elle atteint 24 millions."; ``None`` where
    two fit.
    """
    passage, value, spoken = draft.site.passage, draft.site.value, scene.vocabulary
    lower, start = scene.words.lower, passage.sentence.first
    places = range(value.first - 1, max(start, value.first - _REACH) - 1, -1)
    at = next((k for k in places if lower[k] in spoken.pronouns), None)
    if at is None or spoken.levels.isdisjoint(lower[at + 1 : value.first]):
        return None
    if at - start > 1:  # "... use it every day; in 1990 it was 9,400"
        told = (d for d in drafts if d.site.passage is passage and d.site.value.last <= at)
        figure = _alone(d for d in told if _alike(d, value))
        return (figure, at, at + 1) if figure else None
    before = _sentence_before(scene, passage)
    if before is None:
        return None
    told = (d for d in drafts if d.site.passage is before)
    figure = _alone(d for d in told if _alike(d, value)) or _noun_of(before, value)
    return (figure, at, at + 1) if figure else None


def _sentence_before(scene: Scene, passage: Passage) -> Passage | None:
    """The sentence before, in the same paragraph."""
    index = scene.passages.index(passage)
    before = scene.passages[index - 1] if index else None
    return before if before and before.sentence.paragraph == passage.sentence.paragraph else None


def _alike(draft: Draft, value: ValueAt) -> bool:
    return draft.site.value.sort == value.sort


def _alone(found: Iterable[Draft]) -> str:
    """The one figure of these drafts; empty where there are two, or none that is named."""
    figures = {draft.figure for draft in found}
    return next(iter(figures)) if len(figures) == 1 and figures.isdisjoint(UNNAMED) else ""


def _noun_of(passage: Passage, value: ValueAt) -> str:
    """The one figure that nouns of a sentence without such a value announce: "Reste la facture." """
    if any(other.sort == value.sort for other in passage.values):
        return ""
    nouns = (t.trigger.frame for t in passage.triggers if t.trigger.part is Part.NOUN)
    figures = {frame.figure for frame in nouns if takes(frame, value)}
    return next(iter(figures)) if len(figures) == 1 else ""
