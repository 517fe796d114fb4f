"""Years that a court gave are of whom it sentenced, and not of the court: "a condamné l'ancien notaire à deux ans"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from andro_check.extract.linking.commons import is_somebody
from andro_check.extract.linking.dating import When
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.linking.unnamed import fallback
from andro_check.extract.text.marks import PHRASE_ENDS
from andro_check.extract.text.scene import Passage, Scene, TriggerAt
from andro_check.lexicon.frames import Part
from andro_check.lexicon.numbers import number_words
from andro_check.model.claim import Basis

_SENTENCE, _FINE = "sentence", "fine"
_PENALTIES = frozenset({_SENTENCE, _FINE, "compensation", "ban"})
_IMPOSED = frozenset({_FINE, "ban"})
_CHARGED, _DAY = frozenset({"for", "over", "pour"}), len("2020-05-04")
_COST, _SURE = 2.0, 1.5
_NEXT, _TITLES = 2, 2
"""Sentences behind "a man was jailed" in which his name may stand, and words before it."""
_JOINED = 10
"""Words between a sentence and the fine that comes with it, at most."""
_NOUN = 5
"""Words between a verb and the noun of whoever it was done to: "condamné l'ancien notaire"."""


def sentenced(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Years that a court gave, or that were asked for, as the sentence of whoever gets them."""
    told = [_undated(scene, _imposed(scene, _sentenced(scene, passage, draft))) for draft in drafts]
    given = [d for d in told if d.figure == _SENTENCE and d.subject]
    return [_fined(scene, draft, given) for draft in told] if given else told


def _undated(scene: Scene, draft: Draft) -> Draft:
    """ "Fined £12m for failings between 2015 and 2019": years behind the charge are those of what was done wrong."""
    value, period, spoken = draft.site.value, draft.when.period, scene.vocabulary
    if draft.figure not in _PENALTIES or period is None or draft.when.basis is not Basis.LOCAL:
        return draft
    if len(period.edtf) == _DAY:
        return draft  # "fined £90 for speeding on Monday": either
    date = next((v for v in draft.site.passage.values if v.sort == "date" and v.first >= value.last), None)
    between = scene.words.lower[value.last : date.first] if date else ()
    charged = next((k for k, word in enumerate(between) if word in _CHARGED), len(between))
    told = between[charged + 1 :]
    stated = any(word in PHRASE_ENDS or word in spoken.relatives for word in told)
    named = any(word not in spoken.held_back and word not in spoken.determiners for word in told)
    return replace(draft, when=When(None, Basis.NONE)) if named and not stated else draft


def _imposed(scene: Scene, draft: Draft) -> Draft:
    """ "The regulator imposed a fine of £2m": it is the other one's, whom the sentence or one before it tells."""
    judge, value = draft.subject, draft.site.value
    if draft.figure not in _IMPOSED or judge is None or not draft.site.passage.sentence.first <= judge.first:
        return draft
    between = scene.words.lower[judge.last : value.first] if judge.last <= value.first else ()
    verb = next((k for k, word in enumerate(between, judge.last) if word in scene.vocabulary.imposing), None)
    if verb is None or not _does(scene, verb):
        return draft
    beside = draft.object is not None and draft.site.passage.sentence.first <= draft.object.first < verb
    return replace(draft, subject=None if beside else draft.object, object=judge)  # beside it stands what it is


def _does(scene: Scene, verb: int) -> bool:
    """Whether a verb is no passive."""
    return scene.vocabulary.being.isdisjoint(scene.words.lower[max(0, verb - 2) : verb])


def _fined(scene: Scene, draft: Draft, given: Sequence[Draft]) -> Draft:
    """ "Two years in jail and a fine of £4,000": of the same one, with no verb or name between them."""
    if draft.figure != _FINE:
        return draft
    value, spoken = draft.site.value, scene.vocabulary
    for other in given:
        first, names = other.site.value.last, draft.site.passage.actors
        between = scene.words.lower[first : value.first]
        apart = any(first <= actor.first < value.first for actor in names) or ";" in between
        verbs = (spoken.finite - spoken.clitics).intersection(between)
        if between and len(between) <= _JOINED and not apart and not verbs and spoken.conjunctions & set(between):
            return replace(draft, subject=other.subject)
    return draft


def _sentenced(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    if draft.site.frame.figure != _SENTENCE or draft.site.value.sort != "duration":
        return draft
    if scene.words.lower[draft.site.value.first - 1] in scene.vocabulary.within and draft.site.trigger:
        return _spent(scene, passage, draft)
    if any(t.trigger.frame.figure == _SENTENCE and t.trigger.part is Part.VERB for t in passage.triggers):
        return replace(draft, subject=_accused(scene, passage, draft.site.value.last) or draft.subject)
    deed = next((t for t in reversed(passage.triggers) if _sentences(t) and t.last < draft.site.value.first), None)
    if deed is not None and not _is_active(scene, deed.first) and not _is_person(passage, draft.subject):
        return replace(draft, subject=_told_next(scene, passage, deed.first) or draft.subject)
    if deed is None or not _is_active(scene, deed.first):
        return draft
    return replace(draft, subject=_whoever(scene, passage, deed.last, draft.site.value.first) or draft.subject)


def _is_person(passage: Passage, subject: Filler | None) -> bool:
    return subject is not None and any(a.actor == subject.actor and a.kind == "person" for a in passage.actors)


def _told_next(scene: Scene, passage: Passage, verb: int) -> Filler | None:
    """ "The owner of a bus firm was jailed for six years. Paul Rowe, 54, ...": whoever opens a sentence right behind
    the one that tells what he is, else what he is.
    """
    lower, first = scene.words.lower, passage.sentence.first
    noun = next((k for k in range(first + 1, min(verb, first + _NOUN)) if is_somebody(scene, k)), None)
    if noun is None or lower[first] not in scene.vocabulary.determiners:
        return None
    for later in scene.passages[passage.number + 1 : passage.number + 1 + _NEXT]:
        opening = next((a for a in later.actors if a.first - later.sentence.first <= _TITLES and a.actor), None)
        if opening and opening.kind == "person" and opening.basis is Basis.LOCAL:
            return Filler(str(opening.actor), Basis.LOCAL, _SURE, noun, noun + 1)
    return Filler(lower[noun], Basis.LOCAL, _COST, noun, noun + 1)


def _spent(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    """ "Three escapes from the jail in two years": a time within which something happened is nobody's sentence."""
    frame = fallback(scene, passage, draft.site.value)
    return replace(draft, site=replace(draft.site, trigger=None, frame=frame), figure=frame.figure)


def _accused(scene: Scene, passage: Passage, after: int) -> Filler | None:
    """ "A requis cinq ans contre l'ancien trésorier": whoever stands behind the preposition."""
    places = range(after, min(passage.sentence.last - 1, after + _NOUN))
    against = number_words(scene.vocabulary.language).against
    found = next((k for k in places if scene.words.lower[k] in against), None)
    return _whoever(scene, passage, found + 1, passage.sentence.last) if found else None


def _sentences(item: TriggerAt) -> bool:
    return item.trigger.part is Part.PASSIVE and item.trigger.frame.figure == _SENTENCE


def _is_active(scene: Scene, verb: int) -> bool:
    """Whether a verb is done by whoever stands before it: "a condamné", "sentenced him", unlike "was sentenced"."""
    spoken, before = scene.vocabulary, scene.words.lower[max(0, verb - 3) : verb]
    if spoken.language == "fr":
        return any(word in spoken.having for word in before) and not any(word in spoken.being for word in before)
    return bool(before) and not any(word in spoken.being for word in before)


def _whoever(scene: Scene, passage: Passage, after: int, end: int) -> Filler | None:
    """Whoever stands behind a verb or a preposition: a name, or the noun for somebody that an article opens."""
    lower = scene.words.lower
    for actor in passage.actors:
        between = lower[after : actor.first]
        near = after <= actor.first < end and len(between) < _NOUN
        if near and actor.actor and not any(word in scene.vocabulary.held_back for word in between):
            return Filler(actor.actor, actor.basis, 0.5, actor.first, actor.last)
    if after >= end or lower[after] not in scene.vocabulary.determiners:
        return None
    for index in range(after + 1, min(end, after + _NOUN)):
        if lower[index] in scene.vocabulary.held_back:
            break
        if is_somebody(scene, index):
            return Filler(lower[index], Basis.LOCAL, _COST, index, index + 1)
    return None
