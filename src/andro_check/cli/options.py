"""The options that commands share, each written once."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from andro_check.app.wanted import Wanted
from andro_check.report.forms import Listing

Words = list[str]


Form = Annotated[Listing, typer.Option("--format", "-f", help="For people, for scripts or for spreadsheets.")]
DossierPath = Annotated[
    Path | None,
    typer.Argument(metavar="PATH", help="A dossier, or a folder or file of articles. Default: the dossier here."),
]
DossierOption = Annotated[
    Path | None,
    typer.Option("--dossier", "-C", metavar="PATH", help="The dossier to read. Default: the one here."),
]
_Folder = Annotated[Path | None, typer.Option("-C", hidden=True)]
"""Where PATH is an argument, -C does as well: the commands that take ids have it."""
Everything = Annotated[bool, typer.Option("--all", "-a", help="Also what is explained, ruled or doubtful.")]
Width = Annotated[int | None, typer.Option(metavar="N", min=20, help="Columns to fill. Default: the terminal's.")]
OutFile = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write here, not to the screen.")]
Force = Annotated[bool, typer.Option("--force", help="Let -o replace a file that exists.")]

_FILTERS: dict[str, Any] = {
    "actor": Annotated[
        Words,
        typer.Option(
            metavar="NAME", help="Only about this actor: any of its names, or a word that no other actor has."
        ),
    ],
    "figure": Annotated[Words, typer.Option(metavar="NAME", help="Only this figure: stake, revenue, …")],
    "source": Annotated[Words, typer.Option(metavar="ID", help="Only with this source: its id, file or publisher.")],
    "relation": Annotated[Words, typer.Option(metavar="WORD", help="Only contradiction, tension, update, …")],
    "severity": Annotated[Words, typer.Option(metavar="WORD", help="Only high, medium or low.")],
    "rule": Annotated[Words, typer.Option(metavar="ID", help="Only this rule: AC101 or its name.")],
    "status": Annotated[Words, typer.Option(metavar="WORD", help="Only this status: open, stale, decided, draft, …")],
    "since": Annotated[str, typer.Option(metavar="DATE", help="Only with a source published then or later.")],
    "until": Annotated[str, typer.Option(metavar="DATE", help="Only with a source published then or before.")],
}


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the nine filter options; its parameter ``wanted`` receives them as one value."""

    @wraps(command)
    def with_filters(**given: Any) -> None:  # noqa: ANN401 - options have as many types as they like
        wanted = Wanted(
            actors=tuple(given.pop("actor")),
            figures=tuple(given.pop("figure")),
            sources=tuple(given.pop("source")),
            relations=tuple(given.pop("relation")),
            severities=tuple(given.pop("severity")),
            rules=tuple(given.pop("rule")),
            statuses=tuple(given.pop("status")),
            since=given.pop("since"),
            until=given.pop("until"),
        )
        folder = given.pop("folder", None)
        if folder:
            given["path"] = given["path"] or folder
        _refuse_a_name_as_path(given.get("path"))
        command(wanted=wanted, **given)

    own = inspect.signature(command, eval_str=True)
    kept = [p.replace(kind=p.KEYWORD_ONLY) for name, p in own.parameters.items() if name != "wanted"]
    added = _filter_parameters()
    if own.parameters["path"].annotation == DossierPath:
        added.append(inspect.Parameter("folder", inspect.Parameter.KEYWORD_ONLY, annotation=_Folder, default=None))
    with_filters.__signature__ = own.replace(parameters=[*kept, *added])  # type: ignore[attr-defined]
    with_filters.__annotations__ = {p.name: p.annotation for p in (*kept, *added)}
    return with_filters


def _refuse_a_name_as_path(path: Path | None) -> None:
    """`matrix bull` means an actor or a figure, which are named after options: say so."""
    if path is not None and path.name == str(path) and not path.suffix and not path.exists():
        from andro_check.cli.output import refuse

        refuse(f"{path} does not exist; give a folder or file, or filter with --actor {path} or --figure {path}")


def _filter_parameters() -> list[inspect.Parameter]:
    return [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=_unset(name))
        for name, kind in _FILTERS.items()
    ]


def _unset(name: str) -> object:
    return "" if name in {"since", "until"} else []
