"""A small harbour story, told by papers that do not agree: claims built from a few words each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from andro_check.lexicon.figures import figures
from andro_check.lexicon.values import parse_value
from andro_check.lexicon.widths import read_label, read_range, read_width
from andro_check.model.claim import Basis, Claim, Evidence, Modality, Status
from andro_check.model.finding import Finding, Relation
from andro_check.model.period import parse_edtf
from andro_check.model.register import Actor, Register, Succession
from andro_check.model.source import Source
from andro_check.model.text import Citation, Span
from andro_check.model.value import Hedge, Name, Quantity, Value
from andro_check.reconcile.comparing.compare import Comparer
from andro_check.reconcile.comparing.verdict import DISPUTES, Verdict
from andro_check.reconcile.judge import reconcile
from andro_check.reconcile.readings.reading import Reading, read_claims

PAPERS = {
    "gazette": "2020-03-01",
    "herald": "2020-03-01",
    "tribune": "2020-03-10",
    "courier": "2020-03-20",
    "yearbook": "2023-06-15",
    "notes": None,
    "margin": None,
}
SOURCES = {
    **{name: Source(name, f"{name}.md", published=parse_edtf(day) if day else None) for name, day in PAPERS.items()},
    "reprint": Source("reprint", "reprint.md", published=parse_edtf("2020-03-11"), copy_of="tribune"),
}
REGISTER = Register(
    (
        Actor("norhaven", "Norhaven", "company"),
        Actor("valdor", "Valdor", "company"),
        Actor("brumaline", "Brumaline", "company", became=(Succession("kestrel", parse_edtf("2021")),)),
        Actor("kestrel", "Kestrel Freight", "company"),
        Actor("crown", "The Crown", "state"),
        Actor("harbour-fund", "Harbour Fund", "institution", part_of="crown"),
        Actor("ada-quill", "Ada Quill", "person"),
        Actor("ben-thorne", "Ben Thorne", "person"),
    )
)


_WRITTEN = re.compile(
    r"(?P<sign>[<>=~]*) *(?P<number>[\d.]+)(?:\.\.(?P<last>[\d.]+))? *(?:(?P<scale>M|bn) )?(?P<unit>.+)"
)
_SIGNS = {
    "": Hedge.PLAIN,
    "=": Hedge.EXACT,
    "~": Hedge.ABOUT,
    ">": Hedge.MORE_THAN,
    ">=": Hedge.AT_LEAST,
    "<": Hedge.LESS_THAN,
    "<=": Hedge.AT_MOST,
}
_SCALES = {None: Decimal(1), "M": Decimal(10) ** 6, "bn": Decimal(10) ** 9}
_FRACTIONS = {"a third": Decimal("33.333333"), "a quarter": Decimal(25), "two thirds": Decimal("66.666667")}


def value_of(written: str, unit: str = "any") -> Value:
    """``44.4 %``, ``>= 75 M EUR``, ``2..3 M EUR``, ``a third``, ``majority``, ``2012-09``, ``14:32``, or a name."""
    if unit == "name":
        return Name(written)
    if unit == "date":
        return parse_edtf(written)
    if written in ("majority", "most", "whole"):
        fuzzy, width = read_label(written)
        return Quantity(written, None, fuzzy, "%", Hedge.LABEL, width)
    if written in _FRACTIONS:
        number = _FRACTIONS[written]
        fuzzy, width = read_width(number, Decimal(1), Hedge.FRACTION, "%")
        return Quantity(written, number, fuzzy, "%", Hedge.FRACTION, width)
    return parse_value(written) if ":" in written else _quantity(written)


def _quantity(written: str) -> Quantity:
    found = _WRITTEN.fullmatch(written)
    assert found, written
    scale = _SCALES[found["scale"]]
    number, step = Decimal(found["number"]) * scale, scale.scaleb(-len(found["number"].partition(".")[2]))
    if found["last"]:
        fuzzy, width = read_range(number, Decimal(found["last"]) * scale, step)
        return Quantity(written, None, fuzzy, found["unit"], Hedge.BETWEEN, width)
    hedge = _SIGNS[found["sign"]]
    fuzzy, width = read_width(number, step, hedge, found["unit"])
    return Quantity(written, number, fuzzy, found["unit"], hedge, width)


def said(
    value: str,
    figure: str = "stake",
    of: str | None = "norhaven",
    to: str | None = "valdor",
    by: str = "gazette",
    *,
    at: str | None = None,
    **more: object,
) -> Claim:
    """One claim: ``of`` its subject, ``to`` its object, ``by`` its source, ``at`` its time.

    ``more``: mood, voice, quote, place (where it stands in the text), sure (confidence), read (accepted by a person),
    guessed (the subject is taken from the context), key (its id).
    """
    place = int(str(more.get("place", 0)))
    quote = str(more.get("quote", f"{figure} {value}"))
    unit = "name" if figure.startswith("role") else figures().get(figure).unit
    basis = Basis.DISCOURSE if more.get("guessed") else Basis.LOCAL
    return Claim(
        id=str(more.get("key", f"{by}|{figure}|{of}|{to}|{value}|{at}|{place}|{more.get('voice')}|{more.get('mood')}")),
        figure=figure,
        subject=of,
        object=to,
        value=value_of(value, unit),
        citation=Citation(by, Span(place, place + len(quote)), quote),
        value_start=place + max(0, quote.find(value)),
        as_of=parse_edtf(at) if at else None,
        modality=Modality(str(more.get("mood", "asserted"))),
        voice=str(more["voice"]) if more.get("voice") else None,
        confidence=Decimal(str(more.get("sure", 1))),
        status=Status.ACCEPTED if more.get("read") else Status.DRAFT,
        evidence=(Evidence("subject", basis),),
    )


def judged(*claims: Claim, register: Register = REGISTER) -> tuple[Finding, ...]:
    return reconcile(claims, register, SOURCES, figures())


def disputes(*claims: Claim, register: Register = REGISTER) -> list[Finding]:
    return [f for f in judged(*claims, register=register) if f.relation in DISPUTES]


def relations(findings: Iterable[Finding]) -> list[str]:
    return [f.relation.value for f in findings]


def by_rule(code: str, *claims: Claim, register: Register = REGISTER) -> list[Finding]:
    """The findings of one rule, whatever their relation."""
    return [f for f in judged(*claims, register=register) if f.rule.startswith(code)]


def readings(*claims: Claim) -> tuple[Reading, ...]:
    return read_claims(claims, REGISTER, SOURCES, figures())


def verdict(a: Claim, b: Claim) -> Verdict:
    """What the table says of two claims; the same in both orders."""
    x, y = readings(replace(a, id="a"), replace(b, id="b"))
    comparer = Comparer(REGISTER, figures())
    one, other = comparer.compare(x, y), comparer.compare(y, x)
    assert (one.relation, one.row, one.sureness, one.degree) == (
        other.relation,
        other.row,
        other.sureness,
        other.degree,
    )
    return one


def relation(a: Claim, b: Claim) -> str:
    found = verdict(a, b).relation
    return found.value if found else "-"


CONTRADICTION, TENSION = Relation.CONTRADICTION.value, Relation.TENSION.value
