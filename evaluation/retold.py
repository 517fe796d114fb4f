"""The reconciler alone on the told stories (tests/stories): what a reader expects goes in, findings come out.

usage: retold.py [--show] [STORY]...                     (default: every story with planted conflicts)

Value, figure and subject of each claim are those of the story's table (see told.py), as if a person had accepted them;
hedge, time, mood and voice, which the table does not tell, are taken from what the program reads in the same words.
Names are brought together by the register that the texts give. Stories of told.BLIND are for measuring: they count in
the sums, and `--show` lists what they lack only where they are named. Exit 2 when there is no story.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

from andro_check.extract.values.mentions import mentions
from andro_check.lexicon.figures import figures
from andro_check.lexicon.widths import read_width
from andro_check.model.claim import Claim, Status
from andro_check.model.finding import Finding
from andro_check.model.period import parse_edtf
from andro_check.model.source import Document
from andro_check.model.text import Citation, Span
from andro_check.model.value import Hedge, Name, Quantity, Value
from andro_check.reconcile.judge import reconcile

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation import planted  # noqa: E402
from evaluation.placing import clause_around  # noqa: E402
from evaluation.told import ANSWERS, BLIND, STORIES, Reading, Row, finds, reading, says  # noqa: E402


@cache
def expected(folder: Path) -> tuple[Claim, ...]:
    """A claim for each row of the story's table, in its order."""
    read = reading(folder)
    texts = {document.source.id: document for document in read.story.documents}
    return tuple(
        claim_of(f"{number:03}", row, span, read, texts[row.article])
        for number, (row, span) in enumerate(read.story.rows)
    )


def claim_of(key: str, row: Row, span: Span, read: Reading, document: Document) -> Claim:
    """The program's claim on the row's words with the figure and the subject of the row, or one made from the row."""
    drafted = sorted((c for c in read.claims if finds(c, row, span)), key=lambda c: (-c.confidence, c.id))
    claim = drafted[0] if drafted else made(row, span, document)
    scope = f" [{claim.scope}]" if claim.scope else ""
    return replace(
        claim, id=key, figure=row.figure + scope, subject=row.subject, object=None,
        confidence=Decimal(1), status=Status.ACCEPTED, evidence=(), note="",
    )  # fmt: skip


def made(row: Row, span: Span, document: Document) -> Claim:
    """A claim of a value that the program does not draw up, with the clause around it."""
    start, value = mentioned(row, span, document) or (span.start, value_of(row))
    around = clause_around(document.text, span.start, span.end)
    citation = Citation(row.article, around, document.text[around.start : around.end])
    return Claim("", row.figure, row.subject, None, value, citation, start)


def mentioned(row: Row, span: Span, document: Document) -> tuple[int, Value] | None:
    """The value as the program reads it in the words, and where; ``None`` where it reads none."""
    found = mentions(document.text, "", document.source.published, [span])
    return next(((m.span.start, m.value) for m in found if says(row, m.value)), None)


def value_of(row: Row) -> Value:
    """The value as the table has it, as precise as it is written there."""
    if row.name:
        return Name(row.name)
    if row.date:
        return parse_edtf(row.date)
    number = row.number or Decimal(0)
    exponent = number.normalize().as_tuple().exponent
    fuzzy, width = read_width(number, Decimal(1).scaleb(int(exponent)), Hedge.PLAIN, row.unit)
    return Quantity(row.words, number, fuzzy, row.unit, Hedge.PLAIN, width)


@cache
def findings(folder: Path) -> tuple[Finding, ...]:
    read = reading(folder)
    sources = {document.source.id: document.source for document in read.story.documents}
    return reconcile(expected(folder), read.register, sources, figures())


@cache
def caught(folder: Path) -> planted.Caught:
    """What became of the conflicts and traps of a story when nothing of it was misread."""
    story = reading(folder).story
    hits = {claim.id: frozenset({row.place}) for claim, (row, _) in zip(expected(folder), story.rows, strict=True)}
    return planted.caught(story.conflicts, story.traps, findings(folder), hits)


def lines(folders: Sequence[Path], show: bool, named: bool) -> Iterator[str]:
    for folder in folders:
        blind = folder.name in BLIND
        yield f"{folder.name}{' (blind)' if blind else ''}: {planted.total([caught(folder)])}"
        if show and (named or not blind):
            yield from planted.amiss(caught(folder))
    for blind in (False, True):
        part = [folder for folder in folders if (folder.name in BLIND) == blind]
        if part:
            yield f"all{' blind' if blind else ''}: {planted.total(map(caught, part))}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="*", help="names of folders")
    parser.add_argument("--show", action="store_true", help="list what was missed and what was falsely reported")
    options = parser.parse_args()
    folders = [path.parent for path in sorted(STORIES.glob(f"*/{ANSWERS}"))]
    folders = [f for f in folders if reading(f).story.conflicts and (f.name in options.stories or not options.stories)]
    if not folders:
        print("No story; tests/stories has a folder for each", file=sys.stderr)
        return 2
    print("\n".join(lines(folders, options.show, bool(options.stories))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
