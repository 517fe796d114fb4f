"""Claims whose value is a name: who holds an office, who holds a company, who started a project."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import itemgetter

from andro_check.extract.linking.asides import past_aside
from andro_check.extract.linking.carrying import carried
from andro_check.extract.linking.dating import When, time_of
from andro_check.extract.linking.link import FAR, Draft
from andro_check.extract.linking.roles import Filler, Site, fill
from andro_check.extract.linking.scope import mood_of, voice_of
from andro_check.extract.text.marks import PHRASE_ENDS
from andro_check.extract.text.scene import ActorAt, Passage, Scene, TriggerAt, ValueAt
from andro_check.extract.turns.deeds import (
    appointee,
    doer,
    given_for,
    goes_by_another_name,
    headed,
    is_of_contract,
    only_body,
    receiver,
    undergone,
)
from andro_check.extract.turns.posts import in_full, is_called
from andro_check.extract.turns.sayings import reported
from andro_check.lexicon.frames import Frame, Part, Role, Trigger
from andro_check.lexicon.phrases import standing
from andro_check.lexicon.vocabulary import Vocabulary
from andro_check.model.claim import Basis, Modality
from andro_check.model.frozen import replace
from andro_check.model.period import Period
from andro_check.model.value import Name

_PLACE, _ROLE, _APPOINTED = "place", "role: ", "appointed "
_PLACE_OF = itemgetter(0)
_NEAR = 3
"""How many words may stand between an office and its holder, or a trigger and the name it takes."""

_SINCE_WHEN = 5
"""Words from an office to since when it is held."""
_OWNER = 4
"""Words that tell whose office it is, at most: "the sports club's"."""


def named(scene: Scene, passage: Passage) -> list[Draft]:
    """Every claim of the passage whose value is a name, if it names anybody."""
    held = _offices_held(scene, passage) if scene.noted.offices else ()
    return [*held, *(_names_called(scene, passage) if passage.naming else ())]


def _offices_held(scene: Scene, passage: Passage) -> Iterable[Draft]:
    """The offices that somebody holds; what a former director once did is no answer to who directs."""
    begins, stops, last = passage.sentence.first, passage.sentence.last, 0
    offices = scene.noted.offices
    opened = offices[bisect_left(offices, begins, key=_PLACE_OF) : bisect_left(offices, stops, key=_PLACE_OF)]
    people = [actor for actor in passage.actors if may_hold(scene, actor)] if opened else []
    for place_of, found in standing(scene.words.lower, opened) if people else ():
        if place_of < last:
            continue
        length, office = found[0]
        office, index, last = in_full(scene, office, place_of, place_of + length)
        before, spoken = scene.words.lower[index - 1], scene.vocabulary
        if before in spoken.once_in_office or before in spoken.modals or _is_of_other(scene, last):
            continue  # "X will chair Y" has a verb in it, and no office
        place = (index, last)
        appointed = appointee(scene, passage, place, people)
        holder = appointed or holder_of(scene, passage, index, last)
        if holder:
            trigger = TriggerAt(index, last, Trigger(_OFFICE, Part.NOUN))
            site = Site(scene, passage, _value(scene, holder), trigger, _OFFICE)
            body = body_of(scene, passage, place, holder)
            if appointed or _is_to_be(scene, last, holder):
                told = _draft(site, f"{_APPOINTED}{office}", body or only_body(scene, passage, holder))
                incoming = appointed is None or _is_incoming(scene, index)
                told = replace(told, modality=Modality.ASSERTED) if incoming else told
                yield _since(told, place)
            else:
                role = _since(_draft(site, f"role: {office}", body), place)
                yield replace(role, modality=Modality.ASSERTED) if _is_apposed(scene, holder, place) else role


def _is_incoming(scene: Scene, office: int) -> bool:
    """ "X will be the next mayor", "will take over as mayor": whoever comes next has been named."""
    spoken = scene.vocabulary
    return not (spoken.will_be | spoken.becoming).isdisjoint(scene.words.lower[max(0, office - _NEAR) : office])


def _is_to_be(scene: Scene, office: int, holder: ActorAt) -> bool:
    """ "Their next mayor will be X": whether an office comes to whom its verb leads to."""
    lower, will_be = scene.words.lower, scene.vocabulary.will_be
    verb = office + (lower[office] in scene.vocabulary.modals)
    return office <= holder.first and (lower[verb] in will_be or lower[holder.first - 1] in will_be)


def _since(role: Draft, office: tuple[int, int]) -> Draft:
    """An office with since when it is held, or when it was given: "the chief executive since 2018 is X", "X, maire de
    Kelm depuis 2014".
    """
    scene, passage = role.site.scene, role.site.passage
    near = (v for v in passage.dates if 0 <= v.first - office[1] <= _SINCE_WHEN)
    held = next((v.value for v in near if "," not in scene.words.lower[office[1] : v.first]), None)
    if not isinstance(held, Period) or not (held.edtf.endswith("/..") or role.figure.startswith(_APPOINTED)):
        return role
    return replace(role, when=When(held, Basis.LOCAL))


def _is_apposed(scene: Scene, holder: ActorAt, place: tuple[int, int]) -> bool:
    """Whether nothing but a comma parts a name from its office: then it holds it, whatever it plans."""
    first, last = (holder.last, place[0]) if holder.last <= place[0] else (place[1], holder.first)
    gap = scene.words.lower[first:last]
    return len(gap) <= 2 and all(word == "," or word in scene.vocabulary.determiners for word in gap)


def holder_of(scene: Scene, passage: Passage, first: int, last: int) -> ActorAt | None:
    """The person beside an office: "le directeur de Y, X", "X, directeur général de Y", "chief executive X"."""
    raw = scene.words.raw
    for actor in passage.actors:
        if not may_hold(scene, actor):
            continue
        if actor.first >= last:
            told = _past_body(scene, passage, last)
            gap = _told_since(raw[told : actor.first], scene.vocabulary.since)  # "the chief executive since 2018 is X"
            gap = _told_verb(gap, scene.vocabulary)
            titles = scene.vocabulary.titles
            near = told <= actor.first and len(gap) <= _NEAR
            if near and not actor.possessive and all(word in ",." or word.lower() in titles for word in gap):
                return actor
        elif actor.last <= first and (
            _in_apposition(scene, passage, actor.last, first) or _is_in_office(scene, actor, (first, last))
        ):
            return actor
    return None


def _told_verb(gap: tuple[str, ...], spoken: Vocabulary) -> tuple[str, ...]:
    """The words behind an office without the verb that leads to its holder: "the chief executive is X", "their next
    dean will be the Reverend X".
    """
    verb = 2 if gap[:1] and gap[0] in spoken.modals and gap[1:2] and gap[1] in spoken.will_be else 1
    if verb == 1 and not (gap[:1] and (gap[0] in spoken.in_office or gap[0] in spoken.will_be)):
        return gap
    rest = gap[verb:]
    return rest[1:] if len(rest) > 1 and rest[0].lower() in spoken.definite else rest


def _told_since(gap: tuple[str, ...], since: frozenset[str]) -> tuple[str, ...]:
    """The words behind an office without since when it is held."""
    dated = len(gap) > 1 and gap[0].lower() in since and gap[1].isdecimal()
    return gap[2:] if dated else gap


def _in_apposition(scene: Scene, passage: Passage, named: int, office: int) -> bool:
    """Whether an office stands in apposition to a name, an age between the two or not: "X, 61 ans, président"."""
    age = next((v for v in passage.values if 0 < v.first - named < _NEAR), None)
    if age and age.last < office and scene.words.raw[named] in ",(":
        named = age.last + (scene.words.raw[named] == "(")
    gap = scene.words.lower[named:office]
    return bool(gap) and gap[0] == "," and (len(gap) <= 2 or _is_somebodys(gap[1:]))


def _is_in_office(scene: Scene, actor: ActorAt, office: tuple[int, int]) -> bool:
    """ "X is the mayor", "X, 52, is Valdor's new chairman", "X has been mayor since 2014"."""
    lower, spoken = scene.words.lower, scene.vocabulary
    verb = past_aside(scene, actor, office[0])
    if verb >= office[0]:
        return False
    if lower[verb] in spoken.having and lower[verb + 1] in spoken.being:
        verb += 1
        if spoken.since.isdisjoint(lower[office[1] : office[1] + _SINCE_WHEN]):
            return False
    elif lower[verb] not in spoken.in_office:
        return False
    told = [word for word in lower[verb + 1 : office[0]] if word not in spoken.held_now]
    return not told or (told[-1] == "'s" and _is_somebodys(told))


def _is_of_other(scene: Scene, last: int) -> bool:
    """ "The chairman's son": who stands beside it holds no office."""
    return last < len(scene.words.lower) and scene.words.lower[last] == "'s"


def _is_somebodys(gap: Sequence[str]) -> bool:
    """ "The trust's chairwoman": only whose office it is stands in front of it."""
    return len(gap) <= _OWNER and gap[-1] == "'s" and PHRASE_ENDS.isdisjoint(gap)


def _past_body(scene: Scene, passage: Passage, last: int) -> int:
    """The end of what the office is of, where it follows: "le directeur de Y, X"."""
    bodies = (a for a in passage.actors if a.kind != "person" and a.before in scene.vocabulary.of)
    return next((a.last for a in bodies if 0 < a.first - last <= _NEAR), last)


def may_hold(scene: Scene, actor: ActorAt) -> bool:
    """Whether an actor is named like a person: an unknown one by two words."""
    if actor.kind != "person" and (actor.kind or actor.last - actor.first < 2):
        return False
    return bool(actor.actor) and actor.basis is Basis.LOCAL and scene.words.raw[actor.first][0].isupper()


def body_of(scene: Scene, passage: Passage, place: tuple[int, int], holder: ActorAt) -> Filler | None:
    """What the office is of: "de Y" after it or "Y's" before it."""
    first, last = place
    for actor in passage.actors:
        if actor.actor is None or actor.actor == holder.actor or actor.kind == "person":
            continue
        led = actor.before in scene.vocabulary.of | scene.vocabulary.serving
        after = (led and 0 <= actor.first - last <= _NEAR) or is_called(scene, last, actor.first)
        owner = actor.possessive and 0 < first - actor.last <= _NEAR
        adjacent = actor.last == first and actor.basis is Basis.LOCAL
        if after or owner or adjacent:
            return Filler(actor.actor, actor.basis, 0.5, actor.first, actor.last)
    return None


def _names_called(scene: Scene, passage: Passage) -> Iterable[Draft]:
    """Frames that take a name: "détenue par A et B" gives a claim for each of the names that follow."""
    done = -1
    for item in passage.naming:
        frame = item.trigger.frame
        if item.first == done or _has_share(scene, passage, item) or _is_deed(item):
            continue
        done = item.first
        holders = _chain(scene, passage, item.last, places=_PLACE in frame.object_kinds)
        if not holders and frame.subject is Role.TOPIC:
            persons = (a for a in passage.actors if a.last <= item.first and a.kind == "person" and a.actor)
            holders = [a for a in persons if scene.words.raw[a.first][0].isupper()][-1:]
        for actor in holders:
            value = _value(scene, actor)
            site = Site(scene, passage, value, TriggerAt(item.first, item.last, Trigger(frame, Part.PASSIVE)), frame)
            filled = fill(site, frame.subject, frozenset(a.actor for a in holders))
            subject = headed(scene, passage, filled) if filled and frame.subject is Role.PATIENT else filled
            yield _draft(site, frame.figure, _opened(site, holders) or subject)


def _opened(site: Site, holders: Sequence[ActorAt]) -> Filler | None:
    """ "Née à Tourvelle, la chanteuse Hélène Vaubrac ...": what opens a sentence is of whoever its comma leads to."""
    scene, passage, trigger = site.scene, site.passage, site.trigger
    end = holders[-1].last
    closed = end < len(scene.words.raw) and scene.words.raw[end] == ","
    if trigger is None or trigger.first != passage.sentence.first or not closed:
        return None
    behind = next((actor for actor in passage.actors if actor.first > end), None)
    gap = scene.words.lower[end + 1 : behind.first] if behind else []
    if behind is None or not behind.actor or len(gap) > _NEAR or not all(word[0].isalpha() for word in gap):
        return None
    return Filler(behind.actor, behind.basis, 0.5, behind.first, behind.last)


def done(scene: Scene) -> list[Draft]:
    """What a text tells of who did it, for frames of names whose verb is active; they say nothing on what else it is
    about, and so stand apart from the other drafts.
    """
    return [draft for passage in scene.passages if passage.naming for draft in _done(scene, passage)]


def _done(scene: Scene, passage: Passage) -> Iterable[Draft]:
    """One for each verb at most, and none for a verb that was read with the names behind it."""
    taken = {item.first for item in passage.naming if item.trigger.part is Part.PASSIVE}
    for item in passage.naming:
        wanted = _is_deed(item) and item.first not in taken
        told = list(_done_by(scene, passage, item)) if wanted and not _has_share(scene, passage, item) else []
        if told:
            taken.add(item.first)
            yield from told


def _is_deed(item: TriggerAt) -> bool:
    return item.trigger.part is Part.VERB and item.trigger.frame.subject is Role.PATIENT


def _done_by(scene: Scene, passage: Passage, item: TriggerAt) -> Iterable[Draft]:
    """ "X bought Y", "X awarded the contract for Y to Z": a frame of names whose verb is active."""
    frame = item.trigger.frame
    span = scene.words.span(item.first, item.last - 1)
    verb = ValueAt(item.first, item.last, "name", Name(span.of(scene.document.text)), span, span)
    site = Site(scene, passage, verb, item, frame)
    given = frame.object is Role.TARGET
    if not is_of_contract(site) or _takes_office(scene, item):
        return
    name = receiver(site) if given else doer(site)
    if name and frame.figure.startswith(_ROLE) and not may_hold(scene, name):
        return
    subject = (given_for(site, name) if given else undergone(site, name)) if name else None
    if name and subject and not goes_by_another_name(scene, name):
        told = replace(frame, object=Role.NONE)  # whom the value names is no other party besides
        draft = _draft(Site(scene, passage, _value(scene, name), item, told), frame.figure, subject)
        begun = time_of(scene, passage, verb) if name.last < item.first else draft.when
        since = begun.period and begun.period.edtf.endswith("/..")  # "qu'il exploite depuis 2011"
        yield replace(draft, when=begun) if since else draft


def _takes_office(scene: Scene, verb: TriggerAt) -> bool:
    """ "X took over as chairman of Y": X bought nothing."""
    return not scene.vocabulary.in_the_office_of.isdisjoint(scene.words.lower[verb.last : verb.last + 1])


def _stands_for(scene: Scene, actor: ActorAt) -> bool:
    """Whether a pronoun stands here: what is quoted must be a name."""
    word = scene.words.lower[actor.first]
    return word in scene.vocabulary.relatives or word in scene.vocabulary.pronouns


def _has_share(scene: Scene, passage: Passage, item: TriggerAt) -> bool:
    """Whether a percentage beside the trigger already says who holds how much."""
    return any(
        v.sort == "percent" and scene.between((item.first, item.last), (v.first, v.last)) < 1.5 for v in passage.values
    )


def _chain(scene: Scene, passage: Passage, start: int, *, places: bool = False) -> list[ActorAt]:
    """The names that follow a trigger directly, and those joined to them by "et", "and" or a comma."""
    chain: list[ActorAt] = []
    end = next((v.last for v in passage.values if v.first == start and v.sort == "date"), start)  # "won on Monday by X"
    for actor in passage.actors:
        wrong = actor.kind == "place" and not places
        if actor.first < start or not actor.actor or wrong or _stands_for(scene, actor):
            continue
        gap = scene.words.lower[end : actor.first]
        if len(gap) > 1 and gap[-2] in scene.vocabulary.determiners and gap[-1].isalpha():
            gap = gap[:-1]  # "par le poète X"
        plain = all(
            word in scene.vocabulary.links
            or word in scene.vocabulary.adverbs
            or word in scene.vocabulary.determiners
            or word in scene.vocabulary.kinds_by_head
            for word in gap
        )
        if (
            len(gap) > _NEAR
            or not plain
            or (len(gap) > 1 and gap[0] == "," and chain and scene.vocabulary.language == "fr")
        ):
            break
        if chain and not (scene.vocabulary.conjunctions & set(gap)) and not (len(gap) == 1 and gap[0] == ","):
            break
        chain.append(actor)
        end = actor.last
    return chain


_GOINGS, _LED = frozenset({"departure date", "arrival date"}), 4
"""Figures of coming and going; words from their verb to the day of it."""
_BODIES = frozenset({"company", "institution", "group", "project", "place", "state", ""})
_OFFICE = Frame("role", frozenset({"name"}), Role.OWNER, Role.NONE, *(frozenset[str](),) * 3, _BODIES, frozenset(), 0.0)


def _draft(site: Site, figure: str, subject: Filler | None) -> Draft:
    scene, passage, value = site.scene, site.passage, site.value
    named = next((actor.actor for actor in passage.actors if actor.first == value.first), None)
    voice = voice_of(scene, passage, value, named)
    return Draft(
        site=site,
        figure=figure,
        value=value.value,
        subject=subject,
        object=None,
        when=_held_at(site),
        modality=Modality.ASSERTED if _is_worded(site) else mood_of(scene, passage, site.hull),
        voice=voice.actor if voice else None,
        cost=FAR / 4,
    )


def _held_at(site: Site) -> When:
    """When a name holds: at the date beside it, or the one that opens its clause, what is reported apart."""
    scene, passage, value = site.scene, site.passage, site.value
    apart = reported(scene, passage, site.hull) | _of_goings(passage)
    when = time_of(scene, passage, value, apart)
    period = carried(scene, passage, value) if when.period is None and not apart else None
    return When(period, Basis.LOCAL) if period else when


def _of_goings(passage: Passage) -> frozenset[int]:
    """ "Marc Adrel, who joined in 2016, will step down on 30 June": days on which no office is told to be held."""
    if "date" not in passage.sorts:
        return frozenset()
    goings = [t for t in passage.triggers if t.trigger.frame.figure in _GOINGS]
    dates = (v for v in passage.values if v.sort == "date")
    return frozenset(v.first for v in dates if any(0 <= v.first - t.last <= _LED for t in goings))


def _is_worded(site: Site) -> bool:
    """Whether a word of the trigger sounds like a mood, though what it tells is done: "built to the plans of"."""
    told = site.trigger
    if told is None or site.part is not Part.PASSIVE or "mood" not in site.passage.cued:
        return False
    moods = (cue for cue in site.passage.cues if cue.cue.sort == "mood")
    return any(told.first < cue.first and cue.last < told.last for cue in moods)


def _value(scene: Scene, actor: ActorAt) -> ValueAt:
    span = scene.words.span(actor.first, actor.last - 1)
    return ValueAt(actor.first, actor.last, "name", Name(span.of(scene.document.text)), span, span)
