"""What a figure is about when it is a common noun of its sentence: "la billetterie a rapporté", "le prix du billet"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.parties.things import Things
from andro_check.extract.text.scene import ActorAt, Passage, Scene, TriggerAt
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.figures import figures
from andro_check.lexicon.frames import Part, Role
from andro_check.lexicon.nominals import Nominals, nominals
from andro_check.model.claim import Basis
from andro_check.model.value import Name

_BODIES = frozenset({"company", "institution"})
_FAR = 3.5
"""An actor of the sentence that costs as much does not do what its verb says."""
_COST = 2.6
_OPENING = 10
"""Words that may stand before the comma behind which a clause has its subject: "En deux ans, la facture ..."."""
_VERB = 7
_RELATIVE = 8
"""Words from a relative pronoun to the value of its clause, at most."""
_PHRASE = 6
_BARE = frozenset({"de", "d'"})
_COMPLEMENT = 3
Place: TypeAlias = tuple[int, int]


@dataclass(frozen=True)
class Descriptions:
    """The nouns that a story sets beside one name only: "le carrier Soréval", "Kelm, premier bailleur"."""

    actors: Mapping[str, str]

    @classmethod
    def of(cls, scenes: Iterable[Scene]) -> Descriptions:
        found: dict[str, set[str]] = {}
        for scene in scenes:
            for passage in scene.passages:
                for actor in passage.actors:
                    if actor.basis is Basis.LOCAL and actor.actor and not actor.nameless:
                        for noun in _beside(scene, passage, actor):
                            found.setdefault(noun, set()).add(actor.actor)
        return cls({noun: next(iter(actors)) for noun, actors in found.items() if len(actors) == 1})


def _beside(scene: Scene, passage: Passage, actor: ActorAt) -> Iterable[str]:
    lower, raw = scene.words.lower, scene.words.raw
    first, last = passage.sentence.first, passage.sentence.last
    if not raw[actor.first][0].isupper():
        return
    before = actor.first - 1
    if (
        before - 1 >= first
        and raw[before][0].islower()
        and lower[before - 1] in nominals().articles | nominals().contracted
    ):
        yield lower[before]
    if actor.last + 2 < last and raw[actor.last] == ",":
        index = actor.last + 1
        if lower[index] in nominals().articles:
            index += 1
        place = noun_at(scene, index, last)
        if place and (index > actor.last + 1 or place[0] > index):
            yield lower[place[0]]


@dataclass(frozen=True)
class Reader:
    """Gives drafts without a subject of their own the noun that their sentence has for one."""

    scene: Scene
    table: Nominals
    things: Mapping[int, str]
    described: Mapping[str, str]

    def named(self, draft: Draft) -> Draft:
        if isinstance(draft.value, Name) or draft.site.frame.subject is Role.NONE:
            return draft
        place = self._place(draft)
        if place is None or (figures().get(draft.figure).acting and not self._may_act(draft, place)):
            return draft
        noun = " ".join(self.scene.words.lower[slice(*place)])
        known = self._told(draft, place) or self.described.get(noun) or self.things.get(place[0])
        filler = Filler(known or noun, Basis.LOCAL, _COST, *place)
        if draft.subject and draft.subject.actor == filler.actor:
            return draft
        other = draft.object or (None if known else draft.subject)
        return replace(draft, subject=filler, object=None if other and other.actor == filler.actor else other)

    def _may_act(self, draft: Draft, place: Place) -> bool:
        """Whether a noun means people, who may act without a name ("les infirmiers débutent à 1 890 euros"), or gives:
        "la commission d'indemnisation a versé 2 millions d'euros".
        """
        spoken, noun = self.scene.vocabulary, self.scene.words.lower[place[0]]
        words = counting_words(spoken.language)
        single = words.singular(noun)
        gives = draft.site.frame.object is not Role.NONE
        body = spoken.kinds_by_head.get(single) in _BODIES or single in spoken.institution_heads
        does = gives and (body or draft.site.part is Part.VERB) and not self._describes(place)
        return does or words.is_person(noun) or single in words.grown

    def _describes(self, place: Place) -> bool:
        """ "Le voyagiste débourse 2 millions": one noun with its article stands for somebody who has a name."""
        noun, led = self.scene.words.lower[place[0]], self.scene.words.lower[place[0] - 1]
        return led in self.scene.vocabulary.definite and noun.endswith(tuple(self.table.doers))

    def _place(self, draft: Draft) -> Place | None:
        subject = draft.subject
        bracketed = self._bracketed(draft)
        if bracketed:
            return bracketed
        giving = draft.site.part is Part.VERB and draft.site.frame.object is not Role.NONE
        afar = giving and subject is not None and subject.cost >= _FAR
        if subject is None or subject.basis is Basis.DISCOURSE or afar:
            return self._owning(draft) or self._measured(draft) or self._antecedent(draft) or self._leading(draft)
        return self._measured(draft) if draft.site.value.sort != "money" else None

    def _told(self, draft: Draft, place: Place) -> str | None:
        """The actor that a noun only describes."""
        return self._titled(draft, place[1]) or self._apposed(draft, place[0]) or self._is(draft, place[1])

    def _apposed(self, draft: Draft, first: int) -> str | None:
        """ "Le Kelm Star, un ferry de 220 places" """
        words, start = self.scene.words, first - 1
        if start < 2 or words.lower[start] not in self.table.one or words.raw[start - 1] != ",":
            return None
        named = (a for a in draft.site.passage.actors if a.last == start - 1 and a.basis is Basis.LOCAL)
        return next((a.actor for a in named if words.raw[a.first][0].isupper()), None)

    def _is(self, draft: Draft, last: int) -> str | None:
        """ "Le joueur le plus capé est Paul Rowe, avec 341 matchs" """
        words, value, being = self.scene.words, draft.site.value.first, self.scene.vocabulary.being
        for actor in draft.site.passage.actors:
            told = last < actor.first < actor.last <= value and words.lower[actor.first - 1] in being
            if told and words.raw[actor.first][0].isupper() and "," not in words.raw[last : actor.first]:
                return actor.actor
        return None

    def _titled(self, draft: Draft, last: int) -> str | None:
        """The actor whose name follows: "l'entraîneuse Carole Vinet", "la maternité de Kelm"."""
        words = self.scene.words
        for actor in draft.site.passage.actors:
            between = words.lower[last : actor.first]
            named = actor.basis is Basis.LOCAL and words.raw[actor.first][0].isupper()
            if named and 0 <= actor.first - last <= _COMPLEMENT and self._is_complement(between):
                return actor.actor
        return None

    def _is_complement(self, between: Sequence[str]) -> bool:
        """Whether the words between a noun and a name make the name its own: none, or "de" at their end."""
        joined = not between or between[-1] in self.scene.vocabulary.of or between[-2:-1] == ("de",)
        return joined and all(word.isalpha() or word in ("d'", "l'") for word in between)

    def _noun(self, index: int, limit: int) -> Place | None:
        return noun_at(self.scene, index, limit)

    def _is_free(self, draft: Draft, place: Place) -> bool:
        passage = draft.site.passage
        return not any(_meet((v.first, v.last), place) for v in passage.values) and not any(
            _meet((a.first, a.last), place) and a.actor for a in passage.actors
        )

    def _called(self, draft: Draft, place: Place) -> TriggerAt | None:
        """The noun of a figure that stands there."""
        nouns = (Part.NOUN, Part.LABEL, Part.COUNTED)
        return next(
            (t for t in draft.site.passage.triggers if _meet((t.first, t.last), place) and t.trigger.part in nouns),
            None,
        )

    def _behind_of(self, index: int, limit: int) -> Place | None:
        lower = self.scene.words.lower
        for length in (2, 1):
            if index + length < limit and " ".join(lower[index : index + length]) in self.table.owning:
                return self._noun(index + length, limit)
        return None

    def _complement(self, draft: Draft, last: int, limit: int) -> Place | None:
        """What has a figure, behind its noun: "le taux de la taxe", "la facture totale des travaux"."""
        of = self.scene.vocabulary.of
        starts = [last - 1, last, last + 1] if self.scene.words.lower[last - 1] in of else [last, last + 1]
        place = next((p for start in starts if (p := self._behind_of(start, limit))), None)
        return place if place and self._is_free(draft, place) else None

    def _owning(self, draft: Draft) -> Place | None:
        """ "le prix de l'abonnement" """
        trigger, limit = draft.site.trigger, draft.site.passage.sentence.last
        if trigger is None or trigger.trigger.part is not Part.NOUN:
            return None
        return self._complement(draft, trigger.last, limit) or self._inside(trigger)

    def _inside(self, trigger: TriggerAt) -> Place | None:
        """What has a figure, where one entry of the lexicon says both: "le montant des travaux"."""
        last, lower = trigger.last - 1, self.scene.words.lower
        starts = range(max(trigger.first + 1, last - 2), last)
        owned = any(" ".join(lower[start:last]) in self.table.owning for start in starts)
        return self._noun(last, trigger.last) if owned else None

    def _measured(self, draft: Draft) -> Place | None:
        """ "un catamaran de 220 places" """
        lower, of = self.scene.words.lower, draft.site.value.first - 1
        first = draft.site.passage.sentence.first
        if of < first + 2 or lower[of] not in self.scene.vocabulary.of:
            return None
        for index in (of - 1, of - 2):
            before = index - 1
            while before > first and lower[before] in self.table.forward:
                before -= 1
            if before >= first and lower[before] in self.table.one:
                place = self._noun(index, of)
                return place if place and self._is_free(draft, place) and not self._called(draft, place) else None
        return None

    def _bracketed(self, draft: Draft) -> Place | None:
        """ "Les anciens joueurs (8 %)" """
        bracket = draft.site.value.first - 1
        return self._ending(draft, bracket) if self.scene.words.raw[bracket] == "(" else None

    def _antecedent(self, draft: Draft) -> Place | None:
        """ "La piscine, qui accueille 300 enfants", "l'usine, fondée en 1887" """
        words, trigger, value = self.scene.words, draft.site.trigger, draft.site.value.first
        first = draft.site.passage.sentence.first
        if trigger is not None and trigger.trigger.part is Part.PASSIVE and words.raw[trigger.first - 1] == ",":
            return self._ending(draft, trigger.first - 1)
        for index in range(value - 1, max(first, value - _RELATIVE), -1):
            if words.lower[index] == "qui":
                return self._ending(draft, index - (words.raw[index - 1] == ","))
            if not words.raw[index][0].isalnum():
                return None
        return None

    def _ending(self, draft: Draft, last: int) -> Place | None:
        """The noun, with an adjective behind it or none, that ends in front of a word."""
        lower, table = self.scene.words.lower, self.table
        for start in range(last - 2, max(draft.site.passage.sentence.first - 1, last - _PHRASE), -1):
            if lower[start] in table.articles or (lower[start] in table.contracted and lower[start] not in _BARE):
                place = self._noun(start + 1, last)
                near = place is not None and last - place[1] <= 1
                return place if near and place and self._is_free(draft, (place[0], last)) else None
        return None

    def _leading(self, draft: Draft) -> Place | None:
        """ "La billetterie a rapporté 310 000 euros" : the noun that opens its clause."""
        lower, first = self.scene.words.lower, draft.site.passage.sentence.first
        value = draft.site.value
        for start in range(value.first - 2, first - 1, -1):
            if lower[start] not in self.table.articles or not self._opens(start, first):
                continue
            place = noun_at(self.scene, start + 1, value.first, never=False)
            if place is None:
                return None
            if start > first and lower[start - 1] == "," and not self._has_verb(place[1], value.first):
                continue
            return self._led(draft, place)
        return None

    def _opens(self, start: int, first: int) -> bool:
        """Whether an article stands where a clause has its subject."""
        lower = self.scene.words.lower
        if start == first or (start == first + 1 and not lower[first][0].isalnum()):
            return True
        return lower[start - 1] in self.table.joints or (lower[start - 1] == "," and start - first <= _OPENING)

    def _led(self, draft: Draft, place: Place) -> Place | None:
        """The noun itself; where it only says what is measured, what has that."""
        called, noun = self._called(draft, place), self.scene.words.lower[place[0]]
        own = called is not None and (called == draft.site.trigger or draft.site.value.sort != "date")
        if own or noun in self.table.never:
            last = called.last if called else place[1]
            return self._complement(draft, last, draft.site.value.first)
        return place if self._is_free(draft, place) else None

    def _has_verb(self, first: int, last: int) -> bool:
        return any(self._is_verb(word) for word in self.scene.words.lower[first : min(last, first + _VERB)])

    def _is_verb(self, word: str) -> bool:
        return word in self.scene.vocabulary.finite or word.endswith(tuple(self.table.endings))


def noun_at(scene: Scene, index: int, limit: int, *, never: bool = True) -> Place | None:
    """The noun behind an article, adjectives in front of it skipped; ``None`` where none stands."""
    words, table = scene.words, nominals()
    if index > 1 and words.lower[index - 2] in table.acting:
        return None  # "qui l'acheva"
    if index < limit and words.lower[index] in table.most:
        return _of_the_most(scene, index + 1, limit)
    while index < limit and words.lower[index] in table.forward:
        index += 1
    if index >= limit:
        return None
    low = words.lower[index]
    if not words.raw[index][0].islower() or len(low) < 3 or not low.replace("-", "").isalpha():
        return None
    if low in scene.vocabulary.finite:  # "ce sont"
        return None
    return None if never and low in table.never else (index, index + 1)


def _of_the_most(scene: Scene, index: int, limit: int) -> Place | None:
    """ "Le plus grand tuyau", "le plus fort des séismes"; "le plus fort" alone is of what the text told before."""
    lower = scene.words.lower
    if index + 2 >= limit:
        return None
    if lower[index + 1] in ("des", "de"):
        return noun_at(scene, index + 2, limit)
    return noun_at(scene, index + 1, limit - 1) if lower[index] in nominals().forward else None


def _meet(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def with_nominals(scene: Scene, drafts: Sequence[Draft], things: Things, described: Descriptions) -> list[Draft]:
    """The drafts, with the nouns of their own sentences for subjects that were only guessed from the text."""
    if scene.vocabulary.language != "fr":
        return list(drafts)
    reader = Reader(scene, nominals(), {at.word: at.id for at in things.found}, described.actors)
    return [reader.named(draft) for draft in drafts]
