"""The exported findings as CommonMark, for a wiki or a mail. No word of an article becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote as percent

from andro_check.model.claim import Claim, Modality
from andro_check.model.finding import Finding
from andro_check.model.source import Rendition
from andro_check.report.inert import shown
from andro_check.report.selection import Selection
from andro_check.report.words import letter, moment, publication, question, value_words

_MEANS_SOMETHING = re.compile(r"[\\`*_\[\]<>|~&#]|(?<=:)//|(?<=\bwww)\.|^[-+=](?=\s|[-+=]|$)|^\d+(?=[.)])")


def selection_markdown(selection: Selection) -> bytes:
    """A heading for each finding, its sides with their quotes, and why."""
    lines = [f"# {escaped(selection.title)}", "", f"*{escaped(selection.told())}.*"]
    for number, finding in enumerate(selection.findings, 1):
        lines += ["", *_section(number, finding, selection)]
    return ("\n".join(lines) + "\n").encode()


def escaped(text: str) -> str:
    """The text on one line, without anything that Markdown or a terminal would obey."""
    return _MEANS_SOMETHING.sub(_escape, shown(text).strip())


def _escape(found: re.Match[str]) -> str:
    """A backslash before each mark; "1." at the start of a line would begin a list, and is broken at its point."""
    text = found[0]
    return f"{text}\\" if text.isdigit() else "".join(f"\\{mark}" for mark in text)


def link(words: str, url: str) -> str:
    """A link where the address is one of the web, else the words alone."""
    if not url.startswith(("http://", "https://")):
        return words
    return f"[{words}](<{percent(url, safe='/:?&=%#@+,;~!$*.-_')}>)"


def _section(number: int, finding: Finding, selection: Selection) -> Iterator[str]:
    asked = question(finding.figure, finding.subject, finding.object, selection.dossier.register)
    yield f"## {number}. {finding.relation.value.capitalize()}, {finding.severity.value}: {escaped(asked)}"
    yield ""
    yield escaped(finding.message)
    claims = {claim.id: claim for claim in selection.claims_of(finding)}
    for at, side in enumerate(finding.sides):
        own = [claims.pop(key) for key in side.claims if key in claims]
        yield from _side(f"**{letter(at)}: {escaped(side.label)}**", own, selection)
    yield from _side("Beside them:", list(claims.values()), selection) if claims else ()
    if finding.why:
        yield ""
        yield f"Why: {escaped(finding.why)}"
    yield ""
    yield f"Rule {escaped(finding.rule)}; finding `{finding.id}`; {escaped(finding.status)}."


def _side(heading: str, claims: list[Claim], selection: Selection) -> Iterator[str]:
    yield ""
    yield heading
    for claim in claims:
        yield ""
        yield f"- {_cited(claim, selection)}:"
        yield ""
        yield f"  > {_quoted(claim)}"


def _cited(claim: Claim, selection: Selection) -> str:
    """``[Clubic, 2016-02-04](<https://…>) (digest, planned, as of 2012)``"""
    document = selection.dossier.document_of.get(claim.source)
    source = document.source if document else None
    named = link(escaped(publication(source)), source.url) if source else escaped(claim.source)
    notes = [
        source.rendition.value if source and source.rendition is not Rendition.VERBATIM else "",
        claim.modality.value if claim.modality is not Modality.ASSERTED else "",
        f"according to {escaped(selection.dossier.register.name(claim.voice))}" if claim.voice else "",
        escaped(moment(claim.as_of)) if claim.as_of else "",
    ]
    told = ", ".join(note for note in notes if note)
    return f"{named} ({told})" if told else named


def _quoted(claim: Claim) -> str:
    """The quote with the words of its value in bold."""
    words, value = claim.citation.quote, value_words(claim)
    before, found, after = words.partition(value)
    if not found or not value or found == words:
        return escaped(words)
    parts = [escaped(before), f"**{escaped(found)}**", escaped(after)]
    gaps = [" " if before[-1:].isspace() else "", " " if after[:1].isspace() else ""]
    return f"{parts[0]}{gaps[0]}{parts[1]}{gaps[1]}{parts[2]}"
