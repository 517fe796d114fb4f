"""A second look at whom a value is about, where its sentence leaves that open: who weighs most (``parties.yaml``)."""

from __future__ import annotations

from collections.abc import Sequence

from andro_check.extract.linking.acting import actor_of, timed_actor
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.parties.ourselves import Ourselves
from andro_check.extract.parties.parties import Asked, Parties, tags_of
from andro_check.lexicon.frames import Role
from andro_check.model.claim import Basis
from andro_check.model.frozen import replace
from andro_check.model.register import Register
from andro_check.model.value import Name

_NO_ROLE = Role.NONE
_DISCOURSE, _ANAPHOR, _LOCAL = Basis.DISCOURSE, Basis.ANAPHOR, Basis.LOCAL
"""Members that every value asks for: Python 3.11 finds a name of the module in a tenth of the time."""
_SURE = 1.8
"""An actor of the sentence that costs no more is no guess."""
_LATELY = 3
"""Claims of one sentence on either side that tell whom it is about."""
_ONLY, _SURELY, _PERHAPS = 2.0, 4.0, 9.0
_DOING = 2.0
"""What an actor costs whose verb a value stands behind."""
_WHOSE = 2
"""Words from an actor to the one it belongs to: "Rowe of the Kelm Party"."""
_MANY, _DATE = "plural", "date"
_NOUN = 3.0
"""What a common noun costs that is chosen with some reason."""
_ALL_BUT_SURE, _LIKELY = 0.9, 0.6
"""Shares of the weight: from the first on a choice was right for 97 of 100, from the second on for three in four."""


def weighed(parties: Parties, linked: Sequence[Draft], told: Sequence[Draft]) -> list[Draft]:
    """The drafts of a document, some with another subject. ``linked`` are the same drafts as their sentences left them;
    what the sentence says surely stays, and so does a thing or a noun that stands where its clause has the subject.
    """
    found = [*told]
    ourselves = Ourselves.of(parties.scene, parties.story.kinds)
    for index, (left, draft) in enumerate(zip(linked, told, strict=True)):
        if _is_settled(draft):
            continue
        doing = _doing(draft)
        if doing:
            found[index] = replace(draft, subject=doing)
        elif _is_open(left, draft, parties.story.kinds):
            ours = _ours(parties, ourselves, draft)
            again = replace(draft, subject=ours) if ours else _again(parties, _asked(told, index), draft, left.subject)
            found[index] = again
    return found


def _asked(told: Sequence[Draft], index: int) -> Asked:
    draft = told[index]
    near = (*told[max(0, index - _LATELY) : index], *told[index + 1 : index + 1 + _LATELY])
    beside = frozenset([_actor(d.subject) for d in near if d.site.passage is draft.site.passage])
    number, tags = draft.site.passage.number, tags_of(draft.site, draft.figure)
    return Asked(draft.site, draft.figure, number, draft.subject, _actor(draft.object), beside, tags)


def _is_settled(told: Draft) -> bool:
    """Whether a value is about nobody, or is a name."""
    return told.site.frame.subject is _NO_ROLE or isinstance(told.value, Name)


def _is_open(left: Draft, told: Draft, register: Register) -> bool:
    """Whether nothing in the sentence says surely whom a value is about."""
    subject = told.subject
    if subject is None or subject.basis is _DISCOURSE:
        return True
    if subject.basis is _ANAPHOR and told.figure == "age" and register.kind(subject.actor) == "person":
        return False
    if subject.basis is _ANAPHOR:
        return told.site.scene.words.lower[subject.first] not in told.site.scene.vocabulary.pronouns
    named = subject.basis is _LOCAL and register.get(subject.actor) is not None
    return named and subject.actor == _actor(left.subject) and subject.cost >= _SURE


def _ours(parties: Parties, ourselves: Ourselves, draft: Draft) -> Filler | None:
    """Who says "we" and does what a value tells; a date tells when something was, and a thing keeps its figures."""
    actor, subject = ourselves.actor, draft.subject
    if not actor or subject is None or subject.actor in parties.story.events or draft.site.value.sort == _DATE:
        return None
    free = actor not in (subject.actor, _actor(draft.object))
    doing = free and ourselves.doing(draft.site.passage, draft.site.value)
    return Filler(actor, _ANAPHOR, _DOING) if doing else None


def _doing(draft: Draft) -> Filler | None:
    """Whoever does what a value tells that no word measures, where the text around would have to say or the sentence
    seems to tell it of whom he belongs to.
    """
    site, subject = draft.site, draft.subject
    if site.trigger is not None:
        return None
    actor = (timed_actor if site.timed else actor_of)(site.scene, site.passage, site.value)
    if actor is None or actor.actor == _actor(draft.object):
        return None
    if subject is not None and subject.basis is not _DISCOURSE:
        beside = 0 < subject.first - actor.last <= _WHOSE
        if actor.actor == subject.actor or not (site.timed or beside):
            return None
    return Filler(str(actor.actor), _LOCAL, _DOING, actor.first, actor.last)


def _again(parties: Parties, asked: Asked, draft: Draft, left: Filler | None) -> Draft:
    """The draft about whoever weighs most; as its sentence ``left`` it where that meant the same one."""
    best = parties.chosen(asked)
    if best is None:
        return draft
    actor, share = best
    told = asked.told
    if left is not None and left.actor == actor and _is_one(draft, left):
        return replace(draft, subject=left)
    if told and told.basis is not _DISCOURSE and (told.actor == actor or share < _LIKELY):
        return draft
    sure = told is not None or "gives" not in asked.tags
    noun = parties.nouns(asked.passage).get(actor)
    if noun is not None and share >= _LIKELY:
        return replace(draft, subject=Filler(actor, _LOCAL, _NOUN, noun.first, noun.last))
    cost = _ONLY if share >= _ALL_BUT_SURE and sure else _SURELY if share >= _LIKELY and sure else _PERHAPS
    again = told is not None and told.actor == actor
    return replace(draft, subject=Filler(actor, _DISCOURSE, min(cost, told.cost) if told and again else cost))


def _is_one(draft: Draft, left: Filler) -> bool:
    """Whether a pronoun for one of them was read in the sentence: "where it had 27,900", and not "they"."""
    scene = draft.site.scene
    stood = scene.words.lower[left.first] if left.basis is _ANAPHOR else ""
    return scene.vocabulary.pronouns.get(stood, _MANY) != _MANY


def _actor(filler: Filler | None) -> str | None:
    return filler.actor if filler else None
