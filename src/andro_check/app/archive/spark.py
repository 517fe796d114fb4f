"""A scan on Apache Spark: the functions of the seam on many machines, the same folder in the end.

What was extracted is written down once (Parquet, beside the result) and read from there, so that nothing is worked out
twice and a lost machine costs its own part alone.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from andro_check.app.archive import arrow
from andro_check.app.archive.lines import as_text
from andro_check.app.archive.places import Given, NoArchive
from andro_check.app.archive.records import is_lines
from andro_check.app.archive.result import is_result
from andro_check.app.archive.scanning import Progress, Scan, Tally, ready
from andro_check.app.archive.seam import Settings
from andro_check.app.archive.store import NAME, LeftOut
from andro_check.app.archive.writing import About, write_result

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame, SparkSession

_WORK = ".spark"
_COPY_OF = "CASE WHEN named IS NULL OR named = name THEN '' ELSE named END"
_SUMS = ("coalesce(sum(words), 0)", "count_if(copy_of <> '')", "count_if(trouble = '')")
_PART = re.compile(r"part-(\d+)")
_COPYING = """CASE copy_of WHEN '' THEN source
    ELSE replace(source, '"copy_of":""', concat('"copy_of":', copy_of)) END"""
"""The same as ``seam.copying``, in the words of SQL."""
_GLOB = re.compile(r"([\\{}\[\]*?,])")
_CONF = {
    "spark.sql.execution.arrow.maxRecordsPerBatch": "200",
    "spark.sql.files.ignoreCorruptFiles": "false",
    "spark.sql.files.ignoreMissingFiles": "false",
}
"""Articles are large rows: a few hundred at a time; and what cannot be read is told, never left out."""
_PIECE = range(1 << 20, (16 << 20) + 1)
"""Bytes that one task reads: a few hundred articles, for it starts a process, up to a minute or two of work."""
_SHUFFLED = 32 << 20
"""Bytes of input for each task that compares."""
_USUAL = {
    "spark.sql.shuffle.partitions": "200",
    "spark.sql.files.maxPartitionBytes": "134217728b",
    "spark.sql.files.openCostInBytes": "4194304b",
}
"""What Spark takes when nobody set anything, whatever the size of the input."""


@dataclass(frozen=True)
class _Run:
    """The tables of one run, and how it reads lines."""

    spark: SparkSession
    wanted: Scan
    work: str


def scan_on_spark(wanted: Scan, master: str, progress: Progress) -> Tally:
    """What ``scan`` does, always anew. ``master`` empty: as Spark is configured. Raises NoArchive."""
    files = ready(wanted)
    if hidden := [file.name for file in files if is_lines(file) and Path(file.name).name.startswith(("_", "."))]:
        raise NoArchive(f"Spark does not read files whose names begin with _ or a point; rename {', '.join(hidden)}")
    _prepare(wanted.out)
    work = wanted.out / _WORK
    shutil.rmtree(work, ignore_errors=True)
    try:
        with _session(master) as spark:
            _fit(spark, sum(file.size for file in files))
            run = _Run(spark, wanted, f"file://{work.resolve()}")
            progress("reading", 0, 0, 0)
            _extract(run, files)
            return _finish(run, files, progress)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _prepare(out: Path) -> None:
    """An empty folder, or one that a scan on Spark wrote: what a scan here keeps for the next would be out of date."""
    if out.exists() and not out.is_dir():
        raise NoArchive(f"{out} is a file; name a folder for the result with -o")
    others = out.is_dir() and any(path.name != _WORK for path in out.iterdir())
    if others and (not is_result(out) or (out / NAME).exists()):
        raise NoArchive(f"{out} holds other files; name a new folder, or one that a scan with --engine spark wrote")
    out.mkdir(parents=True, exist_ok=True)


@contextmanager
def _session(master: str) -> Iterator[SparkSession]:
    """The session that is there, as in a notebook, or one of our own for the time of the scan."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise NoArchive("the engine spark needs PySpark and Java 17: pip install 'andro-check[spark]'") from None
    there = SparkSession.getActiveSession()
    builder = SparkSession.builder.appName("andro-check")
    if not there and "PYSPARK_GATEWAY_PORT" not in os.environ:
        if not shutil.which("java") and not os.environ.get("JAVA_HOME"):
            raise NoArchive("the engine spark needs Java 17, and there is no java on the PATH and no JAVA_HOME")
        master = master or "local[*]"
    if master:
        builder = builder.master(master)
    if master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
    spark = there or builder.getOrCreate()
    for name, value in _CONF.items():
        spark.conf.set(name, value)
    try:
        yield spark
    finally:
        if there is None:
            spark.stop()


def _fit(spark: SparkSession, size: int) -> None:
    """As many tasks as an input of so many bytes is worth; what somebody set stays as it is."""
    cores = _cores(spark)
    piece = min(max(size // (3 * cores), _PIECE[0]), _PIECE[-1])
    fitting = (max(cores, size // _SHUFFLED), piece, piece)
    for (name, usual), value in zip(_USUAL.items(), fitting, strict=True):
        if spark.conf.get(name).removesuffix("b") == usual.removesuffix("b"):
            spark.conf.set(name, str(value))


def _cores(spark: SparkSession) -> int:
    """How many tasks run at once."""
    try:
        return max(1, int(spark.sparkContext.defaultParallelism))
    except (AttributeError, NotImplementedError):  # a session of Spark Connect does not tell
        return 8


def _extract(run: _Run, files: Sequence[Given]) -> None:
    """One row for each record, written down; a record that stands in the input more than once has as many rows."""
    names = {file.address: file.name for file in files}
    reading = arrow.Reading(names, {}, run.wanted.columns, run.wanted.settings)
    if plain := [file.address for file in files if is_lines(file)]:
        lines = _lines(run.spark, plain)
        read = partial(arrow.extract_lines, reading=replace(reading, first=_first_lines(lines)))
        _mapped(lines, read, arrow.EXTRACTED).write.parquet(run.work)
    if packed := [file.address for file in files if not is_lines(file)]:
        table = run.spark.createDataFrame([(address,) for address in packed], "file string").repartition(len(packed))
        read = partial(arrow.extract_packed, reading=reading)
        _mapped(table, read, arrow.EXTRACTED).write.mode("append").parquet(run.work)


def _lines(spark: SparkSession, paths: Sequence[str]) -> DataFrame:
    """The raw lines of files, each with its file and with where the part of it that a task reads begins."""
    text = spark.read.option("lineSep", "\n").text(list(map(_literal, paths)))
    return text.selectExpr(
        "_metadata.file_path AS file", "_metadata.file_block_start AS part", "cast(value AS binary) AS raw"
    )


def _literal(path: str) -> str:
    """The address of a file, whatever its name means to a shell."""
    return "file://" + _GLOB.sub(r"\\\1", path)


def _first_lines(lines: DataFrame) -> dict[tuple[str, int], int]:
    """The line of its file at which each part begins: the files are read once for that, without being understood."""
    first: dict[tuple[str, int], int] = {}
    before: dict[str, int] = {}
    for file, part, count in lines.groupBy("file", "part").count().orderBy("file", "part").collect():
        first[file, part] = 1 + before.get(file, 0)
        before[file] = before.get(file, 0) + count
    return first


def _mapped(table: DataFrame, function: Callable[[arrow.Batches], arrow.Batches], columns: arrow.Columnar) -> DataFrame:
    return table.mapInArrow(function, arrow.declared(columns))


def _finish(run: _Run, files: Sequence[Given], progress: Progress) -> Tally:
    """Compare what was extracted, and write everything out."""
    every = run.spark.read.parquet(run.work)
    once, again = _each_once(every)
    kept = _with_copies(once)
    progress("comparing", 0, 0, 0)
    judged = _judged(kept, run.wanted.settings).cache()
    progress("writing", 0, 0, 0)
    words, copies, read = kept.selectExpr(*_SUMS).collect()[0]
    about = About([file.name for file in files], words, copies, _left_out(once, judged))
    told = write_result(run.wanted.out, _files(run, once, kept, judged), about, run.wanted.form)
    return Tally(**told, read=read, again=again, gone=0, compared=judged.count(), words=words, copies=copies)


def _each_once(every: DataFrame) -> tuple[DataFrame, int]:
    """Of records that are the same, the first in the order of the files; and how many others there were."""
    records = every.where("key <> ''").select("key", "file", "line")
    first = records.groupBy("key").agg(*_parsed("min(struct(file, line)) AS first", "count(*) AS times"))
    more = first.where("times > 1").select("key", "first")
    others = records.join(more, "key").where("struct(file, line) <> first").select("file", "line").cache()
    again = others.count()
    return (every.join(others, ["file", "line"], "left_anti") if again else every), again


def _parsed(*written: str) -> list[Column]:
    from pyspark.sql.functions import expr

    return [expr(one) for one in written]


def _with_copies(once: DataFrame) -> DataFrame:
    """The records, each that is a near copy with the id of the first of its like."""
    sketched = once.where("sketch <> ''").select("age", "sketch")
    parted = _mapped(sketched, arrow.banded, arrow.BANDED).repartition("band").sortWithinPartitions("band", "age")
    found = _mapped(parted, arrow.first_copies, arrow.FIRSTS).groupBy("age").agg(*_parsed("min(first) AS first"))
    first = _roots(found)
    names = once.where("key <> ''").selectExpr("age AS first", "name AS named")
    named = first.join(names, "first").select("age", "named").cache()
    copied = once.join(named, "age", "left").withColumn("copy_of", *_parsed(_COPY_OF))
    return copied.withColumn("source", *_parsed(_COPYING)).drop("named")


def _roots(found: DataFrame) -> DataFrame:
    """Of copies of copies, the first of all."""
    while True:
        found = found.cache()
        on = found.selectExpr("age AS first", "first AS further")
        if not found.join(on, "first", "left_semi").limit(1).count():
            return found
        found = found.join(on, "first", "left").selectExpr("age", "coalesce(further, first) AS first")


def _judged(kept: DataFrame, settings: Settings) -> DataFrame:
    """The findings of each group; claims that say the very same are cut down where they lie, before they travel."""
    origin = ("CASE copy_of WHEN '' THEN name ELSE copy_of END AS origin", "bigint(copy_of <> '') AS copy")
    claims = kept.selectExpr("source", *origin, "inline(claims)").where("`group` <> ''")
    grouped = claims.select(*arrow.GROUPED).sortWithinPartitions(*arrow.ORDER)
    together = _mapped(grouped, arrow.fewer, arrow.GROUPED).repartition("group").sortWithinPartitions(*arrow.ORDER)
    return _mapped(together, partial(arrow.judge, settings=settings), arrow.JUDGED)


def _left_out(once: DataFrame, judged: DataFrame) -> LeftOut:
    claims = once.selectExpr("inline(claims)").where("`group` <> ''").groupBy("group").count()
    sums = claims.join(judged.select("group", "compared", "cut"), "group").selectExpr(
        "coalesce(sum((count - compared) * (1 - cut)), 0)", "coalesce(sum((count - compared) * cut), 0)"
    )
    repeats, beyond = sums.collect()[0]
    groups = judged.where("cut = 1").select("group").orderBy("group").collect()
    return LeftOut(repeats, beyond, tuple(group for (group,) in groups))


def _files(run: _Run, once: DataFrame, kept: DataFrame, judged: DataFrame) -> dict[str, Iterator[str]]:
    """The lines of each file in its order."""
    claims = once.selectExpr("inline(claims)").orderBy("group", "id")
    findings = judged.selectExpr("inline(findings)").dropDuplicates(["body"]).orderBy("rank", "rule", "id")
    failed = judged.where("trouble <> ''").selectExpr("`group` AS place", "trouble")
    errors = once.where("trouble <> ''").select("place", "trouble").union(failed).distinct()
    return {
        "sources": _lines_of(run, "sources", kept.where("trouble = ''").orderBy("key").select("source")),
        "claims": _lines_of(run, "claims", claims.select("body")),
        "findings": _lines_of(run, "findings", findings.select("body")),
        "errors": (as_text(row.asDict()) for row in errors.orderBy("place", "trouble").toLocalIterator()),
    }


def _lines_of(run: _Run, name: str, table: DataFrame) -> Iterator[str]:
    """The rows of a table of one column in order: sorted and written down by all, then read here, part after part."""
    folder = run.wanted.out / _WORK / f"sorted-{name}"
    table.write.text(f"file://{folder.resolve()}")
    parts = sorted((int(found[1]), path) for path in folder.iterdir() if (found := _PART.match(path.name)))
    for _, path in parts:
        with path.open(encoding="utf-8", newline="\n") as stream:
            yield from (line.removesuffix("\n") for line in stream)
    shutil.rmtree(folder)
