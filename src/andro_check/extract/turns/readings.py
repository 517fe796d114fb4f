"""The turns of phrase of a sentence in the order in which they are read, each only where it can stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from operator import attrgetter

from andro_check.extract.linking.link import Draft
from andro_check.extract.text.scene import Passage, Scene
from andro_check.extract.turns import moves, senses, structures, together
from andro_check.extract.turns.aboard import aboard
from andro_check.extract.turns.ages import aged
from andro_check.extract.turns.ballots import balloted, balloted_share, opposed, won_by
from andro_check.extract.turns.belongings import belonging, described, possessed
from andro_check.extract.turns.bindings import bound_until
from andro_check.extract.turns.brackets import bracketed
from andro_check.extract.turns.clauses import past_agents, past_asides
from andro_check.extract.turns.contrasts import compared
from andro_check.extract.turns.crowds import counted_crowds
from andro_check.extract.turns.dated_deeds import dated_deeds, told_of
from andro_check.extract.turns.deed_times import timed
from andro_check.extract.turns.earnings import earned
from andro_check.extract.turns.itemized import by_each, itemized
from andro_check.extract.turns.listings import gapped, listed
from andro_check.extract.turns.lives import died_at, lifespans, once_dated
from andro_check.extract.turns.losses import lost_or_gained
from andro_check.extract.turns.misdated import misdated
from andro_check.extract.turns.old_values import left_behind, per_share
from andro_check.extract.turns.penalties import sentenced
from andro_check.extract.turns.portions import come_to, given_parts, gravely, unnamed_parts
from andro_check.extract.turns.sayings import said_on
from andro_check.extract.turns.stakes import dealt
from andro_check.extract.turns.struck import some_of_a_town, struck
from andro_check.extract.turns.structures import Structure, has_label
from andro_check.extract.turns.tacit import of_members
from andro_check.extract.turns.tallies import tallied
from andro_check.extract.turns.tenures import appointed_on, in_office_since, served_for
from andro_check.extract.turns.votes import voted
from andro_check.extract.turns.within import happened_within
from andro_check.lexicon.vocabulary import vocabulary

READINGS: tuple[Structure, ...] = (
    *structures.STRUCTURES,
    bracketed,
    misdated,
    in_office_since,
    appointed_on,
    dated_deeds,
    said_on,
    told_of,
    of_members,
    past_asides,
    past_agents,
    belonging,
    possessed,
    described,
    voted,
    balloted,
    balloted_share,
    won_by,
    opposed,
    unnamed_parts,
    gravely,
    come_to,
    lost_or_gained,
    tallied,
    counted_crowds,
    lifespans,
    once_dated,
    *moves.MOVES,
    struck,
    some_of_a_town,
    *senses.SENSES,
    given_parts,
    aboard,
    happened_within,
    left_behind,
    per_share,
    dealt,
    earned,
    sentenced,
    died_at,
    timed,
    itemized,
    by_each,
    bound_until,
    served_for,
)
_SHARES, _COUNTS, _SEVERAL = frozenset({"percent", "points"}), frozenset({"count"}), frozenset({"several"})
MARKS: Mapping[Structure, frozenset[str]] = {
    structures.continued: _SEVERAL,
    itemized: _SEVERAL,
    by_each: _SEVERAL,
    together.parted: _SEVERAL,
    gapped: _SEVERAL,
    senses.shared: _SEVERAL,
    aboard: _SEVERAL,
    senses.wholes: _SEVERAL,
    senses.victims: _SEVERAL,
    moves.multiplied: _COUNTS,
    compared: frozenset({"earlier"}),
    together.respective: frozenset({"respectively"}),
    together.each: frozenset({"each"}),
    structures.distributed: frozenset({"distributive"}),
    structures.fraction_of_sum: _SHARES,
    listed: _SHARES,
    bracketed: frozenset({"money"}),
    structures.labelled: frozenset({"label"}),
    together.in_one_mood: _SHARES,
    structures.bought_from: frozenset({"acquisition"}),
    structures.unheld: _SHARES,
    misdated: frozenset({"date", "duration"}),
    in_office_since: frozenset({"since"}),
    appointed_on: frozenset({"appointment date", "becoming"}),
    dated_deeds: frozenset({"date"}),
    said_on: frozenset({"date"}),
    told_of: frozenset({"said", "announcement date"}),
    past_asides: frozenset({"comma"}),
    past_agents: frozenset({"comma"}),
    belonging: _COUNTS,
    timed: frozenset({"date"}),
    served_for: frozenset({"duration"}),
    possessed: _COUNTS,
    described: frozenset({"comma"}),
    voted: _COUNTS,
    lost_or_gained: _SHARES,
    balloted: _COUNTS,
    balloted_share: frozenset({"turnout"}),
    won_by: frozenset({"votes"}),
    gravely: frozenset({"seriously injured", "slightly injured"}),
    opposed: frozenset({"votes", "vote share"}),
    unnamed_parts: _COUNTS,
    given_parts: _SEVERAL,
    come_to: _SHARES,
    happened_within: frozenset({"duration", "date"}),
    left_behind: frozenset({"planned", "job cuts"}),
    per_share: frozenset({"offer price"}),
    dealt: frozenset({"stake sold", "acquisition"}),
    earned: frozenset({"net income"}),
    sentenced: frozenset({"sentence", "fine", "ban", "compensation"}),
    tallied: _COUNTS,
    counted_crowds: _COUNTS,
    lifespans: frozenset({"bracket"}),
    once_dated: frozenset({"dates"}),
    died_at: _COUNTS,
    of_members: _COUNTS,
    struck: _COUNTS,
    some_of_a_town: frozenset({"population"}),
    moves.risen: _SHARES,
    moves.compared: _SHARES,
    moves.stepped: frozenset({"money", "count", "measure"}),
    moves.levelled: _COUNTS,
    moves.tariffs: frozenset({"price per unit"}),
    moves.rounds: moves.WORTH,
    senses.estimated: frozenset({"valuation"}),
    senses.ending: frozenset({"until"}),
    bound_until: frozenset({"until"}),
    senses.origins: frozenset({"last time", "foundation date"}),
    senses.rated: _SHARES,
    aged: frozenset({"duration", "count"}),
    senses.capped: frozenset({"denied"}),
    senses.weighed: frozenset({"measure"}),
    senses.raced: frozenset({"measure"}),
    senses.given: _COUNTS,
    senses.quoted: _SHARES,
    senses.changes: _SHARES | {"growth"},
    senses.traded: frozenset({"pay", "net loss", "net income", "raised"}),
    senses.tried: frozenset({"hearing date"}),
}
"""Of what a turn of phrase needs one: a sort of value, of cue or of word, or a figure that a word of the sentence
announces. A sentence without any is the same after it.
"""
_TWOFOLD = frozenset({"label", "acquisition", "distributive", "each"})
_FIGURE, _VALUE_OF_CUE = attrgetter("figure"), attrgetter("cue.value")
_FIGURE_ANNOUNCED = attrgetter("trigger.frame.figure")
_MARKS = frozenset(mark for marks in MARKS.values() for mark in marks)


def read(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence, mended by all that its words say together."""
    for structure in _standing(marks_of(scene, passage, drafts)):
        drafts = structure(scene, passage, drafts)
    return drafts


@cache
def _sorts_of_words(language: str) -> Mapping[str, str]:
    """Words and marks without which a turn of phrase cannot stand."""
    spoken = vocabulary(language)
    marks = {"since": spoken.since, "until": spoken.until, "becoming": spoken.becoming}
    return {"(": "bracket", ",": "comma"} | {word: mark for mark, words in marks.items() for word in words}


@lru_cache(maxsize=4096)
def _standing(marks: frozenset[str]) -> tuple[Structure, ...]:
    """The turns of phrase that a sentence with these marks may have."""
    return tuple(each for each in READINGS if each not in MARKS or not MARKS[each].isdisjoint(marks))


def marks_of(scene: Scene, passage: Passage, drafts: Sequence[Draft]) -> frozenset[str]:
    """The sorts of the values, cues and words of a sentence, what its cues say and what its triggers announce; a label
    is a share. Two values, or one of which a turn of phrase may make two claims, are ``several``.
    """
    sentence, sort_of = passage.sentence, _sorts_of_words(scene.vocabulary.language)
    words = scene.words.lower[sentence.first : sentence.last]
    marks = {*passage.sorts, *passage.cued, *map(sort_of.__getitem__, sort_of.keys() & words)}
    marks.update(map(_FIGURE, drafts), map(_VALUE_OF_CUE, passage.cues), map(_FIGURE_ANNOUNCED, passage.triggers))
    if len(passage.dates) > 1:
        marks.add("dates")
    if has_label(passage):
        marks |= {"label", "percent"}
    if len(passage.values) > 1 or not marks.isdisjoint(_TWOFOLD):
        marks.add("several")
    return _MARKS & marks
