"""Values are frozen for mypy and in the tests, and like a frozen class of the standard library in all else."""

from __future__ import annotations

import dataclasses
import pickle

import pytest

from andro_check.model.frozen import dataclass, replace
from andro_check.model.text import Span


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    place: int
    value: str = ""


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Std:
    place: int
    value: str = ""


def test_it_behaves_as_a_frozen_class_does() -> None:
    a, same, later = Mark(1, "a"), Mark(1, "a"), Mark(2, "a")
    assert (a == same, a == later, a < later, {a, same, later} == {a, later}) == (True, False, True, True)
    assert hash(a) == hash(Std(1, "a"))
    assert (repr(a), dataclasses.replace(a, place=2)) == ("Mark(place=1, value='a')", later)
    assert (replace(a), replace(a, place=2), replace(a, value="b")) == (a, later, Mark(1, "b"))
    assert pickle.loads(pickle.dumps(Span(1, 2))) == Span(1, 2)  # noqa: S301 - made on this line


def test_mypy_and_the_tests_refuse_an_assignment() -> None:
    """An ignore that nothing needs is an error of mypy, so that the comment below proves that it refuses."""
    mark = Mark(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        mark.place = 2  # type: ignore[misc]


def test_outside_the_tests_nothing_is_paid_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANDRO_CHECK_FROZEN")

    @dataclass(frozen=True, slots=True, order=True)
    class Free:
        place: int
        value: str = ""

    free, same, later = Free(1, "a"), Free(1, "a"), Free(2, "a")
    assert (free == same, free < later, hash(free) == hash(Std(1, "a"))) == (True, True, True)
    assert "__setattr__" not in vars(Free)
    assert "__setattr__" in vars(Mark)
