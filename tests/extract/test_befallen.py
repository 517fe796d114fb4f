"""One and none of those whom something befell are counted."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

BEFALLEN = [
    fr("Aucun blessé n'est à déplorer.", "injured | 0 person"),
    fr(
        "L'explosion de Tourvelle n'a fait ni mort ni blessé.",
        "deaths | 0 person | explosion",
        "injured | 0 person | explosion",
        REST,
    ),
    fr("L'explosion a fait un mort.", "deaths | 1 person | explosion"),
    fr("L'explosion n'a pas fait de blessés.", "injured | 0 person | explosion"),
    fr("Personne n'a été blessé.", "injured | 0 person"),
    fr("Personne n'a été grièvement blessé.", "seriously injured | 0 person"),
    fr("Aucun enfant n'est gravement blessé.", "seriously injured | 0 person"),
    en("Nobody was seriously hurt.", "seriously injured | 0 person"),
    fr("Une personne est décédée dans l'explosion.", "deaths | 1 person | explosion"),
    en("There were no injuries.", "injured | 0 person"),
    en("The explosion did not cause any injuries.", "injured | 0 person | explosion"),
    en(
        "Two firefighters and three paramedics were immediately hospitalised.",
        "hospitalised | 2 person",
        "hospitalised | 3 person",
    ),
    en("No homes were destroyed in Pellworth.", "home | 0 home | Pellworth"),
    fr("Aucun emploi ne sera supprimé à Tourvelle.", "job cuts | 0 person | Tourvelle | - | - | planned"),
    en("No one was hurt in the explosion.", "injured | 0 person | explosion"),
    en("Nobody has been killed.", "deaths | 0 person"),
    en(
        "The explosion left one dead and three injured.",
        "deaths | 1 person | explosion",
        "injured | 3 person | explosion",
    ),
    en("One person was killed in the explosion.", "deaths | 1 person | explosion"),
    en("One worker was killed in the explosion.", "deaths | 1 person | explosion"),
    en("One man was slightly hurt.", "slightly injured | 1 person"),
    en("Number one driver was injured."),
    en("One driver who was held denied it."),
    # somebody of whom something is told, a word that negates nothing, one of several
    fr("La personne n'a pas été blessée."),
    fr("Un blessé léger a parlé.", "slightly injured | 1 person"),
    fr("Le blessé a parlé."),
    en("The injured driver was no hero."),
    en("The dead were not named."),
    en("No seriously injured driver was found."),
    en("One was hurt."),
]


@pytest.mark.parametrize("row", BEFALLEN)
def test_one_and_none_are_counted(row: Row) -> None:
    row.check()
