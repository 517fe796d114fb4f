"""What every test stands on: the same examples each time, and surroundings that change no output."""

from __future__ import annotations

import os
import signal

import pytest
from hypothesis import settings

from archive import cluster
from report import chromium

settings.register_profile("same-examples", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("same-examples")

# rich, click and typer read these; a test that wants one sets it.
# A long answer would wait in a pager for a key; a test that wants one names it.
os.environ["PAGER"] = "cat"
for name in (
    "CI",
    "CLICOLOR",
    "COLUMNS",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "LINES",
    "NO_COLOR",
    "PY_COLORS",
    "TTY_COMPATIBLE",
):
    os.environ.pop(name, None)

os.environ["ANDRO_CHECK_FROZEN"] = "yes"  # an assignment to a value that mypy does not see fails here
os.environ["ANDRO_CHECK_CACHE"] = ""  # nothing is kept from one test to the next


if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as in the background of a shell; children would inherit it
    signal.signal(signal.SIGINT, signal.default_int_handler)

LEFT_OUT = {chromium.MISSING: "of the HTML page", cluster.MISSING: "on Spark"}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in so many words which tests were skipped; a letter in a row of dots is easily overlooked."""
    reports = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", ())]
    for missing, what in LEFT_OUT.items():
        if count := sum(missing in report for report in reports):
            terminalreporter.write_line(f"Skipped {count} tests {what}: {missing}")
