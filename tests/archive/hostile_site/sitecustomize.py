"""In every process of a test: some texts raise in whoever reads them, some end the process, some stop it for good."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from typing import Any

from andro_check.app import drafting
from andro_check.app.archive import scanning

_draft = drafting.draft_claims


def _draft_or_die(documents: Sequence[Any], register: Any) -> Any:  # noqa: ANN401 - whatever the real one takes
    text = documents[0].text
    if "This text raises." in text:
        raise ValueError("cannot")
    if "This text kills." in text:
        os._exit(9)
    if "This text stalls." in text:
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
        time.sleep(600)
    return _draft(documents, register)


drafting.draft_claims = _draft_or_die
scanning.late = lambda settings: settings.seconds / 3  # two minutes are too long for a test
