"""What the texts of a story show of its actors: gender, the nouns they go by, who is only ever behind a preposition."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from andro_check.extract.names.goes_by import nouns_told
from andro_check.extract.names.names import NameMention
from andro_check.extract.text.words import Words
from andro_check.lexicon.first_names import gender_of
from andro_check.lexicon.vocabulary import Vocabulary
from andro_check.model.frozen import dataclass

_BACK = 3
"""Words before a name among which the article of what it is called stands."""
_MOSTLY, _SHORT = 3, 2
"""How many times as often one gender must be seen as the other."""


@dataclass(frozen=True, slots=True)
class Traits:
    """``gender`` of an actor, "f" or "m", where articles tell it, and ``first_named`` where a first name would, if it
    is a person's; ``called``: by noun who alone in the story goes by it, as in "le carrier Valdor"; ``bound``: actors
    behind a preposition wherever they are named, who do nothing; ``goes_by``: by noun what alone in the story is told
    to be one, "Valdor is a ferry", "the Valdor Ferry".
    """

    gender: Mapping[str, str]
    first_named: Mapping[str, str]
    called: Mapping[str, str]
    bound: frozenset[str]
    goes_by: Mapping[str, str]


def traits_of(told: Iterable[tuple[Words, Vocabulary, Sequence[tuple[NameMention, str]]]]) -> Traits:
    """The traits of the actors of documents, each given by its words and its names with the actor of each."""
    genders: defaultdict[str, Counter[str]] = defaultdict(Counter)
    called: defaultdict[str, set[str]] = defaultdict(set)
    free: dict[str, bool] = {}
    first_named: dict[str, str] = {}
    told_of: defaultdict[str, set[str]] = defaultdict(set)
    for words, spoken, names in told:
        for name, actor in names:
            if actor:
                for noun in nouns_told(words, spoken, name):
                    told_of[noun].add(actor)
                free[actor] = free.get(actor, False) or not _is_governed(words, spoken, name)
                for noun, gender in (*_before(words, spoken, name), *_behind(words, spoken, name.last)):
                    genders[actor][gender] += 1
                    called[noun].add(actor)
                if name.last - name.first > 1 and (gender := gender_of(words.lower[name.first])):
                    first_named[actor] = gender
    return Traits(
        {actor: gender for actor, counts in genders.items() if (gender := _mostly(counts))},
        first_named,
        {noun: next(iter(actors)) for noun, actors in called.items() if noun and len(actors) == 1},
        frozenset(actor for actor, once in free.items() if not once),
        {noun: next(iter(actors)) for noun, actors in told_of.items() if len(actors) == 1},
    )


def _mostly(counts: Counter[str]) -> str:
    f, m = counts["f"], counts["m"]
    return "f" if f > _MOSTLY * m else "m" if m > _MOSTLY * f else ""


def _is_governed(words: Words, spoken: Vocabulary, name: NameMention) -> bool:
    """Whether a preposition stands before a name, articles skipped."""
    index = name.first - 1
    while index > 0 and words.lower[index] in spoken.determiners and words.lower[index] not in spoken.held_back:
        index -= 1
    return index >= 0 and words.lower[index] in spoken.held_back


def _before(words: Words, spoken: Vocabulary, name: NameMention) -> Iterator[tuple[str, str]]:
    """The noun that a name is called by, with the gender of its article: ("carrier", "m"); "la Valdor" has no noun."""
    lower, raw = words.lower, words.raw
    for index in range(name.first - 1, max(-1, name.first - 1 - _BACK), -1):
        if lower[index] in spoken.pronouns:
            return
        gender = spoken.genders.get(lower[index], "")
        if gender:
            noun = lower[index + 1] if index + 1 < name.first else ""
            yield noun if len(noun) > _SHORT else "", gender
        if gender or not raw[index].islower() or not lower[index].isalpha() or lower[index] in spoken.held_back:
            return


def _behind(words: Words, spoken: Vocabulary, last: int) -> Iterator[tuple[str, str]]:
    """The noun set beside a name without an article: "Hélène Vaubrac, maire de Tourvelle"."""
    if last + 1 < len(words.raw) and words.raw[last] == "," and words.raw[last + 1] in spoken.kinds_by_head:
        yield words.lower[last + 1], ""
