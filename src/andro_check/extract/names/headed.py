"""Names that differ by a common noun alone: "la fondation Kelm" and "the Kelm Foundation", "the hospital of Kelm"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from andro_check.lexicon.heads import Headed, headed

Tokens: TypeAlias = tuple[str, ...]


def united(groups: Mapping[Tokens, Sequence[str]], together: Callable[[str, str], bool]) -> dict[Tokens, list[str]]:
    """The groups of spellings with those made one that bear one name under nouns of one class, and the bare name.

    The bare name joins a noun that only says what it is; one of another class, a hospital, it joins where no other
    class goes by the name and no document has both, for a town and its hospital are two.
    """
    nouns: dict[Tokens, Headed] = {tokens: headed(tokens) for tokens in groups}
    if len({found.name for found in nouns.values()}) == len(groups):
        return {tokens: [*keys] for tokens, keys in groups.items()}
    by_name: dict[Tokens, dict[str, list[Tokens]]] = defaultdict(lambda: defaultdict(list))
    for tokens, found in nouns.items():
        by_name[found.name][found.kind].append(tokens)
    into: dict[Tokens, Tokens] = {}
    for kinds in by_name.values():
        _join(kinds, nouns, groups, together, into)
    merged: dict[Tokens, list[str]] = {}
    for tokens, keys in groups.items():
        merged.setdefault(into.get(tokens, tokens), []).extend(keys)
    return merged


def _join(
    kinds: Mapping[str, Sequence[Tokens]],
    nouns: Mapping[Tokens, Headed],
    groups: Mapping[Tokens, Sequence[str]],
    together: Callable[[str, str], bool],
    into: dict[Tokens, Tokens],
) -> None:
    """Note for each group of one name the group that it joins."""
    firsts = {kind: members[0] for kind, members in kinds.items()}
    for kind, members in kinds.items():
        into.update(dict.fromkeys(members[1:], firsts[kind]))
    bare = firsts.get("")
    if bare is None or len(kinds) == 1:
        return
    selves = [first for kind, first in firsts.items() if kind and nouns[first].itself]
    others = [first for kind, first in firsts.items() if kind and not (nouns[first].itself or nouns[first].apart)]
    for first in selves:
        into.update(dict.fromkeys(kinds[nouns[first].kind], bare))
    if len(others) == 1 and not selves:
        keys = [key for tokens in kinds[nouns[others[0]].kind] for key in groups[tokens]]
        if not any(together(key, plain) for key in keys for plain in groups[bare]):
            into.update(dict.fromkeys(kinds[nouns[others[0]].kind], bare))
