"""What somebody did so many of, how somebody came in, and what is never a person's though persons are all that a text
names.
"""

from __future__ import annotations

import pytest

from extract.telling import NOBODY, REST, Row, en, fr

DEEDS = [
    en("Alice Rowe planted 400 trees.", "tree | 400 tree | Alice Rowe"),
    en("Alice Rowe has already treated 212 patients.", "patient | 212 person | Alice Rowe"),
    en(
        "Alice Rowe won six games at Pellworth, drew three and lost none.",
        "game | 6 game | Alice Rowe",
        "attendance | 3 | Alice Rowe",
    ),
    en("Valdor pays Alice Rowe. She scored 12 goals.", "goals | 12 goal | Alice Rowe"),
    en("Valdor sponsors Alice Rowe. She rides 40 horses.", "horse | 40 horse | Alice Rowe"),
    en("It took Alice Rowe 43 moves.", "move | 43 move | Alice Rowe"),
    en("Valdor backed two runners. Alice Rowe came sixth.", "runner | 2 person | Valdor", "rank | 6 rank | Alice Rowe"),
    en(
        "Valdor waits. The governor, Alice Rowe, in charge for six years, left.",
        "role: governor | Alice Rowe | Valdor",
        "tenure | 6 year | Alice Rowe | Valdor",
    ),
    fr(
        "Valdor soutient Hélène Vaubrac. L'ailière Hélène Vaubrac a inscrit neuf paniers et capté 12 rebonds.",
        "panier | 9 panier | Hélène Vaubrac",
        "rebond | 12 rebond | Hélène Vaubrac",
    ),
    fr("Valdor paie Alice Rowe. Chez Valdor, Alice Rowe dirige quatre usines.", "usine | 4 usine | Alice Rowe"),
    fr("Entrée chez Valdor, Alice Rowe y tient quatre magasins.", "magasin | 4 magasin | Alice Rowe"),
    fr("Alice Rowe, infirmière à Tourvelle et élue de Valdor, a planté 400 arbres.", "arbre | 400 arbre | Alice Rowe"),
    en("Alice Rowe, a nurse from Pellworth at Valdor, has planted 400 trees.", "tree | 400 tree | Alice Rowe"),
]

VICTORS = [
    en("Alice Rowe beat Hélène Vaubrac with the black pieces in 34 moves.", "move | 34 move | Alice Rowe"),
    en("Kestrel defeated Lorzac after 12 rounds.", "round | 12 round | Kestrel", REST),
    fr("Alice Rowe a battu Hélène Vaubrac en 34 coups.", "coup | 34 coup | Alice Rowe"),
    en("Kestrel beat Lorzac, which has 12 lawyers.", "lawyer | 12 person | Lorzac"),
]

NOT_THEIRS = [
    en("Lorzac hired Alice Rowe. Lorzac closed 12 shops.", "shop | 12 shop | Lorzac"),
    en("Valdor grows. Its chairman, Alice Rowe, resigned. Valdor ran 12 shops.", "shop | 12 shop | Valdor", REST),
    en("Alice Rowe praised Valdor, which planted 400 trees.", "tree | 400 tree | Valdor"),
    en("Valdor, led by Alice Rowe, planted 400 trees.", "tree | 400 tree | Valdor"),
    en("Valdor's Pellworth yard is 900 metres long. Alice Rowe runs it.", "length | 900 m | Valdor", REST),
]

PEOPLE = [
    en("Anneli Holt runs Kelmar. She owns 12% of Lorzac Freight.", "stake | 12 % | Anneli Holt | Lorzac Freight"),
    en("Estonian swimmer Viktor Sohl won. Ukrainian coach Tirunesh Pell wept for two hours.", REST),
]


@pytest.mark.parametrize("row", [*DEEDS, *VICTORS, *NOT_THEIRS])
def test_what_a_person_did_is_counted_of_the_person(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", PEOPLE)
def test_first_names_of_many_languages_tell_persons(row: Row) -> None:
    row.check(NOBODY)
