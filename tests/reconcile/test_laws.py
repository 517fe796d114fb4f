"""What must hold for any claims at all, against an oracle that knows no algebra: it tries the numbers one by one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from andro_check.lexicon.figures import figures
from andro_check.model.claim import Claim
from andro_check.model.finding import Finding, Relation
from andro_check.model.interval import Fuzzy, Interval, possibility
from andro_check.model.source import Source
from andro_check.model.value import Hedge, Quantity
from andro_check.reconcile.comparing.compare import HALF
from andro_check.reconcile.comparing.sides import fewest_sides, half_cut, meet
from andro_check.reconcile.comparing.verdict import DISPUTES
from andro_check.reconcile.judge import reconcile
from reconcile.norhaven import REGISTER, SOURCES, said, verdict

GRID = [Decimal(n) / 4 for n in range(201)]
"""0 to 50 in quarters; all intervals below end on whole numbers, so that flanks 1, 2 and 4 long cross on it."""


@st.composite
def trapezoids(draw: st.DrawFn) -> Fuzzy:
    """Closed trapezoids with whole ends between 0 and 40, their flanks 0, 1, 2 or 4 long."""
    low = draw(st.integers(4, 30))
    high = low + draw(st.integers(0, 6))
    left, right = draw(st.sampled_from([0, 1, 2, 4])), draw(st.sampled_from([0, 1, 2, 4]))
    core = Interval(Decimal(low), Decimal(high))
    return Fuzzy(core, Interval(Decimal(low - left), Decimal(high + right)))


def membership(fuzzy: Fuzzy, x: Decimal) -> Decimal:
    """How far a number is allowed, from the picture of a trapezoid alone."""
    if x in fuzzy.core:
        return Decimal(1)
    if x not in fuzzy.support:
        return Decimal(0)
    core, support = fuzzy.core, fuzzy.support
    assert core.low is not None
    assert core.high is not None
    assert support.low is not None
    assert support.high is not None
    if x < core.low:
        return (x - support.low) / (core.low - support.low)
    return (support.high - x) / (support.high - core.high)


def seen_on_the_grid(a: Fuzzy, b: Fuzzy) -> Decimal:
    """The best number for both, of those on the grid."""
    return max(min(membership(a, x), membership(b, x)) for x in GRID)


@given(trapezoids(), trapezoids())
def test_possibility_is_what_the_grid_shows(a: Fuzzy, b: Fuzzy) -> None:
    exact, seen = possibility(a, b), seen_on_the_grid(a, b)
    assert seen <= exact
    assert exact - seen <= Decimal("0.25")  # a quarter step, on a flank at least one long
    assert (exact == 1) == (seen == 1)


@given(trapezoids(), trapezoids())
def test_possibility_is_symmetric(a: Fuzzy, b: Fuzzy) -> None:
    assert possibility(a, b) == possibility(b, a)


@given(trapezoids(), trapezoids())
def test_cuts_meet_exactly_where_values_are_compatible(a: Fuzzy, b: Fuzzy) -> None:
    assert half_cut(a).meets(half_cut(b)) == (possibility(a, b) >= HALF)


@given(trapezoids(), trapezoids(), st.sampled_from([1, 2, 4]))
def test_widening_never_makes_a_contradiction(a: Fuzzy, b: Fuzzy, by: int) -> None:
    def end(number: Decimal | None, step: int) -> Decimal:
        return (number or Decimal(0)) + step

    wide = Fuzzy(
        Interval(end(a.core.low, -by), end(a.core.high, by)), Interval(end(a.support.low, -by), end(a.support.high, by))
    )
    assert possibility(wide, b) >= possibility(a, b)


@given(st.lists(trapezoids(), min_size=1, max_size=5))
def test_sides_are_the_fewest_there_can_be(values: list[Fuzzy]) -> None:
    sides = fewest_sides([(value, n) for n, value in enumerate(values)])
    assert sorted(n for side in sides for n in side) == list(range(len(values)))
    assert all(_share_a_number([values[n] for n in side]) for side in sides)
    assert len(sides) == _fewest_by_trying(values)


def _share_a_number(values: list[Fuzzy]) -> bool:
    return any(all(membership(value, x) >= HALF for value in values) for x in GRID)


def _fewest_by_trying(values: list[Fuzzy]) -> int:
    """The smallest number of points of the grid that stab every value at half its height."""
    stabbed = {frozenset(n for n, v in enumerate(values) if membership(v, x) >= HALF) for x in GRID}
    everything = frozenset(range(len(values)))
    return next(
        k
        for k in range(1, len(values) + 1)
        for some in combinations(stabbed, k)
        if frozenset().union(*some) == everything
    )


@given(trapezoids(), trapezoids(), trapezoids())
def test_values_that_meet_in_pairs_share_a_number(a: Fuzzy, b: Fuzzy, c: Fuzzy) -> None:
    cuts = [half_cut(value) for value in (a, b, c)]
    if all(x.meets(y) for x, y in combinations(cuts, 2)):
        common = meet(cuts[0], cuts[1])
        assert common is not None
        assert meet(common, cuts[2]) is not None


# ------------------------------------------------------------------------------------------------- claims and findings

VALUES = ("40 %", "44 %", "44.4 %", "47 %", "~ 45 %", "> 40 %", "<= 44 %", "a third", "majority")
PAPERS = ("gazette", "tribune", "courier", "yearbook", "notes", "reprint")


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Claims on few questions, so that they meet often."""
    return said(
        draw(st.sampled_from(VALUES)),
        draw(st.sampled_from(("stake", "voting rights", "stake [votes]"))),
        draw(st.sampled_from(("norhaven", "brumaline", "kestrel", None))),
        draw(st.sampled_from(("valdor", None))),
        draw(st.sampled_from(PAPERS)),
        at=draw(st.sampled_from((None, "2019", "2020-03", "2022-06"))),
        mood=draw(st.sampled_from(("asserted", "planned", "denied"))),
        voice=draw(st.sampled_from((None, "Ada Quill"))),
        place=draw(st.integers(0, 3)) * 90,
        read=draw(st.booleans()),
    )


stories = st.lists(claims(), max_size=8, unique_by=lambda claim: claim.id)


def found(story: list[Claim], sources: dict[str, Source] = SOURCES) -> tuple[Finding, ...]:
    return reconcile(story, REGISTER, sources, figures())


def outline(findings: tuple[Finding, ...]) -> list[tuple[object, ...]]:
    """What is found, of which claims, without ids and sentences."""
    return sorted((f.relation.value, f.rule, f.severity.value, tuple(sorted(f.claims))) for f in findings)


@given(st.data(), stories)
def test_the_order_of_the_claims_changes_nothing(data: st.DataObject, story: list[Claim]) -> None:
    assert found(data.draw(st.permutations(story))) == found(story)


@given(stories)
def test_every_claim_of_a_finding_exists_and_ids_are_unique(story: list[Claim]) -> None:
    findings, ids = found(story), {claim.id for claim in story}
    assert len({f.id for f in findings}) == len(findings)
    for f in findings:
        assert set(f.claims) <= ids
        assert {c for side in f.sides for c in side.claims} == set(f.claims)
        assert 0 <= f.confidence <= 1
        assert f.message.endswith(".")
        assert f.why.endswith(".")


@given(claims(), claims())
def test_verdicts_are_symmetric(a: Claim, b: Claim) -> None:
    verdict(replace(a, figure=b.figure), b)  # asserts it both ways


@given(stories)
def test_renaming_a_source_changes_nothing(story: list[Claim]) -> None:
    def renamed(claim: Claim) -> Claim:
        return replace(claim, citation=replace(claim.citation, source=f"x-{claim.source}"))

    others = {
        f"x-{name}": replace(s, id=f"x-{name}", copy_of=f"x-{s.copy_of}" if s.copy_of else "")
        for name, s in SOURCES.items()
    }
    assert outline(found([renamed(c) for c in story], others)) == outline(found(story))


@given(stories)
def test_a_change_of_unit_changes_nothing(story: list[Claim]) -> None:
    metres = [_measured(c, "m", 1) for c in story]
    kilometres = [_measured(c, "km", 1000) for c in story]
    assert outline(found(metres)) == outline(found(kilometres))


def _measured(claim: Claim, unit: str, factor: int) -> Claim:
    value = claim.value
    assert isinstance(value, Quantity)
    part = Decimal(1) / factor
    number = None if value.number is None else value.number * part
    hedge = Hedge.ABOUT if value.hedge in (Hedge.LABEL, Hedge.FRACTION) else value.hedge
    return replace(
        claim,
        figure="length",
        value=replace(value, number=number, fuzzy=value.fuzzy.scaled(part), unit=unit, hedge=hedge),
    )


@given(stories)
def test_a_copy_adds_no_confirmation(story: list[Claim]) -> None:
    """A reprint of one paper, word for word, makes no agreement and no dispute that was not there."""
    own = [c for c in story if c.source != "reprint"]
    copied = [
        replace(c, id=f"copy {c.id}", citation=replace(c.citation, source="reprint"))
        for c in own
        if c.source == "tribune"
    ]
    before, after = found(own), found([*own, *copied])
    assert _questions(before, Relation.AGREEMENT) == _questions(after, Relation.AGREEMENT)
    assert {f.relation for f in after if f.relation in DISPUTES} <= {
        f.relation for f in before if f.relation in DISPUTES
    }


def _questions(findings: tuple[Finding, ...], relation: Relation) -> set[tuple[object, ...]]:
    return {(f.rule, f.figure, f.subject, f.object) for f in findings if f.relation is relation}


@given(st.sampled_from(VALUES[:5]), st.sampled_from(VALUES[:5]))
def test_a_coarser_copy_of_a_value_adds_no_alarm(one: str, other: str) -> None:
    first, second = said(one, by="gazette"), said(other, by="tribune")
    coarse = _coarsened(said(one, by="courier"))
    alarms = [f.relation for f in found([first, second]) if f.relation in DISPUTES]
    assert [f.relation for f in found([first, second, coarse]) if f.relation in DISPUTES] == alarms


def _coarsened(claim: Claim) -> Claim:
    value = claim.value
    assert isinstance(value, Quantity)
    margin = Interval(Decimal(-2), Decimal(2))
    return replace(
        claim, value=replace(value, fuzzy=Fuzzy(value.fuzzy.core.plus(margin), value.fuzzy.support.plus(margin)))
    )


@given(trapezoids(), trapezoids(), trapezoids())
def test_refining_is_transitive(a: Fuzzy, b: Fuzzy, c: Fuzzy) -> None:
    if a.support.within(b.support) and b.support.within(c.support):
        assert a.support.within(c.support)
