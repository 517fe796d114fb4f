"""AC137: two articles tell one deal, by its price or its share, and who buys in one of them sells in the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations

from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding, Relation, Severity
from andro_check.reconcile.cases.attribution import Canvas
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.deals import Deal, deals
from andro_check.reconcile.cases.reasons import checked
from andro_check.reconcile.cases.wording import sayings, sentence, told
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import PERCENT, is_currency

RULE = "AC137 crossed-deal"
_ARTICLES = 12
"""Values of one amount; where there are more, they are no rare price."""
_SURENESS = Decimal("0.6")
ToldDeal = tuple[Reading, Deal]


def crossed_deal(case: Case) -> Iterator[Finding]:
    """Of one share both must have changed places: what is bought may be sold again, though not for the same price."""
    if not case.is_one_story:
        return
    drawn = Canvas.drawn(case, _firms(case))
    numbers = (r for article in case.articles for r in article if _is_of_a_deal(r))
    for _, group in grouped(numbers, lambda r: (r.unit, r.number)):
        if len({r.source for r in group}) > 1 and len(group) <= _ARTICLES:
            told_deals = [(r, deal) for r in group for deal in deals(drawn(r.source), r)]
            crossed = [(p, q) for p, q in combinations(told_deals, 2) if _crossed(p, q)]
            yield from (_finding(case, *pair) for pair in crossed[:1])


def _is_of_a_deal(reading: Reading) -> bool:
    """Whether a value is a share or a price, or tells what somebody lends or gives."""
    return reading.unit == PERCENT or is_currency(reading.unit) or links().says("lent", reading.claim.citation.quote)


def _firms(case: Case) -> Mapping[str, str]:
    """The names of those who may buy and sell: neither places nor common nouns."""
    firms = {a.id for a in case.register.actors if a.name != a.name.lower() and a.kind not in ("place", "state")}
    return {name: actor for name, actor in case.comparer.named.names.items() if actor in firms}


def _crossed(one: ToldDeal, other: ToldDeal) -> bool:
    (a, deal), (b, later) = one, other
    if a.origin == b.origin:
        return False
    return deal.turns(later) or (is_currency(a.unit) and deal.opposes(later))


def _finding(case: Case, one: ToldDeal, other: ToldDeal) -> Finding:
    sides = [(_label(case, *pair), [pair[0]]) for pair in (one, other)]
    message = f"who buys and who sells, exchanged: {sayings(sides)}"
    why = f"both articles tell of {told(one[0])}, and who buys in one of them sells or is bought in the other"
    steps = checked(why, "both tell of one deal", "the contract, or what the two companies published")
    grade = Grade(Relation.CONTRADICTION, Severity.HIGH, _SURENESS)
    return draw_up(RULE, grade, Told(sentence(message), sentence(why), steps), sides)


def _label(case: Case, reading: Reading, deal: Deal) -> str:
    buyer, other = (case.register.name(name) for name in (deal.buyer, deal.other))
    parts = [f"{buyer} buys" if buyer else "", f"{other} sells or is bought" if other else ""]
    return f"{', '.join(part for part in parts if part)} ({told(reading)})"
