"""In what mood a claim is told where it stands: by its clause, by the tense of its verb, by a day that is to come."""

from __future__ import annotations

from andro_check.extract.linking.roles import Site
from andro_check.extract.linking.scope import goes_with_plan, lies_ahead, mood_of, owned_now
from andro_check.lexicon.frames import Part
from andro_check.model.claim import Modality
from andro_check.model.period import Period

_LABEL, _VERB = Part.LABEL, Part.VERB
_ASSERTED = Modality.ASSERTED
"""Members that every value asks for: Python 3.11 finds a name of the module in a tenth of the time."""
_AUXILIARY = 4
"""Words from which a participle may take its "has"."""


def mood_at(site: Site) -> Modality:
    """The mood of the clause; a verb in the past has its own, whatever was planned in front of it ("of the 3 million
    that X promised, 2 have been paid"), and "not before June" is a plan.
    """
    lower, spoken, value = site.scene.words.lower, site.scene.vocabulary, site.value
    since = -1
    if "mood" not in site.passage.cued:
        return Modality.PLANNED if _lies_ahead(site) else _ASSERTED
    if site.trigger is not None and site.part in (_VERB, Part.PASSIVE):
        near = range(site.trigger.first - 1, max(-1, site.trigger.first - _AUXILIARY), -1)
        since = next((index for index in near if lower[index] in spoken.having), -1)
    mood = mood_of(site.scene, site.passage, site.hull, since)
    if mood is Modality.DENIED and site.part is _LABEL and _denies_itself(site):
        mood = _ASSERTED
    mood = Modality.PLANNED if mood is _ASSERTED and goes_with_plan(site.scene, site.passage, site.hull) else mood
    not_before = value.sort == "date" and any(
        word in spoken.before for word in lower[max(0, value.first - 2) : value.last]
    )
    planned = (mood is Modality.DENIED and not_before) or (mood is _ASSERTED and _lies_ahead(site))
    if mood is Modality.PLANNED and (
        _is_of_an_aside(site)
        or owned_now(site.scene, value)
        or _is_of_a_name(site)
        or (since >= 0 and value.sort == "date" and _is_planned_behind(site))
    ):
        return Modality.PLANNED if _lies_ahead(site) else _ASSERTED
    return Modality.PLANNED if planned else mood


def _lies_ahead(site: Site) -> bool:
    """ "Goes on trial on 14 October", told in May: nothing has been done yet on a day to come."""
    day = site.value.value
    return isinstance(day, Period) and lies_ahead(site.scene, day)


def _is_of_an_aside(site: Site) -> bool:
    """ "Fermera en mai l'usine, ouverte en 1994": what is past, and told behind a comma, is planned by no verb before
    it.
    """
    day, published = site.value.value, site.scene.document.source.published
    if site.trigger is None or not isinstance(day, Period) or published is None or published.start is None:
        return False
    if day.end is None or day.end >= published.start:
        return False
    start = min(site.hull[0], site.value.first)
    plans = [c.last for c in site.passage.cues if c.cue.sort == "mood" and c.cue.value == "planned"]
    return all(last <= start and "," in site.scene.words.raw[last:start] for last in plans)


def _is_planned_behind(site: Site) -> bool:
    """ "A été élu en 2009 sur une terre promise à la gauche": what is done on a day is planned by no word behind it."""
    end = max(site.hull[1], site.value.last)
    return all(c.first >= end for c in site.passage.cues if c.cue.sort == "mood" and c.cue.value == "planned")


def _is_of_a_name(site: Site) -> bool:
    """ "Rejoindra Norval, qui emploie 430 personnes": no verb before a name plans how its bearer stands."""
    scene, raw = site.scene, site.scene.words.raw
    start = min(site.hull[0], site.value.first)
    plans = [c.last for c in site.passage.cues if c.cue.sort == "mood" and c.cue.value == "planned"]
    if not plans or max(plans) > start:
        return False
    commas = (at for at in range(max(plans) + 1, start) if raw[at] == ",")
    return any(raw[at - 1][:1].isupper() and scene.words.lower[at + 1] in scene.vocabulary.relatives for at in commas)


def _denies_itself(site: Site) -> bool:
    """Whether the denial is a word of the label: "no longer a shareholder"."""
    denials = (cue for cue in site.passage.cues if cue.cue.sort == "mood" and cue.cue.value == "denied")
    return any(site.value.first <= cue.first < site.value.last for cue in denials)
