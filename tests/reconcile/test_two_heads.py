"""Two people who each come to lead one body, and two posts, two bodies, or one post that two people hold in turn."""

from __future__ import annotations

import pytest

from reconcile.pairs_told import Told, in_conflict

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


@pytest.mark.parametrize("row", HEADS, ids=lambda row: row[2][:40])
def test_who_leads(row: Told) -> None:
    assert in_conflict(row) is row[3]
