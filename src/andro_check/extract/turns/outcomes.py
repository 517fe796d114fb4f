"""How something ended, told in words: "the jury cleared Ada Quill", "la cour a annulé l'arrêté".

What such a claim is worth by itself is little, for who is meant is taken as the sentence names them; it is there to be
held against what another article tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from andro_check.extract.linking.dating import time_of
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler, Site
from andro_check.extract.linking.scope import mood_of
from andro_check.extract.text.scene import Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.frames import Frame, Part, Role, Trigger
from andro_check.lexicon.outcomes import OUTCOME, outcomes
from andro_check.lexicon.passages import links
from andro_check.model.claim import Claim
from andro_check.model.folding import fold
from andro_check.model.text import Span
from andro_check.model.value import Name

_FRAME = Frame(OUTCOME, frozenset({"name"}), Role.AGENT, Role.NONE, *(frozenset[str](),) * 5, 0.0)
_COST = 1.0
_WORD = re.compile(r"\w+")
_LONGEST = 60
"""Words of a sentence that is quoted whole; a longer one tells several things."""
_STOP = 2
"""The mark that ends a sentence, and one that closes what was said."""


def ended(scene: Scene) -> Iterator[Draft]:
    """A claim for each sentence that tells an end, and whom it is of; of the ends only the first is told."""
    for passage in scene.holding(scene.noted.outcomes):
        short = passage.sentence.last - passage.sentence.first <= _LONGEST
        if short and any(actor.actor for actor in passage.actors):
            found = _first_end(scene, passage)
            if found is not None:
                yield _draft(scene, passage, *found)


def without_said(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims without those of an end in a sentence that another claim quotes from its first word to its last."""
    if all(claim.figure != OUTCOME for claim in claims):
        return claims
    quoted = [claim.citation.span for claim in claims if claim.figure != OUTCOME]
    return [c for c in claims if c.figure != OUTCOME or not any(_holds(span, c.citation.span) for span in quoted)]


def _holds(span: Span, sentence: Span) -> bool:
    return span.start <= sentence.start and sentence.end <= span.end + _STOP


def _first_end(scene: Scene, passage: Passage) -> tuple[int, int] | None:
    """The words that tell the first end of a sentence, half-open."""
    words, (first, last) = scene.words, (passage.sentence.first, passage.sentence.last)
    start = words.starts[first]
    told = scene.document.text[start : words.ends[last - 1]]
    text = fold(told)
    if len(text) != len(told):  # "œ" folds to two letters: the places of the text are kept
        text = "".join((fold(letter) or " ")[0] for letter in told)
    keys = outcomes().keys
    ends = {end for word in _WORD.findall(text) if word in keys for end in keys[word]}
    found = [match.span() for end in ends if (match := links().patterns[end].search(text))]
    if not found:
        return None
    begin, end = min(found)
    return words.covered(start + begin, start + end)


def _draft(scene: Scene, passage: Passage, first: int, last: int) -> Draft:
    span = scene.words.span(first, last - 1)
    value = ValueAt(first, last, "name", Name(span.of(scene.document.text)), span, span)
    site = Site(scene, passage, value, TriggerAt(first, last, Trigger(_FRAME, Part.VERB)), _FRAME)
    told_of = next((a for a in passage.actors if a.actor and a.kind != "place"), None)
    subject = Filler(str(told_of.actor), told_of.basis, _COST, told_of.first, told_of.last) if told_of else None
    mood, when = mood_of(scene, passage, site.hull), time_of(scene, passage, value)
    whole = (passage.sentence.first, passage.sentence.last)
    return Draft(site, OUTCOME, value.value, subject, None, when, mood, None, _COST, quote=whole)
