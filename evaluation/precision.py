"""How many of the claims that are drawn from ten articles are right, as a person judged who read each in its sentence.

usage: precision.py [--shared FOLDER] [--worksheet FILE | --take FILE]      (default: ../shared)

Ten articles are drawn by a fixed seed from the open stories and the seeds, and then ten others by the next. Every facet
of a claim (figure, subject, object, value, time, mood) is judged `right`, `wrong`, or `empty`: the text tells it and
the claim does not. A claim is right when all six are. `--worksheet` writes what nobody has judged yet as CSV, quotes
included, to a file outside the repository; `--take` adds the judgements of a worksheet that was filled in to
evaluation/judged.csv, which holds places and digests, and no sentences. Without either, the tables of
docs/evaluation.md are printed.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation.stories import SEEDS, TOOL, folders_of  # noqa: E402
from evaluation.table import Table, markdown, percent, rate  # noqa: E402

JUDGED = ROOT / "evaluation" / "judged.csv"
ARTICLES = frozenset({".txt", ".md", ".html", ".pdf"})
DRAWN = 10
SEEDS_OF_DRAWS = (10, 11, 12, 13, 14, 15, 16, 17)
"""One for each draw. What an earlier draw holds is no more in the urn: mends made on one are tested on the next."""
FACETS = ("figure?", "subject?", "object?", "value?", "time?", "mood?")
MARKS = frozenset({"right", "wrong", "empty"})
BANDS = (
    ("below .5", 0.0, 0.5),
    (".5 to .68", 0.5, 0.68),
    (".68 to .8", 0.68, 0.8),
    (".8 and above", 0.8, 2.0),
)
LISTED = 0.68
"""What ``andro-check claims`` shows unasked."""
STEPS = (0.5, 0.6, 0.65, 0.68, 0.7, 0.71, 0.75, 0.8)
"""The floors of confidence for which the curve tells precision and recall."""
COLUMNS = ("article", "at", "words", "figure", "says", *FACETS)
"""``at``: the code point where the value's words begin; ``says``: a digest of each facet but the figure."""
WORDS = 6
"""More words than these are no value any more but a passage of the article."""
SHEET = (*COLUMNS, "confidence", "told", "quote")

Row = Mapping[str, str]


@dataclass(frozen=True)
class Told:
    """A claim of the program on an article, as far as it is judged."""

    row: Row
    confidence: float

    @property
    def place(self) -> tuple[str, str, str]:
        return place(self.row)


def place(row: Row) -> tuple[str, str, str]:
    return row["article"], row["at"], row["figure"]


def draws(shared: Path) -> list[list[str]]:
    """``story/file`` of the articles of each draw, in order."""
    urn, made = urn_of(shared), []
    for seed in SEEDS_OF_DRAWS:
        drawn = min(DRAWN, len(urn))  # the eighth draw takes the eight that were left
        made.append(sorted(random.Random(seed).sample(urn, drawn)))  # noqa: S311 - a draw that everybody can repeat
        urn = [name for name in urn if name not in made[-1]]
    return made


def urn_of(shared: Path) -> list[str]:
    folders = [*folders_of(shared, kept_back=False), shared / SEEDS]
    files = [path for folder in folders for path in folder.iterdir() if path.suffix in ARTICLES]
    return sorted(f"{path.parent.name}/{path.name}" for path in files if not path.name.startswith("README"))


def claims_of(shared: Path, articles: Sequence[str]) -> Iterator[Told]:
    """Every claim on these articles, each read among the others of its story, in the order of the text."""
    for story in sorted({article.partition("/")[0] for article in articles}):
        folder = shared / story if story == SEEDS else shared / "dossiers" / story
        report = report_on(folder)
        article_of = {source["id"]: f"{story}/{Path(source['path']).name}" for source in report["sources"]}
        for claim in report["claims"]:
            if (article := article_of[claim["source"]]) in articles:
                yield told(article, claim)


def report_on(folder: Path) -> Mapping[str, Any]:
    """What ``andro-check report`` says of the articles of a folder, answers left out."""
    with tempfile.TemporaryDirectory() as made:
        copy = Path(made) / folder.name
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("gold.yaml", "index.yaml", ".*", "README*"))
        command = [str(TOOL), "report", str(copy), "--format", "json"]
        ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if not ran.stdout:
        raise SystemExit(f"{folder.name}: the program printed no report\n{ran.stderr}")
    read: Mapping[str, Any] = json.loads(ran.stdout)
    return read


def told(article: str, claim: Mapping[str, Any]) -> Told:
    value = claim["value"]
    words = value["text"]
    said = {
        "subject": claim["subject"],
        "object": claim["object"],
        "value": [value[key] for key in ("number", "low", "high", "unit", "edtf")],
        "time": claim["as_of"],
        "mood": claim["modality"],
    }
    row = {
        "article": article,
        "at": str(claim["start"] + max(0, claim["quote"].find(words))),
        "words": in_short(words),
        "figure": claim["figure"],
        "says": ".".join(digest(part) for part in said.values()),
        "told": json.dumps(said, ensure_ascii=False),
        "quote": claim["quote"],
        "confidence": str(claim["confidence"]),
    }
    return Told(row, claim["confidence"])


def in_short(words: str) -> str:
    """The words of a value; of a list that was added up only the first two, because judged.csv holds no sentences."""
    every = words.split()
    return words if len(every) <= WORDS else f"{every[0]} {every[1]} …"


def digest(part: object) -> str:
    return hashlib.sha256(json.dumps(part).encode()).hexdigest()[:4]


@dataclass(frozen=True)
class Judgements:
    """The marks that were given, by place and facet, to one way of filling the facet."""

    marks: Mapping[tuple[tuple[str, str, str], str, str], str]

    def of(self, claim: Told) -> dict[str, str]:
        """The mark of each facet; what was never judged as it is filled now is left out."""
        keys = {facet: (claim.place, facet, said) for facet, said in said_of(claim.row)}
        return {facet: self.marks[key] for facet, key in keys.items() if key in self.marks}


def said_of(row: Row) -> Iterator[tuple[str, str]]:
    yield FACETS[0], ""
    yield from zip(FACETS[1:], row["says"].split("."), strict=True)


def judgements(rows: Iterable[Row]) -> Judgements:
    """Raises SystemExit on a mark that is none."""
    marks = {}
    for row in rows:
        for facet, said in said_of(row):
            if row[facet] not in MARKS:
                known = ", ".join(sorted(MARKS))
                raise SystemExit(f"{row['article']} at {row['at']}: {facet} is {row[facet]!r}; write one of {known}")
            marks[(place(row), facet, said)] = row[facet]
    return Judgements(marks)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def write(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def worksheet(claims: Iterable[Told], known: Judgements) -> Iterator[Row]:
    """The claims that somebody has still to read; marks that hold already are filled in."""
    for claim in claims:
        marks = known.of(claim)
        if len(marks) < len(FACETS):
            yield dict.fromkeys(FACETS, "") | marks | dict(claim.row)


def take(known: Sequence[Row], filled: Sequence[Row]) -> list[Row]:
    """The judgements with those of the worksheet, which rule where both speak of the same claim."""
    judgements(filled)
    merged = {(*place(row), row["says"]): row for row in [*known, *filled]}
    return [merged[key] for key in sorted(merged, key=lambda k: (k[0], int(k[1]), *k[2:]))]


def table_of(claims: Iterable[Told], known: Judgements, draw: int = 1) -> Table:
    """Precision by band of confidence; claims that changed since they were judged are counted apart."""
    judged = [(claim, known.of(claim)) for claim in claims]
    bands = [(name, [j for j in judged if low <= j[0].confidence < high]) for name, low, high in BANDS]
    shown = [j for j in judged if j[0].confidence >= LISTED]
    rows = [band_row(name, held) for name, held in [*bands, ("shown by default", shown), ("all", judged)]]
    facets = (facet.rstrip("?") for facet in FACETS)
    title = f"Claims of ten articles, read by a person: draw {draw}"
    return Table(title, ("confidence", "all right", *facets, "unread"), tuple(rows))


def band_row(name: str, held: Sequence[tuple[Told, Mapping[str, str]]]) -> tuple[str, ...]:
    read = [marks for _, marks in held if len(marks) == len(FACETS)]
    right = [sum(marks[facet] == "right" for marks in read) for facet in FACETS]
    whole = sum(is_right(marks) for marks in read)
    return (name, *(rate(count, len(read)) for count in (whole, *right)), str(len(held) - len(read)))


def curve_of(drawn: Sequence[Sequence[Told]], known: Judgements) -> Table:
    """For each floor of confidence and each draw: how many of the claims above it are right, and of all that are right,
    how many are above it.
    """
    marked = [[(c.confidence, known.of(c)) for c in claims] for claims in drawn]
    judged = [[(sure, is_right(marks)) for sure, marks in claims if len(marks) == len(FACETS)] for claims in marked]
    columns = [f"draw {number}" for number in range(1, len(drawn) + 1)]
    every = [*judged, [claim for claims in judged for claim in claims]]
    rows = ((str(floor), *(point(claims, floor) for claims in every)) for floor in STEPS)
    return Table("Claims right and found, by confidence", ("at least", *columns, "every draw"), tuple(rows))


def is_right(marks: Mapping[str, str]) -> bool:
    return all(mark == "right" for mark in marks.values())


def point(claims: Sequence[tuple[float, bool]], floor: float) -> str:
    """``44/56 79 %, finds 52 %``"""
    above = [right for sure, right in claims if sure >= floor]
    return f"{rate(sum(above), len(above))}, finds {percent(sum(above), sum(right for _, right in claims))}"


def tables(shared: Path) -> Iterator[Table]:
    """The tables of docs/evaluation.md: one for each draw, and the curve over all of them."""
    known = judgements(rows_of(JUDGED))
    drawn = [list(claims_of(shared, articles)) for articles in draws(shared)]
    for draw, claims in enumerate(drawn, 1):
        yield table_of(claims, known, draw)
    yield curve_of(drawn, known)


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder of stories")
    chosen = made.add_mutually_exclusive_group()
    chosen.add_argument("--worksheet", type=Path, metavar="FILE", help="write the claims that nobody has judged yet")
    chosen.add_argument("--take", type=Path, metavar="FILE", help="add the judgements of a filled worksheet")
    return made


def main() -> int:
    options = parser().parse_args()
    shared = options.shared.resolve()
    known = rows_of(JUDGED)
    if options.take:
        write(JUDGED, COLUMNS, take(known, rows_of(options.take)))
    elif options.worksheet:
        claims = chain.from_iterable(claims_of(shared, articles) for articles in draws(shared))
        write(options.worksheet, SHEET, worksheet(claims, judgements(known)))
    else:
        print("\n\n".join(map(markdown, tables(shared))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
