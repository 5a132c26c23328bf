"""Standard streams as a shell hands them over: closed, full, or in an encoding that lacks a letter.

What was asked for is done by then, often in minutes: that its answer cannot be shown must lose nothing, and is said.
"""

from __future__ import annotations

import codecs
import os
import sys
from contextlib import suppress
from typing import IO, Any

LACKING = "backchannel.lacking"
"""Name of the way in which letters are written that an encoding lacks."""


def escape(fault: UnicodeError) -> tuple[str, int]:
    r"""Letters that an encoding lacks, as JSON escapes them: what is JSON stays JSON, what is not stays readable.

    >>> escape(UnicodeEncodeError("cp1252", "a\u2212\U0001f600", 1, 3, "no such letters"))
    ('\\u2212\\ud83d\\ude00', 3)
    """
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    units = fault.object[fault.start : fault.end].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2)), fault.end


class Bystander:
    """Standard error that never stops a command: what nobody can be told there is left unsaid."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        """All else is the stream's own."""
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write, if that can be done."""
        with suppress(OSError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Have it written, if that can be done."""
        with suppress(OSError):
            self._stream.flush()


def prepare() -> None:
    """Have standard output and error that take every text, before anything is written.

    A closed one is replaced, in its own place, by one that swallows: the next file that is opened would take its number
    otherwise, and what other processes print would go into that file.
    """
    codecs.register_error(LACKING, escape)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  # as long as the process lives
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=LACKING)
    if not isinstance(sys.stderr, Bystander):
        sys.stderr = Bystander(sys.stderr)


def unwritable(fault: BaseException) -> str:
    """Why standard output took no more, if that is what went wrong; else empty. Nothing more is written to it."""
    if not isinstance(fault, OSError) or fault.filename is not None:
        return ""
    try:
        sys.stdout.write("\n")  # an empty line at most, where something else could not be written
        sys.stdout.flush()
    except (OSError, ValueError):
        _let_go()
        return str(fault.strerror or fault)
    return ""


def _let_go() -> None:
    """Have what is left in the stream swallowed: at the end it would be a fault once more."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.stdout.flush()
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
