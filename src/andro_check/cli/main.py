"""The console script. Nothing is imported here that `--version` does not need."""

from __future__ import annotations

import sys

CRASHED = 70
"""The exit code of a failed program (EX_SOFTWARE), so that no crash looks like an answer of `check`."""


def run() -> int:
    """Run the command line; the exit codes are those of the README, and 70 when the program itself failed."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from andro_check import __version__

        sys.stdout.write(f"andro-check {__version__}\n")
        return 0
    try:
        from andro_check.cli.commands import invoke

        return invoke(arguments)
    except Exception as error:  # noqa: BLE001 - the last door: whatever failed, the exit code must say that it failed
        _confess(error)
        return CRASHED


def _confess(error: Exception) -> None:
    import os
    import traceback

    if os.environ.get("ANDRO_CHECK_TRACEBACK"):
        traceback.print_exception(error)
        return
    place = traceback.extract_tb(error.__traceback__)[-1]
    told = ascii(str(error))[1:-1]
    sys.stderr.write(
        f"andro-check failed: {type(error).__name__}: {told} ({place.name}, line {place.lineno})\n"
        "This is a fault of the program, not of your data; nothing was concluded. "
        "ANDRO_CHECK_TRACEBACK=1 shows where it happened.\n"
    )
