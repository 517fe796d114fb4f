"""``claims/<id>.yaml``: the claims drawn from a source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from pathlib import PurePosixPath
from unicodedata import normalize

from andro_check.dossier.anchoring import Shadowed, read_at
from andro_check.dossier.context import Context
from andro_check.dossier.located import read_yaml
from andro_check.dossier.nodes import Fields, Node
from andro_check.dossier.packing import KEPT, Held
from andro_check.dossier.reading import Reading, did_you_mean
from andro_check.dossier.values import KINDS, decode
from andro_check.kept import remembered
from andro_check.model.claim import Basis, Claim, Evidence, Modality, Status
from andro_check.model.folding import fold
from andro_check.model.identity import claim_id
from andro_check.model.problem import Place, Problem
from andro_check.model.source import Document
from andro_check.model.text import Citation, Span
from andro_check.model.value import Name, Value

_MISSPELT = 0.85
"""How alike two words are of which one is a slip for the other, by difflib."""
FILE_KEYS = ("source", "claims")
KEYS = (
    *("id", "figure", "subject", "object", "value", "kind", "as_of", "modality", "voice"),
    *("quote", "at", "words", "words_at", "confidence", "status", "note", "drafted"),
)


def read_claims(files: Mapping[str, str], context: Context) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The claims of all files (path -> text). One whose words are not in its source is left out and listed."""
    claims: dict[str, Claim] = {}
    places: dict[str, Place] = {}
    problems: list[Problem] = []
    for path, text in files.items():
        reading = Reading(path)
        held, wrong = _kept_claims(path, text, context)
        reading.problems += wrong
        for claim, place in held:
            if claim.id in claims:
                what = f"two claims have the id {claim.id!r}, the other at {places[claim.id]}"
                reading.note(place, what, "give one of them another id")
                continue
            claims[claim.id], places[claim.id] = claim, place
        problems += reading.problems
    return tuple(claims.values()), tuple(problems)


def _kept_claims(path: str, text: str, context: Context) -> Held:
    """The claims of a file and what is wrong in it; read once as long as the file, its source and the actors stay."""
    document = context.documents.get(normalize("NFC", PurePosixPath(path).stem))
    if not (document and context.stamp and f"\nsource: {document.source.id}\n" in f"\n{text}"):
        return _held(path, text, context)
    parts = (path, text, document.source.id, document.text, context.stamp)
    return remembered("claims", parts, lambda: _held(path, text, context), KEPT)


def _held(path: str, text: str, context: Context) -> Held:
    reading = Reading(path)
    held = tuple(_file_claims(text, reading, context))
    return held, tuple(reading.problems)


def read_file(path: str, text: str, context: Context) -> tuple[tuple[tuple[Claim, Place], ...], tuple[Problem, ...]]:
    """The claims of one file, each with the place of its record."""
    reading = Reading(path)
    return tuple(_file_claims(text, reading, context)), tuple(reading.problems)


def _file_claims(text: str, reading: Reading, context: Context) -> Iterator[tuple[Claim, Place]]:
    read = read_yaml(text, reading.path)
    reading.problems += read.problems
    if read.node is None:
        return
    fields = reading.fields(read.node, "a file of claims", FILE_KEYS)
    document = _document(reading, fields, context) if fields else None
    if not fields or not document:
        return
    reader = _ClaimReader(reading, document, context)
    for node in reading.items(fields, "claims"):
        claim = reader.claim(node)
        if claim:
            yield claim, node.place


def _document(reading: Reading, fields: Fields, context: Context) -> Document | None:
    source = normalize("NFC", reading.text(fields, "source") or PurePosixPath(reading.path).stem)
    document = context.documents.get(source)
    if not document:
        node = fields.values.get("source") or fields
        here = f"put it into sources/{source}.md" if "/" not in source else "write the name of a file of sources/"
        near = did_you_mean(source, context.documents) or here
        reading.note(node.place, f"source {source!r} has no text in this dossier", near)
    return document


class _ClaimReader:
    """Reads the records of one file."""

    def __init__(self, reading: Reading, document: Document, context: Context) -> None:
        self._reading, self._document, self._context = reading, document, context
        self._text = Shadowed(document.text)
        self._ordinals: dict[tuple[str, str], int] = {}

    def claim(self, node: Node) -> Claim | None:
        """One record; ``None`` when it cannot stand, which is noted."""
        reading = self._reading
        record = reading.fields(node, "a claim", KEYS)
        if not record or not self._has_all(record):
            return None
        said = reading.said(record)
        status = reading.choice(record, "status", Status.DRAFT)
        span = self._span(record, status)
        figure = said["figure"]
        value = self._value(record, figure)
        if span is None or value is None:
            return None
        self._check_figure(record, figure)
        value, start = self._worded(record, value, span)
        citation = Citation(self._document.source.id, span, span.of(self._document.text))
        return Claim(
            id=said["id"] or self._id(figure, citation.quote),
            figure=figure,
            subject=self._actor(said["subject"]),
            object=self._actor(said["object"]),
            value=value,
            citation=citation,
            value_start=start,
            as_of=reading.period(record, "as_of"),
            modality=reading.choice(record, "modality", Modality.ASSERTED),
            voice=self._actor(said["voice"]),
            confidence=Decimal(1) if status is Status.ACCEPTED else self._confidence(record),
            status=status,
            evidence=(Evidence("claim", Basis.PERSON),) if status is Status.ACCEPTED else (),
            note=said["note"],
        )

    def _has_all(self, record: Fields) -> bool:
        said = self._reading.said(record)
        missing = [key for key in ("figure", "value", "quote") if not said[key]]
        if missing:
            self._reading.note(record.place, f"a claim without {' and '.join(missing)}", f"write `{missing[0]}: …`")
        return not missing

    def _check_figure(self, record: Fields, figure: str) -> None:
        """Notes a figure that a person seems to have misspelt; a draft's figure may be any noun of the text."""
        if record.has("drafted"):
            return
        table = self._context.figures
        bare = figure.partition(" [")[0]
        if bare in table or fold(bare) in fold(self._document.text):
            return
        near = get_close_matches(bare, list(table), n=1, cutoff=_MISSPELT)
        if near:
            place = record.values["figure"].place
            self._reading.note(place, f"figure {bare!r} is not known", f"did you mean {near[0]!r}?")

    def _span(self, record: Fields, status: Status) -> Span | None:
        """Where the quote stands; a rejected claim may have lost its words."""
        said = self._reading.said(record)
        at, key = said["at"], "at"
        try:
            place = read_at(at) if at else None
            key = "quote"
            return self._text.anchor(said["quote"], place)
        except ValueError as cause:
            if status is not Status.REJECTED:
                self._reading.note_value(record, key, cause)
            return None

    def _value(self, record: Fields, figure: str) -> Value | None:
        said = self._reading.said(record)
        kind = said["kind"]
        if kind and kind not in KINDS:
            near = did_you_mean(kind, KINDS) or f"write one of: {', '.join(KINDS)}"
            self._reading.note(record.values["kind"].place, f"unknown kind {kind!r}", near)
        try:
            return decode(said["value"], kind, self._context.figures.get(figure).unit)
        except ValueError as cause:
            self._reading.note_value(record, "value", cause)
            return None

    def _worded(self, record: Fields, value: Value, span: Span) -> tuple[Value, int]:
        """The value with its own words as they stand in the quote, and where they begin; else with the whole quote."""
        said = self._reading.said(record)
        words, written = said["words"], said["value"]
        from_ = self._words_at(record, span)
        found = self._text.within(words, span, from_) if words else self._text.written(written, span, from_)
        if words and not found:
            what = "words do not stand in the quote"
            self._reading.note(record.values["words"].place, what, "copy them from the quote")
        place = found or span
        own = place.of(self._document.text)
        if isinstance(value, Name):
            return (Name(own) if found and not words else value), place.start
        return value.with_text(own), place.start

    def _actor(self, written: str) -> str | None:
        """The id of the register that a name stands for, else the name itself."""
        actor = self._context.register.find(written) if written else None
        return actor.id if actor else written or None

    def _words_at(self, record: Fields, span: Span) -> int | None:
        """From where on the words stand; they move with their quote."""
        said = self._reading.said(record)
        written, at = said["words_at"], said["at"]
        if written and not written.isdecimal():
            place = record.values["words_at"].place
            self._reading.note(place, f"words_at {written!r} is no offset", "leave `words_at` out")
        if not written.isdecimal():
            return None
        return int(written) + (span.start - read_at(at).start if at else 0)

    def _confidence(self, record: Fields) -> Decimal:
        written = self._reading.text(record, "confidence")
        try:
            number = Decimal(written or 1)
        except InvalidOperation:
            number = Decimal(-1)
        if 0 <= number <= 1:
            return number
        self._reading.note(record.values["confidence"].place, f"confidence {written!r} is out of range", "write 0 to 1")
        return Decimal(1)

    def _id(self, figure: str, quote: str) -> str:
        """The id of a claim that was written without one."""
        ordinal = self._ordinals.get((figure, quote), 0)
        self._ordinals[figure, quote] = ordinal + 1
        return claim_id(self._document.source.id, figure, quote, ordinal)
