"""The forms in which a list can be written."""

from __future__ import annotations

from enum import StrEnum


class Listing(StrEnum):
    """How a list is written."""

    TERMINAL = "terminal"
    JSON = "json"
    CSV = "csv"
