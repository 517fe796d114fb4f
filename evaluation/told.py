"""Invented stories with the claims that a reader expects of them (tests/stories), through the extractor in memory.

usage: told.py [--show] [STORY]...                       (default: every folder of tests/stories)

A story is a folder of articles and of `expected.md`, a table `| article | words | value | figure | subject |`: the
article's stem, words that stand in it once, and what they say. A value is a date (`2024-05`), or a number with its unit
(`640 M GBP`, `51.5 %`, `12 firefighters`). A row is found when a claim of that value stands in these words; of the rows
found, the role is right when the claim names the subject as one of its parties. Figures are named for readers and not
compared. A value in quotes is a name (`"Anton Brek"`) and counted nowhere: it is there for conflicts.

A story may have conflicts and traps below its claims (see planted.py): all its articles are reconciled, and what is
reported is held against them. Stories of BLIND are for measuring: `--show` lists what they lack only where they are
named. Exit 2 when there is no story.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from andro_check.app.drafting import dated, draft_claims
from andro_check.app.opening import article_of
from andro_check.lexicon.figures import figures
from andro_check.model.claim import Claim
from andro_check.model.period import Period
from andro_check.model.register import Register
from andro_check.model.source import Document, Source
from andro_check.model.text import Span
from andro_check.model.value import Name, Value
from andro_check.reconcile.judge import reconcile
from andro_check.report.json import compared_with

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation import planted  # noqa: E402

STORIES = ROOT / "tests" / "stories"
ANSWERS = "expected.md"
BLIND: frozenset[str] = frozenset({"en-hospital", "en-winery", "fr-chantier", "mixed-pharma"})
"""Stories that nobody tunes for; once read, they are open and others are written in their place."""
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_NAME = re.compile(r'"(.+)"')
_NUMBER = re.compile(r"(?P<number>-?\d+(?:\.\d+)?)\s*(?P<scale>k|M|bn)?(?:\s+(?P<unit>.+)|(?P<share>%))?")
_SCALES = {None: 1, "k": 1_000, "M": 1_000_000, "bn": 1_000_000_000}
_CURRENCY = re.compile(r"[A-Z]{3,4}")
_NEAR = Decimal("0.006")
_EMPTY_WORDS = frozenset("le la les l de du des d the of et and".split())


@dataclass(frozen=True)
class Row:
    """A claim that a reader expects: ``number`` in base units and ``unit`` (%, a currency or ""), a ``date`` or a
    ``name``.
    """

    article: str
    words: str
    figure: str
    subject: str
    number: Decimal | None = None
    unit: str = ""
    date: str = ""
    name: str = ""

    @property
    def place(self) -> planted.Place:
        return self.article, self.words


@dataclass(frozen=True)
class Story:
    """A folder read: its documents, its rows with the span of their words, and what was planted in it if anything."""

    name: str
    documents: tuple[Document, ...]
    rows: tuple[tuple[Row, Span], ...]
    conflicts: tuple[planted.Planted, ...] = ()
    traps: tuple[planted.Planted, ...] = ()

    @property
    def language(self) -> str:
        return self.name.partition("-")[0]


@dataclass(frozen=True)
class Told:
    """A row and what became of it: the parties of the claims that found it, ``None`` when none did."""

    row: Row
    parties: frozenset[str] | None

    @property
    def found(self) -> bool:
        return self.parties is not None

    @property
    def role(self) -> bool:
        return any(same_name(name, self.row.subject) for name in self.parties or ())


def row_of(cells: Sequence[str]) -> Row:
    """Raises ValueError for cells that cannot be a row."""
    if len(cells) != 5:
        raise ValueError(f"{cells} has {len(cells)} cells; a row has 5")
    article, words, value, figure, subject = cells
    if _DATE.fullmatch(value):
        return Row(article, words, figure, subject, date=value)
    name = _NAME.fullmatch(value)
    if name:
        return Row(article, words, figure, subject, name=name[1])
    found = _NUMBER.fullmatch(value)
    if not found:
        raise ValueError(f"{words!r}: {value!r} is neither a date nor a name, nor a number with its unit")
    number = Decimal(found["number"]) * _SCALES[found["scale"]]
    return Row(article, words, figure, subject, number, kind_of(found["unit"] or found["share"] or ""))


def kind_of(unit: str) -> str:
    """What of a unit is compared: per cent and currencies, with or without what each is paid for ("£611 a month" may be
    told as GBP or as GBP/month); nobody agrees on the names of things that are counted.
    """
    money = unit.partition("/")[0]
    return money if money == "%" or _CURRENCY.fullmatch(money) else ""


def read_rows(text: str) -> Iterator[Row]:
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and cells[0] != "article" and set(cells[0]) - set("-: "):
            yield row_of(cells)


def read_story(folder: Path) -> Story:
    """Raises ValueError when words of a row are not in the article, or more than once; or of a conflict, in no row."""
    names = sorted(path.name for path in folder.iterdir() if path.name != ANSWERS)
    read = [article_of((folder / name).read_bytes(), Source(Path(name).stem, name)).document for name in names]
    documents = tuple(dated(document) for document in read if document)
    texts = {document.source.id: document.text for document in documents}
    told = planted.sections((folder / ANSWERS).read_text(encoding="utf-8"))
    rows = tuple((row, place_of(row, texts)) for row in read_rows(told[""]))
    laid = [tuple(planted.read_planted(told.get(heading, ""))) for heading in (planted.CONFLICTS, planted.TRAPS)]
    for place in {place for part in laid for one in part for place in one.places} - {row.place for row, _ in rows}:
        raise ValueError(f"{place[0]}: {place[1]!r} is part of a conflict and no row of claims")
    return Story(folder.name, documents, rows, *laid)


def place_of(row: Row, texts: Mapping[str, str]) -> Span:
    text = texts.get(row.article, "")
    if text.count(row.words) != 1:
        raise ValueError(f"{row.article}: {row.words!r} stands there {text.count(row.words)} times")
    start = text.index(row.words)
    return Span(start, start + len(row.words))


def says(row: Row, value: Value) -> bool:
    """Whether the value is the row's: a date of the same days as far as both go, a number that is as good as equal."""
    if isinstance(value, Period):
        days = [str(day) for day in (value.start, value.end) if day]
        return bool(row.date) and any(day.startswith(row.date) or value.edtf == row.date for day in days)
    if isinstance(value, Name):
        return bool(row.name) and same_name(value.text, row.name)
    if row.number is None or kind_of(value.unit) != row.unit:
        return False
    ends = compared_with(value)
    stated = [value.number] if value.number is not None else [ends.low, ends.high]
    return any(abs(n - row.number) <= _NEAR * max(abs(n), abs(row.number)) for n in stated if n is not None)


def folded(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))
    return frozenset(words) - _EMPTY_WORDS


def same_name(one: str, other: str) -> bool:
    """Whether two names are of one thing, generously: one's words among the other's, or two words shared."""
    a, b = folded(one), folded(other)
    return bool(a and b) and (a <= b or b <= a or len(a & b) > 1)


@dataclass(frozen=True)
class Reading:
    """A story and the claims that were drafted from it."""

    story: Story
    claims: tuple[Claim, ...]
    register: Register


@cache
def reading(folder: Path) -> Reading:
    story = read_story(folder)
    claims, register = draft_claims(story.documents, Register())
    return Reading(story, tuple(claims), register)


@cache
def told(folder: Path) -> tuple[Told, ...]:
    """Every row of a story with what became of it; names are left out."""
    read = reading(folder)
    rows = ((row, span) for row, span in read.story.rows if not row.name)
    return tuple(Told(row, parties_of(row, span, read.claims, read.register)) for row, span in rows)


@cache
def caught(folder: Path) -> planted.Caught | None:
    """What became of the conflicts and traps of a story; ``None`` where neither is planted."""
    read = reading(folder)
    story, sources = read.story, {document.source.id: document.source for document in read.story.documents}
    if not (story.conflicts or story.traps):
        return None
    findings = reconcile(read.claims, read.register, sources, figures())
    hits = {
        claim.id: frozenset(row.place for row, span in story.rows if finds(claim, row, span)) for claim in read.claims
    }
    return planted.caught(story.conflicts, story.traps, findings, hits)


def finds(claim: Claim, row: Row, span: Span) -> bool:
    return claim.source == row.article and within(claim, span) and says(row, claim.value)


def parties_of(row: Row, span: Span, claims: Iterable[Claim], register: Register) -> frozenset[str] | None:
    found = [claim for claim in claims if finds(claim, row, span)]
    named = {register.name(key) for claim in found for key in (claim.subject, claim.object) if key}
    return frozenset(named) if found else None


def within(claim: Claim, span: Span) -> bool:
    return Span(claim.value_start, claim.value_start + len(claim.value.text)).overlaps(span)


@dataclass(frozen=True)
class Score:
    rows: int
    found: int
    roles: int

    @property
    def mentions(self) -> float:
        return self.found / self.rows if self.rows else 1.0

    @property
    def subjects(self) -> float:
        """Of all rows, so that a row more that is found never makes it less."""
        return self.roles / self.rows if self.rows else 1.0

    def __str__(self) -> str:
        found = f"mentions {self.found}/{self.rows} {self.mentions:.2f}"
        of_found = self.roles / self.found if self.found else 1.0
        return f"{found}, roles {self.roles}/{self.found} {of_found:.2f}"


def score(rows: Iterable[Told]) -> Score:
    read = list(rows)
    return Score(len(read), sum(t.found for t in read), sum(t.role for t in read))


def missing(rows: Iterable[Told]) -> Iterator[str]:
    """A line for each row that was not found, or found of somebody else."""
    for t in rows:
        if not t.role:
            got = "not found" if t.parties is None else f"of {', '.join(sorted(t.parties)) or 'nobody'}"
            value = t.row.date or f"{t.row.number} {t.row.unit}".strip()
            yield f"    {t.row.article}  {t.row.words}  [{value}]  {t.row.figure} of {t.row.subject}: {got}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="*", help="names of folders")
    parser.add_argument("--show", action="store_true", help="list what was not found, or found of somebody else")
    options = parser.parse_args()
    folders = [path.parent for path in sorted(STORIES.glob(f"*/{ANSWERS}"))]
    folders = [folder for folder in folders if folder.name in options.stories or not options.stories]
    if not folders:
        print("No story; tests/stories has a folder for each", file=sys.stderr)
        return 2
    for folder in folders:
        blind = " (blind)" if folder.name in BLIND else ""
        print(f"{folder.name}{blind}: {sums([folder])}")
        if options.show and (options.stories or not blind):
            lines = [*missing(told(folder)), *planted_and_amiss(folder)]
            print("".join(f"{line}\n" for line in lines), end="")
    for title, part in parts(folders):
        print(f"{title}: {sums(part)}")
    return 0


def sums(folders: Iterable[Path]) -> str:
    """The scores of stories together; of conflicts only where some are planted."""
    read = list(folders)
    known = [found for folder in read if (found := caught(folder))]
    claims = score(t for folder in read for t in told(folder))
    return f"{claims}, {planted.total(known)}" if known else str(claims)


def planted_and_amiss(folder: Path) -> Iterator[str]:
    found = caught(folder)
    return planted.amiss(found) if found else iter(())


def parts(folders: Sequence[Path]) -> Iterator[tuple[str, Sequence[Path]]]:
    """The stories by language, those that are tuned for and the blind ones apart."""
    for language in sorted({folder.name.partition("-")[0] for folder in folders}):
        for blind in (False, True):
            part = [f for f in folders if f.name.startswith(f"{language}-") and (f.name in BLIND) == blind]
            if part:
                yield f"all {language}{' blind' if blind else ''}", part


if __name__ == "__main__":
    sys.exit(main())
