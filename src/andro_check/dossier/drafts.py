"""Freshly drafted claims go into ``claims/<id>.yaml``; a record that a person touched stays as it is, byte for byte."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from andro_check.dossier.anchoring import Shadowed
from andro_check.dossier.claims import read_claims
from andro_check.dossier.context import Context
from andro_check.dossier.layout import Chunk, Layout, lay_out
from andro_check.dossier.record import record_of, scalar
from andro_check.dossier.schema import Kind, editor_line
from andro_check.dossier.writing import original
from andro_check.model.claim import Claim
from andro_check.model.problem import Problem

FOLDER = "claims"
_HEAD = editor_line(Kind.CLAIMS, "../") + (
    "# Drafted by andro-check. Correct, accept or reject at will: a record that you change is yours and stays.\n"
)


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of one source's records; where there are problems, nothing was written."""

    source: str
    added: int = 0
    kept: int = 0
    replaced: int = 0
    removed: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def changed(self) -> bool:
        return bool(self.added or self.replaced or self.removed)


def save_drafts(root: Path, source: str, drafts: Sequence[Claim], context: Context) -> Saved:
    """Merge the drafts of a source into its file; call it as the sole writer.

    Untouched drafts are replaced, or dropped when they are no longer drafted; new ones go to their place in the text.
    """
    name = f"{FOLDER}/{source}.yaml"
    old = original(root, name)
    if isinstance(old, Problem):
        return Saved(source, problems=(old,))
    fresh = f"{_HEAD}source: {scalar(source)}\nclaims:\n"
    layout = lay_out(old.text, name) if old.text.strip() else Layout(fresh, (), "")
    if isinstance(layout, Problem):
        return Saved(source, problems=(layout,))
    merger = _Merger(layout, read_claims({name: old.text}, context)[0], source, context)
    saved, new = merger.merged(drafts)
    if not saved.changed:
        return saved
    problem = old.replace(_as_before(new, old.text))
    return Saved(source, problems=(problem,)) if problem else saved


def _as_before(new: str, text: str) -> str:
    """With the line ends that the file had."""
    return new.replace("\r\n", "\n").replace("\n", "\r\n") if "\r\n" in text else new


@dataclass(frozen=True, slots=True)
class _Placed:
    """A record of the new file and where its quote begins; ``None``: wherever the one before it stands."""

    start: int | None
    text: str


class _Merger:
    def __init__(self, layout: Layout, claims: Sequence[Claim], source: str, context: Context) -> None:
        self._layout, self._source, self._context = layout, source, context
        self._shadowed = Shadowed(context.documents[source].text)
        self._standing = {claim.id: claim for claim in claims}

    def merged(self, drafts: Sequence[Claim]) -> tuple[Saved, str]:
        """What happens to the records, and the new text of the file."""
        layout = self._layout
        wanted = {claim.id: claim for claim in drafts if not self._is_settled(claim)}
        placed: list[_Placed] = []
        kept = replaced = removed = 0
        for chunk in layout.chunks:
            draft = wanted.pop(chunk.id, None)
            if chunk.untouched and draft is None:
                removed += 1
                continue
            body = self._record(draft) if chunk.untouched and draft else chunk.body
            same = body.splitlines() == chunk.body.splitlines()
            kept, replaced = kept + same, replaced + (not same)
            placed.append(_Placed(self._start(chunk), chunk.above + (chunk.body if same else body)))
        for claim in sorted(wanted.values(), key=lambda c: c.citation.span):
            _insert(placed, claim.citation.span.start, self._record(claim))
        saved = Saved(self._source, len(wanted), kept, replaced, removed)
        return saved, _ended(layout.head) + "".join(_ended(p.text) for p in placed) + layout.tail

    def _is_settled(self, draft: Claim) -> bool:
        """Whether a person has already ruled on what the draft says: the same figure, read from the same words."""
        untouched = {chunk.id for chunk in self._layout.chunks if chunk.untouched}
        return any(
            claim.id not in {*untouched, draft.id}
            and (claim.figure, claim.value_start) == (draft.figure, draft.value_start)
            for claim in self._standing.values()
        )

    def _record(self, claim: Claim) -> str:
        unit = self._context.figures.get(claim.figure).unit
        return record_of(claim, self._shadowed, unit, self._layout.indent)

    def _start(self, chunk: Chunk) -> int | None:
        claim = self._standing.get(chunk.id)
        return claim.citation.span.start if claim else None


def _insert(placed: list[_Placed], start: int, text: str) -> None:
    """Before the first record whose quote begins later."""
    later = (i for i, p in enumerate(placed) if p.start is not None and p.start > start)
    placed.insert(next(later, len(placed)), _Placed(start, text))


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"
