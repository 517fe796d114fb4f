"""A claim as it is compared: figure, parties, unit and time in one form, whatever words its source used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from andro_check.lexicon.figures import Figure, FigureTable, figures
from andro_check.lexicon.passages import links
from andro_check.model.claim import Basis, Claim, Status
from andro_check.model.folding import slug
from andro_check.model.frozen import dataclass
from andro_check.model.interval import Fuzzy
from andro_check.model.period import Period, parse_edtf
from andro_check.model.register import Register
from andro_check.model.source import Source
from andro_check.model.value import Hedge, Name, Quantity
from andro_check.reconcile.readings.units import DATE, NAME, common_unit


@dataclass(frozen=True, slots=True)
class When:
    """The days, as ordinals, on which a claim holds; ``None`` is open or not known.

    ``stated`` is false when only the source's own date is known.
    """

    start: int | None = None
    end: int | None = None
    stated: bool = False

    @property
    def known(self) -> bool:
        return self.start is not None or self.end is not None

    @property
    def days(self) -> int | None:
        """How many days it spans; ``None`` for an open one."""
        return None if self.start is None or self.end is None else self.end - self.start + 1

    def gap(self, other: When) -> int:
        """Days between the two; 0 when they overlap or touch, or when an open end leaves it unknown."""
        first, last = (self, other) if (self.start or 0) <= (other.start or 0) else (other, self)
        if first.end is None or last.start is None:
            return 0
        return max(0, last.start - first.end - 1)


@dataclass(frozen=True, slots=True)
class Reading:
    """``subject`` and ``object`` are ids of the register or slugs of plain names, empty when unknown.

    ``fuzzy`` is in the unit ``unit`` (days for a period, ``None`` for a name); ``name`` is the canonical name, if one
    is claimed. ``origin`` is the source that the claim's source copies, or the source itself; ``published`` the day of
    the claim's source. ``settled``: a counter that has long stopped growing. ``guessed``: a party or the figure was not
    said where the value stands, but taken from what the article is about.
    """

    claim: Claim
    figure: Figure
    subject: str
    object: str
    scope: str
    unit: str
    fuzzy: Fuzzy | None
    name: str
    when: When
    voice: str
    origin: str
    published: int | None = None
    settled: bool = False
    guessed: bool = False
    id: str = field(init=False, repr=False, compare=False)
    source: str = field(init=False, repr=False, compare=False)
    number: Decimal | None = field(init=False, repr=False, compare=False)
    """The number as stated, in the claim's own unit."""
    is_label: bool = field(init=False, repr=False, compare=False)
    """Whether the value is a word that stands for a range, "majority"; "all of it" is as good as a number."""

    def __post_init__(self) -> None:
        value = self.claim.value
        fill = object.__setattr__  # every rule asks these of every claim
        fill(self, "id", self.claim.id)
        fill(self, "source", self.claim.citation.source)
        fill(self, "number", value.number if isinstance(value, Quantity) else None)
        fill(self, "is_label", isinstance(value, Quantity) and value.hedge is Hedge.LABEL and _is_range(value.fuzzy))

    @property
    def final(self) -> bool:
        """Whether the article calls the number its last word: a counter that has stopped growing."""
        return _says("final", self.claim.citation.quote)

    @property
    def mounting(self) -> bool:
        """Whether the article says how much there is so far."""
        return _says("mounting", self.claim.citation.quote)

    @property
    def amount(self) -> Fuzzy:
        """The interval of an amount or a date. A name has none: TypeError."""
        if self.fuzzy is None:
            raise TypeError(f"claim {self.id} names {self.name!r}; only amounts and dates can be measured")
        return self.fuzzy


@lru_cache(maxsize=32768)
def _says(kind: str, quote: str) -> bool:
    """Asked anew for every pair that a quote stands in."""
    return links().says(kind, quote)


def _is_range(fuzzy: Fuzzy) -> bool:
    return fuzzy.core.low != fuzzy.core.high


def read_claims(
    claims: Iterable[Claim], register: Register, sources: Mapping[str, Source], figures: FigureTable
) -> tuple[Reading, ...]:
    """The claims that can be compared at all, by id: neither rejected nor without a value, nor worked out of others
    that are compared themselves, unless a person stands by it.
    """
    reader = _Reader(register, sources, figures)
    kept = {c.id: c for c in claims if _is_compared(c)}
    readings = (reader.read(kept[key]) for key in sorted(kept))
    return tuple(r for r in readings if r is not None)


def party(name: str | None, register: Register) -> str:
    """The id of an actor, or a plain name without article, case and accents; empty for none."""
    if not name:
        return ""
    actor = register.find(name)
    if actor:
        return actor.id
    first, _, rest = slug(name).partition("-")
    return rest if rest and first in figures().articles else slug(name)


_IN_YEAR = re.compile(r"[ _-](?:in|en)[ _-](\d{4})$")
_TOWN = re.compile(r"^(?:ville|commune|village|town|city)-(?:de|d|du|of)-(?:(?:la|le|les|l|the)-)?(?=\w)")
"""A noun that only says that what follows is a town: "la commune de Valdor", "the town of Valdor"."""
_COUNTS_TOWNS = "population"
"""The town of Valdor has fewer people than all that is called Valdor."""
_MONEY = "money"
_AT = "at-"
"""Begins the scope of what is told of one of several sites."""


def one_part(a: Reading, b: Reading) -> bool:
    """Whether two claims are of one scope; who names the site beside the value names the same one. A date has no parts,
    so that words about it that only one article has do not part it.
    """
    if a.scope == b.scope or (a.unit == b.unit == DATE and not (a.scope and b.scope)):
        return True
    return _names_site(a, b) or _names_site(b, a)


def _names_site(sited: Reading, other: Reading) -> bool:
    site = sited.scope.removeprefix(_AT)
    return not other.scope and site != sited.scope and site in slug(other.claim.citation.quote)


def independent(readings: Sequence[Reading]) -> int:
    """How many sources stand behind these claims, copies counted once."""
    return len({r.origin for r in readings})


class _Telling(NamedTuple):
    """What every claim of one source has from it: its origin, its day, and when a claim holds that states no time."""

    origin: str
    published: int | None
    when: When


@dataclass(frozen=True)
class _Reader:
    register: Register
    sources: Mapping[str, Source]
    figures: FigureTable
    parties: dict[str | None, str] = field(default_factory=dict)
    places: dict[str | None, str] = field(default_factory=dict)
    tellings: dict[str, _Telling] = field(default_factory=dict)

    def read(self, claim: Claim) -> Reading | None:
        valued = self._value(claim)
        if valued is None:
            return None
        unit, fuzzy, name = valued
        told = self._telling(claim.source)
        figure = self._figure(claim)
        return Reading(
            claim=claim,
            figure=figure,
            subject=self._party(claim.subject) if figure.id == _COUNTS_TOWNS else self._place(claim.subject),
            object=self._place(claim.party),
            scope=slug(claim.scope.partition("(")[0]) if "[" in claim.figure else "",
            unit=unit,
            fuzzy=fuzzy,
            name=name,
            when=self._when(claim, figure) or told.when,
            voice=self._party(claim.voice),
            origin=told.origin,
            published=told.published,
            guessed=_guessed(claim),
        )

    def _figure(self, claim: Claim) -> Figure:
        """What is measured; a date that is only called after what happened is that of it: "foundation"."""
        figure = self.figures.get(claim.figure)
        if figure.listed or figure.unit == DATE or not isinstance(claim.value, Period):
            return figure
        return self.figures.listed(f"{claim.figure.partition(' [')[0]} date") or figure

    def _when(self, claim: Claim, figure: Figure) -> When | None:
        """The time that is stated; the day on which a profit is told is not that of the profit."""
        when = _stated(claim.as_of or _year_named(claim.measure))
        reckoned = figure.unit == _MONEY and any(figure.id in pair for pair in self.figures.opposites)
        return None if when and reckoned and when.days == 1 else when

    def _place(self, name: str | None) -> str:
        if name not in self.places:
            self.places[name] = _TOWN.sub("", self._party(name))
        return self.places[name]

    def _party(self, name: str | None) -> str:
        if name not in self.parties:
            self.parties[name] = party(name, self.register)
        return self.parties[name]

    def _value(self, claim: Claim) -> tuple[str, Fuzzy | None, str] | None:
        value = claim.value
        if isinstance(value, Name):
            return NAME, None, party(value.text, self.register)
        if isinstance(value, Period):
            return (DATE, (claim.dated or value).fuzzy, "") if value.known else None
        unit, factor = common_unit(value.unit)
        return unit, value.fuzzy if factor == 1 else value.fuzzy.scaled(factor), ""

    def _telling(self, source: str) -> _Telling:
        if source not in self.tellings:
            known = self.sources.get(source)
            published = known.published if known else None
            self.tellings[source] = _Telling(self._origin(source), _first_day(published), _about(published))
        return self.tellings[source]

    def _origin(self, source: str) -> str:
        seen = {source}
        while (known := self.sources.get(source)) and known.copy_of and known.copy_of not in seen:
            source = known.copy_of
            seen.add(source)
        return source


def _is_compared(claim: Claim) -> bool:
    return claim.status is Status.ACCEPTED or not (claim.status is Status.REJECTED or claim.is_worked_out)


_PARTIES = frozenset({"figure", "subject", "object"})
_GUESSES = frozenset({Basis.DISCOURSE, Basis.NONE})
_SURE_ENOUGH = Decimal("0.6")
"""From this confidence on, all else was said on the spot, and a party taken from the context may stand."""


def _guessed(claim: Claim) -> bool:
    return claim.status is not Status.ACCEPTED and claim.confidence < _SURE_ENOUGH and rests_on_context(claim)


def rests_on_context(claim: Claim) -> bool:
    """Whether a party was not said where the value stands, however sure the claim is."""
    return any(e.field in _PARTIES and e.basis in _GUESSES and getattr(claim, e.field) for e in claim.evidence)


def _stated(as_of: Period | None) -> When | None:
    if as_of and as_of.known:
        return When(_first_day(as_of), as_of.end.toordinal() if as_of.end else None, stated=True)
    return None


def _about(published: Period | None) -> When:
    if published and published.known:
        return When(_first_day(published), published.end.toordinal() if published.end else None)
    return When()


def _year_named(figure: str) -> Period | None:
    """The year that the name of a figure ends with: ``revenue in 2022``."""
    found = _IN_YEAR.search(figure) if figure[-1:].isdigit() else None
    return parse_edtf(found[1]) if found else None


def _first_day(period: Period | None) -> int | None:
    return period.start.toordinal() if period and period.start else None


def read_by_a_person(a: Reading, b: Reading) -> bool:
    """Whether a person has read both claims and found them right."""
    return a.claim.status is Status.ACCEPTED and b.claim.status is Status.ACCEPTED
