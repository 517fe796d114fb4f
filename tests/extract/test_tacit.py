"""Counts without a number."""

from __future__ import annotations

import pytest

from andro_check.model.claim import Claim
from extract.telling import REST, Row, article, drafted, en, fr

PAIRS = [
    fr(
        "Un entrepôt de Norhaven est situé à Tourvelle, un autre doit ouvrir à Pellworth.",
        "entrepôt | worked out 2 entrepôt {[2, 2] [2, 2]} | Norhaven | - | - | planned",
    ),
    fr(
        "Une usine de Norhaven a fermé, une autre est menacée.",
        "usine | worked out 2 usine {[2, 2] [2, 2]} | Norhaven",
    ),
    fr("Norhaven a ouvert un entrepôt et un autre projet suit."),
    en("Kestrel ended a similar lease, and another has cut its price."),
    fr("D'un côté ou d'un autre, Norhaven perd."),
]
GROUPS = [
    fr(
        "Le duo Norhaven – Ostrane était à l'origine un trio.",
        'members | worked out 2 "membre" {[2, 2] [2, 2]} | Norhaven + Ostrane',
        REST,
    ),
    en(
        "The trio Kestrel, Pellmont and Valdor was a quartet once.",
        'members | worked out 3 "member" {[3, 3] [3, 3]} | Kestrel + Pellmont + Valdor',
    ),
    fr("Le trio de tête se tait, dit Norhaven."),
]


@pytest.mark.parametrize("row", [*PAIRS, *GROUPS])
def test_what_is_counted_without_a_number(row: Row) -> None:
    row.check()


def test_one_and_another_are_two_in_english() -> None:
    claims, _ = drafted(article("A plant is in Pellworth, another will open in Tourvelle, Kestrel said.", "en"))
    assert [_told(claim) for claim in claims] == [("plant", True)]


def _told(claim: Claim) -> tuple[str, bool]:
    return claim.figure, claim.is_worked_out
