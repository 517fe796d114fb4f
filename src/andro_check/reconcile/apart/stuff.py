"""What an amount is measured of: 65,000 tonnes of rapeseed are no rival of 410,000 tonnes of wheat."""

from __future__ import annotations

import re

from andro_check.lexicon.figures import figures
from andro_check.model.folding import fold
from andro_check.reconcile.readings.beside import after
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import COUNT, DATE, NAME, PERCENT, is_currency, is_duration

_REACH = 40
OF = r"(?:of\s|de\s|d['’])"
_STUFF = re.compile(rf"\s*(?P<of>{OF})\s*(?P<stuff>[^\W\d_]{{2,}})")
"""What stands right behind a unit: "tonnes of wheat", "tonnes de blé"."""
_PURPOSE = re.compile(
    r"\s*(?P<of>for\s|pour\s)\s*(?:(?:the|its|their|les?|la|ses|sa|son)\s|l['’])\s*(?P<stuff>[^\W\d_]{3,})"
)
"""What money goes to: "4 millions d'euros pour les écoles"."""
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset({"of", "for"})
_NO_STUFF = frozenset({COUNT, DATE, NAME, PERCENT, ""})


def of_other_stuff(a: Reading, b: Reading) -> bool:
    """Whether two measured amounts of one unit are told, in one language, to be of two things."""
    if a.unit == b.unit and "/" in a.unit and is_currency(a.unit):
        return _priced_apart(a, b)
    if a.unit == b.unit == PERCENT:
        return _priced_apart(a, b)
    if a.unit != b.unit or a.unit in _NO_STUFF or is_duration(a.unit):
        return False
    pattern = _PURPOSE if is_currency(a.unit) else _STUFF
    one, other = pattern.match(after(a, _REACH)), pattern.match(after(b, _REACH))
    if not one or not other or (one["of"].strip() in _ENGLISH) != (other["of"].strip() in _ENGLISH):
        return False
    return not _same(fold(one["stuff"]), fold(other["stuff"]))


def _priced_apart(a: Reading, b: Reading) -> bool:
    """Whether prices per tonne, or shares, are of goods of two kinds, as far as the lexicon knows them."""
    ours, theirs = _goods(a), _goods(b)
    return bool(ours) and bool(theirs) and not ours & theirs


def _goods(reading: Reading) -> set[str]:
    known = figures()
    words = _WORD.findall(fold(reading.claim.citation.quote))
    return {known.nouns[word] for word in words if known.nouns.get(word) in known.goods}


def _same(one: str, other: str) -> bool:
    """Whether two words are one but for the ending."""
    return one.rstrip("sx") == other.rstrip("sx")
