"""A turn of phrase that is left out for want of its mark would have changed nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from andro_check.app.drafting import draft_claims
from andro_check.extract import claims
from andro_check.extract.linking.link import Draft
from andro_check.extract.text.scene import Passage, Scene
from andro_check.extract.turns.readings import MARKS, READINGS, marks_of
from andro_check.model.register import Register

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation.told import STORIES, read_story  # noqa: E402


def test_what_has_no_mark_in_a_sentence_leaves_it_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    changed: set[str] = set()
    idle: set[str] = set()

    def read_all(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
        marks = marks_of(scene, passage, drafts)
        for structure in READINGS:
            before = list(drafts)
            drafts = structure(scene, passage, drafts)
            if structure in MARKS and MARKS[structure].isdisjoint(marks):
                idle.add(structure.__name__)
                if drafts != before:
                    changed.add(structure.__name__)
        return drafts

    monkeypatch.setattr(claims, "read", read_all)
    for folder in sorted(STORIES.iterdir()):
        draft_claims(read_story(folder).documents, Register())
    assert changed == set()
    assert idle == {structure.__name__ for structure in MARKS}


def test_only_what_is_read_has_marks() -> None:
    assert set(MARKS) <= set(READINGS)
