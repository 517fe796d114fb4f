"""The tables of scores, one function each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from evaluation import pairs, reconciler
from evaluation.stories import KEPT_BACK, PAIRS, SEEDS, Conflict, Measured, folders_of, groups, summed
from evaluation.table import Table, percent, rate

from andro_check.lexicon.figures import figures
from andro_check.reconcile.judge import reconcile

ENOUGH_CLAIMS = 5
WANTED = (Decimal("0.75"), Decimal("0.85"), Decimal("0.95"))
FLOORS = tuple(Decimal(tenth) / 10 for tenth in range(10))


def stories_table(stories: Sequence[Measured]) -> Table:
    """Each open story, then the sums; of those that are kept back, the sum alone."""
    rows = [story_row(story.name, [story]) for story in stories if not story.kept_back]
    sums = [story_row(f"{name} ({len(held)})", held) for name, held in groups(stories).items()]
    return Table("Stories", ("story", *PAIRS, "traps hit", "must"), (*rows, *sums))


def story_row(name: str, stories: Sequence[Measured]) -> tuple[str, ...]:
    pairs_of = [rate(*summed(stories, key)) for key in PAIRS]
    traps, of = (sum(story.counts[key] for story in stories) for key in ("traps_hit", "traps"))
    return name, *pairs_of, f"{traps}/{of}", rate(*summed(stories, "must"))


def floors_table(stories: Sequence[Measured]) -> Table:
    """What is left of the conflicts when those of lower confidence are not counted."""
    shown = {name: held for name, held in groups(stories).items() if name in ("open stories", "kept back")}
    columns = [f"{name}: {what}" for name in shown for what in ("conflicts", "precision")]
    rows = [(f"{floor:.1f}", *(cell for held in shown.values() for cell in at_floor(held, floor))) for floor in FLOORS]
    return Table("Findings by their confidence", ("at least", *columns), tuple(rows))


def curve_table(stories: Sequence[Measured]) -> Table:
    """The most conflicts that are found at a precision, and the confidence from which findings count to get there."""
    shown = {name: held for name, held in groups(stories).items() if name in ("open stories", "kept back")}
    columns = [f"{name}: {what}" for name in shown for what in ("conflicts", "from")]
    rows = [
        (f"{wanted}", *(cell for held in shown.values() for cell in at_precision(held, wanted))) for wanted in WANTED
    ]
    return Table("Conflicts at a precision", ("precision", *columns), tuple(rows))


def at_precision(stories: Sequence[Measured], wanted: Decimal) -> tuple[str, str]:
    """The lowest floor at which the precision is reached, with what is found above it."""
    for floor in sorted({conflict.confidence for story in stories for conflict in story.conflicts}):
        found, precision = at_floor(stories, floor)
        if share(precision) >= wanted:
            return found, f"{floor}"
    return "-", "-"


def share(told: str) -> Decimal:
    """``3/4 75 %`` as a number; nothing of nothing is none."""
    part, _, whole = told.partition(" ")[0].partition("/")
    return Decimal(part) / Decimal(whole) if whole else Decimal(0)


def at_floor(stories: Sequence[Measured], floor: Decimal) -> tuple[str, str]:
    kept = [(story, [c for c in story.conflicts if c.confidence >= floor]) for story in stories]
    errors = sum(len(frozenset[str]().union(*(c.errors for c in told))) for _, told in kept)
    hits, false = (sum(len([c for c in told if test(c)]) for _, told in kept) for test in (_hits, _false))
    return rate(errors, summed(stories, "conflicts")[1]), rate(hits, hits + false)


def _hits(conflict: Conflict) -> bool:
    return conflict.hits


def _false(conflict: Conflict) -> bool:
    return conflict.false


def rules_table(stories: Sequence[Measured]) -> Table:
    """The reported contradictions and violations of the open stories and the seeds by rule."""
    held = [story for story in stories if not story.kept_back and story.name != SEEDS]
    told = [c for story in held for c in story.conflicts]
    of = summed(held, "conflicts")[1]
    rows = []
    for rule in sorted({conflict.rule for conflict in told}):
        own = [conflict for conflict in told if conflict.rule == rule]
        hits, false = sum(map(_hits, own)), sum(map(_false, own))
        counts = (str(hits), str(false), str(sum(c.neutral for c in own)))
        rows.append((rule, *counts, rate(hits, hits + false), rate(errors_of(held, rule), of)))
    columns = ("rule", "true", "false", "neutral", "precision", "errors found")
    return Table("Conflicts by rule", columns, tuple(rows))


def errors_of(stories: Iterable[Measured], rule: str) -> int:
    """How many known errors the findings of a rule hit."""
    return sum(len(frozenset[str]().union(*(c.errors for c in s.conflicts if c.rule == rule))) for s in stories)


def figures_table(stories: Sequence[Measured]) -> Table:
    """The recall of the gold claims of the open stories by what they measure, the commonest figure first."""
    claims = [claim for story in groups(stories)["open stories"] for claim in story.claims]
    counts: dict[str, tuple[int, int, int]] = {}
    for claim in claims:
        of, found, roles = counts.get(claim.figure, (0, 0, 0))
        counts[claim.figure] = of + 1, found + claim.found, roles + claim.role
    common = sorted((-of, figure) for figure, (of, _, _) in counts.items() if of >= ENOUGH_CLAIMS)
    rows = ((figure, rate(counts[figure][1], -of), rate(*counts[figure][:0:-1])) for of, figure in common)
    return Table("Claims by figure", ("figure", "found", "role right"), tuple(rows))


def drawn_table(stories: Sequence[Measured]) -> Table:
    """The claims that were drawn on gold values of the open stories, by the program's word for what is measured."""
    counts: dict[str, tuple[int, int]] = {}
    for drawn in (d for story in groups(stories)["open stories"] for d in story.drawn):
        right, of = counts.get(drawn.figure, (0, 0))
        counts[drawn.figure] = right + drawn.role, of + 1
    common = sorted((-of, figure) for figure, (_, of) in counts.items() if of >= ENOUGH_CLAIMS)
    rows = ((figure, rate(*counts[figure])) for _, figure in common)
    return Table("Claims drawn, by figure", ("figure", "party right"), tuple(rows))


def reconciler_table(shared: Path, kept_back: bool = True) -> Table:
    """Gold claims straight into the reconciler: what it would find if the extractor missed nothing."""
    scored = {folder.name: reconciled(folder) for folder in [*folders_of(shared, kept_back), shared / "seeds"]}
    opened = {name: told for name, told in scored.items() if name not in KEPT_BACK}
    stories = [told for name, told in opened.items() if name != SEEDS]
    sums = {f"open stories ({len(stories)})": stories}
    if kept_back:
        held = [told for name, told in scored.items() if name in KEPT_BACK]
        sums[f"kept back ({len(held)})"] = held
    rows = [reconciler_row(name, told) for name, told in opened.items()]
    rows += [reconciler_row(name, reconciler.total(told)) for name, told in sums.items()]
    return Table("Gold claims, reconciler alone", ("story", "conflicts", "precision", "traps hit", "must"), tuple(rows))


def reconciled(folder: Path) -> reconciler.Score:
    story = reconciler.load(folder)
    found = reconcile(story.claims, reconciler.register_of(folder), story.sources, figures())
    return reconciler.score(story, found)


def reconciler_row(name: str, told: reconciler.Score) -> tuple[str, ...]:
    traps, of = told.traps
    return name, rate(*told.conflicts), rate(*told.precision), f"{traps}/{of}", rate(*told.must)


def pairs_table() -> Table:
    """The pairs of short texts in tests/pairs, file by file."""
    rows = []
    for path in sorted(pairs.PAIRS.glob("*.md")):
        told = pairs.outcomes(path)
        rows += [
            pairs_row(f"{path.stem} {key}", (o for o in told if o.pair.language == key)) for key in pairs.LANGUAGES
        ]
        rows.append(pairs_row(path.stem, told))
    columns = ("pairs", "conflicts", "precision", "false alarms")
    return Table("Pairs of short texts", columns, tuple(rows))


def pairs_row(name: str, told: Iterable[pairs.Outcome]) -> tuple[str, ...]:
    score = pairs.score(told)
    precision = rate(score.hits, score.hits + score.false_alarms)
    return name, rate(score.hits, score.conflicts), precision, f"{score.false_alarms}/{score.peaceful}"


def details(stories: Iterable[Measured]) -> Iterator[str]:
    """What was missed and what was falsely reported, in the open stories alone."""
    for story in stories:
        if story.kept_back:
            continue
        yield f"{story.name}: {percent(*story.counts['mentions'])} of the claims drawn"
        yield from (f"    missed  {key}" for key in story.counts["missed"])
        yield from (f"    false   {f['rule']}: {f['message']}" for f in story.counts["false"])
