"""The exported quotes as W3C Web Annotations (JSON-LD): a target is the text that was read, selected by its words."""

from __future__ import annotations

import uuid
from urllib.parse import quote as percent

from andro_check import __version__
from andro_check.model.claim import Claim
from andro_check.model.finding import Finding
from andro_check.model.source import Document, Rendition
from andro_check.report.json import Json, Row, dumps
from andro_check.report.selection import Selection
from andro_check.report.words import letter, publication

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points before and after the quote that tell it from the same words elsewhere."""
_NAMES = uuid.uuid5(uuid.NAMESPACE_URL, "andro-check/annotation")


def selection_annotations(selection: Selection) -> bytes:
    """A collection with one annotation for each claim of each finding; its label says how they were chosen."""
    items: list[Json] = [
        _annotation(finding, claim, selection)
        for finding in selection.findings
        for claim in selection.claims_of(finding)
    ]
    told: Row = {
        "@context": CONTEXT,
        "id": _urn("collection", *(finding.id for finding in selection.findings)),
        "type": "AnnotationCollection",
        "label": f"{selection.title}: {selection.told()}",
        "total": len(items),
        "first": {"id": _urn("page", *(finding.id for finding in selection.findings)), "type": "AnnotationPage"}
        | {"startIndex": 0, "items": items},
    }
    return f"{dumps(told)}\n".encode()


def _annotation(finding: Finding, claim: Claim, selection: Selection) -> Row:
    document = selection.dossier.document_of.get(claim.source)
    return {
        "id": _urn(finding.id, claim.id),
        "type": "Annotation",
        "motivation": "assessing",
        "generator": {"type": "Software", "name": f"andro-check {__version__}"},
        "body": _bodies(finding, claim, document),
        "target": _targets(claim, document),
    }


def _bodies(finding: Finding, claim: Claim, document: Document | None) -> list[Json]:
    sides = [f"Side {letter(n)}: {side.label}" for n, side in enumerate(finding.sides) if claim.id in side.claims]
    cited = [f"{publication(document.source)} ({document.source.rendition.value})"] if document else []
    return [
        _body("commenting", f"{finding.message} {finding.why}".strip()),
        _body("describing", ". ".join([*sides, *cited])),
        _body("tagging", finding.relation.value),
        _body("tagging", finding.rule),
    ]


def _body(purpose: str, value: str) -> Row:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _targets(claim: Claim, document: Document | None) -> list[Json]:
    """The text in the dossier and, only where that text is the original's own, the original at its address."""
    words: Row = {"type": "TextQuoteSelector", "exact": claim.citation.quote} | _around(claim, document)
    place: Row = {"type": "TextPositionSelector", "start": claim.citation.span.start, "end": claim.citation.span.end}
    path = document.source.path if document else claim.source
    targets: list[Json] = [_target(percent(path), [words, place], document)]
    source = document.source if document else None
    if source and source.rendition is Rendition.VERBATIM and source.url.startswith(("http://", "https://")):
        targets.append(_target(percent(source.url, safe="/:?&=%#@+,;~!$*.-_()"), [words], document))
    return targets


def _target(at: str, selectors: list[Json], document: Document | None) -> Row:
    source: Row = {"id": at, "type": "Text"}
    if document and document.source.language:
        source["language"] = document.source.language
    return {"type": "SpecificResource", "source": source, "selector": selectors}


def _around(claim: Claim, document: Document | None) -> Row:
    """What stands before and after the quote; nothing where the quote no longer stands there."""
    span = claim.citation.span
    if document is None or span.of(document.text) != claim.citation.quote:
        return {}
    before, after = document.text[max(0, span.start - AROUND) : span.start], document.text[span.end : span.end + AROUND]
    return {"prefix": before, "suffix": after}


def _urn(*names: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMES, '/'.join(names))}"
