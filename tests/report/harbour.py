"""The port of Valdor as a selection to publish, in its own words or in words that mean harm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding
from andro_check.model.period import Period
from andro_check.model.register import Actor, Register
from andro_check.model.source import Document
from andro_check.model.text import Citation, Span
from andro_check.model.value import Name, Quantity, Value
from andro_check.report.selection import Selection
from report.valdor import CLAIMS, FINDINGS, REGISTER, VALDOR

ALL = Selection(VALDOR, FINDINGS, len(FINDINGS), judged=FINDINGS, claims=CLAIMS)


def told(words: Callable[[str], str]) -> Selection:
    """The story with everything that a person or an article can write put through ``words``.

    Articles keep their paragraphs, and each claim its place in them.
    """
    documents = tuple(_document(document, words) for document in VALDOR.documents)
    texts = {document.source.id: document.text for document in documents}
    claims = tuple(_claim(claim, words, texts[claim.source]) for claim in CLAIMS)
    findings = tuple(_finding(finding, words) for finding in FINDINGS)
    register = Register(tuple(_actor(actor, words) for actor in REGISTER.actors))
    dossier = Dossier(".", words(VALDOR.title), ("fr",), documents, claims, register)
    return Selection(dossier, findings, len(findings), judged=findings, claims=claims)


def _document(document: Document, words: Callable[[str], str]) -> Document:
    source = replace(
        document.source,
        title=words(document.source.title),
        publisher=words(document.source.publisher),
        author=words("Ada Merle"),
        url=words("javascript:alert(1)"),
        language=words("fr"),
    )
    quotes = {claim.citation.quote for claim in CLAIMS if claim.source == document.source.id}
    text = document.text
    for quote in quotes:
        text = text.replace(quote, words(quote))
    return replace(document, source=source, text=words("Prologue.") + "\n\n" + text)


def _claim(claim: Claim, words: Callable[[str], str], text: str) -> Claim:
    quote = words(claim.citation.quote)
    start = text.index(quote)
    value = _value(claim.value, words)
    return replace(
        claim,
        citation=Citation(claim.source, Span(start, start + len(quote)), quote),
        value=value,
        value_start=text.index(value.text, start),
        figure=f"{claim.figure} [{words('première tranche')}]",
        voice=words("le ministère"),
    )


def _value(value: Value, words: Callable[[str], str]) -> Value:
    match value:
        case Quantity():
            return replace(value, unit=words(value.unit))
        case Period():
            return value
        case Name():
            return Name(words(value.text))


def _finding(finding: Finding, words: Callable[[str], str]) -> Finding:
    return replace(
        finding,
        message=words(finding.message),
        why=words(finding.why),
        figure=words(finding.figure),
        status=words("open"),
        sides=tuple(replace(side, label=words(side.label)) for side in finding.sides),
        steps=tuple(replace(step, topic=words(step.topic), text=words(step.text)) for step in finding.steps),
    )


def _actor(actor: Actor, words: Callable[[str], str]) -> Actor:
    return replace(actor, name=words(actor.name), aliases=tuple(map(words, actor.aliases)))
