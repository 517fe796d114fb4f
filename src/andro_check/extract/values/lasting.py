"""Hours, minutes and seconds that are a length and no time of day: "a duré 2 h 45", "en deux heures et quart"."""

from __future__ import annotations

from decimal import Decimal

from andro_check.extract.numerals.numerals import read_numeral
from andro_check.extract.numerals.scales import ONE, Form, Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.values.drafts import Draft
from andro_check.lexicon.units import units

_SIXTY = 60
_BELOW = {"hour": "minute", "minute": "second"}
_QUARTER, _THREE, _FOUR = 15, 3, 4
_TEN = 10


def lasts(p: Passage, i: int, stop: int) -> bool:
    """Whether a time that covers tokens ``i`` to ``stop`` is told as a length: "en 2 h 12", "2 h 45 de débats"."""
    calendar, of = p.words.calendar, p.words.numbers.of
    while i and (hedge := p.words.hedges.left.before(p.low, i)):
        i = hedge[0]
    lead = p.low[i - 1] if i else ""
    if lead in calendar.lasting or (lead in of and (p.low[i - 2] in calendar.lasting_nouns or _is_one_of(p, i - 2))):
        return True
    spent = p.low[stop] in ("de", "d'") and p.low[stop + 1][:1].isalpha() and not p.is_capital(stop + 1)
    clock = p.low[stop + 1] in p.words.numbers.definite or lead in calendar.clock_leads
    return spent and not clock


def _is_one_of(p: Passage, k: int) -> bool:
    """ "Un texte de cinq heures quarante", ", fresque de quatre heures dix": whatever noun the time is of, where it is
    one of many or set beside a name; "le train de 8 heures 12" leaves at that time.
    """
    apposed = p.low[k - 1] == "," or p.low[k - 1] in p.words.numbers.articles
    timed = not p.low[k].isalpha() or p.is_capital(k) or p.low[k] in p.words.calendar.clock_nouns
    return k > 0 and p.words.language == "fr" and apposed and not timed


def with_parts(p: Passage, draft: Draft) -> Draft:
    """An hour with its minutes, a minute with its seconds: "2 h 45", "une heure trois quarts", "3 min 42 s"."""
    unit = draft.unit.id if draft.unit else ""
    below = _BELOW.get(unit)
    if below is None or p.words.language != "fr" or draft.numeral.number % 1:
        return draft
    found = _part(p, draft.stop, below)
    if found is None:
        return draft
    number, stop, named = found
    if not named and not lasts(p, draft.start, stop):
        return draft
    numeral = Numeral(draft.start, stop, draft.numeral.number * _SIXTY + number, ONE, draft.numeral.form)
    longer = draft._replace(stop=stop, right=stop, numeral=numeral, unit=units()[below])
    return with_parts(p, longer) if named else longer


def _part(p: Passage, j: int, unit: str) -> tuple[Decimal, int, bool] | None:
    """How many minutes or seconds follow, where they stop, and whether their unit does."""
    if unit == "minute" and (quarters := _quarters(p, j)):
        return quarters
    joined = p.low[j] in p.words.numbers.joints
    rest = read_numeral(p, j + joined)
    if rest is None or rest.start < j or not 0 <= rest.number < _SIXTY or rest.number % 1 or rest.scale > ONE:
        return None
    if found := p.words.units.names.at(p.low, rest.stop):
        return (rest.number, found[0], True) if found[1].id == unit else None
    signed = p.words.units.signs.at([p.raw(rest.stop)], 0)
    if signed and signed[1].id == unit:
        return rest.number, rest.stop + 1, True
    written = len(p.low[rest.start]) == 2 if rest.form is Form.FIGURES else rest.number >= _TEN
    return (rest.number, rest.stop, False) if written and not joined and not _counts(p, rest.stop) else None


def _counts(p: Passage, j: int) -> bool:
    """Whether a number goes on or counts what stands behind it: "en 2 heures 30 personnes"."""
    word = p.low[j]
    if word in p.words.calendar.weekdays or word in p.words.calendar.months:
        return False
    counted = word[:1].isalpha() and word not in p.words.counting.stops and p.words.counting.is_plural(word)
    return p.is_unit(j) or word[:1].isdecimal() or counted


def _quarters(p: Passage, j: int) -> tuple[Decimal, int, bool] | None:
    """``et quart``, ``trois quarts``."""
    numbers, k = p.words.numbers, j + (p.low[j] in p.words.numbers.joints)
    many = numbers.ones.get(p.low[k], 0)
    if many == _THREE and numbers.denominators.get(p.low[k + 1]) == _FOUR:
        return Decimal(_THREE * _QUARTER), k + 2, False
    return (Decimal(_QUARTER), k + 1, False) if k > j and numbers.denominators.get(p.low[k]) == _FOUR else None
