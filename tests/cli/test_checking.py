"""`check` in its formats and with its exit codes, and the hook that runs it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

from andro_check.app.reporting import rules
from andro_check.app.wanted import CheckFormat, FailOn
from cli.inside import andro_check
from cli.port import andro_check as installed
from cli.port import write_dossier

ROOT = Path(__file__).resolve().parents[2]
CALM = ("--fail-on", "contradiction", "sources/courrier.md")


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier that is only read."""
    return write_dossier(tmp_path_factory.mktemp("port"))


def broken(tmp_path: Path, *, calm: bool) -> Path:
    root = write_dossier(tmp_path / "port")
    (root / "claims" / "marine.yaml").write_text("source: marine\nclaims:\n- id: [\n", encoding="utf-8")
    if calm:
        (root / "claims" / "depeche.yaml").unlink()
    return root


@pytest.mark.parametrize("form", CheckFormat)
def test_an_open_finding_fails_in_every_format(form: CheckFormat, port: Path) -> None:
    run = andro_check("check", "-f", form, cwd=port)
    assert run.returncode == 1
    assert "25 M EUR" in run.stdout
    assert run.stderr == "1 open at or above violation\n"


def test_the_other_exit_codes_with_a_format(port: Path, tmp_path: Path) -> None:
    sarif = ("check", "-f", "sarif")
    assert andro_check(*sarif, *CALM, cwd=port).returncode == 0
    assert andro_check(*sarif, cwd=broken(tmp_path / "one", calm=True)).returncode == 2
    assert andro_check(*sarif, "--fail-on", "worst", cwd=port).returncode == 2
    trap = "import andro_check.app.opening as o\ndef broken(path):\n    raise RuntimeError\no.open_dossier = broken\n"
    (tmp_path / "sitecustomize.py").write_text(trap, encoding="utf-8")
    crash = installed(*sarif, cwd=port, PYTHONPATH=str(tmp_path))
    assert (crash.returncode, crash.stdout) == (70, "")


def test_a_finding_outweighs_a_problem(tmp_path: Path) -> None:
    run = andro_check("check", "--format", "sarif", cwd=broken(tmp_path, calm=False))
    assert run.returncode == 1
    told = json.loads(run.stdout)["runs"][0]
    assert len(told["results"]) == 1
    assert [rule["id"] for rule in told["tool"]["driver"]["rules"]] == [rule.partition(" ")[0] for rule in rules()]
    assert told["invocations"][0]["executionSuccessful"] is False
    assert (
        "claims/marine.yaml"
        in told["invocations"][0]["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"][
            "artifactLocation"
        ]["uri"]
    )


def test_the_level_decides(port: Path) -> None:
    for level in (("--fail-on", "low"), ("--fail-on", "contradiction", "--relation", "rounding")):
        assert andro_check("check", *level, cwd=port).returncode == 1


def test_a_file_for_a_server(port: Path, tmp_path: Path) -> None:
    target = tmp_path / "andro-check.xml"
    run = installed("check", "--format", "junit", "-o", str(target), cwd=port)
    assert (run.returncode, run.stdout) == (1, "")
    assert ET.parse(target).getroot().get("failures") == "1"  # noqa: S314 - our own
    assert andro_check("check", "--format", "junit", "-o", str(target), cwd=port).returncode == 2


def test_paths_are_those_of_the_current_folder(port: Path) -> None:
    run = andro_check("check", "--format", "github", port.name, cwd=port.parent)
    assert run.stdout.startswith(f"::error file={port.name}/sources/")


def test_the_hook_runs_what_it_says(port: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, *arguments = hook["entry"].split()
    assert (program, hook["language"], hook["pass_filenames"]) == ("andro-check", "python", False)
    assert andro_check(*arguments, "--fail-on", "contradiction", cwd=port).returncode == 1
    for path in ("sources/marine.md", "claims/marine.yaml", "dossier.yaml", "decisions.yaml"):
        assert re.search(hook["files"], path)
    assert not re.search(hook["files"], "notes/dossier.yaml.txt")


def test_the_examples_of_the_guide_are_what_the_program_understands() -> None:
    guide = (ROOT / "docs" / "how-to" / "check-a-dossier-in-ci.md").read_text(encoding="utf-8")
    examples = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)
    assert len([yaml.safe_load(example) for example in examples]) == 3
    options = re.findall(r"andro-check check --(format|fail-on) ([\w-]+)", guide)
    known: dict[str, list[str]] = {"format": list(CheckFormat), "fail-on": list(FailOn)}
    assert len(options) >= 4
    assert [option for option in options if option[1] not in known[option[0]]] == []
