"""What every test stands on: the same examples each time, and surroundings that change no output."""

from __future__ import annotations

import os

from hypothesis import settings

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

os.environ["ANDRO_CHECK_CACHE"] = ""  # nothing is kept from one test to the next
