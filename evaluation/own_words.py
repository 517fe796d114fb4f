"""Do the files of this repository share a run of words with texts that it must not copy?

usage: own_words.py [--length N] [FOLDER]        (default: runs of 8 words, ../shared/seeds)

Every text file that git tracks or would add is compared with the texts in FOLDER; case, accents and punctuation do not
count. Prints each shared run at its full length. Exit 1 when there is one, 2 when FOLDER holds no text.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUN = 8
TEXTS = frozenset({".html", ".md", ".txt"})

Run = tuple[str, ...]


def words(text: str) -> list[str]:
    """The words of a text in order, without case, accents and punctuation; an elided article is a word."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))


def runs(text: str, length: int = RUN) -> Iterator[Run]:
    """Each run of ``length`` successive words, by its place in the text."""
    known = words(text)
    return (tuple(known[start : start + length]) for start in range(len(known) - length + 1))


def shared(text: str, known: frozenset[Run], length: int = RUN) -> Iterator[str]:
    """The words that the text shares with those runs, runs that overlap joined into one."""
    joined: list[str] = []
    for run in runs(text, length):
        if run in known:
            joined = [*joined, run[-1]] if joined else list(run)
        elif joined:
            yield " ".join(joined)
            joined = []
    if joined:
        yield " ".join(joined)


def read(paths: Iterable[Path]) -> dict[str, str]:
    """The text of each path that holds one; what is gone or not UTF-8 is left out."""
    texts = {}
    for path in sorted(paths):
        try:
            texts[str(path)] = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
    return texts


def repository_files() -> list[Path]:
    """The files that git tracks, and the new ones that it does not ignore."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name]


def main() -> int:
    parser = argparse.ArgumentParser(description="find runs of words shared with texts that must not be copied")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT.parent / "shared" / "seeds")
    parser.add_argument("--length", type=int, default=RUN, metavar="N", help="words in a run (default: %(default)s)")
    options = parser.parse_args()
    originals = read(path for path in options.folder.rglob("*") if path.suffix in TEXTS)
    if not originals:
        print(f"{options.folder} holds no text (.txt, .md or .html); name the folder of the originals", file=sys.stderr)
        return 2
    known = {
        str(Path(name).relative_to(options.folder)): frozenset(runs(text, options.length))
        for name, text in originals.items()
    }
    files = read(repository_files())
    found = [
        (path, original, run)
        for path, text in files.items()
        for original, its_runs in known.items()
        for run in shared(text, its_runs, options.length)
    ]
    for path, original, run in found:
        print(f"{Path(path).relative_to(ROOT)}: {len(run.split())} words as in {original}: {run}")
    print(f"{len(found)} runs of {options.length} words or more; {len(files)} files, {len(originals)} originals")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
