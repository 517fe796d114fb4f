"""Votes for and against something: "Le conseil a adopté le texte par 24 voix contre 11"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from andro_check.extract.linking.asides import head_of
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.text.scene import Passage, Scene, ValueAt
from andro_check.extract.turns.clauses import named_between
from andro_check.lexicon.balloting import balloting_words
from andro_check.model.claim import Basis, Modality

CLAUSE = 12
"""Words from a count of votes, or from the verb of a vote, to the other end of its clause."""
_OPENING = _BEFORE = 3
_NEXT = 2
"""Words behind the counts that may say what the vote was for: "voted 27 to 14 to reject the plan"."""
_DASHES = frozenset("-–—")
_COST = 2.2
_ABSTENTION = "abstention"
VOTES, FOR, AGAINST, ABSTAINING = "votes", "yes votes", "no votes", "abstentions"
_OPPOSITE = {FOR: AGAINST, AGAINST: FOR, ABSTAINING: ABSTAINING}


def voted(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Le conseil a adopté le texte par 24 voix contre 11": votes for and against the text, not for somebody."""
    sides = dict(_sides(scene, passage, drafts))
    told = max((draft.site.value.last for draft in drafts if draft.site.value.first in sides), default=0)
    verb = _verb(scene, passage, min(sides), told) if sides else None
    if verb is None:
        return drafts
    on = _voted_on(scene, passage, verb)
    if on is None and 0 < min(sides) - verb <= _NEXT:
        on = named_between(scene, passage, passage.sentence.first, verb)  # "the council voted 8-5 to lend £2m to X"
    lost = bool({scene.words.lower[verb], *scene.words.lower[told : told + _NEXT]} & scene.vocabulary.rejected)
    figures = {place: _OPPOSITE[side] if lost else side for place, side in sides.items()}
    done = scene.words.lower[verb].endswith(scene.vocabulary.participles) and not _is_ahead(scene, verb)
    return [_held(counted(draft, figures.get(draft.site.value.first, ""), on), done=done) for draft in drafts]


def _is_ahead(scene: Scene, verb: int) -> bool:
    """ "Will be adopted by", "is to be adopted by"."""
    spoken = scene.vocabulary
    return not (spoken.modals | spoken.to).isdisjoint(scene.words.lower[max(0, verb - _BEFORE) : verb])


def _held(draft: Draft, *, done: bool) -> Draft:
    """ "Approved plans for 450 homes by seven votes to four": the vote is no plan."""
    planned = done and draft.figure in _OPPOSITE and draft.modality is Modality.PLANNED
    return replace(draft, modality=Modality.ASSERTED) if planned else draft


def _sides(scene: Scene, passage: Passage, drafts: list[Draft]) -> Iterator[tuple[int, str]]:
    """Where counts of votes begin in a sentence, and which side each is of."""
    lower, words = scene.words.lower, balloting_words(scene.vocabulary.language)
    ends = {draft.site.value.last for draft in drafts}
    for draft in drafts:
        value = draft.site.value
        before, after = lower[value.first - 1] if value.first else "", lower[value.last : value.last + 1]
        shown = value.sort == "count" and draft.figure not in (VOTES, FOR) and _shown_of_hands(scene, passage, value)
        if value.sort != "count" or not (draft.figure in (VOTES, FOR) or value.noun == _ABSTENTION or shown):
            continue
        if shown:
            yield value.first, shown
        elif value.noun == _ABSTENTION:
            yield value.first, ABSTAINING
        elif before in scene.vocabulary.to | _DASHES and value.first - 1 in ends:  # "voted 23 to 17 for the plan"
            yield value.first, AGAINST
        elif (before in scene.vocabulary.passive_agents or before in scene.vocabulary.carried) or (
            after and after[0] in words.favour | _DASHES
        ):
            yield value.first, FOR
        elif before in words.against | scene.vocabulary.to | _DASHES or (after and after[0] in words.against):
            yield value.first, AGAINST


def _shown_of_hands(scene: Scene, passage: Passage, value: ValueAt) -> str:
    """ "Le jury a voté six contre trois", "à six contre trois", "passed by 311 to 204", "carried 14-9": the side of a
    bare count behind a verb of voting, empty for none.
    """
    lower, words, spoken = scene.words.lower, balloting_words(scene.vocabulary.language), scene.vocabulary
    facing, before = words.against | spoken.to | _DASHES, lower[value.first - 1]
    if value.noun:
        return ""
    if before in facing:
        ahead = next((v for v in passage.values if v.last == value.first - 1 and v.sort == "count"), None)
        return AGAINST if ahead and _shown_of_hands(scene, passage, ahead) == FOR else ""
    other = next((v for v in passage.values if v.first == value.last + 1 and v.sort == "count"), None)
    if other is None or other.noun or lower[value.last] not in facing:
        return ""
    led = value.first - 1 - (before in spoken.placing)
    voted_so = lower[led] in words.voting and lower[value.last] in words.against
    decided = before in spoken.passive_agents | spoken.carried | spoken.rejected  # `voted` asks for its verb
    return FOR if voted_so or decided else ""


def _verb(scene: Scene, passage: Passage, value: int, told: int) -> int | None:
    """The verb of the vote, in front of what was counted, or behind: "Par 25 voix contre 10, le conseil a adopté"."""
    spoken = scene.vocabulary
    before = range(value - 1, max(passage.sentence.first - 1, value - CLAUSE), -1)
    behind = range(told, min(passage.sentence.last, told + CLAUSE)) if value - passage.sentence.first < _OPENING else ()
    return next((k for k in (*before, *behind) if scene.words.lower[k] in spoken.carried | spoken.rejected), None)


def _voted_on(scene: Scene, passage: Passage, verb: int) -> Filler | None:
    """What is voted on: the noun in front of a passive, behind an active verb."""
    lower, spoken = scene.words.lower, scene.vocabulary
    if any(word in spoken.being for word in lower[max(0, verb - 3) : verb]):
        return named_between(scene, passage, passage.sentence.first, verb)
    apposed = lower[verb - 1] == "," and lower[verb].endswith(spoken.participles)
    if apposed and lower[verb + 1] not in spoken.determiners:
        return _noun_ahead(scene, passage, verb - 1)
    return named_between(scene, passage, verb + 1, min(passage.sentence.last, verb + CLAUSE))


def _noun_ahead(scene: Scene, passage: Passage, comma: int) -> Filler | None:
    """What a participle behind a comma is of, from where its clause begins: "note que l'aide au port, adoptée par"."""
    told = range(comma - 1, passage.sentence.first, -1)
    begins = next((at + 1 for at in told if scene.words.lower[at] in scene.vocabulary.that | {",", ":"}), None)
    first = passage.sentence.first if begins is None else begins
    head = head_of(scene, first, comma)
    if head is None:
        return named_between(scene, passage, first, comma)
    return Filler(scene.words.lower[head[0]], Basis.LOCAL, _COST, *head)


def counted(draft: Draft, figure: str, on: Filler | None) -> Draft:
    """The draft as so many votes on something; as it is for an empty figure."""
    if not figure:
        return draft
    site = replace(draft.site, frame=replace(draft.site.frame, figure=figure))
    return replace(draft, site=site, figure=figure, subject=on or draft.subject, object=None)
