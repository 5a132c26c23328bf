"""How far a study is, on standard error: a bar on a terminal, elsewhere a line a minute; short ones stay quiet."""

from __future__ import annotations

import sys
import threading
import time
from types import TracebackType
from typing import IO, Any

MINUTE, SOON = 60.0, 1.0
"""Seconds between lines; and those of playing, from the first runs on, that tell how long all will take."""
REDRAW = 0.2
"""Seconds between looks at the numbers on a terminal."""


def span_in_words(seconds: float) -> str:
    """A length of time as people say it.

    >>> span_in_words(0.4), span_in_words(75), span_in_words(7300), span_in_words(200000)
    ('under 1 s', '1 min 15 s', '2 h 01 min', '2 d 7 h')
    """
    whole = round(seconds)
    if whole < 1:
        return "under 1 s"
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02d} s"
    if whole < 86400:
        return f"{whole // 3600} h {whole % 3600 // 60:02d} min"
    return f"{whole // 86400} d {whole % 86400 // 3600} h"


class Progress:
    """Counts runs, or what else takes time, and tells of them. Safe to call from several threads."""

    def __init__(self, stream: IO[str] | None = None, quiet: bool = False, unit: str = "runs") -> None:
        self._stream = stream or sys.stderr
        self._quiet, self._unit = quiet, unit
        self._lock = threading.Lock()
        self._bar: Any = None
        self._task: Any = None
        self._total = self._done = self._failed = 0
        self._began = self._said = self._drawn = time.monotonic()
        self._first: tuple[float, int] | None = None
        self._foretold = False

    def say(self, sentence: str) -> None:
        """Say something that matters, terminal or not."""
        if not self._quiet:
            (self._bar.console.print if self._bar else self._print)(sentence)

    def talk(self, sentence: str) -> None:
        """Say something if someone sits there."""
        if self._stream.isatty():
            self.say(sentence)

    def begin(self, total: int) -> Progress:
        """Begin to count towards so many runs."""
        self._total, self._done, self._failed = total, 0, 0
        self._first, self._foretold = None, False
        self._began = self._said = time.monotonic()
        if self._stream.isatty() and not self._quiet and total:
            self._bar, self._task = _bar(self._stream, total, self._unit)
            self._bar.start()
        return self

    def runs(self, number: int) -> None:
        """So many runs more are done."""
        with self._lock:
            self._done += number
        self.tick()

    def failure(self) -> None:
        """A chunk failed."""
        with self._lock:
            self._failed += 1

    def tick(self) -> None:
        """Show how far it is, if it is time to."""
        at = time.monotonic()
        with self._lock:
            draw = self._bar is not None and at - self._drawn >= REDRAW
            line = self._bar is None and at - self._said >= MINUTE
            self._drawn = at if draw else self._drawn
            self._said = at if line else self._said
        if draw:
            self._bar.update(self._task, completed=self._done, speed=self.speed(), failed=self.failures())
        elif line:
            self.say(self.line())
        if forecast := self._forecast(at):
            self.say(forecast)

    def _forecast(self, at: float) -> str:
        """How long all will take, once and as soon as it can be told, if that is more than a minute."""
        with self._lock:
            if self._foretold or not self._done or self._bar is not None:
                return ""
            began, done = self._first = self._first or (at, self._done)
            if at - began < SOON or self._done == done:
                return ""
            self._foretold = True
            whole = (at - began) * self._total / (self._done - done)
        return f"{self._total:,} {self._unit} will take about {span_in_words(whole)}" if whole > MINUTE else ""

    def speed(self) -> str:
        """Runs a second since the beginning."""
        speed = self._done / max(time.monotonic() - self._began, 1e-9)
        return f"{speed:,.0f} {self._unit}/s" if speed >= 10 else f"{speed:.2g} {self._unit}/s"

    def failures(self) -> str:
        """How many chunks failed, in words; empty if none did."""
        return f", {self._failed:,} failed" if self._failed else ""

    def line(self) -> str:
        """How far it is, in one line."""
        left = (time.monotonic() - self._began) * (self._total - self._done) / self._done if self._done else None
        ahead = f", about {span_in_words(left)} left" if left is not None else ""
        return f"{self._done:,} of {self._total:,} {self._unit}, {self.speed()}{ahead}{self.failures()}"

    def _print(self, sentence: str) -> None:
        print(sentence, file=self._stream, flush=True)

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.update(self._task, completed=self._done, speed=self.speed(), failed=self.failures())
            self._bar.stop()
            self._bar = None


def _bar(stream: IO[str], total: int, unit: str) -> tuple[Any, Any]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        BarColumn(), MofNCompleteColumn(), TextColumn(f"{unit}, {{task.fields[speed]}}{{task.fields[failed]}}, left"),
        TimeRemainingColumn(), console=Console(file=stream, highlight=False, markup=False),
    )  # fmt: skip
    return bar, bar.add_task(unit, total=total, speed="", failed="")
