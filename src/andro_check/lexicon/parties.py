"""What speaks for somebody as the party that a sentence leaves open (``parties.yaml``)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from andro_check.lexicon.load import read_table, table, text


@cache
def party_weights() -> Mapping[str, float]:
    """The weight of each sign; a sign that is not listed weighs nothing."""
    return _weights("parties.yaml", "weights")


@cache
def sign_weights() -> Mapping[str, float]:
    """The same with nothing for each sign that is not listed: every sign may be looked up."""
    return defaultdict(float, party_weights())


@cache
def part_weights() -> Mapping[str, float]:
    """What speaks for a common noun as what of somebody a value is of (``parts.yaml``)."""
    return {**_weights("parts.yaml", "weights"), **part_weights_by_hand()}


@cache
def part_weights_by_hand() -> Mapping[str, float]:
    """Those of them that no fit changes."""
    return _weights("parts.yaml", "by hand")


def _weights(file: str, rows: str) -> dict[str, float]:
    return {sign: float(text(weight)) for sign, weight in table(read_table(file)[rows]).items()}


@cache
def weights_under(tags: tuple[str, ...]) -> Mapping[str, float]:
    """The weight of each sign where these tags hold: "a thing" with what "a thing, acting" adds to it. Nothing for each
    sign that is not listed: every sign may be looked up.
    """
    weights = party_weights()
    signs = dict.fromkeys(sign.partition(", ")[0] for sign in weights)
    told = {sign: [sign, *(f"{sign}, {tag}" for tag in tags)] for sign in signs}
    return defaultdict(float, {sign: sum(weights.get(name, 0.0) for name in names) for sign, names in told.items()})
