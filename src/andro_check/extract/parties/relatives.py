"""What a relative clause behind a common noun is of: "since the flood, which cost £40m", "a yard which employs 40"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from andro_check.extract.linking.commons import Commons, Noun
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler, Site
from andro_check.extract.parties.things import Things
from andro_check.extract.text.marks import PHRASE_ENDS
from andro_check.extract.text.scene import Scene
from andro_check.lexicon.frames import Role
from andro_check.model.claim import Basis
from andro_check.model.frozen import replace

_FAR = 9
"""Words from the pronoun to its value, at most."""
_COST = 2.0
_TELLING = frozenset({Role.OWNER, Role.TOPIC})


def with_relatives(scene: Scene, drafts: Sequence[Draft], things: Things) -> list[Draft]:
    """The drafts of an English document; a value of a relative clause that a common noun opens is of that noun, or of
    the thing that it is.
    """
    if scene.vocabulary.language != "en":
        return list(drafts)
    known = {at.last: at.id for at in things.found}
    return [_related(scene, draft, known) for draft in drafts]


def _related(scene: Scene, draft: Draft, known: dict[int, str]) -> Draft:
    site, subject = draft.site, draft.subject
    if site.frame.subject not in _TELLING or site.value.sort == "date":
        return draft
    pronoun = _pronoun(site)
    if pronoun is None or (subject is not None and subject.first >= pronoun):
        return draft
    noun = next(_nouns(scene, site, pronoun), None)
    if noun is None or (subject is not None and subject.first <= noun.first < subject.last):
        return draft
    name = known.get(noun.last) or " ".join(scene.words.lower[noun.first : noun.last])
    if draft.object is not None and draft.object.actor == name:
        return replace(draft, subject=Filler(name, Basis.LOCAL, _COST, noun.first, noun.last), object=None)
    return replace(draft, subject=Filler(name, Basis.LOCAL, _COST, noun.first, noun.last))


def _pronoun(site: Site) -> int | None:
    """The relative pronoun whose clause a value stands in as what its subject has: none where somebody else acts."""
    scene, value, trigger = site.scene, site.value, site.trigger
    lower, spoken = scene.words.lower, scene.vocabulary
    refers, first = scene.noted.refers, site.passage.sentence.first
    nearest = bisect_left(refers, value.first) - 1
    at = refers[nearest] if nearest >= 0 else -1
    if at <= first or lower[at] not in spoken.plain_relatives or value.first - at > _FAR:
        return None
    between = lower[at + 1 : value.first]
    acted = not between or between[0] in spoken.determiners or not PHRASE_ENDS.isdisjoint(between)
    if acted or (trigger is not None and trigger.first < at):
        return None
    named = any(
        a.actor and at < a.first < value.first and a.before not in spoken.held_back for a in site.passage.actors
    )
    return None if named else at


def _nouns(scene: Scene, site: Site, pronoun: int) -> Iterator[Noun]:
    """The common noun right in front of the pronoun and its comma, where no name stands there."""
    end = pronoun - (scene.words.raw[pronoun - 1] == ",")
    if not scene.words.raw[end - 1].islower() or any(a.last == end for a in site.passage.actors if a.actor):
        return iter(())
    found = (noun for noun in Commons.unlisted(scene, site.passage).nouns if noun.last == end)
    return (noun for noun in found if not _is_apposed(site, noun))


def _is_apposed(site: Site, noun: Noun) -> bool:
    """Whether a noun only tells what a name in front of it is: "Norhaven, the car maker which"."""
    opening = noun.first - bool(noun.led)
    return any(a.actor and a.last == opening - 1 for a in site.passage.actors)
