"""An error of the program itself, in one article or on one question: it is told, and all else is worked out.

Only what the code raises is contained. Want of memory and an interrupt end the program, and so does an error that no
article and no question is to blame for.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from andro_check.model.problem import Place, Problem

I = TypeVar("I")  # noqa: E741 - an item
T = TypeVar("T")

_PACKAGE = Path(__file__).resolve().parents[1]
_LONGEST = 160
_at_once: list[bool] = []


@dataclass(frozen=True, slots=True)
class Fault:
    """An error that was contained."""

    error: Exception

    def __str__(self) -> str:
        """``KeyError: 'x' (extract/turns/scores.py:120, scored)``: the innermost place of our own."""
        frames = traceback.extract_tb(self.error.__traceback__)
        own = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)] or list(frames)
        message = " ".join(str(self.error).split())[:_LONGEST]
        told = f"{type(self.error).__name__}{f': {message}' if message else ''}"
        if not own:
            return told
        path = Path(own[-1].filename)
        shown = path.relative_to(_PACKAGE).as_posix() if path.is_relative_to(_PACKAGE) else path.name
        return f"{told} ({shown}:{own[-1].lineno}, {own[-1].name})"


def raise_at_once() -> None:
    """From now on nothing is contained: who looks for an error wants to see where it is raised."""
    _at_once.append(True)


def attempted(make: Callable[[], T]) -> T | Fault:
    """What ``make`` gives, or the error that it raised."""
    try:
        return make()
    except MemoryError:
        raise
    except Exception as error:
        if _at_once:
            raise
        return Fault(error)


def sifted(items: Sequence[I], make: Callable[[Sequence[I]], T]) -> tuple[T, tuple[tuple[I, Fault], ...]]:
    """What comes of all items with which ``make`` does not fail, and the others, each with its error.

    They are looked for by halves, which costs about as much as making it all anew for each halving. Raises what
    ``make`` raises without any item.
    """
    made, sound, faulty = _sift(items, make)
    if sound or not faulty:
        return made if not isinstance(made, Fault) else make(()), faulty
    return make(()), faulty


def _sift(
    items: Sequence[I], make: Callable[[Sequence[I]], T]
) -> tuple[T | Fault, Sequence[I], tuple[tuple[I, Fault], ...]]:
    made = attempted(lambda: make(items))
    if not isinstance(made, Fault):
        return made, items, ()
    if len(items) == 1:
        return made, (), ((items[0], made),)
    middle = len(items) // 2
    _, left, wrong_left = _sift(items[:middle], make)
    _, right, wrong_right = _sift(items[middle:], make)
    return _joined((*left, *right), (*wrong_left, *wrong_right), make)


def _joined(
    sound: Sequence[I], faulty: tuple[tuple[I, Fault], ...], make: Callable[[Sequence[I]], T]
) -> tuple[T | Fault, Sequence[I], tuple[tuple[I, Fault], ...]]:
    """Items that are sound by themselves need not be so together: whichever completes a failing row is left out."""
    made = attempted(lambda: make(sound))
    while isinstance(made, Fault) and sound:
        last, fault = _last_of_shortest(sound, made, make)
        faulty = (*faulty, (sound[last], fault))
        sound = (*sound[:last], *sound[last + 1 :])
        made = attempted(lambda: make(sound))  # noqa: B023 - called before the name is bound anew
    return made, sound, faulty


def _last_of_shortest(items: Sequence[I], fault: Fault, make: Callable[[Sequence[I]], T]) -> tuple[int, Fault]:
    """Where the shortest row from the start that fails ends, and how it fails; ``fault`` is that of all."""
    low, high = 0, len(items) - 1
    while low < high:
        middle = (low + high) // 2
        made = attempted(lambda: make(items[: middle + 1]))  # noqa: B023 - called before the name is bound anew
        if isinstance(made, Fault):
            high, fault = middle, made
        else:
            low = middle + 1
    return low, fault


def reported(place: Place, what: str, fault: Fault) -> Problem:
    """The problem that a fault becomes: what was not done for it, and whom to tell."""
    remedy = "all else stands; please report it as a bug, with this line and the article"
    return Problem(place, f"{what}: the program failed on it with {fault}", remedy)
