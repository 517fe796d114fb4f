"""Files of Parquet as rows of named columns; pyarrow is an extra."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from importlib.util import find_spec
from typing import Any, BinaryIO

_ROWS = 100
"""Rows in memory at a time; an article is a large one."""


def can_read() -> bool:
    """Whether the library is there."""
    return find_spec("pyarrow") is not None


def rows_in(raw: BinaryIO, wanted: Collection[str]) -> Iterator[tuple[dict[str, Any], float]]:
    """The rows of an open file with those of the ``wanted`` columns that it has, and the share read so far.

    A file with none of them gives rows with the names of all its columns and no values. Raises OSError or ValueError
    where the file is damaged.
    """
    import pyarrow.parquet as pq

    with pq.ParquetFile(raw) as file:
        names: list[str] = file.schema_arrow.names
        read = [name for name in names if name in wanted]
        done, total = 0, max(1, file.metadata.num_rows)
        for batch in file.iter_batches(batch_size=_ROWS, columns=read or names[:1]):
            for row in batch.to_pylist():
                done += 1
                yield dict.fromkeys(names) | (row if read else {}), done / total
