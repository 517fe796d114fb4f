"""What the pages say of files, formats and code is so: their keys are all named, their samples run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from types import SimpleNamespace

import pytest

from andro_check.dossier import claims, decisions, register, sources
from andro_check.extract.assembling import confidence
from andro_check.lexicon.figures import figures
from andro_check.model.finding import Finding
from andro_check.model.problem import Problem
from andro_check.model.source import Document, Source
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.comparing.verdict import Row
from andro_check.report.csv import COLUMNS, WIDE_COLUMNS
from andro_check.report.json import claim_row, finding_row, source_row
from extract.telling import NOBODY, article, tell
from handbook.write import DOCS
from reconcile.norhaven import REGISTER, readings, said
from report.harbour import ALL
from report.valdor import FINDINGS
from report.valdor import VALDOR as DOSSIER

_SAMPLE = re.compile(r"^ *```python\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def codes(text: str) -> set[str]:
    """What stands between backticks."""
    return set(re.findall(r"`([^`\n]+)`", text))


@pytest.mark.parametrize(
    "keys", [register.KEYS, register.ACTOR_KEYS, sources.KEYS, claims.KEYS, decisions.KEYS], ids=lambda keys: keys[0]
)
def test_every_key_of_the_files_is_told(keys: tuple[str, ...]) -> None:
    assert set(keys) - codes(page("reference/files.md")) == set()


def test_every_key_of_the_json_is_told_in_its_order() -> None:
    told = page("reference/json.md")
    claim = DOSSIER.claims[0]
    for row in (
        source_row(DOSSIER.documents[0].source),
        claim_row(claim, REGISTER),
        finding_row(FINDINGS[0], REGISTER),
    ):
        assert " ".join(f"`{key}`" for key in row) in told
    value = claim_row(claim, REGISTER)["value"]
    assert isinstance(value, Mapping)
    assert set(value) - codes(told) == set()


def test_the_columns_of_the_csv_are_told_in_their_order() -> None:
    told = page("reference/csv.md")
    first_cells = " ".join(re.findall(r"^\| (`.*?`) \|", told, re.MULTILINE))
    assert re.findall(r"`(\w+)`", first_cells) == list(COLUMNS)
    assert set(WIDE_COLUMNS) - codes(told) == set()


def test_every_reason_why_a_difference_is_none_is_told() -> None:
    assert {row.value for row in Row} - codes(page("explanation/no-contradiction.md")) == set()


def test_every_doubt_of_a_reading_is_told_with_its_price() -> None:
    rows = re.findall(r"^\| (.*) \| (0\.\d+) \|$", page("explanation/confidence.md"), re.MULTILINE)
    assert {doubt: Decimal(price) for doubt, price in rows} == confidence._STEPS


def sample(name: str) -> SimpleNamespace:
    """The module that a how-to shows."""
    (code,) = _SAMPLE.findall(page(f"how-to/{name}.md"))
    module: dict[str, object] = {}
    exec(compile(dedent(code), name, "exec"), module)  # noqa: S102 - our own page
    return SimpleNamespace(**module)


@pytest.mark.parametrize(("share", "found"), [("120 %", 1), ("~102 %", 0), ("60 %", 0)])
def test_the_sample_of_a_rule_judges(share: str, found: int) -> None:
    case = Case(readings(said(share)), (), REGISTER, {}, figures())
    reported: list[Finding] = list(sample("add-a-rule").share_above_all(case))
    assert [finding.rule for finding in reported] == ["AC127 share-above-all"] * found


def test_the_sample_of_a_reader_reads() -> None:
    times = b"00:00:01,000 --> 00:00:03,500\n"
    raw = b"1\n" + times + b"The quay cost 12 million euros.\n\n2\n" + times + b"Nobody paid.\n"
    document = sample("add-a-reader").read_srt(raw, Source("quay", "quay.srt", language="en"))
    assert isinstance(document, Document)
    assert [block.span.of(document.text) for block in document.blocks] == [
        "The quay cost 12 million euros.",
        "Nobody paid.",
    ]
    assert isinstance(sample("add-a-reader").read_srt(b"", Source("quay", "quay.srt")), Problem)


def test_the_sample_of_an_exporter_writes() -> None:
    written = sample("add-an-exporter").selection_outline(ALL).decode()
    assert written.splitlines()[0].startswith(DOSSIER.title)
    assert len(written.splitlines()) == 1 + sum(1 + len(finding.sides) for finding in FINDINGS)


def test_the_decisions_are_linked_in_their_order() -> None:
    linked = re.findall(r"decisions/(\d{4})-", page("architecture.md").rpartition("## Decisions")[2])
    assert all(int(after) == int(before) + 1 for before, after in pairwise(linked))
    assert len(linked) == len(list(Path(DOCS / "decisions").glob("*.md")))


_READ = re.compile(r"^```(en|fr)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def read_so() -> Iterator[tuple[str, str, list[str]]]:
    """The language, the sentence and the lines of claims of each example of what is read."""
    for language, block in _READ.findall(page("explanation/what-is-read.md")):
        for example in block.strip().split("\n\n"):
            sentence, *claims = example.splitlines()
            yield language, sentence, [claim.strip() for claim in claims]


@pytest.mark.parametrize(("language", "sentence", "claims"), list(read_so()))
def test_what_is_read_is_what_the_page_says(language: str, sentence: str, claims: list[str]) -> None:
    said = tell(article(sentence, language, published="2024-05-02"), register=NOBODY)
    assert claims
    assert set(claims) <= set(said)
