"""Documents become claims: the one door of this stage."""

from __future__ import annotations

from collections.abc import Sequence

from andro_check.extract.assembling.assemble import claims_of
from andro_check.extract.assembling.beside import with_words_beside
from andro_check.extract.assembling.confidence import confirmed
from andro_check.extract.assembling.reckoned import reckoned
from andro_check.extract.assembling.tabled import disowned, parted, tabled
from andro_check.extract.linking.link import Draft, dating, link
from andro_check.extract.names.actors import cast
from andro_check.extract.names.names import register_table
from andro_check.extract.parties.births import with_births
from andro_check.extract.parties.discourse import Discourse
from andro_check.extract.parties.events import with_events
from andro_check.extract.parties.givers import with_givers
from andro_check.extract.parties.hopes import with_hopes
from andro_check.extract.parties.leads import with_leads
from andro_check.extract.parties.nominals import Descriptions, with_nominals
from andro_check.extract.parties.parties import Parties
from andro_check.extract.parties.relatives import with_relatives
from andro_check.extract.parties.spoken_of import Story
from andro_check.extract.parties.targets import with_targets
from andro_check.extract.parties.themes import Themes
from andro_check.extract.parties.things import thing_actors, things_of
from andro_check.extract.parties.unlikely import without_unlikely
from andro_check.extract.parties.weighing import weighed
from andro_check.extract.parties.wholes import with_wholes
from andro_check.extract.reading import languages_of, meant, prepare, scene, settled, traits
from andro_check.extract.text.scene import Scene, intro_of
from andro_check.extract.turns.boxes import boxed
from andro_check.extract.turns.holders import done, named
from andro_check.extract.turns.outcomes import ended, without_said
from andro_check.extract.turns.readings import read
from andro_check.extract.turns.remainder import with_remainders
from andro_check.extract.turns.scores import scored
from andro_check.extract.turns.structures import carried, has_label
from andro_check.model.claim import Claim
from andro_check.model.register import Register
from andro_check.model.source import Document


def extract(documents: Sequence[Document], declared: Register) -> tuple[tuple[Claim, ...], Register]:
    """The claims of the documents, and the register with the actors that were found in them.

    Pure and deterministic; the order of the documents changes nothing but the order of the claims.
    """
    table = register_table(declared)
    prepared = settled([prepare(document, table) for document in documents])
    gathered = cast([document.named() for document in prepared], declared, languages_of(prepared))
    actors = [meant(document, gathered) for document in prepared]
    seen = traits(prepared, actors)
    linked = [_linked(scene(*known, gathered, seen)) for known in zip(prepared, actors, strict=True)]
    discourse = Discourse.of(linked)
    scenes = [laid_out for laid_out, _ in linked]
    spoken_of = things_of(scenes)
    described = Descriptions.of(scenes if any(scene.vocabulary.language == "fr" for scene in scenes) else ())
    story = Story.of(discourse, gathered.register, scenes, spoken_of)
    claims: list[Claim] = []
    for (laid_out, every), things in zip(linked, spoken_of, strict=True):
        drafts, owned = parted(laid_out, every)
        related = with_relatives(laid_out, with_events(laid_out, drafts, things), things)
        placed = boxed(laid_out, with_leads(laid_out, related))
        themes = Themes.of(laid_out, things)
        filled = discourse.fill(laid_out, placed, themes, gathered.register)
        parties = Parties.of(story, laid_out, things)
        weighty = weighed(parties, drafts, with_nominals(laid_out, filled, things, described))
        given = with_givers(laid_out, weighty, gathered.register)
        told = disowned(laid_out, without_unlikely(with_births(given, gathered.register)))
        made = reckoned(told, gathered.register)
        whole = with_wholes(parties, [*told, *dating(laid_out, told), *made])
        drafted = [*whole, *owned, *done(laid_out), *scored(laid_out), *ended(laid_out)]
        claims += without_said(claims_of(laid_out, with_words_beside(laid_out, drafted)))
    used = (party for claim in claims for party in (claim.subject, claim.object) if party)
    events = thing_actors(used, scenes, spoken_of)
    return tuple(confirmed(claims)), Register((*gathered.register.actors, *events))


def _linked(laid_out: Scene) -> tuple[Scene, tuple[Draft, ...]]:
    """The drafts of a document with what its sentences say by themselves."""
    drafts: list[Draft] = []
    offices = {passage.number for passage in laid_out.holding(index for index, _ in laid_out.noted.offices)}
    for index, passage in enumerate(laid_out.passages):
        found = list(link(laid_out, passage, intro_of(laid_out, index))) if passage.values else []
        if found or (passage.labels and has_label(passage)):
            found = with_targets(laid_out, passage, read(laid_out, passage, found))
        if found:
            here = passage.sentence.paragraph
            goes_on = bool(drafts) and drafts[-1].site.passage.sentence.paragraph == here
            paragraph = [d for d in drafts[-8:] if d.site.passage.sentence.paragraph == here] if goes_on else []
            found = carried(with_hopes(found, paragraph), paragraph)
            drafts += tabled(laid_out, with_remainders(found, paragraph) if laid_out.noted.rests else found)
        if passage.actors and (passage.naming or index in offices):
            drafts += named(laid_out, passage)
    return laid_out, tuple(drafts)
