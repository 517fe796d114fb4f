"""Near copies: a wire story that six papers print has one vote, whoever does the work."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from andro_check.app.archive.copies import bands, firsts, sketch
from andro_check.app.archive.engine import Engine
from andro_check.app.archive.records import Columns
from andro_check.app.archive.scanning import Scan, scan
from andro_check.app.archive.seam import Settings
from cli.inside import andro_check

SYLLABLES = "ba ce di fo gu ha jo ke li mo nu pa ro se ti".split()


def prose(seed: int, words: int = 200) -> list[str]:
    random = Random(seed)  # noqa: S311 - made-up words
    return ["".join(random.choices(SYLLABLES, k=random.randint(1, 4))) for _ in range(words)]


def changed(words: Sequence[str], every: int) -> list[str]:
    return ["xyz" if n % every == every // 2 else word for n, word in enumerate(words)]


ORIGINAL = prose(1)
ALIKE = [
    # text, whether it is a copy of the original
    (ORIGINAL, True),
    (["Tréville", "(Agence)", "—", *ORIGINAL], True),
    (ORIGINAL[:160], True),
    (changed(ORIGINAL, 60), True),
    ([word.upper() for word in ORIGINAL], True),
    (changed(ORIGINAL, 8), False),
    (ORIGINAL[:90] + prose(2), False),
    (ORIGINAL[::-1], False),
    (prose(3), False),
]


def pairs(texts: Sequence[Sequence[str]]) -> set[tuple[str, str]]:
    """The number of each text that copies another one, with that one's."""
    sketches = [sketch(" ".join(words)) for words in texts]
    rows = [(band, str(number), told) for number, told in enumerate(sketches) for band in bands(told)]
    return set(firsts(sorted(rows)))


@pytest.mark.parametrize(("text", "copies"), ALIKE)
def test_what_is_nearly_the_same_is_a_copy(text: Sequence[str], copies: bool) -> None:
    assert pairs([ORIGINAL, text]) == ({("1", "0")} if copies else set())


def test_a_sketch_tells_the_share_that_is_common() -> None:
    """Within three standard errors of what it estimates: the share of runs of four words that two texts have."""
    for seed in range(20):
        words = prose(seed, 300)
        other = words[: 40 + 13 * seed] + prose(100 + seed, 260 - 13 * seed)
        runs = [{tuple(text[n : n + 4]) for n in range(len(text) - 3)} for text in (words, other)]
        common = len(runs[0] & runs[1]) / len(runs[0] | runs[1])
        a, b = (sketch(" ".join(text)) for text in (words, other))
        told = sum(a[n : n + 4] == b[n : n + 4] for n in range(0, 256, 4)) / 64
        assert abs(told - common) < 0.19


def test_a_short_text_has_no_copies() -> None:
    assert sketch(" ".join(ORIGINAL[:42])) == ""
    assert len(sketch(" ".join(ORIGINAL[:43]))) == 256


WIRE = " ".join(prose(7, 80))
RECORDS = [
    {"id": "late", "date": "2014-03-04", "text": f"{WIRE}. Valdor a levé 46 M€. La suite demain."},
    {"id": "first", "date": "2014-03-02", "text": f"{WIRE}. Valdor a levé 46 M€."},
    {"id": "wrong", "date": "2014-03-03", "text": f"{WIRE}. Valdor a levé 64 M€."},
    {"id": "other", "date": "2014-03-03", "text": "Valdor a levé 46 M€."},
]


def scanned(folder: Path, records: Sequence[dict[str, str]]) -> dict[str, str]:
    """The source that each one copies."""
    (folder / "a.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    scan(Scan([folder / "a.jsonl"], folder / "out", Columns(), Settings()), Engine(1), lambda *_: None)
    sources = (folder / "out" / "sources.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["id"]: row["copy_of"] for row in map(json.loads, sources)}


COPIES = {"late": "first", "wrong": "first", "first": "", "other": ""}


def test_copies_name_the_first_of_them(tmp_path: Path) -> None:
    assert scanned(tmp_path, RECORDS) == COPIES
    assert json.loads((tmp_path / "out" / "manifest.json").read_text())["copies"] == 2


def test_an_earlier_text_that_comes_later_is_the_first(tmp_path: Path) -> None:
    assert scanned(tmp_path, [one for one in RECORDS if one["id"] != "first"]) == {
        "wrong": "", "late": "wrong", "other": ""
    }  # fmt: skip
    assert scanned(tmp_path, RECORDS) == COPIES
    grown = (tmp_path / "out" / "findings.jsonl").read_bytes()
    (tmp_path / "fresh").mkdir()
    assert scanned(tmp_path / "fresh", RECORDS) == COPIES
    assert (tmp_path / "fresh" / "out" / "findings.jsonl").read_bytes() == grown
    assert scanned(tmp_path, RECORDS[2:]) == {"wrong": "", "other": ""}


def test_a_copy_has_no_vote_and_may_still_contradict(tmp_path: Path) -> None:
    scanned(tmp_path, RECORDS)
    findings = [json.loads(line) for line in (tmp_path / "out" / "findings.jsonl").read_text().splitlines()]
    (dispute,) = [one for one in findings if one["relation"] == "contradiction"]
    claims = {row["id"]: row for row in map(json.loads, (tmp_path / "out" / "claims.jsonl").read_text().splitlines())}
    sides = [{claims[claim]["source"] for claim in ids} for _, ids in dispute["sides"]]
    assert sorted(sides, key=len) == [{"wrong"}, {"first", "other"}]
    report = andro_check("report", "out", cwd=tmp_path)
    assert (report.returncode, report.stderr) == (0, "")
