"""Stands in for the program under `score.py`, so that one run of it can be scored several ways.

usage: echo.py keep FILE COMMAND...     run COMMAND and leave a copy of its standard output in FILE
       echo.py give FILE [ANYTHING...]  print FILE
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main() -> int:
    mode, file, command = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
    if mode == "give":
        sys.stdout.buffer.write(file.read_bytes())
        return 0
    ran = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    file.write_bytes(ran.stdout)
    sys.stdout.buffer.write(ran.stdout)
    return ran.returncode


if __name__ == "__main__":
    sys.exit(main())
