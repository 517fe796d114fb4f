"""Several names and several values: "respectively", "each", and parts that are named one behind the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler, fill
from andro_check.extract.text.scene import ActorAt, Passage, Scene, ValueAt
from andro_check.extract.turns.contrasts import unit_of
from andro_check.lexicon.frames import Role
from andro_check.model.claim import Basis, Modality

TOGETHER = " + "
"""Between the names of several who are one party."""
_PARTS = 2
_NEAR = 2
"""How many words tie a name to the part before it."""
_CLEAR = 0.5
"""An object found at this cost is one: "A keeps 15 % of B, C and D 10 % each" is not about B's share."""
_GAP = 6
"""How many words may lie between a distributive word and what it distributes."""


def respective(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "respectivement 33,3 % et 33 % pour A et B" : zipped, and only when both lists are of one length."""
    cue = next((cue for cue in passage.cues if cue.cue.sort == "respectively"), None)
    if cue is None:
        return drafts
    for run in _runs(scene, drafts):
        names = _list_beside(scene, passage, run, cue.first)
        if len(run) < 2 or len(names) != len(run):
            continue
        acting = names[0].before in scene.vocabulary.passive_agents
        behind = names[0].first >= run[-1].site.value.last and not acting
        for draft, actor in zip(run, names, strict=True):
            filler = Filler(str(actor.actor), actor.basis, 0.1, actor.first, actor.last)
            to_object = behind and draft.site.frame.object is not Role.NONE
            mended = replace(draft, object=filler) if to_object else _held_by(draft, filler, names)
            drafts[drafts.index(draft)] = mended
    return drafts


def _runs(scene: Scene, drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Neighbouring values of one sort and unit, with only "et" or a comma between them."""
    runs: list[list[Draft]] = []
    for draft in drafts:
        last = runs[-1][-1].site.value if runs else None
        value = draft.site.value
        if (
            last
            and last.sort == value.sort
            and unit_of(last) == unit_of(value)
            and set(scene.words.lower[last.last : value.first]) <= {",", *scene.vocabulary.conjunctions}
        ):
            runs[-1].append(draft)
        else:
            runs.append([draft])
    return runs


def _list_beside(scene: Scene, passage: Passage, run: Sequence[Draft], cue: int) -> list[ActorAt]:
    """The coordinated names nearest to a run of values, behind it or in front of it."""
    first, last = run[0].site.value.first, run[-1].site.value.last
    lists = [names for names in coordinated(scene, passage) if len(names) == len(run)]
    lists.sort(key=lambda names: scene.between((min(first, cue), last), (names[0].first, names[-1].last)))
    return lists[0] if lists else []


def coordinated(scene: Scene, passage: Passage) -> list[list[ActorAt]]:
    """The names of a sentence that are joined by "et", "and" or commas, lone ones included."""
    lists: list[list[ActorAt]] = []
    spoken = scene.vocabulary
    beside = spoken.determiners | spoken.nationalities | spoken.kinds_by_head.keys()
    for actor in passage.actors:
        if actor.actor is None:
            continue
        gap = [w for w in scene.words.lower[lists[-1][-1].last : actor.first] if w not in beside] if lists else []
        if lists and gap and set(gap) <= {",", *scene.vocabulary.conjunctions} and actor.actor != lists[-1][-1].actor:
            lists[-1].append(actor)
        else:
            lists.append([actor])
    return lists


def joint(scene: Scene, actors: Sequence[ActorAt]) -> Filler:
    """Several actors that are one party, ``A + B``, as the text writes them."""
    name = TOGETHER.join(" ".join(scene.words.raw[actor.first : actor.last]) for actor in actors)
    return Filler(name, Basis.LOCAL, 0.0, actors[0].first, actors[-1].last)


def each(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "60 millions chacun apportés par A et B", "A and B each hold half" : a claim for each of the list."""
    cues = [cue for cue in passage.cues if cue.cue.sort == "each"]
    if not cues:
        return drafts
    held = {draft.object.actor for draft in drafts if draft.object and draft.object.cost < _CLEAR}
    joined = ([a for a in names if a.actor not in held] for names in coordinated(scene, passage))
    lists = [names for names in joined if len(names) > 1]
    mended: list[Draft] = []
    for draft in drafts:
        value = draft.site.value
        near = any(abs(cue.first - value.last) <= _GAP or abs(value.first - cue.last) <= _GAP for cue in cues)
        names = next((n for n in lists if _ends_at(scene, n, value)), None)
        names = names or next(
            (n for n in lists if draft.subject and any(a.first == draft.subject.first for a in n)), None
        )
        if not near or names is None or value.sort in ("date", "count"):
            mended.append(draft)
            continue
        fillers = [Filler(str(a.actor), a.basis, 0.2, a.first, a.last) for a in names]
        mended += (_held_by(draft, filler, names) for filler in fillers)
    return mended


def _ends_at(scene: Scene, names: Sequence[ActorAt], value: ValueAt) -> bool:
    """ "la région et la métropole 10 % chacune" : whether a list stands right before a value."""
    gap = scene.words.lower[names[-1].last : value.first]
    return names[-1].last <= value.first and len(gap) <= 1 and all(word in (",", "(") for word in gap)


def _held_by(draft: Draft, holder: Filler, names: Sequence[ActorAt]) -> Draft:
    """The draft of one of several; what they have parts of is none of them."""
    taken = frozenset(actor.actor for actor in names)
    if draft.object is None or draft.object.actor not in taken:
        return replace(draft, subject=holder)
    return replace(draft, subject=holder, object=fill(draft.site, draft.site.frame.object, taken))


def parted(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "11 900 de A et 7 400 de B", "20 millions from A, 14 from B" : each part is of the name right behind it."""
    if len(drafts) < _PARTS:
        return drafts
    behind = [_behind(scene, passage, draft.site.value) for draft in drafts]
    for sort in {draft.site.value.sort for draft in drafts} - {"date", "percent"}:
        places = [n for n, d in enumerate(drafts) if d.site.value.sort == sort and behind[n] is not None]
        if len(places) < _PARTS:
            continue
        for place in places:
            actor, draft = behind[place], drafts[place]
            if actor is not None and draft.site.frame.subject in (Role.OWNER, Role.TOPIC, Role.AGENT):
                drafts[place] = _held_by(
                    draft, Filler(str(actor.actor), actor.basis, 0.2, actor.first, actor.last), [actor]
                )
    return drafts


def _behind(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """The name that a preposition of origin ties to the end of a value."""
    of, origins = scene.vocabulary.of, scene.vocabulary.origins
    for actor in passage.actors:
        if not actor.actor or not 0 < actor.first - value.last <= _NEAR:
            continue
        gap = scene.words.lower[value.last : actor.first]
        if gap[0] in of or gap[0] in origins:
            plain = all(word in scene.vocabulary.determiners or word in of or word in origins for word in gap)
            return actor if plain else None
    return None


def in_one_mood(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "X aura 45 %, Y 15 % et Z un quart" : one verb, said once, plans for all of them."""
    mended: list[Draft] = []
    for draft in drafts:
        last = mended[-1] if mended else None
        shares = last is not None and _shares_verb(scene, last, draft)
        mended.append(replace(draft, modality=last.modality) if last and shares else draft)
    return mended


def _shares_verb(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether a share is one more of what the clause before it plans, with no verb of its own between."""
    first, then, spoken = one.site.value, other.site.value, scene.vocabulary
    planned = one.modality in (Modality.PLANNED, Modality.CONDITIONAL) and other.modality is Modality.ASSERTED
    if not planned or one.figure != other.figure or first.sort != "percent" or then.sort != "percent":
        return False
    between = range(first.last, then.first)
    compared = any(cue.first in between for cue in one.site.passage.cues if cue.cue.sort == "comparators")
    apart = (spoken.finite - spoken.clitics, spoken.relatives, (";", "."))
    return not compared and not any(scene.words.lower[index] in words for index in between for words in apart)
