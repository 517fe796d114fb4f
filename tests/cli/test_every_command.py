"""Every command, in every form that it writes, through the console script as it is installed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from andro_check.app.wanted import CheckFormat, ExportFormat
from andro_check.cli.commands import COMMANDS
from cli.port import andro_check, write_dossier

ARTICLE = '{"id": "a", "text": "Ondine a vendu 12 navires au port de Norhaven en 2014."}\n'
RUNS: tuple[tuple[str, int, str], ...] = (
    ("init fresh", 0, "next: cd fresh"),
    ("add new.md", 0, "sources/new.md"),
    ("extract", 0, "next: read them through in claims/, then andro-check report"),
    ("report", 0, "CONTRADICTION · high"),
    ("report --all", 0, "ROUNDING · low"),
    ("report --format json", 0, '"schema": "andro-check/report/v1"'),
    *((f"{name}{form}", 0, told) for name, told in {
        "claims": "investment", "figures": "investment", "actors": "Kestrel Freight", "sources": "Marine Hebdo",
        "numbers": "claims take up all 4 numbers", "matrix": "40.2 M EUR",
    }.items() for form in ("", " --format json", " --format csv")),
    ("actors --draft --all", 0, "ondine"),
    ("mentions new.md", 0, "12"),
    ("mentions --format jsonl new.md", 0, '"unit": "navire"'),
    ("show co00", 0, "40 millions d'euros"),
    ("explain FINDING", 0, "Step by step"),
    *((f"export --format {form} -o out.{form}", 0, f"wrote out.{form}") for form in ExportFormat),
    ("export --wide", 0, "side_A"),
    ("export --excel", 0, "finding;relation"),
    *((f"check --format {form}", 1, "Norhaven") for form in CheckFormat),
    ("check --fail-on contradiction", 1, "1 open at or above contradiction"),
    ("review", 2, "review needs a terminal"),
    ("decide FINDING --as later", 0, "FINDING: later"),
    ("decide co00 --as accepted", 0, "co000000: accepted"),
    ("decide FINDING --withdraw", 0, "no longer ruled later"),
    ("anchor --write", 0, "every quote stands where its claim says"),
    ("doctor", 0, "dossier"),
    ("schema --write", 0, "wrote"),
    ("schema claims", 0, '"$schema"'),
    ("scan records.jsonl -o found", 0, "1 article"),
    ("diff ../before .", 1, "new"),
    ("diff --format json ../before .", 1, '"turn": "new"'),
)  # fmt: skip


@pytest.mark.slow
def test_every_command_in_every_form(tmp_path: Path) -> None:
    root = write_dossier(tmp_path / "port")
    write_dossier(tmp_path / "before")
    (root / "new.md").write_text(json.loads(ARTICLE)["text"], encoding="utf-8")
    (root / "records.jsonl").write_text(ARTICLE, encoding="utf-8")
    wrong, finding = [], ""
    for line, code, told in RUNS:
        run = andro_check(*line.replace("FINDING", finding).split(), cwd=root, ANDRO_CHECK_CACHE=str(tmp_path / "kept"))
        said = run.stdout + run.stderr
        if run.returncode != code or told.replace("FINDING", finding) not in said or "\x1b" in said:
            wrong.append((line, run.returncode, said[:600]))
        if line == "report --format json":
            found = json.loads(run.stdout)["findings"]
            finding = next(one["id"] for one in found if one["relation"] == "contradiction")
    assert not wrong, "\n".join(f"{line}: {code}: {said}" for line, code, said in wrong)


def test_no_command_is_left_out() -> None:
    assert {line.split()[0] for line, _, _ in RUNS} == set(COMMANDS)
