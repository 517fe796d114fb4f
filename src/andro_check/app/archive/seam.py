"""What every engine calls, and all that it calls: pure functions over batches of rows.

``extract_batch`` takes records in any order and any split; ``reconcile_group`` takes all claims of one group. What they
give depends on nothing else, so that one process, many processes and many machines find the same.
"""

from __future__ import annotations

import hashlib
import json
import signal
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, TypeVar
from urllib.parse import urlsplit

from andro_check.app.archive.copies import age, sketch
from andro_check.app.archive.packing import Row, pack_claim, pack_finding, pack_source, unpack_claim, unpack_source
from andro_check.app.archive.records import Record
from andro_check.app.faults import Fault, attempted
from andro_check.lexicon.figures import Asks, Figure, figures
from andro_check.model.claim import Claim
from andro_check.model.folding import fold, slug
from andro_check.model.period import Period, parse_edtf
from andro_check.model.problem import Problem
from andro_check.model.register import Actor, Register
from andro_check.model.source import Document, Source

T = TypeVar("T")

_MOST_REPEATS = 5
"""So many texts that say the very same stand for all of them: a million claims on one question have a few values."""
MOST_CLAIMS = 20_000
"""Claims of one group that are compared; a group with more is cut, and the manifest says so."""
_COMMON = frozenset({"group", "groupe", "company", "societe", "gouvernement", "government", "etat", "state", "police"})
"""Names that mean somebody else in every article, unless the register declares them."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a scan depends on beside the records: the register, the figures' tuning, what is asked for."""

    register: Register = field(default_factory=Register)
    tuning: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    actors: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    seconds: int = 60


@dataclass(frozen=True, slots=True)
class Extracted:
    """What came of one record: its source and the rows of its claims, or why there are none."""

    key: str
    place: str
    source: Row
    claims: tuple[Row, ...] = ()
    words: int = 0
    trouble: str = ""
    sketch: str = ""

    @property
    def name(self) -> str:
        """The id of the source, as JSON has it."""
        return json.dumps(self.source.get("id", ""), ensure_ascii=False)

    @property
    def age(self) -> str:
        """What sorts it among its copies (see ``copies.age``)."""
        published = self.source.get("published") or {}
        return age(published.get("start") or "", self.key)


class _TooSlow(BaseException):
    pass


def extract_batch(batch: Sequence[Record], settings: Settings) -> list[Extracted]:
    """The claims of each record, each read by itself. One that cannot be read is told, the others go on."""
    return [_extracted(record, settings) for record in batch]


def _extracted(record: Record, settings: Settings) -> Extracted:
    try:
        with _within(settings.seconds):
            found = attempted(lambda: _read(record, settings))
    except _TooSlow:
        return Extracted(record.key, record.place, {}, trouble=f"took longer than {settings.seconds} s")
    if not isinstance(found, Fault):
        return found
    return Extracted(record.key, record.place, {}, trouble=str(found))


def _read(record: Record, settings: Settings) -> Extracted:
    from andro_check.app.drafting import dated, draft_claims

    document = _document(record)
    if isinstance(document, Problem):
        return Extracted(record.key, record.place, {}, trouble=document.what)
    document = dated(document)
    drafted, register = draft_claims([document], settings.register)
    kept = (claim for claim in drafted if _wanted(claim, register, settings))
    key = record.key
    rows = tuple(_row(claim, register, key, settings) for claim in kept)
    source = {**pack_source(document.source), "line": record.line}
    return Extracted(key, record.place, source, rows, len(document.text.split()), sketch=sketch(document.text))


def _document(record: Record) -> Document | Problem:
    """The article of a record; of a page, its main text."""
    from andro_check.ingest.decoding import clean
    from andro_check.ingest.html import read_html
    from andro_check.ingest.plain import document_of

    source = _source(record)
    read = read_html(record.page, source) if record.page else document_of(clean(record.text), source, record.line)
    if isinstance(read, Problem) or read.source.publisher or not record.url:
        return read
    return replace(read, source=replace(read.source, publisher=_site(record.url)))


def _site(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _source(record: Record) -> Source:
    return Source(
        id=record.id or record.url or record.key[:12],
        path=record.path,
        title=record.title,
        publisher=record.publisher,
        published=_date(record.date),
        url=record.url,
        language=record.language[:2].lower(),
    )


def _date(written: str) -> Period | None:
    """A date in EDTF, or the day of a time stamp; ``None`` when there is none to read."""
    for shorter in (written, written[:10]):
        try:
            return parse_edtf(shorter) if shorter else None
        except ValueError:
            continue
    return None


def _row(claim: Claim, register: Register, key: str, settings: Settings) -> Row:
    """A claim with the group in which it is compared and the actors that it names; its id is unique in the archive."""
    unique = replace(claim, id=f"{claim.id}{hashlib.sha256(key.encode()).hexdigest()[:8]}")
    named = (actor for party in (claim.subject, claim.object, claim.voice) if (actor := register.get(party)))
    return {
        "group": _group(claim, register, figures_of(settings).get(claim.figure)),
        **pack_claim(unique),
        "actors": {actor.id: [actor.name, actor.kind] for actor in named},
    }


def _group(claim: Claim, register: Register, figure: Figure) -> str:
    """The party under which a claim meets others; empty when its parties could be anybody's."""
    parties = (claim.subject, claim.party) if figure.asks is Asks.SUBJECT else (claim.party, claim.subject)
    return next((party for party in parties if party and _is_somebody(party, register)), "")


def _is_somebody(party: str, register: Register) -> bool:
    """Whether a party has a name of its own, which means the same actor in another article."""
    actor = register.get(party)
    return actor is not None and (actor.declared or (actor.kind != "event" and party not in _COMMON))


def _wanted(claim: Claim, register: Register, settings: Settings) -> bool:
    if settings.figures and slug(claim.measure) not in {slug(name) for name in settings.figures}:
        return False
    names = {fold(name) for name in settings.actors}
    parties = (party for party in (claim.subject, claim.object) if party)
    return not names or any(fold(name) in names for party in parties for name in _names(party, register))


def _names(party: str, register: Register) -> tuple[str, ...]:
    actor = register.get(party)
    return (party, *actor.names) if actor else (party,)


@cache
def _figures(tuning: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]) -> Any:  # noqa: ANN401 - a FigureTable
    return figures({name: dict(settings) for name, settings in tuning})


def figures_of(settings: Settings) -> Any:  # noqa: ANN401 - a FigureTable
    """The figures as the settings tune them."""
    return _figures(tuple((name, tuple(sorted(told.items()))) for name, told in sorted(settings.tuning.items())))


def reconcile_group(rows: Iterable[Row], sources: Mapping[str, Row], settings: Settings) -> tuple[list[Row], str]:
    """The findings among the claims that stand for one group, and what the program failed to compare; their order
    changes nothing.
    """
    from andro_check.app.judging import Story, compare_what_can_be

    kept = sorted(rows, key=lambda row: str(row["id"]))
    claims = [unpack_claim(row) for row in kept]
    known = {id_: unpack_source(row) for id_, row in sources.items()}
    story = Story(tuple(claims), _register(kept, settings.register), known, figures_of(settings))
    found, spoiled = compare_what_can_be(story)
    trouble = "; ".join(sorted(f"{one.told(story.register)}: {one.fault}" for one in spoiled))
    return [pack_finding(finding) for finding in found], trouble


def standing(rows: Iterable[tuple[str, str, T]], most: int) -> Iterator[T]:
    """What stands for the claims of a group, ``most`` of them, from (what it says, whose words these are, claim).

    They come in the order of what they say, copies last, then of their ids. Of those that say the very same a few
    stand, one for a text and its copies. What stands for parts of a group, put together in order, gives what stands
    for the whole.
    """
    each = (claim for _, alike in groupby(rows, key=itemgetter(0)) for claim in _by_origin(alike))
    return islice(each, most)


def _by_origin(alike: Iterable[tuple[str, str, T]]) -> Iterator[T]:
    """One of each origin, the first few."""
    seen: set[str] = set()
    for _, origin, claim in alike:
        if origin not in seen and len(seen) < _MOST_REPEATS:
            seen.add(origin)
            yield claim


def said(row: Row) -> str:
    """A hash of what a claim says, whoever says it wherever."""
    as_of = row["as_of"]["edtf"] if row["as_of"] else ""
    told = (*(row[name] for name in ("figure", "subject", "object", "modality", "voice")), str(row["value"]), as_of)
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def copying(source: str, first: str) -> str:
    """A row of a source, as JSON, that names the source which it copies; both ids as JSON has them."""
    return source.replace('"copy_of":""', f'"copy_of":{first}', 1) if first else source


def _register(rows: Sequence[Row], declared: Register) -> Register:
    """The declared actors, and those that the claims name, under their commonest name."""
    names: dict[str, Counter[tuple[str, str]]] = {}
    for row in rows:
        for id_, (name, kind) in row["actors"].items():
            names.setdefault(id_, Counter())[name, kind] += 1
    found = (_actor(id_, names[id_]) for id_ in sorted(names) if not declared.get(id_))
    return Register((*declared.actors, *found))


def _actor(id_: str, counts: Counter[tuple[str, str]]) -> Actor:
    name, kind = max(counts, key=lambda told: (counts[told], told))
    return Actor(id_, name, kind, declared=False)


@contextmanager
def _within(seconds: int) -> Iterator[None]:
    """Raise _TooSlow in what takes longer; only where the system can (a main thread, not Windows)."""
    try:
        before = signal.signal(signal.SIGALRM, _too_slow)
    except (AttributeError, ValueError):
        yield
        return
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _too_slow(*_: object) -> None:
    raise _TooSlow
