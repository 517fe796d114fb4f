"""The reference page says what the commands say."""

from __future__ import annotations

from pathlib import Path

import pytest

from andro_check.cli.commands import COMMANDS
from andro_check.cli.manual import help_of, manual
from cli.inside import andro_check

PAGE = Path(__file__).parent.parent.parent / "docs" / "reference" / "commands.md"


def test_the_reference_page_is_what_the_commands_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == manual(), "run `make manual`"


def test_the_page_has_the_help_that_a_person_sees(tmp_path: Path) -> None:
    shown = andro_check("export", "--help", cwd=tmp_path, COLUMNS="80").stdout
    assert help_of("export").split() == shown.split()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_examples_of_its_own(name: str) -> None:
    examples = help_of(name).partition("Examples:")[2].splitlines()
    assert any(line.strip().startswith(f"andro-check {name}") or f"| andro-check {name}" in line for line in examples)
