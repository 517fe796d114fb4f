"""Pairs of short texts with the relation that a reader gives them (tests/pairs), through the program in memory.

usage: pairs.py [--show] [FILE]...          (default: every file of tests/pairs)

A row that allows nothing but contradiction, violation or tension passes when a finding of an allowed relation joins
both texts (a violation may stand in one). A row that allows none of the three passes when none is reported. A row that
allows both kinds is counted nowhere. Exit 2 when there is no pair.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from andro_check.app.drafting import draft_claims
from andro_check.lexicon.figures import figures
from andro_check.lexicon.languages import language_of
from andro_check.model.finding import Finding, Relation
from andro_check.model.period import parse_edtf
from andro_check.model.register import Register
from andro_check.model.source import Block, BlockKind, Document, Source
from andro_check.model.text import Span
from andro_check.reconcile.judge import reconcile

PAIRS = Path(__file__).resolve().parent.parent / "tests" / "pairs"
BLIND = "blind"  # the file that nobody tunes for
CONFLICTS = frozenset({"contradiction", "violation", "tension"})
RELATIONS = frozenset(relation.value for relation in Relation) | {"none"}
LANGUAGES = ("fr", "en", "mixed")
_BAR = re.compile(r"(?<!\\)\|")
_ID = re.compile(r"[a-z]\d+")


@dataclass(frozen=True)
class Pair:
    """Two texts with their dates of publication, and the relations that a reader allows between them."""

    id: str
    language: str
    texts: tuple[str, str]
    published: tuple[str, str]
    allowed: frozenset[str]
    why: str = ""

    @property
    def is_conflict(self) -> bool:
        return self.allowed <= CONFLICTS

    @property
    def is_peaceful(self) -> bool:
        return not self.allowed & CONFLICTS


@dataclass(frozen=True)
class Outcome:
    """A pair and the findings on it; ``joining`` are those whose claims come from both texts."""

    pair: Pair
    findings: tuple[Finding, ...]
    joining: frozenset[str]

    @property
    def found(self) -> bool:
        """Whether an allowed relation was found where it counts."""
        return any(
            f.relation in self.pair.allowed and (f.id in self.joining or f.relation is Relation.VIOLATION)
            for f in self.findings
        )

    @property
    def alarms(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.relation in CONFLICTS)

    @property
    def missed(self) -> bool:
        return self.pair.is_conflict and not self.found

    @property
    def false_alarm(self) -> bool:
        return self.pair.is_peaceful and bool(self.alarms)


@dataclass(frozen=True)
class Score:
    """Rows that want a conflict and get it, and rows that want none and get one."""

    hits: int
    conflicts: int
    false_alarms: int
    peaceful: int

    @property
    def recall(self) -> float:
        return self.hits / self.conflicts if self.conflicts else 1.0

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.false_alarms) if self.hits + self.false_alarms else 1.0


def read_pairs(text: str) -> Iterator[Pair]:
    """The rows of the tables of a file, in order. Raises ValueError for a row that cannot be one."""
    for line in text.splitlines():
        cells = [cell.strip().replace("\\|", "|") for cell in _BAR.split(line.strip())[1:-1]]
        if cells and _ID.fullmatch(cells[0]):
            yield pair_of(cells)


def pair_of(cells: list[str]) -> Pair:
    if len(cells) != 8:
        raise ValueError(f"{cells[0]} has {len(cells)} cells; a pair has 8")
    key, language, first, then, second, later, expected, why = cells
    allowed = frozenset(expected.split("|"))
    if allowed - RELATIONS or language not in LANGUAGES:
        raise ValueError(f"{key}: {language!r} is no language or {expected!r} no relation of a pair")
    return Pair(key, language, (first, second), (then, later), allowed, why)


def document_of(pair: Pair, place: int) -> Document:
    """One text of a pair as an article of one paragraph."""
    key, text = "ab"[place], pair.texts[place]
    language = language_of(text) if pair.language == "mixed" else pair.language
    source = Source(key, f"{key}.txt", published=parse_edtf(pair.published[place]), language=language)
    return Document(source, text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))


def outcome_of(pair: Pair) -> Outcome:
    documents = [document_of(pair, place) for place in (0, 1)]
    claims, register = draft_claims(documents, Register())
    findings = reconcile(claims, register, {d.source.id: d.source for d in documents}, figures())
    source_of = {claim.id: claim.source for claim in claims}
    joining = frozenset(f.id for f in findings if len({source_of[key] for key in f.claims}) == 2)
    return Outcome(pair, findings, joining)


@cache
def outcomes(path: Path) -> tuple[Outcome, ...]:
    return tuple(outcome_of(pair) for pair in read_pairs(path.read_text(encoding="utf-8")))


def score(found: Iterable[Outcome]) -> Score:
    told = list(found)
    return Score(
        hits=sum(o.pair.is_conflict and o.found for o in told),
        conflicts=sum(o.pair.is_conflict for o in told),
        false_alarms=sum(o.false_alarm for o in told),
        peaceful=sum(o.pair.is_peaceful for o in told),
    )


def shown(outcome: Outcome) -> str:
    """A pair that failed: what was wanted, its texts, and what was found."""
    pair = outcome.pair
    verdict = "missed" if outcome.missed else "false alarm"
    lines = [f"{pair.id} {pair.language} {verdict}; expected {' or '.join(sorted(pair.allowed))}: {pair.why}"]
    lines += [f"    {at}  {text}" for at, text in zip(pair.published, pair.texts, strict=True)]
    lines += [f"    -> {finding.rule}, {finding.relation}: {finding.message}" for finding in outcome.findings]
    return "\n".join(lines)


def summary(name: str, found: Iterable[Outcome]) -> str:
    told = score(found)
    return (
        f"{name}: conflicts found {told.hits}/{told.conflicts}, recall {told.recall:.2f}; "
        f"false alarms {told.false_alarms}/{told.peaceful}, precision {told.precision:.2f}"
    )


def _named(name: str) -> Path:
    """A file of pairs; a bare name is one of those in tests/pairs."""
    path = Path(name)
    return path if path.exists() or path.suffix else PAIRS / f"{name}.md"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=_named, help="files, or names of those in tests/pairs; default: all")
    parser.add_argument("--show", action="store_true", help="list misses and false alarms (blind ones if named)")
    options = parser.parse_args()
    found = {path: outcomes(path) for path in options.files or sorted(PAIRS.glob("*.md"))}
    if not any(found.values()):
        print("No pair; give files with tables like those of tests/pairs/open.md", file=sys.stderr)
        return 2
    for path, told in found.items():
        if options.show and (options.files or path.stem != BLIND):
            print("".join(f"{shown(outcome)}\n" for outcome in told if outcome.missed or outcome.false_alarm), end="")
        for language in LANGUAGES:
            print(summary(f"{path.stem} {language}", (o for o in told if o.pair.language == language)))
        print(summary(path.stem, told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
