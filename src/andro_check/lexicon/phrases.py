"""Phrases looked up by their first word: thousands of them cost no more per word of text than a few."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import compress, count
from operator import attrgetter, call
from typing import Generic, TypeAlias, TypeVar, cast

from andro_check.lexicon.remembered import Remembered
from andro_check.model.folding import fold, shadow
from andro_check.model.frozen import dataclass

T = TypeVar("T")
Phrase: TypeAlias = tuple[tuple[str, ...], T]
_STAR = "*"
_TWO = 2


class PhraseTable(Generic[T]):
    """Phrases of lower-case words, each with what it stands for.

    A word that ends in ``*`` matches every word that begins so. A word that is not found is looked up without
    accents as well, for capitals often drop them ("Etat").
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        exact: dict[str, list[Phrase[T]]] = {}
        prefixes: dict[str, list[Phrase[T]]] = {}
        for phrase, meaning in entries:
            words = tuple(split_words(phrase))
            table, key = (prefixes, words[0][:-1]) if words[0].endswith(_STAR) else (exact, words[0])
            table.setdefault(key, []).append((words, meaning))
        self._exact, self._prefixes = exact, prefixes
        self.empty = not exact and not prefixes
        self._folded = {fold(word): found for word, found in exact.items() if len(word) > 2}
        self._firsts = self._exact.keys() | self._folded.keys()
        self._shortest = min(map(len, prefixes), default=0)
        self._stems = frozenset(prefix[: self._shortest] for prefix in prefixes)
        self._seen: Remembered[Openings[T] | None] = Remembered(self.openings)

    def opens(self, word: str) -> bool:
        """Whether a phrase begins with this word."""
        return self._seen[word] is not None

    def at(self, words: Sequence[str], index: int) -> Sequence[tuple[int, T]]:
        """The phrases that stand at this place, as (number of words, meaning), the longest first."""
        found = self._seen[words[index]]
        if found is None:
            return ()
        return found.at(words, index) if found.longer else found.alone

    def longest(self, words: Sequence[str], index: int) -> tuple[int, T] | None:
        found = self.at(words, index)
        return found[0] if found else None

    def openings(self, word: str) -> Openings[T] | None:
        """The phrases that a word opens; ``None`` for a word that opens none. Nothing is remembered of it."""
        stemmed = word[: self._shortest] in self._stems
        if not stemmed and word not in self._firsts:
            return None
        found = [*(self._exact.get(word) or self._folded.get(word) or ())]
        if stemmed:
            for length in range(self._shortest, len(word) + 1):
                found += self._prefixes.get(word[:length], ())
        return _opened(sorted(found, key=lambda entry: -len(entry[0]))) if found else None


@dataclass(frozen=True, slots=True)
class Openings(Generic[T]):
    """The phrases that one word opens: those of the word alone, and the longer ones by their second word; ``stems``
    are the second words of the ``starred`` ones, without the star. ``may_stand`` is false for a next word with which
    none of them stands.
    """

    alone: Sequence[tuple[int, T]]
    second: Mapping[str, Continued[T]]
    starred: Sequence[Phrase[T]]
    stems: tuple[str, ...]
    longer: bool
    may_stand: Callable[[str], object]

    def at(self, words: Sequence[str], index: int) -> Sequence[tuple[int, T]]:
        """The phrases that stand at this place, the longest first."""
        return self.before(words[index + 1], words, index) if index + 1 < len(words) else self.alone

    def before(self, following: str, words: Sequence[str], index: int) -> Sequence[tuple[int, T]]:
        """The same where the next word is known."""
        found = self.second[following].at(words, index) if following in self.second else ()
        if self.stems and following.startswith(self.stems):
            found = [*found, *_standing(self.starred, words, index)]
        return [*found, *self.alone] if found and self.alone else found or self.alone


@dataclass(frozen=True, slots=True)
class Continued(Generic[T]):
    """The phrases that two words open, by their third word: for each those that go on, and those that end with it or
    before it. ``starred``: all of them, for a third word that begins with one of ``stems``.
    """

    third: Mapping[str, tuple[Sequence[Phrase[T]], Sequence[tuple[int, T]]]]
    ended: Sequence[tuple[int, T]]
    starred: Sequence[Phrase[T]]
    stems: tuple[str, ...]

    def at(self, words: Sequence[str], index: int) -> Sequence[tuple[int, T]]:
        if not (self.third or self.stems) or index + 2 >= len(words):
            return self.ended
        word = words[index + 2]
        if self.stems and word.startswith(self.stems):
            return _standing(self.starred, words, index)
        if word not in self.third:
            return self.ended
        longer, ended = self.third[word]
        return [*_standing(longer, words, index), *ended] if longer else ended


_MAY_STAND = attrgetter("may_stand")


def opening(words: Sequence[str], opened: Sequence[Openings[T] | None]) -> Iterable[tuple[int, Openings[T]]]:
    """The places of the words that open something which may stand before the next word, with what each word opens: most
    words do not, and are passed over in C.
    """
    some = cast("list[Openings[T]]", [*compress(opened, opened)])
    ahead = compress((*words[1:], ""), opened)
    return compress(zip(compress(count(), opened), some, strict=True), map(call, map(_MAY_STAND, some), ahead))


def standing(
    words: Sequence[str], opened: Iterable[tuple[int, Openings[T]]]
) -> list[tuple[int, Sequence[tuple[int, T]]]]:
    """Every place at which phrases stand, with what ``PhraseTable.at`` says of it; ``opened``: what the words open that
    open anything, by their index.
    """
    found: list[tuple[int, Sequence[tuple[int, T]]]] = []
    ahead = (*words[1:], "")
    for index, openings in opened:
        following = ahead[index]
        if following in openings.second or (openings.stems and following.startswith(openings.stems)):
            here = openings.before(following, words, index)
            if here:
                found.append((index, here))
        elif openings.alone:
            found.append((index, openings.alone))
    return found


def _standing(phrases: Iterable[Phrase[T]], words: Sequence[str], index: int) -> list[tuple[int, T]]:
    return [(len(phrase), meaning) for phrase, meaning in phrases if _follows(phrase, words, index)]


def _opened(phrases: Sequence[Phrase[T]]) -> Openings[T]:
    second: dict[str, list[Phrase[T]]] = {}
    for phrase, meaning in phrases:
        if len(phrase) > 1 and not phrase[1].endswith(_STAR):
            second.setdefault(phrase[1], []).append((phrase, meaning))
    starred = [entry for entry in phrases if len(entry[0]) > 1 and entry[0][1].endswith(_STAR)]
    alone = [(1, meaning) for phrase, meaning in phrases if len(phrase) == 1]
    continued = {word: _continued(found) for word, found in second.items()}
    stems = tuple(phrase[1][:-1] for phrase, _ in starred)
    always = bool(alone or stems)
    may_stand: Callable[[str], object] = id if always else continued.__contains__  # an id is never 0
    return Openings(alone, continued, starred, stems, bool(second or starred), may_stand)


def _continued(phrases: Sequence[Phrase[T]]) -> Continued[T]:
    third: dict[str, list[Phrase[T]]] = {}
    stems: list[str] = []
    for phrase, meaning in phrases:
        if len(phrase) > _TWO and phrase[_TWO].endswith(_STAR):
            stems.append(phrase[_TWO][:-1])
        elif len(phrase) > _TWO:
            third.setdefault(phrase[_TWO], []).append((phrase, meaning))
    ended = [(_TWO, meaning) for phrase, meaning in phrases if len(phrase) == _TWO]
    by_third = {word: _by_end(found, ended) for word, found in third.items()}
    return Continued(by_third, ended, phrases if stems else (), tuple(stems))


def _by_end(
    phrases: Sequence[Phrase[T]], ended: Sequence[tuple[int, T]]
) -> tuple[Sequence[Phrase[T]], Sequence[tuple[int, T]]]:
    """Of phrases of three words or more, the longest first, those of more; those of three with what ends earlier."""
    longer = [entry for entry in phrases if len(entry[0]) > _TWO + 1]
    return longer, [*((_TWO + 1, meaning) for phrase, meaning in phrases if len(phrase) == _TWO + 1), *ended]


def _follows(phrase: tuple[str, ...], words: Sequence[str], index: int) -> bool:
    if index + len(phrase) > len(words):
        return False
    for place, wanted in enumerate(phrase[1:], index + 1):
        word = words[place]
        if word != wanted and not (wanted.endswith(_STAR) and word.startswith(wanted[:-1])):
            return False
    return True


def split_words(phrase: str) -> list[str]:
    """A phrase of the lexicon as words: elided articles and the English possessive stand alone, as in texts."""
    words: list[str] = []
    for part in shadow(phrase).lower().split():
        rest = part
        while "'" in rest[:-1] and not rest.startswith("'"):
            head, _, rest = rest.partition("'")
            words.append(head if rest == "s" else f"{head}'")
            rest = "'s" if rest == "s" else rest
        words.append(rest)
    return words
