"""Claims of invented stories as tables (tests/reconcile/dossiers), straight into the reconciler.

usage: invented.py [--show] [FILE]...      (default: every file of tests/reconcile/dossiers; --show only with tuned.md)

The stories are ours, so that the repository can hold them, and their figures are named as a reader names them: few of
the names are known to the lexicon. Scored like the gold claims of `reconciler.py`. Exit 2 when there is no story.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from andro_check.lexicon.figures import figures
from andro_check.model.register import Register
from andro_check.model.source import Source
from andro_check.reconcile.judge import reconcile

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation.reconciler import Score, Story, claim, period, score, show, total  # noqa: E402

DOSSIERS = ROOT / "tests" / "reconcile" / "dossiers"
COLUMNS = ("id", "source", "quote", "value", "figure", "subject", "counterpart", "as_of", "how")
HEDGES = {
    "about": "approx",
    "nearly": "slightly_less_than",
    "over": "more_than",
    "atleast": "at_least",
    "under": "less_than",
    "upto": "at_most",
    "fraction": "fraction",
}
MOODS = ("planned", "estimated", "denied")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?:/\d{4}(?:-\d\d(?:-\d\d)?)?)?")
_CLOCK = re.compile(r"\d\d:\d\d")
_TOLD = re.compile(r"- (contradiction|violation|peace): ([^—]+)")

Gold = Mapping[str, Any]


def read_stories(text: str) -> Iterator[Story]:
    """The stories of a file, one under each heading of the second rank."""
    for part in text.split("\n## ")[1:]:
        yield story_of(part)


def story_of(part: str) -> Story:
    lines = part.splitlines()
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if re.match(r"\| [a-z]\d+ \|", line)]
    claims = (claim(gold_of(dict(zip(COLUMNS, row, strict=True))), number) for number, row in enumerate(rows))
    told = [(found[1], found[2].strip()) for line in lines if (found := _TOLD.match(line))]
    return Story(
        lines[0],
        tuple(c for c in claims if c),
        dict(sources_of(lines)),
        tuple(finding_of(kind, ids, number) for number, (kind, ids) in enumerate(told) if kind != "peace"),
        tuple({"claims": ids.split()} for kind, ids in told if kind == "peace"),
        {},
    )


def sources_of(lines: Iterable[str]) -> Iterator[tuple[str, Source]]:
    line = next(line for line in lines if line.startswith("sources: "))
    for told in line.removeprefix("sources: ").split(", "):
        key, published = told.split()
        yield key, Source(key, f"{key}.txt", published=period(published))


def gold_of(row: Mapping[str, str]) -> Gold:
    """A row as the annotators of the shared stories write it."""
    how = [word.strip() for word in row["how"].split(",") if word.strip()]
    marks = {key: text.strip() for word in how for key, colon, text in [word.partition(":")] if colon}
    return {
        **row,
        "value": value_of(row["value"]),
        "hedge": next((HEDGES[word] for word in how if word in HEDGES), "exact"),
        "modality": next((word for word in how if word in MOODS), "asserted"),
        "counterpart": row["counterpart"] or None,
        "as_of": row["as_of"] or None,
        "scope": marks.get("scope"),
        "attributed_to": marks.get("voice"),
    }


def value_of(text: str) -> Gold:
    number, _, unit = text.partition(" ")
    if _CLOCK.fullmatch(text):
        return {"text": text}
    if _DAY.fullmatch(text):
        first, _, last = text.partition("/")
        return {"low": first, "high": last or first, "unit": "date"}
    return {"low": number, "high": number, "unit": unit} if _NUMBER.fullmatch(number) else {"text": text}


def finding_of(kind: str, ids: str, number: int) -> Gold:
    relation = "arithmetic_violation" if kind == "violation" else kind
    sides = [side.split() for side in ids.split("/")]
    claims = [key for side in sides for key in side]
    return {"id": f"F{number}", "relation": relation, "claims": claims, "sides": sides}


def scores_of(path: Path) -> list[Score]:
    stories = read_stories(path.read_text(encoding="utf-8"))
    return [score(s, reconcile(s.claims, Register(), s.sources, figures())) for s in stories]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--show", action="store_true", help="list what was missed and what was falsely reported")
    options = parser.parse_args()
    found = {path: scores_of(path) for path in options.files or sorted(DOSSIERS.glob("*.md"))}
    if not any(found.values()):
        print("No story; give files with tables like those of tests/reconcile/dossiers", file=sys.stderr)
        return 2
    for path, scores in found.items():
        print(path.stem)
        show(scores if options.show else [total(scores)], options.show)
    return 0


if __name__ == "__main__":
    sys.exit(main())
