"""The plural of what is counted, for messages: the nouns are French or English, and nothing says which."""

from __future__ import annotations

from functools import cache, lru_cache

from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.units import signs

_AS_THEY_ARE = ("s", "x", "z")
_HISSING = ("ss", "us", "ch", "sh", "ox")
_PEOPLE = "people"
"""The plural of "person" is "persons" in all messages."""


@lru_cache(maxsize=1024)
def plural(noun: str) -> str:
    """``day`` -> ``days``, ``ferry`` -> ``ferries``, ``branch`` -> ``branches``, ``bateau`` -> ``bateaux``."""
    irregular = _irregular()
    if noun in irregular:
        return irregular[noun]
    if noun.endswith(_HISSING):
        return f"{noun}es"
    if noun.endswith(_AS_THEY_ARE):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in set("aeiou"):
        return f"{noun[:-1]}ies"
    return f"{noun}x" if noun.endswith("eau") else f"{noun}s"


def plural_unit(unit: str) -> str:
    """``foot`` -> ``feet``, ``square foot`` -> ``square feet``; a sign, a currency or an abbreviation as it is."""
    if unit in signs() or not unit.replace(" ", "").isalpha() or not unit.islower():
        return unit
    before, space, noun = unit.rpartition(" ")
    return f"{before}{space}{plural(noun)}"


@cache
def _irregular() -> dict[str, str]:
    """Singular -> plural, and the nouns that have but one form; English where a noun is of both languages."""
    tables = [counting_words(language) for language in ("fr", "en")]
    told = {one: many for table in tables for many, one in table.irregular_singular.items() if many != _PEOPLE}
    return {word: word for table in tables for word in table.invariable} | told
