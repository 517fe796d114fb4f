"""What is told twice in another order of words, or of two stretches of time, and what is a dispute all the same."""

from __future__ import annotations

import pytest

from andro_check.model.finding import Relation
from reconcile.one_figure import ONE_FIGURE, TOLD_APART
from reconcile.test_passages import CONFLICTS, judged
from reconcile.told_of_places import PAIRS
from reconcile.two_sorts import TWO_SORTS
from reconcile.two_things import TWO_THINGS
from reconcile.two_times import TWO_TIMES

TOLD = [
    # --- both numbers are of one party: the order of name and numbers says nothing
    ("en", "Orrow voted by 61% to 39% to leave the district.", "By 61% to 39%, Orrow chose to leave the district.", ""),
    ("fr", "Par 61 % contre 39 %, Orval a dit oui à la rocade.", "Orval a dit oui à la rocade à 61 % contre 39 %.", ""),
    ("en", "From £12 to £15, the fare at Kelm goes up.", "The fare at Kelm goes up from £12 to £15.", ""),
    # --- two quarters, two halves, two years; and one
    (
        "en",
        "Ann Slade raised $3.2m in the first quarter of 2023.",
        "Ann Slade raised $4.6m in the second quarter of 2023.",
        "",
    ),
    (
        "en",
        "Ann Slade raised $3.2m in the first quarter of 2023.",
        "Ann Slade raised $4.6m in the first quarter of 2023.",
        "AC101",
    ),
    (
        "fr",
        "Lumelis a levé 4 millions d'euros au premier semestre 2023.",
        "Lumelis a levé 6 millions d'euros au second semestre 2023.",
        "",
    ),
    (
        "fr",
        "Le fonds Orne a versé 2 millions d'euros à Kelme en 2022.",
        "Le fonds Orne a versé 3 millions d'euros à Kelme en 2022.",
        "AC101",
    ),
]


@pytest.mark.parametrize(("language", "one", "other", "rule"), TOLD)
def test_what_is_told_again(language: str, one: str, other: str, rule: str) -> None:
    found = [f for f in judged(language, one, other) if f.relation in CONFLICTS]
    assert [f.rule[:5] for f in found] == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("language", "one", "other", "apart"), [*PAIRS, *ONE_FIGURE, *TOLD_APART, *TWO_THINGS, *TWO_SORTS, *TWO_TIMES]
)
def test_what_is_told_of_one_place(language: str, one: str, other: str, *, apart: bool) -> None:
    found = [f for f in judged(language, one, other) if f.relation in CONFLICTS]
    assert bool(found) is apart


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "fr",
            "Le pont de Brac mesure 410 mètres, contre 160 pour le précédent.",
            "Le pont de Brac mesure 350 mètres.",
        ),
        (
            "en",
            "Orrow Bridge is 410 metres long, against 160 for the previous one.",
            "Orrow Bridge is 350 metres long.",
        ),
    ],
)
def test_what_is_said_of_an_earlier_thing_sets_nothing_else_apart(language: str, one: str, other: str) -> None:
    assert Relation.TENSION in {finding.relation for finding in judged(language, one, other)}
