"""What is left: "51 % à Norhaven et le solde à Valdor" gives Valdor 49 %, worked out from the shares told before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from andro_check.extract.linking.link import Draft
from andro_check.extract.text.noted import Noted
from andro_check.extract.text.scene import ValueAt
from andro_check.extract.text.segment import Sentence
from andro_check.extract.text.words import Words
from andro_check.lexicon.figures import figures
from andro_check.lexicon.vocabulary import Vocabulary
from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.value import Hedge, Quantity

_WHOLE = Decimal(100)
_OPEN = Fuzzy.crisp(Interval(Decimal(0), _WHOLE))
_REACH = 40
"""Words before "the rest" within which another share must be told."""
_SOON = 6
"""Words after "the rest" within which a share says itself how much that is."""


def rests(
    words: Words, spoken: Vocabulary, noted: Noted, cut: Iterable[Sentence], values: Sequence[ValueAt]
) -> Iterator[ValueAt]:
    """The places of "the rest" in the sentences, as shares without a number; where a number follows, that is told."""
    shares = [value.first for value in values if value.sort == "percent"]
    for sentence in cut if noted.rests else ():
        for index in noted.rests:
            if sentence.first < index < sentence.last and words.lower[index - 1] in spoken.definite:
                told = any(index < first <= index + _SOON for first in shares)
                follows = any(index - _REACH < first < index for first in shares)
                if follows and not told and _is_share(words, spoken, index + 1):
                    yield _rest(words, index)


def _is_share(words: Words, spoken: Vocabulary, after: int) -> bool:
    """Whether what is left is left of a capital: "the rest of the world" is no share."""
    following = words.lower[after : after + 4]
    if not following or following[0] not in spoken.of:
        return True
    return any(word in spoken.rest_of for word in following[1:])


def _rest(words: Words, index: int) -> ValueAt:
    span = words.span(index - 1, index)
    text = " ".join(words.raw[index - 1 : index + 1])
    return ValueAt(index - 1, index + 1, "percent", Quantity(text, None, _OPEN, "%", Hedge.FRACTION), span, span)


def with_remainders(drafts: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    """The drafts with each "the rest" worked out from the shares of the same thing told before it, or left out."""
    kept: list[Draft] = []
    for draft in drafts:
        settled = _settled(draft, [*before, *kept]) if _is_open(draft) else draft
        kept += [settled] if settled else []
    return kept


def _is_open(draft: Draft) -> bool:
    value = draft.value
    return isinstance(value, Quantity) and value.number is None and value.fuzzy is _OPEN


def _settled(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    model = next((d for d in reversed(before) if _is_part(d)), None)
    if model is None or model.site.value.first > draft.site.value.first:
        return None
    parts = {d.site.value.first: d.value for d in before if _is_part(d) and d.figure == model.figure}
    taken = [value for value in parts.values() if isinstance(value, Quantity)]
    left = _WHOLE - sum(value.number or 0 for value in taken)
    if not 0 < left < _WHOLE or not isinstance(draft.value, Quantity):
        return None
    value = replace(draft.value, number=left, fuzzy=_left(taken), hedge=Hedge.PLAIN)
    return replace(draft, value=value, figure=model.figure, object=model.object or draft.object)


def _is_part(draft: Draft) -> bool:
    value = draft.value
    numbered = isinstance(value, Quantity) and value.unit == "%" and value.number is not None
    return numbered and figures().get(draft.figure).adds == "subject"


def _left(taken: Sequence[Quantity]) -> Fuzzy:
    core = support = Interval.point(Decimal(0))
    for value in taken:
        core, support = core.plus(value.fuzzy.core), support.plus(value.fuzzy.support)
    whole = Interval.point(_WHOLE)
    return Fuzzy(whole.minus(core), whole.minus(support))
