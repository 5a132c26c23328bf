"""Manners of the command line: help that begins with examples, one line for a mistake, exit statuses."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from sim.cli.exit_status import DONE, check_words, sigterm_as_interrupt, status_of
from sim.cli.terminal.streams import prepare


class _WithExamples:
    """Help that begins with examples."""

    examples: tuple[str, ...] = ()

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples first, then what Click writes."""
        with formatter.section("Examples"):
            for example in self.examples:
                formatter.write(f"{'':{formatter.current_indent}}{example}\n")
        formatter.write_paragraph()
        super().format_help(ctx, formatter)  # type: ignore[misc]


class Command(_WithExamples, click.Command):
    """A command whose help begins with examples."""

    def __init__(self, *args: Any, examples: Iterable[str] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.examples = tuple(examples)


class CommandGroup(_WithExamples, click.Group):
    """The group of all commands, which turns every end into an exit status."""

    def __init__(self, *args: Any, examples: Iterable[str] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.examples = tuple(examples)

    def main(self, args: Sequence[str] | None = None, *more: Any, **options: Any) -> Any:
        """Run the command and leave with its status; never a traceback, unless ``BACKCHANNEL_DEBUG=1``."""
        words = list(sys.argv[1:] if args is None else args)
        options["standalone_mode"] = False
        prepare()
        try:
            check_words(words)
            with sigterm_as_interrupt():
                status = super().main(words, *more, **options)
            sys.stdout.flush()
        except (Exception, KeyboardInterrupt) as fault:
            sys.exit(status_of(fault))
        sys.exit(status if isinstance(status, int) else DONE)


@contextmanager
def without_collecting() -> Iterator[None]:
    """No looking for rubbish while a command works: nearly all that is made stays until its end.

    Looking takes a tenth of the time. What many dialogues leave behind is counted by references and goes at once.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
