"""The reconciler alone: gold claims in, findings out, scored like `score.py`.

usage: reconciler.py [--show] [--json] [FOLDER]...     (default: every story in ../shared/dossiers, and ../shared/seeds)

So that misses of extraction and of reconciliation can be told apart: value, figure, parties, time, hedge, modality,
scope and voice are taken from each story's gold.yaml, and the clause around each quote from its article. Exit 2 when
there is no story.
"""

from __future__ import annotations

import argparse
import itertools
import json
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from andro_check.dossier.register import read_register
from andro_check.lexicon.figures import figures
from andro_check.lexicon.widths import read_label, read_range, read_width
from andro_check.model.claim import Claim, Modality, Status
from andro_check.model.finding import Finding, Relation
from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.period import Period, parse_edtf, span_of
from andro_check.model.register import Register
from andro_check.model.source import Source
from andro_check.model.text import Citation, Span
from andro_check.model.value import Hedge, Name, Quantity, Value
from andro_check.reconcile.judge import reconcile

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation.placing import placed, texts_of  # noqa: E402

SHARED = ROOT.parent / "shared"
HARD = {"contradiction", "arithmetic_violation"}

Gold = Mapping[str, Any]

HEDGES = {
    "approx": Hedge.ABOUT,
    "fraction": Hedge.FRACTION,
    "slightly_less_than": Hedge.NEARLY,
    "slightly_more_than": Hedge.JUST_OVER,
    "more_than": Hedge.MORE_THAN,
    "at_least": Hedge.AT_LEAST,
    "less_than": Hedge.LESS_THAN,
    "at_most": Hedge.AT_MOST,
}
MOODS = {
    "asserted": Modality.ASSERTED,
    "planned": Modality.PLANNED,
    "denied": Modality.DENIED,
}
"""What is estimated, reported, requested, supposed or rumoured is conditional."""
UNITS = {
    "percent": "%",
    "percentage points": "pt",
    "miles": "mile",
    "years": "year",
    "months": "month",
    "weeks": "week",
    "days": "day",
    "m2": "m²",
}
GIVEN = re.compile(
    r"stake|contribution|investment|funding(_share)?|public_aid|subsidy|donation_\w+|paid_in(_share)?|uncalled_capital|"
    r"work_share|vote_share|votes|seats|public_subscription|overrun_funding(_share)?|bid|board_seats"
)
"""Figures whose counterpart is the holder or giver: the subject of a claim here."""
RECIPIENTS = {"funding_of"}
LEFT_OUT = {"funding_left_after_withdrawal", "share_of_funding"}
"""What the annotator derived, and what the figure does not say."""
HOLDERS = {"backer_of", "shareholder_of", "partner_in", "would_exit"}
"""Predicates of the seeds whose subject has a hold on the counterpart."""
EVENTS = {
    "launched": "launch date",
    "idea_originated": "idea date",
    "withdrew": "withdrawal date",
    "service_closed": "closing date",
}
SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "winter": "24"}


@dataclass(frozen=True)
class Story:
    """A story's gold: claims and sources as the reconciler takes them, findings as the annotator left them."""

    name: str
    claims: tuple[Claim, ...]
    sources: Mapping[str, Source]
    findings: tuple[Gold, ...]
    traps: tuple[Gold, ...]
    must: Mapping[str, list[str]]


def load(folder: Path) -> Story:
    data = yaml.load((folder / "gold.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    sources = {
        s["id"]: Source(s["id"], s["file"], published=period(s.get("published") or s.get("pub_date")))
        for s in data["sources"]
    }
    texts = texts_of(folder, sources)
    drawn = [(claim(c, number), c) for number, c in enumerate(data["claims"])]
    return Story(
        folder.name,
        tuple(placed(c, gold, texts) for c, gold in drawn if c),
        sources,
        tuple(data["findings"]),
        tuple(data.get("traps", ())),
        data.get("must") or {},
    )


def period(text: object) -> Period | None:
    """A date as the annotators wrote it; ``None`` for what stands on no calendar."""
    if text is None:
        return None
    plain = re.sub(r"T[\d:]+", "", str(text)).strip()
    plain = re.sub(r"^FY(\d{4})-(\d{2})$", r"\1-04/20\2-03", plain)
    plain = re.sub(r"^(\d{4})-(\d{4})$", r"\1/\2", plain)
    plain = re.sub(r"^(\d\d)(\d\d)-(1[3-9]|20|2[5-9]|[3-9]\d)$", r"\1\2/\1\3", plain)
    plain = re.sub(r"^(\d{4})-H1$", r"\1-01/\1-06", plain)
    plain = re.sub(r"^(\d{4})-H2$", r"\1-07/\1-12", plain)
    plain = re.sub(r"^before (.+)$", r"../\1", plain)
    plain = re.sub(r"-(spring|summer|autumn|winter)$", lambda m: "-" + SEASONS[m[1]], plain)
    return parse_edtf(plain)


def claim(gold: Gold, number: int) -> Claim | None:
    value = value_of(gold)
    if value is None or gold.get("predicate") in LEFT_OUT:
        return None
    figure, subject, other = asked(gold)
    scope = f" [{gold['scope']}]" if gold.get("scope") else ""
    name = subject_name(gold)
    if isinstance(value, Name) and name:
        value, subject, other = Name(name), other, None
    quote = str(gold["quote"])
    text = "" if isinstance(value, Name) else value.text
    return Claim(
        id=gold["id"],
        figure=figure + scope,
        subject=subject,
        object=other,
        value=value,
        citation=Citation(str(gold.get("source")), Span(150 * number, 150 * number + len(quote)), quote),
        value_start=150 * number + max(0, quote.find(text)),
        as_of=period(gold.get("as_of")),
        modality=MOODS.get(str(gold.get("modality")), Modality.CONDITIONAL),
        voice=gold.get("attributed_to") or gold.get("attribution"),
        status=Status.REJECTED if gold.get("modality") == "retracted" else Status.ACCEPTED,
    )


def asked(gold: Gold) -> tuple[str, str | None, str | None]:
    """The figure and the parties of a gold claim, the holder or giver first."""
    figure, predicate = str(gold["figure"]), str(gold.get("predicate", ""))
    subject, other = gold.get("subject"), gold.get("counterpart")
    if figure in ("other", "role", "count", "date", "period", "location", "acquisition"):
        figure = EVENTS.get(predicate, predicate.replace("_", " ") + (" date" if figure == "date" else ""))
    if predicate.startswith("initiator_of"):
        figure = "originator"
    if predicate == "acquires_stake_from":
        figure = "seller"
    if predicate in HOLDERS:
        figure = "holder"
    if predicate == "majority_shareholder_of":
        figure = "stake"
    if predicate in RECIPIENTS:
        return figure, None, subject
    if not predicate and GIVEN.fullmatch(figure):
        return figure, other, subject
    return figure, subject, other


def subject_name(gold: Gold) -> str | None:
    """The name that a role of the seeds gives: there, the subject is the answer."""
    named = re.search(r'printed "([^"]+)"|seller: (.+)', str(gold["value"].get("text")))
    if named:
        return named[1] or named[2]
    predicate = str(gold.get("predicate", ""))
    return gold.get("subject") if predicate in HOLDERS or predicate.startswith("initiator_of") else None


def value_of(gold: Gold) -> Value | None:
    value = gold["value"]
    low, high, unit = value.get("low"), value.get("high"), str(value.get("unit"))
    if unit in ("date", "EDTF"):
        return dates(low, high)
    if low is None and high is None:
        return clock(str(value.get("text"))) or Name(str(value.get("text")))
    return quantity(gold, UNITS.get(unit, unit.removesuffix("s") if unit.islower() else unit))


def clock(text: str) -> Quantity | None:
    """A time of day, in minutes, which no other value holds."""
    found = re.fullmatch(r"(\d\d):(\d\d)(?:-(\d\d):(\d\d))?", text.strip())
    if not found:
        return None
    low = Decimal(int(found[1]) * 60 + int(found[2]))
    high = Decimal(int(found[3]) * 60 + int(found[4])) if found[3] else low
    fuzzy = Fuzzy.crisp(Interval(low, high))
    return Quantity(text, low if low == high else None, fuzzy, "minute/day", Hedge.EXACT, "exact")


def dates(low: object, high: object) -> Period | None:
    if low is None and high is None:
        return None
    first, last = (parse_edtf(str(v).split("T")[0]) if v else None for v in (low, high))
    start, end = (first.start if first else None), (last.end if last else None)
    whole = span_of(start, end)
    edtf = short(start, end)
    return replace(whole, edtf=edtf, about=max(p.about for p in (first, last) if p)) if edtf else whole


def short(start: date | None, end: date | None) -> str:
    if not start or not end:
        return ""
    for text in (str(start), f"{start:%Y-%m}", f"{start:%Y}"):
        read = parse_edtf(text)
        if (read.start, read.end) == (start, end):
            return text
    return ""


def quantity(gold: Gold, unit: str) -> Quantity:
    value, hedge, quote = gold["value"], str(gold.get("hedge")), str(gold["quote"])
    digits = re.search(r"\d[\d  .,]*", quote)
    text = digits[0].strip() if digits and hedge not in ("fraction", "vague", "few") else quote
    ends = [Decimal(str(value[k])) for k in ("low", "high") if value.get(k) is not None]
    if gold.get("predicate") == "majority_shareholder_of":
        fuzzy, width = read_label("majority")
        return Quantity(text, None, fuzzy, unit, Hedge.LABEL, width)
    step = min(step_of(number, quote) for number in ends)
    if hedge in {"vague", "few"} or (len(ends) == 2 and ends[0] != ends[1] and hedge != "less_than"):
        fuzzy, width = read_range(ends[0], ends[-1], step)
        return Quantity(text, None, fuzzy, unit, Hedge.BETWEEN, width)
    number = ends[-1]
    bare = value.get("low") is None and hedge in ("fraction", "exact")
    said = Hedge.AT_MOST if bare else HEDGES.get(hedge, Hedge.PLAIN)
    fuzzy, width = read_width(number, step, said, unit)
    return Quantity(text, number, fuzzy, unit, said, width)


def step_of(number: Decimal, quote: str) -> Decimal:
    """The value of the last digit that the quote prints; the last digit that is not zero where it prints none."""
    printed = {re.sub(r"[\s ]", "", n).replace(",", ".") for n in re.findall(r"\d[\d\s ]*(?:[.,]\d+)?", quote)}
    for scale in (Decimal(10) ** 9, Decimal(10) ** 6, Decimal(10) ** 3, Decimal(1), Decimal("0.01")):
        for text in sorted(printed):
            try:
                if Decimal(text) * scale == number:
                    return scale.scaleb(-len(text.partition(".")[2]))
            except ArithmeticError:
                continue
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


@dataclass(frozen=True)
class Score:
    """Counts, as `score.py` has them: pairs are (found, of)."""

    name: str
    conflicts: tuple[int, int]
    precision: tuple[int, int]
    traps: tuple[int, int]
    must: tuple[int, int]
    missed: tuple[str, ...]
    false: tuple[str, ...]
    relations: Mapping[str, int]

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        return self.conflicts, self.precision, self.traps, self.must


def score(story: Story, found: Iterable[Finding]) -> Score:
    every = list(found)
    reported = [f for f in every if f.relation in (Relation.CONTRADICTION, Relation.VIOLATION)]
    wide = [*reported, *(f for f in every if f.relation in (Relation.TENSION, Relation.SUCCESSION))]
    golds = [{**g, "sides": g.get("sides") or [[c] for c in g["claims"]]} for g in story.findings]
    hard = [g for g in golds if g["relation"] in HARD and not g.get("trap")]
    soft = [g for g in golds if g not in hard and g["relation"] != "tension"]
    errors = {g.get("error_id") or g["id"] for g in hard if not g.get("optional")}
    hits = {(i, g.get("error_id") or g["id"]) for g in hard for i, f in enumerate(reported) if hit(g, f)}
    used = {i for i, _ in hits}
    neutral = {i for i, f in enumerate(reported) if any(hit(g, f) for g in golds if g["relation"] == "tension")} - used
    false = [f for i, f in enumerate(reported) if i not in used | neutral]
    trapped = [t for t in [*story.traps, *soft] if any(len(set(t["claims"]) & set(f.claims)) >= 2 for f in false)]
    by_id = {g["id"]: g for g in golds}
    wanted = [(i, any(hit(by_id[i], f) for f in (reported if key == "contradiction_or_violation" else wide)))
              for key, ids in story.must.items() for i in ids]  # fmt: skip
    missed = sorted(errors - {e for _, e in hits}) + [f"must {i}" for i, ok in wanted if not ok]
    return Score(
        story.name,
        (len(errors & {e for _, e in hits}), len(errors)),
        (len(used), len(used) + len(false)),
        (len(trapped), len(story.traps) + len(soft)),
        (sum(ok for _, ok in wanted), len(wanted)),
        tuple(missed),
        tuple(f"{f.rule} ({f.confidence}): {f.message} {f.claims}" for f in false),
        {r.value: sum(f.relation is r for f in every) for r in Relation},
    )


def hit(gold: Gold, finding: Finding) -> bool:
    got = set(finding.claims)
    if gold["relation"] == "arithmetic_violation" or len(gold["sides"]) == 1 or finding.relation is Relation.VIOLATION:
        return len(set(gold["claims"]) & got) >= min(2, len(gold["claims"])) and len(got) <= 12
    sides = [set(s.claims) for s in finding.sides]
    if len(sides) < 2:
        sides = [{c} for c in finding.claims]
    pairs = itertools.combinations(sides, 2)
    return any(set(a) & x and set(b) & y for x, y in pairs for a, b in itertools.permutations(gold["sides"], 2))


def register_of(folder: Path) -> Register:
    """The project's own register goes with the story that it was written for."""
    declared = ROOT / "dossier.yaml"
    return read_register(declared.read_text(encoding="utf-8")).register if folder.name == "seeds" else Register()


def rate(pair: tuple[int, int]) -> str:
    return f"{pair[0]:>3}/{pair[1]:<3} {100 * pair[0] / pair[1] if pair[1] else 100:4.0f}%"


def total(scores: list[Score]) -> Score:
    """The sum of all stories; what was missed stays with its story."""
    conflicts, precision, traps, must = (
        (sum(found for found, _ in pairs), sum(of for _, of in pairs))
        for pairs in zip(*(s.pairs for s in scores), strict=True)
    )
    relations = {r.value: sum(s.relations[r.value] for s in scores) for r in Relation}
    return Score("all", conflicts, precision, traps, must, (), (), relations)


def show(scores: list[Score], details: bool) -> None:
    everything = total(scores)
    print(f"{'gold claims of':<16} {'conflicts':>13} {'precision':>13} {'traps hit':>13} {'must':>13}")
    for s in [*scores, everything]:
        print(f"{s.name:<16} {' '.join(map(rate, s.pairs))}")
        if details:
            print(
                "".join(f"    missed  {m}\n" for m in s.missed) + "".join(f"    false   {f}\n" for f in s.false), end=""
            )
    print("findings: " + ", ".join(f"{count} {name}" for name, count in everything.relations.items()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--show", action="store_true", help="list what was missed and what was falsely reported")
    parser.add_argument("--json", action="store_true", help="print the counts as JSON")
    args = parser.parse_args()
    folders = args.folders or [*sorted(p.parent for p in (SHARED / "dossiers").glob("*/gold.yaml")), SHARED / "seeds"]
    if not folders or not all((f / "gold.yaml").exists() for f in folders):
        print("No story to measure on: give folders that hold a gold.yaml", file=sys.stderr)
        return 2
    scores = []
    for folder in folders:
        story = load(folder)
        scores.append(score(story, reconcile(story.claims, register_of(folder), story.sources, figures())))
    if args.json:
        print(json.dumps([s.__dict__ for s in scores], ensure_ascii=False, indent=1))
    else:
        show(scores, args.show)
    return 0


if __name__ == "__main__":
    sys.exit(main())
