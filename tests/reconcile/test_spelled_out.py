"""A sentence of parts that stands behind its whole, and what remains of a whole: from words to findings."""

from __future__ import annotations

import pytest

from reconcile.test_passages import CONFLICTS, judged

GIFTS = (
    "The hoard cost £620,000. The money was found: £240,000 came from a fund, £210,000 from a firm and £190,000 from "
    "an appeal to which 6,400 people gave."
)
BILL = (
    "Norhaven a dépensé 495 millions. La facture se répartit entre le pont (210 millions d'euros), le quai "
    "(140 millions) et le hangar neuf (60 millions), soit 470 millions d'euros au total."
)
ADDED = [
    ("en", "Norhaven spent £8.3m. Steel took £4.6m and timber £1.5m; lawyers account for the other £3.2m.", True),
    ("en", "Norhaven spent £9.3m. Steel took £4.6m and timber £1.5m; lawyers account for the other £3.2m.", False),
    ("en", "The pier cost £1.83bn and took six years. Steel took £460m, timber £650m and lighting £620m.", True),
    ("en", "The pier cost £1.73bn and took six years. Steel took £460m, timber £650m and lighting £620m.", False),
    ("en", "The hall drew 41,300 people. It welcomed 21,400 locals, 11,600 Scots and 9,300 from abroad.", True),
    ("en", "The hall drew 42,300 people. It welcomed 21,400 locals, 11,600 Scots and 9,300 from abroad.", False),
    ("en", "The firm sold 41,300 bikes. It made 12,500 helmets, 8,200 locks and 22,600 lamps.", False),
    (
        "fr",
        "Le parc a vendu 18 300 billets. Un soir en a pris 4 600, un autre 8 500 et le dernier 6 200.",
        True,
    ),
    (
        "fr",
        "Le parc a vendu 19 300 billets. Un soir en a pris 4 600, un autre 8 500 et le dernier 6 200.",
        False,
    ),
    # --- who gave it, the last behind a comma, or in a relative clause
    ("en", "Norhaven's pier cost £683m. Kelm paid £214m, the state added £96m for soil, and a bank gave £363m.", True),
    ("en", "Norhaven's pier cost £673m. Kelm paid £214m, the state added £96m for soil, and a bank gave £363m.", False),
    ("en", GIFTS, True),
    # --- by place, in brackets
    ("fr", "On a recensé 74 cas. Les malades vivent à Kelm (41 cas), à Lède (22 cas) et à Orrow (14 cas).", True),
    ("fr", "On a recensé 77 cas. Les malades vivent à Kelm (41 cas), à Lède (22 cas) et à Orrow (14 cas).", False),
    ("fr", "On a recensé 74 cas. Les autres sont à Kelm (41 cas), à Lède (22 cas) et à Orrow (14 cas).", False),
    # --- the sum is named behind the items, so that what stands before them is another sum
    ("fr", BILL, True),
    # --- what remains
    ("en", "The link carried 2.9 terawatt-hours, of which 2.3 went north. The remaining 1.1 went south.", True),
    ("en", "The link carried 3.4 terawatt-hours, of which 2.3 went north. The remaining 1.1 went south.", False),
    ("fr", "Le barrage a produit 4,7 GWh, dont 2,9 pour Kelm. Les 2,4 GWh restants vont au réseau.", True),
    ("fr", "Le barrage a produit 5,3 GWh, dont 2,9 pour Kelm. Les 2,4 GWh restants vont au réseau.", False),
]


@pytest.mark.parametrize(("language", "text", "wrong"), ADDED)
def test_what_follows_adds_up(language: str, text: str, *, wrong: bool) -> None:
    found = [f.rule for f in judged(language, text) if f.relation in CONFLICTS]
    assert found == (["AC120 stated-sum"] if wrong else [])
