"""The same folder from Spark as from this machine alone."""

from __future__ import annotations

import gzip
import json
import re
import sys
from dataclasses import asdict, replace
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import pytest

from archive import cluster
from cli.port import SCRIPT, andro_check

sys.path.append(str(Path(__file__).resolve().parents[2]))

from benchmarks.articles import articles

needs_spark = pytest.mark.skipif(not cluster.present(), reason=cluster.MISSING)
COUNT = 200
TROUBLES = [
    "has no text", "kills its process", "is no JSON", "ValueError", "stalls its process",
    "the file is damaged from here on", "is longer than 20000000 bytes", "is damaged",
]  # fmt: skip
SOURCE = Path(__file__).resolve().parents[2] / "src"
RAISES, KILLS, STALLS = (json.dumps({"text": f"This text {does}."}) for does in ("raises", "kills", "stalls"))
LONG = json.dumps({"text": "a b, " * 10_000_000})


def archive(folder: Path) -> None:
    """Files with odd names and every kind of trouble: what is no record, and what ends or stops whoever reads it."""
    lines = [json.dumps(asdict(article), ensure_ascii=False) for article in articles(COUNT, words=80)]
    copies = [told(place, published) for place, published in (("(Agence) ", "2021-01-02"), ("", "2021-01-01"))]
    first = [*lines[:70], "{", "", *lines[70:100], '{"id": "none"}', KILLS]
    (folder / "a [1] é.jsonl").write_bytes("\r\n".join(first).encode())
    (folder / "more").mkdir()
    (folder / "more" / "b.jsonl").write_text("\n".join([RAISES, *lines[90:150], STALLS, *copies, ""]), encoding="utf-8")
    (folder / "more" / "d.jsonl.gz").write_bytes(gzip.compress(LONG.encode(), 1))
    (folder / "more" / "e.warc").write_bytes(b"WARC/1.0 and no more")
    (folder / "more" / "c.jsonl.gz").write_bytes(gzip.compress("\n".join(lines[150:]).encode())[:-9])


def told(before: str, published: str) -> str:
    """A near copy of the first article."""
    copied = replace(next(articles(1, words=80)), id=f"copy {published}", published=published)
    return json.dumps(asdict(replace(copied, text=before + copied.text)), ensure_ascii=False)


def read(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.suffix == ".jsonl"}


@needs_spark
@pytest.mark.slow
def test_spark_gives_the_same_as_this_machine_alone(tmp_path: Path) -> None:
    archive(tmp_path)
    environment = {**cluster.surroundings(tmp_path), "PYTHONPATH": str(cluster.HOSTILE)}
    asked = (SCRIPT, "scan", "a [1] é.jsonl", "more", "-o")
    with cluster.running(*asked, "here", cwd=tmp_path, **environment) as here:
        spark = cluster.run(*asked, "there", "--engine", "spark", "--master", "local[2]", cwd=tmp_path, **environment)
        assert (here.wait(), spark.returncode) == (0, 0), spark.stderr
    assert spark.stdout.startswith(f"{COUNT + 1} articles (")  # one is lost in the damaged file, two are copies
    assert "8 records could not be read" in spark.stderr
    there_files, here_files = read(tmp_path / "there"), read(tmp_path / "here")
    assert there_files == here_files
    told = [json.loads(line)["trouble"] for line in there_files["errors.jsonl"].splitlines()]
    assert [re.split(r"[;:(]", trouble)[0].strip() for trouble in told] == TROUBLES
    assert there_files["findings.jsonl"]
    assert there_files["sources.jsonl"].count('"copy_of":"s000000-0"') == 2


def test_the_package_works_from_a_zip(tmp_path: Path) -> None:
    """As ``spark-submit --py-files`` brings it to the executors."""
    with ZipFile(tmp_path / "andro_check.zip", "w") as packed:
        for file in sorted((SOURCE / "andro_check").rglob("*")):
            if file.suffix in (".py", ".yaml"):
                packed.write(file, file.relative_to(SOURCE))
    asked = (
        "import andro_check.app.archive.seam as seam; from andro_check.app.archive.records import Record;"
        "(one,) = seam.extract_batch([Record('a', 1, 'La société Valdor a été fondée en 1931.')], seam.Settings());"
        "print(seam.__file__, one.trouble, [row['figure'] for row in one.claims])"
    )
    run = cluster.run(sys.executable, "-c", asked, cwd=tmp_path, PYTHONPATH=str(tmp_path / "andro_check.zip"))
    assert (run.returncode, run.stdout.split(maxsplit=1)[1]) == (0, "['foundation date']\n"), run.stderr
    assert "andro_check.zip" in run.stdout


@pytest.mark.skipif(not find_spec("pyspark"), reason=cluster.MISSING)
def test_a_missing_java_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Valdor a levé 46 M€."}', encoding="utf-8")
    bare = {"PATH": str(tmp_path), "JAVA_HOME": ""}
    run = andro_check("scan", "a.jsonl", "-o", "out", "--engine", "spark", cwd=tmp_path, **bare)
    assert (run.returncode, run.stdout) == (2, "")
    assert "needs Java 17" in run.stderr
