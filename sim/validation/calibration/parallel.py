"""Vectors judged on all processors, in the order they were chosen: the same files whatever the number of threads."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Found = TypeVar("Found")


def in_order(work: Callable[[Item], Found], items: Iterable[Item], threads: int = 0) -> Iterator[tuple[Item, Found]]:
    """Each item and what ``work`` makes of it, in the order of the items; 0 threads are one a processor.

    Two items a thread are begun ahead of what is given out. What was begun and not given out is dropped when the caller
    stops, by an exception or by Ctrl-C.

    >>> [found for _, found in in_order(lambda number: number * number, range(5), threads=2)]
    [0, 1, 4, 9, 16]
    """
    number = threads or os.cpu_count() or 1
    begun: deque[tuple[Item, Future[Found]]] = deque()
    with ThreadPoolExecutor(number) as pool:
        try:
            for item in items:
                begun.append((item, pool.submit(work, item)))
                if len(begun) >= 2 * number:
                    yield _first(begun)
            while begun:
                yield _first(begun)
        finally:
            for _, future in begun:
                future.cancel()


def _first(begun: deque[tuple[Item, Future[Found]]]) -> tuple[Item, Found]:
    item, future = begun.popleft()
    return item, future.result()
