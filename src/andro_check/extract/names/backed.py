"""Which names of a text stand: the sure ones, and the doubtful ones and the halves that a sure one backs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from andro_check.extract.names.names import NameMention
from andro_check.extract.text.words import Words
from andro_check.lexicon.vocabulary import Vocabulary
from andro_check.model.folding import fold

_PERSON, _SURNAME = "person", 4


def confirmed(found: Sequence[NameMention], sure: frozenset[str]) -> list[NameMention]:
    """The sure names, and the doubtful ones that a sure one backs; a longer doubtful run is cut to the part backed."""
    kept = []
    for name in found:
        if name.sure or fold(name.text) in sure:
            kept.append(name)
            continue
        parts = name.text.split(" ")
        for length in range(len(parts) - 1, 0, -1):
            head = " ".join(parts[:length])
            if fold(head) in sure:
                kept.append(replace(name, last=name.first + length, text=head))
                break
    return kept


def rejoined(
    words: Words, spoken: Vocabulary, names: Sequence[NameMention], sure: frozenset[str]
) -> Sequence[NameMention]:
    """The names of a text, two of them made one where "de" parts what a text surely names as a whole elsewhere."""
    found: list[NameMention] = []
    for name in names:
        half = found[-1] if found else None
        whole = _whole(words, spoken, half, name) if half and name.first - half.last == 1 else ""
        if half and whole and fold(whole) in sure:
            found[-1] = replace(half, last=name.last, text=whole, sure=True)
        else:
            found.append(name)
    return found


def _whole(words: Words, spoken: Vocabulary, half: NameMention, name: NameMention) -> str:
    """Two names with the one word between them; empty where that is no "de"."""
    if half.actor or name.actor or words.lower[half.last] not in spoken.of:
        return ""
    elided = words.ends[half.last] == words.starts[name.first]
    return f"{half.text} {words.raw[half.last]}{'' if elided else ' '}{name.text}"


def surnames(found: Iterable[NameMention]) -> frozenset[str]:
    """The last words of the sure full names of people: one that only opens a sentence names whoever has it."""
    full = (name.text.rpartition(" ")[2] for name in found if name.sure and name.kind == _PERSON and " " in name.text)
    return frozenset([last for last in full if len(last) >= _SURNAME and last.isalpha()])


def sure_names(found: Iterable[NameMention]) -> frozenset[str]:
    """The folded texts of the sure names, and of the halves behind "de" that they end in: "Écho de Kervalan"."""
    sure = {name.text for name in found if name.sure}
    halves = (text.rpartition(" de ")[2] for text in sure if " de " in text)
    return frozenset(map(fold, chain(sure, halves)))
