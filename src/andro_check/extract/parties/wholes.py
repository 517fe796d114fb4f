"""Whose a thing is that has no name, or where it is: the roof of the hall, the strike at the carrier.

A claim about "the roof", or about the fire that a text never names, leaves out what the rest of the text is about. The
actor that weighs most is named beside it, as what it belongs to. That is a guess for the reader of a list: no question
asks for it, and nothing is compared by it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from andro_check.extract.linking.commons import Commons, Noun
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.parties.continued import continued
from andro_check.extract.parties.interviews import asked_about
from andro_check.extract.parties.participles import told_by_participle
from andro_check.extract.parties.parties import Asked, Parties
from andro_check.extract.parties.parts import nouns_of, part_of, tells_what
from andro_check.extract.parties.plainly import plainly
from andro_check.extract.parties.purposes import purpose_of
from andro_check.extract.text.scene import Scene
from andro_check.extract.turns.together import TOGETHER
from andro_check.lexicon.balloting import balloting_words
from andro_check.lexicon.events import event_table
from andro_check.lexicon.frames import Role
from andro_check.model.claim import Basis
from andro_check.model.folding import fold
from andro_check.model.frozen import replace
from andro_check.model.value import Hedge, Name, Quantity

_COST = 9.0
_AGE, _PERSON, _NO_ROLE = "age", "person", Role.NONE
_SPEAKING = frozenset({"person", "ours"})
"""Kinds of pronouns that stand for no thing."""
_OPENING = 2
"""Words at the head of a sentence among which a pronoun opens it."""
_SURE = 1.8
"""An actor of the sentence that costs no more is no guess."""
_SITES = frozenset({"place", "project"})
"""Kinds of what somebody has: of a town or a works that is only guessed, its owner is meant as often."""
_VOTED = frozenset({"yes votes", "no votes", "abstentions"})
"""Figures of a vote, which a body takes."""
_GUESSES = frozenset({Basis.DISCOURSE, Basis.ANAPHOR})


def with_wholes(parties: Parties, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts of a document; those about something without a name, with what that belongs to for their object; those
    about somebody who was only guessed, with what of him their sentence speaks of.
    """
    scene = parties.scene
    read: dict[int, Commons] = {}

    def nouns(index: int) -> Commons:
        if index not in read:
            read[index] = nouns_of(parties, index)
        return read[index]

    found = []
    for draft in drafts:
        subject, index = draft.subject, draft.site.passage.number
        open_ = subject is not None and _is_open(draft, subject)
        purpose = purpose_of(draft.site) if open_ else None
        body = _voting(scene, draft) if open_ and draft.figure in _VOTED else ""
        if body:
            found.append(_guessed(draft, body))
        elif purpose:
            found.append(_guessed(draft, " ".join(scene.words.lower[purpose.first : purpose.last])))
        elif subject is None or not _stands_alone(draft, subject):
            found.append(draft)
        elif subject.actor in event_table().by_id or parties.story.kinds.get(subject.actor) is None:
            found.append(draft if _has_pair(draft) else _whole(parties, draft, subject.actor, index))
        elif subject.basis in _GUESSES or (subject.cost >= _SURE and not _has_pair(draft)):
            noun = _part(parties, draft, subject, nouns)
            meant = "" if _has_pair(draft) else _meant(draft, subject.actor)
            told = _of_it(draft, noun) if noun else _as_called(scene, draft, subject)
            told = _guessed(told, meant) if meant and not told.object else told
            found.append(told if told.object or _has_pair(draft) else _of_story(parties, told, subject, nouns))
        else:
            found.append(_as_called(scene, draft, subject))
    return found


def _voting(scene: Scene, draft: Draft) -> str:
    """Who votes, in the sentence of a vote or in the one before it: "le conseil", "the members"."""
    here, bodies = draft.site.passage, balloting_words(scene.vocabulary.language).bodies
    before = scene.passages[max(0, here.number - 1)]
    for passage in (here, before) if before.sentence.paragraph == here.sentence.paragraph else (here,):
        for word in scene.words.lower[passage.sentence.first : passage.sentence.last]:
            if word in bodies and draft.subject and word not in draft.subject.actor.split("-"):
                return word
    return ""


def _is_open(draft: Draft, subject: Filler) -> bool:
    """Whether nothing but the text around, or what stands behind the next value, tells the other party of a value that
    somebody has.
    """
    other, value = draft.object, draft.site.value
    if draft.figure == _AGE or isinstance(draft.value, Name) or TOGETHER in subject.actor:
        return False
    if other is None or other.basis is Basis.DISCOURSE:
        return True
    return any(value.last <= later.first < other.first for later in draft.site.passage.values)


def _part(parties: Parties, draft: Draft, subject: Filler, nouns: Callable[[int], Commons]) -> Noun | None:
    """The noun that a value is of, as its sentence or the one before tells it."""
    scene, index = parties.scene, draft.site.passage.number
    told = continued if scene.vocabulary.language == "fr" else plainly
    taken_up = told_by_participle(draft.site) or told(scene, draft.site, nouns)
    return taken_up or part_of(parties, draft.site, subject.actor, nouns(index)) or _taken_up(scene, index, nouns)


def _as_called(scene: Scene, draft: Draft, subject: Filler) -> Draft:
    """ "The ferry carries 300 passengers", of the Kelm Star: the noun that stands for the subject, and is not in its
    name, is named beside it.
    """
    first, last, spoken = subject.first, subject.last, scene.vocabulary
    if first < 0:
        return draft
    if scene.words.lower[first] in spoken.relatives:
        ahead = [a for a in draft.site.passage.actors if first - 2 < a.last <= first and a.actor == subject.actor]
        first, last = (ahead[-1].first, ahead[-1].last) if ahead else (first, last)
    noun = scene.words.lower[first]
    if not scene.words.raw[first].islower() or not tells_what(spoken, noun):
        return draft
    if not all(word.islower() for word in scene.words.raw[first:last]) or fold(noun) in subject.actor.split("-"):
        return draft
    return _of_it(draft, Noun(first, first + 1, "", opens=False, governed=False))


def _taken_up(scene: Scene, index: int, nouns: Callable[[int], Commons]) -> Noun | None:
    """ "The pontoon was mended. It takes 55 minutes": what led the sentence before, where a pronoun opens one."""
    here, before, spoken = scene.passages[index].sentence, scene.passages[max(0, index - 1)].sentence, scene.vocabulary
    if here is before or here.paragraph != before.paragraph:
        return None
    opening = scene.words.lower[here.first : here.first + _OPENING]
    standing = [w for w in opening if spoken.pronouns.get(w, _PERSON) not in _SPEAKING or w in spoken.possessive]
    if not standing:
        return None
    other = {"f": "m", "m": "f"}.get(spoken.genders.get(standing[0], "") if standing[0] in spoken.pronouns else "")
    leads = (noun for noun in nouns(index - 1).nouns if noun.opens and noun.led)
    return next((noun for noun in leads if not other or spoken.genders.get(noun.led) != other), None)


def _stands_alone(draft: Draft, subject: Filler) -> bool:
    """Whether a draft has no other party; how old somebody is concerns nobody."""
    if draft.object is not None or draft.figure == _AGE:
        return False
    worked_out = isinstance(draft.value, Quantity) and draft.value.hedge is Hedge.WORKED_OUT
    return not (worked_out or isinstance(draft.value, Name) or TOGETHER in subject.actor)


def _has_pair(draft: Draft) -> bool:
    """Whether a figure has a second party, though none was found: who was paid, what a distance is from."""
    return draft.site.frame.object is not _NO_ROLE


def _of_it(draft: Draft, noun: Noun) -> Draft:
    words = draft.site.scene.words.lower[noun.first : noun.last]
    return replace(draft, object=Filler(" ".join(words), Basis.WHOLE, _COST, noun.first, noun.last))


def _of_story(parties: Parties, draft: Draft, subject: Filler, nouns: Callable[[int], Commons]) -> Draft:
    """The draft with what its text goes on about, where nothing in the sentence tells what of the subject is meant.

    In this order: what the question of an interview names; the body that who answers it speaks for; who has a town or a
    works, where the sentence names him; what the texts are about; who else has the works; who answers; whom else the
    sentence names, or the thing that a guessed subject has.
    """
    document, index = parties.scene.document.source.id, draft.site.passage.number
    answering = parties.story.interviews.get(document)
    asked = asked_about(parties.scene, index, nouns) if answering else None
    if asked is not None:
        return _of_it(draft, asked)
    if answering and answering.body not in ("", subject.actor):
        return _guessed(draft, answering.body)
    sited = _is_site(parties, subject.actor)
    owned = _whole(parties, draft, subject.actor, index) if sited else draft
    if _names(draft, owned.object):
        return owned
    noun = (answering.noun if answering else "") or parties.story.topics.get(document, "")
    if noun and fold(noun) not in subject.actor.split("-"):
        return _guessed(draft, noun)
    if owned.object:
        return owned
    if answering and answering.person != subject.actor:
        return _guessed(draft, answering.person)
    beside = _beside(parties, draft, subject.actor)
    guessed = beside.object is None and subject.basis in _GUESSES
    return _of_thing(parties, draft, subject.actor, index) if guessed else beside


def _beside(parties: Parties, draft: Draft, subject: str) -> Draft:
    """The likeliest of whom else the sentence of a value names, or else the sentence before it in its paragraph."""
    scene, here = parties.scene, draft.site.passage
    before = scene.passages[max(0, here.number - 1)]
    asked = Asked(draft.site, draft.figure, here.number, None, subject, frozenset(), ())
    for passage in (here, before) if before.sentence.paragraph == here.sentence.paragraph else (here,):
        named = {actor.actor: None for actor in passage.actors if actor.actor and actor.actor != subject}
        other = parties.likeliest(asked, named)
        if other is not None:
            return _guessed(draft, other)
    return draft


def _meant(draft: Draft, subject: str) -> str:
    """Whom a pronoun or a description in front of a value seemed to mean, where the text around spoke for another."""
    reach = draft.site.passage.sentence.first + _OPENING
    taken = [a for a in draft.site.passage.actors if a.first < reach and a.basis is Basis.ANAPHOR and a.actor]
    return next((str(a.actor) for a in taken if a.actor != subject and not a.voice), "")


def _names(draft: Draft, filler: Filler | None) -> bool:
    """Whether the sentence of a value names somebody."""
    return filler is not None and filler.actor in [actor.actor for actor in draft.site.passage.actors]


def _guessed(draft: Draft, actor: str) -> Draft:
    return replace(draft, object=Filler(actor, Basis.WHOLE, _COST))


def _whole(parties: Parties, draft: Draft, part: str, passage: int) -> Draft:
    asked = Asked(draft.site, draft.figure, passage, None, part, frozenset(), ())
    actor = parties.likeliest(asked, _owners(parties, part))
    return _guessed(draft, actor) if actor else draft


def _of_thing(parties: Parties, draft: Draft, actor: str, passage: int) -> Draft:
    """The works, the place or the thing that weighs most besides somebody who is only guessed: the carrier's ferry."""
    if parties.story.kinds.kind(actor) == _PERSON:
        return draft
    asked = Asked(draft.site, draft.figure, passage, None, actor, frozenset(), ())
    nouns = parties.nouns(passage)
    best = parties.likeliest(asked, [key for key in parties.among(asked) if key not in nouns])
    if best is None or not _is_site(parties, best):
        return draft
    return _guessed(draft, best)


def _is_site(parties: Parties, key: str) -> bool:
    """Whether it is something that somebody has, by its kind or by a noun of its name."""
    return key in parties.story.events or parties.story.kinds.kind(key) in _SITES


def _owners(parties: Parties, part: str) -> list[str]:
    """Who or what a thing may belong to: all that has a name, persons and its namesakes aside; who publishes a text
    that does not name him, as newspapers do, only where it says "we".
    """
    events, kinds = event_table().by_id, parties.story.kinds
    speaks = parties.we > 0 or kinds.get(parties.publisher) is not None
    named = dict.fromkeys((*parties.everywhere, *parties.story.leading, parties.publisher if speaks else ""))
    return [key for key in named if key and key != part and key not in events and kinds.kind(key) != "person"]
