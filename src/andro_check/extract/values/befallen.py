"""One or none of those whom something befell: "aucun blessé", "no injuries", "nobody was hurt", "one dead"."""

from __future__ import annotations

from decimal import Decimal

from andro_check.extract.numerals.scales import ONE, Form, Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.values.drafts import Draft
from andro_check.lexicon.befalling import BefallingWords, befalling_words
from andro_check.lexicon.units import PERSON

_REACH = 6
"""Words from "nobody" to what did not befall him: "Personne n'a été porté disparu"."""
_NEGATED = 3
"""Words from "not" to "any": "n'a pas fait de victime", "did not cause any injuries"."""
_RANKED, _NUMBER = 2, frozenset({"number"})
"""Words from a noun to what makes a rank of "one" before it."""
_NONE = Decimal(0)


def read_befallen(p: Passage, i: int, floor: int) -> Draft | None:
    """None or one of them, where token ``i`` tells what befell them; nothing before token ``floor`` belongs to it."""
    words = befalling_words(p.words.language)
    if i and p.low[i] in words.things and p.low[i - 1] in words.nones and i > floor:
        return _draft(p, i - 1, _NONE, i)._replace(unit=None)  # "no homes were destroyed"
    if p.low[i] not in words.deeds or not i:
        return None
    draft = _counted(p, i, words) or _led(p, i, words)
    return draft if draft and draft.start >= floor else None


def _counted(p: Passage, i: int, words: BefallingWords) -> Draft | None:
    """``aucun blessé``, ``no injuries``, ``pas fait de victime``, ``un mort``: the number stands before the noun."""
    before = p.low[i - 1]
    if before in words.nones:
        return _draft(p, i - 1, _NONE, i)
    if before in words.anys and (k := _negator(p, i - 2, words)) is not None:
        return _draft(p, k, _NONE, i)
    return _draft(p, i - 1, ONE, i) if before in words.ones_of and p.low[i] in words.ones else None


def _negator(p: Passage, last: int, words: BefallingWords) -> int | None:
    return next((k for k in range(last, max(last - _NEGATED, -1), -1) if p.low[k] in words.negators), None)


def _led(p: Passage, i: int, words: BefallingWords) -> Draft | None:
    """``Personne n'a été blessé``, ``no one was hurt``, ``one person was killed``: the number leads the clause."""
    k = i - 1
    while k > i - _REACH and p.low[k] in words.between:
        k -= 1
    if k < 0 or k == i - 1:
        return None
    lead = p.low[k - 1] if k else ""
    if lead in words.ones_of and (p.low[k] in words.person or (lead in words.counting and _is_one_of_them(p, k))):
        return _draft(p, k - 1, ONE, k)
    if lead in words.nones and p.low[k].isalpha() and p.low[k] not in words.led:  # "aucun enfant n'est blessé"
        return _draft(p, k - 1, _NONE, k)
    if p.low[k] in words.led:  # "no one", "no-one"
        k = k - 2 if lead == "-" else k - 1
        return _draft(p, k, _NONE, None) if p.low[k] in words.nones else None
    opens = not words.leads or p.low[k + 1] in words.leads  # "la personne n'est pas morte" is somebody
    return _draft(p, k, _NONE, None) if p.low[k] in words.bodies and opens else None


def _is_one_of_them(p: Passage, k: int) -> bool:
    """``One worker was killed``: whether one is of a word for somebody, and no rank ("number one seed")."""
    counting = p.words.counting
    known = counting.is_person(p.low[k]) or p.low[k] in counting.grown or p.low[k] in counting.children
    return known and (k < _RANKED or p.low[k - _RANKED] not in counting.naming_short | _NUMBER)


def _draft(p: Passage, k: int, number: Decimal, noun: int | None) -> Draft:
    numeral = Numeral(k, k + 1, number, ONE, Form.WORDS)
    draft = Draft(k, k + 1, k, k + 1, numeral, unit=PERSON)
    if noun is None:
        return draft
    return draft._replace(noun=p.words.counting.singular(p.low[noun]), noun_start=noun, noun_stop=noun + 1)
