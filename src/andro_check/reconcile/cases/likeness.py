"""Findings that rest on a likeness: of two numbers, two dates or two quotes, whoever they were given to."""

from __future__ import annotations

from collections.abc import Sequence

from andro_check.model.finding import Finding
from andro_check.model.frozen import dataclass
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.reasons import checked
from andro_check.reconcile.cases.wording import label_of, sayings, sentence, topic
from andro_check.reconcile.readings.reading import Reading


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is alike, told three times: at the end of the message, as the reason, and as what it takes for granted.

    ``about`` is the claim whose question the message names.
    """

    about: Reading
    alike: str
    why: str
    assumed: str
    settles: str


def likely_slip(case: Case, rule: str, grade: Grade, sides: Sequence[Sequence[Reading]], likeness: Likeness) -> Finding:
    """The finding that these sides are one thing said in two ways, one of them by a slip."""
    labelled = [(label_of(side), side) for side in sides]
    message = f"{topic(likeness.about, case.register, case.figures)}: {sayings(labelled)}, {likeness.alike}"
    steps = checked(likeness.why, likeness.assumed, likeness.settles)
    return draw_up(rule, grade, Told(sentence(message), sentence(likeness.why), steps), labelled)
