"""One process a study: a lock of the operating system, which a killed process cannot leave behind."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

NAME = ".lock"


class BusyError(Exception):
    """Another process is at work in the folder."""


def _take(file: IO[bytes]) -> None:
    """Lock an open file for this process, or raise OSError at once."""
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def lock(folder: Path) -> Iterator[None]:
    """Hold a folder alone. Raises BusyError if another process, or another call in this one, holds it."""
    with (folder / NAME).open("a+b") as file:
        try:
            _take(file)
        except BlockingIOError:
            raise BusyError(_who(folder)) from None
        except PermissionError:  # what Windows says of a locked file
            raise BusyError(_who(folder)) from None
        (folder / f"{NAME}.pid").write_text(f"{os.getpid()}\n", encoding="utf-8")
        yield


def is_locked(folder: Path) -> bool:
    """True if a process is at work in the folder now."""
    if not (folder / NAME).is_file():
        return False
    try:
        with (folder / NAME).open("r+b") as file:
            _take(file)
    except OSError:
        return True
    return False


def _who(folder: Path) -> str:
    try:
        process = f" (process {(folder / f'{NAME}.pid').read_text(encoding='utf-8').strip()})"
    except OSError:
        process = ""
    return f"another process{process} is running the study in {folder}. Wait for it, or stop it and run this again."
