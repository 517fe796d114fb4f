"""Who won and who was beaten, as a quote says it by the order of names and of a verb: "A beat B", "A bat B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from andro_check.lexicon.passages import links
from andro_check.model.folding import fold
from andro_check.reconcile.named import WORD, names_in


@dataclass(frozen=True)
class Win:
    """``loser`` is empty where only the winner is named; ``words`` are those of the two names, folded."""

    winner: str
    loser: str
    words: frozenset[str]


def wins(quote: str, names: Mapping[str, str]) -> Iterator[Win]:
    """The win that a quote tells, if it tells one."""
    text = fold(quote)
    beat, won = links().patterns["beat"].search(text), links().patterns["won"].search(text)
    verb = beat or won
    if verb is None or _is_passive(text, verb):
        return
    found = list(names_in(text, names))
    before = [(name.actor, name.words) for name in found if name.start < verb.start()]
    behind = [(name.actor, name.words) for name in found if name.start >= verb.end()]
    if not before or (beat and not behind):
        return
    (winner, first), (loser, then) = before[0], behind[0] if beat else ("", "")
    if winner != loser:
        yield Win(winner, loser, frozenset((*first.split(), *then.split())))


def _is_passive(text: str, verb: re.Match[str]) -> bool:
    beside = (WORD.findall(text[: verb.start()])[-1:], WORD.findall(text[verb.end() :])[:1])
    return any(links().whole("passive", word) for words in beside for word in words)
