"""Invented stories in many domains (tests/stories), each claim that a reader expects, through the extractor."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

import pytest

from andro_check.extract.values.mentions import mentions
from andro_check.model.value import Name

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation.told import ANSWERS, BLIND, STORIES, Row, caught, read_rows, same_name, says, score, told  # noqa: E402

# What is reached, rounded down: (mentions, roles). To be raised when more is reached, never lowered;
# `evaluation/told.py --show` lists what is missing.
FLOORS = {
    "en-airline": (0.95, 0.66),
    "en-bank": (0.91, 0.69),
    "en-blackout": (0.96, 0.47),
    "en-breach": (0.97, 0.70),
    "en-brewery": (0.95, 0.74),
    "en-bridge": (0.98, 0.79),
    "en-buses": (0.95, 0.53),
    "en-byelection": (0.97, 0.50),
    "en-chess": (0.88, 0.52),
    "en-club": (0.97, 0.64),
    "en-coach": (1.00, 0.52),
    "en-council": (0.97, 0.36),
    "en-court": (1.00, 0.51),
    "en-dam": (0.99, 0.65),
    "en-datacentre": (0.98, 0.50),
    "en-dig": (0.95, 0.45),
    "en-ferry": (0.97, 0.74),
    "en-fishing": (0.99, 0.74),
    "en-harvest": (0.97, 0.56),
    "en-hospice": (0.95, 0.81),
    "en-hospital": (0.97, 0.52),
    "en-ipo": (0.97, 0.76),
    "en-licence": (0.97, 0.60),
    "en-lottery": (0.96, 0.31),
    "en-marathon": (0.90, 0.73),
    "en-museum": (0.93, 0.73),
    "en-opera": (0.94, 0.46),
    "en-outbreak": (0.90, 0.46),
    "en-pension": (0.98, 0.74),
    "en-prison": (0.97, 0.65),
    "en-quarry": (0.98, 0.43),
    "en-railway": (0.86, 0.52),
    "en-registry": (0.98, 0.36),
    "en-relief": (0.96, 0.69),
    "en-shipyard": (0.95, 0.45),
    "en-stadium": (0.96, 0.59),
    "en-strike": (0.93, 0.67),
    "en-studio": (0.98, 0.76),
    "en-trial": (0.94, 0.69),
    "en-tumour": (0.93, 0.16),
    "en-wildfire": (0.98, 0.77),
    "en-winery": (0.98, 0.53),
    "en-wreck": (0.86, 0.64),
    "en-zoo": (0.96, 0.49),
    "fr-aeroport": (0.95, 0.72),
    "fr-amende": (0.82, 0.73),
    "fr-bac": (1.00, 0.66),
    "fr-banque": (0.88, 0.63),
    "fr-basket": (0.92, 0.66),
    "fr-batterie": (0.96, 0.50),
    "fr-bibliotheque": (0.94, 0.56),
    "fr-budget": (0.98, 0.71),
    "fr-carriere": (0.93, 0.60),
    "fr-cave": (0.91, 0.53),
    "fr-chantier": (0.96, 0.48),
    "fr-clinique": (0.95, 0.57),
    "fr-conserverie": (0.94, 0.61),
    "fr-creche": (0.96, 0.49),
    "fr-crue": (0.94, 0.65),
    "fr-dragage": (0.95, 0.67),
    "fr-editions": (0.97, 0.46),
    "fr-entrepot": (0.96, 0.60),
    "fr-epicerie": (0.97, 0.71),
    "fr-festival": (0.87, 0.55),
    "fr-fromage": (0.97, 0.54),
    "fr-garrigue": (1.00, 0.79),
    "fr-grele": (0.97, 0.61),
    "fr-hopital": (0.95, 0.38),
    "fr-laiterie": (0.95, 0.61),
    "fr-legionelle": (0.94, 0.57),
    "fr-logement": (0.97, 0.67),
    "fr-loup": (0.97, 0.58),
    "fr-mairie": (0.97, 0.64),
    "fr-musee": (0.97, 0.74),
    "fr-orgue": (0.97, 0.60),
    "fr-partielle": (0.94, 0.67),
    "fr-peage": (0.97, 0.50),
    "fr-piscine": (0.98, 0.72),
    "fr-proces": (0.95, 0.52),
    "fr-recolte": (0.95, 0.70),
    "fr-rugby": (0.96, 0.69),
    "fr-ski": (0.98, 0.49),
    "fr-telepherique": (0.98, 0.60),
    "fr-theatre": (0.98, 0.73),
    "fr-thermes": (0.97, 0.30),
    "fr-tram": (0.93, 0.59),
    "fr-transfert": (0.95, 0.58),
    "fr-universite": (0.94, 0.66),
    "fr-vaccins": (0.94, 0.59),
    "fr-velo": (0.92, 0.58),
    "fr-volcan": (0.95, 0.64),
    "mixed-assurance": (0.95, 0.54),
    "mixed-cable": (0.83, 0.58),
    "mixed-chocolat": (0.97, 0.62),
    "mixed-eolien": (1.00, 0.61),
    "mixed-film": (0.93, 0.45),
    "mixed-lanceur": (0.96, 0.58),
    "mixed-lithium": (0.96, 0.50),
    "mixed-nuit": (0.98, 0.74),
    "mixed-orbite": (0.94, 0.69),
    "mixed-peche": (0.96, 0.50),
    "mixed-pharma": (0.90, 0.45),
    "mixed-rappel": (0.92, 0.56),
    "mixed-tapisserie": (0.89, 0.31),
    "mixed-telescope": (0.98, 0.57),
    "mixed-transat": (0.93, 0.65),
    "mixed-violon": (0.93, 0.32),
    "mixed-vol": (0.94, 0.56),
}
CAUGHT = {
    "en-airline": (2, 1, 0),
    "en-blackout": (1, 2, 0),
    "en-breach": (2, 0, 0),
    "en-brewery": (4, 0, 0),
    "en-bridge": (4, 0, 0),
    "en-buses": (0, 0, 0),
    "en-byelection": (5, 0, 0),
    "en-chess": (4, 0, 0),
    "en-club": (5, 0, 0),
    "en-coach": (2, 0, 0),
    "en-dam": (7, 0, 0),
    "en-datacentre": (2, 0, 0),
    "en-dig": (3, 0, 0),
    "en-fishing": (7, 0, 0),
    "en-hospital": (1, 0, 0),
    "en-ipo": (5, 0, 0),
    "en-licence": (3, 1, 0),
    "en-lottery": (0, 0, 0),
    "en-opera": (4, 0, 0),
    "en-outbreak": (6, 0, 0),
    "en-pension": (6, 0, 0),
    "en-prison": (2, 0, 0),
    "en-railway": (5, 0, 0),
    "en-registry": (0, 0, 0),
    "en-relief": (2, 1, 0),
    "en-shipyard": (1, 0, 0),
    "en-stadium": (4, 0, 0),
    "en-studio": (7, 0, 0),
    "en-tumour": (0, 0, 0),
    "en-winery": (1, 1, 0),
    "en-wreck": (3, 0, 0),
    "en-zoo": (0, 0, 0),
    "fr-aeroport": (2, 0, 0),
    "fr-amende": (4, 0, 0),
    "fr-batterie": (2, 0, 0),
    "fr-bibliotheque": (0, 0, 0),
    "fr-cave": (6, 0, 0),
    "fr-chantier": (1, 0, 0),
    "fr-clinique": (2, 1, 0),
    "fr-conserverie": (1, 0, 0),
    "fr-creche": (1, 0, 0),
    "fr-crue": (5, 0, 0),
    "fr-dragage": (0, 0, 0),
    "fr-editions": (4, 0, 0),
    "fr-entrepot": (1, 1, 1),
    "fr-festival": (4, 0, 0),
    "fr-fromage": (0, 1, 0),
    "fr-grele": (0, 0, 0),
    "fr-laiterie": (6, 0, 0),
    "fr-legionelle": (3, 0, 0),
    "fr-loup": (4, 0, 0),
    "fr-mairie": (2, 2, 0),
    "fr-orgue": (4, 0, 0),
    "fr-partielle": (4, 1, 1),
    "fr-peage": (2, 0, 0),
    "fr-piscine": (4, 0, 0),
    "fr-rugby": (4, 0, 0),
    "fr-ski": (2, 0, 0),
    "fr-telepherique": (3, 0, 0),
    "fr-theatre": (0, 0, 0),
    "fr-thermes": (2, 1, 0),
    "fr-tram": (3, 0, 0),
    "fr-transfert": (1, 1, 1),
    "fr-universite": (3, 0, 0),
    "fr-vaccins": (6, 0, 0),
    "fr-velo": (1, 0, 0),
    "fr-volcan": (3, 0, 0),
    "mixed-assurance": (2, 2, 0),
    "mixed-cable": (5, 0, 0),
    "mixed-chocolat": (3, 0, 0),
    "mixed-eolien": (2, 0, 0),
    "mixed-film": (2, 0, 0),
    "mixed-lanceur": (5, 0, 0),
    "mixed-lithium": (1, 0, 0),
    "mixed-nuit": (4, 0, 0),
    "mixed-orbite": (4, 0, 0),
    "mixed-peche": (4, 0, 0),
    "mixed-pharma": (0, 0, 0),
    "mixed-rappel": (3, 0, 0),
    "mixed-tapisserie": (5, 0, 0),
    "mixed-telescope": (0, 0, 0),
    "mixed-transat": (2, 0, 0),
    "mixed-violon": (1, 0, 0),
    "mixed-vol": (2, 0, 0),
}
"""Of the stories with planted conflicts: the least found of them, the most false findings, the most traps sprung."""
FOLDERS = sorted(path.parent for path in STORIES.glob(f"*/{ANSWERS}"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_less_is_found(folder: Path) -> None:
    reached, (found, roles) = score(told(folder)), FLOORS[folder.name]
    assert reached.rows >= 20
    assert reached.mentions >= found
    assert reached.subjects >= roles


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_fewer_conflicts_are_found(folder: Path) -> None:
    reached = caught(folder)
    assert (reached is not None) == (folder.name in CAUGHT)
    if reached:
        found, false, sprung = CAUGHT[folder.name]
        assert len(reached.found) >= found
        assert len(reached.false) <= false
        assert len(reached.sprung) <= sprung


def test_every_story_has_a_floor() -> None:
    names = {folder.name for folder in FOLDERS}
    assert names == set(FLOORS)
    assert names >= BLIND


def row(value: str) -> Row:
    (read,) = read_rows(f"| article | words | value | figure | subject |\n|---|---|\n| a | w | {value} | f | s |\n")
    return read


@pytest.mark.parametrize(
    ("value", "number", "unit", "date"),
    [
        ("640 M GBP", "640000000", "GBP", ""),
        ("1.5 bn FCFA", "1500000000", "FCFA", ""),
        ("51.5 %", "51.5", "%", ""),
        ("12 firefighters", "12", "", ""),
        ("12", "12", "", ""),
        ("2024-05", None, "", "2024-05"),
        ("1998", None, "", "1998"),
    ],
)
def test_a_value_is_read(value: str, number: str | None, unit: str, date: str) -> None:
    read = row(value)
    assert (read.number, read.unit, read.date) == (Decimal(number) if number else None, unit, date)


def test_a_name_is_read() -> None:
    read = row('"Anton Brek"')
    assert (read.name, read.number, read.date) == ("Anton Brek", None, "")
    assert says(read, Name("Brek"))
    assert not says(read, Name("Pavel Idris"))


@pytest.mark.parametrize("cells", ["| a | w | 12 |", "| a | w | a dozen | f | s |"])
def test_a_row_that_cannot_be_one_is_refused(cells: str) -> None:
    with pytest.raises(ValueError, match="'w'"):
        list(read_rows(cells))


@pytest.mark.parametrize(
    ("value", "text", "same"),
    [
        ("2 M GBP", "It cost £2m.", True),
        ("2 M GBP", "It cost $2m.", False),
        ("2 M GBP", "It cost between £2m and £3m.", True),
        ("212 people", "It carries 212 passengers.", True),
        ("212 people", "It carries 214 passengers.", False),
        ("611 GBP", "She lives on £611 a month.", True),
        ("611 GBP/month", "She lives on £611.", True),
        ("611 GBP/month", "She lives on $611 a month.", False),
        ("2024-05", "It opened on 3 May 2024.", True),
        ("2024", "It opened on 3 May 2024.", True),
        ("2024-05-03", "It opened in May 2024.", False),
    ],
)
def test_a_value_is_compared(value: str, text: str, same: bool) -> None:
    assert any(says(row(value), mention.value) for mention in mentions(text, "en", None)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the Larch Creek fire", "Larch Creek", True),
        ("Mairie de Valdor", "la mairie", True),
        ("Valdor Energy Group", "Valdor Energy", True),
        ("Valdor Energy", "Norhaven Energy", False),
        ("the", "the", False),
    ],
)
def test_names_are_compared(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
