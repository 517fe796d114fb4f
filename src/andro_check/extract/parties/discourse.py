"""What a story measures: the actors that fill a role when a sentence leaves it open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import TypeAlias

from andro_check.extract.linking.commons import verbal
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.parties.deals import Deals
from andro_check.extract.parties.referred import is_latter, is_led
from andro_check.extract.parties.themes import Themes
from andro_check.extract.text.scene import Passage, Scene
from andro_check.lexicon.events import event_table
from andro_check.lexicon.figures import figures
from andro_check.lexicon.frames import Role
from andro_check.model.claim import Basis
from andro_check.model.frozen import dataclass, replace
from andro_check.model.register import Register

_DISCOURSE, _ANAPHOR = Basis.DISCOURSE, Basis.ANAPHOR
_AGENT, _NO_ROLE = Role.AGENT, Role.NONE
"""Members that every value asks for: Python 3.11 finds a name of the module in a tenth of the time."""
_CLEAR = 2.0
"""By how much the first actor must lead: with this lead it was right for three in four, with less for two in five."""
_SURELY = 4.0
_TITLED = 1.0
"""An article under somebody's name is about him, whomever else the story is about."""
_ONLY = 2.0
"""What it costs to take the only actor that a text names for what it measures."""
_COST = 9.0
_OFFICE, _OFFICES = "role: ", ("role: ", "appointed ")
"""How the figures of offices begin: a mayor is of no vote."""
_SERVING = frozenset({"role: coach", "role: manager", "role: spokesperson"})
"""Offices that serve a person as well as a body: a singer has a spokesperson."""
_UNDERGOING, _ON_THE_SPOT = (Role.PATIENT, Role.TARGET), (Basis.LOCAL, Basis.BRACKET)
_MEASURED = frozenset({Role.OWNER, Role.PATIENT, Role.TOPIC})
Weighed: TypeAlias = tuple[float, Mapping[str, int], int]
"""What a count is worth, the count of each family of actors, and the highest of them."""
_LEAD, _TAKEN_UP = 3, 1.5
"""Words before who leads a sentence, at most, and what it costs to take up him."""
_HELD = frozenset({"stake", "stake sold", "acquisition"})
"""Nobody holds a part of a bid, a deal or a vote."""
_UNSAID = frozenset({"amount", "share"})
"""What a value is called when no word says what it measures."""
_SURE = 2.5
"""A role filled at a lower cost counts as evidence of what the story is about."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The actors of a document, what it is most about first; ``cost`` is what it takes to put the first of them
    where a role is open.
    """

    actors: tuple[str, ...]
    cost: float
    kinds: Register

    def fitting(self, kinds: frozenset[str]) -> list[str]:
        """The actors that a frame asks for by kind; none when it takes any."""
        return [] if not kinds or "" in kinds else self.kinds.of_kinds(self.actors, kinds)


@dataclass(frozen=True, slots=True)
class Known:
    """What a document offers for an open role: its actors in order, the usual object of each figure, and those who do
    the same in each sentence.
    """

    ranking: Ranking
    usual: Mapping[str, str]
    givers: Mapping[tuple[int, str], AbstractSet[str]]


@dataclass(frozen=True, slots=True)
class Discourse:
    """Over the whole dossier, how often each actor was found as the thing measured, how often and in how many texts
    it is named, and how often it was found to hold, give, buy or speak.
    """

    story: Sequence[Weighed]
    deals: Deals

    @classmethod
    def of(cls, linked: Sequence[tuple[Scene, Sequence[Draft]]]) -> Discourse:
        measured = Counter([actor for _, drafts in linked for draft in drafts for actor in _measured(draft)])
        named: Counter[str] = Counter()
        for scene, _ in linked:
            named.update(scene.named)
        spread = Counter([actor for scene, _ in linked for actor in scene.named])
        actors = [actor for _, drafts in linked for draft in drafts if (actor := _acting(draft))]
        acting = Counter([*actors, *(actor for scene, _ in linked for actor in _speaking(scene))])
        sums = ((1.0, named), (1.0, measured), (1.5, spread), (-1.5, acting))
        deals = Deals.of(draft for _, drafts in linked for draft in drafts)
        return cls([_weighed(weight, counts) for weight, counts in sums], deals)

    def shares(self, family: str) -> tuple[float, float, float, float]:
        """How often a family of actors is named and measured, in how many texts it is, and how often it acts, each as a
        share of the highest.
        """
        (_, named, most), (_, measured, most_measured), (_, spread, widest), (_, acting, busiest) = self.story
        return (
            named.get(family, 0) / most,
            measured.get(family, 0) / most_measured,
            spread.get(family, 0) / widest,
            acting.get(family, 0) / busiest,
        )

    def fill(self, scene: Scene, drafts: Sequence[Draft], themes: Themes, kinds: Register) -> list[Draft]:
        """The drafts of a document with their empty roles filled; what was filled so is said in the evidence."""
        known = Known(self._ranked(scene, drafts, kinds), _usual_objects(drafts), _givers(drafts))
        filled: list[Draft] = []
        for linked in drafts:
            index = linked.site.passage.number
            draft = _possessed(scene, index, _themed(linked, themes, index) if themes.things else linked)
            draft = _with_context(draft, themes, index) if themes.things else draft
            filled.append(self._filled(scene, index, draft, known, filled[-4:]))
        return filled

    def _ranked(self, scene: Scene, drafts: Sequence[Draft], kinds: Register) -> Ranking:
        """The actors of a document by how far it is about them: named and measured, here and in the whole story."""
        here = Counter([actor for draft in drafts for actor in _measured(draft)])
        tops = [_weighed(2.0, scene.named), self.story[0], _weighed(0.7, here), *self.story[1:]]

        def about(actor: str) -> float:
            family, worth = family_of(actor), 0.0
            for weight, counts, top in tops:
                if family in counts:
                    worth += weight * counts[family] / top
            unlikely = 1.2 if kinds.kind(actor) in ("person", "place") else 0.0
            return worth - unlikely + (_TITLED if actor == scene.titled else 0.0)

        worth = {actor: about(actor) for actor in scene.named}
        ranked = tuple(sorted(worth, key=lambda actor: (-worth[actor], -scene.named[actor], actor)))
        rival = next((actor for actor in ranked if family_of(actor) != family_of(ranked[0])), None)
        if ranked and rival is None:
            return Ranking(ranked, _ONLY, kinds)
        clear = bool(ranked) and worth[ranked[0]] - (worth[rival] if rival else 0.0) >= _CLEAR
        return Ranking(ranked, _SURELY if clear else _COST, kinds)

    def _filled(self, scene: Scene, index: int, draft: Draft, known: Known, before: Sequence[Draft]) -> Draft:
        """The draft with what the document offers for its open roles; ``before``: the last ones that were filled."""
        ranking, usual = known.ranking, known.usual
        ranked, cost = ranking.actors, ranking.cost
        topic = Filler(ranked[0], _DISCOURSE, cost) if ranked else None
        draft = _about_topic(draft, topic, ranking.kinds) if topic else draft
        frame = draft.site.frame
        if draft.subject is None and frame.subject is not _NO_ROLE and not _gives(draft):
            other = draft.object.actor if draft.object else None
            actor = _spoken_of(scene, index, other, ranked)
            actor = next((a for a in ranking.fitting(frame.kinds) if a != other), actor)
            actor = _lead(scene, draft, other, ranking.kinds) or actor
            actor = _body(draft, actor, ranking)
            draft = replace(draft, subject=Filler(actor, _DISCOURSE, cost)) if actor else draft
        if draft.object is None and frame.object in _UNDERGOING and draft.site.value.sort != "measure":
            other = draft.subject.actor if draft.subject else None
            last, givers = _measured_before(before, draft), known.givers.get(_act(draft), ())
            nearby = (last, usual.get(draft.figure), _spoken_of(scene, index, other, ranked), *ranked[:2])
            never = {*givers, *(event_table().by_id if draft.figure in _HELD else ()), other}
            if draft.figure in _HELD and self.deals.target not in never:
                nearby, never = (nearby[0], self.deals.target, *nearby[1:]), {*never, *self.deals.buyers}
            if draft.figure in _HELD:
                nearby = (self.deals.held, *nearby)
            free = [actor for actor in nearby if actor and actor not in never]
            fitting = (a for a in free if not frame.object_kinds or ranking.kinds.kind(a) in frame.object_kinds)
            actor = next(fitting, free[0] if free else None)
            draft = replace(draft, object=Filler(actor, _DISCOURSE, cost)) if actor else draft
        if draft.figure in _UNSAID and _is_loose(draft):
            other = draft.subject.actor if draft.subject else None
            last = _measured_before(before, draft)
            actor = (last if last != other else None) or _spoken_of(scene, index, other, ranked)
            draft = replace(draft, object=Filler(actor, _DISCOURSE, cost)) if actor else draft
        return draft


def _body(draft: Draft, actor: str | None, ranking: Ranking) -> str | None:
    """Of whom an office is that nobody is named with: of no person, unless it serves one."""
    if not draft.figure.startswith(_OFFICES) or draft.figure in _SERVING or ranking.kinds.kind(actor) != "person":
        return actor
    fallback = actor if draft.figure.startswith(_OFFICE) else None
    return next((a for a in ranking.actors if ranking.kinds.kind(a) != "person"), fallback)


def _is_loose(draft: Draft) -> bool:
    """Whether no word says what a value of somebody measures: then it is of him within what the text is about."""
    subject = draft.subject
    named = subject is not None and subject.basis in _ON_THE_SPOT
    unsaid = draft.site.trigger is None and (draft.figure in _UNSAID or draft.figure not in figures())
    return named and unsaid and draft.object is None


def _with_context(draft: Draft, themes: Themes, index: int) -> Draft:
    """ "Valdor (42 %)" in an article about a contract: Valdor's share of the contract."""
    theme = themes.about(draft, index) if _is_loose(draft) and draft.site.value.sort != "date" else None
    subject = draft.subject
    if theme is None or subject is None or theme.actor == subject.actor or subject.first <= theme.first < subject.last:
        return draft  # "l'incendie", as a noun and as the thing that it names, is one
    return replace(draft, object=replace(theme, basis=_DISCOURSE))


def _themed(draft: Draft, themes: Themes, index: int) -> Draft:
    """A draft whose sentence names nobody, about the thing that its passage is about."""
    taken_up = themes.taken_up(draft, index)
    if taken_up:
        return replace(draft, subject=taken_up)
    office = draft.figure.startswith(_OFFICE)
    if draft.subject is not None or draft.site.frame.subject is _NO_ROLE or office or _gives(draft):
        return draft
    filler = themes.filler(draft, index)
    return replace(draft, subject=filler) if filler else draft


def _about_topic(draft: Draft, topic: Filler, kinds: Register) -> Draft:
    """A pronoun or a description that seemed to mean another actor, in the place of what is measured, means the topic.

    Measured on the stories of ``make eval``: other actors were right for one in four, the topic for two in three.
    """
    frame = draft.site.frame
    personal = "person" in frame.kinds or draft.figure.startswith(_OFFICE)
    measured = frame.subject in _MEASURED or (frame.subject is _AGENT and frame.object is _NO_ROLE)
    if _gives_way(draft, draft.subject, draft.object, topic, kinds) and measured and not personal:
        return replace(draft, subject=topic)
    if _gives_way(draft, draft.object, draft.subject, topic, kinds) and frame.object in _MEASURED:
        return replace(draft, object=topic)
    return draft


def _gives_way(draft: Draft, filler: Filler | None, other: Filler | None, topic: Filler, kinds: Register) -> bool:
    """Whether a role was filled through a pronoun with another actor than the topic, and the topic is free.

    "Le projet" for a project in a story of companies is no guess, and stays.
    """
    if filler is None or filler.basis is not _ANAPHOR or filler.actor == topic.actor:
        return False
    if is_latter(draft.site.scene, filler.first) or is_led(draft.site.scene, draft.site.passage, filler):
        return False
    kind = kinds.kind(filler.actor)
    if kind == "person" and _is_personal(draft, filler):
        return False
    about = kinds.kind(topic.actor)
    if kind == "project" != about:
        return False
    if about == "place" != kind and topic.actor not in [actor.actor for actor in draft.site.passage.actors]:
        return False  # "It employs 85 people" of a firm, in a text about a river
    return other is None or other.actor != topic.actor


def _is_personal(draft: Draft, filler: Filler) -> bool:
    """ "she" for a person is no guess, but what "she has" in office is what she speaks for."""
    spoken, lower = draft.site.scene.vocabulary, draft.site.scene.words.lower
    has = lower[filler.last] in spoken.having and not verbal(spoken.language)[lower[filler.last + 1]]
    return spoken.pronouns.get(lower[filler.first]) == "person" and not has


def _measured_before(before: Sequence[Draft], draft: Draft) -> str | None:
    """The actor measured last in the paragraph of a draft, among those that were filled before it."""
    paragraph = draft.site.passage.sentence.paragraph
    here = [d for d in before if d.site.passage.sentence.paragraph == paragraph]
    return _paid_for(here, draft) or _last_measured(here)


def _paid_for(before: Sequence[Draft], draft: Draft) -> str | None:
    """ "The funding of X (£5m) came from A, with a third of the capital" : of what is paid for."""
    if draft.figure != "stake" or draft.object:
        return None
    given = (d for d in reversed(before) if d.site.passage is draft.site.passage)
    paid = (d.object for d in given if figures().get(d.figure).kin == "money given")
    return next((found.actor for found in paid if found and found.basis is not _DISCOURSE), None)


@lru_cache(maxsize=65536)
def family_of(actor: str) -> str:
    """Names that begin with one word mostly belong together: "Valdor" and "Valdor Logistique"."""
    return actor.partition("-")[0]


def _weighed(weight: float, counts: Mapping[str, int]) -> Weighed:
    families: dict[str, int] = {}
    for actor, count in counts.items():
        family = family_of(actor)
        families[family] = families.get(family, 0) + count
    return weight, families, max(families.values(), default=1)


def _measured(draft: Draft) -> list[str]:
    """The actors that a draft measures: its subject, or what a stake or a price is of."""
    sort = draft.site.value.sort
    if sort == "rank" or (sort == "date" and draft.site.trigger is None):
        return []  # who came third, or came on Friday, is not what a text measures
    frame, subject, target = draft.site.frame, draft.subject, draft.object
    found = [subject.actor] if subject and frame.subject in _MEASURED and subject.cost < _SURE else []
    return [*found, target.actor] if target and frame.object in _MEASURED and target.cost < _SURE else found


def _last_measured(before: Sequence[Draft]) -> str | None:
    for draft in reversed(before):
        for actor in _measured(draft):
            return actor
    return None


def _acting(draft: Draft) -> str:
    """The actor that holds, gives or buys, if one does: a story tells much of it, and measures something else."""
    acts = _gives(draft) and draft.subject and draft.subject.cost < _SURE
    return draft.subject.actor if acts and draft.subject else ""


def _speaking(scene: Scene) -> list[str]:
    """The actors that are quoted: they speak of what is measured, and seldom are it."""
    return [actor.actor for passage in scene.passages for actor in passage.actors if actor.quoted and actor.actor]


def _gives(draft: Draft) -> bool:
    """Whether the subject gives, holds or buys: a text that does not name it beside the value leaves it open."""
    return draft.site.frame.subject is _AGENT and draft.site.frame.object is not _NO_ROLE


def _act(draft: Draft) -> tuple[int, str]:
    return id(draft.site.passage), draft.figure


def _givers(drafts: Iterable[Draft]) -> Mapping[tuple[int, str], AbstractSet[str]]:
    """Who does the same in one sentence: none of them does it to another of them."""
    found: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    for draft in drafts:
        if draft.subject:
            found[_act(draft)].add(draft.subject.actor)
    return found


def _usual_objects(drafts: Iterable[Draft]) -> Mapping[str, str]:
    """For each figure the object that the document names most: what a share "of the capital" is a share of."""
    counts: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for draft in drafts:
        if draft.object:
            counts[draft.figure][draft.object.actor] += 1
    return {figure: min(found, key=lambda actor: (-found[actor], actor)) for figure, found in counts.items()}


def _spoken_of(scene: Scene, index: int, other: str | None, ranked: Sequence[str]) -> str | None:
    """The actor that opened the sentence before in this paragraph, if the document is much about it; else its topic."""
    leaders = ranked[:2]
    for passage in _paragraph_before(scene, index):
        lead = next((actor for actor in passage.actors if actor.actor and not actor.voice), None)
        if lead and lead.actor != other and lead.before not in scene.vocabulary.of and lead.actor in leaders:
            return lead.actor
    return next((topic for topic in ranked if topic != other), None)


def _possessed(scene: Scene, index: int, draft: Draft) -> Draft:
    """ "Sa dette atteint" : what opens a sentence is his who led the one before, persons aside."""
    opened, spoken = scene.passages[index].sentence.first, scene.vocabulary
    open_role = draft.subject is None and draft.site.frame.subject is not _NO_ROLE and not _gives(draft)
    if not open_role or scene.words.lower[opened] not in spoken.possessive:
        return draft
    for passage in _paragraph_before(scene, index)[:1]:
        lead = next((actor for actor in passage.actors if actor.actor and not actor.voice), None)
        led = lead and lead.first - passage.sentence.first <= _LEAD and lead.before not in spoken.held_back
        if lead and lead.actor and led and lead.kind != "person":
            return replace(draft, subject=Filler(lead.actor, Basis.LOCAL, _TAKEN_UP))
    return draft


def _paragraph_before(scene: Scene, index: int) -> list[Passage]:
    paragraph = scene.passages[index].sentence.paragraph
    first = index
    while first and scene.passages[first - 1].sentence.paragraph == paragraph:
        first -= 1
    return list(reversed(scene.passages[first:index]))[:2]


def _lead(scene: Scene, draft: Draft, other: str | None, kinds: Register) -> str | None:
    """The actor that leads the sentence of a value, though far from it: named, neither governed nor quoted."""
    value, frame = draft.site.value, draft.site.frame
    if (
        frame.subject not in (Role.OWNER, Role.TOPIC)
        or not (draft.site.trigger or value.sort == "count")
        or value.sort == "date"
    ):
        return None
    for actor in draft.site.passage.actors:
        if actor.first >= value.first:
            break
        free = actor.before not in scene.vocabulary.held_back and not actor.quoted and not actor.voice
        if actor.actor and free and actor.basis is Basis.LOCAL and actor.actor != other:
            fits = not frame.kinds or kinds.kind(actor.actor) in frame.kinds
            return actor.actor if fits and actor.kind not in ("person", "place") and not actor.nameless else None
    return None
