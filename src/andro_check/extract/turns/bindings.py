"""Until when a contract, a licence or a ban binds: "has extended its lease until 2029", "s'engage jusqu'à fin 2029"."""

from __future__ import annotations

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Site
from andro_check.extract.text.marks import CLAUSE_ENDS
from andro_check.extract.text.scene import Passage, Scene, TriggerAt
from andro_check.lexicon.frames import Frame, Part, Role, Trigger
from andro_check.model.frozen import replace

_ENDS = Frame("end date", frozenset({"date"}), Role.OWNER, Role.NONE, *(frozenset[str](),) * 5, 0.0)
_REACH, _LED = 14, 2
"""Words from what binds to "until", and from "until" to the date: "until at least"."""
_DENIED = "denied"
_COST = 1.0


def bound_until(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """A date behind "until" that no word calls is the end of what binds in front of it; whose it is stays as read."""
    return [_bound(scene, passage, draft) if draft.figure == "date" else draft for draft in drafts]


def _bound(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    date, spoken, lower = draft.site.value, scene.vocabulary, scene.words.lower
    opens = range(date.first + 1, max(passage.sentence.first, date.first - _LED) - 1, -1)
    until = next((at for at in opens if at < date.last and lower[at] in spoken.until), None)
    if until is None or any(cue.cue.value == _DENIED and cue.last <= until for cue in passage.cues):
        return draft  # "had never heard of the contract until"
    for at in range(until - 1, max(passage.sentence.first, until - _REACH) - 1, -1):
        if scene.words.raw[at] in CLAUSE_ENDS:
            break
        if lower[at] in spoken.binding:
            site = Site(scene, passage, date, TriggerAt(at, at + 1, Trigger(_ENDS, Part.NOUN)), _ENDS)
            return replace(draft, site=site, figure=_ENDS.figure, cost=_COST)
    return draft
