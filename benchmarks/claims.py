"""Made-up claims for the reconciler, without texts: ten on each question, or all on one; some of them disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from andro_check.lexicon.values import parse_value
from andro_check.model.claim import Basis, Claim, Evidence
from andro_check.model.period import Period, parse_edtf
from andro_check.model.source import Source
from andro_check.model.text import Citation, Span

QUESTION = 10
"""Claims on a question."""
_FIGURES = ("revenue", "headcount", "fine", "cost", "stake")
_UNITS = {"headcount": "person", "stake": "%"}
_START = date(2010, 1, 1)


def claims(count: int, seed: int = 0) -> Iterator[Claim]:
    """So many claims, ten on each question, one in twenty of which says something else than the others."""
    for number in range(count):
        question, place = divmod(number, QUESTION)
        random = Random(f"{seed}:{question}")
        base = random.randint(12, 44)
        wrong = place == 3 and question % 2 == 0
        yield _claim(number, question, base * 2 if wrong else base, random.randint(0, 5))


def hot(count: int, seed: int = 0) -> Iterator[Claim]:
    """So many claims on one question, each from an article of its own and nearly each of another value."""
    random = Random(seed)
    for number in range(count):
        yield _claim(50 * number, 0, 1000 + random.randint(0, 10 * count), random.randint(0, 5))


def sources(made: Iterable[Claim]) -> dict[str, Source]:
    """The sources of the claims, published on three thousand days."""
    ids = sorted({claim.source for claim in made})
    return {id_: Source(id_, "", published=_day(int(id_[1:]))) for id_ in ids}


def _source(number: int) -> str:
    return f"a{number // 50:07}"


def _day(number: int) -> Period:
    return parse_edtf((_START + timedelta(days=number % 3000)).isoformat())


def _claim(number: int, question: int, value: int, year: int) -> Claim:
    figure = _FIGURES[question % len(_FIGURES)]
    unit = _UNITS.get(figure, "M EUR")
    read = parse_value(f"{value} {unit}")
    quote = f"Actor {question} {figure} {number % 7} was {value} {unit} in that year, it is said here"
    return Claim(
        id=f"{number:08x}",
        figure=figure,
        subject=f"actor-{question}",
        object=f"company-{question}" if figure == "stake" else None,
        value=read,
        citation=Citation(_source(number), Span(100 * (number % 50), 100 * (number % 50) + len(quote)), quote),
        value_start=100 * (number % 50) + 20,
        as_of=parse_edtf(str(2010 + year)),
        confidence=Decimal("0.9"),
        evidence=(Evidence("figure", Basis.LOCAL), Evidence("subject", Basis.LOCAL)),
    )
