"""What is counted, and which numbers count nothing (``fr/counting.yaml``, ``en/counting.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from andro_check.lexicon.load import Reader, filled, read_table, table, text, texts
from andro_check.lexicon.units import persons
from andro_check.model.frozen import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CountingWords:
    """Lower-case words around numbers; ``naming`` ones make of a number a name ("page 12")."""

    language: str
    adjectives_before: frozenset[str]
    adjective_endings: tuple[str, ...]
    irregular_singular: Mapping[str, str]
    invariable: frozenset[str]
    stops: frozenset[str]
    naming: frozenset[str]
    balloting: frozenset[str]
    counters: frozenset[str]
    per: frozenset[str]
    rate: str
    not_rates: frozenset[str]
    each: frozenset[str]
    before_rates: frozenset[str]
    paying: frozenset[str]
    not_paying: frozenset[str]
    paid_by: str
    yearly: Mapping[str, str]
    doubtful_units: frozenset[str]
    priced: frozenset[str]
    rates: Mapping[str, str]
    shares: frozenset[str]
    spells: Mapping[str, str]
    spell_leads: frozenset[str]
    spell_links: frozenset[str]
    spell_dates: frozenset[str]
    powers: frozenset[str]
    price_heads: frozenset[str]
    price_links: frozenset[str]
    price_measures: frozenset[str]
    in_millions: frozenset[str]
    hourly: frozenset[str]
    carries: frozenset[str]
    instead: frozenset[str]
    gathered: frozenset[str]
    hoped: frozenset[str]
    befallen: frozenset[str]
    determiners: frozenset[str]
    participles: tuple[str, ...]
    after_participles: frozenset[str]
    not_participles: frozenset[str]
    numbering: frozenset[str]
    pronouns: frozenset[str]
    rated: frozenset[str]
    strong: frozenset[str]
    not_names: frozenset[str]
    naming_short: frozenset[str]
    money_nouns: frozenset[str]
    of_money: frozenset[str]
    of_whose: frozenset[str]
    single_times: frozenset[str]
    single_hours: frozenset[str]
    unmeasured: frozenset[str]
    aged: frozenset[str]
    aged_verbs: frozenset[str]
    employing: frozenset[str]
    dying: frozenset[str]
    having: frozenset[str]
    ago: frozenset[str]
    aged_ends: frozenset[str]
    aged_now: frozenset[str]
    lifeless: frozenset[str]
    weights: frozenset[str]
    weighing: frozenset[str]
    weighed: frozenset[str]
    substances: frozenset[str]
    notes: frozenset[str]
    sterling: frozenset[str]
    pounds: frozenset[str]
    of_books: frozenset[str]
    paid_for: frozenset[str]
    grown: frozenset[str]
    others: frozenset[str]
    counted_names: frozenset[str]
    children: frozenset[str]
    possessives: frozenset[str]
    streets: frozenset[str]
    titles: tuple[str, ...]
    persons: frozenset[str]

    def singular(self, noun: str) -> str:
        """The singular of a noun in lower case: ``travaux`` -> ``travail``, ``companies`` -> ``company``."""
        if noun in self.irregular_singular:
            return self.irregular_singular[noun]
        if noun in self.invariable:
            return noun
        return _french_singular(noun) if self.language == "fr" else _english_singular(noun)

    def rate_of(self, words: str) -> str:
        """What an amount is paid for each of: ``share`` for "par action", empty where it stays a plain amount."""
        thing = words.replace("'", " ").rpartition(" ")[2]
        return self.rates.get(thing) or self.rates.get(self.singular(thing), "")

    def is_person(self, noun: str) -> bool:
        """Whether a noun in lower case, in either number, names people."""
        return noun in self.persons or self.singular(noun) in self.persons

    def ends_noun(self, word: str) -> bool:
        """Whether a token cannot belong to the noun that a number counts."""
        return not word[:1].isalpha() or word in self.stops or word.endswith("'")

    def is_plural(self, word: str) -> bool:
        """Whether a lower-case word has the form of a plural noun."""
        if word in self.irregular_singular or word in self.invariable:
            return True
        if self.language == "fr":
            return len(word) > 2 and word[-1] in "sx" and word not in self.stops
        return len(word) > 3 and word[-1] == "s" and not word.endswith(("ss", "us", "is"))


def leading(words: Sequence[str], k: int) -> frozenset[str]:
    """The first word at ``k``, the first two and the first three: "at", "at the", "at the time"."""
    return frozenset(" ".join(words[k : k + many]) for many in (1, 2, 3))


@cache
def counting_words(language: str) -> CountingWords:
    """The words of ``fr`` or ``en``."""
    readers: dict[str, Reader] = {
        "str": text,
        "tuple[str, ...]": texts,
        "frozenset[str]": lambda plain: frozenset(texts(plain)),
        "Mapping[str, str]": lambda plain: {word: text(one) for word, one in table(plain).items()},
    }
    known: dict[str, object] = {"language": language, "persons": persons(language)}
    return filled(CountingWords, read_table(f"{language}/counting.yaml"), readers, known)


def _french_singular(noun: str) -> str:
    if noun.endswith(("eaux", "yaux")):
        return noun[:-1]
    if noun.endswith("aux"):
        return noun[:-3] + "al"
    return noun.removesuffix("s")


def _english_singular(noun: str) -> str:
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
