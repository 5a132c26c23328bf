"""Faults noted, not raised: what a study file says wrong is told all at once, each fault with its line.

Whoever writes ``Range(1, 0)`` in a program of one's own gets an exception there and then. In a study file that is being
read the fault is noted and the file goes on, lest a second mistake be told only after the first is mended.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

from sim.lab.design.settings import StudyError


@dataclass
class FaultNotes:
    """What was noted while a file was read."""

    file: str
    """Its path, as its program knows it; empty where no file is read."""
    faults: list[tuple[int, str]] = field(default_factory=list)
    """Line and sentence; line 0 is the file, or the study, as a whole."""
    stopped: bool = False
    """True if the file's program did not come to its end."""

    def add(self, sentence: str, line: int) -> None:
        """Note a fault of the file."""
        where = f"{Path(self.file).name}:{line}" if line else Path(self.file).name
        self.faults.append((line, f"{where}: {sentence}" if where else sentence))

    def stop(self, sentence: str, line: int) -> None:
        """Note what stopped the file's program."""
        self.stopped = True
        self.add(sentence, line)

    def sentences(self) -> list[str]:
        """A sentence a fault in the order of the file, then those of the whole."""
        ordered = sorted(self.faults, key=lambda fault: (fault[0] == 0, fault[0]))
        return [line for _, sentence in ordered for line in sentence.splitlines()]


_NOTES: ContextVar[FaultNotes | None] = ContextVar("notes", default=None)


@contextmanager
def noting(file: str) -> Iterator[FaultNotes]:
    """Note what is refused meanwhile."""
    notes = FaultNotes(file)
    token = _NOTES.set(notes)
    try:
        yield notes
    finally:
        _NOTES.reset(token)


def refuse(made: object, sentence: str) -> None:
    """Say that what was just made cannot be used: noted with its line, while a study is read, and ``sound`` no more.

    Raises StudyError at any other time.
    """
    notes = _NOTES.get()
    if notes is None:
        raise StudyError(sentence)
    line = _line_in(notes.file)
    if line:
        notes.add(sentence, line)
    else:
        notes.faults.append((0, sentence))
    object.__setattr__(made, "sound", False)


def _line_in(file: str) -> int:
    """The line that the file's program is at; 0 if it is not running."""
    frame = sys._getframe()
    while frame is not None and frame.f_code.co_filename != file:
        frame = frame.f_back  # type: ignore[assignment]
    return frame.f_lineno if frame is not None else 0
