"""What a scan on Spark finds when an executor, or a whole machine, is killed while it reads.

usage: killed.py [--articles N] [--what none|executor|worker ...]      (default: 400, all three)

Starts a standalone cluster on 127.0.0.1 (a master and two workers of one core each), scans a made-up archive on it, and
kills with SIGKILL one executor, or one worker with everything that it started, as soon as the first of the parts has
been read. Prints whether the four files of the result are those of a scan on this machine alone, and how long it took.
Needs Linux, PySpark and Java 17.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))

from benchmarks.archive import family
from benchmarks.articles import articles

_SMALL = """
spark.driver.host 127.0.0.1
spark.driver.bindAddress 127.0.0.1
spark.driver.memory 700m
spark.driver.extraJavaOptions -XX:+UseSerialGC -XX:TieredStopAtLevel=1
spark.executor.memory 700m
spark.executor.extraJavaOptions -XX:+UseSerialGC -XX:TieredStopAtLevel=1
spark.log.level ERROR
spark.sql.shuffle.partitions 4
spark.sql.files.openCostInBytes 0
spark.ui.enabled false
spark.ui.showConsoleProgress false
spark.worker.timeout 20
"""
_FILES = ("sources.jsonl", "claims.jsonl", "findings.jsonl", "errors.jsonl")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--what", nargs="+", default=["none", "executor", "worker"])
    options = parser.parse_args()
    import pyspark

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (folder / "a.jsonl").open("w", encoding="utf-8") as stream:
            for article in articles(options.articles):
                stream.write(json.dumps(asdict(article), ensure_ascii=False) + "\n")
        part = (folder / "a.jsonl").stat().st_size // 9
        (folder / "spark-defaults.conf").write_text(f"{_SMALL}spark.sql.files.maxPartitionBytes {part}\n")
        subprocess.run([*_scan(), "a.jsonl", "-o", "alone"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        wanted = _digest(folder / "alone")
        print(f"PySpark {pyspark.__version__}, {options.articles} articles, alone: {wanted}")
        for what in options.what:
            with _cluster(folder) as (master, workers):
                began = time.monotonic()
                killed = _scanned(folder, master, workers, what)
                told = _digest(folder / f"out-{what}")
                same = "the same files" if told == wanted else f"OTHER FILES: {told}"
                print(f"killed: {what} ({killed}); {same}; {time.monotonic() - began:.0f} s", flush=True)


def _scan() -> list[str]:
    return [sys.executable, "-c", "from andro_check.cli.main import run; raise SystemExit(run())", "scan"]


def _scanned(folder: Path, master: str, workers: list[int], what: str) -> str:
    """Scan there, kill while it reads, and say when that was."""
    out = folder / f"out-{what}"
    command = [*_scan(), "a.jsonl", "-o", out.name, "--engine", "spark", "--master", master]
    with (folder / "log").open("w") as log, subprocess.Popen(command, cwd=folder, stdout=log, stderr=log) as scan:
        told = "nothing" if what == "none" else _strike(scan, out / ".spark", workers[0], what)
        if scan.wait():
            print((folder / "log").read_text()[-3000:])
            raise SystemExit(f"the scan ended with {scan.returncode}")
    return told


def _strike(scan: subprocess.Popen[bytes], work: Path, worker: int, what: str) -> str:
    """Kill when the first part has been read and others have not."""
    while not (done := list(work.glob("_temporary/*/task_*"))):
        if scan.poll() is not None:
            return "too late"
        time.sleep(0.05)
    started = family(worker)
    for process in started if what == "worker" else started[1:]:
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            continue
    return f"with {len(done)} part{'s' * (len(done) > 1)} of the archive read"


@contextmanager
def _cluster(folder: Path) -> Iterator[tuple[str, list[int]]]:
    """The address of a master, and the processes of its two workers."""
    import pyspark

    home = Path(pyspark.__file__).parent
    port = _free()
    os.environ.update(
        SPARK_HOME=str(home), SPARK_CONF_DIR=str(folder), SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable,
        SPARK_DAEMON_JAVA_OPTS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dspark.worker.timeout=20",
    )  # fmt: skip
    run = [str(home / "bin" / "spark-class")]
    master = f"spark://127.0.0.1:{port}"
    lead = ["org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0"]
    work = ["org.apache.spark.deploy.worker.Worker", "-c", "1", "-m", "1g", "--webui-port", "0", "--host", "127.0.0.1"]
    with ExitStack() as stack:
        stack.enter_context(_running([*run, *lead], folder))
        _wait_for(port)
        workers = [
            stack.enter_context(_running([*run, *work, "-d", str(folder / f"work{n}"), master], folder))
            for n in range(2)
        ]
        time.sleep(8)
        yield master, workers


@contextmanager
def _running(command: list[str], folder: Path) -> Iterator[int]:
    with (folder / "daemons").open("a") as log, subprocess.Popen(command, cwd=folder, stdout=log, stderr=log) as daemon:
        try:
            yield daemon.pid
        finally:
            for process in reversed(family(daemon.pid)):
                try:
                    os.kill(process, signal.SIGKILL)
                except ProcessLookupError:
                    continue


def _free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int) -> None:
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise SystemExit("the master did not start")


def _digest(out: Path) -> str:
    whole = hashlib.sha256()
    for name in _FILES:
        whole.update((out / name).read_bytes())
    return whole.hexdigest()[:16]


if __name__ == "__main__":
    main()
