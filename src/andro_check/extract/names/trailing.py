"""Names that go on in lower case: "Panier partagé" wherever a story names it, never "Panier" alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from andro_check.extract.names.names import NameMention
from andro_check.extract.text.words import Words
from andro_check.lexicon.vocabulary import Vocabulary, vocabulary
from andro_check.model.folding import fold

_TIMES = 2
_LEAST = 4
"""A shorter word is one of grammar."""


def trailing(texts: Sequence[tuple[Words, Vocabulary, Sequence[NameMention]]]) -> list[list[NameMention]]:
    """The names of each text; one that the whole story follows up with one word, and more than a verb, takes it in.
    "The Norhaven family" and "the Rowe wing" are names of their own.
    """
    texts = [(words, spoken, _of_kin(words, spoken, names)) for words, spoken, names in texts]
    pairs: Counter[tuple[str, str]] = Counter()
    whole: set[tuple[str, str]] = set()
    for words, spoken, names in texts:
        for name in names if spoken.language == "fr" else ():
            word = _next(words, spoken, name)
            if word:
                pairs[fold(name.text), word] += 1
                if _is_whole(words, spoken, name.last + 1):
                    whole.add((fold(name.text), word))
    often = {pair for pair in whole if pairs[pair] >= _TIMES}
    if not often:
        return [list(names) for _, _, names in texts]
    named = Counter(fold(name.text) for _, _, names in texts for name in names)
    taken = {pair for pair in often if pairs[pair] == named[pair[0]]}
    return [list(_extended(words, spoken, names, taken)) for words, spoken, names in texts]


def _of_kin(words: Words, spoken: Vocabulary, names: Sequence[NameMention]) -> Sequence[NameMention]:
    kinds = _kinds(spoken.language)
    if not kinds or kinds.keys().isdisjoint(words.lower):
        return names
    return [
        replace(
            name,
            last=name.last + 1,
            text=f"{name.text} {words.raw[name.last]}",
            kind=kinds[words.lower[name.last]],
            sure=True,
        )
        if not name.actor and _is_kin(words, spoken, name)
        else name
        for name in names
    ]


@cache
def _kinds(language: str) -> Mapping[str, str]:
    """By the noun that a name takes in, the kind of what it is then the name of."""
    spoken = vocabulary(language)
    return dict.fromkeys(spoken.kin, "group") | dict.fromkeys(spoken.named_after, "project")


def _is_kin(words: Words, spoken: Vocabulary, name: NameMention) -> bool:
    """Whether a noun of kin, or of what is named after somebody, follows a name behind its article and leads no other
    noun ("the Norhaven family home").
    """
    lower, last = words.lower, name.last
    after = lower[last] if last + 1 < len(lower) else ""
    known = after in spoken.kin or after in spoken.named_after
    if not known or lower[name.first - 1] not in spoken.definite:
        return False
    return lower[last + 1] not in spoken.not_kin and words.raw[last] == lower[last]


def _next(words: Words, spoken: Vocabulary, name: NameMention) -> str:
    """The word behind a name of one word, where it could belong to it."""
    index = name.last
    if name.actor or name.last - name.first > 1 or index + 1 >= len(words) or spoken.language != "fr":
        return ""
    word = words.raw[index]
    apart = words.starts[index] - words.ends[index - 1] != 1
    if apart or not word.isalpha() or not word.islower() or len(word) < _LEAST:
        return ""
    return "" if word in spoken.finite or word in spoken.not_names or word in spoken.held_back else word


def _is_whole(words: Words, spoken: Vocabulary, index: int) -> bool:
    """Whether a verb or a mark follows: then the word before it was none."""
    return words.lower[index] in spoken.finite or words.raw[index] in ",.)»:" or words.lower[index] in spoken.relatives


def _extended(
    words: Words, spoken: Vocabulary, names: Iterable[NameMention], taken: set[tuple[str, str]]
) -> Iterator[NameMention]:
    for name in names:
        word = _next(words, spoken, name)
        if word and (fold(name.text), word) in taken:
            yield replace(name, last=name.last + 1, text=f"{name.text} {word}", sure=True)
        else:
            yield name
