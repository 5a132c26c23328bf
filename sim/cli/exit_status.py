"""How a command ends: every way to go wrong as a sentence on standard error and an exit status."""

from __future__ import annotations

import io
import os
import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

import click

from sim.cli.terminal.messages import visible
from sim.cli.terminal.streams import unwritable

DONE, UNEXPECTED, USAGE, INVALID, FAILED_POINTS, REFUSED, INTERRUPTED, TERMINATED = 0, 1, 2, 3, 4, 5, 130, 143
DEBUG = "BACKCHANNEL_DEBUG"


class TerminatedError(KeyboardInterrupt):
    """Somebody asked the process to end; what Ctrl-C would keep is kept."""


@contextmanager
def sigterm_as_interrupt() -> Iterator[None]:
    """Take SIGTERM, which a batch system or a shutdown sends, as Ctrl-C is taken."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    usual = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, usual)


def _end(_: int, __: FrameType | None) -> NoReturn:
    raise TerminatedError


def check_words(words: Iterable[str]) -> None:
    """Raise UsageError if a word of the command line is no text: no file of results could hold its name."""
    for word in words:
        if any("\ud800" <= letter <= "\udfff" for letter in word):
            raise click.UsageError(f'"{visible(word)}" is not UTF-8; rename the file or folder, or link to it.')


def broken_off(fault: BaseException | None, kept: str = "") -> int:
    """Say that a command was stopped, by Ctrl-C or by whoever ends processes, and what is kept; returns the status."""
    how, status = ("Stopped", TERMINATED) if isinstance(fault, TerminatedError) else ("Interrupted", INTERRUPTED)
    return _say(f"{how}. {kept}".strip(), status)


def status_of(fault: BaseException) -> int:
    """Say what went wrong on standard error; returns the exit status."""
    if isinstance(fault, click.ClickException):
        text = io.StringIO()
        fault.show(text)
        return _say(visible(text.getvalue()).rstrip("\n"), fault.exit_code)
    if isinstance(fault, click.Abort):
        why = fault.__cause__
        if isinstance(why, EOFError):  # Click takes it for the end of what somebody types; nothing here asks
            return _say_unexpected(why)
        return broken_off(why)
    if isinstance(fault, MemoryError):
        return _say(
            "This machine has run out of memory. Ask for less at once: fewer repetitions, threads, seats or months.",
            UNEXPECTED,
        )
    if why_not := unwritable(fault):
        return _say(
            f"The answer cannot be written: {why_not}. All else that was asked for is done; files are where they "
            "should be.",
            UNEXPECTED,
        )
    return _say_unexpected(fault)


def _say_unexpected(fault: BaseException) -> int:
    from sim.scenario import ScenarioError

    if isinstance(fault, ScenarioError):
        return _say(visible(str(fault)), INVALID)
    if os.environ.get(DEBUG) == "1":
        import traceback

        traceback.print_exception(fault)
    what = visible(" ".join(str(fault).split())[:300])
    return _say(
        f"Unexpected fault ({type(fault).__name__}: {what}). Please report it with the command you ran and what it "
        f"prints with {DEBUG}=1 set.",
        UNEXPECTED,
    )


def _say(sentence: str, status: int) -> int:
    with suppress(OSError):  # nobody can be told where standard error takes nothing either
        click.echo(sentence, err=True)
    return status
