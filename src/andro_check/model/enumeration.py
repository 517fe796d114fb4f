"""``StrEnum`` whose members are plain attributes of a plain class.

Python 3.11 asks a member of an enumeration from the class through a hook (``EnumType.__getattr__``) and its value
through another, each ten times as long as an attribute takes; reading a text asks for some 1 500 members an article,
which was one in thirty of its instructions, and a comparison of two claims for a dozen. So on 3.11 members are made
here, with what StrEnum's can do: they are strings, found by value and by name, iterated in order, and stay themselves
when copied and pickled. From 3.12 on, and for mypy, they are those of the standard library.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING or sys.version_info >= (3, 12):
    from enum import StrEnum
else:
    from collections.abc import Iterator, Mapping

    class _Members(type):
        """The class of an enumeration: each string in its body is made a member."""

        def __new__(metacls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> _Members:
            told = {key: value for key, value in body.items() if isinstance(value, str) and not key.startswith("_")}
            made = super().__new__(metacls, name, bases, body)
            made._by_name = {key: made._member(key, value) for key, value in told.items()}
            made._by_value = {str(member): member for member in made._by_name.values()}
            for key, member in made._by_name.items():
                setattr(made, key, member)
            return made

        def _member(cls, name: str, value: str) -> StrEnum:
            member = str.__new__(cls, value)
            member.name, member.value = name, value
            return member

        def __call__(cls, value: str) -> StrEnum:
            if value not in cls._by_value:
                raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            return cls._by_value[value]

        def __getitem__(cls, name: str) -> StrEnum:
            return cls._by_name[name]

        def __iter__(cls) -> Iterator[StrEnum]:
            return iter(cls._by_name.values())

        def __len__(cls) -> int:
            return len(cls._by_name)

        @property
        def __members__(cls) -> Mapping[str, StrEnum]:
            return dict(cls._by_name)

    class StrEnum(str, metaclass=_Members):  # noqa: SLOT000 (a string takes no slots, and a member has a name)
        def __repr__(self) -> str:
            return f"<{type(self).__name__}.{self.name}: {self.value!r}>"

        def __reduce_ex__(self, _: object) -> tuple[type[StrEnum], tuple[str]]:
            return type(self), (self.value,)


__all__ = ["StrEnum"]
