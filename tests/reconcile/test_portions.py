"""A part of a whole is no rival of the whole, and the same part told alone is that part."""

from __future__ import annotations

import pytest

from reconcile.norhaven import disputes, relations, said

PARTS = [
    # what one paper says, what another says, and the dispute
    (("jobs", "1200 person"), ("jobs [part]", "300 person"), []),
    (("jobs [part]", "300 person"), ("jobs", "300 person"), []),
    (("jobs [part]", "300 person"), ("jobs [part]", "400 person"), ["contradiction"]),
    (("jobs", "1200 person"), ("jobs", "300 person"), ["contradiction"]),
]


@pytest.mark.parametrize(("one", "other", "expected"), PARTS)
def test_what_a_part_disputes(one: tuple[str, str], other: tuple[str, str], expected: list[str]) -> None:
    claims = [said(value, figure, by=by, at="2019") for (figure, value), by in ((one, "gazette"), (other, "herald"))]
    assert relations(disputes(*claims)) == expected


def test_a_part_told_alone_elsewhere_is_no_rival_of_the_whole() -> None:
    whole, part = (
        said("1200 person", "jobs", by="gazette", at="2019"),
        said("300 person", "jobs [part]", by="gazette", at="2019"),
    )
    alone = said("300 person", "jobs", by="herald", at="2019")
    assert disputes(whole, part, alone) == []
    assert relations(disputes(whole, alone)) == ["contradiction"]
