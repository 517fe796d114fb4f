"""Two short texts each, through the whole program: what is one dispute, and what looks like one and is none.

The sentences are siblings of pairs that went wrong once (tests/pairs), in both languages.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TypeAlias

import pytest

sys.path.append(str(Path(__file__).resolve().parent.parent))  # evaluation/ is no part of the package that is installed

from evaluation.pairs import Pair, outcome_of

FIRST, NEXT, LATER = "2021-05-04", "2021-05-05", "2021-05-12"
"""A Tuesday, the day after, and a week after that."""
Told: TypeAlias = tuple[str, str, str, str]

DISPUTED: list[Told] = [
    # language, what the first says on the first day, what the second says, and when
    ("en", "Saxby council voted 22-19 to sell the mill.", "Councillors in Saxby voted 26-15 to sell the mill.", NEXT),
    ("en", "Valdor pays farmers in Saxby 31p a litre.", "The price Valdor pays in Saxby is 36p a litre.", NEXT),
    ("en", "Crowds of 6,200 watched Saxby Town on Monday.", "Saxby Town played before 8,400 fans on Monday.", NEXT),
    ("en", "The Lorzac sank on 14 March 1987.", "The Lorzac went down with 62 people on 4 March 1987.", NEXT),
    ("fr", "Le Lorzac a sombré le 14 mars 1987.", "Le Lorzac a coulé le 4 mars 1987 au large.", NEXT),
    ("fr", "Le lycée Vaubrac compte 1 240 élèves.", "Le lycée Vaubrac accueille 1 420 élèves.", NEXT),
    ("fr", "Valdor a récolté 41 000 tonnes de blé.", "Valdor a récolté 47 000 tonnes de blé.", NEXT),
    ("en", "Valdor has harvested 41,000 tonnes of wheat.", "Valdor harvested 47,000 tonnes of wheat.", NEXT),
]
PEACEFUL: list[Told] = [
    # some of a whole, whatever its noun
    ("fr", "Le lycée Vaubrac compte 1 240 élèves, dont 380 internes.", "380 élèves dorment au lycée Vaubrac.", LATER),
    ("en", "Saxby College has 1,240 pupils, including 380 boarders.", "380 pupils sleep at Saxby College.", LATER),
    # what is asked for in court, and what is given
    ("en", "Prosecutors asked for a sentence of ten years for Ada Quill.", "Ada Quill got six years in prison.", NEXT),
    ("en", "The prosecutor called for a ten-year sentence for Ada Quill.", "Ada Quill was jailed for six years.", NEXT),
    (
        "fr",
        "Le parquet a requis dix ans de prison contre Anne Lorzac.",
        "Anne Lorzac, condamnée à six ans de prison.",
        NEXT,
    ),
    # a day on which the other article was out already
    (
        "en",
        "About 60 firefighters fought the Saxby blaze.",
        "On 10 May, 25 firefighters were at the Saxby blaze.",
        LATER,
    ),
    ("fr", "À Lorzac, 60 pompiers luttent contre le feu.", "Le 10 mai, 25 pompiers étaient au feu de Lorzac.", LATER),
    # what an amount is measured of
    ("fr", "Valdor a récolté 41 000 tonnes de blé.", "Valdor a récolté 26 000 tonnes de colza.", NEXT),
    ("en", "Valdor has harvested 41,000 tonnes of wheat.", "Valdor harvested 26,000 tonnes of rapeseed.", NEXT),
    # two people of one town
    ("en", "Ada Quill keeps 120 cows at Saxby.", "Gillian Rowe keeps 80 cows at Saxby.", NEXT),
]


def told(row: Told) -> Pair:
    language, one, other, later = row
    return Pair("t001", language, (one, other), (FIRST, later), frozenset({"contradiction", "tension"}))


@pytest.mark.parametrize("row", DISPUTED, ids=lambda row: row[1])
def test_a_dispute_is_found(row: Told) -> None:
    outcome = outcome_of(told(row))
    assert outcome.found, outcome.findings


@pytest.mark.parametrize("row", PEACEFUL, ids=lambda row: row[1])
def test_what_looks_like_a_dispute_is_none(row: Told) -> None:
    outcome = outcome_of(told(row))
    assert not outcome.alarms, outcome.alarms
