"""Scanning an archive: the same findings however it is cut, stopped, grown or damaged."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from andro_check.app.archive.engine import Engine
from andro_check.app.archive.packing import pack_claim, unpack_claim
from andro_check.app.archive.records import Columns, Record
from andro_check.app.archive.scanning import Scan, Tally, scan
from andro_check.app.archive.seam import Settings, extract_batch, reconcile_group, said, standing
from andro_check.app.archive.store import NAME, Store
from andro_check.app.drafting import draft_claims
from andro_check.app.opening import open_dossier
from andro_check.app.reporting import judged
from andro_check.model.folding import slug
from andro_check.model.register import Actor, Register
from archive.cluster import HOSTILE
from cli.inside import andro_check
from cli.port import SCRIPT
from cli.port import andro_check as installed

sys.path.append(str(Path(__file__).resolve().parents[2]))

from benchmarks.articles import articles, planted

COUNT = 45
LINES = [json.dumps(asdict(article), ensure_ascii=False) for article in articles(COUNT, words=120)]


def write(path: Path, lines: Iterable[str]) -> Path:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def scanned(
    inputs: Sequence[Path], out: Path, settings: Settings | None = None, engine: Engine | None = None
) -> tuple[Tally, str]:
    """The tally of a scan and its findings as written."""
    asked = Scan(inputs, out, Columns(), settings or Settings())
    tally = scan(asked, engine or Engine(1), lambda *_: None)
    return tally, (out / "findings.jsonl").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Tally, str]:
    folder = tmp_path_factory.mktemp("whole")
    return scanned([write(folder / "all.jsonl", LINES)], folder / "out")


def test_what_was_planted_is_found(whole: tuple[Tally, str]) -> None:
    tally, findings = whole
    assert (tally.articles, tally.read, tally.errors) == (COUNT, COUNT, 0)
    rows = [json.loads(line) for line in findings.splitlines()]
    told = {
        (p, row["figure"])
        for row in rows
        if row["relation"] == "contradiction"
        for p in (row["subject"], row["object"])
    }
    assert {(slug(one.actor), one.figure) for one in planted(COUNT)} - told == set()


def test_order_files_and_processes_change_nothing(tmp_path: Path, whole: tuple[Tally, str]) -> None:
    mixed = LINES[1::2] + LINES[::2]
    parts = [write(tmp_path / f"{n}.jsonl", mixed[n::3]) for n in range(3)]
    assert scanned(parts, tmp_path / "out", engine=Engine(2, alone=-1))[1] == whole[1]


def test_a_grown_archive_is_read_where_it_grew(tmp_path: Path, whole: tuple[Tally, str]) -> None:
    file = write(tmp_path / "a.jsonl", LINES[:30])
    scanned([file], tmp_path / "out")
    write(file, LINES)
    tally, findings = scanned([file], tmp_path / "out")
    assert (tally.articles, tally.read) == (COUNT, COUNT - 30)
    assert findings == whole[1]
    tally, findings = scanned([file], tmp_path / "out")
    assert (tally.read, tally.compared) == (0, 0)
    assert findings == whole[1]


def test_what_left_the_archive_leaves_the_findings(tmp_path: Path) -> None:
    fresh = scanned([write(tmp_path / "few.jsonl", LINES[:20])], tmp_path / "fresh")[1]
    file = write(tmp_path / "a.jsonl", LINES)
    scanned([file], tmp_path / "out")
    tally, findings = scanned([write(file, LINES[:20])], tmp_path / "out")
    assert (tally.read, tally.gone) == (0, COUNT - 20)
    assert findings == fresh


def test_other_settings_begin_anew(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", LINES[:10])
    scanned([file], tmp_path / "out")
    tally, _ = scanned([file], tmp_path / "out", Settings(figures=("fine",)))
    assert tally.read == 10
    figures = {json.loads(line)["figure"] for line in (tmp_path / "out" / "claims.jsonl").read_text().splitlines()}
    assert figures == {"fine"}


BAD = [
    ("{", "is no JSON"),
    ("[1, 2]", "is no object with named columns"),
    ('{"id": "x", "words": "none"}', "has no text; its columns are id, words"),
    ('{"id": "y", "text": " "}', "has no text"),
    ("[" * 100_000, "is no JSON"),
    ('{"text": "' + "a" * 50_000_000 + '"}', "is longer than 20000000 bytes"),
    ("\udcff", "is no JSON"),
]


def test_bad_records_are_told_and_change_nothing_else(tmp_path: Path, whole: tuple[Tally, str]) -> None:
    lines = [*LINES[:7], *(line for line, _ in BAD), *LINES[7:]]
    file = tmp_path / "a.jsonl"
    file.write_bytes(b"".join(line.encode("utf-8", "surrogateescape") + b"\n" for line in lines))
    tally, findings = scanned([file], tmp_path / "out")
    errors = [json.loads(line) for line in (tmp_path / "out" / "errors.jsonl").read_text().splitlines()]
    assert sorted(error["place"] for error in errors) == sorted(f"{file}:{8 + n}" for n in range(len(BAD)))
    by_place = {error["place"]: error["trouble"] for error in errors}
    assert [by_place[f"{file}:{8 + n}"].startswith(trouble) for n, (_, trouble) in enumerate(BAD)] == [True] * len(BAD)
    assert (tally.errors, findings) == (len(BAD), whole[1])


def test_what_raises_or_ends_its_process_costs_nobody_else(tmp_path: Path, whole: tuple[Tally, str]) -> None:
    """Not even where it comes first, nor where it is all that a file has."""
    hostile = [json.dumps({"text": f"This text {does}."}) for does in ("kills", "raises")]
    write(tmp_path / "a.jsonl", [*hostile, *LINES])
    write(tmp_path / "b.jsonl", ['{"text": "Twice: This text kills."}'])
    (tmp_path / "c.warc").write_bytes(b"WARC/1.0 and no more")
    asked = ("scan", "a.jsonl", "b.jsonl", "c.warc", "-o", "out", "--workers", "2")
    run = installed(*asked, cwd=tmp_path, PYTHONPATH=str(HOSTILE))
    assert (run.returncode, run.stdout.split(",")[0]) == (0, f"{COUNT} articles (45 new)"), run.stderr
    assert run.stderr.startswith("4 records could not be read; out/errors.jsonl says why")
    errors = [json.loads(line) for line in (tmp_path / "out" / "errors.jsonl").read_text().splitlines()]
    assert [(one["place"], one["trouble"][:18]) for one in errors] == [
        ("a.jsonl:1", "kills its process"),
        ("a.jsonl:2", "ValueError: cannot"),
        ("b.jsonl:1", "kills its process"),
        ("c.warc:0", "is damaged (its he"),
    ]
    assert (tmp_path / "out" / "findings.jsonl").read_text(encoding="utf-8") == whole[1]


def test_a_record_that_raises_or_takes_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def draft(documents: Sequence[object], register: Register) -> object:
        text = getattr(documents[0], "text", "")
        if "slow" in text:
            time.sleep(30)
        if "broken" in text:
            raise ValueError("cannot")
        return draft_claims(documents, register)  # type: ignore[arg-type]

    monkeypatch.setattr("andro_check.app.drafting.draft_claims", draft)
    texts = ("Valdor a levé 46 M€.", "a broken one", "a slow one")
    extract_batch([Record("a", 1, texts[0])], Settings())  # the first one of a process waits for the lexicon
    found = extract_batch([Record("a", 1, text) for text in texts], Settings(seconds=1))
    assert [one.trouble.partition(" (")[0] for one in found] == ["", "ValueError: cannot", "took longer than 1 s"]


def test_a_scan_that_was_killed_goes_on(tmp_path: Path, whole: tuple[Tally, str]) -> None:
    file, out = write(tmp_path / "a.jsonl", LINES), tmp_path / "out"
    for pause in (0.6, 0.9):
        with subprocess.Popen([SCRIPT, "scan", str(file), "-o", str(out)], stderr=subprocess.DEVNULL) as run:
            time.sleep(pause)
            run.send_signal(signal.SIGKILL)
    assert scanned([file], out)[1] == whole[1]


KILLED_AT = """
import os, signal, sys
from pathlib import Path
from andro_check.app.archive.engine import Engine
from andro_check.app.archive.records import Columns
from andro_check.app.archive.scanning import Scan, scan
from andro_check.app.archive.seam import Settings

def tell(stage, *_):
    if stage == sys.argv[3]:
        os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":
    scan(Scan([Path(sys.argv[1])], Path(sys.argv[2]), Columns(), Settings()), Engine(2, alone=-1), tell)
"""


@pytest.mark.parametrize("stage", ["reading", "finding copies", "comparing", "writing"])
def test_a_scan_that_was_killed_at_any_stage_goes_on(tmp_path: Path, whole: tuple[Tally, str], stage: str) -> None:
    file, out = write(tmp_path / "a.jsonl", LINES), tmp_path / "out"
    program = tmp_path / "killed.py"
    program.write_text(KILLED_AT)
    run = subprocess.run([sys.executable, program, file, out, stage], check=False, capture_output=True)
    assert run.returncode == -signal.SIGKILL, run.stderr
    assert not (out / "findings.jsonl").exists()
    assert scanned([file], out)[1] == whole[1]


def test_one_scan_at_a_time_writes_in_a_folder(tmp_path: Path) -> None:
    file, out = write(tmp_path / "a.jsonl", LINES[:2]), tmp_path / "out"
    out.mkdir()
    store = Store(out / NAME, "")
    run = andro_check("scan", str(file), "-o", str(out), cwd=tmp_path)
    assert (run.returncode, run.stdout) == (2, "")
    assert f"another scan writes in {out}; try again when it has finished" in run.stderr
    store.close()
    assert scanned([file], out)[0].read == 2


def test_a_million_claims_that_say_the_same_are_a_few() -> None:
    extracted = extract_batch([_record(LINES[0])], Settings())[0]
    row = extracted.claims[0]
    many = [{**row, "id": f"{n:016}"} for n in range(1000)]
    told = [(said(one), f"text {n % 400}", one) for n, one in enumerate(many)]
    few = list(standing(told, 9))
    assert few == many[:5]
    parts = [few for n in range(7) for few in standing(((*one[:2], one) for one in told[n::7]), 9)]
    assert list(standing(sorted(parts, key=lambda one: str(one[2]["id"])), 9)) == few
    sources = {row["source"]: extracted.source}
    assert reconcile_group(few, sources, Settings()) == reconcile_group(few[::-1], sources, Settings())


def test_one_text_has_one_voice() -> None:
    told = [("a", "one", 1), ("a", "one", 2), ("a", "two", 3), ("b", "one", 4), ("b", "two", 5), ("c", "one", 6)]
    assert list(standing(told, 4)) == [1, 3, 4, 5]


def test_the_manifest_says_what_was_not_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("andro_check.app.archive.groups.MOST_CLAIMS", 6)
    texts = ["Valdor a levé 46 M€."] * 8 + [f"Valdor a levé {n} M€." for n in (51, 52, 53)]
    file = write(tmp_path / "a.jsonl", [json.dumps({"id": n, "text": text}) for n, text in enumerate(texts)])
    scanned([file], tmp_path / "out")
    told = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert told["not_compared"] == {"repeats": 0, "beyond": 5, "groups": ["valdor"]}
    monkeypatch.undo()
    scanned([write(file, file.read_text().splitlines()[:10])], tmp_path / "out")
    told = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert told["not_compared"] == {"repeats": 3, "beyond": 0, "groups": []}
    scanned([write(file, file.read_text().splitlines()[-3:])], tmp_path / "out")
    told = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert told["not_compared"] == {"repeats": 0, "beyond": 0, "groups": []}


def _record(line: str) -> Record:
    told = json.loads(line)
    return Record("a", 1, told["text"], told["published"], told["id"], language=told["language"])


def test_claims_come_back_from_their_rows_as_they_were() -> None:
    dossier = open_dossier(Path(__file__).resolve().parents[2])
    assert [unpack_claim(json.loads(json.dumps(pack_claim(claim)))) for claim in dossier.claims] == [
        replace(claim, note="") for claim in dossier.claims
    ]


def test_a_result_opens_as_a_dossier(tmp_path: Path, whole: tuple[Tally, str]) -> None:
    scanned([write(tmp_path / "a.jsonl", LINES)], tmp_path / "out")
    dossier = open_dossier(tmp_path / "out")
    findings = judged(dossier).findings
    assert len(findings) == whole[0].findings
    cited = {claim for finding in findings for claim in finding.claims}
    assert cited == set(dossier.claim_of)
    assert {claim.source for claim in dossier.claims} == set(dossier.document_of)


def test_a_register_makes_one_actor_of_two_names(tmp_path: Path) -> None:
    texts = ["La société Valdor a été fondée en 1931.", "La société Orvane, fondée en 1952, recrute."]
    file = write(tmp_path / "a.jsonl", [json.dumps({"id": n, "text": text}) for n, text in enumerate(texts)])
    assert '"contradiction"' not in scanned([file], tmp_path / "out")[1]
    known = Settings(Register((Actor("valdor", "Valdor", "company", aliases=("Orvane",)),)))
    assert '"contradiction"' in scanned([file], tmp_path / "known", known)[1]


def test_the_commands(tmp_path: Path) -> None:
    rows = [{"key": json.loads(line)["id"], "words": json.loads(line)["text"]} for line in LINES[:20]]
    write(tmp_path / "a.jsonl", ["{", *map(json.dumps, rows)])
    run = installed("scan", "a.jsonl", "-o", "out", "--text-column", "words", "--id-column", "key", cwd=tmp_path)
    assert (run.returncode, run.stdout.splitlines()[0][:24]) == (0, "20 articles (20 new), 2,")
    assert run.stderr.splitlines() == [
        "1 record could not be read; out/errors.jsonl says why",
        "next: andro-check report out",
    ]
    report = andro_check("report", "out", cwd=tmp_path)
    assert (report.returncode, report.stderr) == (0, "")
    assert "CONTRADICTION" in report.stdout
    assert "a.jsonl:2" in report.stdout
    assert "out/a.jsonl" not in report.stdout
    check = andro_check("check", "out", cwd=tmp_path)
    assert (check.returncode, check.stdout[:8]) == (1, "a.jsonl:")
    export = andro_check("export", "out", "--format", "csv", cwd=tmp_path)
    assert export.stdout.splitlines()[0].startswith("finding,relation,")
    told = andro_check("doctor", "out", cwd=tmp_path)
    assert re.search(r"^scan +out: \d+ findings? in \d+ sources?, of the articles scanned$", told.stdout, re.MULTILINE)
    for command in (("numbers", "out"), ("extract", "-C", "out")):
        refused = andro_check(*command, cwd=tmp_path)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert "out is the result of a scan, without the texts; give the articles themselves" in refused.stderr


def test_findings_of_a_scan_can_be_ruled_on_and_the_ruling_outlives_the_next_scan(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", LINES[:20])
    andro_check("scan", "a.jsonl", "-o", "out", cwd=tmp_path)
    finding = json.loads(andro_check("report", "out", "--format", "json", cwd=tmp_path).stdout)["findings"][0]["id"]
    assert andro_check("decide", finding, "--as", "later", "-C", "out", cwd=tmp_path).returncode == 0
    andro_check("scan", "a.jsonl", "-o", "out", cwd=tmp_path)
    told = json.loads(andro_check("report", "out", "--format", "json", cwd=tmp_path).stdout)["findings"]
    assert [one["id"] for one in told if one["status"] == "later"] == [finding]


REFUSED = [
    (
        ("scan", "none.jsonl", "-o", "out"),
        "none.jsonl does not exist; give files of records (.jsonl, .jsonl.gz, .parquet, .warc or .warc.gz)",
    ),
    (
        ("scan", "note.txt", "-o", "out"),
        "note.txt holds no records; give .jsonl, .jsonl.gz, .parquet, .warc or .warc.gz, an article a line",
    ),
    (("scan", "a.jsonl", "-o", "full"), "full holds other files; name a new folder, or one that a scan wrote"),
    (("scan", "a.jsonl", "-o", "note.txt"), "note.txt is a file; name a folder for the result with -o"),
    (("scan", "a.jsonl", "-o", "out", "--register", "none.yaml"), "none.yaml cannot be read"),
]


@pytest.mark.parametrize(("arguments", "told"), REFUSED)
def test_what_cannot_be_scanned_is_refused(tmp_path: Path, arguments: Sequence[str], told: str) -> None:
    write(tmp_path / "a.jsonl", LINES[:1])
    (tmp_path / "note.txt").write_text("no records")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    run = andro_check(*arguments, cwd=tmp_path)
    assert (run.returncode, run.stdout) == (2, "")
    assert told in run.stderr
    assert not (tmp_path / "out" / "manifest.json").exists()
