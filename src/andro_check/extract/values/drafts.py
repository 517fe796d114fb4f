"""A quantity while it is being read: its words are known, its unit may still be filled in from its neighbours."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from andro_check.extract.numerals.scales import Form, Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.lexicon.units import Kind, Unit
from andro_check.lexicon.values import measured
from andro_check.lexicon.widths import read_label, read_range
from andro_check.model.mention import Mention, MentionKind
from andro_check.model.text import Span
from andro_check.model.value import Hedge, Quantity

_KINDS = {
    Kind.MONEY: MentionKind.MONEY,
    Kind.SHARE: MentionKind.PERCENT,
    Kind.MEASURE: MentionKind.QUANTITY,
    Kind.TIME: MentionKind.DURATION,
    Kind.COUNT: MentionKind.NUMBER,
    Kind.CLOCK: MentionKind.CLOCK,
}
_FORM_HEDGES = {
    Form.FRACTION: Hedge.FRACTION,
    Form.DOZENS: Hedge.DOZENS,
    Form.SEVERAL: Hedge.SEVERAL,
    Form.LABEL: Hedge.LABEL,
}


class Draft(NamedTuple):
    """Tokens ``start`` to ``stop`` are the number and its unit; ``left`` to ``right`` take in the hedge.

    ``upper`` is the other end of a range. ``unit`` is ``None`` for a bare number; ``noun`` is what is counted, in the
    singular, and ``noun_start`` to ``noun_stop`` the tokens that name it. ``label`` names a row of ``widths.yaml``.
    """

    start: int
    stop: int
    left: int
    right: int
    numeral: Numeral
    unit: Unit | None = None
    hedge: Hedge = Hedge.PLAIN
    upper: Numeral | None = None
    noun: str = ""
    noun_start: int = 0
    noun_stop: int = 0
    label: str = ""
    ordinal: bool = False

    @property
    def bare(self) -> bool:
        """Whether the number stands without a unit and counts nothing that is named."""
        return self.unit is None and not self.noun and not self.ordinal


def mention_of(p: Passage, draft: Draft) -> Mention:
    """The finished mention, in code points of the text."""
    stop = max(draft.stop, draft.noun_stop if draft.noun_start == draft.stop else 0)
    noun_span = Span(p.starts[draft.noun_start], p.ends[draft.noun_stop - 1]) if draft.noun_stop else None
    span = Span(p.starts[draft.start], p.ends[draft.stop - 1])
    wide = draft.left < draft.start or max(draft.right, stop) > draft.stop
    whole = Span(p.starts[min(draft.left, draft.start)], p.ends[max(draft.right, stop) - 1]) if wide else span
    kind = MentionKind.ORDINAL if draft.ordinal else _KINDS[draft.unit.kind] if draft.unit else MentionKind.NUMBER
    return Mention(kind, span, whole, quantity_of(draft, p.text[span.start : span.end]), draft.noun, noun_span)


def quantity_of(draft: Draft, text: str) -> Quantity:
    """The number in base units with the interval that its words allow."""
    unit = draft.unit.id if draft.unit else draft.noun
    scale = draft.unit.scale if draft.unit else Decimal(1)
    number, step = draft.numeral.number * scale, draft.numeral.step * scale
    hedge = draft.hedge
    if draft.ordinal:
        return measured(text, number, step, Hedge.EXACT, "rank")
    if draft.upper is not None:
        fuzzy, width = read_range(number, draft.upper.number * scale, min(step, draft.upper.step * scale))
        return Quantity(text, None, fuzzy, unit, Hedge.BETWEEN, width)
    if hedge is Hedge.PLAIN:
        hedge = _FORM_HEDGES.get(draft.numeral.form, hedge)
    if hedge is Hedge.LABEL:
        fuzzy, width = read_label(draft.label)
        return Quantity(text, None, fuzzy, unit, hedge, width)
    return measured(text, number, step, hedge, unit)
