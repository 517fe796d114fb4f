"""The table of figures: what is listed, what takes after it, and what a dossier may change."""

from __future__ import annotations

import pytest

from andro_check.lexicon.figures import Asks, Behaviour, figures


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("stake", "stake"),
        ("foundation-date", "foundation date"),
        ("foundation_date", "foundation date"),
        ("Price paid", "price"),
        ("revenue [first half]", "revenue"),
        ("écluse", "lock"),  # the nouns of both languages
        ("appareil", "plane"),
        ("aircraft", "plane"),
        ("quai", "quai"),
        ("essieu", "axle"),
        ("firm", "company"),
        ("Effectif", "headcount"),  # what people call it, in either language
        ("part du capital", "stake"),
        ("taux d'effort", "taux d'effort"),
    ],
)
def test_one_figure_under_many_spellings(written: str, expected: str) -> None:
    assert figures().get(written).id == expected


@pytest.mark.parametrize(
    ("unlisted", "unit", "time"),
    [
        ("crane count", "any", "changes"),
        ("demolition date", "date", "fixed"),
        ("bid deadline", "date", "changes"),
        ("tolls share", "share", "changes"),
        ("role:harbour master", "name", "changes"),
        ("deaths of dockers", "count", "cumulative"),
        ("passengers on ferries", "count", "period"),
        ("passengers change", "share", "period"),
        ("hull thickness", "any", "fixed"),  # by the noun
        ("déficit de la caisse", "any", "period"),
        ("hens culled", "any", "cumulative"),
        ("people aboard", "any", "once"),
        ("price of a tonne", "money", "changes"),
        ("durée du prêt", "duration", "once"),
    ],
)
def test_what_is_not_listed_takes_after_what_is(unlisted: str, unit: str, time: str) -> None:
    figure = figures().get(unlisted)
    assert (figure.unit, figure.time) == (unit, time)


def test_a_change_knows_what_changed() -> None:
    assert figures().get("passengers change").of == "passengers"
    assert figures().get("crane count growth").of == "crane count"


def test_every_listed_figure_is_sound() -> None:
    table = figures()
    assert len(table) > 80
    for name in table:
        figure = table.get(name)
        assert figure.id == name
        assert figure.label("fr")
        assert figure.label("en")
        assert figure.unit in {"any", "clock", "count", "date", "duration", "measure", "money", "name", "share"}
        assert figure.adds in {"", "subject", "object"}
    named = {name for rule in table.sums for name in (rule.whole, *rule.parts)} | {r.part for r in table.ratios}
    assert {name for name in named if name not in table} <= {"offset value", "average attendance"}


def test_synonyms_name_one_figure_each() -> None:
    table = figures()
    assert all(other not in table for other in table.synonyms)


def test_a_dossier_tunes_its_figures() -> None:
    table = figures({"crane count": {"time": "fixed", "en": "cranes", "several": "yes"}, "stake": {"asks": "object"}})
    cranes = table.get("crane-count")
    assert (cranes.time, cranes.label(), cranes.several) == (Behaviour.FIXED, "cranes", True)
    assert table.get("stake").asks is Asks.OBJECT
    assert figures().get("stake").asks is Asks.BOTH


@pytest.mark.parametrize(
    ("setting", "value", "message"),
    [
        ("colour", "red", "'colour' is no setting of a figure; write one of"),
        ("time", "sometimes", "time 'sometimes' is unknown; write one of fixed, once, changes, period, cumulative"),
        ("near", "soon", "near 'soon' is no number of days; write a whole number"),
        ("vague", "maybe", "vague 'maybe' is neither yes nor no; write yes or no"),
        ("asks", "nobody", "asks 'nobody' is unknown; write one of subject, object, both"),
    ],
)
def test_a_setting_that_cannot_be_read(setting: str, value: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        figures({"stake": {setting: value}})


@pytest.mark.parametrize("words", ["the remaining 15 %", "Le reste, soit 12 %", "les 28 restants"])
def test_words_that_say_that_a_list_is_complete(words: str) -> None:
    assert figures().says_remainder(words)
    assert not figures().says_remainder("il arrestait 12 personnes")
