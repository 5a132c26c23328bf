"""The option ``--tracks``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from sim.cli.command_line import Rewritten
from sim.cli.program import meant
from sim.lab.design.track import WORDS, track_key

F = TypeVar("F", bound=Callable[..., Any])


def tracks_option(says: str) -> Callable[[F], F]:
    """``--tracks``: keys of tracks, of all three if none is named."""
    return click.option(
        "--tracks", cls=Rewritten, written=_typed, callback=read_tracks, default=",".join(WORDS), show_default=True,
        help=says,
    )  # fmt: skip


def read_tracks(_: click.Context, __: click.Parameter, text: str) -> tuple[str, ...]:
    """Keys of the tracks named in an option, in their order; ``1.5`` and ``track1_5`` are the same."""
    keys: list[str] = []
    for word in (part.strip() for part in text.split(",")):
        try:
            key = track_key(word)
        except ValueError:
            hint = meant(word, [*WORDS, *WORDS.values()])
            raise click.BadParameter(
                f'"{word}" is no track; allowed are 1, 1.5 and 2, with commas between.{hint}'
            ) from None
        if key in keys:
            raise click.BadParameter(f'track "{word}" is named twice.')
        keys.append(key)
    return tuple(keys)


def _typed(keys: tuple[str, ...]) -> str:
    numbers = {key: number for number, key in WORDS.items()}
    return ",".join(numbers[key] for key in keys)
