"""Two people who each come to lead one body, and two posts, two bodies, or one post that two people hold in turn."""

from __future__ import annotations

import pytest

from reconcile.pairs_told import Told, in_conflict, relations

HEADS: list[Told] = [
    (
        "fr",
        "C'est Maud Lerigny qui prend la présidence du port de Lorzac.",
        "Le port de Lorzac a un nouveau président : Éric Tavernon a été élu mardi.",
        True,
    ),
    (
        "fr",
        "Claire Morin succède à Paul Derval à la tête de Verlume.",
        "Hugo Salvan prendra la tête de Verlume en juin.",
        True,
    ),
    (
        "fr",
        "Verlume a nommé Claire Morin directrice générale.",
        "Hugo Salvan prend la direction générale de Verlume.",
        True,
    ),
    (
        "fr",
        "Solène Gariel a été élue maire de Lorzac dimanche.",
        "À Lorzac, c'est Michel Ozanne qui a gagné la mairie dimanche.",
        True,
    ),
    (
        "en",
        "Orrow Foods has appointed Helen Marwood as its next chief executive.",
        "Orrow Foods will be led by Duncan Frear from June.",
        True,
    ),
    (
        "en",
        "Ian Slade will be succeeded at Orrow Foods by Duncan Frear.",
        "Helen Marwood takes the helm of Orrow Foods.",
        True,
    ),
    (
        "mixed",
        "Claire Morin prend la tête du groupe Verlume.",
        "Hugo Salvan is to succeed Paul Derval as head of Verlume.",
        True,
    ),
    # --- one and the same, by part of a name or beside whoever leaves
    (
        "fr",
        "Claire Morin succède à Paul Derval à la tête de Verlume.",
        "Paul Derval laisse la direction de Verlume à Claire Morin.",
        False,
    ),
    (
        "en",
        "Helen Marwood will succeed Ian Slade at Orrow Foods.",
        "Ian Slade is handing Orrow Foods over to its next chief executive.",
        False,
    ),
    # --- two posts, two bodies, two times, a stand-in
    (
        "fr",
        "Claire Morin prend la présidence de Verlume.",
        "Hugo Salvan est le nouveau directeur financier de Verlume.",
        False,
    ),
    (
        "en",
        "Orrow Foods has named Helen Marwood finance director.",
        "Orrow Foods has named Duncan Frear chief executive.",
        False,
    ),
    ("en", "Helen Marwood takes the helm at Orrow Foods.", "Duncan Frear takes the helm at Kelm Foods.", False),
    (
        "en",
        "Helen Marwood takes the helm at Orrow Foods.",
        "Duncan Frear took over as head of Orrow Foods in 2014.",
        False,
    ),
    (
        "en",
        "Helen Marwood takes the helm at Orrow Foods.",
        "Duncan Frear is interim chief executive of Orrow Foods.",
        False,
    ),
    (
        "fr",
        "Claire Morin prend la tête de Verlume.",
        "L'ancien président de Verlume, Hugo Salvan, prend la direction de Kelm.",
        False,
    ),
    (
        "fr",
        "Claire Morin, la nouvelle directrice de Verlume, a reçu Hugo Salvan.",
        "Hugo Salvan a rencontré la nouvelle directrice de Verlume.",
        False,
    ),
    (
        "en",
        "Ann Slade was elected mayor of Kelm on Sunday.",
        "Paul Dorn, the new president of the Kelm rowing club, paid tribute to the late mayor.",
        False,
    ),
    (
        "fr",
        "Ida Brac a été élue maire de Lorzac dimanche.",
        "Le préfet de Lorzac, Jean Morvelle, a félicité la nouvelle présidente du conseil de Lorzac.",
        False,
    ),
]


_VERLUME, _ORROW = "Irène Maugard prend la tête de Verlume.", "Duncan Frear takes the helm of Orrow Foods."

BESIDE = [
    # --- a part of a body, or what bears its name, is led by somebody else
    ("fr", "Claire Morin prend la tête de la filiale italienne de Verlume.", _VERLUME, set()),
    ("fr", "Claire Morin prend la direction de l'usine Verlume de Lorzac.", _VERLUME, set()),
    ("fr", "Claire Morin prend la tête du syndicat des pilotes de Verlume.", _VERLUME, set()),
    ("en", "Helen Marwood takes the helm of Orrow Foods' Polish subsidiary.", _ORROW, set()),
    ("en", "Helen Marwood takes over as head of the Orrow Foods plant in Kelm.", _ORROW, set()),
    (
        "en",
        "Ann Slade takes over as head of the Brunel foundation.",
        "Brunel's new chief executive is Paul Dorn.",
        set(),
    ),
    ("en", "Ann Slade takes the helm of the Kelm rowing club.", "Paul Dorn was elected mayor of Kelm.", set()),
    # --- the same part, and a noun that only says what the body is
    (
        "fr",
        "Claire Morin prend la tête de la filiale italienne de Verlume.",
        "Hugo Salvan prend la tête de la filiale italienne de Verlume.",
        {"contradiction"},
    ),
    ("fr", "Claire Morin prend la tête de l'entreprise Verlume.", _VERLUME, {"contradiction"}),
    # --- a chair may have a chief executive beside; who takes the chair is told by its own word
    ("fr", "Verlume a une nouvelle présidente : Claire Morin.", _VERLUME, {"tension"}),
    (
        "fr",
        "Claire Morin prend la présidence de Verlume.",
        "Verlume a un nouveau président, Hugo Salvan.",
        {"contradiction"},
    ),
    ("en", "Orrow Foods has named Helen Marwood as its next chief executive.", _ORROW, {"contradiction"}),
]


@pytest.mark.parametrize(("language", "one", "other", "expected"), BESIDE)
def test_who_leads_what(language: str, one: str, other: str, expected: set[str]) -> None:
    assert relations((language, one, other)) == expected


@pytest.mark.parametrize("row", HEADS, ids=lambda row: row[2][:40])
def test_who_leads(row: Told) -> None:
    assert in_conflict(row) is row[3]
