"""What differs between two states of a dossier: the value, and its forms for a person and for a program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rich.text import Text

from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import SHOWN_BY_DEFAULT, Finding
from andro_check.model.source import Source
from andro_check.report.inert import shown
from andro_check.report.json import Json, Row, claim_row, dumps, finding_row, source_row
from andro_check.report.screen import Screen
from andro_check.report.words import SEVERITY_STYLES, STYLES, amount, asked_by, count, listed, publication, value_words

SCHEMA = "andro-check/diff/v1"
_MOST = 20
"""Claims that are listed one by one unless all are asked for."""


class Turn(StrEnum):
    """What became of a thing from the one state to the other."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


_TURNS = {Turn.NEW: "green", Turn.GONE: "red", Turn.CHANGED: "yellow"}


@dataclass(frozen=True)
class Turned:
    """A finding, claim or source; ``now`` is its last known state, in the dossier ``within``.

    ``changes``: a field, its old and its new content.
    """

    turn: Turn
    now: Finding | Claim | Source
    within: Dossier
    before: Finding | Claim | Source | None = None
    changes: tuple[tuple[str, Json, Json], ...] = ()


@dataclass(frozen=True)
class Difference:
    """Between the states named ``before`` and ``after``; findings in the order of display, the others by id.

    ``hidden`` counts what a filter leaves out.
    """

    before: str
    after: str
    findings: tuple[Turned, ...] = ()
    claims: tuple[Turned, ...] = ()
    sources: tuple[Turned, ...] = ()
    hidden: int = 0

    @property
    def any(self) -> bool:
        """Whether the two states differ, a filter or not."""
        return bool(self.findings or self.claims or self.sources or self.hidden)


def difference_json(found: Difference) -> str:
    """One object, ``andro-check/diff/v1``: each list has the turn, what changed, and the thing as the report has it."""
    told: Row = {"schema": SCHEMA, "before": found.before, "after": found.after, "outside_filter": found.hidden}
    told["findings"] = [_turned_row(one) for one in found.findings]
    told["claims"] = [_turned_row(one) for one in found.claims]
    told["sources"] = [_turned_row(one) for one in found.sources]
    return dumps(told) + "\n"


def row_of(thing: Finding | Claim | Source, dossier: Dossier) -> Row:
    """The thing as the report's JSON has it."""
    match thing:
        case Finding():
            return finding_row(thing, dossier.register)
        case Claim():
            return claim_row(thing, dossier.register)
        case Source():
            return source_row(thing)


def _turned_row(one: Turned) -> Row:
    changes: list[Json] = [{"field": name, "before": old, "after": new} for name, old, new in one.changes]
    return {"turn": one.turn.value, "changes": changes, "now": row_of(one.now, one.within)}


def difference_screen(found: Difference, screen: Screen, everything: bool = False) -> str:
    """The counts, then findings, claims and sources; ``everything``: explained findings and every claim as well."""
    return screen.render(_page(found, screen, everything))


def _page(found: Difference, screen: Screen, everything: bool) -> Iterator[Text]:
    yield from screen.hang(Text(f"From {shown(found.before)} to {shown(found.after)}", style="bold"))
    if not found.any:
        yield Text("No difference.")
        return
    for things, noun in ((found.findings, "finding"), (found.claims, "claim"), (found.sources, "source")):
        if things:
            yield from screen.hang(Text(_counts(things, noun), style="dim"))
    told = [one for one in found.findings if everything or _matters(one)]
    for one in told:
        yield from _finding(one, screen)
    if len(told) < len(found.findings):
        yield Text()
        yield Text(f"{len(found.findings) - len(told)} explained and not shown; --all shows them.", style="dim")
    yield from _others(found.claims, "Claims", screen, everything)
    yield from _others(found.sources, "Sources", screen, everything)
    if found.hidden:
        yield Text()
        yield Text(f"{found.hidden:,} outside the filter.", style="dim")


def _counts(things: Sequence[Turned], noun: str) -> str:
    """``Findings: 2 new, 1 gone and 3 changed``"""
    numbers = {turn: sum(one.turn is turn for one in things) for turn in Turn}
    parts = [f"{number:,} {turn.value}" for turn, number in numbers.items() if number]
    return f"{count(2, noun).partition(' ')[2]}: {listed(parts)}".capitalize()


def _matters(one: Turned) -> bool:
    """Whether an editor must look at it, or had to before."""
    return any(isinstance(f, Finding) and f.relation in SHOWN_BY_DEFAULT for f in (one.now, one.before))


def _finding(one: Turned, screen: Screen) -> Iterator[Text]:
    if not isinstance(one.now, Finding):
        return
    now, before = one.now, one.before if isinstance(one.before, Finding) else None
    tag = Text.assemble((f"{one.turn.upper():<8}", f"bold {_TURNS[one.turn]}"))
    if before and before.relation is not now.relation:
        tag.append(f"{before.relation.value} → ", style=STYLES[before.relation])
    tag.append(now.relation.value, style=STYLES[now.relation])
    tag.append(" · ").append(now.severity.value, style=SEVERITY_STYLES[now.severity])
    yield Text()
    yield from screen.ends(tag, Text.assemble((shown(now.rule), "dim"), "  ", (now.id, "bold")))
    yield from screen.hang(Text(shown(now.message)), " " * 8)
    if before and before.message != now.message:
        yield from screen.hang(Text(shown(before.message), style="dim"), Text(f"{'before':<8}", style="dim"))
    for name, old, new in one.changes:
        if name not in {"relation", "message", "why", "confidence", "claims", "sides"}:
            yield from screen.hang(Text(f"{name}: {_brief(old)} → {_brief(new)}"), " " * 8)


def _others(things: Sequence[Turned], title: str, screen: Screen, everything: bool) -> Iterator[Text]:
    if not things:
        return
    yield Text()
    yield Text(title, style="bold")
    for one in things if everything else things[:_MOST]:
        lead = Text.assemble("  ", (f"{one.turn.value:<9}", _TURNS[one.turn]))
        yield from screen.hang(Text(_told(one)), lead)
    if len(things) > _MOST and not everything:
        yield Text(f"  and {len(things) - _MOST:,} more; --all lists them", style="dim")


def _told(one: Turned) -> str:
    """What it is, and what changed of it."""
    changes = [f"{name}: {_brief(old)} → {_brief(new)}" for name, old, new in one.changes if name not in _PLACES]
    moved = ["moved"] if len(changes) < len(one.changes) else []
    match one.now:
        case Claim() as claim:
            asked = asked_by(claim, one.within.register)
            told = f"{claim.id}  {shown(claim.source)}: {asked} = {value_words(claim)}"
        case Source() as source:
            told = f"{shown(source.id)}  {publication(source)}"
        case _:
            told = one.now.id
    return "; ".join([told, *changes, *moved])


_PLACES = frozenset({"start", "end"})


def _brief(value: Json) -> str:
    """A field's content in a few words; of a value, the number or the date that it was read as."""
    if isinstance(value, Mapping):
        number, unit = value.get("number"), value.get("unit")
        read = amount(number, str(unit or "")) if isinstance(number, Decimal) else value.get("edtf")
        return _brief(read or value.get("text"))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return str(len(value))
    text = shown("nothing" if value is None or value == "" else str(value))
    return text if len(text) <= 60 else f"{text[:59]}…"
