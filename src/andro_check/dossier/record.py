"""A claim as the lines of YAML that a person reads and edits."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from andro_check.dossier.anchoring import Shadowed
from andro_check.dossier.values import edtf, encode
from andro_check.model.claim import Claim, Modality
from andro_check.model.text import Span

_MARK = re.compile(r"^\s*drafted:.*$")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_PLAIN = re.compile(
    r"""(?![-?:,\[\]{}#&*!|>'"%@`=]|[ \t])[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]+(?<![ \t:])"""
)
_NEVER_PLAIN = re.compile(r":[ \t]|[ \t]#|^(?:---|\.\.\.)")
_BRACKETED = re.compile(r"[,\[\]{}?:]")
_ESCAPED = re.compile(r"[\"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def record_of(claim: Claim, text: Shadowed, unit: str = "any", indent: str = "") -> str:
    """The lines of a drafted claim; ``unit`` is that of its figure. Fields at their default are left out."""
    fields = list(_fields(claim, text, unit))
    lines = [f"{indent}{'- ' if i == 0 else '  '}{key}: {scalar(value)}" for i, (key, value) in enumerate(fields)]
    return "\n".join([*lines, f"{indent}  drafted: {fingerprint_of(lines)}"]) + "\n"


def _fields(claim: Claim, text: Shadowed, unit: str) -> Iterator[tuple[str, str]]:
    value, kind = encode(claim.value, unit)
    span = claim.citation.span
    optional = {
        "subject": claim.subject,
        "object": claim.object,
        "value": value,
        "kind": kind,
        **_words(claim, text, value),
        "as_of": edtf(claim.as_of) if claim.as_of else "",
        "modality": "" if claim.modality is Modality.ASSERTED else claim.modality.value,
        "voice": claim.voice,
    }
    yield "id", claim.id
    yield "figure", claim.figure
    yield from ((key, held) for key, held in optional.items() if held)
    yield "quote", claim.citation.quote
    yield "at", f"{span.start}-{span.end}"
    if claim.confidence != 1:
        yield "confidence", format(claim.confidence.normalize(), "f")
    yield "status", claim.status.value
    if claim.note:
        yield "note", claim.note


def _words(claim: Claim, text: Shadowed, value: str) -> dict[str, str]:
    """The value's own words, where a reader would not find them in the quote from the value alone."""
    own = Span(claim.value_start, claim.value_start + len(claim.value.text))
    span = claim.citation.span
    if own not in span or text.within(claim.value.text, own) != own or text.written(value, span) == own:
        return {}
    if text.within(claim.value.text, span) == own:
        return {"words": claim.value.text}
    return {"words": claim.value.text, "words_at": str(own.start)}


def scalar(value: str, inside: bool = False) -> str:
    """A text as a YAML scalar on one line, between quotes only where it must be; ``inside`` brackets more must be."""
    line = _SPACES.sub(" ", value).strip()
    if _PLAIN.fullmatch(line) and not (_NEVER_PLAIN.search(line) or (inside and _BRACKETED.search(line))):
        return line
    return f'"{_ESCAPED.sub(_escape, line)}"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    return f"\\{character}" if character in '"\\' else f"\\u{ord(character):04x}"


def fingerprint_of(lines: Iterable[str]) -> str:
    """Eight digits that a record's lines give as long as nobody changes them; its own mark and line ends aside."""
    kept = [line.rstrip() for line in lines if not _MARK.match(line)]
    return hashlib.sha256("\n".join(kept).encode("utf-8", "surrogatepass")).hexdigest()[:8]
