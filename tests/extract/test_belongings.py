"""Whose the things are that a relative clause gives to somebody, and clauses that give them to nobody."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

ROWS = [
    fr(
        "Norhaven attend. L'entrée est libre : les 900 places que compte la nef suffisent.",
        "capacity | 900 place | nef",
    ),
    fr("Norhaven attend. Les 340 salariés qu'emploie Valdor sont en grève.", "headcount | 340 person | Valdor"),
    fr("Norhaven attend. Les quatre lignes que Valdor y exploite fermeront.", "ligne | 4 ligne | Valdor"),
    fr("Norhaven attend. Les 12 musées publics que gère la région ont fermé.", "musée | 12 musée | région"),
    fr(
        "Norhaven attend. Des 740 maisons que comptait le bourg, 310 ont été ensevelies et 385 sont intactes.",
        "maison | 740 maison | bourg",
        "maison | 310 maison | bourg",
        "maison | 385 maison | bourg",
    ),
    en("Norhaven waits. The four routes Valdor operates from Pellworth will close.", "route | 4 route | Valdor", REST),
    en("Norhaven waits. Of the 52 boats the harbour had, most sank.", "boat | 52 boat | harbour", REST),
    # near misses
    fr(
        "Norhaven attend. Valdor dit que 40 communes comptent sur la région.",
        "commune | 40 commune | Norhaven | - | - | - | Valdor",
        REST,
    ),
    en(
        "Norhaven waits. For its 1,150 residents the grounding has meant trouble.",
        "population | 1150 person | Norhaven",
    ),
]


@pytest.mark.parametrize("row", ROWS)
def test_whose_things_are(row: Row) -> None:
    row.check()
