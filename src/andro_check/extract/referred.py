"""What a mention leaves behind for the pronouns and descriptions that take it up."""

from __future__ import annotations

from andro_check.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """A resolved mention in the memory; ``leading`` when it opened its sentence."""

    actor: str
    kind: str
    sentence: int
    leading: bool
