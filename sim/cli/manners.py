"""Manners of the command line: help that begins with examples, one line for a mistake, exit statuses."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from sim.scenario.setting import Setting

DONE, UNEXPECTED, USAGE, INVALID, REFUSED, INTERRUPTED = 0, 1, 2, 3, 5, 130
DEBUG = "BACKCHANNEL_DEBUG"


class Refused(click.ClickException):
    """Nothing was done, lest something be lost."""

    exit_code = REFUSED


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


class Program(_WithExamples, click.Group):
    """The group of all commands, which turns every end into an exit status."""

    def __init__(self, *args: Any, examples: Iterable[str] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.examples = tuple(examples)

    def main(self, *args: Any, **options: Any) -> Any:
        """Run the command and leave with its status; never a traceback, unless ``BACKCHANNEL_DEBUG=1``."""
        options["standalone_mode"] = False
        try:
            status = super().main(*args, **options)
        except click.ClickException as mistake:
            said = io.StringIO()
            mistake.show(said)
            click.echo(_visible(said.getvalue()), nl=False, err=True)
            sys.exit(mistake.exit_code)
        except click.Abort:
            click.echo("Interrupted.", err=True)
            sys.exit(INTERRUPTED)
        except Exception as fault:
            sys.exit(_told(fault))
        sys.exit(status if isinstance(status, int) else DONE)


def _visible(text: str) -> str:
    """What is said of names, titles and files of others, without what a terminal would obey."""
    from sim.scenario.visible import visible

    return visible(text)


def _told(fault: Exception) -> int:
    """Say what went wrong on standard error; returns the exit status."""
    from sim.scenario import ScenarioError

    if isinstance(fault, ScenarioError):
        click.echo(str(fault), err=True)
        return INVALID
    if os.environ.get(DEBUG) == "1":
        import traceback

        traceback.print_exception(fault)
    what = _visible(" ".join(str(fault).split())[:300])
    click.echo(
        f"Unexpected fault ({type(fault).__name__}: {what}). Please report it with the command you ran and what it "
        f"prints with {DEBUG}=1 set.",
        err=True,
    )
    return UNEXPECTED


def meant(word: str, words: Iterable[str]) -> str:
    """The end of a sentence that names the word probably meant, or nothing.

    >>> meant("treck1", ["track1", "track2"])
    ' Did you mean "track1"?'
    """
    from difflib import get_close_matches

    close = get_close_matches(word.lower(), list(words), n=1)
    return f' Did you mean "{close[0]}"?' if close else ""


def talk(text: str) -> None:
    """Say something on standard error, if someone sits there."""
    if sys.stderr.isatty():
        click.echo(text, err=True)


def announce_compiling() -> None:
    """One line on standard error if the engine has to be compiled first."""
    from sim import compiled

    if compiled.CACHE_WAS_EMPTY:
        click.echo("Compiling the engine for this machine: once, up to half a minute.", err=True)


def _settings(_context: click.Context, _option: click.Parameter, texts: tuple[str, ...]) -> tuple[Setting, ...]:
    """What ``--set`` was given, read once. Raises ScenarioError if some of it is no assignment."""
    from sim.scenario.setting import read_settings

    return read_settings(texts) if texts else ()


SET = click.option(
    "--set", "overrides", multiple=True, metavar="CHAPTER.PARAMETER=VALUE", callback=_settings,
    help="Change a value of the scenario.",
)  # fmt: skip
SEED = click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True, help="Key of all luck.")
JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")
"""Options that several commands share."""


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
