"""What a passage is about when that is a thing: the contract, the plant, the vote that a paragraph speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from andro_check.extract.link import Draft
from andro_check.extract.roles import Filler
from andro_check.extract.scene import Passage, Scene
from andro_check.extract.things import ThingAt, Things
from andro_check.lexicon.figures import figures
from andro_check.model.claim import Basis

_OPENING = 7
"""A noun that leads its sentence is among its first words."""
_BACK = 3
"""How many sentences of its paragraph a theme lasts."""
_TITLE = 3.0
_SHARE = 0.5
"""A thing that is named this often for each time that the first actor is named is what a text is about."""
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
        return cls(scene, by_passage, _main(scene, things.found))

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

    def _leading(self, index: int, limit: int) -> ThingAt | None:
        """The last thing that leads a sentence before one of its words."""
        leads = [at for at in self.things.get(index, ()) if at.last <= limit and self._leads(at)]
        return leads[-1] if leads else None

    def _theme(self, index: int) -> ThingAt | None:
        """The thing that led a sentence before in the paragraph, unless an actor has come forward since."""
        passages = self.scene.passages
        for earlier in range(index - 1, max(-1, index - 1 - _BACK), -1):
            if passages[earlier].sentence.paragraph != passages[index].sentence.paragraph:
                break
            lead = next((at for at in self.things.get(earlier, ()) if self._leads(at)), None)
            if lead or _is_led_by_actor(passages[earlier]):
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


def _owns(at: ThingAt, draft: Draft) -> bool:
    return at.event.theme or draft.figure in at.event.figures


def _is_led_by_actor(passage: Passage) -> bool:
    opening = passage.sentence.first + _OPENING
    return any(actor.actor and actor.basis is Basis.LOCAL and actor.first <= opening for actor in passage.actors)


def _main(scene: Scene, found: Sequence[ThingAt]) -> ThingAt | None:
    if not found:
        return None
    counts: dict[str, float] = defaultdict(float)
    for at in found:
        counts[at.id] += 1 + (_TITLE if at.passage <= 1 else 0.0)
    best = min(found, key=lambda at: (-counts[at.id], at.id))
    return best if counts[best.id] >= max(_LEAST, _SHARE * max(scene.named.values(), default=0)) else None
