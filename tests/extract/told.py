"""What a text says, as one line: each mention's words and its reading, ``48 M€ = 48 M EUR | mardi = 2023-05-16``."""

from __future__ import annotations

from andro_check.extract.values.mentions import mentions
from andro_check.lexicon.values import write_value
from andro_check.model.mention import Mention
from andro_check.model.period import Period, parse_edtf
from andro_check.model.value import Quantity

WEDNESDAY = parse_edtf("2023-05-17")
"""The day on which most of the texts here were written."""


def told(text: str, language: str, published: Period | None = WEDNESDAY) -> str:
    """All mentions of a text in order, ``""`` if there are none."""
    return " | ".join(f"{text[m.span.start : m.span.end]} = {reading(m)}" for m in mentions(text, language, published))


def reading(mention: Mention) -> str:
    return write_value(mention.value) if isinstance(mention.value, Quantity) else mention.value.edtf
