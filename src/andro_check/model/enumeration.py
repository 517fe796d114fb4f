"""``StrEnum`` whose members are plain attributes of their class.

Python 3.11 looks for a member behind a property and then in a table, which takes ten times as long; a comparison of two
claims asks for a dozen of them. From 3.12 on it is so by itself.
"""

from __future__ import annotations

import enum


class StrEnum(enum.StrEnum):
    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for name, member in cls.__members__.items():
            type.__setattr__(cls, name, member)
