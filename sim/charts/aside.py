"""Making one file in a copy of this process while this one makes the others."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable

CAN = sys.platform == "linux"
"""Elsewhere a copy of a process that has drawn is not safe, or cannot be had."""


def meanwhile(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Begin to make something; what is returned waits for it and gives it.

    A copy of the process makes it, so that whatever ``make`` changes stays there. If no copy can be had, or it ends
    before it is done, it is made here when asked for, and raises here what it raises.
    """
    try:
        reader, child = _begun(make) if CAN else (None, 0)
    except OSError:
        reader = None
    if reader is None:
        return make

    def made() -> bytes:
        with open(reader, "rb") as pipe:
            found = pipe.read()
        _, status = os.waitpid(child, 0)
        return found if found and status == 0 else make()

    return made


def _begun(make: Callable[[], bytes]) -> tuple[int, int]:
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        # libraries' threads, which are idle here, are warned of from Python 3.12 on
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            child = os.fork()
        except OSError:
            os.close(reader)
            os.close(writer)
            raise
    if child == 0:
        _make_and_end(make, writer)
    os.close(writer)
    return reader, child


def _make_and_end(make: Callable[[], bytes], writer: int) -> None:
    status = 1
    try:
        with open(writer, "wb") as pipe:
            pipe.write(make())
        status = 0
    finally:
        os._exit(status)  # nothing that the copied process would do at its end is done twice
