"""The register: who is who in a story, under which names, and who became whom."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import cached_property

from andro_check.model.folding import fold
from andro_check.model.frozen import dataclass
from andro_check.model.period import Period


@dataclass(frozen=True, slots=True)
class Succession:
    """The actor that it belongs to became ``actor`` (an id) at ``date`` (``None``: not known when)."""

    actor: str
    date: Period | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """``kind``: company, institution, state, person, project, product, place, group or empty.

    ``declared`` actors come from a person's ``dossier.yaml``; the others were found in the texts.
    """

    id: str
    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    became: tuple[Succession, ...] = ()
    part_of: str = ""
    declared: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@dataclass(frozen=True)
class Register:
    """Lookups over actors. Unknown ids are shown as they are, so a plain name may stand where an id may."""

    actors: tuple[Actor, ...] = ()

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def _kinds(self) -> dict[str | None, str]:
        return {actor.id: actor.kind for actor in self.actors}

    @cached_property
    def _named(self) -> dict[str, Actor]:
        return {fold(name): actor for actor in reversed(self.actors) for name in actor.names}

    @cached_property
    def _by_name(self) -> dict[str, Actor]:
        return self._named | {fold(actor.id): actor for actor in self.actors}

    @cached_property
    def bodies(self) -> dict[str, str]:
        """ "la métropole" means "métropole de X", "the viaduct" "X Viaduct" where there is just one such body."""
        heads: dict[str, list[str]] = {}
        for actor in self.actors:
            words = fold(actor.name).split()
            for head in {words[0], words[-1]} if len(words) > 1 else ():
                heads.setdefault(head, []).append(actor.id)
        named = {name: actor.id for name, actor in self._named.items()}
        return {head: ids[0] for head, ids in heads.items() if len(ids) == 1} | named

    @cached_property
    def _before(self) -> dict[str, list[str]]:
        """The actors that became each actor, in steps or at once."""
        before: dict[str, list[str]] = {}
        for actor in self.actors:
            for step in self.successors(actor.id) if actor.became else ():
                before.setdefault(step.actor, []).append(actor.id)
        return before

    def get(self, key: str | None) -> Actor | None:
        """The actor with this id."""
        return self._by_id.get(key) if key else None

    @cached_property
    def _found(self) -> dict[str, Actor | None]:
        """Who was looked for: most names come up again and again."""
        return {}

    def find(self, name: str) -> Actor | None:
        """The actor known under this id, name or alias, blind to case and accents."""
        if name not in self._found:
            self._found[name] = self._by_id.get(name) or self._by_name.get(fold(name))
        return self._found[name]

    def name(self, key: str | None) -> str:
        """The name to show for an id or a plain name; empty for ``None``."""
        actor = self.get(key)
        return actor.name if actor else (key or "")

    def kind(self, key: str | None) -> str:
        return self._kinds.get(key, "")

    def of_kinds(self, keys: Iterable[str], kinds: Container[str]) -> list[str]:
        """Those of some ids and plain names that are of one of these kinds; a plain name is of none, ``""``."""
        known = self._kinds
        return [key for key in keys if known.get(key, "") in kinds]

    def successors(self, key: str) -> tuple[Succession, ...]:
        """All that the actor became, directly or in steps; each date is that of the first step on the way."""
        found: dict[str, Succession] = {}
        queue = list(actor.became) if (actor := self.get(key)) else []
        while queue:
            step = queue.pop(0)
            if step.actor in found or step.actor == key:
                continue
            found[step.actor] = step
            following = self.get(step.actor)
            queue += following.became if following else ()
        return tuple(found.values())

    def succession(self, earlier: str, later: str) -> Succession | None:
        """How ``earlier`` became ``later``, if it did."""
        actor = self._by_id.get(earlier)
        if actor is None or not actor.became:
            return None
        return next((step for step in self.successors(earlier) if step.actor == later), None)

    def family(self, key: str) -> frozenset[str]:
        """The actor, all that it became and all that became it."""
        return frozenset({key, *self._before.get(key, ()), *(step.actor for step in self.successors(key))})

    def part_of(self, part: str, whole: str) -> bool:
        """Whether one actor belongs to the other, directly or in steps."""
        seen: set[str] = set()
        while (actor := self.get(part)) and actor.part_of and part not in seen:
            seen.add(part)
            part = actor.part_of
            if part == whole:
                return True
        return False
