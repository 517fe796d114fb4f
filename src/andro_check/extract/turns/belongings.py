"""Whose the things are that a relative clause gives to somebody: "les 900 places que compte la nef"."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.linking.asides import head_of
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.text.scene import ActorAt, Passage, Scene, ValueAt
from andro_check.model.claim import Basis

_COST = 0.5
_MEASURED, _WITH = frozenset({"count", "measure"}), frozenset({"with", "à"})
_ADJECTIVES, _NEAR, _OPENING = 2, 4, 5
"""Words between what is counted and "que"; and between the verb and who has it: "qu'exploite encore la compagnie"; and
before what is counted, where a preposition opens the sentence.
"""


def belonging(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Counts of what somebody has or runs as the counts of him, and so are the parts of them that the sentence tells:
    "des 740 maisons que comptait le bourg, 310 ont été ensevelies".
    """
    words = scene.words.lower[passage.sentence.first : passage.sentence.last]
    if scene.vocabulary.belonging.isdisjoint(words):
        return drafts
    for draft in [d for d in drafts if d.site.value.sort == "count"]:
        owner = _owner(scene, passage, draft.site.value)
        if owner:
            drafts = [_of(each, owner) if _is_some(each, draft) else each for each in drafts]
    return drafts


def possessed(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "X confirms that it will close its five routes from Kelm": what is told to be somebody's own is of whom its
    clause is about, and of nobody who is named behind it.
    """
    return [_own(scene, passage, draft) if _is_own(scene, draft) else draft for draft in drafts]


def described(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Au Palais Ravel, une salle de 800 places": what a name is called behind its comma has its measures."""
    measured = [d for d in drafts if d.site.value.sort in _MEASURED]
    hosts = {d.site.value.first: _host_of(scene, passage, d.site.value) for d in measured} if measured else {}
    return [_hosted(draft, hosts.get(draft.site.value.first)) for draft in drafts]


def _hosted(draft: Draft, host: ActorAt | None) -> Draft:
    if host is None or (draft.subject is not None and draft.subject.actor == host.actor):
        return draft
    subject, owner = draft.subject, Filler(str(host.actor), host.basis, _COST, host.first, host.last)
    called = subject is not None and host.last < subject.first < draft.site.value.first
    return replace(draft, subject=owner, object=subject if called else None)


def _host_of(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """The name in front of the comma of "X, une salle de 800 places", unless more things follow: it is a list then."""
    lower, spoken = scene.words.lower, scene.vocabulary
    places = range(value.first - 1, max(passage.sentence.first, value.first - _NEAR), -1)
    article = next((k for k in places if lower[k] in spoken.indefinite), None)
    if article is None or lower[article - 1] != ",":
        return None
    led = article == value.first - 1 or lower[value.first - 1] in spoken.of or lower[value.first - 1] in _WITH
    behind = lower[value.last : value.last + _NEAR]
    if not led or any(word in spoken.indefinite for word in behind):
        return None
    named = (
        a for a in passage.actors if a.last == article - 1 and a.actor and scene.words.raw[a.last - 1][0].isupper()
    )
    return next(named, None)


def _is_own(scene: Scene, draft: Draft) -> bool:
    value, subject = draft.site.value, draft.subject
    if value.sort != "count" or scene.words.lower[value.first - 1] not in scene.vocabulary.possessive:
        return False
    return subject is None or (subject.basis is Basis.LOCAL and subject.first >= value.last)


def _own(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    ahead = [a for a in passage.actors if a.actor and a.last < draft.site.value.first]
    acting = [a for a in ahead if a.before not in scene.vocabulary.held_back and a.kind != "place"]
    owner = acting[-1] if acting else None
    if owner is None:
        return draft
    other = replace(draft, object=draft.subject or draft.object)
    return _of(other, Filler(str(owner.actor), owner.basis, _COST, owner.first, owner.last))


def _is_some(draft: Draft, whole: Draft) -> bool:
    """Whether a draft is of the things themselves, or of some of them told behind them."""
    same = draft.figure == whole.figure or getattr(draft.value, "unit", "") in ("", getattr(whole.value, "unit", ""))
    behind = draft.site.value.first > whole.site.value.first and draft.site.value.sort == "count"
    return draft.site.value is whole.site.value or (behind and same and _opens(whole))


def _opens(whole: Draft) -> bool:
    """ "Des 740 maisons", "Of the 52 boats": whether a sentence opens with what it tells the parts of."""
    return 0 < whole.site.value.first - whole.site.passage.sentence.first <= _ADJECTIVES


def _of(draft: Draft, owner: Filler) -> Draft:
    other = draft.object if draft.object and draft.object.actor != owner.actor else None
    return replace(draft, subject=owner, object=other)


def _owner(scene: Scene, passage: Passage, value: ValueAt) -> Filler | None:
    """Whoever has what is counted: before the verb of a clause that follows it, in French behind the verb too."""
    lower, spoken, last = scene.words.lower, scene.vocabulary, passage.sentence.last
    places = range(value.last, min(last - 1, value.last + _ADJECTIVES + 1))
    that = next((k for k in places if lower[k] in spoken.that), None)
    if that and lower[that - 1] in spoken.held_back:
        return None  # "14 recommendations, of which the organisers have accepted eleven"
    if that is None:
        bare = spoken.language == "en" and not _is_led(scene, passage, value)
        return _before(scene, passage, value.last) if bare else None
    if lower[that + 1] in spoken.belonging:
        return _behind(scene, passage, that + 2) if spoken.language == "fr" else None
    return _before(scene, passage, that + 1)


def _behind(scene: Scene, passage: Passage, start: int) -> Filler | None:
    end = min(passage.sentence.last, start + _NEAR)
    actor = next((a for a in passage.actors if a.actor and start <= a.first < end), None)
    if actor:
        return Filler(str(actor.actor), actor.basis, _COST, actor.first, actor.last)
    noun = head_of(scene, start, end)
    return Filler(scene.words.lower[noun[0]], Basis.LOCAL, _COST, *noun) if noun else None


def _before(scene: Scene, passage: Passage, start: int) -> Filler | None:
    """Whoever begins there, if the verb is one of having: "les lignes que Skylis y exploite", "the routes it runs"."""
    lower, spoken = scene.words.lower, scene.vocabulary
    actor = next((a for a in passage.actors if a.actor and start <= a.first <= start + 1), None)
    noun = None if actor else head_of(scene, start, min(passage.sentence.last, start + _NEAR))
    end = actor.last if actor else noun[1] if noun else start
    verb = next((k for k in range(end, min(passage.sentence.last, end + 2)) if lower[k] in spoken.belonging), None)
    if verb is None:
        return None
    if actor:
        return Filler(str(actor.actor), actor.basis, _COST, actor.first, actor.last)
    return Filler(lower[noun[0]], Basis.LOCAL, _COST, *noun) if noun else None


def _is_led(scene: Scene, passage: Passage, value: ValueAt) -> bool:
    """ "For the island's 1,150 residents the grounding has meant": whether a preposition opens the sentence, and not
    many words in front of the value.
    """
    first = passage.sentence.first
    led = scene.words.lower[first] in scene.vocabulary.held_back - scene.vocabulary.of
    return led and value.first - first <= _OPENING
