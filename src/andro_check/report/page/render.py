"""The page as one HTML file that asks nothing of any network, and in which nothing of a dossier is markup."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from andro_check import __version__
from andro_check.model.claim import Claim
from andro_check.model.finding import Finding, Relation, Severity
from andro_check.report.csv import COLUMNS, Dialect, long_rows
from andro_check.report.explained import SURE_OF
from andro_check.report.inert import shown
from andro_check.report.page.cards import cards
from andro_check.report.page.charts import AXIS
from andro_check.report.page.edition import Edition, key_of
from andro_check.report.page.ownership import timelines
from andro_check.report.page.questions import grid, plots
from andro_check.report.page.reader import articles
from andro_check.report.screen import Screen
from andro_check.report.selection import Selection
from andro_check.report.tally import by_relation
from andro_check.report.terminal import header
from andro_check.report.words import count, listed

if TYPE_CHECKING:  # slow to import, and only this page needs it
    from jinja2 import Environment

WIDEST = 12
"""The most sources that make columns of the grid; more are listed line by line."""
TEMPLATES = Path(__file__).parent / "templates"


def selection_html(selection: Selection) -> bytes:
    """The whole page, in UTF-8; the same bytes for the same selection."""
    from markupsafe import Markup

    edition = Edition(selection)
    style, script = (_text(name) for name in ("page.css", "page.js"))
    sources, lines = grid(edition)
    charts = plots(edition)
    held = list(timelines(edition))
    told = (
        _environment()
        .get_template("page.html")
        .render(
            edition=edition,
            version=__version__,
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            read=[line.plain for line in header(edition.dossier, Screen())],
            shown=_counts(edition.findings),
            cards=cards(edition),
            plots=charts,
            drawn={f.id: place.id for place in reversed(held) for f in place.findings}
            | {f.id: plot.id for plot in reversed(charts) for f in plot.findings},
            timelines=held,
            sources=sources,
            lines=lines,
            articles=list(articles(edition)),
            relations=[r for r in Relation if any(f.relation is r for f in edition.findings)],
            severities=[s for s in Severity if any(f.severity is s for f in edition.findings)],
            table=_table(edition),
            sure_of=SURE_OF,
        )
    )
    return told.encode()


def _policy(style: str, script: str) -> str:
    """What a browser may do: run our script, apply our style, and nothing else at all."""
    rules = {
        "default-src": "'none'",
        "style-src": f"'sha256-{_digest(style)}'",
        "script-src": f"'sha256-{_digest(script)}'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def _table(edition: Edition) -> str:
    """The CSV of the findings, with the columns and the inert cells of `export`, as an address that holds its data."""
    rows = Dialect().write(COLUMNS, long_rows(edition.dossier, edition.findings))
    return f"data:text/csv;charset=utf-8;base64,{b64encode(rows).decode()}"


def _counts(findings: tuple[Finding, ...]) -> str:
    return listed([count(number, relation.value) for relation, number in by_relation(findings)])


@cache
def _text(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    """Everything printed is made harmless, then escaped; a name that does not exist is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.globals.update(count=count, AXIS=AXIS, WIDEST=WIDEST, ids=_ids, brief=_brief, key_of=key_of)
    return environment


def _finalize(value: object) -> object:
    """Text of other people without what a browser or a terminal obeys; our own markup as it is."""
    return value if hasattr(value, "__html__") else shown(str(value))


def _ids(claims: tuple[Claim, ...]) -> str:
    return " ".join(claim.id for claim in claims)


def _brief(text: str, most: int) -> str:
    """The text, cut where a chart has no room for more."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
