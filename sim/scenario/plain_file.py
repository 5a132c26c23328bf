"""Files that others bring, read whole: only plain ones, and only up to a size, before anything of them is read."""

from __future__ import annotations

import stat
from pathlib import Path

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class NotPlainError(Exception):
    """A file that is not read, and what was found in its place."""


def is_there(path: Path) -> bool:
    """True if there is anything under a path, of whatever kind."""
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long, a zero byte in it
        return False


def plain_bytes(path: Path, most: int) -> bytes:
    """What a file holds. A pipe or device is not opened: it might never end, or never begin.

    Args:
        path: of the file; links are followed.
        most: bytes that it may hold.

    Raises:
        NotPlainError: if it is no plain file, is larger, or cannot be read.
    """
    try:
        found = path.stat()
        if kind := next((words for test, words in _KINDS if test(found.st_mode)), ""):
            raise NotPlainError(f"found {kind}, which is no plain file" if kind != "a folder" else "found a folder")
        with path.open("rb") as file:
            content = file.read(most + 1)
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or "there can be no file of that name"
        raise NotPlainError(f"cannot be read: {why}") from None
    if len(content) > most:
        raise NotPlainError(f"found a file of {max(found.st_size, len(content)):,} bytes, allowed at most {most:,}")
    return content
