"""Every example of the frames, read by the whole extractor as an article of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

import pytest
from _pytest.mark import ParameterSet

from andro_check.app.drafting import draft_claims
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.frames import Role, frame_table
from andro_check.lexicon.load import read
from andro_check.lexicon.phrases import split_words
from andro_check.lexicon.units import canonical, units
from andro_check.lexicon.values import write_value
from andro_check.model.claim import Claim
from andro_check.model.folding import fold
from andro_check.model.period import Period
from andro_check.model.register import Register
from andro_check.model.source import Document, Source
from andro_check.model.value import Hedge, Name, Quantity, Value

LANGUAGES = ("fr", "en")
FIELDS = {
    *("figure", "values", "subject", "object", "prepositions", "kinds", "object_kinds", "counts", "counted", "units"),
    *("verbs", "passives", "nouns", "labels", "weight", "examples"),
}
SORTS = {"money", "percent", "points", "count", "measure", "duration", "date", "name", "rank", "clock", "label"}
WRITTEN = re.compile(r"[~<>=]*\s*(?P<number>\d+(?:\.\d+)?)\s*(?:(?P<scale>k|M|bn)\b)?\s*(?P<unit>.*)")
SCALES = {None: 1, "k": 10**3, "M": 10**6, "bn": 10**9}
COMMON = {
    "fr": """vendredi version versant vers pays paysan paysage levier collectivité collectif fournisseurs contribuable
        maintenant investisseur investigation financier votre tunnel période terminal livre signal
        signification crédit conservateur partie partir parti particulier""",
    "en": """investigate investor significant employee founder
        foundry signal costume reporter leader openly fundamental creature sellers owner holder closet""",
}
"""Words that a stem must not swallow: they say nothing of what a stem beside them says."""


@dataclass(frozen=True)
class Example:
    """``parties`` maps ``subject`` and ``object`` to the name that should be found there."""

    language: str
    figure: str
    text: str
    value: str
    parties: Mapping[str, str]
    pending: str

    def __str__(self) -> str:
        return f"{self.language}-{self.figure}-{self.text[:40]}"


def examples() -> Iterator[Example]:
    for language in LANGUAGES:
        for entry in read(f"{language}/frames"):
            for row in entry.get("examples", ()):
                parties = {role: row[role] for role in ("subject", "object") if role in row}
                yield Example(language, entry["figure"], row["text"], row["value"], parties, row.get("pending", ""))


def case(example: Example) -> ParameterSet:
    marks = [pytest.mark.xfail(reason=example.pending, strict=True)] if example.pending else []
    return pytest.param(example, id=str(example), marks=marks)


def says(value: Value, written: str) -> bool:
    """Whether a value is that of an example: ``40 M EUR``, ``2012-09``, ``14:32``, ``majority`` or a name."""
    if isinstance(value, Name):
        return fold(value.text) == fold(written)
    if isinstance(value, Period):
        return value.edtf == written
    if written == "majority":
        return value.hedge is Hedge.LABEL
    if value.unit == "clock":
        return write_value(value) == written
    found = WRITTEN.fullmatch(written)
    assert found, f"{written!r} is no value"
    number = Decimal(found["number"]) * SCALES[found["scale"]]
    unit = canonical(found["unit"]) or found["unit"]
    return value.number == number and (not unit or value.unit == unit)


def answers(claim: Claim, example: Example, register: Register) -> bool:
    return (
        claim.figure == example.figure
        and says(claim.value, example.value)
        and all(fold(register.name(getattr(claim, role))) == fold(name) for role, name in example.parties.items())
    )


def shown(claim: Claim, register: Register) -> str:
    words = claim.value.edtf if isinstance(claim.value, Period) else claim.value.text
    return f"{claim.figure} of {register.name(claim.subject)} / {register.name(claim.object)}: {words}"


@pytest.mark.parametrize("example", [case(example) for example in examples()])
def test_example_is_read(example: Example) -> None:
    source = Source(id="s", path="sources/s.md", language=example.language)
    claims, register = draft_claims([Document(source, example.text)], Register())
    found = [claim for claim in claims if answers(claim, example, register)]
    assert found, [shown(claim, register) for claim in claims]


@pytest.mark.parametrize("language", LANGUAGES)
class TestTable:
    def test_entries_have_known_fields_and_examples(self, language: str) -> None:
        for entry in read(f"{language}/frames"):
            assert entry.keys() <= FIELDS, entry["figure"]
            assert 1 <= len(entry["examples"]) <= 5, entry["figure"]

    def test_values_and_units_exist(self, language: str) -> None:
        for frame in frame_table(language).frames:
            assert frame.values <= SORTS, frame.figure
            known = set(counting_words(language).rates.values()) if "money" in frame.values else units().keys()
            assert frame.units <= known, frame.figure
            assert -1 <= frame.weight <= 1, frame.figure

    def test_a_target_has_prepositions(self, language: str) -> None:
        for frame in frame_table(language).frames:
            assert frame.prepositions or Role.TARGET not in (frame.subject, frame.object), frame.figure

    def test_no_trigger_stands_twice_in_an_entry(self, language: str) -> None:
        for entry in read(f"{language}/frames"):
            for key in ("verbs", "passives", "nouns", "counts", "counted"):
                listed = entry.get(key, [])
                twice = {phrase for phrase in listed if listed.count(phrase) > 1}
                assert not twice, (entry["figure"], key)

    def test_triggers_are_lower_case_words(self, language: str) -> None:
        for entry in read(f"{language}/frames"):
            for phrase in (p for key in ("verbs", "passives", "nouns") for p in entry.get(key, ())):
                assert phrase == phrase.lower(), phrase
                assert not any("," in word and word != "," for word in split_words(phrase)), phrase

    def test_stems_swallow_no_common_word(self, language: str) -> None:
        table = frame_table(language).triggers
        called = {word for word in COMMON[language].split() if table.at([word.lower()], 0)}
        assert called == set()


def test_both_languages_know_the_same_figures() -> None:
    french, english = ({frame.figure for frame in frame_table(language).frames} for language in LANGUAGES)
    assert french ^ english == set()


@pytest.mark.parametrize(
    ("value", "written", "expected"),
    [
        (Name("Valdor"), "valdor", True),
        (Name("Valdor"), "Brumaline", False),
    ],
)
def test_names_are_compared_blind_to_case(value: Value, written: str, expected: bool) -> None:
    assert says(value, written) is expected


def test_amounts_are_compared_by_number_and_unit() -> None:
    text = "Norhaven Capital holds 12% of Kestrel Freight."
    claims, _ = draft_claims([Document(Source(id="s", path="s.md", language="en"), text)], Register())
    value = claims[0].value
    assert isinstance(value, Quantity)
    assert says(value, "12 %")
    assert not says(value, "13 %")
    assert not says(value, "12 EUR")
