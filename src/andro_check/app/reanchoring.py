"""The use case of `anchor`: after a source's text changed, find again what was quoted from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from andro_check.app.opening import folder_of, open_dossier, read_files
from andro_check.dossier.anchoring import Shadowed
from andro_check.dossier.citations import Cited, cited, with_changes
from andro_check.dossier.files import Folder
from andro_check.dossier.writing import original, sole_writer
from andro_check.model.claim import Status
from andro_check.model.dossier import Dossier
from andro_check.model.folding import shadow
from andro_check.model.problem import Problem
from andro_check.model.text import Span
from andro_check.report.forms import Listing
from andro_check.report.lists import Table
from andro_check.report.screen import Screen

_ENDS = (8, 6, 4, 3)
"""How many words of its beginning and of its end a changed quote is looked for by."""
_LEAST_ENDS, _LEAST = 60, 80
"""rapidfuzz ratios from which a passage counts as the quote, where both ends stand and where they need not."""
_WORD_STARTS, _WORD_ENDS = re.compile(r"(?<!\w)(?=\w)|(?<!\S)(?=\S)"), re.compile(r"(?<=\w)(?!\w)|(?<=\S)(?!\S)")
_SLACK = 24
"""How many characters beyond the likest passage its first and last words may lie."""
_STRETCH = 1.6
"""A changed quote is at most so many times as long as the old one."""


class State(StrEnum):
    """What became of a quote."""

    MOVED = "moved"
    CHANGED = "changed"
    VALUE_GONE = "value gone"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Anchored:
    """A quote that does not stand where its record says.

    ``span``: where it stands now; ``words``: how it reads there, if otherwise.
    """

    cited: Cited
    state: State
    span: Span | None = None
    words: str = ""

    @property
    def changes(self) -> Mapping[str, str]:
        """The fields that would put it right; none where a person has to read it again."""
        if self.span is None or self.state is State.VALUE_GONE or self.cited.untouched:
            return {}
        fields = {"at": f"{self.span.start}-{self.span.end}"}
        if self.cited.words_at.isdecimal() and self.cited.at:
            fields["words_at"] = str(int(self.cited.words_at) + self.span.start - self.cited.at.start)
        if self.state is State.CHANGED:
            fields |= {"quote": self.words, "status": Status.DRAFT.value, "words_at": ""}
        return fields


@dataclass(frozen=True)
class Reanchored:
    """What moved, changed and is lost; ``written``: how many records were put right."""

    dossier: Dossier
    found: tuple[Anchored, ...]
    written: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def summary(self) -> str:
        """How many there are of each."""
        counts = Counter(one.state for one in self.found)
        return ", ".join(f"{counts[state]} {state.value}" for state in State if counts[state])

    @property
    def told(self) -> str:
        """How many there are of each, and what to do next."""
        if not self.found:
            return "every quote stands where its claim says"
        drafts = sum(one.cited.untouched for one in self.found)
        fixable = sum(bool(one.changes) for one in self.found)
        hints = [f"{self.written} put right"] if self.written else []
        hints += [f"andro-check anchor --write puts {fixable} right"] if fixable and not self.written else []
        hints += [f"andro-check extract drafts {drafts} of them anew"] if drafts else []
        return "; ".join([self.summary, *hints])

    def listed(self, form: Listing, screen: Screen) -> bytes:
        """A line for each quote; empty when all stand where they should."""
        rows = [_row(one) for one in self.found]
        if form is not Listing.TERMINAL:
            return Table(("state", "place", "claim", "at", "quote", "now"), rows).written(form, screen)
        short = [(state, place, at, f"{quote} → {now}" if now else quote) for state, place, _, at, quote, now in rows]
        return Table(("state", "place", "at", "quote"), short).written(form, screen)


def _row(one: Anchored) -> tuple[str | None, ...]:
    quote = one.cited
    return one.state.value, str(quote.place), quote.id or None, _place(one), quote.quote, one.words or None


def _place(one: Anchored) -> str | None:
    return f"{one.span.start}-{one.span.end}" if one.span else None


def reanchor(root: Path | None, write: bool = False) -> Reanchored:
    """Look for every quote of a dossier's claims in its sources as they are now; ``write``: put right what was found.

    A quote that changed makes its claim a draft again, for a person to read. Nothing is dropped: what is lost stays in
    its file. Raises DossierMissing, DossierBusy.
    """
    home = folder_of(root)
    dossier = open_dossier(home)
    texts = {key: Shadowed(document.text) for key, document in dossier.document_of.items()}
    files, unread = read_files(Folder(home))
    found = {path: tuple(_looked_for(cited(text, path), texts)) for path, text in files.items()}
    everything = tuple(one for own in found.values() for one in own)
    if not write:
        return Reanchored(dossier, everything, 0, unread)
    written, problems = 0, list(unread)
    with sole_writer(home):
        for path, own in found.items():
            changes = [(one.cited, one.changes) for one in own if one.changes]
            problem = _put_right(home, path, files[path], changes) if changes else None
            problems += [problem] if problem else []
            written += 0 if problem else len(changes)
    return Reanchored(dossier, everything, written, tuple(problems))


def _put_right(home: Path, path: str, read: str, changes: list[tuple[Cited, Mapping[str, str]]]) -> Problem | None:
    old = original(home, path)
    if isinstance(old, Problem):
        return old
    return old.replace(with_changes(read, changes)) if old.text == read else Problem(changes[0][0].place, *_MEANWHILE)


_MEANWHILE = ("was changed meanwhile", "run the command again")


def _looked_for(quotes: tuple[Cited, ...], texts: Mapping[str, Shadowed]) -> Iterator[Anchored]:
    for one in quotes:
        text = texts.get(one.source)
        anchored = _anchored(one, text) if text else None
        if anchored:
            yield anchored


def _anchored(one: Cited, text: Shadowed) -> Anchored | None:
    """What became of a quote; ``None`` when it stands where its record says, or where only one place is possible."""
    places = text.places(one.quote)
    if one.at in places or (one.at is None and len(places) == 1):
        return None
    if places:
        nearest = min(places, key=lambda place: abs(place.start - one.at.start) if one.at else place.start)
        return Anchored(one, State.MOVED, nearest)
    span = _by_its_ends(one, text) or _alike(one.quote, text)
    if span is None:
        return Anchored(one, State.LOST)
    return Anchored(one, State.CHANGED if _holds_value(one, text, span) else State.VALUE_GONE, span, span.of(text.text))


def _by_its_ends(one: Cited, text: Shadowed) -> Span | None:
    """The passage that begins and ends as the quote does; the nearest to the old place of those most alike."""
    from rapidfuzz import fuzz

    words, longest = one.quote.split(), int(len(one.quote) * _STRETCH)
    old = one.at.start if one.at else 0
    for count in _ENDS:
        if len(words) < 2 * count:
            continue
        ends = text.places(" ".join(words[-count:]))
        spans = [
            Span(start.start, end.end)
            for start in text.places(" ".join(words[:count]))
            for end in ends
            if start.end <= end.start and end.end - start.start <= longest
        ]
        rated = [(fuzz.ratio(one.quote, span.of(text.text)), -abs(span.start - old), span) for span in spans]
        best = max(rated, default=None)
        if best and best[0] >= _LEAST_ENDS:
            return best[2]
    return None


def _alike(quote: str, text: Shadowed) -> Span | None:
    """The passage most like the quote, in whole words."""
    from rapidfuzz import fuzz

    whole, wanted = shadow(text.text), shadow(quote)
    found = fuzz.partial_ratio_alignment(wanted, whole, score_cutoff=_LEAST) if len(wanted) <= len(whole) else None
    if found is None or found.dest_end <= found.dest_start:
        return None
    starts = _edges(whole, found.dest_start, _WORD_STARTS)
    ends = _edges(whole, found.dest_end, _WORD_ENDS)
    spans = [Span(start, end) for start in starts for end in ends if start < end]
    return max(spans, key=lambda span: (fuzz.ratio(wanted, span.of(whole)), -span.start, -span.end), default=None)


def _edges(text: str, near: int, edge: re.Pattern[str]) -> list[int]:
    """The places near one where a word begins or ends."""
    return [found.start() for found in edge.finditer(text, max(near - _SLACK, 0), min(near + _SLACK, len(text)))]


def _holds_value(one: Cited, text: Shadowed, span: Span) -> bool:
    """Whether the value's words, where the old quote had them, are in the passage too."""
    old = Shadowed(one.quote)
    everywhere = Span(0, len(one.quote))
    if one.words:
        return text.within(one.words, span) is not None
    return old.written(one.value, everywhere) is None or text.written(one.value, span) is not None
