"""The commands, each imported only when it is called."""

from __future__ import annotations

import gc
import os
from importlib import import_module
from typing import Annotated

import typer

from andro_check import __version__, kept
from andro_check.cli.paging import NoPager, with_pager_option, without_pager

COMMANDS = {
    "init": "Start a dossier: a folder for the articles on one story.",
    "add": "Take articles into the dossier, from files or from the web.",
    "report": "Show where the sources contradict one another.",
    "extract": "Draft the claims of the sources into claims/.",
    "claims": "List the claims with their citations.",
    "figures": "List the figures: what is measured, and what is disputed.",
    "actors": "List the actors, their names and what they became.",
    "sources": "List the sources, and how much was drawn from each.",
    "mentions": "List every number, amount, percentage and date of a text.",
    "numbers": "List the numbers of the sources that no claim covers.",
    "show": "Show one claim in its context, or one finding.",
    "explain": "Explain one finding step by step.",
    "matrix": "Lay out what each source says of each figure.",
    "export": "Export the discrepancies for a spreadsheet or a script.",
    "review": "Walk through the open findings and rule on them, a key for each.",
    "decide": "Rule on findings or claims, with the reason.",
    "anchor": "Find the quotes again after the text of a source changed.",
    "doctor": "Look at what is installed and how the dossier is doing.",
    "schema": "Print the JSON Schema of a file, for editors.",
    "scan": "Scan an archive of articles: records by the hundred thousand.",
    "check": "Fail while an open finding stands, for scripts and hooks.",
    "diff": "Show what changed between two states of a dossier.",
}
"""In the order of `--help`. ``NAME`` is ``NAME_command`` of ``andro_check.cli.NAME``, whose docstring begins so."""

HELP = "A linter for facts: finds where the sources of a story contradict one another."
_COMPLETING = "_ANDRO_CHECK_COMPLETE"
EXAMPLES = """\b
Examples:
  andro-check report                    the dossier around the current folder
  andro-check report articles/          any folder of articles; writes nothing
  andro-check report --actor bull       what is disputed about one actor
  andro-check explain 3f2a              one finding, step by step
  andro-check export -o disputes.csv    for a spreadsheet

Exit codes: 0 done, 1 `check` found open findings or `diff` a difference,
2 wrong usage, settings or data, 70 the program failed.
"""


def invoke(arguments: list[str]) -> int:
    """Run one command and give its exit code."""
    gc.set_threshold(50_000, 20, 100)  # values are frozen and hold no cycles: looking for some took a fifth of the time
    kept.use(kept.folder_of(os.environ))
    if os.environ.get("ANDRO_CHECK_TRACEBACK"):
        from andro_check.app.faults import raise_at_once

        raise_at_once()
    command = typer.main.get_command(application(arguments))
    try:
        command.main(args=arguments, prog_name="andro-check")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def application(arguments: list[str]) -> typer.Typer:
    """The command line; only the command that is called is imported, and all of them to complete a line in a shell."""
    called = next((argument for argument in arguments if not argument.startswith("-")), "")
    app = typer.Typer(
        help=HELP,
        epilog=EXAMPLES,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        invoke_without_command=True,
        callback=_start,
        add_completion=called not in COMMANDS,
    )
    for name, summary in COMMANDS.items():
        if name == called or _COMPLETING in os.environ:
            module = import_module(f"andro_check.cli.{name}")
            command = with_pager_option(getattr(module, f"{name}_command"))
            app.command(name, epilog=f"\b\n{module.EXAMPLES}")(command)
        else:
            app.command(name, help=summary)(_not_called)
    return app


def _not_called() -> None:
    """Stands in `--help` for a command that is not called."""


def _start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version and exit.")] = False,
    no_pager: NoPager = False,
) -> None:
    if no_pager:
        without_pager()
    if version:
        typer.echo(f"andro-check {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
