"""From values, actors and triggers to drafts: which figure a value is of, and who it is about."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from andro_check.extract.linking.asides import aside_of, is_in_aside, is_outcome
from andro_check.extract.linking.attributes import is_attribute
from andro_check.extract.linking.carrying import held_at
from andro_check.extract.linking.dating import When, is_baseline, is_dateline, moment
from andro_check.extract.linking.goings import goes
from andro_check.extract.linking.moods import mood_at
from andro_check.extract.linking.occasions import is_occasion
from andro_check.extract.linking.roles import Filler, Site, fill_both
from andro_check.extract.linking.run_ups import is_season, run_up
from andro_check.extract.linking.scope import voice_of
from andro_check.extract.linking.unnamed import PART_OF, fallback, is_former, is_of_company
from andro_check.extract.text.scene import Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.figures import Behaviour, figures
from andro_check.lexicon.frames import Frame, Part
from andro_check.model.claim import Basis, Modality
from andro_check.model.frozen import dataclass, replace
from andro_check.model.period import Period
from andro_check.model.value import Hedge, Quantity, Value

_LABEL, _VERB = Part.LABEL, Part.VERB
_LOCAL = Basis.LOCAL
"""Members that every value asks for: Python 3.11 finds a name of the module in a tenth of the time."""
FAR = 6.5
"""A trigger that is harder to reach than this does not call the value."""
_ANNOUNCED = 3.0
_OWN_VERB = 1.2
"""How near a date stands to the verb that it dates and nothing else."""
_GENITIVE = 3
"""Words between a noun and the date that it has in the genitive: "l'Ebitda de l'exercice 2023"."""
_BRACKET = 2.0
_YEAR = 4
"""How long a year is written: what is no longer than that seldom tells the day of something done."""
_LASTING = frozenset({Behaviour.CHANGES, Behaviour.PERIOD})
_AFTER = 0.35
"""A trigger behind its value ("6 M€ de recettes") is a little less likely than one in front of it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making: fillers instead of names, words instead of places."""

    site: Site
    figure: str
    value: Value
    subject: Filler | None
    object: Filler | None
    when: When
    modality: Modality
    voice: str | None
    cost: float
    quote: tuple[int, int] | None = None
    reckoning: str = ""
    """How the value was worked out, where no words state it: ``2 × 60 millions``."""


_WEAK_SHARES = frozenset({"funding share", "vote share", "share", "contribution", "spending"})
"""Figures that give way to a stake in "22,2 % de Valdor"."""
_IN_UNITS = frozenset({"measure", "duration", "money"})
"""What a frame may narrow by its units; of money, by what it is paid for: ``month``; a date, to a whole year."""
_DAY, _MANY = len("2020-05-04"), 100
"""How long a day is written; from how many on a verb did it over a time to what it has as its object."""
_DEATH = "death date"
_HELPED = 2
"""Words from what is counted to the verb that tells what so many did."""
_ENDINGS = frozenset({"closing date", "end date"})
_SURVEYED = frozenset({"voting intention", "approval rating"})


def link(scene: Scene, passage: Passage, intro: Sequence[TriggerAt]) -> tuple[Draft, ...]:
    """A draft for each value of the passage; ``intro``: the triggers that announced it, if it is an item of a list."""
    drafts = [_draft(scene, passage, value, intro) for value in passage.values]
    if "clock" in passage.sorts:
        drafts = [draft for draft in drafts if draft.site.trigger or draft.site.value.sort != "clock"]
    if not passage.dates:
        return tuple(drafts)
    if all(draft.site.trigger or not isinstance(draft.value, Period) for draft in drafts):
        return tuple(drafts)
    told = {draft.when.period for draft in drafts if draft.when.basis is _LOCAL}
    measuring: set[int] = set()
    for draft in drafts:
        if draft.site.trigger and draft.site.value.sort != "date":
            measuring.update(range(draft.site.trigger.first, draft.site.trigger.last))
    return tuple([draft for draft in drafts if draft.site.trigger or _stands(draft, told, measuring)])


def _stands(draft: Draft, told: AbstractSet[Period | None], measuring: AbstractSet[int]) -> bool:
    """Whether a value without a word of its own is told of somebody, and no date of what the sentence tells besides."""
    if not isinstance(draft.value, Period):
        return True
    site = draft.site
    if is_baseline(site.scene, site.passage, site.value) or _is_compared_with(draft):
        return False
    published = site.scene.document.source.published
    return not _only_dates(draft, told, published) or is_occasion(site, measuring)


def dating(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Drafts for the days that date what was done: "fin avril, elle a réuni 90 M€" tells two things of one actor, "en
    2014, elle emploie 120 personnes" tells one. ``told``: the drafts of the scene, their roles filled.
    """
    taken = {draft.site.value.first for draft in told}
    found = []
    for passage in scene.passages:
        for value in passage.dates:
            if isinstance(value.value, Period) and value.first not in taken:
                here, day = [draft for draft in told if draft.site.passage is passage], moment(value.value)
                dated = [draft for draft in here if draft.when.period == day]
                if _is_day_of_deed(scene, value.value, dated):
                    same = _draft(scene, passage, value, ())
                    found.append(replace(same, subject=dated[0].subject, object=dated[0].object))
    return found


def _is_day_of_deed(scene: Scene, day: Period, dated: Sequence[Draft]) -> bool:
    """Whether a time, and no whole year, dates claims of what was done; of a state, or of the sum of a period, only a
    single day does: "the river stood at 6 metres on 2 August".
    """
    published = scene.document.source.published
    if not dated or len(day.edtf) <= _YEAR or (published and day.edtf == published.edtf):
        return False
    if day.start is not None and day.start == day.end:
        return True
    return not any(figures().get(d.figure).time in _LASTING and d.figure in figures() for d in dated)


def _is_compared_with(draft: Draft) -> bool:
    """ "6 % de moins qu'en 2019" : a date that nothing was done at."""
    value, scene = draft.site.value, draft.site.scene
    if value.sort != "date" or draft.site.trigger is not None:
        return False
    return not scene.vocabulary.than.isdisjoint(scene.words.lower[max(0, value.first - 2) : value.first + 1])


def _only_dates(draft: Draft, told: AbstractSet[Period | None], published: Period | None) -> bool:
    """Whether a date without an event of its own dates another claim already, or the article itself."""
    date = draft.value
    if not isinstance(date, Period) or draft.site.trigger is not None:
        return False
    over = run_up(draft.site.scene, draft.site.passage, draft.site.value)
    return (over or moment(date)) in told or (published is not None and date.edtf == published.edtf)


def _draft(scene: Scene, passage: Passage, value: ValueAt, intro: Sequence[TriggerAt]) -> Draft:
    filed = value.sort == "date" and is_dateline(scene, passage, value)
    called = None if filed else call(scene, passage, value)
    if called is None and intro and not filed:
        called = _announced(intro, value)
    if called and called[1].figure in _WEAK_SHARES and is_of_company(scene, passage, value):
        called = (called[0], PART_OF, called[2])
    trigger, frame, cost = called or (None, fallback(scene, passage, value), FAR)
    return drafted(Site(scene, passage, value, trigger, frame), cost)


def _announced(intro: Sequence[TriggerAt], value: ValueAt) -> tuple[None, Frame, float] | None:
    """ "Who owns what:" and then "Valdor: 24%" : the words before the colon say what the items of the list are."""
    fitting = [item for item in intro if item.trigger.part is not _LABEL and takes(item.trigger.frame, value)]
    return (None, fitting[-1].trigger.frame, _ANNOUNCED) if fitting and value.sort != "date" else None


def drafted(site: Site, cost: float) -> Draft:
    """The draft of a value whose figure is known: roles, time, mood and voice filled from the sentence."""
    scene, passage, value, frame = site.scene, site.passage, site.value, site.frame
    subject, target = fill_both(site)
    bound = _bound(scene, passage, site.trigger) if passage.dates and value.sort != "date" else frozenset[int]()
    when = held_at(scene, passage, value, bound - _right_behind(passage, value), frame.figure)
    voice = voice_of(scene, passage, value, subject.actor if subject else None)
    return Draft(
        site, frame.figure, value.value, subject, target, when,
        mood_at(site), voice.actor if voice else None, cost,
    )  # fmt: skip


def _bound(scene: Scene, passage: Passage, trigger: TriggerAt | None) -> frozenset[int]:
    """The dates that belong to another word: "fondée en 2004, X emploie 120" tells the staff of no date, and "15 fois
    l'Ebitda de 2023" no date of what is 15 times as much. What a verb has done at a date, its object has too: "a
    vendu l'an dernier pour 6 M€".
    """
    bound = []
    aside = aside_of(scene, passage) if trigger else None
    for value in passage.dates:
        if _names_a_doer(scene, value):
            bound.append(value.first)
            continue
        if aside and trigger and trigger.first >= aside[1] and aside[0] <= value.first < aside[1]:
            bound.append(value.first)
            continue
        called = call(scene, passage, value)
        owner = called[0] if called and called[2] < _OWN_VERB else None
        held = owner is not None and owner != trigger and _holds(owner, value) and not _governs(scene, value, trigger)
        held = held and owner is not None and not _is_survey(owner, trigger)
        if held or (trigger is not None and any(_is_of(scene, item, value, trigger) for item in passage.triggers)):
            bound.append(value.first)
    return frozenset(bound)


def _right_behind(passage: Passage, value: ValueAt) -> frozenset[int]:
    """ "Closed for six weeks in 2019": the year is of the closure, and of how long it took."""
    if value.sort != "duration":
        return frozenset()
    behind = (date for date in passage.dates if 0 <= date.first - value.last <= 1)
    return frozenset(d.first for d in behind if isinstance(d.value, Period) and d.value.start and d.value.end)


def _names_a_doer(scene: Scene, date: ValueAt) -> bool:
    """ "Missed by the 2007 search": the year tells which search, and not when it was missed."""
    lower, spoken, year = scene.words.lower, scene.vocabulary, date.last - 1
    led = year > 1 and lower[year - 1] in spoken.definite and lower[year - 2] in spoken.passive_agents
    return led and date.last < len(lower) and lower[date.last].isalpha() and lower[year].isdecimal()


def _is_survey(owner: TriggerAt, trigger: TriggerAt | None) -> bool:
    """ "In a poll published in January": the day of a survey is the day of what it found."""
    told = owner.trigger.frame.figure == "publication date"
    return told and trigger is not None and trigger.trigger.frame.figure in _SURVEYED


def _governs(scene: Scene, date: ValueAt, trigger: TriggerAt | None) -> bool:
    """Whether the word that announces the value follows the date at once, in the same breath."""
    if trigger is None or trigger.trigger.part is not Part.NOUN or trigger.first < date.last:
        return False
    return all(word in scene.vocabulary.determiners for word in scene.words.lower[date.last : trigger.first])


def _is_of(scene: Scene, item: TriggerAt, date: ValueAt, trigger: TriggerAt) -> bool:
    """Whether a date behind the claim's own word stands in the genitive of another noun that announces a figure."""
    gap = scene.words.lower[item.last : date.first]
    return (
        item.trigger.part is Part.NOUN
        and item.trigger.frame.figure != trigger.trigger.frame.figure
        and trigger.last <= item.first
        and 1 <= len(gap) <= _GENITIVE
        and gap[0] in scene.vocabulary.of
    )


def _holds(owner: TriggerAt, date: ValueAt) -> bool:
    return owner.trigger.part in (_VERB, Part.PASSIVE) or (owner.last == date.first and owner.last - owner.first > 1)


def call(scene: Scene, passage: Passage, value: ValueAt) -> tuple[TriggerAt | None, Frame, float] | None:
    """The trigger that calls a value most strongly, its frame and the effort to reach it; ``None`` when none does."""
    counted = scene.frames.counted.get(value.noun) if value.sort == "count" and not is_former(scene, value) else None
    lower = scene.words.lower
    best: tuple[TriggerAt | None, Frame, float] | None = (None, counted, 1.2 - counted.weight) if counted else None
    for item in passage.triggers:
        frame = item.trigger.frame
        if value.sort not in frame.values or item.trigger.part is _LABEL:
            continue
        if not takes(frame, value) or _is_level(scene, item, value):
            continue
        if item.trigger.part is _VERB and _is_counted(passage, item, value):
            continue
        if value.sort == "duration" and not scene.vocabulary.every.isdisjoint(lower[value.first - 2 : value.first]):
            continue
        if value.sort == "measure" and item.first != value.last and is_attribute(scene, value):
            continue
        if value.sort == "date" and (
            _is_numbered(passage, item, value)
            or is_in_aside(scene, value, item.first)
            or not goes(scene, passage, item, value)
            or _is_of_trading(scene, passage, item, value)
            or is_season(scene, value)
            or run_up(scene, passage, value)
        ):
            continue
        cost = _trigger_cost(scene, item, value) - frame.weight
        if _better_served(scene, passage, item, value, cost + frame.weight):
            continue
        if cost < FAR and (best is None or cost < best[2]):
            best = (item, frame, cost)
    return best


def _is_of_trading(scene: Scene, passage: Passage, item: TriggerAt, date: ValueAt) -> bool:
    """ "A premium of 31 percent to Friday's close", "closed 7% higher on Friday": nothing was closed for good."""
    if item.trigger.frame.figure not in _ENDINGS:
        return False
    moved = any(v.sort == "percent" and 0 <= v.first - item.last <= 1 for v in passage.values)
    return moved or tuple(scene.words.lower[date.last : item.first]) == ("'s",)


def _is_counted(passage: Passage, item: TriggerAt, value: ValueAt) -> bool:
    """ "23 seats, the Greens eight": whether a verb is only the noun that another value counts."""
    if len(passage.values) == 1:
        return False
    return any(v.first < item.first and item.last <= v.last for v in passage.values if v is not value)


def _is_numbered(passage: Passage, item: TriggerAt, date: ValueAt) -> bool:
    """ "164 permis de construire": what is counted many times has no one date. Nor has "sold 22,000 cars in 2020"; the
    year tells when so many were.
    """
    many = [v for v in passage.values if v.sort == "count" and _number(v) > 1]
    if item.trigger.part is Part.NOUN:
        return any(v.first < item.first <= v.last for v in many)
    long = isinstance(date.value, Period) and len(date.value.edtf) != _DAY
    if long and item.trigger.frame.figure == _DEATH and any(v.last <= item.first <= v.last + _HELPED for v in many):
        return True  # "214 people died last year"
    return long and any(0 <= v.first - item.last <= 1 and _number(v) >= _MANY for v in many)


def _number(value: ValueAt) -> Decimal:
    quantity = value.value
    return (quantity.number or Decimal(1)) if isinstance(quantity, Quantity) else Decimal(1)


def _is_level(scene: Scene, item: TriggerAt, value: ValueAt) -> bool:
    """ "a grimpé jusqu'à 9 %", "fell to 3%": what a verb of change arrives at is no change."""
    if item.last > value.first or item.trigger.frame.figure != "growth":
        return False
    worded = isinstance(value.value, Quantity) and value.value.hedge is Hedge.LABEL  # "une croissance à deux chiffres"
    return not worded and not scene.vocabulary.to.isdisjoint(scene.words.lower[value.first - 1 : value.last])


def _better_served(scene: Scene, passage: Passage, item: TriggerAt, value: ValueAt, cost: float) -> bool:
    """Whether the trigger belongs to another value: an event has one date, and words behind a value that have one of
    their own ("£14m from X, which valued it at £52m") leave the first alone.
    """
    anywhere = value.sort == "date"
    if (
        value.sort == "count"
        and "," in scene.words.raw[value.last : item.first]
        and any(other.last == item.first and other.sort == "count" for other in passage.values)
    ):
        return True  # "with 46 pupils, hurting 19, three seriously"
    if not anywhere and item.first < value.last:
        return False
    for other in passage.values:
        rival = other.sort == value.sort and other is not value and (anywhere or other.first >= item.last)
        if rival and (
            _trigger_cost(scene, item, other) < cost or (anywhere and _is_past_comma(scene, item, value, other))
        ):
            return True
    return False


def _is_past_comma(scene: Scene, item: TriggerAt, value: ValueAt, other: ValueAt) -> bool:
    """ "Completed it on 27 June, following approval by the board on 19 June": a clause has its own date."""
    raw = scene.words.raw
    apart = value.last <= item.first and "," in raw[value.last : item.first]
    return apart and item.last <= other.first and "," not in raw[item.last : other.first]


def takes(frame: Frame, value: ValueAt) -> bool:
    if value.sort not in frame.values:
        return False
    if value.sort == "count" and frame.counts and value.noun not in frame.counts:
        return False
    quantity = value.value
    if frame.units and isinstance(quantity, Period):
        return len(quantity.edtf.strip("~?")) == _YEAR
    if not frame.units or value.sort not in _IN_UNITS or not isinstance(quantity, Quantity):
        return True
    return quantity.unit.rpartition("/")[2] in frame.units if value.sort == "money" else quantity.unit in frame.units


_UNREACHED = 99.0
"""A share of something is not called by what follows its comma."""


def _trigger_cost(scene: Scene, item: TriggerAt, value: ValueAt) -> float:
    if item.last <= value.first:
        opened = value.first > 0 and scene.words.raw[value.first - 1] in "(["  # "le financement de X (150 M€)"
        return scene.distance(item.last, value.first) - (_BRACKET if opened else 0.0)
    if item.first >= value.last:
        if item.trigger.part is _VERB and is_outcome(scene, item):
            return _UNREACHED
        cost = scene.distance(value.last, item.first)
        linked = value.last < len(scene.words.lower) and scene.words.lower[value.last] in scene.vocabulary.of
        if item.trigger.part is Part.NOUN and linked and item.first - value.last <= 3:
            return cost - 0.8
        if linked and value.sort == "percent" and "," in scene.words.raw[value.last : item.first]:
            return _UNREACHED  # "52 % de rouges, 33 % de rosés, dont les ventes progressent"
        attached = (
            item.trigger.part is _VERB
            and item.last < len(scene.words.lower)
            and scene.words.lower[item.last] in scene.vocabulary.passive_agents
        )
        return cost + (-0.6 if attached else _AFTER)
    return -0.3
