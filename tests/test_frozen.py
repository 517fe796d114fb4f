"""Values are frozen for mypy alone, and like a frozen class of the standard library in all else."""

from __future__ import annotations

import dataclasses
import pickle

from andro_check.model.frozen import dataclass
from andro_check.model.text import Span


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    place: int
    note: str = ""


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Std:
    place: int
    note: str = ""


def test_it_behaves_as_a_frozen_class_does() -> None:
    a, same, later = Mark(1, "a"), Mark(1, "a"), Mark(2, "a")
    assert (a == same, a == later, a < later, {a, same, later} == {a, later}) == (True, False, True, True)
    assert hash(a) == hash(Std(1, "a"))
    assert (repr(a), dataclasses.replace(a, place=2)) == ("Mark(place=1, note='a')", later)
    assert pickle.loads(pickle.dumps(Span(1, 2))) == Span(1, 2)  # noqa: S301 - made on this line


def test_mypy_refuses_an_assignment() -> None:
    """An ignore that nothing needs is an error of mypy, so that the comment below proves that it refuses."""
    mark = Mark(1)
    mark.place = 2  # type: ignore[misc]
    assert mark == Mark(2)
