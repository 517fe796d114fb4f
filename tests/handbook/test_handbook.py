"""What the pages tell is what the program does: pages that it makes, sessions that it replays, commands that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from andro_check.cli.commands import COMMANDS
from andro_check.cli.manual import help_of
from cli.inside import andro_check
from handbook.transcript import written
from handbook.write import DOCS, MADE

README = DOCS.parent / "README.md"
PAGES = sorted({README, *DOCS.rglob("*.md")} - {DOCS / "reference" / "commands.md"})
_BLOCK = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"(?:^|[$|:] |exec )\s*andro-check ([a-z]+)([^|#\n`]*)", re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+\.md)")
_OPTION = re.compile(r"(?<![\w-])--?[a-z][\w-]*")


@pytest.mark.parametrize("path", MADE, ids=lambda path: str(path.relative_to(DOCS)))
def test_what_the_program_writes_is_up_to_date(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == MADE[path](), "run `make manual`"


def test_the_picture_asks_for_nothing_from_outside() -> None:
    picture = (DOCS / "report.svg").read_text(encoding="utf-8")
    tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(picture).iter()}  # noqa: S314 - it is ours
    assert tags == {"svg", "title", "rect", "text", "tspan"}
    assert "url(" not in picture


def told(page: Path) -> Iterator[tuple[str, list[str]]]:
    """Each command that a block of the page gives, with its options."""
    for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        for name, rest in _COMMAND.findall(block):
            yield name, _OPTION.findall(re.sub(r"\"[^\"]*\"", "", rest))


@cache
def options_of(name: str) -> frozenset[str]:
    return frozenset(_OPTION.findall(help_of(name)))


@pytest.mark.parametrize("page", [page for page in PAGES if list(told(page))], ids=lambda page: page.name)
def test_commands_and_options_on_the_pages_exist(page: Path) -> None:
    unknown = [name for name, _ in told(page) if name not in COMMANDS]
    assert unknown == []
    assert [(name, o) for name, options in told(page) for o in options if o not in options_of(name)] == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, left = {README}, [README]
    while left:
        page = left.pop()
        linked = {(page.parent / target).resolve() for target in _LINK.findall(page.read_text(encoding="utf-8"))}
        left += linked - reached
        reached |= linked
    assert sorted(page.name for page in PAGES if page not in reached) == []


def test_a_session_keeps_its_folder_its_files_and_its_exit_code() -> None:
    page = "`a/b.md`:\n\n```markdown\nTide\n```\n\n```console\n$ cd a; false\n$ echo $?; cat b.md; seq 9\n{}\n…\n```\n"
    assert written(page.format("old\nold")) == page.format("1\nTide")


def test_a_session_shows_what_is_printed_now() -> None:
    assert (
        written("```console\n$ seq 2; echo >&2 tide\nold\n```\n")
        == "```console\n$ seq 2; echo >&2 tide\n1\n2\ntide\n```\n"
    )


def test_the_tour_explains_a_finding_of_the_demo(tmp_path: Path) -> None:
    (tour,) = [block for block in _BLOCK.findall(README.read_text(encoding="utf-8")) if "init --demo" in block]
    (finding,) = re.findall(r"explain (\w+)", tour)
    assert andro_check("init", "--demo", "ferry", cwd=tmp_path).returncode == 0
    assert andro_check("explain", finding, cwd=tmp_path / "ferry").stdout.startswith("VIOLATION")
