"""What is no person is not born: "Née en 1943, la coopérative" was founded, and so was a trust "born in 1999"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from andro_check.extract.linking.link import Draft
from andro_check.lexicon.aspects import aspects
from andro_check.model.folding import fold
from andro_check.model.register import Register

_BORN, _FOUNDED, _BUILT, _PERSON = "birth date", "foundation date", "construction date", "person"
_BEGINNINGS = frozenset({_BORN, _FOUNDED})
_TWO = 2
"""Words of "dates from" and its like, of which a foundation has one."""
_HELPED = 4
"""Words from a participle to the end of its subject: "the trust was itself"."""
_KINDS = frozenset({"descriptors", "standing"})
_NOBODY = frozenset({"company", "institution", "project"})


def with_births(drafts: Iterable[Draft], register: Register) -> list[Draft]:
    """The drafts, roles filled; a birth is a foundation where it opens its sentence and is no person's, and where the
    subject of its verb is a kind of organisation. Elsewhere "né" may belong to somebody whom the sentence names in
    passing. What a tower "dates from" is its construction.
    """
    return [_begun(draft, register) if draft.figure in _BEGINNINGS else draft for draft in drafts]


def _begun(draft: Draft, register: Register) -> Draft:
    """A draft that tells a beginning, with the figure that is meant."""
    if draft.figure == _BORN and _is_foundation(draft, register):
        return replace(draft, figure=_FOUNDED)
    return replace(draft, figure=_BUILT) if draft.figure == _FOUNDED and _is_of_building(draft) else draft


def _is_of_building(draft: Draft) -> bool:
    """Whether a tower or a bridge "dates from" then: it was built."""
    trigger, lower = draft.site.trigger, draft.site.scene.words.lower
    if trigger is None or trigger.last - trigger.first < _TWO:
        return False
    return any(fold(word) in aspects().built for word in lower[draft.site.passage.sentence.first : trigger.first])


def _is_foundation(draft: Draft, register: Register) -> bool:
    return _of_a_body(draft, register) or (_opens(draft) and not _is_person(draft, register))


def _opens(draft: Draft) -> bool:
    trigger = draft.site.trigger
    return trigger is not None and trigger.first == draft.site.passage.sentence.first


def _of_a_body(draft: Draft, register: Register) -> bool:
    """Whether what stands right in front of the verb is a body: "the charity was born", "Fondation Kelm est née"."""
    scene, passage, trigger = draft.site.scene, draft.site.passage, draft.site.trigger
    if trigger is None:
        return False
    lower, spoken = scene.words.lower, scene.vocabulary
    helps, end = spoken.being | spoken.having | spoken.adverbs, trigger.first
    while end > max(passage.sentence.first, trigger.first - _HELPED) and lower[end - 1] in helps:
        end -= 1
    named = next((a for a in passage.actors if a.last == end), None)
    first = named.first if named else end - 1
    led = lower[first - 1] in spoken.determiners and first > passage.sentence.first
    start = first - 1 if led else first
    opens = start == passage.sentence.first or lower[start - 1] == "," or lower[start - 1] in spoken.conjunctions
    if not opens or not (named or led):
        return False
    proper = named is not None and scene.words.raw[first][0].isupper()
    known = register.get(named.actor) if proper and named and named.actor else None
    if known and known.kind:
        return known.kind in _NOBODY
    kinds = {c.cue.value for c in passage.cues if c.cue.sort in _KINDS and first <= c.first and c.last <= end}
    return _PERSON not in kinds and not _NOBODY.isdisjoint(kinds)


def _is_person(draft: Draft, register: Register) -> bool:
    """Whether a person is meant, or may be: one whom the sentence names somewhere by two words."""
    actor = register.get(draft.subject.actor) if draft.subject else None
    named = (a for a in draft.site.passage.actors if a.actor and actor and a.actor != actor.id)
    somebody = any(a.kind == _PERSON or (not a.kind and a.last - a.first > 1) for a in named)
    return actor is None or actor.kind == _PERSON or somebody or _is_named_like_one(draft, actor.id)


def _is_named_like_one(draft: Draft, actor: str) -> bool:
    """Whether two words of capitals and no article before them are the name: "Né en 1988, Corentin Kelm"."""
    own = (a for a in draft.site.passage.actors if a.actor == actor and not a.kind and a.last - a.first > 1)
    lower, spoken = draft.site.scene.words.lower, draft.site.scene.vocabulary
    return any(a.first and lower[a.first - 1] not in spoken.determiners for a in own)
