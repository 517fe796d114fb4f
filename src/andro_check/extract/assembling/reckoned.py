"""Values that no words state and that everybody reckons while reading: "60 million each" of two makes 120 million.

They are claims of their own, marked as worked out (``Hedge.WORKED_OUT``) and saying of what. Nothing is compared with
them: what they rest on is compared itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise
from typing import TypeAlias

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.parties.givers import is_state
from andro_check.extract.turns.structures import denied_holding
from andro_check.extract.turns.together import TOGETHER
from andro_check.lexicon.figures import figures
from andro_check.lexicon.units import is_money
from andro_check.model.claim import Modality
from andro_check.model.frozen import replace
from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.register import Register
from andro_check.model.text import Span
from andro_check.model.value import Hedge, Quantity

_NONE, _WHOLE = Decimal(0), Decimal(100)
_LIST = 3
"""Givers named one after the other from which a list is taken for complete."""
_GAP = 12
"""Words between two amounts of one list, at most."""
_BESIDE = 3
"""Words between a share and its "already"."""
_TENTH = Decimal("0.1")
_SHARE = "funding share"
"""Between the names of several actors that are one party."""
Rule: TypeAlias = Callable[[Sequence[Draft], Register], Iterator[Draft]]


def reckoned(drafts: Sequence[Draft], register: Register) -> list[Draft]:
    """What can be worked out of the drafts of a document, sentence by sentence; their roles must be filled."""
    by_passage: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if isinstance(draft.value, Quantity) and (draft.value.number is not None or _is_all(draft)):
            by_passage[id(draft.site.passage)].append(draft)
    made = (draft for here in by_passage.values() for rule in _rules_for(here) for draft in rule(here, register))
    return list({_said(draft): draft for draft in made}.values())


def _said(draft: Draft) -> tuple[object, ...]:
    """What two rules may both find in one sentence."""
    value = _quantity(draft)
    return id(draft.site.passage), draft.figure, *_parties(draft), value.number, value.unit


def _rules_for(here: Sequence[Draft]) -> Iterator[Rule]:
    """The rules that may find something among the drafts of a sentence; for most there is none."""
    if len(here) > 1:
        yield _each
    if len(here) >= _LIST:
        yield _listed
    if "acquisition" in [draft.figure for draft in here]:
        yield from (_still_to_buy, _held_before, _owned)


def _each(here: Sequence[Draft], register: Register) -> Iterator[Draft]:
    """So much "per project", "for each": what it makes for all of those that are meant."""
    shared: defaultdict[tuple[int, str], list[Draft]] = defaultdict(list)
    for draft in here:
        if is_money(_quantity(draft).unit) and not draft.reckoning:
            shared[draft.site.value.first, draft.figure].append(draft)
    for drafts in shared.values():
        if len({_parties(draft) for draft in drafts}) == len(drafts) > 1:
            subject = _joint([draft.subject for draft in drafts], register)
            target = _joint([draft.object for draft in drafts], register)
            told = f"{len(drafts)} × {_quantity(drafts[0]).text}"
            if not (subject and target and subject.actor == target.actor):
                yield replace(drafts[0], value=_sum(drafts), subject=subject, object=target, reckoning=told)


def _listed(here: Sequence[Draft], register: Register) -> Iterator[Draft]:
    """ "135 millions by the State, 60 each by B and C, 30 by D" : what all of them give together, unless that is said;
    of which the State's share, and what the others give.
    """
    given = [d for d in here if figures().get(d.figure).kin == "money given" and d.subject and not d.reckoning]
    givers = {draft.subject.actor for draft in given if draft.subject}
    parts = [_quantity(draft) for draft in given]
    objects = {draft.object.actor if draft.object else None for draft in given}
    if len(given) < _LIST or len(givers) < len(given) or len(objects) > 1 or len({part.unit for part in parts}) > 1:
        return
    given = sorted(given, key=lambda draft: draft.site.value.first)
    if not _is_list(given) or not is_money(parts[0].unit):
        return
    mood = next((d.modality for d in given if d.modality is not Modality.ASSERTED), Modality.ASSERTED)
    yield _together(replace(given[0], subject=None, modality=mood), given, given)
    others = [d for d in given if d.subject and not is_state(d.site.scene, register, d.subject.actor)]
    if len(others) == len(given) - 1:
        joint = _joint([draft.subject for draft in others], register)
        yield _together(replace(given[0], subject=joint, modality=mood), others, given)
        state = next(draft for draft in given if draft not in others)
        yield _share_in(replace(state, modality=mood), given)


def _together(draft: Draft, parts: Sequence[Draft], given: Sequence[Draft]) -> Draft:
    """What some of a list give, as worked out of the whole list."""
    told = " + ".join(_quantity(part).text for part in parts)
    return _from_words(replace(draft, reckoning=told), given[0], given[-1], _sum(parts))


def _share_in(part: Draft, given: Sequence[Draft]) -> Draft:
    """The share of one giver in what all give, in per cent."""
    whole, told = _sum(given), _quantity(part)
    share = [_rounded(one.over(all_).scaled(_WHOLE)) for one, all_ in zip(_ends(told), _ends(whole), strict=True)]
    number = (_WHOLE * (told.number or _NONE) / (whole.number or _WHOLE)).quantize(_TENTH)
    value = Quantity(told.text, number, Fuzzy(*share), "%", Hedge.WORKED_OUT, "worked out")
    reckoning = f"{told.text} ÷ ({' + '.join(_quantity(draft).text for draft in given)})"
    return _from_words(replace(part, figure=_SHARE, reckoning=reckoning), given[0], given[-1], value)


def _rounded(share: Interval) -> Interval:
    """To a tenth of a per cent, outwards."""
    low, high = share.low, share.high
    down = low.quantize(_TENTH, ROUND_FLOOR) if low is not None else None
    return Interval(down, high.quantize(_TENTH, ROUND_CEILING) if high is not None else None)


def _ends(value: Quantity) -> tuple[Interval, Interval]:
    return value.fuzzy.core, value.fuzzy.support


def _is_list(given: Sequence[Draft]) -> bool:
    """Whether amounts follow one another closely, all of those that are named, and no other of their sentence."""
    scene, passage = given[0].site.scene, given[0].site.passage
    money = {v.first for v in passage.values if v.sort == "money"}
    places = [draft.site.value for draft in given]
    close = all(then.first - one.last <= _GAP for one, then in pairwise(places))
    before = scene.words.lower[passage.sentence.first : places[-1].last]
    return close and money == {place.first for place in places} and scene.vocabulary.partly.isdisjoint(before)


def _still_to_buy(here: Sequence[Draft], _: Register) -> Iterator[Draft]:
    """ "buys all of B, of which it holds 44.4 % already" : it buys the other 55.6 %."""
    for held in (d for d in here if d.figure == "stake" and _is_share(d) and _is_held_already(d)):
        whole = (d for d in here if d.figure == "acquisition" and _is_all(d))
        deal = next((d for d in whole if d.object and held.object and d.object.actor == held.object.actor), None)
        if deal and held.subject:
            bought = replace(deal, subject=held.subject, reckoning=_rest_of([held]))
            yield _from_words(bought, deal, held, _left([held]))


def _held_before(here: Sequence[Draft], _: Register) -> Iterator[Draft]:
    """ "buys 33 % from C and 20 % from D, which makes it the sole owner" : it held 47 % before."""
    for sole in (d for d in here if d.figure == "stake" and _is_all(d) and d.subject):
        bought = [d for d in here if d.figure == "acquisition" and _parties(d) == _parties(sole) and _is_share(d)]
        if bought and all(d.site.value.last <= sole.site.value.first for d in bought):
            left = _left(bought)
            if left.number and left.number > 0:
                yield _from_words(replace(sole, reckoning=_rest_of(bought)), bought[0], sole, left)


def _owned(here: Sequence[Draft], _: Register) -> Iterator[Draft]:
    """ "the 60 per cent of B that it does not own" : it owns the other 40."""
    for deal in (d for d in here if d.figure == "acquisition" and _is_share(d) and d.subject and d.object):
        holding = denied_holding(deal)
        if holding:
            site = replace(deal.site, trigger=holding, frame=holding.trigger.frame)
            held = replace(deal, site=site, figure="stake", value=_left([deal]), modality=Modality.ASSERTED)
            yield replace(held, reckoning=_rest_of([deal]))


def _quantity(draft: Draft) -> Quantity:
    if not isinstance(draft.value, Quantity):
        raise TypeError(f"{draft.figure}: {draft.value!r} is no quantity")
    return draft.value


def _parties(draft: Draft) -> tuple[str | None, str | None]:
    return (draft.subject.actor if draft.subject else None, draft.object.actor if draft.object else None)


def _is_share(draft: Draft) -> bool:
    value = _quantity(draft)
    return value.unit == "%" and value.number is not None and 0 < value.number < _WHOLE


def _is_held_already(draft: Draft) -> bool:
    value, scene = draft.site.value, draft.site.scene
    return bool(scene.vocabulary.already.intersection(scene.words.lower[max(0, value.first - _BESIDE) : value.first]))


def _is_all(draft: Draft) -> bool:
    """Whether a share is all of it, in figures or in words."""
    value = draft.value
    whole = isinstance(value, Quantity) and (value.number == _WHOLE or value.fuzzy.core == Interval.point(_WHOLE))
    return whole and _quantity(draft).unit == "%"


def _sum(parts: Sequence[Draft]) -> Quantity:
    """With the widths of its parts added up."""
    core = support = Interval.point(_NONE)
    for value in map(_quantity, parts):
        core, support = core.plus(value.fuzzy.core), support.plus(value.fuzzy.support)
    told, number = _quantity(parts[0]), sum((_quantity(part).number or _NONE for part in parts), _NONE)
    return Quantity(told.text, number, Fuzzy(core, support), told.unit, Hedge.WORKED_OUT, "worked out")


def _left(taken: Sequence[Draft]) -> Quantity:
    """What is left of the whole."""
    gone = _sum(taken)
    whole = Interval.point(_WHOLE)
    fuzzy = Fuzzy(whole.minus(gone.fuzzy.core), whole.minus(gone.fuzzy.support))
    return replace(gone, number=_WHOLE - (gone.number or _NONE), fuzzy=fuzzy)


def _rest_of(taken: Sequence[Draft]) -> str:
    return " − ".join(["100 %", *(_quantity(draft).text for draft in taken)])


def _joint(fillers: Sequence[Filler | None], register: Register) -> Filler | None:
    """One filler, or several that are one party together: ``A + B``."""
    known = {filler.actor: filler for filler in fillers if filler}
    if len(known) < 2:
        return next(iter(known.values()), None)
    inorder = sorted(known.values(), key=lambda filler: (filler.first, filler.actor))
    return replace(inorder[0], actor=TOGETHER.join(register.name(filler.actor) for filler in inorder))


def _from_words(draft: Draft, one: Draft, other: Draft, value: Quantity) -> Draft:
    """The draft with a value that was worked out of two others; its own words reach from the one to the other."""
    first, last = sorted((one.site.value, other.site.value), key=lambda place: place.first)
    span = Span(first.whole.start, max(first.whole.end, last.whole.end))
    told = value.with_text(span.of(draft.site.scene.document.text))
    place = replace(first, last=max(first.last, last.last), value=told, span=span, whole=span)
    return replace(draft, value=told, site=replace(draft.site, value=place), quote=(place.first, place.last))
