"""What came first and what replaced it, what was awaited and what came: two values, and no conflict."""

from __future__ import annotations

import pytest

from reconcile.pairs_told import MONTHS_LATER, NEXT, Told, in_conflict

MUCH_LATER: list[Told] = [
    (
        "en",
        "Norhaven hopes to carry 600,000 passengers in the first year.",
        "Norhaven had hoped to carry half a million passengers in the first year.",
        True,
    ),
    ("en", "The Saxby tunnel opened on 4 March 2019.", "The Saxby tunnel opened on 14 March 2019.", True),
    (
        "fr",
        "Valdorin a écopé d'une amende de 80 000 euros.",
        "L'amende de Valdorin a été ramenée à 50 000 euros.",
        False,
    ),
    ("fr", "Valdorin a écopé d'une amende de 80 000 euros.", "L'amende de Valdorin s'élève à 50 000 euros.", True),
    ("en", "Norhaven was fined £300,000.", "The fine on Norhaven was cut to £210,000 on Tuesday.", False),
    ("en", "Norhaven was fined £300,000.", "On appeal Norhaven was fined £210,000.", False),
    ("en", "Norhaven was fined £300,000.", "Norhaven was fined £210,000.", True),
    (
        "fr",
        "Valdorin a écopé d'une amende de 80 000 euros.",
        "La cour a ramené jeudi de 80 000 à 50 000 euros l'amende de Valdorin.",
        False,
    ),
]
NEXT_DAY: list[Told] = [
    # --- two articles count by one day: the later one may tell of more, and not of fewer
    (
        "en",
        "The fire on Monday at the Saxby mill injured 71 people.",
        "Monday's fire at the Saxby mill injured 17 people.",
        True,
    ),
    (
        "en",
        "The fire on Monday at the Saxby mill injured 17 people.",
        "Monday's fire at the Saxby mill injured 71 people.",
        False,
    ),
    (
        "fr",
        "Un incendie à la scierie Varde a fait 19 morts lundi.",
        "L'incendie de lundi à la scierie Varde a fait 14 morts.",
        True,
    ),
    (
        "fr",
        "Un incendie à la scierie Varde a fait 14 morts lundi.",
        "L'incendie de lundi à la scierie Varde a fait 19 morts.",
        False,
    ),
    (
        "fr",
        "Le tribunal de Lorzac a infligé à l'armateur Varde une amende de 90 000 euros.",
        "L'armateur Varde écope d'une amende de 900 000 euros.",
        True,
    ),
    (
        "en",
        "Four people are missing after Sunday's landslide at Orrow.",
        "Three people are still missing after Sunday's landslide at Orrow.",
        False,
    ),
    (
        "fr",
        "Le budget de Kelmor est de 18 millions d'euros.",
        "Le budget de Kelmor a été porté de 8 à 14 millions d'euros.",
        True,
    ),
    ("en", "Police have arrested 11 people at Orrow.", "The number arrested at Orrow has risen to 17.", False),
    ("en", "Police have arrested 11 people at Orrow.", "Police arrested 17 people at Orrow.", True),
    ("en", "A reward of £20,000 was offered by Norhaven.", "Norhaven doubled the reward to £40,000.", False),
    (
        "fr",
        "La cour a ramené à 120 000 euros l'amende de Kelmor.",
        "L'amende de Kelmor a été ramenée à 150 000 euros.",
        True,
    ),
    (
        "fr",
        "Kelmor avait eu en première instance 90 000 euros d'amende.",
        "L'amende de Kelmor s'élève à 130 000 euros.",
        False,
    ),
    ("en", "At first Norhaven was fined £300,000.", "Norhaven has been fined £210,000.", False),
    (
        "en",
        "About 12,000 visitors were expected at the Saxby show.",
        "Some 7,400 visitors came to the Saxby show.",
        False,
    ),
    (
        "fr",
        "Le festival de Lorzac attend 8 000 personnes.",
        "Le festival de Lorzac a accueilli 6 100 personnes.",
        False,
    ),
    ("en", "The Saxby regatta drew 26,000 spectators.", "Some 36,000 spectators watched the Saxby regatta.", True),
    ("en", "Norhaven will cut 340 jobs at Saxby.", "Norhaven is cutting 430 jobs at Saxby.", True),
]


@pytest.mark.parametrize("row", MUCH_LATER, ids=lambda row: row[2])
def test_months_apart(row: Told) -> None:
    assert in_conflict(row, MONTHS_LATER) is row[-1]


@pytest.mark.parametrize("row", NEXT_DAY, ids=lambda row: row[2])
def test_on_days_that_follow(row: Told) -> None:
    assert in_conflict(row, NEXT) is row[-1]
