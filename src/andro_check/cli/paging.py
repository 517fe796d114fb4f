"""What a terminal gets: its own encoding, and a pager when the answer is longer than the screen, as git does."""

from __future__ import annotations

import inspect
import os
import shlex
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Annotated, Any

import typer

NoPager = Annotated[bool, typer.Option("--no-pager", help="Print at once, however long it is.")]

_NONE = "cat"
_ASCII = str.maketrans(
    {"─": "-", "━": "=", "├": "|", "┤": "|", "│": "|", "●": "o", "○": "o", "◄": "<", "►": ">", "·": "."}
    | {"“": '"', "”": '"', "«": '"', "»": '"', "⟪": '"', "⟫": '"', "’": "'", "…": "~", "–": "-", "—": "-"}
    | {"≠": "#", "≈": "~", "✓": "=", "\u00a0": " ", "\u202f": " "}
)
"""One column for one column, so that tables and scales stay aligned."""


def with_pager_option(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the option ``--no-pager``."""

    @wraps(command)
    def run(**given: Any) -> None:  # noqa: ANN401 - options have as many types as they like
        if given.pop("no_pager"):
            without_pager()
        command(**given)

    own = inspect.signature(command, eval_str=True)
    option = inspect.Parameter("no_pager", inspect.Parameter.KEYWORD_ONLY, annotation=NoPager, default=False)
    parameters = [p.replace(kind=p.KEYWORD_ONLY) for p in own.parameters.values()]
    run.__signature__ = own.replace(parameters=[*parameters, option])  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in (*parameters, option)}
    return run


def without_pager() -> None:
    """No pager for the rest of this call, which is the whole of this process."""
    os.environ["PAGER"] = _NONE


def for_terminal(content: bytes) -> bytes:
    """The text as standard output's terminal can show it: in UTF-8, or with the nearest that its encoding has."""
    encoding = sys.stdout.encoding or "ascii"
    if encoding.lower().replace("-", "") == "utf8":
        return content
    text = content.decode("utf-8", "replace")
    return "".join(map(_spelt, text, [encoding] * len(text))).encode(encoding, "replace")


def _spelt(character: str, encoding: str) -> str:
    """The character, or where the encoding lacks it, a sign like it or the letter without its accent."""
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        plain = character.translate(_ASCII)
        bare = unicodedata.normalize("NFKD", plain)[:1]
        return plain if plain != character else bare if bare.isascii() else "?"
    return character


def paged(content: bytes) -> bool:
    """Whether a pager showed it: only what is longer than the screen, and only where one is wanted and starts."""
    command = _pager()
    if not command or content.count(b"\n") < shutil.get_terminal_size().lines:
        return False
    surroundings = {"LESS": "FRX", "LV": "-c", **os.environ}
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=surroundings)  # noqa: S603 - the user's own PAGER
    except OSError:
        return False
    with suppress(BrokenPipeError):  # a reader that quits has seen enough
        pager.communicate(content)
    with suppress(KeyboardInterrupt):
        pager.wait()
    return True


def _pager() -> list[str]:
    """The command of PAGER, else less; empty where none is wanted."""
    if os.environ.get("TERM") == "dumb":
        return []
    wanted = os.environ.get("PAGER", "less" if shutil.which("less") else "")
    try:
        command = shlex.split(wanted)
    except ValueError:
        return []
    return [] if command == [_NONE] else command
