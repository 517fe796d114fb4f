"""A terminal whose keys are known beforehand."""

from __future__ import annotations

from andro_check.cli.terminal import END, Terminal


class Scripted(Terminal):
    """Gives the keys one after the other, then the end; keeps the pages that it was shown."""

    def __init__(self, keys: list[str]) -> None:
        self._script, self.pages = iter(keys), [""]

    @property
    def size(self) -> tuple[int, int]:
        return 80, 24

    def show(self, page: str) -> None:
        self.pages.append(page)

    def key(self) -> str:
        return next(self._script, END)
