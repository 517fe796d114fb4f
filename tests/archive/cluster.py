"""Whether Spark can be tried here, and how it is set up to be small."""

from __future__ import annotations

import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

HOSTILE = Path(__file__).parent / "hostile_site"
MISSING = "no PySpark with Java here; pip install 'andro-check[spark]', and Debian's openjdk-17-jre-headless"
_SMALL = """
spark.driver.memory 700m
spark.driver.extraJavaOptions -XX:+UseSerialGC -XX:TieredStopAtLevel=1
spark.log.level ERROR
spark.sql.codegen.wholeStage false
spark.sql.shuffle.partitions 2
spark.sql.files.maxPartitionBytes 60000
spark.sql.files.openCostInBytes 0
spark.ui.enabled false
spark.ui.showConsoleProgress false
"""
"""Small parts, so that even a small file is cut into several."""


def present() -> bool:
    """Whether Spark can be started at all."""
    return bool(find_spec("pyspark") and find_spec("pyarrow") and shutil.which("java"))


def surroundings(folder: Path) -> dict[str, str]:
    """The environment of a small Spark; the configuration is put into the folder."""
    (folder / "spark-defaults.conf").write_text(_SMALL)
    return {"SPARK_CONF_DIR": str(folder), "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_DIRS": str(folder)}


def running(*command: str | Path, cwd: Path, **more: str) -> subprocess.Popen[bytes]:
    """A command at work, which says nothing."""
    silent = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=cwd, env={**os.environ, **more}, stdout=silent, stderr=silent)


def run(*command: str | Path, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """What a command gave that may take long: Spark starts in ten to twenty seconds."""
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **more}, capture_output=True, text=True, check=False, timeout=500
    )
