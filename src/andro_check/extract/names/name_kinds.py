"""What the surroundings of a name, or its own words, say that it names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from andro_check.extract.names.roads import is_lettered
from andro_check.extract.text.words import Words
from andro_check.lexicon.first_names import first_names
from andro_check.lexicon.load import read
from andro_check.lexicon.remembered import Remembered
from andro_check.lexicon.vocabulary import Vocabulary, vocabulary
from andro_check.model.folding import fold

_SHORT = 4
_TWO = 2
_DESCRIBED, _AGED = 4, 3
"""Words behind an article among which a description has its noun."""
_ORGANISED = frozenset({"company", "institution", "group", "project", ""})
_MANY = ("s", "x")
_SET_APART, _SAINTS = frozenset(",:"), ("saint-", "sainte-")


@lru_cache(maxsize=1)
def known_places() -> frozenset[str]:
    return frozenset(fold(name) for name in read("places")["places"])


def kind_of(words: Words, spoken: Vocabulary, first: int, last: int) -> str:
    """The kind of the name at words ``first`` to ``last``; empty when nothing tells it."""
    single = last - first == 1
    own = _of_word(spoken.language)[words.lower[first]] if single else _of_words(words, spoken, first, last)
    return own or _of_place(words.lower, spoken, first, last)


@cache
def _of_word(language: str) -> Remembered[str]:
    """The kind that a name of one word tells by itself: a place that is known, a body."""
    heads = vocabulary(language).institution_heads
    return Remembered(
        lambda word: "place" if is_lettered(word) or fold(word) in known_places() else heads.get(word, "")
    )


def _of_words(words: Words, spoken: Vocabulary, first: int, last: int) -> str:
    """The kind that its own words tell, two of them or more."""
    lower = words.lower
    opening, tail = lower[first], lower[last - 1]
    if opening in first_names():
        body = last - first > _TWO and (tail in spoken.kinds_by_head or tail in spoken.legal_forms)  # no Marine
        if not body and first and spoken.kinds_by_head.get(lower[first - 1]) == "project":
            return "project"  # "the ferry Helen Rowe"
        if not body:
            return "company" if _is_firm(words, spoken, first, last) else "person"
    if fold(" ".join(lower[first:last])) in known_places():
        return "place"
    if opening in spoken.ships and words.raw[first].isupper():
        return "project"
    if opening in spoken.landforms or tail in spoken.landforms:
        return "place"
    if opening in spoken.institution_heads:
        return spoken.institution_heads[opening]
    firm = tail in spoken.trades or not spoken.legal_forms.isdisjoint(lower[first + 1 : last])
    return "company" if firm else ""


def _of_place(lower: Sequence[str], spoken: Vocabulary, first: int, last: int) -> str:
    """The kind that the words around it tell."""
    told = apposed(lower, spoken, last) if lower[last] == "," else ""
    if told:
        return told
    before = lower[first - 1] if first else ""
    if first > _AGED and before in spoken.of and lower[first - 2] == "," and lower[first - 3].isdecimal():
        return "place"  # "Paul Rowe, 51, of Kelm,"
    kinds = spoken.kinds_by_head
    head = lower[head_before(lower, spoken, first)] if first else ""
    if head in kinds:
        return kinds[head]
    if first > 1 and before in _SET_APART and lower[first - 2] in kinds:
        return kinds[lower[first - 2]]
    if before in spoken.placing and last - first <= 2 and not _gives(lower, spoken, first - 2):
        held = before in spoken.hosting and lower[first - 2] in spoken.hosted
        return "" if held or lower[first - 2] in spoken.stakes_in else "place"
    return "place" if lower[first].startswith(_SAINTS) else ""


def apposed(lower: Sequence[str], spoken: Vocabulary, last: int) -> str:
    """The kind that a description behind a name tells: "X, a Dutch maker of"; empty where none stands."""
    if lower[last : last + 1] != (",",) or last + 2 >= len(lower) or lower[last + 1] not in spoken.indefinite:
        return ""
    for index in range(last + 2, min(last + 2 + _DESCRIBED, len(lower))):
        word = lower[index]
        if word in spoken.kinds_by_head and lower[index + 1 : index + 2] != ("-",):
            return spoken.kinds_by_head[word]
        if not word[0].isalpha() or word in spoken.held_back or word in spoken.of:
            break
    return ""


def head_before(lower: Sequence[str], spoken: Vocabulary, first: int) -> int:
    """Where the noun stands that leads to what begins at ``first``, an adjective between them skipped: "le groupe
    laitier Valdor"; else the word before.
    """
    index = first - 1
    if index > 0 and lower[index - 1] in spoken.kinds_by_head and lower[index] not in spoken.kinds_by_head:
        return index - is_adjective(lower[index], spoken)
    return index


def is_adjective(word: str, spoken: Vocabulary) -> bool:
    """Whether a word may be an adjective behind its noun."""
    verbal = word in spoken.finite or word in spoken.acts or word in spoken.baptised
    return word.endswith(spoken.adjectival) and word.isalpha() and not verbal


def _is_firm(words: Words, spoken: Vocabulary, first: int, last: int) -> bool:
    """ "le groupe Paul Norhaven", "Paul Norhaven emploie 300 personnes": a firm may bear the name of a person."""
    lower = words.lower
    led = first > 0 and lower[first - 1] in spoken.firms
    return led or (last < len(lower) and lower[last] in spoken.employing)


def _gives(lower: Sequence[str], spoken: Vocabulary, index: int) -> bool:
    """Whether the word before "à" is a verb that gives something to somebody: "vendue à X", "appartient à X"."""
    return index >= 0 and lower[index].endswith(spoken.given)


def heads_a_name(words: Words, spoken: Vocabulary, index: int) -> bool:
    """ "les Forges de Kervalan", "la coopérative Vergers de Kelm": a French noun with an article and a capital is half
    of a name, one in the singular where its text has it again; not "le PSG de", "la France de".
    """
    raw, word = words.raw[index], words.lower[index]
    before = words.lower[index - 1] if index else ""
    led = before in spoken.bearers or before in spoken.baptised
    borne = led and word.endswith(_MANY) and first_names().isdisjoint(words.lower[index + 2 : index + 3])
    if spoken.language != "fr" or not (borne or before in spoken.articled) or len(word) < _SHORT:
        return False
    many = borne or before in spoken.articled_many or word in spoken.editions or words.raw.count(raw) > 1
    people = word.removesuffix("s") in spoken.nationalities
    common = raw[1:].islower() and word not in spoken.not_names and not people
    return many and common and fold(word) not in known_places()


def may_be(kind: str, wanted: str) -> bool:
    """Whether an actor of one kind, empty for unknown, may be meant where one of another kind is wanted."""
    if wanted == "any":
        return kind != "place"
    if wanted == "person":
        return kind in ("person", "")
    if wanted in ("company", "institution"):
        return kind in _ORGANISED
    if wanted == "project":
        return kind in ("project", "", "company")
    return kind in (wanted, "")
