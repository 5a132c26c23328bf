"""Making one file in a copy of this process while this one makes the others."""

from __future__ import annotations

import os
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager

CAN = sys.platform == "linux"
"""Elsewhere a copy of a process that has drawn is not safe, or cannot be had."""


@contextmanager
def meanwhile(make: Callable[[], bytes]) -> Iterator[Callable[[], bytes]]:
    """Begin to make something; what is handed over waits for it and gives it.

    A copy of the process makes it, so that whatever ``make`` changes stays there. If no copy can be had, or it ends
    before it is done, it is made here when asked for, and raises here what it raises. A copy that nobody has waited for
    is ended at the end of the block.
    """
    try:
        copy = _Copy(make) if CAN else None
    except OSError:
        copy = None
    if copy is None:
        yield make
        return
    try:
        yield lambda: copy.gives() or make()
    finally:
        copy.end()


class _Copy:
    """A copy of this process that makes something and writes it into a pipe."""

    def __init__(self, make: Callable[[], bytes]) -> None:
        reader, writer = os.pipe()
        try:
            self._child = _copied()
        except OSError:
            os.close(reader)
            os.close(writer)
            raise
        if self._child == 0:
            os.close(reader)  # or it would wait for itself to read, if this process ends first
            _make_and_end(make, writer)
        os.close(writer)
        self._reader, self._ended = reader, False

    def gives(self) -> bytes:
        """What was made; nothing if the copy failed."""
        with open(self._reader, "rb", closefd=False) as pipe:
            found = pipe.read()
        self._ended = True
        return found if os.waitpid(self._child, 0)[1] == 0 else b""

    def end(self) -> None:
        """Let go of it, done or not."""
        os.close(self._reader)
        if not self._ended:
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)


def _copied() -> int:
    with warnings.catch_warnings():
        # libraries' threads, which are idle here, are warned of from Python 3.12 on
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _make_and_end(make: Callable[[], bytes], writer: int) -> None:
    status = 1
    try:
        with open(writer, "wb") as pipe:
            pipe.write(make())
        status = 0
    finally:
        os._exit(status)  # nothing that the copied process would do at its end is done twice
