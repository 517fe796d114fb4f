"""Lists of holders: "A (44 %), B (22 %) et C (34 %) sont au capital de D" says once what all the brackets are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.text.scene import ActorAt, Passage, Scene
from andro_check.lexicon.frames import Role
from andro_check.model.claim import Basis

_UNNAMED = "share"


def listed(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Bracketed shares of a list, each beside its name, are of the figure and the object that one of them has."""
    for run in _runs(scene, passage, drafts):
        named = next((draft for draft, _ in run if draft.figure != _UNNAMED and draft.object), None)
        if named is None:
            continue
        for draft, host in run:
            if draft.figure == _UNNAMED and host.actor != (named.object and named.object.actor):
                drafts[drafts.index(draft)] = _like(named, draft, host)
    return drafts


def _like(named: Draft, draft: Draft, host: ActorAt) -> Draft:
    holder = Filler(str(host.actor), Basis.BRACKET, 0.2, host.first, host.last)
    site = replace(draft.site, trigger=named.site.trigger, frame=named.site.frame)
    return replace(
        draft, site=site, figure=named.figure, subject=holder, object=named.object, cost=named.cost, when=named.when
    )


def _runs(scene: Scene, passage: Passage, drafts: Sequence[Draft]) -> Iterator[list[tuple[Draft, ActorAt]]]:
    """Neighbouring shares in brackets with the name in front of each."""
    run: list[tuple[Draft, ActorAt]] = []
    for draft in drafts:
        host = _host(scene, passage, draft)
        if host is not None and (not run or _follows(scene, run[-1][0], host)):
            run.append((draft, host))
            continue
        if len(run) > 1:
            yield run
        run = [(draft, host)] if host is not None else []
    if len(run) > 1:
        yield run


def _host(scene: Scene, passage: Passage, draft: Draft) -> ActorAt | None:
    first = draft.site.value.first
    if draft.site.value.sort != "percent" or scene.words.raw[first - 1] != "(":
        return None
    return next((actor for actor in passage.actors if actor.actor and actor.last == first - 1), None)


def _follows(scene: Scene, before: Draft, host: ActorAt) -> bool:
    between = scene.words.lower[before.site.value.last : host.first]
    return set(between) <= {")", ",", *scene.vocabulary.conjunctions, *scene.vocabulary.determiners}


def gapped(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "La région a mis 78 millions et l'État 45" : who stands between a joint and a number has done the same."""
    mended = list(drafts)
    for k, (one, other) in enumerate(pairwise(drafts)):
        doer = _doer(scene, passage, one, other) if one.figure == other.figure and one.site.trigger else None
        if doer is not None:
            same = Filler(str(doer.actor), Basis.LOCAL, 0.2, doer.first, doer.last)
            mended[k : k + 2] = _shared(mended[k], mended[k + 1], same)
    return mended


def _shared(one: Draft, other: Draft, same: Filler) -> tuple[Draft, Draft]:
    """Both drafts with one other party, who is not the second doer. Where the first has a receiver between its verb
    and its value ("lent A £1m and B £2m"), the second names another receiver.
    """
    lent = one.site.frame.object is Role.AGENT
    doer, taker = (one.object, one.subject) if lent else (one.subject, one.object)
    if lent and _is_between(one, taker):
        return one, _with(other, lent=True, doer=doer, taker=same)
    taker = None if taker and taker.actor == same.actor else taker
    return _with(one, lent=lent, doer=doer, taker=taker), _with(other, lent=lent, doer=same, taker=taker)


def _is_between(draft: Draft, taker: Filler | None) -> bool:
    trigger = draft.site.trigger
    return bool(trigger and taker and trigger.last <= taker.first and taker.last <= draft.site.value.first)


def _with(draft: Draft, *, lent: bool, doer: Filler | None, taker: Filler | None) -> Draft:
    return replace(draft, subject=taker, object=doer) if lent else replace(draft, subject=doer, object=taker)


def _roles(draft: Draft) -> tuple[Role, Role]:
    return draft.site.frame.subject, draft.site.frame.object


def _doer(scene: Scene, passage: Passage, one: Draft, other: Draft) -> ActorAt | None:
    """The actor that alone, with its article, stands between a joint behind a value and the next value, or between it
    and the preposition that both values have: "à hauteur de 40 %, la Ville de 25 %".
    """
    first, last = one.site.value.last, _past_preposition(scene, one, other)
    actor = next((a for a in passage.actors if a.actor and first < a.first and a.last == last), None)
    if actor is None or one.site.value.sort != other.site.value.sort or Role.AGENT not in _roles(one):
        return None
    spoken, gap = scene.vocabulary, scene.words.lower[first : actor.first]
    joined = (
        bool(gap)
        and gap[0] in {",", ";", *spoken.conjunctions}
        and all(w in spoken.determiners for w in gap[1:] if w != ",")
    )
    return actor if joined else None


def _past_preposition(scene: Scene, one: Draft, other: Draft) -> int:
    """Where a value begins, or the preposition that stands in front of it as in front of the one before."""
    lower, first = scene.words.lower, other.site.value.first
    led = lower[first - 1] in scene.vocabulary.held_back and lower[first - 1] == lower[one.site.value.first - 1]
    return first - 1 if led else first
