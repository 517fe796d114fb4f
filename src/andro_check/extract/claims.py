"""Documents become claims: the one door of this stage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from andro_check.extract.actors import Cast, cast
from andro_check.extract.assemble import claims_of
from andro_check.extract.holders import named
from andro_check.extract.link import Draft, link
from andro_check.extract.names import register_table
from andro_check.extract.reading import Prepared, prepare, scene, settled
from andro_check.extract.roles import Filler
from andro_check.extract.scene import Passage, Scene
from andro_check.extract.structures import STRUCTURES
from andro_check.lexicon.frames import Role
from andro_check.lexicon.vocabulary import vocabulary
from andro_check.model.claim import Basis, Claim
from andro_check.model.register import Register
from andro_check.model.source import Document

_FROM_DISCOURSE = 9.0


def extract(documents: Sequence[Document], declared: Register) -> tuple[tuple[Claim, ...], Register]:
    """The claims of the documents, and the register with the actors that were found in them.

    Pure and deterministic; the order of the documents changes nothing but the order of the claims.
    """
    table = register_table(declared)
    prepared = settled([prepare(document, table) for document in documents])
    spoken = vocabulary(_commonest_language(prepared))
    gathered = cast([document.named() for document in prepared], declared, spoken)
    claims = tuple(claim for document in prepared for claim in _claims(document, gathered))
    return claims, gathered.register


def _claims(prepared: Prepared, gathered: Cast) -> tuple[Claim, ...]:
    laid_out = scene(prepared, gathered)
    placed: list[tuple[int, Draft]] = []
    for index, passage in enumerate(laid_out.passages):
        found = list(link(laid_out, passage, None))
        for structure in STRUCTURES:
            found = structure(laid_out, passage, found)
        found += named(laid_out, passage)
        placed += ((index, draft) for draft in found)
    usual = _usual_objects(draft for _, draft in placed)
    return claims_of(laid_out, [_from_discourse(laid_out, index, draft, usual) for index, draft in placed])


def _usual_objects(drafts: Iterable[Draft]) -> Mapping[str, str]:
    """For each figure the object that the document names most: what a share "of the capital" is a share of."""
    counts: dict[str, Counter[str]] = {}
    for draft in drafts:
        if draft.object:
            counts.setdefault(draft.figure, Counter())[draft.object.actor] += 1
    return {figure: min(found, key=lambda actor: (-found[actor], actor)) for figure, found in counts.items()}


def _from_discourse(laid_out: Scene, index: int, draft: Draft, usual: Mapping[str, str]) -> Draft:
    """An empty subject is filled from what the passage is about, an empty object likewise; said so in the evidence."""
    frame = draft.site.frame
    if draft.subject is None and frame.subject is not Role.NONE:
        actor = _spoken_of(laid_out, index, draft.object.actor if draft.object else None)
        if actor:
            draft = replace(draft, subject=Filler(actor, Basis.DISCOURSE, _FROM_DISCOURSE))
    if draft.object is None and frame.object in (Role.PATIENT, Role.TARGET):
        other = draft.subject.actor if draft.subject else None
        actor = usual.get(draft.figure) if usual.get(draft.figure) != other else None
        actor = actor or _spoken_of(laid_out, index, other)
        if actor:
            draft = replace(draft, object=Filler(actor, Basis.DISCOURSE, _FROM_DISCOURSE))
    return draft


def _spoken_of(laid_out: Scene, index: int, other: str | None) -> str | None:
    """The actor that opened the sentence before in this paragraph, if it may be what is measured; else the topic."""
    topics = laid_out.topics[:3]
    for passage in _paragraph_before(laid_out, index):
        lead = next((actor for actor in passage.actors if actor.actor and not actor.voice), None)
        if lead and lead.actor != other and lead.before not in laid_out.vocabulary.of and lead.actor in topics:
            return lead.actor
    return next((topic for topic in topics if topic != other), None)


def _paragraph_before(laid_out: Scene, index: int) -> list[Passage]:
    paragraph = laid_out.passages[index].sentence.paragraph
    first = index
    while first and laid_out.passages[first - 1].sentence.paragraph == paragraph:
        first -= 1
    return list(reversed(laid_out.passages[first:index]))[:2]


def _commonest_language(prepared: Sequence[Prepared]) -> str:
    languages = sorted(document.document.source.language or "fr" for document in prepared)
    return max(languages, key=languages.count, default="fr")
