"""AC114: a holder's share of the capital against its share of the money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding, Relation
from andro_check.model.folding import fold
from andro_check.model.frozen import dataclass
from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.register import Actor
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, excluded, one_mood, percentage, total, violated
from andro_check.reconcile.cases.wording import amount, listed, roughly, told
from andro_check.reconcile.readings.passages import grouped, runs
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import overlap
from andro_check.reconcile.readings.units import PERCENT, counts

RULE = "AC114 share-against-contribution"
_LIST = 3
"""Givers named together from which a list is taken for complete, where no total is stated."""
_NUMBER = re.compile(r"\d")
_ARTICLE = 4
"""Letters that an article takes before a name, with the spaces around it."""
_GAP = Decimal("0.25")
"""A share that is further from the money, relatively, is more than a premium or a class of shares explains."""


@dataclass(frozen=True, slots=True)
class _Pot:
    """What was put into one thing, as one article tells it: the givers, and the stated total if there is one."""

    gifts: tuple[Reading, ...]
    stated: Reading | None

    @property
    def whole(self) -> Fuzzy:
        return total(self.gifts if self.stated is None else [self.stated])


def share_against_contribution(case: Case) -> Iterator[Finding]:
    """Only where the total is stated, or three givers or more are named together, each with its amount."""
    stakes = [r for r in case.readings if r.figure.id == "stake" and r.unit == PERCENT and not r.is_label and r.subject]
    given = [r for r in case.readings if r.figure.kin == "money given" and counts(r.unit) and r.object]
    held = dict(grouped(stakes, lambda r: r.object))
    for (thing, _, _), group in grouped(given, lambda r: (r.object, r.unit, r.source)):
        pots = [pot for run in runs(group) for pot in _pots(run)]
        for pot in pots:
            yield from _compared(case, pot, held.get(thing, []))


def _pots(run: Sequence[Reading]) -> Iterator[_Pot]:
    """The gifts of one passage, joint ones left out, with their total."""
    gifts = tuple(r for r in run if r.subject and r.subject != r.object and " + " not in (r.claim.subject or ""))
    totals = [r for r in run if not r.subject]
    one_each = len({r.subject for r in gifts}) == len(gifts)
    if one_each and one_mood(run) and (len(totals) == 1 or (not totals and len(gifts) >= _LIST)):
        yield _Pot(gifts, totals[0] if totals else None)


def _compared(case: Case, pot: _Pot, stakes: Sequence[Reading]) -> Iterator[Finding]:
    for gift in pot.gifts:
        of_giver = [s for s in stakes if _one_camp(case, s.subject, gift) and one_mood([s, gift])]
        timely = [s for s in of_giver if not (s.when.stated and gift.when.stated) or overlap(s.when, gift.when)]
        made = percentage(gift, pot.whole)
        wrong = [s for s in timely if excluded(s, made)]
        if wrong and len(wrong) == len(timely):
            yield _finding(case, wrong, gift, pot, made)


def _one_camp(case: Case, holder: str, gift: Reading) -> bool:
    """Whether a holder is the giver, or one acts for the other: by the register, or as the gift goes through him."""
    giver, register = gift.subject, case.register
    kin = holder == giver or register.part_of(holder, giver) or register.part_of(giver, holder)
    return kin or _goes_through(gift, register.get(holder))


def _goes_through(gift: Reading, holder: Actor | None) -> bool:
    """ "135 millions apportés par l'État, via la Caisse" : whether the words behind the amount, as far as the next
    number, name the holder as whose hands it goes through.
    """
    quote, start = gift.claim.citation.quote, gift.claim.value_start - gift.claim.citation.span.start
    behind = _NUMBER.split(quote[start + len(gift.claim.value.text) :])[0]
    names = [fold(name) for name in holder.names] if holder else []
    hands = links().behind("through", behind) if names else []
    return any(name in hand[: len(name) + _ARTICLE] for hand in hands for name in names)


def _finding(case: Case, stakes: Sequence[Reading], gift: Reading, pot: _Pot, made: Fuzzy) -> Finding:
    stake = stakes[0]
    whole = [pot.stated] if pot.stated else list(pot.gifts)
    of = listed([told(r) for r in whole]) if pot.stated else f"{amount(_exact(pot.gifts), gift.unit)} in all"
    name, thing = case.register.name(stake.claim.subject), case.register.name(stake.claim.object)
    span = roughly(made.support, "%")
    message = f"{name} holds {told(stake)} of {thing}, but brings {told(gift)} of {of}: {span}"
    sum_told = f"{told(gift)} of {of} is {span} of the money, {told(stake)} of the capital"
    settled = "whether shares went by the money; voting rights and premiums can part them"
    relation = Relation.VIOLATION if _far(stake, made) else Relation.TENSION
    others = [r for r in whole if r.id != gift.id]
    return violated(RULE, argued(message, sum_told, settled), [*stakes, gift, *others], relation)


def _exact(gifts: Sequence[Reading]) -> Decimal:
    return sum((g.number for g in gifts if g.number is not None), Decimal(0))


def _far(stake: Reading, made: Fuzzy) -> bool:
    said, worked_out = _middle(stake.amount.core), _middle(made.core)
    return abs(said - worked_out) > _GAP * max(said, worked_out)


def _middle(interval: Interval) -> Decimal:
    ends = [end for end in (interval.low, interval.high) if end is not None]
    return sum(ends, Decimal(0)) / max(1, len(ends))
