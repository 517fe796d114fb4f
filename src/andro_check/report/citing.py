"""A claim as a screen shows it: who said it, where, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os.path import normpath
from pathlib import PurePath

from rich.text import Text

from andro_check.model.claim import LISTED_CONFIDENCE, LOW_CONFIDENCE, Claim, Modality, Status
from andro_check.model.dossier import Dossier
from andro_check.model.source import Rendition
from andro_check.report.inert import shown
from andro_check.report.screen import Screen
from andro_check.report.words import moment, publication

FIGURE = "bold underline"
_LONG, _TWO = 160, 2
"""Code points from which a quote is shortened, and ends of sentences before its figure, so that one lies between."""
_SENTENCE = re.compile(r"(?<=\w\w\w)[.!?…][»”\"]?\s+(?=[^\W\d_a-z]|\d)")
_LEFT_OUT = "[…] "


@dataclass(frozen=True, slots=True)
class Citing:
    """How to show the claims of one dossier on one screen."""

    dossier: Dossier
    screen: Screen

    def lines(self, claim: Claim, indent: str) -> Iterator[Text]:
        """The citation and the quote with its figure marked."""
        yield from self.screen.ends(self.published(claim), self.placed(claim), indent)
        bar = f"{indent}│ "
        yield from self.screen.hang(quote(claim, self.screen.colour), Text(bar, style="dim"), bar)

    def published(self, claim: Claim) -> Text:
        """``Clubic, 2016-02-04 · digest · planned · according to …``"""
        text = self.source(claim)
        for note in self.notes(claim):
            text.append(f" · {note}", style="not bold italic")
        return text

    def source(self, claim: Claim) -> Text:
        """``Clubic, 2016-02-04 · digest``"""
        document = self.dossier.document_of.get(claim.source)
        if document is None:
            return Text(shown(claim.source), style="bold")
        url = document.source.url
        address = url if url.startswith(("http://", "https://")) else ""
        text = self.screen.linked(publication(document.source), address, "bold")
        if document.source.rendition is not Rendition.VERBATIM:
            text.append(f" · {document.source.rendition.value}", style="not bold italic")
        return text

    def notes(self, claim: Claim) -> list[str]:
        """What a reader must know beside the quote: a plan, another's voice, a date, a doubt."""
        notes = [
            claim.modality.value if claim.modality is not Modality.ASSERTED else "",
            f"according to {shown(self.dossier.register.name(claim.voice))}" if claim.voice else "",
            moment(claim.as_of) if claim.as_of else "",
            "rejected" if claim.status is Status.REJECTED else "",
            "check the quote" if claim.confidence < LOW_CONFIDENCE else "",
        ]
        return [note for note in notes if note]

    def place(self, claim: Claim) -> str:
        """``sources/clubic-2016.md:12``: a path that opens from where the command was given."""
        return self.placed(claim).plain

    def placed(self, claim: Claim) -> Text:
        """The place, dimmed, linked to the file where links are wanted."""
        document = self.dossier.document_of.get(claim.source)
        if document is None:
            return Text(f"{shown(claim.source)} (not in the dossier)", style="dim")
        path = file_path(self.dossier.files_root, document.source.path)
        return self.screen.placed(path, document.line_of(claim.citation.span.start))


def file_path(root: str, path: str) -> str:
    """The source's file as seen from the current folder."""
    if root in {"", "."} or PurePath(path).is_absolute() or PurePath(root).name == path:
        return shown(root if path and PurePath(root).name == path else path)
    return shown(normpath(PurePath(root) / path))


def quote(claim: Claim, colour: bool, before: str = "", after: str = "") -> Text:
    """The quote with the words of its figure underlined, or between marks where there is no colour.

    ``before`` and ``after`` are the rest of its sentence, dimmed.
    """
    in_sentence = before or after
    words, at = (claim.citation.quote, marked(claim)) if in_sentence else shortened(claim)
    text = Text.assemble((shown(before), "dim"))
    if at is None:
        text.append(shown(words))
    else:
        figure = shown(words[at[0] : at[1]])
        text.append(shown(words[: at[0]]))
        text.append(figure if colour else _between_marks(figure, before + words + after), style=FIGURE)
        text.append(shown(words[at[1] :]))
    return text.append(shown(after), style="dim")


def shortened(claim: Claim) -> tuple[str, tuple[int, int] | None]:
    """The quote and where its figure stands in it; whole sentences between the first and that of the figure give way
    to ``[…]`` where it is long: a claim reaches back to the name that it is about.
    """
    words, at = claim.citation.quote, marked(claim)
    ends = [found.end() for found in _SENTENCE.finditer(words, 0, at[0] if at else 0)]
    if at is None or len(words) <= _LONG or len(ends) < _TWO:
        return words, at
    cut = ends[-1] - ends[0] - len(_LEFT_OUT)
    return words[: ends[0]] + _LEFT_OUT + words[ends[-1] :], (at[0] - cut, at[1] - cut)


def _between_marks(figure: str, words: str) -> str:
    """The figure between guillemets, or other marks where its words have guillemets of their own."""
    return f"⟪{figure}⟫" if "«" in words or "»" in words else f"«{figure}»"


def marked(claim: Claim) -> tuple[int, int] | None:
    """Where the value's words stand in the quote; ``None`` where nothing narrower than the quote is known."""
    words, value = claim.citation.quote, claim.value.text
    start = claim.value_start - claim.citation.span.start
    if not value or value == words:
        return None
    if start < 0 or not words.startswith(value, start):
        start = words.find(value)
    return None if start < 0 else (start, start + len(value))


def is_doubtful(claim: Claim) -> bool:
    """Whether the claim is left out of comparison: rejected by a person, or read with too little confidence."""
    return claim.status is Status.REJECTED or claim.confidence < LOW_CONFIDENCE


def is_unsure(claim: Claim) -> bool:
    """Whether a list leaves the claim out until it is asked for: rejected, or more likely to be misread than most."""
    return claim.status is Status.REJECTED or claim.confidence < LISTED_CONFIDENCE


def spread(claims: Iterable[Claim], dossier: Dossier) -> list[Claim]:
    """The claims so that each source speaks once before any speaks twice; within that, by date of publication."""
    turns: dict[str, int] = {}
    ranked = []
    for claim in sorted(claims, key=lambda c: (c.source, c.citation.span, c.id)):
        turn = turns[claim.source] = turns.get(claim.source, -1) + 1
        document = dossier.document_of.get(claim.source)
        published = document.source.published if document else None
        ranked.append((turn, published.edtf if published else "~", claim.source, claim.id, claim))
    return [claim for *_, claim in sorted(ranked, key=lambda entry: entry[:4])]
