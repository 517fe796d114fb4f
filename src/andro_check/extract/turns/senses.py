"""What a value means by the words right beside it, whatever frame took it: ages, wholes, bounds, changes of what."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from andro_check.extract.linking.link import Draft, call, drafted
from andro_check.extract.linking.roles import Site
from andro_check.extract.linking.unnamed import fallback
from andro_check.extract.text.scene import Passage, Scene, TriggerAt, ValueAt
from andro_check.extract.turns.ages import aged
from andro_check.extract.turns.portions import portions
from andro_check.extract.turns.structures import Structure
from andro_check.lexicon.events import event_table
from andro_check.lexicon.figures import IN_ALL, moved
from andro_check.lexicon.frames import Part, Role
from andro_check.lexicon.values import measured
from andro_check.model.claim import Modality
from andro_check.model.period import Period, parse_edtf
from andro_check.model.value import Hedge, Quantity, Value

_OPPOSITE = {
    Hedge.MORE_THAN: Hedge.AT_MOST,
    Hedge.AT_LEAST: Hedge.LESS_THAN,
    Hedge.LESS_THAN: Hedge.AT_LEAST,
    Hedge.AT_MOST: Hedge.MORE_THAN,
}
_RISING = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
_STEP = Decimal(1)
"""The last digit of a number makes no difference to a bound."""
_OWNERS = 3
"""Words that may name the owner between a count and the whole it is part of: "26 of Valdor council's 60 seats"."""
_GENITIVES = ("'s", "’s", "s", "'")
_LAST = 3
_TWO = 2
_HEARING, _OPENS = "hearing date", frozenset({"opening date", "start date"})
_CLAUSE = 12
"""Words between a trial and the verb that opens it."""
_SHARES = frozenset({"share", "stake", "stake sold", "acquisition"})
_TARGET = "target"
_STUFF = frozenset({"mass", "volume"})
_GROWS, _RATE = 6.0, 11
_RACED, _LENGTH = "race distance", "length"
_GAINED = frozenset({"pay", "net loss", "net income", "raised"})
_TRADED, _SHARES_LEAD, _CLOSED = "share price", 4, frozenset({",", ";", ":"})
"""Shares that fall lead their clause, within so many words of where it begins."""
_MEASURED = {False: frozenset({"money", "count", "measure"}), True: frozenset({"percent"})}
"""What grows by so much per cent, and what by so many points: a share."""
_BEHIND = 4
"""Words between a change and what changes behind it: "une hausse de 18 % de son bénéfice"."""


def wholes(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "31 of the 60 seats", "18 des 33 sièges": the first counts the part, the second all that there are."""
    if len(drafts) < _TWO:
        return drafts
    mended = list(drafts)
    for k, (part, whole) in enumerate(pairwise(drafts)):
        if _is_part(scene, part.site.value, whole.site.value):
            mended[k] = _counting(scene, passage, part, whole)
            bare = not whole.site.value.noun
            of_all, named = (part.subject, part.figure) if bare else (whole.object or whole.subject, whole.figure)
            mended[k + 1] = replace(whole, figure=f"{named}{IN_ALL}", subject=of_all, object=None)
    return mended


def victims(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Sept blessés, dont cinq pompiers": the second are some of the injured, not all the firefighters that came."""
    if len(drafts) < _TWO:
        return drafts
    mended = list(drafts)
    for k, (whole, part) in enumerate(pairwise(drafts)):
        told, tolls = part.site.value, event_table().tolls
        includes = told.first > 0 and scene.words.lower[told.first - 1] in scene.vocabulary.including
        graded = part.figure in scene.vocabulary.grades.values()  # "dont deux grièvement"
        counted = told.sort == "count" and told.noun and part.site.trigger is None and not graded
        if includes and counted and whole.figure in tolls and whole.site.value.sort == "count":
            figure = scene.vocabulary.grades.get(told.noun, f"{whole.figure} {told.noun}")
            mended[k + 1] = replace(part, figure=figure, subject=whole.subject, object=None)
    return mended


def shared(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Has laid off a fifth of its 1,500 staff": those that a share is of are all that there are."""
    if len(drafts) < _TWO:
        return drafts
    mended = list(drafts)
    for k, (share, whole) in enumerate(pairwise(drafts)):
        value = whole.site.value
        if _is_sum_shared(scene, share, whole):
            mended[k + 1] = replace(whole, figure=_TARGET, modality=Modality.PLANNED)
        if share.site.value.sort == "percent" and value.noun and _is_whole_of(scene, share.site.value, value):
            frame = scene.frames.counted.get(value.noun) or fallback(scene, passage, value)
            site = replace(whole.site, trigger=None, frame=frame)
            mended[k + 1] = replace(whole, site=site, figure=frame.figure, modality=Modality.ASSERTED)
    return mended


def _is_sum_shared(scene: Scene, share: Draft, whole: Draft) -> bool:
    """ "Half of the £240,000 needed has been raised": what the verb says is said of the half alone."""
    part, all_of = share.site.value, whole.site.value
    trigger = whole.site.trigger
    one_verb = trigger is not None and trigger.first > all_of.last and trigger.trigger.part is not Part.NOUN
    gap = scene.words.lower[part.last : all_of.first]
    led = len(gap) == _TWO and gap[0] in scene.vocabulary.of and gap[1] in scene.vocabulary.definite
    return part.sort == "percent" and all_of.sort == "money" and led and one_verb


def _is_whole_of(scene: Scene, share: ValueAt, whole: ValueAt) -> bool:
    """Whether "of its", "of the" or "of Valdor's" ties a share to a count."""
    gap = scene.words.lower[share.last : whole.first]
    owned = bool(gap) and gap[-1] in (*_GENITIVES, *scene.vocabulary.possessive, *scene.vocabulary.definite)
    return whole.sort == "count" and owned and gap[0] in scene.vocabulary.of and len(gap) <= _OWNERS + 2


def _is_part(scene: Scene, part: ValueAt, whole: ValueAt) -> bool:
    between = scene.words.lower[part.last : whole.first]
    if part.sort == whole.sort == "count" and " ".join(between).removeprefix(", ") in scene.vocabulary.out_of:
        margin = scene.words.lower[part.first - 1] in scene.vocabulary.steps  # "leads by 51 votes out of 12,000"
        return bool(part.noun) and whole.noun in ("", part.noun) and not margin
    if part.sort != "count" or whole.sort != "count" or not whole.noun or part.noun not in ("", whole.noun):
        return False
    led = bool(between) and between[0] in scene.vocabulary.of
    owned = len(between) > 1 and between[-1] in _GENITIVES
    last = len(between) == _LAST and between[1] in scene.vocabulary.possessive  # "14 of its last 16 games"
    return led and (len(between) <= 2 or last or (owned and len(between) <= _OWNERS + 3))


def _counting(scene: Scene, passage: Passage, part: Draft, whole: Draft) -> Draft:
    """The part, read as a count of what the whole counts."""
    told, of_all = part.value, whole.value
    if part.site.value.noun or not isinstance(told, Quantity) or not isinstance(of_all, Quantity):
        return part
    value = replace(part.site.value, noun=whole.site.value.noun, value=replace(told, unit=of_all.unit))
    called = call(scene, passage, value)
    trigger, frame, cost = called or (None, fallback(scene, passage, value), part.cost)
    return drafted(Site(scene, passage, value, trigger, frame), cost)


def capped(_: Scene, __: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "n'a pas dépassé 48 %", "did not exceed 48%": what is not more than a bound is at most that, and is asserted."""
    return [_as_bound(draft) for draft in drafts]


def _as_bound(draft: Draft) -> Draft:
    quantity = draft.value
    if draft.modality is not Modality.DENIED or not isinstance(quantity, Quantity):
        return draft
    opposite, held = _OPPOSITE.get(quantity.hedge), quantity.fuzzy.support
    bound = held.low if quantity.hedge in _RISING else held.high
    if opposite is None or bound is None:
        return draft
    turned = measured(quantity.text, bound, _STEP, opposite, quantity.unit)
    return replace(draft, value=turned, modality=Modality.ASSERTED)


def changes(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Le bénéfice net a bondi de 18 %", "raise fares by 4%": a change is one of what is named beside its verb."""
    return [_change_of(scene, passage, draft) if draft.figure == "growth" else draft for draft in drafts]


def _change_of(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    own = draft.site.trigger
    if own is None:
        return draft
    measures = (item for item in passage.triggers if _is_measure(item, _MEASURED[draft.site.value.sort == "points"]))
    reached = [(_reach(scene, own, draft.site.value, item), item) for item in measures]
    cost, item = min(reached, key=lambda found: found[0], default=(_GROWS, own))
    if cost < _GROWS:
        return replace(draft, figure=moved(item.trigger.frame.figure))
    return replace(draft, figure=moved(_TRADED)) if _is_of_shares(scene, passage, draft) else draft


def traded(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Its shares lost 3 % to 311 pence", "le titre gagnait 3 %, à 46 euros": the price at which something is traded,
    and no loss or pay.
    """
    words, spoken, first = scene.words.lower, scene.vocabulary, passage.sentence.first
    if spoken.traded.isdisjoint(words[first : passage.sentence.last]):
        return drafts
    mended = []
    for draft in drafts:
        value, verb = draft.site.value, draft.site.trigger
        moved_by = verb and any(v.sort == "percent" and verb.last <= v.first < value.first for v in passage.values)
        reached = words[value.first - 1] in spoken.to
        wrong = value.sort == "money" and draft.figure in _GAINED and moved_by and reached
        mended.append(replace(draft, figure=_TRADED) if wrong else draft)
    return mended


def _is_of_shares(scene: Scene, passage: Passage, draft: Draft) -> bool:
    """ "Shares in Norhaven fell 7%": what leads the clause is what is traded."""
    if draft.site.value.sort != "percent" or draft.site.trigger is None:
        return False
    words = scene.words.lower
    opening = max(
        (k for k in range(passage.sentence.first, draft.site.trigger.first) if words[k] in _CLOSED), default=-1
    )
    first = max(opening + 1, passage.sentence.first)
    return not scene.vocabulary.traded.isdisjoint(words[first : min(first + _SHARES_LEAD, draft.site.trigger.first)])


def _is_measure(item: TriggerAt, sorts: frozenset[str]) -> bool:
    named = item.trigger.part in (Part.NOUN, Part.COUNTED)
    return named and item.trigger.frame.figure != "growth" and bool(item.trigger.frame.values & sorts)


def _reach(scene: Scene, own: TriggerAt, value: ValueAt, item: TriggerAt) -> float:
    """How far what changes is from its verb: before it, between it and the value, or right behind the value."""
    if item.last <= own.first:
        return scene.distance(item.last, own.first)
    if own.last <= item.first and item.last <= value.first:
        return scene.distance(own.last, item.first)
    if value.last <= own.first < item.first:  # "a 5.9% rise in rail fares"
        value = replace(value, last=own.last)
    linked = value.last < len(scene.words.lower) and scene.words.lower[value.last] in {*scene.vocabulary.of, "in"}
    return 1.0 if linked and 0 < item.first - value.last <= _BEHIND else _GROWS


def tried(_: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "The trial will open on 24 October", "le procès s'ouvrira lundi": what opens then is a hearing."""
    trials = [
        item for item in passage.triggers if item.trigger.frame.figure == _HEARING and item.trigger.part is Part.NOUN
    ]
    if not trials:
        return drafts
    return [replace(d, figure=_HEARING) if d.figure in _OPENS and _leads(trials, d) else d for d in drafts]


def _leads(trials: list[TriggerAt], draft: Draft) -> bool:
    verb = draft.site.trigger
    return verb is not None and any(0 < verb.first - item.last <= _CLAUSE for item in trials)


def raced(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Gold in the 800 metres", "sur 200 mètres dos", "le 10 000 mètres": what was raced is no length of anything."""
    return [replace(d, figure=_RACED) if d.site.value.sort == "measure" and _is_race(scene, d) else d for d in drafts]


def _is_race(scene: Scene, draft: Draft) -> bool:
    lower, value, spoken = scene.words.lower, draft.site.value, scene.vocabulary
    led, behind = lower[value.first - 1] if value.first else "", {*lower[value.last : value.last + 2]}
    if not behind.isdisjoint(spoken.strokes):
        return True
    closed = value.last >= len(lower) or lower[value.last] in spoken.race_followers
    return led in spoken.race_articles and closed and draft.figure == _LENGTH


def weighed(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "410 000 tonnes de blé" is an amount of wheat, and no amount of anything else weighed in the text."""
    return [_of_stuff(scene, draft) if draft.figure in _STUFF else draft for draft in drafts]


def _of_stuff(scene: Scene, draft: Draft) -> Draft:
    lower, after = scene.words.lower, draft.site.value.last
    if draft.site.trigger or after + 1 >= len(lower) or lower[after] not in scene.vocabulary.of:
        return draft
    stuff = lower[after + 1]
    common = stuff.isalpha() and len(stuff) > 2 and stuff not in scene.vocabulary.determiners
    return replace(draft, figure=stuff) if common and scene.words.raw[after + 1].islower() else draft


def estimated(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Le coût du chantier, estimé à 18 millions": what is estimated is what its noun says, not what a company is
    worth.
    """
    return [_estimated(scene, passage, draft) for draft in drafts]


def _estimated(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    own = draft.site.trigger
    if own is None or draft.figure != "valuation" or scene.words.lower[own.last - 1] not in scene.vocabulary.to:
        return draft
    named = [
        item
        for item in passage.triggers
        if item.trigger.part is Part.NOUN
        and item.last <= own.first
        and _takes_money(item)
        and scene.distance(item.last, own.first) < _GROWS
    ]
    if not named:
        return draft
    return drafted(Site(scene, passage, draft.site.value, named[-1], named[-1].trigger.frame), draft.cost)


def _takes_money(item: TriggerAt) -> bool:
    frame = item.trigger.frame
    return "money" in frame.values and frame.figure not in ("valuation", "price per unit") and not frame.units


_ENDS = {"end date": "", "deadline": "", "last time": "", "date": "", "closing date": "reopening date"}
"""What a date behind "until" is of anyway; what was closed until then opens then."""
_UNTIL = 3
"""Words before a date among which "until at least" stands."""


def ending(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "A signé un arrêté qui interdit la baignade jusqu'au 15 août": what goes on until a day has not begun then."""
    return [_ending(scene, draft) for draft in drafts]


def _ending(scene: Scene, draft: Draft) -> Draft:
    first, last = draft.site.value.first, draft.site.value.last
    figure = _ENDS.get(draft.figure, "end date")
    until = scene.words.lower[max(0, first - _UNTIL) : last]
    begun = draft.site.trigger is not None and draft.site.trigger.first < first and draft.figure != "reopening date"
    if draft.site.value.sort != "date" or not figure or not begun or scene.vocabulary.until.isdisjoint(until):
        return draft
    return replace(draft, figure=figure, site=replace(draft.site, frame=replace(draft.site.frame, figure=figure)))


def origins(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "The earliest known case dates from July 21": what a year dates may be a firm, what a day dates is an event."""
    return [_of_event(scene, draft) for draft in drafts]


def _of_event(scene: Scene, draft: Draft) -> Draft:
    frame, value = draft.site.frame, draft.value
    if draft.figure == "last time":  # "jamais atteint depuis 1958": it was so in 1958
        return replace(draft, modality=Modality.ASSERTED, value=_not_since(value))
    begun = draft.figure == "foundation date" and frame.subject is Role.TOPIC and draft.subject is None
    if not begun or not isinstance(value, Period) or value.edtf[:4] == value.edtf:
        return draft
    plain = fallback(scene, draft.site.passage, draft.site.value)
    return replace(draft, figure=plain.figure, site=replace(draft.site, frame=plain, trigger=None))


def _not_since(value: Value) -> Value:
    """ "The highest since 1958": the year itself, and not all that came after."""
    if not isinstance(value, Period) or value.end is not None:
        return value
    point = parse_edtf(value.edtf.removesuffix("/..").rstrip("~"))
    return replace(point, text=value.text)


def rated(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Le taux de vacance atteint 9 %": a share that no word of the lexicon names is named by its own noun."""
    return [
        _rated(scene, draft) if draft.figure == "share" and draft.site.trigger is None else draft for draft in drafts
    ]


def _rated(scene: Scene, draft: Draft) -> Draft:
    lower, spoken, value = scene.words.lower, scene.vocabulary, draft.site.value
    for k in range(value.first - 2, max(draft.site.passage.sentence.first - 1, value.first - _RATE), -1):
        if lower[k] in spoken.rates and lower[k + 1] in spoken.of:
            noun = k + 2 + (lower[k + 2] in spoken.determiners)
            if noun < value.first and lower[noun].isalpha():
                return replace(draft, figure=f"{lower[noun]} rate")
    return draft


def given(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Les 12 éoliennes du parc alimenteront": a count that is taken for granted is no plan, whatever they will do."""
    return [_taken_for_granted(scene, draft) for draft in drafts]


def _taken_for_granted(scene: Scene, draft: Draft) -> Draft:
    value, planned = draft.site.value, draft.modality is Modality.PLANNED
    if not planned or value.sort != "count" or draft.site.trigger or not value.first:
        return draft
    before = scene.words.lower[value.first - 1]
    known = before in scene.vocabulary.definite or before in scene.vocabulary.possessive or before in _GENITIVES[:2]
    return replace(draft, modality=Modality.ASSERTED) if known and before not in scene.vocabulary.of else draft


def quoted(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "L'action cède 4 %", "the shares shed 4%" : a share of nothing is by how much a price moved."""
    return [replace(d, figure="growth", object=None) if _moves(scene, d) else d for d in drafts]


def _moves(scene: Scene, draft: Draft) -> bool:
    value, lower, spoken = draft.site.value, scene.words.lower, scene.vocabulary
    if value.sort != "percent" or draft.figure not in _SHARES or lower[value.first - 1] not in spoken.quoted:
        return False
    return value.last >= len(lower) or lower[value.last] not in spoken.of


SENSES: tuple[Structure, ...] = (
    estimated,
    ending,
    origins,
    rated,
    wholes,
    shared,
    victims,
    aged,
    capped,
    quoted,
    changes,
    traded,
    tried,
    weighed,
    raced,
    given,
    portions,
)
