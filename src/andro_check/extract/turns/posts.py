"""Offices of a part alone: "the sales director", "le directeur de la recherche", "an assistant coach"."""

from __future__ import annotations

from andro_check.extract.text.scene import Scene
from andro_check.lexicon.offices import field_table

_LONGEST = 3
"""Words of a field, at most."""


def in_full(scene: Scene, office: str, first: int, last: int) -> tuple[str, int, int]:
    """The office at words ``first`` to ``last`` with the field that it is of, if it is of one, and where they stand."""
    lower, spoken = scene.words.lower, scene.vocabulary
    fields = field_table(spoken.language)
    behind = last + (lower[last] in spoken.of)
    behind += behind > last and lower[behind] in spoken.definite
    if (behind > last or spoken.language == "fr") and scene.words.raw[behind].islower():
        length, field = fields.longest(lower, behind) or (0, "")
        if field:
            return f"{field} {office}", first, behind + length
    if spoken.language == "en":
        for start in range(max(0, first - _LONGEST), first):
            length, field = fields.longest(lower, start) or (0, "")
            if start + length == first and (scene.words.raw[start].islower() or scene.words.raw[first].istitle()):
                return f"{field} {office}", start, last
    return office, first, last
