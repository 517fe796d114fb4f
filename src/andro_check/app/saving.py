"""The use case of `extract`: draft the claims of a dossier's sources and write them beside what people wrote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from andro_check.app.drafting import draft_what_can_be
from andro_check.app.opening import SOURCES, DossierMissing, context_of, open_dossier, with_texts
from andro_check.dossier.drafts import Saved, save_drafts
from andro_check.dossier.reading import did_you_mean
from andro_check.dossier.schema import put_schemas
from andro_check.dossier.writing import sole_writer
from andro_check.model.claim import Claim
from andro_check.model.problem import Problem
from andro_check.model.register import Register


@dataclass(frozen=True)
class Extracted:
    """What `extract` did, source by source; ``problems``: what the dossier itself has."""

    saved: tuple[Saved, ...]
    problems: tuple[Problem, ...] = ()


class UnknownSource(Exception):
    """A source was asked for that the dossier does not have; the message names the nearest."""


def extract_into(root: Path | None, sources: Sequence[str] = ()) -> Extracted:
    """Draft the claims of these sources (none: all) and merge them into ``claims/``. A source on which the program
    fails keeps the drafts that it has.

    Raises DossierMissing for a folder without ``sources/``, UnknownSource, DossierBusy while another program writes.
    """
    dossier = with_texts(open_dossier(root))
    if dossier.drafted:
        raise DossierMissing(f"{dossier.root} has no {SOURCES}/; make the folder and put the articles into it")
    unknown = [name for name in sources if name not in dossier.document_of]
    if unknown:
        near = did_you_mean(unknown[0], dossier.document_of)
        raise UnknownSource(f"there is no source {unknown[0]!r}; {near or 'see `andro-check sources`'}")
    drafted = draft_what_can_be(dossier.documents, dossier.register)
    faulty = {document.source.id for document, _ in drafted.faulty}
    drafts: dict[str, list[Claim]] = defaultdict(list)
    for claim in drafted.claims:
        drafts[claim.source].append(_named(claim, drafted.register))
    context = context_of(replace(dossier, documents=drafted.documents))
    wanted = [name for name in sources or sorted(dossier.document_of) if name not in faulty]
    folder = Path(dossier.root)
    with sole_writer(folder):
        put_schemas(folder)
        saved = tuple(save_drafts(folder, name, drafts[name], context) for name in wanted)
    return Extracted(saved, (*dossier.problems, *drafted.problems))


def _named(claim: Claim, register: Register) -> Claim:
    """The claim with plain names for actors that no ``dossier.yaml`` declares: their ids would mean nothing there."""
    parties = (claim.subject, claim.object, claim.voice)
    subject, object_, voice = (_id_or_name(party, register) for party in parties)
    return replace(claim, subject=subject, object=object_, voice=voice)


def _id_or_name(party: str | None, register: Register) -> str | None:
    actor = register.get(party)
    return actor.name if actor and not actor.declared else party
