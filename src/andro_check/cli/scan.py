"""`andro-check scan`: an archive instead of a folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from andro_check.app.archive.scanning import Progress, Tally

EXAMPLES = """Examples:
  andro-check scan archive.jsonl -o result
  andro-check scan 2019/ 2020/ -o result --register dossier.yaml
  andro-check scan 'crawl/*.warc.gz' s3://bucket/news -o result
  andro-check scan news.jsonl.gz -o out --text-column body --date-column day
  andro-check scan news/ -o out --engine spark --master spark://host:7077
  andro-check report result
  andro-check export result -o disputes.csv
"""


class Forms(StrEnum):
    """How the result is written."""

    JSONL = "jsonl"
    PARQUET = "parquet"


class Engines(StrEnum):
    """What does the work of a scan."""

    HERE = "here"
    SPARK = "spark"


Inputs = Annotated[
    list[str], typer.Argument(metavar="INPUT...", help="Files .jsonl(.gz), .parquet, .warc(.gz), folders, s3://…")
]
Out = Annotated[Path, typer.Option("-o", "--output", metavar="FOLDER", help="The folder for the result.")]
Registered = Annotated[
    Path | None, typer.Option("--register", metavar="FILE", help="A dossier.yaml that says who is who.")
]
Actors = Annotated[list[str], typer.Option("--actor", metavar="NAME", help="Only claims about this actor.")]
Figures = Annotated[list[str], typer.Option("--figure", metavar="NAME", help="Only claims on this figure.")]
FormName = Annotated[Forms, typer.Option("--format", help="Files of the result: lines of JSON, or tables for SQL.")]
Full = Annotated[bool, typer.Option("--full", help="Read everything again, not only what is new.")]
Workers = Annotated[int, typer.Option("--workers", metavar="N", min=0, help="Processes. Default: one a processor.")]
EngineName = Annotated[
    Engines, typer.Option("--engine", help="What does the work: this machine alone, or Apache Spark.")
]
Master = Annotated[
    str, typer.Option("--master", metavar="URL", help="With spark: local[2], spark://host:7077, yarn, …")
]
TextColumn = Annotated[str, typer.Option(metavar="NAME", help="Column of the text. Default: text, body, content, …")]
DateColumn = Annotated[str, typer.Option(metavar="NAME", help="Column of the date of publication.")]
IdColumn = Annotated[str, typer.Option(metavar="NAME", help="Column of the id. Default: id, else the address.")]
TitleColumn = Annotated[str, typer.Option(metavar="NAME", help="Column of the title.")]
PublisherColumn = Annotated[str, typer.Option(metavar="NAME", help="Column of the publisher.")]
UrlColumn = Annotated[str, typer.Option(metavar="NAME", help="Column of the address.")]
LanguageColumn = Annotated[str, typer.Option(metavar="NAME", help="Column of the language: fr or en.")]


def scan_command(
    *,
    given: Inputs,
    output: Out,
    register: Registered = None,
    actor: Actors = [],  # noqa: B006 - typer copies it
    figure: Figures = [],  # noqa: B006
    format_: FormName = Forms.JSONL,
    full: Full = False,
    workers: Workers = 0,
    engine: EngineName = Engines.HERE,
    master: Master = "",
    text_column: TextColumn = "",
    date_column: DateColumn = "",
    id_column: IdColumn = "",
    title_column: TitleColumn = "",
    publisher_column: PublisherColumn = "",
    url_column: UrlColumn = "",
    language_column: LanguageColumn = "",
) -> None:
    """Scan an archive of articles: records by the hundred thousand.

    Each record is an article with named columns. Claims, findings and errors become files in the folder, with a
    manifest; report and export read it. A second scan reads only what is new, and one that was stopped goes on.
    """
    from andro_check import kept
    from andro_check.app.archive.asking import columns_of, settings_of
    from andro_check.app.archive.engine import Engine, processors
    from andro_check.app.archive.places import NoArchive
    from andro_check.app.archive.scanning import Scan, scan
    from andro_check.app.archive.spark import scan_on_spark
    from andro_check.app.archive.store import ArchiveBusy
    from andro_check.app.archive.writing import Form
    from andro_check.app.wanted import Wanted
    from andro_check.cli.output import plain_errors

    columns = columns_of(
        {
            "text": text_column,
            "date": date_column,
            "id": id_column,
            "title": title_column,
            "publisher": publisher_column,
            "url": url_column,
            "language": language_column,
        }
    )
    with plain_errors(output, NoArchive, ArchiveBusy), _progress() as progress:
        settings = settings_of(register, Wanted(actors=tuple(actor), figures=tuple(figure)))
        wanted = Scan(given, output, columns, settings, full, Form(format_))
        if engine is Engines.SPARK:
            tally = scan_on_spark(wanted, master, progress)
        else:
            tally = scan(wanted, Engine(workers or processors(), kept.folder_of(os.environ)), progress)
    _tell(tally, output)


def _tell(tally: Tally, output: Path) -> None:
    from andro_check.cli.output import deliver, note
    from andro_check.report.words import count

    gone = f", {tally.gone:,} gone" if tally.gone else ""
    again = f", {tally.again:,} met more than once" if tally.again else ""
    deliver(
        f"{count(tally.articles, 'article')} ({tally.read:,} new{gone}{again}), {count(tally.words, 'word')}\n"
        f"{count(tally.claims, 'claim')}, {count(tally.findings, 'finding')}\n"
    )
    if tally.errors:
        note(f"{count(tally.errors, 'record')} could not be read; {output / 'errors.jsonl'} says why")
    note(f"next: andro-check report {output}")


@contextmanager
def _progress() -> Iterator[Progress]:
    """A bar on standard error with rate and time left, if that is a terminal; else nothing."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskID, TaskProgressColumn, TextColumn, TimeRemainingColumn

    words = TextColumn("{task.description}")
    rate = TextColumn("{task.fields[articles]:,} articles, {task.fields[rate]:,.0f}/s")
    with Progress(
        words, BarColumn(), TaskProgressColumn(), rate, TimeRemainingColumn(), console=Console(file=sys.stderr)
    ) as bar:
        tasks: dict[str, TaskID] = {}

        def tell(stage: str, done: int, total: int, articles: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total or None, articles=0, rate=0.0)
            elapsed = bar.tasks[tasks[stage]].elapsed
            bar.update(tasks[stage], completed=done, articles=articles, rate=articles / elapsed if elapsed else 0.0)

        yield tell
