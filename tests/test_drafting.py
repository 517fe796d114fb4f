"""Drafting looks for no circular garbage while it runs, so it must make none."""

from __future__ import annotations

import gc

import pytest

from andro_check.app.drafting import draft_claims
from andro_check.model.register import Register
from andro_check.model.source import Document, Source

TOLD = {
    "fr": "Norhaven détient 44,4 % de Valdor, qui emploie 1 200 salariés à Pellworth depuis 2014. Elle en vendra 12 %.",
    "en": "Norhaven owns 44.4% of Valdor, which employs 1,200 people in Pellworth. The company will sell 12% by 2016.",
}


def documents() -> list[Document]:
    return [Document(Source(language, "", language=language), text) for language, text in TOLD.items()]


def test_drafting_leaves_nothing_that_only_the_garbage_collector_would_find() -> None:
    draft_claims(documents(), Register())  # loads the lexicon
    gc.collect()
    gc.disable()
    try:
        claims, _ = draft_claims(documents(), Register())
        assert claims
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.parametrize("collects", [True, False])
def test_drafting_leaves_the_garbage_collector_as_it_was(collects: bool) -> None:
    (gc.enable if collects else gc.disable)()
    try:
        draft_claims(documents(), Register())
        assert gc.isenabled() is collects
    finally:
        gc.enable()
