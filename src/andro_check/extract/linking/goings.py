"""Whether a verb of leaving or joining tells that somebody left or joined: "left the road", "left two dead" do not."""

from __future__ import annotations

from andro_check.extract.text.scene import Passage, Scene, TriggerAt, ValueAt

_GOINGS = frozenset({"departure date", "arrival date"})
_FEW = 2
"""Words between the verb and whom or what is left, and from there to the date: "left the Tarn Trust late in"."""
_ENDS = frozenset(",;:.)—–")


def goes(scene: Scene, passage: Passage, item: TriggerAt, date: ValueAt) -> bool:
    """Behind a lone verb stands its date, or somebody whose name ends the clause or has the date right behind it. A
    phrase ("left the company") says by itself what it means.
    """
    told = item.trigger.frame.figure
    if told not in _GOINGS or scene.words.lower[item.last - 1] not in scene.vocabulary.going:
        return True
    if _is_firm_first(scene, passage, item):
        return False
    end = item.last
    if end < date.first:
        if date.first - end <= 1:
            return True
        gone = next((actor for actor in passage.actors if 0 <= actor.first - end <= _FEW), None)
        if gone is None or not _is_led(scene, end, gone.first):
            return False
        return (date.first - gone.last <= _FEW and date.first >= gone.last) or _ends(scene, gone.last)
    if end == date.first or _ends(scene, end):
        return True
    gone = next((actor for actor in passage.actors if 0 <= actor.first - end <= _FEW), None)
    return gone is not None and _is_led(scene, end, gone.first) and _ends(scene, gone.last)


def _is_led(scene: Scene, start: int, stop: int) -> bool:
    """Whether only an article, or "de", stands between the verb and the name."""
    spoken = scene.vocabulary
    return all(word in spoken.determiners or word in spoken.of for word in scene.words.lower[start:stop])


def _ends(scene: Scene, at: int) -> bool:
    """Whether a clause ends here, or goes on with a preposition that a name behind "left" leaves room for."""
    words, spoken = scene.words, scene.vocabulary
    return at >= len(words.raw) or words.raw[at] in _ENDS or words.lower[at] in spoken.gone_on


def _is_firm_first(scene: Scene, passage: Passage, item: TriggerAt) -> bool:
    """Whether a firm leaves or joins: a frame that is for persons and things is not for it."""
    kinds = item.trigger.frame.kinds
    ahead = [
        actor for actor in passage.actors if actor.last <= item.first and actor.before not in scene.vocabulary.held_back
    ]
    return bool(ahead and ahead[-1].kind not in kinds)
