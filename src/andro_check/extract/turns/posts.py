"""Offices of a part alone: "the sales director", "le directeur de la recherche", "an assistant coach"."""

from __future__ import annotations

from andro_check.extract.text.scene import Scene
from andro_check.lexicon.offices import field_table, parted_offices

_LONGEST = 3
"""Words of a field, at most."""


def in_full(scene: Scene, office: str, first: int, last: int) -> tuple[str, int, int]:
    """The office at words ``first`` to ``last`` with the field that it is of, if it is of one, and where they stand."""
    if office not in parted_offices():
        return office, first, last
    behind = _behind(scene, last)
    if behind:
        return f"{behind[0]} {office}", first, behind[1]
    if scene.vocabulary.language == "en":
        for start in range(max(0, first - _LONGEST), first):
            length, field = field_table("en").longest(scene.words.lower, start) or (0, "")
            if start + length == first and (scene.words.raw[start].islower() or scene.words.raw[first].istitle()):
                return f"{field} {office}", start, last
    return office, first, last


def _behind(scene: Scene, last: int) -> tuple[str, int] | None:
    """The field behind an office, and where it ends; none where it only says what bears a name: "director of property
    group Brunel", "directeur de la zone portuaire".
    """
    lower, raw, spoken = scene.words.lower, scene.words.raw, scene.vocabulary
    led = last + (lower[last] in spoken.of)
    since = led + (led > last and lower[led] in spoken.definite)
    if (led == last and spoken.language == "en") or not raw[since].islower():
        return None
    length, field = field_table(spoken.language).longest(lower, since) or (0, "")
    after = since + length
    alone = not raw[after][0].isalpha() or lower[after] in spoken.held_back or lower[after] in spoken.conjunctions
    named = led == last and raw[after][0].isupper()  # "le directeur commercial X"
    return (field, after) if field and (alone or named) else None


def is_called(scene: Scene, last: int, name: int) -> bool:
    """ "Chairman of football club Kelm": whether only what bears the name stands between "of" and the name."""
    told = scene.words.raw[last + 1 : name]
    return scene.words.lower[last] in scene.vocabulary.of and 0 < len(told) <= _LONGEST and all(map(_is_plain, told))


def _is_plain(word: str) -> bool:
    return word.isalpha() and word.islower()
