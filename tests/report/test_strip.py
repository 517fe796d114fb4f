"""The scale beside a finding: what is drawn where, and when nothing is."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from andro_check.model.claim import Claim, Modality
from andro_check.model.finding import Finding, Relation, Side
from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.period import parse_edtf
from andro_check.model.value import Hedge, Name, Quantity, Value
from andro_check.report.screen import Screen
from andro_check.report.strip import strip
from report.valdor import CLAIMS, FINDINGS, VALDOR


def quantity(low: str, high: str, number: str = "", unit: str = "%", core: str = "") -> Quantity:
    """``low`` and ``high`` may be empty: no end. ``core``: ``low..high`` where it is narrower."""
    support = Interval(Decimal(low) if low else None, Decimal(high) if high else None)
    first, _, last = core.partition("..")
    inner = Interval(Decimal(first), Decimal(last)) if core else support
    bound = Hedge.AT_LEAST if not high else Hedge.AT_MOST if not low else Hedge.PLAIN
    return Quantity(number, Decimal(number) if number else None, Fuzzy(inner, support), unit, bound)


def drawn(*values: Value, labels: str = "", width: int | None = 45, relation: Relation = Relation.CONTRADICTION) -> str:
    """The strip of a finding with a side for each value; ``labels`` of the sides, parted by commas."""
    told = labels.split(",") if labels else ["?" * 30] * len(values)
    claims = tuple(replace(CLAIMS[0], id=f"{n:08x}", value=value) for n, value in enumerate(values))
    return of(claims, told, width, relation)


def of(claims: tuple[Claim, ...], labels: list[str], width: int | None, relation: Relation) -> str:
    sides = tuple(Side(label, (claim.id,)) for label, claim in zip(labels, claims, strict=True))
    finding = replace(FINDINGS[0], sides=sides, claims=tuple(claim.id for claim in claims), relation=relation)
    dossier = replace(VALDOR, claims=claims)
    return "\n".join(line.plain.rstrip() for line in strip(finding, dossier, Screen(width)))


def test_amounts_with_their_widths() -> None:
    assert drawn(quantity("10", "30", "20"), quantity("40", "60", "50", core="45..55")) == (
        "  A  20 %  ├──────●─────┤····················\n"
        "  B  50 %  ····················├──━━━●━━━━──┤\n"
        "           10 %                          60 %"
    )


def test_a_bound_goes_on_beyond_the_scale() -> None:
    strip_ = drawn(quantity("50", "", "50"), quantity("10", "20", "15"), labels="at least 50 %,15 %")
    first, second, _ = strip_.splitlines()
    assert first.endswith("►")
    assert first.startswith("  A  at least 50 %  ·")
    assert second.startswith("  B  15 %           ├")


def test_what_is_narrower_than_a_column_is_a_point() -> None:
    first, second, _ = drawn(quantity("43.9", "44.1", "44"), quantity("90", "110", "100")).splitlines()
    assert (first.count("●"), first.count("├"), first.count("┤")) == (1, 0, 0)
    assert (second.count("├"), second.count("●"), second.count("┤")) == (1, 1, 1)


def test_dates_lie_on_a_calendar() -> None:
    strip_ = drawn(parse_edtf("2011"), parse_edtf("2012-12"), width=None)
    first, second, scale = strip_.splitlines()
    assert first.startswith("  A  2011     ├─")
    assert second == f"  B  2012-12  {'·' * 45}├─┤"
    assert scale.split() == ["2011-01-01", "2012-12-31"]


def test_holders_lie_where_they_are_said_to_hold() -> None:
    claims = (
        replace(CLAIMS[3], id="00000001", value=Name("Brumaline"), as_of=parse_edtf("2013")),
        replace(CLAIMS[4], id="00000002", value=Name("Norhaven"), as_of=None),
    )
    strip_ = of(claims, ["Brumaline", "Norhaven"], 80, Relation.SUCCESSION)
    first, second, _, legend = strip_.splitlines()
    assert first.startswith("  A  Brumaline  ├")
    assert "○" in second
    assert legend.strip() == "○ when the source appeared: it states no time"


NARROW = quantity("10", "30", "20")


@pytest.mark.parametrize(
    "values",
    [
        (NARROW,),
        (NARROW, NARROW),
        (NARROW, quantity("10", "30", "20", unit="EUR")),
        (NARROW, Name("Brumaline")),
        (NARROW, parse_edtf("2012")),
        (parse_edtf("XXXX-12"), parse_edtf("2012")),
        (quantity("", ""), quantity("", "5")),
        tuple(quantity(str(n), str(n + 1)) for n in range(10)),
    ],
    ids=["one", "equal", "two units", "a name", "two kinds", "no year", "no ends", "too many"],
)
def test_nothing_is_drawn_where_there_is_no_common_scale(values: tuple[Value, ...]) -> None:
    assert drawn(*values, width=80) == ""


def test_what_has_been_so_since_a_year_is_drawn_where_it_began() -> None:
    days = enumerate((parse_edtf("2017/.."), parse_edtf("2019")))
    claims = tuple(replace(CLAIMS[0], id=f"{n:08x}", value=day, modality=Modality.ASSERTED) for n, day in days)
    first, second, scale = of(claims, ["since 2017", "2019"], None, Relation.CONTRADICTION).splitlines()
    assert first.startswith("  A  since 2017  ├─")
    assert "►" not in first
    assert second.endswith("┤")
    assert scale.split() == ["2017-01-01", "2019-12-31"]


def test_names_of_no_stated_time_lie_on_no_calendar() -> None:
    claims = tuple(
        replace(CLAIMS[n], id=f"0000000{n}", value=Name(name), as_of=None)
        for n, name in ((3, "Brumaline"), (4, "Norhaven"))
    )
    assert of(claims, ["Brumaline", "Norhaven"], 80, Relation.CONTRADICTION) == ""


def test_whole_sentences_lie_on_no_scale() -> None:
    claims = tuple(
        replace(CLAIMS[n], id=f"0000000{n}", value=Name("acquitted"), as_of=parse_edtf(f"201{n}")) for n in (3, 4)
    )
    labels = [f"“{claim.citation.quote.removesuffix('.')}”" for claim in claims]
    assert of(claims, labels, 80, Relation.CONTRADICTION) == ""


def test_nothing_is_drawn_on_a_narrow_screen() -> None:
    assert drawn(quantity("10", "30", "20"), quantity("40", "60", "50"), width=30) == ""


def test_a_strip_fits_its_screen() -> None:
    for width in (40, 80, 120):
        for finding in FINDINGS:
            lines = list(strip(finding, VALDOR, Screen(width)))
            assert lines
            assert max(len(line.plain) for line in lines) <= width


def test_words_of_a_label_are_harmless() -> None:
    finding: Finding = replace(FINDINGS[0], sides=tuple(replace(s, label="\x1b[2J[b]x") for s in FINDINGS[0].sides))
    text = "".join(line.plain for line in strip(finding, VALDOR, Screen(80)))
    assert "\x1b" not in text
    assert "[b]x" in text
