"""How far something moved, beside what it came to: "up 12 per cent on 2022", "rose by £40 to £1,340", "fell to 310"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from andro_check.extract.linking.dating import is_compared
from andro_check.extract.linking.link import Draft, call, drafted
from andro_check.extract.linking.roles import Site
from andro_check.extract.linking.unnamed import UNNAMED, fallback
from andro_check.extract.text.scene import Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.figures import MULTIPLE, moved
from andro_check.lexicon.frames import Part
from andro_check.lexicon.numbers import number_words
from andro_check.lexicon.units import PERSON
from andro_check.model.value import Quantity

_AMOUNTS = frozenset({"money", "count", "measure"})
_DIVISOR = "divisor"
_SHARES = frozenset({"percent", "points"})
_LED = 2
"""Words between a noun for a rise and its share, and between a comma and the noun."""
_APPOSED = 8
"""Words between an amount and how far it moved: "£34m in the half year, up 12 per cent"."""
_OPENS = frozenset({",", "(", "-", "–", "—", ";"})
_NEAR = 3.0
_VERB = 4
"""Words between a verb of change and the "by" behind it."""
_REACHED = 9
"""Words between a verb of change and what was reached: "fell by a fifth to 310"."""
_ENDS = frozenset({",", ";", ":", ".", "(", "–", "—"})
_CHANGED = ("change", "growth", "difference", "overrun")
_PRICE = "price per unit"
WORTH = frozenset({"valuation", "pre-money valuation", "enterprise value"})
_ROUNDS = frozenset({"raised", "investment", "funding", "acquisition", "stake sold"})


def risen(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "214,000 visitors, up 12 per cent on 2022": the growth of what was told right before."""
    mended: list[Draft] = []
    for draft in drafts:
        model = _amount_before(scene, mended, draft) if _is_rise(scene, draft) or _is_named_rise(draft) else None
        if model:
            mended.append(_growth_of(model, draft))
        else:
            unsaid = _is_rise(scene, draft) and draft.figure in UNNAMED
            mended.append(replace(draft, figure=_led(scene, draft)) if unsaid else draft)
    return mended


def _led(scene: Scene, draft: Draft) -> str:
    """ "Sales at X were up 12 per cent": the growth of what leads the clause."""
    cost, item = _leading(scene, draft.site.passage, draft.site.value.first - 1)
    return moved(item.trigger.frame.figure) if item and cost < _NEAR else "growth"


def _leading(scene: Scene, passage: Passage, before: int) -> tuple[float, TriggerAt | None]:
    """The noun of a measure in front of a word, and how far it is from there."""
    named = (t for t in passage.triggers if t.trigger.part is Part.NOUN and t.trigger.frame.values & _AMOUNTS)
    near = [(scene.distance(t.last, before), t) for t in named if t.last <= before]
    return min(near, key=lambda found: found[0], default=(_NEAR, None))


def _is_rise(scene: Scene, draft: Draft) -> bool:
    """Whether "up" or "down" stands in front of a share, or "more than" behind it, and it opens what is set beside or
    is said by a "was".
    """
    value, lower, spoken = draft.site.value, scene.words.lower, scene.vocabulary
    if value.sort not in _SHARES or value.first < 2:
        return False
    opened = lower[value.first - 2] if lower[value.first - 1] in spoken.that_is else lower[value.first - 1]
    if opened in _OPENS:
        return is_compared(scene, value)
    led = lower[value.first - 1] in spoken.directions
    return led and (lower[value.first - 2] in _OPENS or lower[value.first - 2] in spoken.being)


def _is_named_rise(draft: Draft) -> bool:
    """ "en hausse de 12 %", "a rise of 12%", "12% more": whether a noun for a rise leads to a share or follows it."""
    trigger, value, scene = draft.site.trigger, draft.site.value, draft.site.scene
    if trigger is None or draft.figure != "growth" or value.sort not in _SHARES:
        return False
    lower, spoken = scene.words.lower, scene.vocabulary
    noun = lower[trigger.first - 1] in spoken.determiners or lower[trigger.first - 1] in spoken.held_back
    return trigger.first == value.last or (noun and 0 <= value.first - trigger.last <= _LED)


def _amount_before(scene: Scene, told: Sequence[Draft], rise: Draft) -> Draft | None:
    """The amount behind which a rise is set, past "soit une"."""
    lower, spoken, value, trigger = scene.words.lower, scene.vocabulary, rise.site.value, rise.site.trigger
    wanted = _SHARES if value.sort == "points" else _AMOUNTS
    opening = min(trigger.first, value.first) - 1 if trigger and _is_named_rise(rise) else value.first - 1
    passed = spoken.determiners | spoken.held_back | spoken.that_is | spoken.directions
    for _ in range(_LED + 1):
        opening -= lower[opening] in passed
    if lower[opening] not in _OPENS:
        return None
    for draft in reversed(told):
        gap = lower[draft.site.value.last : opening]
        if draft.site.value.sort in wanted and draft.site.value.last < value.first:
            plain = len(gap) <= _APPOSED and not (_ENDS | spoken.finite - spoken.held_back) & set(gap)
            return draft if plain else None
    return None


def _growth_of(model: Draft, draft: Draft) -> Draft:
    trigger = draft.site.trigger
    own = trigger is not None and (trigger.last > model.site.value.first or trigger == model.site.trigger)
    if own and draft.figure not in UNNAMED and draft.figure != "growth":
        return draft
    site = replace(draft.site, trigger=model.site.trigger, frame=model.site.frame)
    figure = "growth" if model.figure in UNNAMED or _is_stuff(model) else moved(model.figure)
    return replace(
        draft, site=site, figure=figure, subject=model.subject, object=model.object, cost=model.cost, when=draft.when
    )


def _is_stuff(draft: Draft) -> bool:
    """Whether so much of something is told, "90 tonnes of fruit", and no word says what that measures."""
    return draft.site.value.sort == "measure" and draft.site.trigger is None


def multiplied(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Sales doubled in 2017", "le nombre de loups a triplé": how many times as much what leads the clause became."""
    words = number_words(scene.vocabulary.language)
    kinds = {words.times: MULTIPLE, words.times_less: _DIVISOR}
    return [
        _multiplied(scene, passage, draft, kinds[draft.site.value.noun])
        if draft.site.value.noun in kinds and draft.site.trigger is None
        else draft
        for draft in drafts
    ]


def _multiplied(scene: Scene, passage: Passage, draft: Draft, kind: str) -> Draft:
    verb = draft.site.value.first
    verb -= scene.words.lower[verb - 1] in scene.vocabulary.having
    cost, item = _leading(scene, passage, verb)
    figure = item.trigger.frame.figure if item and cost < _NEAR else _head(scene, passage, verb)
    if not figure:
        return draft
    named = replace(draft.site.frame, figure=f"{figure} {kind}")
    return replace(draft, site=replace(draft.site, frame=named), figure=named.figure)


def compared(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "18 per cent fewer vans": how much fewer there are is their growth, and no share of anything."""
    return [_fewer(scene, draft) for draft in drafts]


def _fewer(scene: Scene, draft: Draft) -> Draft:
    value, lower = draft.site.value, scene.words.lower
    behind = lower[value.last : value.last + 2]
    grown = draft.figure.endswith(_CHANGED) or value.sort not in _SHARES
    if grown or len(behind) < 2 or behind[0] not in scene.vocabulary.comparatives:
        return draft
    counting = counting_words(scene.vocabulary.language)
    plural = counting.is_plural(behind[1]) and behind[1] not in counting.stops
    return replace(draft, figure=moved(counting.singular(behind[1])) if plural else "growth")


def stepped(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Rents rose by £40 to £1,340", "shares rose 12 pence": an amount by which something moved is not what it is."""
    found: list[Draft] = []
    for draft in drafts:
        found.append(_as_step(_counted_on(found, draft)) if _is_step(scene, passage, draft) else draft)
    return found


def _counted_on(before: Sequence[Draft], draft: Draft) -> Draft:
    """ "Sold 72,000 tickets, 8,000 fewer than last year, and lost £2m": a bare number counts what the last one did."""
    value, verb = draft.site.value, draft.site.trigger
    bare = value.sort == "count" and not value.noun and verb is not None and verb.first >= value.last
    last = next((d for d in reversed(before) if bare and d.site.value.sort == "count"), None)
    return replace(draft, figure=last.figure, subject=last.subject, object=last.object) if last else draft


def _is_step(scene: Scene, passage: Passage, draft: Draft) -> bool:
    value, lower, spoken = draft.site.value, scene.words.lower, scene.vocabulary
    if value.sort not in _AMOUNTS:
        return False
    if lower[value.first - 1] in _OPENS and is_compared(scene, value):
        return _is_with_earlier(scene, passage, value.last + 2)
    if draft.figure.endswith(_CHANGED):
        return False
    if _is_surplus(scene, value):
        return True
    if value.noun and value.sort != "money":
        return False
    before, after = lower[value.first - 1], lower[value.last : value.last + 1]
    if spoken.language == "fr" and after and after[0] in spoken.to:  # "de 3 à 5 milliards"
        return False
    if value.sort == "money" and before in spoken.moves:
        return True
    own = draft.site.trigger
    if before not in spoken.steps or (value.sort != "money" and own is not None and own.trigger.part is not Part.NOUN):
        return False
    return any(0 <= value.first - 1 - item.last <= _VERB for item in _moves(passage))


def _is_surplus(scene: Scene, value: ValueAt) -> bool:
    """ "340 licenciés, 28 de plus que l'an dernier": the second number is a difference."""
    lower, spoken = scene.words.lower, scene.vocabulary
    if not spoken.more:
        return False
    of, more, than = (*lower[value.last : value.last + 3], "", "", "")[:3]
    return of in spoken.of and more in spoken.more and than in ("que", "qu'", ",", ".")


def _is_with_earlier(scene: Scene, passage: Passage, start: int) -> bool:
    """ "88,000 patients, 4,000 more than in 2022", and not "three more than they need"."""
    told = scene.words.lower[start : start + _VERB]
    return any(start <= value.first < start + _VERB for value in passage.values if value.sort == "date") or bool(
        (scene.vocabulary.year | scene.vocabulary.earlier) & set(told)
    )


def _moves(passage: Passage) -> list[TriggerAt]:
    """The verbs of change of a sentence."""
    return [t for t in passage.triggers if t.trigger.frame.figure == "growth" and t.trigger.part is Part.VERB]


def _as_step(draft: Draft) -> Draft:
    figure = "difference" if draft.figure in UNNAMED else f"{draft.figure} difference"
    return replace(draft, figure=figure)


def levelled(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Complaints rose to 310": a number that counts nothing named counts what moved to it."""
    return [_levelled(scene, passage, draft) if _is_level(scene, draft) else draft for draft in drafts]


def _is_level(scene: Scene, draft: Draft) -> bool:
    value = draft.site.value
    bare = value.sort == "count" and not value.noun and draft.site.trigger is None
    return bare and scene.words.lower[value.first - 1] in scene.vocabulary.to


def _levelled(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    value, quantity = draft.site.value, draft.value
    near = [item for item in _moves(passage) if 0 <= value.first - item.last <= _REACHED]
    noun = _head(scene, passage, near[-1].first) if near else ""
    if not noun or not isinstance(quantity, Quantity):
        return draft
    unit = PERSON.id if noun in counting_words(scene.vocabulary.language).persons else noun
    counted = replace(value, noun=noun, value=replace(quantity, unit=unit))
    called = call(scene, passage, counted)
    trigger, frame, cost = called or (None, fallback(scene, passage, counted), draft.cost)
    return drafted(Site(scene, passage, counted, trigger, frame), cost)


def _head(scene: Scene, passage: Passage, verb: int) -> str:
    """The plural noun that leads the clause of a verb, in the singular; empty where none does."""
    lower, spoken, counting = scene.words.lower, scene.vocabulary, counting_words(scene.vocabulary.language)
    opens = (index + 1 for index in range(verb - 1, passage.sentence.first, -1) if lower[index] in _ENDS)
    first = next(opens, passage.sentence.first)
    words = lower[first:verb]
    if len(words) > 2 and words[-1] not in spoken.having and words[:3][-1] in spoken.of:  # "The number of complaints"
        words = words[3:]
    led = list(takewhile(lambda word: word not in spoken.held_back and word not in spoken.of, words))
    nouns = [word for word in led if word.isalpha() and word not in spoken.having and word not in spoken.being]
    if not nouns or not counting.is_plural(nouns[-1]) or nouns[-1] in counting.stops:
        return ""
    return counting.singular(nouns[-1])


def tariffs(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Tickets for the Marlowe Festival cost £165": what one of many costs is a price, not what they cost in all."""
    priced = [t for t in passage.triggers if t.trigger.frame.figure == _PRICE and t.trigger.part is Part.NOUN]
    return [_unpriced(scene, passage, _as_tariff(draft, priced)) for draft in drafts] if priced else drafts


def _unpriced(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    """ "Energy bills added £2m to costs": what prices did to something is no price."""
    value = draft.site.value
    if draft.figure != _PRICE or scene.words.lower[value.first - 1] not in scene.vocabulary.adding:
        return draft
    return drafted(Site(scene, passage, value, None, fallback(scene, passage, value)), draft.cost)


def _as_tariff(draft: Draft, priced: Sequence[TriggerAt]) -> Draft:
    own = draft.site.trigger
    if draft.figure != "cost" or own is None or own.trigger.part is not Part.VERB:
        return draft
    item = next((item for item in priced if item.last <= own.first and own.last <= draft.site.value.first), None)
    if item is None or draft.site.scene.distance(item.last, own.first) > 1:
        return draft
    return replace(
        draft, figure=item.trigger.frame.figure, site=replace(draft.site, trigger=item, frame=item.trigger.frame)
    )


def rounds(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "X has raised $12m from Y at a valuation of $60m": the valuation is of whoever got the money."""
    mended: list[Draft] = []
    for draft in drafts:
        deal = next((told for told in reversed(mended) if told.figure in _ROUNDS), None)
        valued = draft.figure in WORTH and deal is not None and _is_at(scene, draft)
        party = (deal.subject if deal.figure == "raised" else deal.object) if valued and deal else None
        mended.append(replace(draft, subject=party, object=None) if party else draft)
    return mended


def _is_at(scene: Scene, draft: Draft) -> bool:
    own, lower, spoken = draft.site.trigger, scene.words.lower, scene.vocabulary
    return own is not None and lower[own.first - 1] in spoken.indefinite and lower[own.first - 2] in spoken.origins


MOVES = (risen, multiplied, compared, stepped, levelled, tariffs, rounds)
