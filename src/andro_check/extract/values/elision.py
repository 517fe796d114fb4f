"""Units that are said once and meant again: "60 millions chacun, et 30 par …", "de 65 à 70 %", "148 millions"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain

from andro_check.extract.numerals.scales import HUNDRED, MILLION, ONE, PLAIN_FORMS, THOUSAND, Form
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.when import Dated
from andro_check.extract.values.drafts import Draft
from andro_check.extract.values.nouns import per_unit
from andro_check.extract.values.quantities import lives
from andro_check.lexicon.units import PERCENT, PERSON, Kind

Reading = Draft | Dated
_LIST_JOINTS = frozenset({",", "-", "–", "/"})
_PRONOUN_REACH = 4
_OTHER_PARAGRAPH = 9
_MARKS = frozenset("!?")
_LARGE, _GIVER = THOUSAND * 10, 4
"""What is no year, and how many words may name who gives it."""
_ENDS = frozenset(",.;:)") | {""}
_YEARS, _HUNDREDFOLD = (1900, 2099), 100
_STOPS = frozenset(".;!?") | {""}
_NUMBERED = 16
"""Words between "le nombre de loups" and the number, at most."""
_PAID = 4
"""Words between a word of money and its amount: "risque une amende de", "n'avait requis que"."""
_NEXT = 3
"""Words between two amounts that are for the same thing: "de 1 740 à 1 815 euros par mois"."""
_SENTENCES, _TIMES = 2, 3
"""Sentences past which a unit is meant again, and how many times as much as the other amount one may then be."""
_SHARED = frozenset({Kind.SHARE, Kind.MONEY})
_DOLLARS, _CENTS, _OF_CENTS = "USD", frozenset({"cent", "cents"}), frozenset({"EUR", "AUD", "CAD", "NZD", "ZAR"})
"""What cents are of where nothing else is said, and the money that has them too."""
_COMPARED, _NEARLY, _TENFOLD = 3, Decimal("1.25"), 10
"""Words between an amount and the one that it is compared with, and how much more that may be."""


def completed(p: Passage, readings: Sequence[Reading]) -> list[Reading]:
    """The readings, with the unit, the scale and the noun of a neighbour where a number stands without its own."""
    found = list(readings)
    bare = [k for k, one in enumerate(found) if isinstance(one, Draft) and one.bare and not _tells_how_often(p, one)]
    for k in reversed(bare):
        here, after = found[k], found[k + 1] if k + 1 < len(found) else None
        if isinstance(here, Draft) and isinstance(after, Draft) and _leads_to(p, here, after):
            found[k] = _like(here, after)
    for k in sorted(bare, key=lambda k: not _comes_first(p, found[k])):
        here = found[k]
        model = _model(p, found, k, here) if isinstance(here, Draft) and here.bare else None
        if model and isinstance(here, Draft):
            found[k] = _like(here, model)
    for k in bare:
        here = found[k]
        found[k] = _numbered(p, here) if isinstance(here, Draft) and here.bare else here
    found = [_at_one_rate(p, found, k, one) if isinstance(one, Draft) else one for k, one in enumerate(found)]
    return [_in_parts_of(p, found, k, one) if isinstance(one, Draft) else one for k, one in enumerate(found)]


def _tells_how_often(p: Passage, here: Draft) -> bool:
    """``four times a year``, ``deux fois``: a number of no things."""
    return p.words.counting.singular(p.low[here.stop]) == p.words.numbers.times


def _comes_first(p: Passage, here: Reading) -> bool:
    """Whether a number says by itself what sort of unit it lacks, and so may be the model of others."""
    return isinstance(here, Draft) and here.bare and here.numeral.scale >= MILLION and _is_paid(p, here)


def _in_parts_of(p: Passage, readings: Sequence[Reading], k: int, here: Draft) -> Draft:
    """``it was 94 cents``: hundredths of the money that the text counts in, the nearest before or else after."""
    if here.unit is None or here.unit.id != _DOLLARS or p.low[here.stop - 1] not in _CENTS:
        return here
    for other in _drafts(readings, chain(range(k - 1, -1, -1), range(k + 1, len(readings)))):
        unit = other.unit
        if unit is not None and unit.kind is Kind.MONEY and unit.scale == ONE:
            return here._replace(unit=replace(here.unit, id=unit.id, base=unit.base)) if unit.id in _OF_CENTS else here
    return here


def _numbered(p: Passage, here: Draft) -> Draft:
    """ "Le nombre de loups est estimé à 1 100": a number that stands alone counts what its sentence numbers."""
    words, numbers = p.words.counting, p.words.numbers
    if here.numeral.form not in PLAIN_FORMS or here.numeral.number % 1 or not _stands_free(p, here):
        return here
    for k in range(here.left - 1, max(0, here.left - _NUMBERED), -1):
        if p.low[k] in _STOPS:
            break
        if p.low[k] in words.numbering and p.low[k + 1] in numbers.of and words.is_plural(p.low[k + 2]):
            noun = words.singular(p.low[k + 2])
            return here._replace(noun=noun, unit=PERSON if words.is_person(noun) else None)
    return here


def _at_one_rate(p: Passage, readings: Sequence[Reading], k: int, here: Draft) -> Draft:
    """ "185 euros par action, contre 217,50 euros", "de 612 euros à 640 euros par mois": both are for one thing."""
    if not _is_money(here) or here.noun:
        return here
    for side in (-1, 1):
        other = readings[k + side] if 0 <= k + side < len(readings) else None
        if not isinstance(other, Draft) or not other.noun or other.unit != here.unit:
            continue
        first, second = (other, here) if side < 0 else (here, other)
        between = p.low[max(first.stop, first.noun_stop) : second.left]
        joints = p.words.numbers.against if side < 0 else p.words.numbers.to
        compared = bool(between) and between[-1] in joints and len(between) <= _COMPARED and "." not in between
        if compared and _is_alike(here, other):
            return here._replace(noun=other.noun)
    return here


def _is_alike(here: Draft, other: Draft, times: Decimal | int = _TENFOLD) -> bool:
    """Whether one amount is at most so many times the other."""
    low, high = sorted((here.numeral.number, other.numeral.number))
    return high <= low * times


def _leads_to(p: Passage, here: Draft, after: Draft) -> bool:
    """Whether only a joining word parts a bare number from one that has a unit: "5 ou 7 millions", "20 des 60 M€"."""
    if (
        (after.bare and after.numeral.scale == ONE)
        or after.ordinal
        or here.numeral.scale > max(ONE, after.numeral.scale)
    ):
        return False
    words, numbers = p.low[here.stop : after.start], p.words.numbers
    if here.left and p.low[here.left - 1] in numbers.against:
        return False
    if here.numeral.form not in PLAIN_FORMS or after.numeral.form not in PLAIN_FORMS or not 1 <= len(words) <= 2:
        return False
    if " ".join(words) in numbers.partitives:
        return True
    return all(w in _LIST_JOINTS or w in numbers.to or w in numbers.and_ or w in numbers.or_ for w in words)


def _model(p: Passage, readings: Sequence[Reading], k: int, here: Draft) -> Draft | None:
    """The reading whose unit a bare number takes over; ``None`` if it should stay bare."""
    before = next(_drafts(readings, range(k - 1, -1, -1)), None) if _is_hoped(p, here) else None
    if before and _fell_short(p, before, here):
        return before
    if here.numeral.scale >= MILLION:
        return _scaled_model(p, readings, k, here)
    other = _is_other(p, here)
    free = _stands_free(p, here) or _leads_to_time(readings[k + 1 : k + 2], here)
    if here.numeral.form not in PLAIN_FORMS or not (other or free):
        return None
    pronoun = _has_pronoun(p, here)
    gapped = not _continues(p, here) and (other or _is_gapped(p, here))
    meant = _is_meant_alike(p, here)
    if not (pronoun or gapped or meant or _continues(p, here)):
        return None
    for before in _drafts(readings, range(k - 1, -1, -1)):
        timed = before.unit is not None and before.unit.kind is Kind.TIME and not pronoun
        if timed and _is_set_against(p, before, here):
            return before
        if before.ordinal or before.bare or timed:
            continue
        if gapped and not (_is_money(before) or _is_like(p, before, here)):
            return None
        apart = sentences_between(p, before.stop, here.start)
        if meant and apart <= _SENTENCES and _is_of_size(before, here):
            return before
        bound = pronoun or gapped or _continues(p, here)
        if bound and apart <= (_SENTENCES if pronoun else 0) and _may_follow(p, before, here):
            return before
        if not meant or apart > _SENTENCES or before.unit is None or before.unit.kind not in _SHARED:
            return None
    return None


def _is_set_against(p: Passage, before: Draft, here: Draft) -> bool:
    """ "31 weeks, up from 28": a length of time that is compared with the one in front of it."""
    between = p.low[before.stop : here.left]
    told = " ".join(between[1:] if between[:1] == [","] or between[:1] == (",",) else between)
    return len(between) <= _COMPARED and told in p.words.numbers.set_against and _is_alike(here, before)


def _is_meant_alike(p: Passage, here: Draft) -> bool:
    """``They got 38.``: a number that closes its clause behind a word and counts nothing named, age, day or staff."""
    before, counting = p.low[here.left - 1] if here.left else "", p.words.counting
    if not before.isalpha() or p.is_capital(here.left - 1) or not _ends(p, here.right):
        return False
    if before in counting.determiners or before in counting.employing:
        return False
    return not (before in counting.aged_verbs and lives(p, here.left - 2))


def _is_of_size(before: Draft, here: Draft) -> bool:
    """Whether a number may be another share, or another amount, of the same thing: at most so many times the other."""
    one, other = before.numeral, here.numeral
    if before.unit is None or before.unit.kind not in _SHARED or one.form not in PLAIN_FORMS:
        return False
    if before.unit.kind is Kind.SHARE and other.number > HUNDRED:
        return False
    whole = other.number * (one.scale if other.scale == ONE and other.number < THOUSAND else ONE)
    low, high = sorted((abs(one.number), abs(whole)))
    return 0 < high <= low * _TIMES


def _is_hoped(p: Passage, here: Draft) -> bool:
    """ "It had hoped for half a million.": so many of what was counted before."""
    words, last = p.words.counting.hoped, here.left
    said = p.low[last - 1] in words or f"{p.low[last - 2]} {p.low[last - 1]}" in words
    return last > 1 and said and _ends(p, here.right)


def _fell_short(p: Passage, before: Draft, here: Draft) -> bool:
    counted = before.noun != "" and not before.bare and not before.ordinal
    return counted and sentences_between(p, before.stop, here.start) <= 1 and _is_alike(here, before)


def _is_like(p: Passage, before: Draft, here: Draft) -> bool:
    """Whether a number may count what was counted before in this sentence: neither a year nor of another size."""
    shared = before.unit is None or before.unit.kind is Kind.COUNT or before.unit.kind is Kind.SHARE
    year = _YEARS[0] <= here.numeral.number <= _YEARS[1]
    return (
        shared
        and not year
        and _is_alike(here, before, _HUNDREDFOLD)
        and not sentences_between(p, before.stop, here.start)
    )


def _drafts(readings: Sequence[Reading], places: Iterable[int]) -> Iterator[Draft]:
    return (one for one in (readings[k] for k in places) if isinstance(one, Draft))


def _scaled_model(p: Passage, readings: Sequence[Reading], k: int, here: Draft) -> Draft | None:
    """Millions of nothing named take over what millions counted before, or else after; a bracket only converts;
    in French, those of another sentence that are of another size are money.
    """
    things = p.words.numbers.of_them.at(p.low, here.stop) is not None
    named = things or p.low[here.stop] in p.words.numbers.of
    apart = p.words.language == "fr" and not (_continues(p, here) or _has_pronoun(p, here))
    paid = _is_paid(p, here)
    spare: Draft | None = None
    for other in _drafts(readings, chain(range(k - 1, -1, -1), range(k + 1, len(readings)))):
        if other.bare or not (other.numeral.scale >= MILLION or _is_money(other)):
            continue
        if things if _is_money(other) else paid:
            continue
        if (_is_money(other) or not (named or (apart and _is_elsewhere(p, other, here)))) and not (
            other.left and p.low[other.left - 1] == "("
        ):
            return _owed_to(p, readings, k, here) or other
        spare = spare or other
    return spare


def _is_elsewhere(p: Passage, other: Draft, here: Draft) -> bool:
    """Whether what was counted in another sentence is of another size."""
    first, last = sorted((other.stop, here.start))
    return sentences_between(p, first, last) > 0 and not _is_alike(here, other, _NEARLY)


def _owed_to(p: Passage, readings: Sequence[Reading], k: int, here: Draft) -> Draft | None:
    """What a share is of: "18 millions, soit 4 % des 640 millions d'euros" are money, whatever was counted before."""
    part, whole = (*readings[k + 1 : k + 3], None, None)[:2]
    if not isinstance(part, Draft) or not isinstance(whole, Draft) or not _is_money(whole):
        return None
    near = part.unit is PERCENT and p.low[part.stop] in p.words.numbers.of
    return whole if near and not sentences_between(p, here.stop, whole.start) else None


def _is_paid(p: Passage, here: Draft) -> bool:
    """ "avait provisionné 20 millions", "les 640 millions facturés": a word beside them says that they are money."""
    words, after = p.words.counting.of_money, p.low[here.stop]
    done = after in words and after.endswith(p.words.counting.participles)  # "3 millions paient" are people
    return done or not words.isdisjoint(p.low[max(0, here.left - _PAID) : here.left])


def _is_money(draft: Draft) -> bool:
    return draft.unit is not None and draft.unit.kind is Kind.MONEY


def _stands_free(p: Passage, here: Draft) -> bool:
    """Whether nothing that could be counted follows: a sign, a preposition, a verb of the list, the end."""
    after, counting = p.low[here.right], p.words.counting
    if after in counting.each or not after[:1].isalnum():
        return True
    if per_unit(p, here.right):
        return False
    participle = after.endswith(counting.participles) and p.low[here.right + 1] in counting.after_participles
    return after in counting.stops or participle


def _leads_to_time(behind: Sequence[Reading], here: Draft) -> bool:
    """ "against 24,100 ten years earlier": only a length of time follows."""
    after = next((one for one in behind if isinstance(one, Draft)), None)
    timed = after is not None and after.unit is not None and after.unit.kind is Kind.TIME
    return after is not None and timed and after.left == here.right


def _continues(p: Passage, here: Draft) -> bool:
    """Whether the word before carries on a list or a comparison; an age between commas after a name does not."""
    before = p.low[here.left - 1] if here.left else ""
    age = before == "," and p.low[here.right] in (",", ")") and p.is_capital(here.left - 2)
    noun = p.low[here.left - 2] if before in p.words.numbers.of else ""
    own = noun in p.words.counting.gathered and p.low[here.left - 3] in p.words.numbers.indefinite
    return (before in p.words.counting.carries and not age and not own) or noun in p.words.counting.instead


def _is_other(p: Passage, here: Draft) -> bool:
    """ "the other 15", "les 15 restants", and nothing more: what is left of what the sentence has told."""
    words, after = p.words.counting, p.low[here.right]
    if after in words.others:
        return _ends(p, here.right + 1)
    return here.left > 1 and p.low[here.left - 1] in words.others and _ends(p, here.right)


def _ends(p: Passage, k: int) -> bool:
    """Whether a clause, or its first half, ends before token ``k``."""
    return p.low[k] in _ENDS or p.low[k] in p.words.numbers.and_


def _is_gapped(p: Passage, here: Draft) -> bool:
    """``la ville verse 300 000 euros, la région 260 000``: somebody and a number, the verb left out."""
    if here.numeral.form is not Form.FIGURES and (p.words.language == "fr" or here.numeral.number <= 1):
        return False
    large = here.numeral.number >= _LARGE
    return is_parallel(p, here.left) and (large or _ends(p, here.right))


def is_parallel(p: Passage, i: int) -> bool:
    """Whether nothing but somebody stands between a joint and token ``i``: ", la région", "et Valdor"."""
    known, joints = p.words.counting.determiners, {*p.words.numbers.joints, ",", ";"}
    if p.low[i - 1] in p.words.numbers.of:
        return False  # "and a crew of 65"
    first = next((k for k in range(i - 1, max(0, i - 2 - _GIVER), -1) if p.low[k] in joints), None)
    if first is None or first + 1 == i or not all(p.low[k].isalpha() or p.low[k] == "l'" for k in range(first + 1, i)):
        return False
    named = all(p.is_capital(k) for k in range(first + 1, i))
    return named or (p.low[first + 1] in known and first + 2 < i)


def _has_pronoun(p: Passage, here: Draft) -> bool:
    """``Valdor en apporte 72``: the pronoun that stands for what was counted before, with its verb."""
    window = p.low[max(0, here.left - _PRONOUN_REACH) : here.left]
    place = next((k for k, word in enumerate(window[:-1]) if word in p.words.counting.pronouns), None)
    return place is not None and "," not in window[place:]


def _may_follow(p: Passage, before: Draft, here: Draft) -> bool:
    """Whether the kind of the model fits: a share stays below 100 and is no goal of "to", nothing counts in halves.

    "Eleven" after "1.4 km" counts something else.
    """
    number, unit = here.numeral.number, before.unit
    if unit is None or unit.kind is Kind.COUNT:
        return number % 1 == 0
    if unit.kind is Kind.SHARE:
        goal = p.low[here.left - 1] in p.words.numbers.to
        return number <= HUNDRED and not goal and before.numeral.form in PLAIN_FORMS
    if unit.kind is not Kind.MONEY:
        return here.numeral.form is Form.FIGURES or before.numeral.form is Form.WORDS
    if before.numeral.scale >= MILLION:
        return number < THOUSAND or (number >= _LARGE and is_parallel(p, here.left))
    near = not sentences_between(p, before.stop, here.start)
    asked = (
        near and _has_pronoun(p, here) and _is_alike(here, before)
    )  # "réclament 200 euros, la direction en propose 80"
    return number >= HUNDRED or number % 1 != 0 or asked


def sentences_between(p: Passage, stop: int, start: int) -> int:
    """How many sentences end between two tokens; many if a paragraph does. A blank token ends one too."""
    if p.parted(stop, start):
        return _OTHER_PARAGRAPH
    count = 0
    for k in range(stop, start):
        word = p.low[k]
        full_stop = word == "." and not p.glued(k + 1) and (p.is_capital(k + 1) or not p.low[k + 1][:1].isalpha())
        count += not word or full_stop or (word in _MARKS and bool(p.low[k + 1]))
    return count


def _like(here: Draft, model: Draft) -> Draft:
    """The number with the unit and noun of the model, and with its scale if it has none and is small."""
    numeral = here.numeral
    if numeral.scale == ONE and numeral.number < THOUSAND:
        numeral = numeral.times(model.numeral.scale, numeral.stop)
    rate = _is_money(model) and 0 < model.start - here.stop <= _NEXT  # "de 1 740 à 1 815 euros bruts par mois"
    noun = model.noun if rate or model.unit is None or model.unit.kind is Kind.COUNT else ""
    return here._replace(numeral=numeral, unit=model.unit, noun=noun)
