"""Values that nobody states and everybody reckons: claims of their own, marked as such, that accuse nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from andro_check.dossier.values import decode, encode
from andro_check.lexicon.figures import figures
from andro_check.model.claim import Basis, Status
from andro_check.model.value import Hedge, Quantity
from andro_check.reconcile.readings.reading import read_claims
from andro_check.report.words import value_words
from extract.telling import CAST, REST, Row, article, drafted, en, fr

EACH = [
    fr(
        "Le fonds Brume investit 75 millions d'euros par projet dans Valdor et Lorzac.",
        "investment | worked out 150 M EUR {[149000000, 151000000) [149000000, 151000000)} | fonds Brume"
        " | Lorzac + Valdor",
        REST,
    ),
    fr(
        "Norhaven et Ostrane apportent chacun 60 millions d'euros à Valdor.",
        "contribution | worked out 120 M EUR {[117000000, 123000000] [114000000, 126000000]} | Norhaven + Ostrane"
        " | Valdor",
        REST,
    ),
    en(
        "Kestrel and Pellmont invested £20m each in Valdor.",
        "investment | 20 M GBP | Kestrel | Valdor",
        "investment | 20 M GBP | Pellmont | Valdor",
        "investment | worked out 40 M GBP {[39000000, 41000000] [38000000, 42000000]} | Kestrel + Pellmont | Valdor",
    ),
]
LISTS = [
    fr(
        "Valdor est financé par l'État (135 millions d'euros), Norhaven (60 millions) et Ostrane (30 millions).",
        "funding | worked out 225 M EUR {[222250000, 227750000) [220000000, 230000000)} | - | Valdor",
        REST,
    ),
    en(
        "Valdor is funded by the Treasury (£40m), Kestrel (£25m) and Pellmont (£10m).",
        "funding | 40 M GBP | Treasury | Valdor",
        "funding | worked out 75 M GBP {[73250000, 76750000) [72000000, 78000000)} | - | Valdor",
        "funding | worked out 35 M GBP {[34250000, 35750000) [34000000, 36000000)} | Kestrel + Pellmont | Valdor",
        "funding share | worked out 53.3 % {[50.8, 56] [48.7, 58.4]} | Treasury | Valdor",
        "funding | 25 M GBP | Kestrel | Valdor",
        "funding | 10 M GBP | Pellmont | Valdor",
    ),
    fr(
        "La ville et la région apportent chacune 4 millions d'euros à Valdor, et l'État 2 millions.",
        "contribution | 4 M EUR | région | Valdor",
        "contribution | 4 M EUR | ville | Valdor",
        "contribution | worked out 10 M EUR {[8500000, 11500000) [8500000, 11500000)} | - | Valdor",
        "contribution | worked out 8 M EUR {[7000000, 9000000) [7000000, 9000000)} | ville + région | Valdor",
        "funding share | worked out 20 % {[13, 29.5] [13, 29.5]} | État | Valdor",
        "contribution | 2 M EUR | État | Valdor",
    ),
    fr(
        "Valdor est financé notamment par l'État (135 millions d'euros), Norhaven (60 millions) et Ostrane (30"
        " millions).",
        "funding | 135 M EUR | État | Valdor",
        "funding | 60 M EUR | Norhaven | Valdor",
        "funding | 30 M EUR | Ostrane | Valdor",
    ),
    fr(
        "Valdor, projet de 250 millions d'euros, est financé par l'État (135 millions d'euros), Norhaven (60 millions)"
        " et Ostrane (30 millions).",
        "amount | 250 M EUR | Valdor | État",
        "funding | 135 M EUR | État | Valdor",
        "funding | 60 M EUR | Norhaven | Valdor",
        "funding | 30 M EUR | Ostrane | Valdor",
    ),
    en(
        "Valdor is funded by the Treasury (£40m) and Kestrel (£25m).",
        "funding | 40 M GBP | Treasury | Valdor",
        "funding | 25 M GBP | Kestrel | Valdor",
    ),
]
"""A list of givers is added up, unless others gave too, a total is told beside it, or it is too short to be one."""
LEFT = [
    fr(
        "Norhaven veut racheter la totalité de Valdor, dont il détient déjà 44,4 % du capital.",
        "acquisition | whole | Norhaven | Valdor | - | planned",
        "acquisition | worked out 55.6 % {(55.55, 55.65] (55.55, 55.65]} | Norhaven | Valdor | - | planned",
        "stake | 44.4 % | Norhaven | Valdor",
    ),
    en(
        "Kestrel, which already owns 30 per cent of Valdor, has agreed to buy all of the company.",
        "stake | 30 % | Kestrel | Valdor",
        "acquisition | worked out 70 % {[69.25, 70.75] [68.5, 71.5]} | Kestrel | Valdor",
        "acquisition | whole | Kestrel | Valdor",
    ),
    fr(
        "Norhaven veut racheter la totalité de Valdor, dont Ostrane détenait 44,4 % du capital.",
        "acquisition | whole | Norhaven | Valdor | - | planned",
        "stake | 44.4 % | Ostrane | Valdor",
    ),
    en(
        "Kestrel will buy the 60 per cent of Valdor it does not already own.",
        "acquisition | 60 % | Kestrel | Valdor | - | planned",
        "stake | worked out 40 % {[38.5, 41.5] [37, 43]} | Kestrel | Valdor",
    ),
    fr(
        "Norhaven va racheter à Ostrane les 40 % du capital de Valdor qu'il ne possède pas.",
        "acquisition | 40 % | Norhaven | Valdor | - | planned",
        "stake | worked out 60 % {[59, 61] [58, 62]} | Norhaven | Valdor",
    ),
    en(
        "Kestrel will buy 60 per cent of Valdor, which has not opened yet.",
        "acquisition | 60 % | Kestrel | Valdor | - | planned",
    ),
    fr(
        "Norhaven rachète les 33 % de Valdor détenus par Ostrane et les 20 % détenus par Lorzac, devenant ainsi son"
        " unique actionnaire.",
        "acquisition | 33 % | Norhaven | Valdor",
        "stake | 33 % | Ostrane | Valdor",
        "stake | worked out 47 % {(46, 48] (45.5, 48.5]} | Norhaven | Valdor",
        "acquisition | 20 % | Norhaven | Valdor",
        "stake | 20 % | Lorzac | Valdor",
        "stake | 100 % | Norhaven | Valdor",
    ),
    en(
        "Kestrel bought the 25 per cent of Valdor held by Pellmont and the 15 per cent held by Norhaven, becoming its"
        " sole owner.",
        "acquisition | 25 % | Kestrel | Valdor",
        "stake | worked out 60 % {(59, 61] (59, 61]} | Kestrel | Valdor",
        REST,
    ),
]
"""What is left of the whole: what remains to be bought, what was held before, what is held by who buys the rest."""


@pytest.mark.parametrize("row", [*EACH, *LISTS, *LEFT])
def test_values_that_are_worked_out(row: Row) -> None:
    row.check()


def test_a_value_that_was_worked_out_says_so_and_of_what() -> None:
    claims, _ = drafted(article("Kestrel and Pellmont invested £20m each in Valdor.", "en"))
    made = claims[-1]
    assert isinstance(made.value, Quantity)
    assert (made.value.hedge, made.is_worked_out) == (Hedge.WORKED_OUT, True)
    assert made.note == "worked out: 2 × £20m"
    assert [(e.basis, e.note) for e in made.evidence if e.field == "value"] == [(Basis.REASONED, "2 × £20m")]
    assert value_words(made) == "40 M GBP (worked out)"
    assert decode(*encode(made.value)) == made.value.with_text(encode(made.value)[0])


def test_nothing_is_compared_with_what_was_worked_out_until_a_person_stands_by_it() -> None:
    claims, register = drafted(article("Kestrel and Pellmont invested £20m each in Valdor.", "en"))
    read = read_claims(claims, register, {}, figures())
    assert [r.claim.is_worked_out for r in read] == [False, False]
    stood_by = [replace(claim, status=Status.ACCEPTED) for claim in claims]
    assert any(r.claim.is_worked_out for r in read_claims(stood_by, CAST, {}, figures()))
