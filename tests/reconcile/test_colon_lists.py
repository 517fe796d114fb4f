"""What a colon, a dash or a bracket sets out adds up to its whole: from words to findings."""

from __future__ import annotations

import pytest

from reconcile.test_passages import CONFLICTS, judged

ADDED = [
    ("en", "The Lido has 42 staff: 16 lifeguards, 14 technicians and nine receptionists.", True),
    ("en", "The Lido has 42 staff: 16 lifeguards, 14 technicians and 12 receptionists.", False),
    ("en", "The Lido hired 42 people: 16 lifeguards, 14 technicians and nine clerks.", True),
    ("en", "The Lido has 42 staff: 16 lifeguards; 14 technicians; and nine receptionists.", True),
    ("en", "The Lido has 42 staff — 16 lifeguards, 14 technicians and nine receptionists.", True),
    ("en", "The club has 30 boats (14 dinghies, nine canoes and five punts).", True),
    ("en", "The club has 28 boats (14 dinghies, nine canoes and five punts).", False),
    ("fr", "La piscine emploie 42 personnes : 16 maîtres-nageurs, 14 techniciens et 9 agents d'accueil.", True),
    ("fr", "La piscine emploie 42 personnes : 16 maîtres-nageurs, 14 techniciens et 12 agents d'accueil.", False),
    ("fr", "La piscine a 42 agents : 16 nageurs, 14 techniciens et neuf caissiers.", True),
    ("en", "The Lido's fleet of 61 (44 trawlers and 19 seiners) was left with some 157,000.", True),
    # --- amounts of round numbers are meant as they are written, unless they are "about" so much
    ("en", "The Lido raised £420,000: £200,000 from Kelm, £150,000 from Valdor and £50,000 from members.", True),
    ("en", "The Lido raised £400,000: £200,000 from Kelm, £150,000 from Valdor and £50,000 from members.", False),
    ("en", "The Lido raised about £420,000: £200,000 from Kelm, £150,000 from Valdor and £50,000 from members.", False),
    ("fr", "La piscine a reçu 420 000 euros : 200 000 de Kelm, 150 000 de Valdor et 50 000 des membres.", True),
    ("fr", "La piscine a reçu 400 000 euros : 200 000 de Kelm, 150 000 de Valdor et 50 000 des membres.", False),
    # --- in words, and between dashes
    ("en", "The Lido has forty-two staff: sixteen lifeguards, fourteen technicians and nine receptionists.", True),
    ("en", "The Lido's 42 staff – 16 lifeguards, 14 technicians and nine receptionists – will get 3 days off.", True),
    ("en", "The Lido's 39 staff – 16 lifeguards, 14 technicians and nine receptionists – will get 3 days off.", False),
    ("en", "The Lido has 42 staff - 16 lifeguards, 14 technicians and nine receptionists - and two cats.", True),
    ("en", "The Lido's sixty-one boats (forty-four dinghies and nineteen punts) are in port.", True),
    # --- a rate that goes before sets the measure
    ("en", "The Lido saves £60,000 a year: £25,000 on heat, £20,000 on water and £25,000 on staff.", True),
    ("en", "The Lido saves £70,000 a year: £25,000 on heat, £20,000 on water and £25,000 on staff.", False),
    # --- without "and", or with the name of each item in front of it
    ("en", "The Lido lost 42 jobs: 18 in the baths, 15 in the office, 12 in the gym.", True),
    ("en", "The Lido lost 45 jobs: 18 in the baths, 15 in the office, 12 in the gym.", False),
    ("en", "The Lido spent £9.5m: heat and water £4.2m, wages £3.1m and repairs to the roof £1.2m.", True),
    ("en", "The Lido spent £9.5m: heat and water £4.2m, wages £3.1m and repairs to the roof £2.2m.", False),
    (
        "fr",
        "La piscine coûte 1,24 M€. Elle est payée ainsi : État 580 000 €, Kelm 410 000 €, club 350 000 €.",
        True,
    ),
    (
        "fr",
        "La piscine coûte 1,34 M€. Elle est payée ainsi : État 580 000 €, Kelm 410 000 €, club 350 000 €.",
        False,
    ),
    # --- what the next sentence shares out: it may leave some out, and adds none
    ("en", "The Lido's sales rose to £59m. Kelm brought in £31m, Valdor £20.5m and Lorby £12.5m.", True),
    ("en", "The Lido's sales rose to £59m. Kelm brought in £31m, Valdor £12.5m and Lorby £10.5m.", False),
    ("fr", "Les ventes de la piscine ont atteint 48 M€. Kelm a rapporté 21 M€, Valdor 19 M€ et Lorby 11 M€.", True),
    ("en", "The new Lido cost £8m. The old one brought in £5m, the yard £2m and the mill £3m.", False),
    ("fr", "La salle du Lido a 372 places, soit 214 au parterre, 96 en loge et 81 au balcon.", True),
    ("fr", "La salle du Lido a 391 places, soit 214 au parterre, 96 en loge et 81 au balcon.", False),
    ("fr", "Le Lido emploie 540 personnes, soit 300 de plus qu'en 2019 et 200 de plus qu'en 2020.", False),
    # --- no list of all that the whole is made of
    ("en", "The Lido has 42 staff: 16 lifeguards, 14 technicians and nine receptionists, with 3 cleaners.", False),
    ("en", "The Lido has 42 staff: 16 lifeguards, 14 technicians, nine receptionists and 3 cleaners.", False),
    ("en", "The Lido has 42 staff, including 16 lifeguards, 14 technicians and nine receptionists.", False),
    ("fr", "La piscine emploie 42 personnes, dont 16 nageurs, 14 techniciens et 9 agents d'accueil.", False),
    ("en", "The Lido bought 42 chairs, 16 tables, 14 lamps and nine beds.", False),
    ("fr", "La piscine compte 42 chaises, 16 tables, 14 lampes et neuf lits.", False),
    ("en", "The Lido has 42 staff. 16 lifeguards, 14 technicians and nine receptionists are new.", False),
    ("en", "The Lido has 42 staff; 16 lifeguards, 14 technicians and nine receptionists are new.", False),
]


@pytest.mark.parametrize(("language", "text", "wrong"), ADDED)
def test_what_is_set_out_adds_up(language: str, text: str, *, wrong: bool) -> None:
    found = [f.rule for f in judged(language, text) if f.relation in CONFLICTS]
    assert found == (["AC120 stated-sum"] if wrong else [])


def test_what_a_ceiling_allows_is_not_held_against_parts_that_it_would_allow() -> None:
    parts = "$140 million for sand, $190 million for water and $330 million for air"
    (found,) = [
        f for f in judged("en", f"The Lido is due up to $640 million, made up of {parts}.") if f.relation in CONFLICTS
    ]
    assert found.why.endswith("= 660 M USD; that is 20 M USD more than the 640 M USD told with them.")
