"""The reference page of all commands, made from what they say of themselves (``make manual`` writes it)."""

from __future__ import annotations

from collections.abc import Iterator

from andro_check.cli.commands import COMMANDS, application

_WIDTH = 80
_HEAD = """\
# Commands

<!-- Made by `make manual` from what the commands say of themselves; a test compares the two. -->

Data goes to standard output, everything else to standard error.

| exit code | means |
|---|---|
| 0 | done, whether or not something was found |
| 1 | from `check`: a finding is open; from `diff`: something differs |
| 2 | wrong usage, settings or data, or an article that the program failed on; the rest is still reported |
| 70 | the program itself failed |

| variable | does |
|---|---|
| `NO_COLOR` | set to anything: no colour and no links; so does `TERM=dumb` |
| `PAGER` | shows long answers on a terminal; empty: none, like `--no-pager` |
| `ANDRO_CHECK_LINK` | how a place in a file is linked, `vscode://file{path}:{line}` for example; empty: not at all |
| `ANDRO_CHECK_CACHE` | the folder for what was worked out before; empty: nothing is kept |
| `ANDRO_CHECK_TRACEBACK` | set: an error of the program ends it, and shows where it happened |

`andro-check --install-completion` teaches your shell to complete commands and options; `andro-check --version` tells
which one is installed.
"""


def manual() -> str:
    """The page, in Markdown."""
    return "\n".join([_HEAD, *_links(), "", *_chapters()])


def _links() -> Iterator[str]:
    yield "| command | does |"
    yield "|---|---|"
    yield from (f"| [`{name}`](#andro-check-{name}) | {summary} |" for name, summary in COMMANDS.items())


def _chapters() -> Iterator[str]:
    for name in COMMANDS:
        yield f"## andro-check {name}\n\n```\n{help_of(name)}\n```\n"


def help_of(name: str) -> str:
    """What ``--help`` says of a command, 80 columns wide."""
    import typer

    group = typer.main.get_command(application([name]))
    parent = group.make_context("andro-check", [], resilient_parsing=True, terminal_width=_WIDTH)
    command = group.commands[name]  # type: ignore[attr-defined]
    context = command.make_context(name, [], parent=parent, resilient_parsing=True, terminal_width=_WIDTH)
    return "\n".join(line.rstrip() for line in str(command.get_help(context)).strip().splitlines())
