"""``dataclass`` for values that are made by the hundred thousand: mypy holds them frozen, and nothing is paid for it.

A class that is frozen while the program runs fills each of its fields through ``object.__setattr__``, which makes an
object three to four times as dear. Who assigns to a field is told so by mypy, which sees the decorator of the standard
library; equality, order and hash are the same. With ``ANDRO_CHECK_FROZEN`` in the environment, as in all tests, the
classes are frozen for good (decision 18).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass, replace
else:
    import dataclasses
    import os
    from functools import cache
    from operator import attrgetter

    T = TypeVar("T")

    def dataclass(*, frozen: bool, eq: bool = True, **options: bool) -> Callable[[type[T]], type[T]]:
        """What ``dataclasses.dataclass`` makes with these options, but for the check on assignment."""
        if os.environ.get("ANDRO_CHECK_FROZEN"):
            return dataclasses.dataclass(frozen=frozen, eq=eq, **options)
        return dataclasses.dataclass(unsafe_hash=frozen and eq, eq=eq, **options)

    def replace(value: T, /, **changes: object) -> T:
        """What ``dataclasses.replace`` makes of a value of two fields or more, all of them asked for at once."""
        read, places = _fields(type(value))
        filled = [*read(value)]
        for name, changed in changes.items():
            filled[places[name]] = changed
        return type(value)(*filled)

    @cache
    def _fields(made: type) -> tuple[Callable[[object], tuple[object, ...]], dict[str, int]]:
        names = [field.name for field in dataclasses.fields(made) if field.init]
        return attrgetter(*names), {name: place for place, name in enumerate(names)}


__all__ = ["dataclass", "replace"]
