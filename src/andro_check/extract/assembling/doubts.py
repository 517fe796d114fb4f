"""What in the words of a sentence speaks against the way it was read."""

from __future__ import annotations

from functools import cache

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler, Site
from andro_check.extract.parties.referred import placed
from andro_check.lexicon.frames import Part
from andro_check.lexicon.vocabulary import vocabulary
from andro_check.model.claim import Basis

_LOCAL, _DISCOURSE, _ANAPHOR = Basis.LOCAL, Basis.DISCOURSE, Basis.ANAPHOR
"""Members that every value asks for: Python 3.11 finds a name of the module in a tenth of the time."""
_BREAKS = frozenset({",", ";", ":", "(", "«", '"', "“", "—", "–"})
_ONLY = 2.5
"""What is found at this cost leaves no doubt who is meant: a text that names one actor."""
_MANY = 3
"""Names of a sentence among which one may be taken for another."""
_AFAR = 4
"""Words from which on a date seldom is that of the value."""
_A_WAY_OFF, _BESIDE = 1.27, 0.36
"""What a party costs that does not stand at its word, and a value that does not stand beside it."""
_TIMES = frozenset({"date", "clock", "duration"})
_BEFORE, _BEHIND = 9, 7
"""Words in front of a value and from its first on among which its time may be told."""
_NEXT = 2
_BETWEEN = 5
"""Words from "between" to the second of two names."""


def has_other_subject(draft: Draft) -> bool:
    """Whether a common noun stands where the party would, which was found elsewhere: "Les actes ont été signés jeudi"
    tells when the deeds were signed, and not when the company was that the article speaks of.
    """
    site, subject = draft.site, draft.subject
    if subject is None or subject.basis not in (_DISCOURSE, _ANAPHOR):
        return False
    if subject.basis is _DISCOURSE and subject.cost <= _ONLY:
        return False
    head = _head(site)
    if head is None:
        return False
    verbal = site.trigger is not None and site.part in (Part.VERB, Part.PASSIVE)
    between = site.scene.words.lower[head + 1 : site.value.first]
    return verbal or any(word in site.scene.vocabulary.finite for word in between)


def speaks_of_others(draft: Draft) -> bool:
    """Whether a sentence names three or more, opens its clause with a common noun, or has the party behind an "of"."""
    site, subject = draft.site, draft.subject
    if subject is None:
        return False
    actors = site.passage.actors
    told = next((actor for actor in actors if actor.first <= subject.first < actor.last), None)
    if told is not None and told.before in site.scene.vocabulary.of:
        return True
    many = len(actors) >= _MANY and len({actor.actor for actor in actors if actor.actor}) >= _MANY
    return many or _head(site) is not None


def stands_for_no_company(draft: Draft) -> bool:
    """Whether the party is a relative or a description of what is no company, as far as the text tells; "it" and "she"
    are told from one another by what they are.
    """
    subject = draft.subject
    if (
        subject is None
        or subject.basis is not _ANAPHOR
        or _word(draft.site, subject) in draft.site.scene.vocabulary.pronouns
    ):
        return False
    meant = (actor for actor in draft.site.passage.actors if actor.first <= subject.first < actor.last)
    return next((actor.kind for actor in meant), "") != "company"


def is_one_doubt_of_many(draft: Draft) -> bool:
    """Whether a party stands a way off from its word in a sentence that leaves more open: without a time, among many
    values, far from the word that says what is measured, or with a common noun for its party.
    """
    site, subject = draft.site, draft.subject
    if subject is None or subject.cost <= _A_WAY_OFF or draft.when.period is not None:
        return False
    named = _word(site, subject) in site.scene.vocabulary.relatives
    common = subject.first >= 0 and site.scene.words.raw[subject.first].islower() and not named
    return common or draft.cost > _BESIDE or len(site.passage.values) > _MANY


def is_of_a_time_untold(draft: Draft) -> bool:
    """Whether words near a value without a time say that it has one: "first-half sales", "from £27m a year earlier",
    "contre 45 auparavant".
    """
    site = draft.site
    if draft.when.period is not None or site.value.sort in _TIMES:
        return False
    words, spoken, value, sentence = site.scene.words.lower, site.scene.vocabulary, site.value, site.passage.sentence
    several = len(site.passage.values) > 1
    behind = [v.first for v in site.passage.values if v.first >= value.last] if several else ()
    following = min(behind, default=sentence.last)
    near = words[max(sentence.first, value.first - _BEFORE) : min(following, value.last + _BEHIND)]
    if not spoken.of_a_time.isdisjoint(near):
        return True
    if "comparators" not in site.passage.cued:
        return False
    earlier = (cue for cue in site.passage.cues if cue.cue.sort == "comparators" and cue.cue.value == "earlier")
    return any(0 <= value.first - cue.last <= _NEXT for cue in earlier)


def tells_which(site: Site, filler: Filler) -> bool:
    """Whether a party is a name that only tells which thing is meant: "its Dundee factory", "the depot on Canal Street,
    which closed", "under a contract with X that runs until 2034".
    """
    words, spoken = site.scene.words, site.scene.vocabulary
    if filler.first < 0:
        return False
    if words.lower[filler.first] in spoken.relatives:
        return _takes_up_another(site, filler.first)
    if words.lower[filler.first - 1] in spoken.conjunctions and _is_end_of_two(site, filler.first):
        return True
    if filler.basis is not _LOCAL or spoken.language != "en" or words.lower[filler.first - 1] not in spoken.determiners:
        return False
    noun, word = words.raw[filler.last : filler.last + 1], words.lower[filler.last]
    grammar = (spoken.finite, spoken.held_back, spoken.of, spoken.conjunctions, spoken.relatives)
    return noun[0].isalpha() and noun[0].islower() and not any(word in known for known in grammar)


def _is_end_of_two(site: Site, index: int) -> bool:
    """ "The railway between Tarnbridge and Oxley" : whether a name is the second of two places that tell where."""
    lower = site.scene.words.lower[max(site.passage.sentence.first, index - _BETWEEN) : index]
    return not site.scene.vocabulary.between.isdisjoint(lower) and "," not in lower


def only_speaks_of(draft: Draft) -> bool:
    """Whether a party is who fears or demands what a value tells, and not who it is about: "le syndicat redoute 120
    suppressions de postes".
    """
    site, subject = draft.site, draft.subject
    if subject is None or not 0 <= subject.first < site.value.first:
        return False
    if not site.scene.vocabulary.asking.isdisjoint(site.scene.words.lower[subject.last : site.value.first]):
        return True
    if "feared" not in site.passage.cued:
        return False
    told = (cue for cue in site.passage.cues if cue.cue.sort == "feared")
    return any(subject.last <= cue.first < site.value.first for cue in told)


def may_be_day_of_telling(draft: Draft) -> bool:
    """Whether a day stands behind a verb of saying, which is not the word that the day is of."""
    site, date = draft.site, draft.site.value
    if date.sort != "date" or site.trigger is None:
        return False
    lower, tellers = site.scene.words.lower, site.scene.vocabulary.tellers
    verb = next((k for k in (date.first - 1, date.first - 2) if k >= 0 and lower[k] in tellers), -1)
    return verb >= 0 and not site.trigger.first <= verb < site.trigger.last


def is_age_at_a_deed(site: Site) -> bool:
    """ "Learned the game at the age of five", "à l'âge de 5 ans": no age of the day of writing."""
    first, lower = site.value.first, site.scene.words.lower
    return first > 1 and lower[first - 1] in site.scene.vocabulary.of and lower[first - 2] in site.scene.vocabulary.age


def _takes_up_another(site: Site, index: int) -> bool:
    """Whether a relative pronoun stands for a common noun, and not for the name that was found in front of it."""
    words, spoken = site.scene.words, site.scene.vocabulary
    before = [actor for actor in site.passage.actors if actor.last <= index]
    if not before:
        return False
    name = before[-1]
    sited = words.raw[name.first].islower() and not spoken.sited.isdisjoint(words.lower[name.first + 1 : name.last])
    parted = not spoken.held_back.isdisjoint(words.lower[name.last : index])
    return sited or parted or bool(placed(words, spoken, name, index))


def _word(site: Site, filler: Filler) -> str:
    return site.scene.words.lower[filler.first] if filler.first >= 0 else ""


def _head(site: Site) -> int | None:
    """The noun that opens the clause behind a determiner, if it is no actor and not the word that tells the figure."""
    words, spoken = site.scene.words, site.scene.vocabulary
    end = min(site.hull[0], site.value.first)
    index = _clause(site, end)
    if index >= end or words.lower[index] not in spoken.determiners or words.lower[index] in spoken.of:
        return None
    while index < end and words.lower[index] in spoken.determiners:
        index += 1
    common = index < end and words.raw[index].isalpha() and words.raw[index].islower()
    told = [(actor.first, actor.last) for actor in site.passage.actors]
    told += [(site.trigger.first, site.trigger.last)] if site.trigger else []
    return index if common and not any(first <= index < last for first, last in told) else None


def _clause(site: Site, end: int) -> int:
    """Where the clause begins that holds the word before ``end``."""
    words, spoken = site.scene.words, site.scene.vocabulary
    first = site.passage.sentence.first
    start = max(first, end)
    while start > first and words.raw[start - 1] not in _BREAKS and words.lower[start - 1] not in spoken.relatives:
        start -= 1
    while start < end and words.lower[start] in spoken.conjunctions:
        start += 1
    return start


def is_of_another_noun(site: Site, filler: Filler) -> bool:
    """Whether a preposition binds a party behind the value to a noun that has nothing to do with it: "ramené à 180 M€
    après le retrait de X".
    """
    if filler.basis is not _LOCAL:
        return False
    spoken = site.scene.vocabulary
    before = site.passage.governing(filler.first)
    if before not in spoken.held_back or before in spoken.channels:
        return False
    ends = (site.value.last, site.trigger.last) if site.trigger else (site.value.last,)
    start = max([end for end in ends if end <= filler.first], default=-1)
    if start < 0:
        return False
    gap = site.scene.words.lower[start : filler.first]
    return not _beside_parties(spoken.language).issuperset(gap)


@cache
def _beside_parties(language: str) -> frozenset[str]:
    """The words that may stand between a value and its party, and are no noun that the party goes with."""
    spoken = vocabulary(language)
    return spoken.held_back.union(spoken.of, spoken.determiners, spoken.kinds_by_head, spoken.nationalities)


def is_dated_from_afar(draft: Draft) -> bool:
    """Whether no date stands near a value that was dated by its sentence."""
    if draft.when.basis is not _LOCAL:
        return False
    first, last = draft.site.value.first, draft.site.value.last
    dates = draft.site.passage.dates
    return bool(dates) and all(o.first - last >= _AFAR or first - o.last >= _AFAR for o in dates)
