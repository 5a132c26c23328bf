"""Lines, and answers as JSON, that every command may print."""

from __future__ import annotations

import sys

import click


def talk(text: str) -> None:
    """Say something on standard error, if someone sits there."""
    if sys.stderr.isatty():
        click.echo(text, err=True)


def visible(text: str) -> str:
    """What is said of names, titles and files of others, without what a terminal would obey."""
    from sim.scenario.visible import visible as written_out

    return written_out(text)


def json_text(answer: object, indent: int | None = None) -> str:
    """As JSON, letters of any script as they are. Raises ValueError for a number that is none: JSON has no such."""
    import json

    return json.dumps(answer, ensure_ascii=False, allow_nan=False, indent=indent)


def print_json(answer: object) -> None:
    """The whole answer as one object."""
    click.echo(json_text(answer))


def announce_compiling() -> None:
    """One line on standard error if the engine has to be compiled first."""
    from sim import compiled

    if compiled.CACHE_WAS_EMPTY:
        click.echo("Compiling the engine for this machine: once, up to half a minute.", err=True)
