"""The sentence around a quote."""

from __future__ import annotations

import re

from andro_check.model.text import Citation

LONGEST = 240
"""More than this on either side is cut at a word."""
_STOPS = (".", "!", "?", "…")
_NEXT = re.compile(r"(?<=[.!?…])(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St)\.)(?<!\bMrs\.)[\s»”\"]+(?=\S)")
"""The end of a sentence; not that of an initial or a title, "M. Delmas"."""


def around(text: str, citation: Citation) -> tuple[str, str]:
    """What stands before and after the quote in its sentence; nothing where the quote no longer stands there."""
    span, quote = citation.span, citation.quote
    if span.of(text) != quote:
        return "", ""
    first, last = text.rfind("\n\n", 0, span.start) + 1, text.find("\n\n", span.end)
    before = text[first : span.start].lstrip()
    after = text[span.end : last if last >= 0 else len(text)].rstrip()
    return _end_of(before), "" if quote.rstrip().endswith(_STOPS) else _start_of(after)


def _end_of(before: str) -> str:
    """The last sentence, if it goes on in what follows."""
    if before != before.rstrip() and before.rstrip().endswith(_STOPS):
        return ""
    start = max((found.end() for found in _NEXT.finditer(before)), default=0)
    kept = before[start:]
    return kept if len(kept) <= LONGEST else "… " + kept[-LONGEST:].partition(" ")[2]


def _start_of(after: str) -> str:
    """The first sentence."""
    found = _NEXT.search(after)
    kept = after[: found.start()] if found else after
    return kept if len(kept) <= LONGEST else kept[:LONGEST].rpartition(" ")[0] + " …"
