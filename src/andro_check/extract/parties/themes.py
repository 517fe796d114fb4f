"""What a passage is about when that is a thing: the contract, the plant, the vote that a paragraph speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.parties.things import ThingAt, Things
from andro_check.extract.text.scene import Passage, Scene
from andro_check.lexicon.figures import figures
from andro_check.model.claim import Basis
from andro_check.model.frozen import dataclass, replace

_OPENING = 7
"""A noun that leads its sentence is among its first words."""
_BACK = 3
"""How many sentences of its paragraph a theme lasts."""
_TITLE = 3.0
_SHARE = 0.5
"""A thing that is named this often for each time that the first actor is named is what a text is about."""
_TAKEN_UP = 2.6
_LEAST = 2.0


@dataclass(frozen=True, slots=True)
class Themes:
    """The things of a document by passage, and the one that the document is mostly about (or ``None``)."""

    scene: Scene
    things: Mapping[int, Sequence[ThingAt]]
    main: ThingAt | None

    @classmethod
    def of(cls, scene: Scene, things: Things) -> Themes:
        by_passage: dict[int, list[ThingAt]] = defaultdict(list)
        for at in things.found:
            by_passage[at.passage].append(at)
        themes = cls(scene, by_passage, None)
        return replace(themes, main=themes._main(things.found))

    def filler(self, draft: Draft, index: int) -> Filler | None:
        """The thing that a draft without a subject is about; ``None`` where only somebody who acts has its figure."""
        return None if figures().get(draft.figure).acting else self.about(draft, index)

    def about(self, draft: Draft, index: int) -> Filler | None:
        """The thing that leads the draft's sentence or its paragraph, else that of the document."""
        here = self._leading(index, draft.site.value.first)
        if here and _owns(here, draft):
            return Filler(here.id, Basis.LOCAL, 3.0, here.word, here.last)
        theme = self._theme(index)
        if theme and _owns(theme, draft):
            return Filler(theme.id, Basis.DISCOURSE, 4.0)
        return Filler(self.main.id, Basis.DISCOURSE, 9.0) if self.main and _owns(self.main, draft) else None

    def taken_up(self, draft: Draft, index: int) -> Filler | None:
        """The thing that a pronoun or a possessive takes up: what led the clause or the sentence before."""
        place = _referring(draft)
        if place is None:
            return None
        here = self._leading(index, place) if not _is_led_by_actor(self.scene, draft.site.passage, place) else None
        thing = here or self._theme(index, 1)
        return Filler(thing.id, Basis.LOCAL, _TAKEN_UP) if thing and _owns(thing, draft) else None

    def _leading(self, index: int, limit: int) -> ThingAt | None:
        """The last thing that leads a sentence before one of its words."""
        leads = [at for at in self.things.get(index, ()) if at.last <= limit and self._leads(at)]
        return leads[-1] if leads else None

    def _theme(self, index: int, back: int = _BACK) -> ThingAt | None:
        """The thing that led a sentence before in the paragraph, unless an actor has come forward since."""
        passages = self.scene.passages
        for earlier in range(index - 1, max(-1, index - 1 - back), -1):
            if passages[earlier].sentence.paragraph != passages[index].sentence.paragraph:
                break
            lead = next((at for at in self.things.get(earlier, ()) if self._leads(at)), None)
            if lead or _is_led_by_actor(self.scene, passages[earlier]):
                return lead
        return None

    def _leads(self, at: ThingAt) -> bool:
        """Whether a noun opens its sentence as its subject does: near the start, and no preposition before it."""
        first = self.scene.passages[at.passage].sentence.first
        lower, spoken = self.scene.words.lower, self.scene.vocabulary
        before = at.word - 1
        while before >= first and lower[before] in spoken.determiners and lower[before] not in spoken.of:
            before -= 1
        return at.word - first <= _OPENING and (before < first or lower[before] not in spoken.held_back)

    def _main(self, found: Sequence[ThingAt]) -> ThingAt | None:
        """The thing named most, if that is often beside the first actor, and it leads a sentence or is in the title."""
        if not found:
            return None
        counts: dict[str, float] = defaultdict(float)
        for at in found:
            counts[at.id] += 1 + (_TITLE if at.passage <= 1 else 0.0)
        best = min(found, key=lambda at: (-counts[at.id], at.id))
        leads = any(at.id == best.id and (at.passage <= 1 or self._leads(at)) for at in found)
        enough = counts[best.id] >= max(_LEAST, _SHARE * max(self.scene.named.values(), default=0))
        return best if leads and enough else None


def _owns(at: ThingAt, draft: Draft) -> bool:
    return at.event.theme or draft.figure in at.event.figures


def _referring(draft: Draft) -> int | None:
    """The word of a pronoun that is the subject, or of a possessive before the trigger; ``None`` when there is none."""
    scene, subject, trigger = draft.site.scene, draft.subject, draft.site.trigger
    if subject is not None and subject.first >= 0:
        return subject.first if scene.words.lower[subject.first] in scene.vocabulary.pronouns else None
    if subject is None and trigger is not None and trigger.first > 0:
        return trigger.first - 1 if scene.words.lower[trigger.first - 1] in scene.vocabulary.possessive else None
    return None


def _is_led_by_actor(scene: Scene, passage: Passage, limit: int | None = None) -> bool:
    """Whether an actor opens the sentence, or stands before a limit with nothing to keep it from being a subject."""
    opening = passage.sentence.first + _OPENING if limit is None else limit - 1
    free = (a for a in passage.actors if limit is None or a.before not in scene.vocabulary.held_back)
    return any(actor.actor and actor.basis is Basis.LOCAL and actor.first <= opening for actor in free)
