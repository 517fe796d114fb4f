"""Who rules, and on which day: the only place where andro-check asks its surroundings for either."""

from __future__ import annotations

import getpass
import shutil
import subprocess
from datetime import date


def today() -> str:
    """The day in ISO 8601, by the clock of this machine."""
    return date.today().isoformat()  # noqa: DTZ011 - the day is the one that the person would write


def whoever(named: str | None) -> str:
    """The name given, else the one that git signs with, else that of the login; empty when there is none."""
    if named is not None:
        return named
    return _in_git() or _of_login()


def _in_git() -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    asked = subprocess.run(  # noqa: S603 - fixed words, and the git of the person's own path
        [git, "config", "--get", "user.name"], capture_output=True, check=False
    )
    return asked.stdout.decode("utf-8", "replace").strip()


def _of_login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # no name for this user, and none in the environment
        return ""
