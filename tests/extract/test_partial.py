"""Which part of its subject a value is of: one plant, one line, one country."""

from __future__ import annotations

import pytest

from extract.telling import Row, en, fr

PARTS = [
    fr("L'usine Valdor de Tourvelle emploie 220 personnes.", "headcount [at tourvelle] | 220 person | Valdor"),
    fr("Valdor emploie 220 personnes.", "headcount | 220 person | Valdor"),
    fr("En France, Valdor emploie 220 personnes.", "headcount [france] | 220 person | Valdor"),
    fr("Valdor emploie 900 personnes, dont 220 en France.", "headcount | 900 person | Valdor", "…"),
    en("Valdor employs 220 people in Scotland.", "headcount [scotland] | 220 person | Valdor"),
    en("In Scotland, Valdor employs 220 people.", "headcount [scotland] | 220 person | Valdor"),
    en("Valdor employs 220 people worldwide.", "headcount | 220 person | Valdor"),
    en("Valdor was founded in Kelm. It still has 220 workers there.", "worker [at kelm] | 220 person | Valdor"),
    en("Valdor moved to Kelm. There are 220 workers in all.", "worker | 220 person | Valdor"),
    fr("Valdor a son siège à Kelm. 220 salariés y travaillent.", "headcount [at kelm] | 220 person | Valdor", "…"),
    fr("Valdor exploite trois restaurants à Lyon.", "restaurant [lyon] | 3 restaurant | Valdor"),
    fr("Valdor exploite cinq restaurants renommés en Espagne.", "restaurant [espagne] | 5 restaurant | Valdor"),
    fr("Valdor exploite cinq restaurants.", "restaurant | 5 restaurant | Valdor"),
    fr("Valdor va construire 120 logements à Brest.", "logement | 120 logement | Valdor | - | - | planned"),
    en("Valdor owns 12 shops in Spain.", "shop [spain] | 12 shop | Valdor"),
    en("Valdor runs 12 plants around the clock.", "plant | 12 plant | Valdor"),
    en("Valdor runs 12 trains in all.", "train | 12 train | Valdor"),
    en("Line 3 carries 220 passengers a day.", "passengers [line 3] | 220 person | line"),
]


@pytest.mark.parametrize("row", PARTS)
def test_what_part_a_value_is_of(row: Row) -> None:
    row.check()
