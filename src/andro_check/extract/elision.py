"""Units that are said once and meant again: "60 millions chacun, et 30 par …", "de 65 à 70 %", "148 millions l'an dernier"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from andro_check.extract.drafts import Draft
from andro_check.extract.nouns import per_unit
from andro_check.extract.scales import ONE, Form
from andro_check.extract.tokens import Passage
from andro_check.extract.when import Dated
from andro_check.lexicon.units import Kind

Reading = Draft | Dated
_MILLION, _THOUSAND, _HUNDRED = Decimal(1_000_000), Decimal(1000), Decimal(100)
_PLAIN_FORMS = (Form.FIGURES, Form.WORDS)
_PRONOUN_REACH = 4


def completed(p: Passage, readings: Sequence[Reading]) -> list[Reading]:
    """The readings, with the unit, the scale and the noun of a neighbour where a number stands without its own."""
    found = list(readings)
    for k in range(len(found) - 2, -1, -1):
        here, after = found[k], found[k + 1]
        if isinstance(here, Draft) and isinstance(after, Draft) and here.bare and _leads_to(p, here, after):
            found[k] = _like(here, after)
    for k, here in enumerate(found):
        if not isinstance(here, Draft) or not here.bare:
            continue
        model = _model(p, found, k, here)
        if model:
            found[k] = _like(here, model)
    return found


def _leads_to(p: Passage, here: Draft, after: Draft) -> bool:
    """Whether only a joining word stands between a bare number and one that has a unit: "5 ou 7 millions", "20 des 60 M€"."""
    if (after.bare and after.numeral.scale == ONE) or after.ordinal or here.numeral.form not in _PLAIN_FORMS:
        return False
    if after.numeral.form not in _PLAIN_FORMS or here.numeral.scale > max(ONE, after.numeral.scale):
        return False
    words = p.low[here.stop : after.start]
    if not 1 <= len(words) <= 2:
        return False
    numbers = p.words.numbers
    joints = numbers.to | numbers.and_ | numbers.or_ | {",", "-", "–", "puis", "then", "/"}
    partitive = tuple(words) in (
        ("des",),
        ("de",),
        ("of", "the"),
        ("of", "its"),
        ("sur", "les"),
        ("de", "ces"),
        ("of", "that"),
    )
    return partitive or all(word in joints for word in words)


def _model(p: Passage, readings: Sequence[Reading], k: int, here: Draft) -> Draft | None:
    """The reading whose unit a bare number takes over; ``None`` if it should stay bare."""
    if here.numeral.scale >= _MILLION:
        return _scaled_model(p, readings, k, here)
    if here.numeral.form not in _PLAIN_FORMS or not _stands_free(p, here):
        return None
    pronoun = _has_pronoun(p, here)
    if not pronoun and not _continues(p, here):
        return None
    for before in reversed(readings[:k]):
        if not isinstance(before, Draft) or before.ordinal:
            continue
        if before.bare or (before.unit is not None and before.unit.kind is Kind.TIME):
            continue
        near = sentences_between(p, before.stop, here.start)
        return before if near <= (1 if pronoun else 0) and _may_follow(p, before, here) else None
    return None


def _scaled_model(p: Passage, readings: Sequence[Reading], k: int, here: Draft) -> Draft | None:
    """Millions of nothing named: what millions counted before in the sentence, or else the money of the text."""
    models = [
        d for d in readings if isinstance(d, Draft) and not d.bare and (d.numeral.scale >= _MILLION or _is_money(d))
    ]
    named = p.low[here.stop] in ("de", "d'", "of")
    plain = [d for d in models if (_is_money(d) or not named) and (p.low[d.left - 1] != "(" or not d.left)] or models
    earlier = [d for d in plain if d.start < here.start]
    return (earlier[-1] if earlier else plain[0]) if plain else None


def _is_money(draft: Draft) -> bool:
    return draft.unit is not None and draft.unit.kind is Kind.MONEY


def _stands_free(p: Passage, here: Draft) -> bool:
    """Whether nothing that could be counted follows: a sign, a preposition, a verb of the list, the end."""
    after = p.low[here.right]
    if per_unit(p, here.right) and after not in p.words.counting.each:
        return False
    if p.words.language == "fr" and after.endswith(("és", "ées")) and p.low[here.right + 1] in p.words.counting.stops:
        return True
    return not after[:1].isalnum() or after in p.words.counting.stops or after in p.words.counting.each


def _continues(p: Passage, here: Draft) -> bool:
    """Whether the word before carries on a list or a comparison; an age between commas after a name does not."""
    before = p.low[here.left - 1] if here.left else ""
    if before == "," and p.low[here.right] in (",", ")") and p.is_capital(here.left - 2):
        return False
    return before in p.words.counting.carries


def _has_pronoun(p: Passage, here: Draft) -> bool:
    """``Ormelle en apporte 72``: the pronoun that stands for what was counted before, with its verb."""
    if p.words.language != "fr":
        return False
    window = p.low[max(0, here.left - _PRONOUN_REACH) : here.left]
    return "en" in window[:-1] and "," not in window[window.index("en") :]


def _may_follow(p: Passage, before: Draft, here: Draft) -> bool:
    """Whether the kind of the model fits: a share stays below 100 and is no target of "to"; nothing is counted in halves."""
    number, unit = here.numeral.number, before.unit
    if unit is not None and unit.kind is Kind.SHARE:
        return (
            number <= _HUNDRED
            and p.low[here.left - 1] not in p.words.numbers.to
            and before.numeral.form in _PLAIN_FORMS
        )
    if unit is None or unit.kind is Kind.COUNT:
        return number % 1 == 0
    if unit.kind is not Kind.MONEY:
        return True
    return number < _THOUSAND if before.numeral.scale >= _MILLION else number >= _HUNDRED or number % 1 != 0


def sentences_between(p: Passage, stop: int, start: int) -> int:
    """How many sentences end between two tokens."""
    count = 0
    for k in range(stop, start):
        word = p.low[k]
        if word[:1] == "\n":
            return 9
        if word in ("!", "?") or (
            word == "." and not p.glued(k + 1) and (p.is_capital(k + 1) or not p.low[k + 1][:1].isalpha())
        ):
            count += 1
    return count


def _like(here: Draft, model: Draft) -> Draft:
    """The number with the unit and noun of the model, and with its scale if it has none and is small."""
    numeral = here.numeral
    if numeral.scale == ONE and model.numeral.scale > ONE and numeral.number < _THOUSAND:
        scale = model.numeral.scale
        numeral = numeral._replace(number=numeral.number * scale, step=numeral.step * scale, scale=scale)
    per = model.noun if model.unit is None or model.unit.kind is Kind.COUNT else ""
    return here._replace(numeral=numeral, unit=model.unit, noun=per)
