"""What holds between figures by definition, whatever the story (``figures.yaml``)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sum:
    """``whole`` is the sum of ``parts``, by definition."""

    whole: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ratio:
    """``share`` is ``part`` in per cent of ``whole``, by definition."""

    share: str
    part: str
    whole: str


@dataclass(frozen=True, slots=True)
class Limit:
    """``part`` is never more than ``whole``, by definition."""

    part: str
    whole: str


@dataclass(frozen=True, slots=True)
class Product:
    """``total`` is ``each`` times ``number``, by definition."""

    total: str
    each: str
    number: str


@dataclass(frozen=True, slots=True)
class Order:
    """The date ``first`` cannot lie after the date ``then``; not ``strict`` where that has an innocent explanation."""

    first: str
    then: str
    strict: bool


@dataclass(frozen=True, slots=True)
class Lasting:
    """``duration`` is the time from one of the dates ``start`` to one of ``end``; of an age, ``end`` is empty."""

    duration: str
    start: tuple[str, ...]
    end: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """Any figure of ``difference`` is one of ``more`` less one of ``less``, by definition."""

    difference: frozenset[str]
    more: frozenset[str]
    less: frozenset[str]
