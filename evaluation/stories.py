"""Stories with known answers, scored by the `score.py` that lies beside them."""

from __future__ import annotations

import importlib.util
import json
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TOOL = Path(sys.executable).with_name("andro-check")
KEPT_BACK = frozenset({"en-charity", "en-outage", "fr-incendie", "fr-municipal", "fr-sport", "mixed-mine"})
"""Read by nobody who writes rules or words, and measured as a sum only."""
SEEDS = "seeds"
DECLARED = "seeds, register declared"
LANGUAGES = ("fr", "en", "mixed")
PAIRS = ("mentions", "roles", "conflicts", "precision")

Counts = Mapping[str, Any]
"""What `score.py` returns for a story."""
Gold = Mapping[str, Any]
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Conflict:
    """A reported contradiction or violation: the known errors that it hits. Without any, it is neutral or false."""

    rule: str
    confidence: Decimal
    errors: frozenset[str]
    hits: bool
    neutral: bool

    @property
    def false(self) -> bool:
        return not (self.hits or self.neutral)


@dataclass(frozen=True)
class Recall:
    """A gold claim with a value: whether a claim of its value was drawn, and one of its subject too."""

    figure: str
    found: bool
    role: bool


@dataclass(frozen=True)
class Drawn:
    """A claim of the program on a gold value: whether it names the gold subject as one of its parties."""

    figure: str
    role: bool


@dataclass(frozen=True)
class Measured:
    """A story's counts, its reported conflicts one by one, the recall of its gold claims, the claims on them."""

    name: str
    counts: Counts
    conflicts: tuple[Conflict, ...]
    claims: tuple[Recall, ...]
    drawn: tuple[Drawn, ...]

    @property
    def kept_back(self) -> bool:
        return self.name in KEPT_BACK

    @property
    def language(self) -> str:
        return "fr" if self.name in (SEEDS, DECLARED) else self.name.partition("-")[0]


def scorer_of(shared: Path) -> ModuleType:
    """The module `score.py` of that folder, where it lies."""
    spec = importlib.util.spec_from_file_location("score", shared / "bench" / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared / "bench" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    vars(module)["Gold"] = cache(module.Gold)  # it reads the same answers for every finding
    return module


def folders_of(shared: Path, kept_back: bool = True) -> list[Path]:
    """The folders of the invented stories, by name."""
    found = sorted(gold.parent for gold in (shared / "dossiers").glob("*/gold.yaml"))
    return [folder for folder in found if kept_back or folder.name not in KEPT_BACK]


def measured(shared: Path, kept_back: bool = True) -> Iterator[Measured]:
    """Every story in turn; then the seeds as they are, and the seeds with this repository's register beside them."""
    scorer = scorer_of(shared)
    yield from (measure(scorer, folder, folder.name) for folder in folders_of(shared, kept_back))
    yield measure(scorer, shared / "seeds", SEEDS)
    with tempfile.TemporaryDirectory() as made:
        copy = Path(made) / SEEDS
        shutil.copytree(shared / "seeds", copy)
        shutil.copy(ROOT / "dossier.yaml", copy)
        yield measure(scorer, copy, DECLARED)


def measure(scorer: ModuleType, folder: Path, name: str) -> Measured:
    """Run the program on the story once and score what it printed. Raises SystemExit where it printed nothing."""
    with tempfile.TemporaryDirectory() as made:
        kept = Path(made) / "report.json"
        echo = [sys.executable, str(HERE / "echo.py")]
        try:
            counts = scorer.score(folder, [*echo, "keep", str(kept), str(TOOL), "report"])
        except SystemExit as failure:
            raise SystemExit(f"{name}: the program printed no report" if name in KEPT_BACK else failure.code) from None
        report = json.loads(kept.read_text(encoding="utf-8"), parse_float=Decimal)
        known = required(scorer, folder)
        conflicts = []
        for finding in reported(report):
            kept.write_text(json.dumps(alone(report, finding), default=str), encoding="utf-8")
            single = scorer.score(folder, [*echo, "give", str(kept)])
            conflicts.append(conflict(finding, single, known))
    found = frozenset[str]().union(*(told.errors for told in conflicts))
    assert counts["conflicts"][0] == len(found), f"{name}: one by one, the findings hit other errors than together"
    recalled, drawn = tuple(recalls(scorer, folder, report)), tuple(drawn_on(scorer, folder, report))
    return Measured(name, counts, tuple(conflicts), recalled, drawn)


def required(scorer: ModuleType, folder: Path) -> frozenset[str]:
    """The errors of a story that have to be found."""
    return frozenset(g.get("error_id") or g["id"] for g in scorer.Gold(folder).hard if not g.get("optional"))


def reported(report: Row) -> list[Row]:
    """The findings that are scored: open contradictions and violations."""
    return [f for f in report["findings"] if f["relation"] in ("contradiction", "violation") and f["status"] == "open"]


def alone(report: Row, finding: Row) -> Row:
    """The report as if this finding were the only one."""
    claims = [claim for claim in report["claims"] if claim["id"] in finding["claims"]]
    return {"sources": report["sources"], "claims": claims, "findings": [finding]}


def conflict(finding: Row, single: Counts, known: frozenset[str]) -> Conflict:
    """What the scorer says of one finding; it lists what the finding misses."""
    hit, shown = single["precision"]
    errors = known - set(single["missed"])
    return Conflict(finding["rule"], Decimal(str(finding["confidence"])), errors, bool(hit), not shown)


def recalls(scorer: ModuleType, folder: Path, report: Row) -> Iterator[Recall]:
    """The gold claims with a number or a date."""
    gold = scorer.Gold(folder)
    stems = {source["id"]: Path(source.get("path") or source["id"]).stem for source in report["sources"]}
    parties: dict[str, list[str]] = {}
    for claim in report["claims"]:
        for key in sorted(scorer.match(claim, gold, stems)):
            parties.setdefault(key, []).extend(name for name in (claim["subject"], claim["object"]) if name)
    for key, claim in gold.claims.items():
        if scorer.gold_kind(claim["value"]) != "text":
            role = any(scorer.same_name(name, claim.get("subject")) for name in parties.get(key, ()))
            yield Recall(claim["figure"], key in parties, role)


def drawn_on(scorer: ModuleType, folder: Path, report: Row) -> Iterator[Drawn]:
    """The claims of the program that hit a gold claim with a number or a date."""
    gold = scorer.Gold(folder)
    stems = {source["id"]: Path(source.get("path") or source["id"]).stem for source in report["sources"]}
    for claim in report["claims"]:
        hits = [gold.claims[key] for key in scorer.match(claim, gold, stems)]
        told = [g for g in hits if scorer.gold_kind(g["value"]) != "text"]
        names = [name for name in (claim["subject"], claim["object"]) if name]
        if told:
            role = any(scorer.same_name(name, g.get("subject")) for name in names for g in told)
            yield Drawn(claim["figure"].partition(" [")[0], role)


def summed(stories: Iterable[Measured], key: str) -> tuple[int, int]:
    """A pair of counts (found, of) over stories."""
    pairs = [story.counts[key] for story in stories]
    return sum(found for found, _ in pairs), sum(of for _, of in pairs)


def groups(stories: Iterable[Measured]) -> dict[str, list[Measured]]:
    """The sums that are shown: by language and in all of the open stories, then those that are kept back."""
    invented = [story for story in stories if story.name not in (SEEDS, DECLARED)]
    opened = [story for story in invented if not story.kept_back]
    held = [story for story in invented if story.kept_back]
    found = {language: [story for story in opened if story.language == language] for language in LANGUAGES}
    return found | {"open stories": opened} | ({"kept back": held} if held else {})
