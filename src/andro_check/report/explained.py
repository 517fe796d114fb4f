"""One finding or one claim in full: the words in their sentences, the intervals, the steps, what would settle it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from rich.text import Text

from andro_check.lexicon.widths import widths
from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding, Relation, Step
from andro_check.model.period import Period
from andro_check.model.register import Register
from andro_check.model.value import Quantity
from andro_check.report.citing import Citing, quote
from andro_check.report.context import around
from andro_check.report.findings import Telling, short_ids
from andro_check.report.inert import shown
from andro_check.report.screen import Screen
from andro_check.report.words import amount, asked_by, interval, value_words

SETTLES = "settles"
"""The topic of a step that says what would settle the question."""
SURE_OF = "that the claims were read rightly and answer one question"
_REMEDIES = {
    Relation.CONTRADICTION: "a primary document: the contract, the accounts, the register or the decision itself",
    Relation.VIOLATION: "the document that states all the parts and their total at one date",
    Relation.TENSION: "what each source meant: its date, its scope, or the exact word in the document it drew on",
    Relation.SUCCESSION: "the date on which the one became the other, in the register of actors of dossier.yaml",
}


def finding_screen(dossier: Dossier, finding: Finding, findings: Sequence[Finding], screen: Screen) -> str:
    """The finding, each claim in its sentence with what it is compared as, and the reasoning step by step."""
    telling = Telling(dossier, screen, short_ids(other.id for other in findings))
    return screen.render(_finding_page(finding, telling))


def finding_block(dossier: Dossier, finding: Finding, findings: Sequence[Finding], screen: Screen) -> str:
    """The finding as in the report, with every quote."""
    telling = Telling(dossier, screen, short_ids(other.id for other in findings), most=None)
    return screen.render(telling.block(finding))


def claim_screen(dossier: Dossier, claim: Claim, standing: Sequence[Finding], screen: Screen) -> str:
    """The claim in its sentence, its fields with the evidence for each, and the findings in which it stands."""
    return screen.render(_claim_page(dossier, claim, standing, screen))


def _finding_page(finding: Finding, telling: Telling) -> Iterator[Text]:
    yield from telling.head(finding, severity="severity ")
    yield from telling.drawn(finding)
    short = short_ids(telling.dossier.claim_of)
    for heading, claims in telling.groups(finding):
        yield Text()
        yield from heading
        for claim in claims:
            yield from in_context(claim, telling.citing, "     ")
            told = [*compared(claim), ("claim", f"andro-check show {short[claim.id]}{telling.where()}")]
            yield from _facts(told, telling.screen, "     ")
    yield from _reasoning(finding, telling.screen)
    ruling = f"andro-check decide {telling.ids[finding.id]} --as WORD --reason TEXT{telling.where()}"
    yield from _section("", [("rule on it", ruling)] if finding.is_open else [], telling.screen)


def _reasoning(finding: Finding, screen: Screen) -> Iterator[Text]:
    yield from _section("Step by step", [(step.topic, step.text) for step in steps_of(finding)], screen)
    yield from _section("What would settle it", [("look for", text) for text in remedies_of(finding)], screen)
    yield from _section("", [("confidence", f"{_of_one(finding.confidence)}, {SURE_OF}")], screen)


def steps_of(finding: Finding) -> list[Step]:
    """The reasoning, which ends with the reason where no step says it."""
    steps = [step for step in finding.steps if step.topic != SETTLES]
    if finding.why and not any(finding.why.startswith(step.text[:1].upper() + step.text[1:]) for step in steps):
        steps.append(Step("so", finding.why))
    return steps


def remedies_of(finding: Finding) -> list[str]:
    """What would settle the question; empty where nothing is disputed."""
    settling = [step.text for step in finding.steps if step.topic == SETTLES]
    return settling or [_REMEDIES[finding.relation]] if finding.relation in _REMEDIES else settling


def _claim_page(dossier: Dossier, claim: Claim, standing: Sequence[Finding], screen: Screen) -> Iterator[Text]:
    asked = asked_by(claim, dossier.register)
    yield from screen.ends(Text(asked, style="bold"), Text(claim.id, style="bold"))
    yield from screen.hang(Text(value_words(claim), style="bold"))
    yield Text()
    yield from in_context(claim, Citing(dossier, screen), "  ")
    facts = [
        *compared(claim),
        *_fields(claim, dossier.register),
        ("place", f"{claim.citation.span.start}-{claim.citation.span.end}"),
    ]
    yield Text()
    yield from _facts(facts, screen, "  ")
    evidence = [(e.field, f"{e.basis.value}{': ' if e.note else ''}{e.note}") for e in claim.evidence]
    yield from _section("Where each field was found", evidence, screen)
    short = short_ids(finding.id for finding in standing)
    told = [(short[f.id], f"{f.relation.value}: {f.message}") for f in standing]
    yield from _section("Findings in which it stands", told, screen)


def _fields(claim: Claim, register: Register) -> list[tuple[str, str]]:
    fields = [
        ("as of", claim.as_of.edtf if claim.as_of else ""),
        ("modality", claim.modality.value),
        ("voice", register.name(claim.voice)),
        ("status", claim.status.value),
        ("confidence", _of_one(claim.confidence)),
        ("note", claim.note),
    ]
    return [(name, text) for name, text in fields if text]


def _of_one(confidence: Decimal) -> str:
    """``0.72 of 1``; the mean of several signs has more places than anybody reads."""
    rounded = confidence.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{confidence if rounded == confidence else rounded} of 1"


def compared(claim: Claim) -> list[tuple[str, str]]:
    """What the value is compared as, and which width of words gave it."""
    value = claim.value
    if isinstance(value, Quantity):
        support, core = value.fuzzy.support, value.fuzzy.core
        told = [("read as", amount(value.number, value.unit)), ("compared as", interval(support, value.unit))]
        if core != support:
            told.append(("normally", interval(core, value.unit)))
        told.append(("because", _reason(value)))
        return [(name, text) for name, text in told if text]
    if isinstance(value, Period):
        dated = claim.dated or value
        days = " to ".join(day.isoformat() if day else "open" for day in (dated.start, dated.end))
        about = f", and {dated.about} days on either side" if dated.about else ""
        about += ", when it began" if dated != value else ""
        return [("read as", value.edtf), ("compared as", f"{days}{about}" if value.known else "any date")]
    return []


def _reason(value: Quantity) -> str:
    """Why the words allow that much, from the table of widths; empty where a person wrote the interval."""
    width = widths().get(value.width)
    return f"{width.reason} ({width.id})" if width else value.width


def in_context(claim: Claim, citing: Citing, indent: str) -> Iterator[Text]:
    """The citation, and the quote within its sentence."""
    document = citing.dossier.document_of.get(claim.source)
    yield from citing.screen.ends(citing.published(claim), citing.placed(claim), indent)
    before, after = around(document.text, claim.citation) if document else ("", "")
    words = quote(claim, citing.screen.colour, before, after)
    yield from citing.screen.hang(words, Text(f"{indent}│ ", style="dim"), f"{indent}│ ")


def _section(title: str, rows: Iterable[tuple[str, str]], screen: Screen) -> Iterator[Text]:
    told = list(rows)
    if not told:
        return
    yield Text()
    if title:
        yield Text(title, style="bold")
    yield from _facts(told, screen, "  ")


def _facts(rows: Sequence[tuple[str, str]], screen: Screen, indent: str) -> Iterator[Text]:
    """Names on the left, texts on the right, in two columns."""
    width = max((len(shown(name)) for name, _ in rows), default=0)
    for name, text in rows:
        yield from screen.hang(Text(shown(text)), Text(f"{indent}{shown(name):<{width}}  ", style="dim"))
