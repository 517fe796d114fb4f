"""The digests in sources/ are ours, say so, and are quoted nowhere else in the repository."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation.own_words import read, runs, shared, words  # noqa: E402

# The order in which front matter is written; a source leaves out what is not known of it.
KEYS = (
    *("id", "title", "publisher", "author", "published", "accessed", "url", "archive_url"),
    *("language", "rendition", "copy_of", "sha256"),
)
DIGESTS = sorted((ROOT / "sources").glob("*.md"))


def front_and_body(path: Path) -> tuple[dict[str, object], str]:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    loaded = yaml.safe_load(front)
    assert isinstance(loaded, dict)
    return loaded, body


def word_count(body: str) -> int:
    """Words as an editor counts them: what stands between spaces, lone punctuation left out."""
    return sum(bool(re.search(r"\w", word)) for word in body.split())


def test_there_are_five_digests() -> None:
    assert len(DIGESTS) == 5


@pytest.mark.parametrize("path", DIGESTS, ids=lambda path: path.stem)
class TestDigest:
    def test_is_200_to_350_words_long(self, path: Path) -> None:
        assert 200 <= word_count(front_and_body(path)[1]) <= 350

    def test_front_matter_calls_it_a_digest_of_an_original(self, path: Path) -> None:
        front, _ = front_and_body(path)
        assert list(front) == [key for key in KEYS if key in front]
        assert (front["id"], front["language"], front["rendition"]) == (path.stem, "fr", "digest")
        assert re.fullmatch(r"[0-9a-f]{64}", str(front["sha256"]))

    def test_is_not_quoted_by_tests_or_docs(self, path: Path) -> None:
        digest = frozenset(runs(front_and_body(path)[1]))
        texts = read(file for folder in ("tests", "docs") for file in (ROOT / folder).rglob("*"))
        assert {name: found for name, text in texts.items() if (found := list(shared(text, digest)))} == {}


def test_no_digest_repeats_another() -> None:
    bodies = {path.stem: front_and_body(path)[1] for path in DIGESTS}
    for stem, body in bodies.items():
        others = frozenset(run for other, text in bodies.items() if other != stem for run in runs(text))
        assert list(shared(body, others)) == [], stem


def test_words_are_blind_to_case_accents_and_punctuation() -> None:
    assert words("L’ÉTÉ, à 44,4 % – « là-bas »") == ["l", "ete", "a", "44", "4", "la", "bas"]


def test_overlapping_runs_are_joined_and_separate_ones_are_not() -> None:
    known = frozenset(runs("un deux trois quatre cinq", 3))
    assert list(shared("un deux trois quatre. six, deux trois quatre !", known, 3)) == [
        "un deux trois quatre",
        "deux trois quatre",
    ]
    assert list(shared("un deux quatre trois", known, 3)) == []
