"""Members of an enumeration: what those of the standard library can do, whichever Python makes them."""

from __future__ import annotations

import copy
import enum
import json
import pickle

import pytest

from andro_check.model.enumeration import StrEnum


class Grade(StrEnum):
    """How sweet a cider is."""

    DRY = "dry"
    HALF_DRY = "half dry"
    SWEET = "sweet"


class Twin(enum.StrEnum):
    DRY = "dry"
    HALF_DRY = "half dry"
    SWEET = "sweet"


def test_members_are_told_apart_found_and_listed_like_those_of_the_standard_library() -> None:
    for made, twin in zip(Grade, Twin, strict=True):
        assert (made.name, made.value, str(made), f"{made:>9}") == (twin.name, twin.value, str(twin), f"{twin:>9}")
        assert (str(made), hash(made)) == (twin, hash(twin))
        assert repr(made) == repr(twin).replace("Twin", "Grade")
        assert json.dumps({made: made}) == json.dumps({twin: twin})
        assert Grade(made.value) is Grade[made.name] is made
        assert isinstance(made, Grade)
    assert len(Grade) == len(Twin)
    assert list(Grade.__members__) == list(Twin.__members__)
    assert Grade.__doc__ == "How sweet a cider is."


def test_members_stay_themselves_when_copied_and_pickled() -> None:
    kept = {Grade.DRY: [Grade.SWEET]}
    for again in (copy.deepcopy(kept), pickle.loads(pickle.dumps(kept))):  # noqa: S301 - our own, just made
        assert [key is Grade.DRY and values[0] is Grade.SWEET for key, values in again.items()] == [True]


def test_an_unknown_value_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'sour' is not a valid Grade"):
        Grade("sour")


def test_members_are_patterns() -> None:
    def told(grade: Grade) -> str:
        match grade:
            case Grade.DRY | Grade.HALF_DRY:
                return "with oysters"
            case Grade.SWEET:
                return "with apples"

    assert [told(grade) for grade in Grade] == ["with oysters", "with oysters", "with apples"]
