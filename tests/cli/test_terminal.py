"""What a terminal gets and a pipe does not: a pager, links, and the nearest signs that its encoding has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cli.inside import andro_check
from cli.port import in_terminal, write_dossier

LINK = re.compile("\x1b]8;;([^\x1b]*)\x1b\\\\")


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier that is only read; one of its articles has an address."""
    root = write_dossier(tmp_path_factory.mktemp("the port"))
    article = root / "sources" / "marine.md"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("language: fr", "language: fr\nurl: https://example.org/port"), encoding="utf-8")
    return root


def test_a_long_answer_goes_through_the_pager(port: Path, tmp_path: Path) -> None:
    pager = f"tee '{tmp_path / 'paged'}'"
    shown = in_terminal("report", cwd=port, PAGER=pager, LINES="10", NO_COLOR="1")
    assert "CONTRADICTION" in shown
    assert (tmp_path / "paged").read_text(encoding="utf-8") == shown


@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        (("report",), {"LINES": "500"}),
        (("report", "--no-pager"), {}),
        (("--no-pager", "report"), {}),
        (("report",), {"PAGER": ""}),
        (("report",), {"PAGER": "cat"}),
        (("report",), {"PAGER": "no-such-pager-here"}),
        (("report",), {"PAGER": "tee 'unclosed"}),
        (("report",), {"TERM": "dumb"}),
    ],
    ids=["short", "told not to", "told not to at once", "empty", "cat", "not there", "not readable", "dumb"],
)
def test_no_pager_where_none_is_wanted(
    arguments: tuple[str, ...], more: dict[str, str], port: Path, tmp_path: Path
) -> None:
    surroundings = {"PAGER": f"tee '{tmp_path / 'paged'}'", "LINES": "10", **more}
    assert "CONTRADICTION" in in_terminal(*arguments, cwd=port, **surroundings)
    assert not (tmp_path / "paged").exists()


def test_a_pager_that_stops_early_is_no_failure(port: Path) -> None:
    in_terminal("claims", "--all", cwd=port, PAGER="true", LINES="2")


def test_places_and_publishers_are_links(port: Path) -> None:
    links = LINK.findall(in_terminal("report", "--all", cwd=port))
    assert "https://example.org/port" in links
    folder = str(port).replace(" ", "%20")
    assert f"file://{folder}/sources/marine.md" in links
    editor = in_terminal("show", "ma", cwd=port / "claims", ANDRO_CHECK_LINK="vscode://file{path}:{line}")
    assert f"vscode://file{folder}/sources/marine.md:8" in LINK.findall(editor)


def test_there_are_no_links_without_colour_or_when_switched_off(port: Path) -> None:
    for more in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"ANDRO_CHECK_LINK": ""}):
        assert not LINK.search(in_terminal("report", cwd=port, **more))
    assert "\x1b" not in andro_check("report", cwd=port).stdout


def test_a_hostile_address_is_no_link(tmp_path: Path) -> None:
    root = write_dossier(tmp_path / "port")
    for name, address in (("marine", "javascript:alert(1)"), ("courrier", "https://x.example/\\x1b]0;y\\x07 z")):
        article = root / "sources" / f"{name}.md"
        text = article.read_text(encoding="utf-8")
        article.write_text(text.replace("language: fr", f'language: fr\nurl: "{address}"'), encoding="utf-8")
    page = in_terminal("report", "--all", "--no-pager", cwd=root)
    assert [link for link in LINK.findall(page) if link and not link.startswith("file:///")] == []
    assert "\x1b]0;" not in page


def test_a_terminal_that_knows_no_utf_8_gets_signs_that_it_knows(port: Path) -> None:
    page = in_terminal("report", cwd=port, NO_COLOR="1", PYTHONIOENCODING="ascii")
    assert page.isascii()
    assert '| Brumaline a investi "40 millions d\'euros" dans le port de Norhaven' in page
    assert re.search(r"  A  25 M EUR +[.|o-]{40,}\n  B  ", page)
    assert "La Depeche, 2013-06-11" in page
    utf8 = in_terminal("report", cwd=port, NO_COLOR="1")
    assert [len(line) for line in page.splitlines()] == [len(line) for line in utf8.splitlines()]
    assert "Marine Hebdo" in in_terminal("report", "--all", cwd=port, NO_COLOR="1", PYTHONIOENCODING="latin-1")
