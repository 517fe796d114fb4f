"""In every process of a test's Spark: some texts raise in whoever reads them, some take the process along."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from andro_check.app import drafting

_draft = drafting.draft_claims


def _draft_or_die(documents: Sequence[Any], register: Any) -> Any:  # noqa: ANN401 - whatever the real one takes
    text = documents[0].text
    if "This text raises." in text:
        raise ValueError("cannot")
    if "This text kills." in text:
        os._exit(9)
    return _draft(documents, register)


drafting.draft_claims = _draft_or_die
