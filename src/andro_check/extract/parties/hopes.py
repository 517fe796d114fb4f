"""Hopes of what was just told: "780,000 passengers came. It had hoped for half a million" is of who had those."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from andro_check.extract.linking.link import Draft
from andro_check.lexicon.counting import counting_words
from andro_check.model.claim import Basis


def with_hopes(drafts: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence; so many as were hoped for are of whom the paragraph has just told what became of it."""
    if not before or "count" not in drafts[0].site.passage.sorts:
        return list(drafts)
    return [_of_outcome(draft, before) if _is_hoped(draft) else draft for draft in drafts]


def _is_hoped(draft: Draft) -> bool:
    """Whether the words in front of a count are "hoped for", "had expected", and nobody is named who did."""
    if draft.site.value.sort != "count":
        return False
    words, first = counting_words(draft.site.scene.vocabulary.language).hoped, draft.site.value.first
    lower, raw = draft.site.scene.words.lower, draft.site.scene.words.raw
    named = any(
        a.last <= first and raw[a.first][0].isupper() and a.basis is Basis.LOCAL for a in draft.site.passage.actors
    )
    return not named and (lower[first - 1] in words or " ".join(lower[max(0, first - 2) : first]) in words)


def _of_outcome(draft: Draft, before: Sequence[Draft]) -> Draft:
    noun = draft.site.value.noun
    model = next((d for d in reversed(before) if noun and d.site.value.noun == noun and d.subject), None)
    return replace(draft, figure=model.figure, subject=model.subject, object=model.object) if model else draft
