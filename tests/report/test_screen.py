"""Lines: broken at spaces, never wider than the screen, never broken in a pipe."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from andro_check.report.inert import shown
from andro_check.report.screen import Screen

WORDS = st.text(alphabet="abé 1%M漢\u00a0«»", max_size=200)


@given(WORDS, st.integers(20, 90))
def test_no_line_is_wider_than_the_screen_and_no_letter_is_lost(words: str, width: int) -> None:
    lines = [line.plain for line in Screen(width).hang(Text(words), "  > ")]
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(line[4:] for line in lines).split(" ")) == words.replace(" ", "")


@given(WORDS)
def test_a_pipe_gets_whole_lines(words: str) -> None:
    assert [line.plain for line in Screen().hang(Text(words), "> ")] == [f"> {words}"]


def test_an_amount_stays_together() -> None:
    lines = [line.plain for line in Screen(30).hang(Text("on y a mis en tout et pour tout 150 M EUR, dit-il"))]
    assert lines == ["on y a mis en tout et pour", "tout 150 M EUR, dit-il"]


def test_a_number_of_sources_stays_together() -> None:
    lines = [line.plain for line in Screen(24).hang(Text("le pont a fermé lundi  1 source"))]
    assert lines == ["le pont a fermé lundi", "1 source"]
    copied = [line.plain for line in Screen(20).hang(Text("12 lundi 3 sources, 2 independent"))]
    assert copied == ["12 lundi 3 sources,", "2 independent"]


def test_two_ends_share_a_line_when_they_fit() -> None:
    fits, below = Screen(20), Screen(10)
    assert [line.plain for line in fits.ends(Text("left"), Text("right"))] == ["left           right"]
    assert [line.plain for line in below.ends(Text("left"), Text("right"), " ")] == [" left", "     right"]
    assert [line.plain for line in Screen().ends(Text("left"), Text("right"))] == ["left  right"]


def test_colour_is_only_there_when_asked_for() -> None:
    line = Text("red", style="bold red")
    assert Screen(20).render([line]) == "red\n"
    assert Screen(20, colour=True).render([line]) == "\x1b[1;31mred\x1b[0m\n"


def test_markup_of_an_article_is_text() -> None:
    assert (
        Screen(40, colour=True).render([Text("[bold]x[/bold] :smile: [link=u]")]) == "[bold]x[/bold] :smile: [link=u]\n"
    )


def test_what_a_terminal_obeys_is_replaced() -> None:
    assert shown("a\x1b]0;title\x07b\x9b1m\u202ec\r\nd\te\u200bf") == "a\ufffd]0;title\ufffdb\ufffd1m\ufffdc d ef"
    assert shown("one\ntwo", lines=True) == "one\ntwo"
    assert shown("44\u00a0%") == "44\u00a0%"
