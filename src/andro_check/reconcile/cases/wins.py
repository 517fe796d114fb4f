"""Who won and who was beaten, as a quote says it by the order of names and of a verb: "A beat B", "A bat B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from andro_check.lexicon.passages import links
from andro_check.model.folding import fold
from andro_check.reconcile.readings.named import WORD, NameAt, names_in

_LED, _ARTICLES = 4, frozenset({"le", "la", "les", "the"})
"""Words in front of a name that tell what part it has: \"sur la pelouse de\"."""


@dataclass(frozen=True)
class Win:
    """``loser`` is empty where only the winner is named; ``words`` are those of the two names, folded."""

    winner: str
    loser: str
    words: frozenset[str]


def wins(quote: str, names: Mapping[str, str]) -> Iterator[Win]:
    """The win that a quote tells, if it tells one."""
    text = fold(quote)
    beat, won, lost = (links().patterns[kind].search(text) for kind in ("beat", "won", "lost"))
    verb = beat or lost or won
    if verb is None:
        return
    found = list(names_in(text, names))
    before = next((name for name in found if name.start < verb.start()), None)
    behind = [name for name in found if name.start >= verb.end()]
    if before is None or (beat and not behind):
        return
    if beat and not _is_passive(text, verb):
        yield from _of(before, behind[0])
    elif beat or lost:
        winner = next((name for name in behind if _is_led(text, name, "by" if beat else "opponent")), None)
        yield from _of(winner, before) if winner else ()
    elif not _is_passive(text, verb):
        yield from _of(before, next((name for name in behind if _is_led(text, name, "opponent")), None))


def _of(winner: NameAt, loser: NameAt | None) -> Iterator[Win]:
    if loser is None or winner.actor != loser.actor:
        words = (*winner.words.split(), *(loser.words.split() if loser else ()))
        yield Win(winner.actor, loser.actor if loser else "", frozenset(words))


def _is_led(text: str, name: NameAt, kind: str) -> bool:
    """Whether the words right in front of a name, an article left aside, say what part it has."""
    words = WORD.findall(text[: name.start])[-_LED:]
    return any(links().whole(kind, " ".join(words[k:])) for k in range(len(words))) or (
        bool(words) and words[-1] in _ARTICLES and any(links().whole(kind, " ".join(words[k:-1])) for k in range(_LED))
    )


def _is_passive(text: str, verb: re.Match[str]) -> bool:
    beside = (WORD.findall(text[: verb.start()])[-1:], WORD.findall(text[verb.end() :])[:1])
    return any(links().whole("passive", word) for words in beside for word in words)
