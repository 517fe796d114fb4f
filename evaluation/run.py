"""Measure the program on stories outside this repository, and tell what got better or worse.

usage: run.py [--shared FOLDER] [--show] [--write] [--open]      (default: ../shared)

Prints the tables of docs/evaluation.md, then gains and losses against those that were committed last. The stories that
are kept back are only summed. Exit 1 when this repository shares a run of words with the seeds, which it must not
copy, 2 when there is nothing to measure on.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation import own_words, precision, scores, stories, suites  # noqa: E402
from evaluation.table import Table, changes, markdown, tables_of  # noqa: E402

PAGE = "docs/evaluation.md"
START, END = "<!-- scores: written by evaluation/run.py --write -->", "<!-- end of scores -->"


def tables(shared: Path, kept_back: bool, show: bool) -> Iterator[Table]:
    """Every table, as soon as it is made; ``show`` prints misses and false alarms on the way."""
    began = time.perf_counter()
    measured = list(stories.measured(shared, kept_back))
    seconds = sum(story.counts["seconds"] for story in measured)
    print(f"{len(measured)} reports, {seconds:.0f} s of {time.perf_counter() - began:.0f} s in andro-check\n")
    if show:
        print("\n".join([*scores.details(measured), ""]))
    yield scores.stories_table(measured)
    yield scores.reconciler_table(shared, kept_back)
    yield scores.floors_table(measured)
    yield scores.curve_table(measured)
    yield scores.rules_table(measured)
    yield scores.figures_table(measured)
    yield scores.drawn_table(measured)
    yield from precision.tables(shared)
    yield scores.pairs_table()
    yield suites.table_of(shared)


def committed() -> list[Table]:
    """The tables of the page as it was committed last; as it lies here where there is no history."""
    command = ["git", "show", f"HEAD:{PAGE}"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    page = ROOT / PAGE
    text = page.read_text(encoding="utf-8") if ran.returncode and page.exists() else ran.stdout
    return list(tables_of(text.partition(START)[2].partition(END)[0]))


def write(told: Iterable[Table]) -> None:
    """Put the tables between the marks of the page. Raises SystemExit where a mark is missing."""
    page = ROOT / PAGE
    before, start, rest = page.read_text(encoding="utf-8").partition(START)
    _, end, after = rest.partition(END)
    if not (start and end):
        raise SystemExit(f"{PAGE} has lost the marks of its scores; put back {START!r} and {END!r}")
    page.write_text("\n\n".join([before + start, *map(markdown, told), end + after]), encoding="utf-8")


def shared_words(shared: Path, kept_back: bool) -> int:
    """How many runs of words this repository shares with the seeds; those with invented stories are for reading.

    A stock phrase of the trade stands in an invented story and in a test by chance.
    """
    files = own_words.read(own_words.repository_files())
    folders = stories.folders_of(shared, kept_back)
    of_seeds = list(common_runs(files, [shared / "seeds"]))
    opened = list(common_runs(files, [folder for folder in folders if folder.name not in stories.KEPT_BACK]))
    held = list(common_runs(files, [folder for folder in folders if folder.name in stories.KEPT_BACK]))
    print("".join(f"\n{line}" for line in [*of_seeds, *opened]))
    counts = f"{len(of_seeds)} with the seeds, {len(opened)} with open stories, {len(held)} with those kept back"
    print(f"Runs of {own_words.RUN} words or more that {len(files)} files share: {counts}")
    return len(of_seeds)


def common_runs(files: dict[str, str], folders: Iterable[Path]) -> Iterator[str]:
    articles = [path for folder in folders for path in folder.iterdir() if path.suffix in own_words.TEXTS]
    known = frozenset(run for text in own_words.read(articles).values() for run in own_words.runs(text))
    for path, text in files.items():
        for run in own_words.shared(text, known):
            yield f"{Path(path).relative_to(ROOT)}: {run}"


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder of stories and scorers")
    made.add_argument("--show", action="store_true", help="list misses and false alarms, of the open stories alone")
    chosen = made.add_mutually_exclusive_group()
    chosen.add_argument("--write", action="store_true", help=f"put the tables into {PAGE}")
    chosen.add_argument("--open", action="store_true", help="leave out the stories that are kept back")
    return made


def main() -> int:
    options = parser().parse_args()
    shared = options.shared.resolve()
    if not (shared / "bench" / "score.py").is_file() or not stories.folders_of(shared):
        print(f"{options.shared} holds no stories (dossiers/*/gold.yaml) or no bench/score.py", file=sys.stderr)
        return 2
    told = []
    for table in tables(shared, not options.open, options.show):
        print(f"{markdown(table)}\n", flush=True)
        told.append(table)
    changed = list(changes(committed(), told))
    print("\n".join(changed or ["No gain and no loss against the scores committed last."]))
    if options.write:
        write(told)
    return 1 if shared_words(shared, not options.open) else 0


if __name__ == "__main__":
    sys.exit(main())
