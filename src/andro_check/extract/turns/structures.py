"""Turns of phrase whose parts must be read together; each takes the drafts of a sentence and gives them back mended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

from andro_check.extract.linking.dating import is_compared
from andro_check.extract.linking.link import Draft, drafted
from andro_check.extract.linking.roles import Filler, Site
from andro_check.extract.linking.unnamed import fallback
from andro_check.extract.text.scene import ActorAt, Passage, Scene, TriggerAt, ValueAt
from andro_check.extract.turns.contrasts import alike, compared, unit_of
from andro_check.extract.turns.listings import gapped, listed
from andro_check.extract.turns.together import coordinated, each, in_one_mood, parted, respective
from andro_check.lexicon.figures import figures
from andro_check.lexicon.frames import Part, Role
from andro_check.lexicon.values import parse_value
from andro_check.model.claim import Basis
from andro_check.model.value import Hedge, Quantity

Structure: TypeAlias = Callable[[Scene, Passage, list[Draft]], list[Draft]]
_CLAUSE = 12
"""How many words behind a value the verb of its relative clause is looked for."""
_DENIED = 3
"""How many words a verb may stand behind its "not"."""
_TWO = 2
_WEAK = 1.2
"""An object that was dearer than this gives way to that of the list's first member."""


def continued(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "X détient 40 %, devant Y (33,3 %) et Z (16,7 %)" : a list goes on with the figure of its first member."""
    if len(drafts) < _TWO:
        return drafts
    mended: list[Draft] = []
    for draft in drafts:
        before = (d for d in reversed(mended) if alike(d.site.value, draft.site.value))
        previous = next((d for d in before if not _is_relative(scene, d)), None)
        mended.append(_continuing(scene, previous, draft) if previous else draft)
    return mended


def _continuing(scene: Scene, previous: Draft, draft: Draft) -> Draft:
    """A draft that takes the figure of the one before it, and its object where its own is far off or missing."""
    same = draft
    if _goes_on(scene, previous, draft):
        site = replace(draft.site, trigger=previous.site.trigger, frame=previous.site.frame)
        follower = drafted(site, previous.cost + 0.4)
        same = replace(follower, when=draft.when if draft.when.basis is Basis.LOCAL else previous.when)
    if previous.figure == same.figure and previous.subject and not _new_actor(scene, previous, same):
        same = replace(same, subject=previous.subject)
    weak = same.object is None or same.object.cost > _WEAK
    if previous.figure != same.figure or previous.object is None or not weak:
        return same
    return (
        same if same.subject and same.subject.actor == previous.object.actor else replace(same, object=previous.object)
    )


def _new_actor(scene: Scene, previous: Draft, draft: Draft) -> bool:
    """Whether another actor comes forward between two values, or behind the second: "A 40 % de B, C 30 %"."""
    value, trigger = draft.site.value, draft.site.trigger
    since = previous.site.value.last
    return any(
        actor.actor
        and (
            (
                since <= actor.first < value.first
                and actor.before not in scene.vocabulary.of
                and actor.before not in ("dans", "in")
            )
            or (actor.last == value.first - 1 and scene.words.raw[actor.last] == "(" and actor.first >= since)
            or (actor.first >= value.last and actor.before in scene.vocabulary.passive_agents)
        )
        for actor in draft.site.passage.actors
    ) or (trigger is not None and trigger.first >= since and trigger.trigger.part is not Part.NOUN)


_BEFALLEN = frozenset({"growth", "change", "destroyed share", "restored share", "departure share"})
"""What a share that stands alone is never meant as: nobody goes on with changes of nothing, or with what befell one."""


_LED = 4
"""Words from "who" to the date of what he did."""
_SHORT = 3
"""Letters of a word that ends like a participle and is none."""
_ONCE = frozenset(
    {"foundation date", "creation date", "birth date", "death date", "discovery date", "construction date"}
)
"""What has one date: "first held in 1978, ran this year" tells no second one."""


def carried(drafts: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    """ "La chambre de commerce (25 %) et la région (15 %)" : a sentence of bare shares goes on with the paragraph's."""
    shares = [d for d in before if d.site.value.sort == "percent" and d.site.trigger] if before else ()
    model = shares[-1] if shares else None
    if model is None or model.site.part is Part.LABEL or model.figure in _BEFALLEN:
        return list(drafts)
    return [_carried(model, d) if d.site.trigger is None and d.figure == "share" else d for d in drafts]


def _carried(model: Draft, draft: Draft) -> Draft:
    same = drafted(replace(draft.site, frame=model.site.frame), model.cost + 1)
    clash = model.object and same.subject and model.object.actor == same.subject.actor
    near = same.object is not None and same.object.cost < _WEAK
    return same if clash or near else replace(same, object=model.object)


def _is_of_another(scene: Scene, previous: Draft, end: int) -> bool:
    """ "founded in 1921, and Valdor in 1934": whether nothing but a name and a preposition parts two dates."""
    spoken, lower = scene.vocabulary, scene.words.lower
    plain = spoken.conjunctions | spoken.determiners | spoken.kinds_by_head.keys() | spoken.held_back | {","}
    first = previous.site.value.last
    actors = [a for a in previous.site.passage.actors if first <= a.first < end]
    named = {index for actor in actors for index in range(actor.first, actor.last)}
    return bool(actors) and all(index in named or lower[index] in plain for index in range(first, end))


def _goes_on(scene: Scene, previous: Draft, draft: Draft) -> bool:
    one, other = previous.site.value, draft.site.value
    if (
        one.sort != other.sort
        or previous.site.trigger is None
        or unit_of(one) != unit_of(other)
        or one.noun != other.noun
    ):
        return False
    same = draft.site.trigger is not None and draft.site.trigger == previous.site.trigger
    if same:
        return False
    gap = scene.words.lower[one.last : other.first]
    if _is_relative(scene, draft):
        return False
    if previous.figure in _ONCE and not _is_of_another(scene, previous, other.first):
        return False
    if one.sort == "date" and _does_more(scene, one.last, other.first):
        return False
    return len(gap) <= 20 and ";" not in gap and (draft.site.trigger is None or draft.cost > 3.0)


def _is_relative(scene: Scene, draft: Draft) -> bool:
    """Whether a date without a word of its own is that of a clause: "founded in 2011 with X, who left in 2016"."""
    value = draft.site.value
    led = scene.words.lower[max(0, value.first - _LED) : value.first]
    return (
        value.sort == "date" and draft.site.trigger is None and not scene.vocabulary.subject_relatives.isdisjoint(led)
    )


def _does_more(scene: Scene, first: int, last: int) -> bool:
    """ "Founded in 1832, dissolved in 1843 and revived in 1896": what was done next has the next date."""
    lower, spoken = scene.words.lower, scene.vocabulary
    joined = (k + 1 for k in range(first, last - 1) if lower[k] == "," or lower[k] in spoken.conjunctions)
    return any(lower[k].endswith(spoken.participles) and len(lower[k]) > _SHORT for k in joined)


def distributed(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """A claim for each of the things meant: "75 M€ par projet", "33 % des deux sociétés", "chaque cloud vaut"."""
    mended: list[Draft] = []
    for draft in drafts:
        cue = _distributes(passage, draft)
        things = _things(scene, passage, draft) if cue else []
        if len(things) < 2:
            mended.append(draft)
            continue
        for actor in things:
            filler = Filler(actor, Basis.BRACKET, 1.0)
            owned = draft.site.frame.object is Role.NONE
            mended.append(replace(draft, subject=filler) if owned else replace(draft, object=filler))
    return mended


def _distributes(passage: Passage, draft: Draft) -> bool:
    value = draft.site.value
    if value.sort not in ("money", "percent"):
        return False
    return any(
        cue.cue.sort == "distributive" and (-3 <= cue.first - value.last <= 2 or 0 <= value.first - cue.last <= 8)
        for cue in passage.cues
    )


def _things(scene: Scene, passage: Passage, draft: Draft) -> list[str]:
    """The two things last named together that neither act nor give in their sentence, nor are the subject here."""
    index = scene.passages.index(passage)
    taken = draft.subject.actor if draft.subject and draft.site.frame.object is not Role.NONE else None
    wholes = _wholes(scene, taken)
    if wholes:
        return wholes
    for earlier in reversed(scene.passages[max(0, index - 12) : index + 1]):
        free = _undergoing(scene, earlier, taken)
        if len(free) == 2:
            return free
    return []


def _undergoing(scene: Scene, passage: Passage, taken: str | None) -> list[str]:
    free: list[str] = []
    for names in coordinated(scene, passage):
        if names[0].before in scene.vocabulary.passive_agents:
            continue
        free += [
            str(a.actor)
            for a in names
            if a.kind in ("company", "project", "") and a.actor != taken and a.basis is Basis.LOCAL
        ]
    return sorted(set(free), key=free.index)


def _wholes(scene: Scene, taken: str | None) -> list[str]:
    """The two actors of the document that others are said to hold a part of."""
    found = [
        str(a.actor) for p in scene.passages for a in p.actors if a.actor and a.actor != taken and _is_held(scene, a)
    ]
    unique = sorted(set(found), key=lambda actor: (-found.count(actor), found.index(actor)))
    return sorted(unique[:2], key=found.index) if len(unique) == 2 else []


def _is_held(scene: Scene, actor: ActorAt) -> bool:
    before = scene.words.lower[actor.first - 2] if actor.first > 1 else ""
    return actor.basis is Basis.LOCAL and actor.before in scene.vocabulary.of and before == "%"


def fraction_of_sum(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "moins de la moitié des 150 millions a été dépensée" : besides the fraction, the amount that it comes to; what
    was done to a part was not done to the whole.
    """
    extra: list[Draft] = []
    parted: set[tuple[int, str]] = set()
    for draft in drafts:
        value = draft.site.value
        worded = isinstance(value.value, Quantity) and _is_worded(value.value) and not _is_move(scene, draft)
        if value.sort != "percent" or not isinstance(value.value, Quantity) or not worded:
            continue
        whole = _sum_beside(scene, passage, value)
        if whole and isinstance(whole.value, Quantity):
            parted.add((whole.first, draft.figure))
            extra.append(
                replace(
                    draft,
                    value=_share_of(value.value, whole.value),
                    quote=_hull(value, whole),
                    reckoning=f"{value.value.text} × {whole.value.text}",
                )
            )
    return [*(_unsaid(d) if (d.site.value.first, d.figure) in parted else d for d in drafts), *extra]


def _is_move(scene: Scene, draft: Draft) -> bool:
    """Whether a share tells by how much something moved: "jumped 14 per cent", "6 per cent less than"."""
    return figures().is_change(draft.figure) or is_compared(scene, draft.site.value)


def _unsaid(draft: Draft) -> Draft:
    """The same amount, of which no word says what it measures."""
    site = replace(draft.site, trigger=None, frame=fallback(draft.site.scene, draft.site.passage, draft.site.value))
    return replace(draft, site=site, figure=site.frame.figure)


def _sum_beside(scene: Scene, passage: Passage, share: ValueAt) -> ValueAt | None:
    lower = scene.words.lower
    for other in passage.values:
        if other.sort != "money":
            continue
        gap = lower[share.last : other.first]
        if share.last <= other.first and len(gap) <= 3 and gap and gap[0] in scene.vocabulary.of:
            return other
        opened = lower[max(0, other.first - 2) : other.first]
        if other.last <= share.first and scene.vocabulary.sum_openers & set(opened) and share.first - other.last < 16:
            return other
    return None


def _share_of(share: Quantity, whole: Quantity) -> Quantity:
    number = None if share.number is None or whole.number is None else share.number * whole.number / 100
    exact = whole.number if whole.number is not None else Decimal(1)
    return Quantity(
        share.text,
        number,
        share.fuzzy.scaled(exact / 100),
        whole.unit,
        _OF_SUM.get(share.hedge, share.hedge),
        share.width,
    )


def _is_worded(share: Quantity) -> bool:
    """A fraction in words ("la moitié", "un tiers"), not a percentage and not a label such as "la totalité"."""
    return "%" not in share.text and share.hedge is not Hedge.LABEL


_OF_SUM = {Hedge.FRACTION: Hedge.PLAIN}
"""Half of an amount is an amount: the words of the share no longer say how to read it."""


def _hull(one: ValueAt, other: ValueAt) -> tuple[int, int]:
    return min(one.first, other.first), max(one.last, other.last)


def bought_from(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "A rachète les 33 % de B détenus par C" : besides what C held, what A buys."""
    buys = [item for item in passage.triggers if item.trigger.frame.figure == "acquisition"]
    extra: list[Draft] = []
    for draft in drafts:
        value = draft.site.value
        deal = next((item for item in buys if item.last <= value.first), None)
        verb = draft.site.part in (Part.VERB, Part.PASSIVE)
        held = verb and draft.site.trigger is not None and draft.site.trigger.first >= value.last
        if draft.figure != "stake" or deal is None or not held:
            continue
        site = Site(scene, passage, value, deal, deal.trigger.frame)
        same = next((d for d in extra if d.site.trigger is deal), None)
        bought = drafted(site, draft.cost)
        bought = replace(bought, subject=same.subject) if same else bought
        if bought.subject and draft.subject and bought.subject.actor != draft.subject.actor:
            extra.append(replace(bought, object=draft.object))
    return [*drafts, *extra]


def has_label(passage: Passage) -> bool:
    """Whether a sentence may tell something without a value."""
    return bool(passage.labels)


def labelled(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "actionnaire majoritaire" is itself a value: more than half."""
    found: list[Draft] = []
    for item in passage.triggers:
        if item.trigger.part is Part.LABEL:
            label = _label(scene, passage, item)
            inside = _in_bracket_after(scene, drafts, item)
            found += [replace(label, subject=d.subject, object=d.object, when=d.when) for d in inside] or [label]
    return [*drafts, *found]


def _in_bracket_after(scene: Scene, drafts: Sequence[Draft], item: TriggerAt) -> list[Draft]:
    """ "un opérateur, actionnaire majoritaire (A avec 44 % de B et C avec 47 % de D)" : the label is of A and C."""
    raw = scene.words.raw
    opening = next((index for index in range(item.last, min(item.last + 5, len(raw))) if raw[index] == "("), None)
    if opening is None or any(mark in raw[item.last : opening] for mark in ",;.:"):
        return []
    closing = raw.index(")", opening) if ")" in raw[opening:] else opening
    figure = item.trigger.frame.figure
    return [d for d in drafts if d.figure == figure and opening < d.site.value.first < closing and d.subject]


def unheld(_: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "A buys the 40 % of B that it does not own" : what A buys, and no stake of A."""
    buys = [item for item in passage.triggers if item.trigger.frame.figure == "acquisition"]
    return [_bought(draft, buys) or draft for draft in drafts] if buys else drafts


def _bought(draft: Draft, buys: Sequence[TriggerAt]) -> Draft | None:
    """What is bought, where the draft took it for held."""
    scene, value = draft.site.scene, draft.site.value
    deal = next((item for item in buys if item.last <= value.first), None)
    if deal is None or draft.figure != "stake" or denied_holding(draft) is None:
        return None
    return drafted(Site(scene, draft.site.passage, value, deal, deal.trigger.frame), draft.cost)


def denied_holding(draft: Draft) -> TriggerAt | None:
    """The verb behind a value that says that it is not held: "that it does not already own"."""
    scene, since = draft.site.scene, draft.site.value.last
    for item in draft.site.passage.triggers:
        holds = item.trigger.frame.figure == "stake" and item.trigger.part is Part.VERB
        before = scene.words.lower[max(since, item.first - _DENIED) : item.first]
        if holds and since <= item.first <= since + _CLAUSE and not scene.vocabulary.negators.isdisjoint(before):
            return item
    return None


def _label(scene: Scene, passage: Passage, item: TriggerAt) -> Draft:
    span = scene.words.span(item.first, item.last - 1)
    text = span.of(scene.document.text)
    read = parse_value(item.trigger.value)
    value = Quantity(text, read.number, read.fuzzy, read.unit, read.hedge, read.width)
    at = ValueAt(item.first, item.last, "percent", value, span, span)
    return drafted(Site(scene, passage, at, item, item.trigger.frame), 0.5)


STRUCTURES: tuple[Structure, ...] = (
    continued,
    gapped,
    compared,
    respective,
    each,
    parted,
    distributed,
    fraction_of_sum,
    listed,
    labelled,
    bought_from,
    unheld,
    in_one_mood,
)
