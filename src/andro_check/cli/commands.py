"""The commands, each imported only when it is called or when help lists them all."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from andro_check import __version__

COMMANDS = (
    "report",
    "extract",
    "claims",
    "figures",
    "actors",
    "sources",
    "mentions",
    "show",
    "explain",
    "export",
    "check",
)
"""In the order of `--help`: ``NAME`` is ``NAME_command`` of ``andro_check.cli.NAME``, its examples ``EXAMPLES``."""

HELP = "A linter for facts: finds where the sources of a story contradict one another."
EXAMPLES = """\b
Examples:
  andro-check report                    the dossier around the current folder
  andro-check report articles/          any folder of articles; writes nothing
  andro-check report --actor bull       what is disputed about one actor
  andro-check explain 3f2a              one finding, step by step
  andro-check export -o disputes.csv    for a spreadsheet

Exit codes: 0 done, 1 `check` found open findings, 2 wrong usage, settings or data, 70 the program failed.
"""


def invoke(arguments: list[str]) -> int:
    """Run one command and give its exit code."""
    command = typer.main.get_command(application(arguments))
    try:
        command.main(args=arguments, prog_name="andro-check")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def application(arguments: list[str]) -> typer.Typer:
    """The command line with the one command that is called, or with all when none is (help, completion, a slip)."""
    called = arguments[:1] if arguments and arguments[0] in COMMANDS else COMMANDS
    app = typer.Typer(
        help=HELP,
        epilog=EXAMPLES,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        invoke_without_command=True,
        callback=_start,
        add_completion=called is COMMANDS,
    )
    for name in called:
        module = import_module(f"andro_check.cli.{name}")
        epilog = "\b\n" + getattr(module, "EXAMPLES", "")
        app.command(name, epilog=epilog)(getattr(module, f"{name}_command"))
    return app


def _start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version and exit.")] = False,
) -> None:
    if version:
        typer.echo(f"andro-check {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
