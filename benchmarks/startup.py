"""What a command costs that has little to do, against importing rich's console in the same run.

usage: startup.py [DOSSIER]      (default: this repository's)

The least of five runs each, in seconds of CPU; "again" finds what the run before it kept.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = str(Path(sys.executable).parent / "andro-check")


def cpu(command: list[str], folder: Path, cache: str) -> float:
    """Seconds of CPU that a command takes, itself and what it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    surroundings = {**os.environ, "ANDRO_CHECK_CACHE": cache}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # who has it installed has it compiled
    subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    dossier = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    base = min(cpu([sys.executable, "-c", "import rich.console"], dossier, "") for _ in range(5))
    print(f"import rich.console: {base:.3f} s of CPU\n")
    print("| command | first, s | ratio | again, s | ratio |\n|---|---|---|---|---|")
    for name in ("--version", "report", "export", "check", "claims"):
        first = min(cpu([SCRIPT, name], dossier, "") for _ in range(5))
        with tempfile.TemporaryDirectory() as cache:
            cpu([SCRIPT, name], dossier, cache)
            again = min(cpu([SCRIPT, name], dossier, cache) for _ in range(5))
        print(f"| {name} | {first:.2f} | {first / base:.1f} | {again:.2f} | {again / base:.1f} |")


if __name__ == "__main__":
    main()
