"""Manners of the command line: help that begins with examples, one line for a mistake, exit statuses."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from sim.cli.command_line import Rewritten
from sim.cli.exit_status import DONE, INVALID, REFUSED, asked_to_end, check_words, status_of
from sim.cli.number_types import Count
from sim.cli.terminal.streams import prepare

if TYPE_CHECKING:
    from sim.scenario.setting import Setting


class Refused(click.ClickException):
    """Nothing was done, lest something be lost."""

    exit_code = REFUSED


class Invalid(click.ClickException):
    """What was given is none that this could be done with."""

    exit_code = INVALID


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

    def main(self, args: Sequence[str] | None = None, *more: Any, **options: Any) -> Any:
        """Run the command and leave with its status; never a traceback, unless ``BACKCHANNEL_DEBUG=1``."""
        words = list(sys.argv[1:] if args is None else args)
        options["standalone_mode"] = False
        prepare()
        try:
            check_words(words)
            with asked_to_end():
                status = super().main(words, *more, **options)
            sys.stdout.flush()
        except (Exception, KeyboardInterrupt) as fault:
            sys.exit(status_of(fault))
        sys.exit(status if isinstance(status, int) else DONE)


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


def json_text(found: object, indent: int | None = None) -> str:
    """As JSON, letters of any script as they are. Raises ValueError for a number that is none: JSON has no such."""
    import json

    return json.dumps(found, ensure_ascii=False, allow_nan=False, indent=indent)


def print_json(found: object) -> None:
    """The whole answer as one object."""
    click.echo(json_text(found))


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
    "--set", "overrides", cls=Rewritten, written=lambda setting: setting.typed, callback=_settings, multiple=True,
    metavar="CHAPTER.PARAMETER=VALUE", help="Change a value of the scenario.",
)  # fmt: skip
SEED = click.option("--seed", type=Count("seed"), default=1, show_default=True, help="Key of all luck.")
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
