"""Shares of which words tell the size: how many digits they have, and that nothing is held any more."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

DIGITS = [
    fr("Valdor connaît une croissance à deux chiffres.", "growth | two digits | Valdor"),
    fr("La demande pour Valdor connaît une hausse à deux chiffres en 2014.", "growth | two digits | Valdor | - | 2014"),
    en("Kestrel reported double-digit growth.", "growth | two digits | Kestrel"),
    en("Kestrel's sales grew by triple digits in 2014.", "revenue change | three digits | Kestrel | - | 2014"),
    en("Kestrel warned of a double-digit fall in revenue.", "revenue change | two digits | Kestrel"),
    fr("Un code à deux chiffres ouvre Valdor.", "chiffre | 2 chiffre | Valdor"),
    en("A two-digit number opens Valdor.", "digit | 2 digit | Valdor"),
]
NOTHING = [
    fr("L'État s'est désengagé du capital de Valdor.", "stake | worked out 0 % | État | Valdor"),
    fr("Norhaven n'est plus actionnaire de Valdor.", "stake | worked out 0 % | Norhaven | Valdor"),
    fr(
        "Norhaven a cédé l'intégralité de sa participation dans Valdor en 2014.",
        "stake | worked out 0 % | Norhaven | Valdor",
        REST,
    ),
    en("Kestrel has sold its entire stake in Valdor.", "stake | worked out 0 % | Kestrel | Valdor"),
    en("Kestrel is no longer a shareholder of Valdor.", "stake | worked out 0 % | Kestrel | Valdor"),
    en("Kestrel plans to exit. It is not the sole owner of Valdor.", "stake | 100 % | Kestrel | Valdor | - | denied"),
]


@pytest.mark.parametrize("row", [*DIGITS, *NOTHING])
def test_shares_in_words(row: Row) -> None:
    row.check()
