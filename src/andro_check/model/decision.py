"""What a person ruled on a finding."""

from __future__ import annotations

from collections.abc import Mapping

from andro_check.model.enumeration import StrEnum
from andro_check.model.frozen import dataclass


class Ruling(StrEnum):
    """What a finding is, in the eyes of a person; each of them closes it."""

    CONTRADICTION = "contradiction"  # the sources do contradict one another
    EXPLAINED = "explained"  # both are right, for the reason given
    FALSE_ALARM = "false-alarm"  # a claim was misread, or the two answer different questions
    LATER = "later"  # put off


@dataclass(frozen=True, slots=True)
class Decision:
    """``date`` is the day of the ruling, in ISO 8601. ``rule``, ``relation`` and ``about`` (its message) tell what the
    finding was on that day; ``claims`` maps the ids of its claims to their fingerprints.
    """

    finding: str
    ruling: Ruling
    reason: str = ""
    by: str = ""
    date: str = ""
    rule: str = ""
    relation: str = ""
    about: str = ""
    claims: Mapping[str, str] | None = None
