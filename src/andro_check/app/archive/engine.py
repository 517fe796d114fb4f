"""Work in batches: in this process while there is little, in a pool of processes when there is more.

A worker that dies or hangs takes its batch along; what was in flight is then tried again one by one in a process of
its own, and whatever kills or stalls that is told instead of its result.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_ALONE = 1.0
"""Seconds of work in this process before others are started, which costs half a second."""
_AHEAD = 3
"""Batches in flight for each worker; the next is read only when one is done."""


@dataclass(frozen=True)
class Work(Generic[T, R]):
    """What to do with a batch, what to say of an item that killed its process or never ended, and when it is late.

    ``seconds``: so long may one item take, and so long may no batch be done.
    """

    do: Callable[[Sequence[T]], list[R]]
    lost: Callable[[T, str], R]
    seconds: float


@dataclass(frozen=True)
class Engine:
    """``workers`` processes; the first ``alone`` seconds of work are done in this one, for most inputs are small.

    ``kept`` is the folder for what is worked out once.
    """

    workers: int
    kept: Path | None = None
    alone: float = _ALONE

    def run(self, batches: Iterable[Sequence[T]], work: Work[T, R]) -> Iterator[list[R]]:
        """The result of each batch, as they come."""
        waiting = iter(batches)
        began = time.monotonic()
        while time.monotonic() - began <= self.alone and (batch := next(waiting, None)) is not None:
            yield work.do(batch)
        yield from self._pooled(waiting, work)

    def _pooled(self, waiting: Iterator[Sequence[T]], work: Work[T, R]) -> Iterator[list[R]]:
        first = next(waiting, None)
        while first is not None:
            pool = self._pool(self.workers)
            flying: dict[Future[list[R]], Sequence[T]] = {pool.submit(work.do, first): first}
            first = None
            try:
                for batch in waiting:
                    flying[pool.submit(work.do, batch)] = batch
                    while len(flying) >= self.workers * _AHEAD:
                        yield from _done(flying, work.seconds)
                while flying:
                    yield from _done(flying, work.seconds)
            except (BrokenProcessPool, TimeoutError):
                _kill(pool)
                yield from self._one_by_one([item for batch in flying.values() for item in batch], work)
                first = next(waiting, None)
            finally:
                pool.shutdown(wait=True, cancel_futures=True)

    def _one_by_one(self, suspects: Sequence[T], work: Work[T, R]) -> Iterator[list[R]]:
        """Items one of which killed a worker, or stalls it: each by itself, so that it shows which one does."""
        left = deque(suspects)
        while left:
            pool = self._pool(1)
            try:
                while left:
                    yield pool.submit(work.do, [left[0]]).result(timeout=work.seconds)
                    left.popleft()
            except (BrokenProcessPool, TimeoutError) as cause:
                _kill(pool)
                stalled = isinstance(cause, TimeoutError)
                yield [work.lost(left.popleft(), "stalls its process" if stalled else "kills its process")]
            finally:
                pool.shutdown(wait=True, cancel_futures=True)

    def _pool(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            workers, mp_context=get_context("spawn"), initializer=_prepare, initargs=(self.kept,)
        )


def _done(flying: dict[Future[list[R]], Sequence[T]], seconds: float) -> Iterator[list[R]]:
    """The results that are there, after waiting for one. Raises TimeoutError when nothing moves."""
    finished, _ = wait(flying, timeout=seconds, return_when=FIRST_COMPLETED)
    if not finished:
        raise TimeoutError
    for future in finished:
        result = future.result()
        del flying[future]
        yield result


def _kill(pool: ProcessPoolExecutor) -> None:
    """End the processes of a pool that we started ourselves."""
    for process in list((pool._processes or {}).values()):  # noqa: SLF001 - there is no public way before Python 3.14
        process.kill()


def _prepare(kept_in: Path | None) -> None:
    """A worker leaves interrupts to who started it, and does not look for cycles that values do not have."""
    import gc
    import signal

    from andro_check import kept

    Thread(target=_end_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(50_000, 20, 100)
    kept.use(kept_in)


def _end_with_parent() -> None:
    """A worker whose starter was killed would wait for work for ever, on a machine that nobody watches."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


def processors() -> int:
    """How many processes may run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
