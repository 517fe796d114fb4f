"""The words for offices that somebody holds (``offices.yaml``), and for what some are of (``fields.yaml``)."""

from __future__ import annotations

from functools import cache, lru_cache

from andro_check.lexicon.load import read
from andro_check.lexicon.phrases import PhraseTable
from andro_check.lexicon.vocabulary import vocabulary
from andro_check.lexicon.wording import split


@cache
def office_table(language: str) -> PhraseTable[str]:
    """The offices by the words that ``fr`` or ``en`` has for them."""
    return PhraseTable((phrase, office) for office, spoken in read("offices").items() for phrase in spoken[language])


@cache
def parted_offices() -> frozenset[str]:
    """The offices that may be of a part alone: a sales director, but no sales chair."""
    return frozenset(read("fields")["of"])


@cache
def sole_offices() -> frozenset[str]:
    """The offices that one person at a time holds in a body."""
    return frozenset(office for office, entry in read("offices").items() if entry.get("sole") == "yes")


@cache
def presiding_offices() -> frozenset[str]:
    """The offices beside which a body may have a chief executive, who leads it as well."""
    return frozenset(office for office, entry in read("offices").items() if entry.get("presides") == "yes")


@cache
def _seats() -> PhraseTable[str]:
    return PhraseTable((seat, office) for office, entry in read("offices").items() for seat in entry.get("seat", ()))


def seats_in(text: str) -> frozenset[str]:
    """The offices that a text tells of by the word for the office itself: "prend la présidence"."""
    words, table = split(text), _seats()
    return frozenset(found[1] for index in range(len(words)) if (found := table.longest(words, index)))


@cache
def field_table(language: str) -> PhraseTable[str]:
    """What an office may be of that is not of the whole (``fields.yaml``): "sales" of a sales director."""
    fields = read("fields")["fields"]
    return PhraseTable((phrase, field) for field, spoken in fields.items() for phrase in spoken[language])


@lru_cache(maxsize=4096)
def offices_in(text: str) -> frozenset[str]:
    """The offices that a text tells of, in either language; a post that is no office stands for itself."""
    words, found = split(text), set[str]()
    for language in ("fr", "en"):
        posts, table = vocabulary(language).posts, office_table(language)
        longest = (table.longest(words, index) for index in range(len(words)))
        found |= {office[1] for office in longest if office} | posts.intersection(words)
    return frozenset(found)
