"""Files that are never half there: written beside their place, synced, then put in it at once."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PART = ".part"
"""Ending of a file that is still being written."""
HALF = re.compile(rf"\.(.+)\.\d+-\d+\{PART}")
"""Name of such a file: that which it will have, then process and thread."""


class DamagedError(Exception):
    """A file that cannot be read, or is not what it should be."""

    def __init__(self, path: Path, why: str, then: str = "") -> None:
        """``then``: what to do about it, as a sentence."""
        self.path, self.why = path, " ".join(why.split())[:120]
        super().__init__(f"{path} cannot be used ({self.why})" + (f". {then}" if then else ""))


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """A file that appears under its name only when all of it, and its name, is on the disk.

    Where anything fails before that, whatever stood there before is untouched.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}{PART}")
    try:
        with part.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync(path.parent)


def write_text(path: Path, text: str) -> None:
    """Write a text file whole, with the same line ends on every system."""
    with whole(path) as file:
        file.write(text.encode())


def make(folder: Path) -> None:
    """Make a folder and those above it, and have their names on the disk."""
    if folder.is_dir():
        return
    make(folder.parent)
    folder.mkdir(exist_ok=True)
    sync(folder.parent)


def sync(folder: Path) -> None:
    """Have the names in a folder on the disk."""
    if os.name == "nt":  # Windows opens no folders, and keeps names in order by itself
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def move_aside(path: Path, aside: Path, name: str = "") -> Path:
    """Move a file, if it is there, into a folder, with a number behind its name where that is taken; returns where."""
    make(aside)
    wanted, number = aside / (name or path.name), 1
    target = wanted
    while os.path.lexists(target):
        number += 1
        target = wanted.with_name(f"{wanted.name}.{number}")
    if os.path.lexists(path):
        os.replace(path, target)
        sync(aside)
    return target


def sweep(*folders: Path) -> int:
    """Remove what dead writers of ours left half done in some folders; returns how many.

    Only for who holds the lock.
    """
    orphans = [each for folder in folders if folder.is_dir() for each in folder.iterdir() if HALF.fullmatch(each.name)]
    for orphan in orphans:
        orphan.unlink(missing_ok=True)
    return len(orphans)
