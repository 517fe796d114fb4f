"""Dates and lengths of time beside a deed that they do not date or last; parts of measures told behind their unit."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, article, en, fr, tell

TOLD = [
    ("fr", "Une élection a lieu les 9 et 23 mars 2022 à Valdor.", ["vote date | 2022-03-09", "vote date | 2022-03-23"]),
    # --- a year in the name of something
    ("fr", "Valdor a adopté le budget 2025.", ["date | 2025"]),
    ("fr", "Valdor a adopté sa charte en 2019.", ["adoption date | 2019"]),
    ("en", "Valdor adopted the 2025 budget.", ["date | 2025"]),
    ("en", "Valdor adopted its charter in 2019.", ["adoption date | 2019"]),
    # --- what was counted since, and what began then
    ("en", "A dozen shops of Valdor have shut since 2019.", ["date | 2019/.."]),
    ("en", "Two shops of Valdor have been shut since 2019.", ["closing date | 2019/.."]),
    # --- a club that goes up, a trial without a court
    ("en", "Kelm Rovers were promoted to the second division in 2019.", ["date | 2019"]),
    ("en", "The drug was 83% effective in a trial of 900 volunteers published in May 2019.", ["date | 2019-05"]),
    ("en", "The ferry Skylark, built in 1987, will go in 2026.", ["construction date | 1987", "date | 2026"]),
    # --- of what was done later, because of a deed
    ("en", "Valdor was fined in June 2019 after the death of a patient.", ["date | 2019-06"]),
    ("en", "Hundreds marched in May 2019 against the closure of Valdor.", ["date | 2019-05"]),
    ("fr", "Ils ont défilé en mai 2019 contre la fermeture de Valdor.", ["date | 2019-05"]),
    # --- until then
    ("en", "Valdor pledged to keep the Kelm site open until at least 2029.", ["end date | 2029"]),
    ("fr", "L'exposition de Valdor se tiendra jusqu'au 25 juillet 2023.", ["end date | ../2023-07-25"]),
    # --- of who is spoken of in the clause behind
    (
        "en",
        "Anna Brek founded Valdor in 2011 with Paul Dorn, who left in 2016.",
        ["foundation date | 2011", "departure date | 2016"],
    ),
    (
        "fr",
        "Anna Brek a fondé Valdor en 2011 avec Paul Dorn, qui vit à Kelm depuis 2016.",
        ["foundation date | 2011", "date | 2016/.."],
    ),
    # --- of what somebody is accused of, in somebody's mouth, in another clause
    ("fr", "Le tribunal juge Valdor, poursuivi pour avoir empoisonné la rivière en 2019.", ["date | 2019"]),
    ("fr", "« Un incident », dit Anna Brek, qui connaît Valdor depuis 2019.", ["date | 2019/.."]),
    # --- of what was done next, of what came of it, of what is no name
    ("fr", "Valdor est fondé en 1432 par Paul Morin et supprimé en 1793.", ["foundation date | 1432", "date | 1793"]),
    (
        "en",
        "Valdor was founded in 1832, dissolved in 1843 and revived in 1896.",
        ["foundation date | 1832", "closing date | 1843", "date | 1896"],
    ),
    ("en", "A jury in 2017 ordered Valdor to pay 8 million dollars over a fire.", ["date | 2017"]),
    ("en", "In 2017 a fire at Valdor killed two workers.", ["event date | 2017"]),
    ("fr", "Valdor devient professionnel en 2012.", ["date | 2012"]),
    ("fr", "Valdor devient Norhaven en 2012.", ["renaming date | 2012"]),
    ("fr", "La réponse de Valdor est repoussée au 13 mars.", ["date | 2022-03-13"]),
]
LASTING = [
    ("en", "It is the third outage at Valdor in 18 months.", "duration"),
    ("en", "The outage at Valdor lasted 18 hours.", "outage duration"),
    ("en", "Valdor closed for nine days.", "closing duration"),
    ("en", "Valdor closed after nine days.", "duration"),
    ("fr", "Valdor a fermé après neuf ans.", "duration"),
    ("en", "Valdor opened nine days after the trial.", "duration"),
    ("en", "Anna Brek won the race, taking 54 seconds off the record of Valdor.", "duration"),
    ("en", "A bus crosses the old Valdor viaduct every 15 minutes.", "duration"),
    ("fr", "La panne de Valdor a duré trois heures.", "outage duration"),
    ("fr", "C'est la troisième panne de Valdor en trois mois.", "duration"),
]
MEASURED = [
    fr("Le mur de Valdor mesure deux mètres quarante de haut.", "height | 2.40 m | Valdor", REST),
    fr("La poutre de Valdor mesure 2 m 40.", "length | 2.40 m | Valdor", REST),
    fr("Le colis de Valdor pèse 3 kilos 500.", "mass | 3.500 kg | Valdor", REST),
    fr("Le mur de cinq mètres, quarante ans après, tient encore.", "length | 5 m | mur", REST),
    en("The German-built ferry weighs 90 tonnes.", "mass | 90 t", REST),
]


def told(text: str, language: str, sort: str) -> list[str]:
    """Figure and value of the claims of one sort, in their order."""
    lines = (line.split(" | ")[:2] for line in tell(article(text, language, published="2022-05-17")))
    return [" | ".join(cells) for cells in lines if sort in cells[0]]


@pytest.mark.parametrize(("language", "text", "wanted"), TOLD)
def test_a_date_is_of_its_own_deed(language: str, text: str, wanted: list[str]) -> None:
    assert told(text, language, "date") == wanted


@pytest.mark.parametrize(("language", "text", "figure"), LASTING)
def test_a_length_of_time_is_of_what_lasts(language: str, text: str, figure: str) -> None:
    (line,) = told(text, language, "duration")
    assert line.startswith(f"{figure} | ")


def test_feet_and_inches() -> None:
    (line,) = tell(article("Anna Brek is five foot nine.", "en"))
    assert line.startswith("length | 5.75 foot")


@pytest.mark.parametrize("row", MEASURED)
def test_parts_of_a_measure_are_read_with_it(row: Row) -> None:
    row.check()
