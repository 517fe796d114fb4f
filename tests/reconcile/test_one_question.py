"""Whether two texts answer one question: who leads a body half a year apart, what a share is one of."""

from __future__ import annotations

import pytest

from reconcile.pairs_told import FIRST, MONTHS_LATER, Told, in_conflict, relations

_WAS = "Le maire de Belcastel, Paul Morin, a signé le bail."

LEADERS: list[Told] = [
    (
        "en",
        "Halden Water's chief executive, Mary Coll, spoke.",
        "Halden Water's chief executive, Ruth Dale, spoke.",
        True,
    ),
    ("fr", _WAS, "Le maire de Belcastel, Jean Prat, a visité l'école.", True),
    # --- whoever comes or goes is told to, and of some offices there are several, or they change often
    ("fr", _WAS, "Le nouveau maire de Belcastel, Jean Prat, a visité l'école.", False),
    ("fr", _WAS, "Élu en juin, le maire de Belcastel, Jean Prat, a visité l'école.", False),
    ("fr", _WAS, "Jean Prat, qui a succédé à Paul Morin, maire de Belcastel, a visité l'école.", False),
    ("en", "Halden Water's spokesman, Mark Coll, spoke.", "Halden Water's spokeswoman, Ruth Dale, spoke.", False),
    (
        "en",
        "Halden Water's chairman, Mark Coll, steps down in June.",
        "Halden Water's chairman, Ruth Dale, spoke.",
        False,
    ),
    ("fr", "L'entraîneur de Belcastel, Paul Morin, a parlé.", "L'entraîneur de Belcastel, Jean Prat, a parlé.", False),
    (
        "fr",
        "Le vice-président de Valdor, Paul Morin, a parlé.",
        "La vice-présidente de Valdor, Inès Roy, a parlé.",
        False,
    ),
]

_MAYORESS = "La maire de Belcastel, Jeanne Prat, a visité l'école."
_BOSS, _CALLED = "Halden Water's chief executive, Mary Coll, spoke.", "Ruth Dale is chief executive of Halden Water."
_SINCE = "Ruth Dale has been chief executive of Halden Water since 2015."
_FRESH = "Halden Water's new chief executive, Ruth Dale, spoke."
_WEEKS, _TERM = "2021-05-20", "2022-02-01"
"""Sixteen days after the first article, and nine months."""

HEADS = [
    # --- weeks later it is one moment; within half a year there may have been an election; later nothing is known
    ("fr", _WAS, _MAYORESS, _WEEKS, {"contradiction"}),
    ("fr", _WAS, _MAYORESS, "2021-07-20", {"tension"}),
    ("fr", _WAS, _MAYORESS, MONTHS_LATER, {"tension"}),
    ("fr", _WAS, _MAYORESS, _TERM, set()),
    ("en", _BOSS, _CALLED, _WEEKS, {"contradiction"}),
    ("en", _BOSS, _CALLED, "2021-09-20", {"tension"}),
    ("en", _BOSS, _FRESH, "2021-09-20", set()),
    ("mixed", _WAS, "The mayor of Belcastel, Jeanne Prat, spoke.", "2021-09-20", {"tension"}),
    # --- who says since when tells of the day of the first article too
    ("en", _BOSS, _SINCE, "2021-09-20", {"contradiction"}),
    ("en", _BOSS, _SINCE, _TERM, {"contradiction"}),
]

QUESTIONS: list[Told] = [
    # --- so many hours, and so many days
    (
        "en",
        "Halden Water warned residents nine hours after discovering the contamination.",
        "Halden Water warned residents nine days after the discovery of the contamination.",
        True,
    ),
    ("en", "Halden Water cut the supply for nine hours.", "Halden Water's inspection took nine days.", False),
    ("fr", "Valdor a fermé l'usine pendant trois jours.", "Valdor a suspendu la production trois heures.", False),
    ("fr", "La grève à Valdor a duré quatre jours.", "Valdor a été en grève quatre heures lundi.", False),
    # --- what was voted on is the noun before its participle
    (
        "fr",
        "La Cour relève que la subvention au port, adoptée par 25 voix contre 12, est modeste.",
        "La subvention a été adoptée par 23 voix contre 14.",
        True,
    ),
    # --- since when somebody holds an office, and when it was begun
    ("en", "Ada Quill took over as chief executive of Kelmor in 2013.", "Ada Quill, chief executive since 2015.", True),
    ("en", "Ada Quill was elected mayor of Kelmor in 2003.", "Ada Quill, mayor of Kelmor since 2015.", False),
    # --- some of those who voted
    (
        "fr",
        "Le budget de Belcastel est adopté par 19 voix contre 14.",
        "Six membres de la majorité ont voté contre le budget de Belcastel.",
        False,
    ),
    # --- children and patients
    ("fr", "La clinique Sarne a vu naître 612 enfants.", "La clinique Sarne a soigné 612 000 patients.", False),
    # --- what was sold in two years
    (
        "fr",
        "En 2019, 2 310 tonnes de Sarnois ont été produites.",
        "En 2020, 2 260 tonnes de Sarnois ont été produites.",
        False,
    ),
    # --- a share of its own figure
    (
        "fr",
        "La dette est de 40,4 millions d'euros. L'épargne est de 5,7 millions d'euros, soit 11,5 % des recettes.",
        "Valdor est une ville.",
        False,
    ),
    (
        "fr",
        "Quatorze hôtels étaient ouverts, neuf ont fermé et le casino a perdu 35 % de ses recettes.",
        "Valdor est une ville.",
        False,
    ),
]


@pytest.mark.parametrize("row", LEADERS, ids=str)
def test_whoever_leads_a_body_leads_it_half_a_year_later(row: Told) -> None:
    assert in_conflict(row, MONTHS_LATER) == row[-1]


@pytest.mark.parametrize(("language", "one", "other", "later", "expected"), HEADS)
def test_two_heads_of_one_body(language: str, one: str, other: str, later: str, expected: set[str]) -> None:
    assert relations((language, one, other), FIRST, later) == expected


@pytest.mark.parametrize("row", QUESTIONS, ids=str)
def test_one_question(row: Told) -> None:
    assert in_conflict(row) == row[-1]
