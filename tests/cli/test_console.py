"""The installed console script: exit codes, what goes where, and files that are written."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from importlib import import_module
from io import StringIO
from pathlib import Path

import pytest

from andro_check.cli.commands import COMMANDS
from cli.inside import andro_check as inside
from cli.port import SCRIPT, andro_check, in_terminal, write_dossier


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier that is only read."""
    return write_dossier(tmp_path_factory.mktemp("port"))


def test_version(tmp_path: Path) -> None:
    for option in ("--version", "-V"):
        run = andro_check(option, cwd=tmp_path)
        assert (run.returncode, run.stderr) == (0, "")
        assert run.stdout.startswith("andro-check ")


def test_the_version_needs_neither_typer_nor_rich(tmp_path: Path) -> None:
    run = subprocess.run(
        [SCRIPT.parent / "python", "-I", "-X", "importtime", SCRIPT, "--version"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    imported = {line.rpartition(b"|")[2].strip() for line in run.stderr.splitlines()}
    assert not imported & {b"typer", b"rich", b"yaml", b"decimal", b"pathlib"}


def test_help_has_examples(tmp_path: Path) -> None:
    for arguments in ((), ("--help",), *((command, "--help") for command in COMMANDS)):
        run = inside(*arguments, cwd=tmp_path, COLUMNS="80")
        assert (run.returncode, run.stderr) == (0, "")
        assert "Examples:\n    andro-check" in run.stdout
        assert max(map(len, run.stdout.splitlines())) <= 80


@pytest.mark.parametrize("name", COMMANDS)
def test_help_says_of_a_command_what_the_command_says(name: str) -> None:
    command = getattr(import_module(f"andro_check.cli.{name}"), f"{name}_command")
    assert command.__doc__.startswith(COMMANDS[name].removesuffix("."))


def test_help_of_all_commands_is_not_cut_short(tmp_path: Path) -> None:
    for arguments in (("--help",), ("--help", "report")):
        listed = inside(*arguments, cwd=tmp_path).stdout.partition("Commands:")[2]
        assert all(f"  {name} " in listed for name in COMMANDS)
        assert "..." not in listed


def test_a_command_after_a_double_dash_is_called(port: Path) -> None:
    assert andro_check("--", "figures", cwd=port).stdout.startswith("figure")


def test_a_shell_completes_commands_and_options(tmp_path: Path) -> None:
    for line, word in (("andro-check ex", "explain"), ("andro-check export --e", "--excel")):
        completing = {"_ANDRO_CHECK_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
        assert word in andro_check(cwd=tmp_path, **completing).stdout.split()


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_complete_too(shell: str, tmp_path: Path) -> None:
    completing = {"_ANDRO_CHECK_COMPLETE": f"complete_{shell}", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    told = andro_check(cwd=tmp_path, **completing, _TYPER_COMPLETE_ARGS="andro-check export --e").stdout
    assert "--excel" in told


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("reprot",), "Did you mean 'report'"),
        (("report", "--colour"), "No such option"),
        (("report", "--format", "xml"), "--format"),
        (("report", "--since", "soon"), "'soon' is no date"),
        (("report", "--actor", "brumelin"), "did you mean 'Brumaline'?"),
        (("report", "--figure", "steak"), "did you mean 'stake'"),
        (("report", "--source", "marin"), "'marine'?"),
        (("report", "--relation", "contradicton"), "did you mean 'contradiction'?"),
        (("report", "nowhere"), "nowhere does not exist"),
        (("explain", "zzzz"), "no finding has the id 'zzzz'"),
        (("explain", "co00"), "andro-check show co00"),
        (("show", "zzzz"), "no claim and no finding has the id 'zzzz'"),
        (("explain",), "Missing argument"),
        (("export", "--format", "json", "--excel"), "write --format csv"),
        (("export", "--format", "json", "--wide"), "write --format csv"),
        (("check", "--fail-on", "worst"), "--fail-on"),
        (("extract", "marines"), "marine"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_what_to_do(arguments: tuple[str, ...], words: str, port: Path) -> None:
    run = inside(*arguments, cwd=port)
    assert (run.returncode, run.stdout) == (2, "")
    assert words in run.stderr


def test_no_dossier_exits_with_2(tmp_path: Path) -> None:
    for command in ("report", "claims", "figures", "actors", "sources", "export", "check", "extract"):
        run = inside(command, cwd=tmp_path)
        assert (run.returncode, run.stdout) == (2, "")
        assert "dossier" in run.stderr


def test_the_report_goes_to_standard_output_whole_and_without_colour(port: Path) -> None:
    run = andro_check("report", cwd=port, COLUMNS="40")
    assert (run.returncode, run.stderr) == (0, "")
    assert "\x1b" not in run.stdout
    assert "│ Brumaline a investi «40 millions d'euros» dans le port de Norhaven\n" in run.stdout
    assert "│ Brumaline a investi 25 millions d'euros dans le port de Norhaven\n" in run.stdout
    assert "sources/depeche.md:7" in run.stdout
    assert "1 contradiction." in run.stdout


def test_the_report_is_found_from_a_folder_below(port: Path) -> None:
    run = inside("report", cwd=port / "sources")
    assert run.returncode == 0
    assert "../sources/depeche.md:7" in run.stdout


def test_the_file_of_a_dossier_stands_for_its_folder(tmp_path: Path) -> None:
    root = write_dossier(tmp_path / "port")
    assert inside("check", "port/dossier.yaml", cwd=tmp_path).stdout == inside("check", "port", cwd=tmp_path).stdout
    assert inside("decide", "ma00", "--as", "rejected", "-C", "dossier.yaml", cwd=root).returncode == 0
    assert inside("extract", "-C", "dossier.yaml", cwd=root).returncode == 0
    assert "3 sources" in inside("doctor", "dossier.yaml", cwd=root).stdout


def test_a_terminal_gets_colour_and_its_own_width(port: Path) -> None:
    assert "\x1b[1;31mCONTRADICTION" in in_terminal("report", cwd=port)
    assert "\x1b[" not in in_terminal("report", cwd=port, NO_COLOR="1")
    lines = in_terminal("report", cwd=port, NO_COLOR="1", COLUMNS="60").splitlines()
    assert max(map(len, lines)) <= 60


def test_json_is_the_contract(port: Path) -> None:
    run = andro_check("report", "--format", "json", cwd=port)
    report = json.loads(run.stdout)
    assert (run.returncode, run.stderr) == (0, "")
    assert report["schema"] == "andro-check/report/v1"
    assert {"contradiction", "rounding"} <= {finding["relation"] for finding in report["findings"]}
    assert [claim["value"]["number"] for claim in report["claims"]] == [40_000_000, 25_000_000, 40_200_000]
    assert run.stdout == inside("report", str(port), "--format", "json", cwd=port.parent).stdout


def test_a_filter_narrows_and_counts(port: Path) -> None:
    run = inside("report", "--actor", "KESTREL freight", "--source", "depeche", cwd=port)
    assert run.returncode == 0
    assert "1 contradiction." in run.stdout
    assert "outside the filter" in run.stdout
    none = inside("report", "--severity", "low", "--relation", "tension", cwd=port)
    assert none.returncode == 0
    assert "Nothing matches the filter." in none.stdout


def test_a_finding_and_a_claim_by_the_beginning_of_their_ids(port: Path) -> None:
    report = json.loads(inside("report", "--format", "json", cwd=port).stdout)
    finding = next(f for f in report["findings"] if f["relation"] == "contradiction")
    explained = andro_check("explain", finding["id"][:6].upper(), cwd=port)
    assert explained.returncode == 0
    assert "Step by step" in explained.stdout
    assert "What would settle it" in explained.stdout
    shown = andro_check("show", "co", cwd=port)
    assert shown.returncode == 0
    assert finding["id"][:4] in shown.stdout


def test_a_rule_that_found_nothing_is_still_known(port: Path) -> None:
    run = inside("report", "--rule", "AC106", cwd=port)
    assert (run.returncode, run.stderr) == (0, "")
    assert "Nothing matches the filter." in run.stdout


def test_lists_in_every_form(port: Path) -> None:
    for command in ("claims", "figures", "actors", "sources"):
        assert andro_check(command, cwd=port).returncode == 0
        rows = json.loads(inside(command, "--format", "json", cwd=port).stdout)
        table = inside(command, "--format", "csv", cwd=port).stdout
        assert len(list(csv.DictReader(StringIO(table)))) == len(rows) > 0


def test_lists_are_filtered(port: Path) -> None:
    claims = inside("claims", "--source", "marine", "--relation", "contradiction", cwd=port)
    assert "«40,2 millions d'euros»" in claims.stdout
    assert "«25 millions d'euros»" not in claims.stdout
    assert "2 outside the filter" in claims.stderr
    sources = inside("sources", "--since", "2013-07", cwd=port)
    assert "marine" in sources.stdout
    assert "courrier" not in sources.stdout


def test_export_to_a_file_never_overwrites_unasked(port: Path, tmp_path: Path) -> None:
    target = tmp_path / "disputes.csv"
    first = andro_check("export", "-o", str(target), cwd=port)
    assert (first.returncode, first.stdout) == (0, "")
    assert "wrote" in first.stderr
    content = target.read_bytes()
    assert content.startswith(b"finding,relation,")
    assert b"\r\n" in content
    again = inside("export", "--wide", "-o", str(target), cwd=port)
    assert again.returncode == 2
    assert "--force" in again.stderr
    assert target.read_bytes() == content
    forced = inside("export", "--excel", "-o", str(target), "--force", cwd=port)
    assert forced.returncode == 0
    assert target.read_bytes().startswith("\ufefffinding;relation;".encode())
    assert [path.name for path in tmp_path.iterdir()] == ["disputes.csv"]


def test_a_file_that_cannot_be_written_exits_with_2(port: Path, tmp_path: Path) -> None:
    run = inside("export", "-o", str(tmp_path / "no" / "such" / "folder.csv"), cwd=port)
    assert run.returncode == 2
    assert "cannot be written" in run.stderr


def test_check_exits_with_1_only_for_open_findings(port: Path) -> None:
    found = andro_check("check", cwd=port)
    assert found.returncode == 1
    assert found.stdout.startswith("sources/")
    assert "1 open at or above violation" in found.stderr
    calm = inside("check", str(port / "sources" / "courrier.md"), cwd=port)
    assert (calm.returncode, calm.stdout) == (0, "")


def test_a_filter_never_changes_the_exit_code(port: Path) -> None:
    run = inside("check", "--severity", "low", cwd=port)
    assert (run.returncode, run.stdout) == (1, "")
    assert "outside the filter" in run.stderr


def test_broken_data_is_told_and_the_rest_is_reported(tmp_path: Path) -> None:
    root = write_dossier(tmp_path / "port")
    (root / "claims" / "marine.yaml").write_text("source: marine\nclaims:\n- id: [\n", encoding="utf-8")
    run = andro_check("report", cwd=root)
    assert run.returncode == 2
    assert "claims/marine.yaml:" in run.stderr
    assert "1 contradiction." in run.stdout
    assert "1 problem, listed on standard error" in run.stdout
    assert inside("check", cwd=root).returncode == 1


def test_a_crash_does_not_look_like_an_answer(port: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import andro_check.app.opening as o\ndef broken(path):\n    raise RuntimeError('\\x1b[31mboom')\n"
        "o.open_dossier = broken\n",
        encoding="utf-8",
    )
    run = andro_check("check", cwd=port, PYTHONPATH=str(tmp_path))
    assert (run.returncode, run.stdout) == (70, "")
    assert "andro-check failed: RuntimeError: \\x1b[31mboom" in run.stderr
    traced = andro_check("check", cwd=port, PYTHONPATH=str(tmp_path), ANDRO_CHECK_TRACEBACK="1")
    assert traced.returncode == 70
    assert "Traceback" in traced.stderr


def test_a_reader_that_goes_away_is_no_failure(port: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen([SCRIPT, "report"], cwd=port, stdout=writing, stderr=subprocess.PIPE) as run:
        os.close(writing)
        _, told = run.communicate(timeout=60)
    assert (run.returncode, told) == (0, b"")


def test_extract_drafts_and_leaves_alone(tmp_path: Path) -> None:
    root = write_dossier(tmp_path / "port")
    for name in ("courrier", "depeche"):
        (root / "claims" / f"{name}.yaml").unlink()
    before = (root / "claims" / "marine.yaml").read_bytes()
    run = andro_check("extract", "courrier", "depeche", cwd=root)
    assert run.returncode == 0
    assert [line.split()[0] for line in run.stdout.splitlines()] == ["source", "courrier", "depeche"]
    assert "value: 40 M EUR" in (root / "claims" / "courrier.yaml").read_text(encoding="utf-8")
    assert (root / "claims" / "marine.yaml").read_bytes() == before
    assert "1 contradiction." in inside("report", cwd=root).stdout


def test_a_name_given_as_a_path_is_pointed_to_the_filters(port: Path) -> None:
    run = inside("matrix", "brumaline", cwd=port)
    assert (run.returncode, run.stdout) == (2, "")
    assert "filter with --actor brumaline or --figure brumaline" in run.stderr


def test_the_folder_may_be_named_as_it_is_for_commands_that_take_ids(port: Path) -> None:
    by_option = inside("claims", "-C", str(port), cwd=port.parent)
    assert by_option == inside("claims", str(port), cwd=port.parent)
    assert by_option.stdout
