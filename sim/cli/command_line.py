"""The line that asks for the same once more, for who finds what a command left."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator
from typing import Any

import click

WITHOUT_EFFECT = frozenset({
    "as_json", "cap", "cluster", "driver", "dry_run", "folder", "force", "model", "out", "retry_failed", "threads",
    "trust_model", "until",
})  # fmt: skip
"""Names of options that decide no number, or belong to this machine: where to write, how fast, what to show."""


class ConvertedOption(click.Option):
    """An option whose value is not held as it is typed; ``as_typed`` says how one is."""

    def __init__(self, *names: Any, as_typed: Callable[[Any], str], **more: Any) -> None:
        super().__init__(*names, **more)
        self.as_typed = as_typed


def command_line(**instead: str | None) -> str:
    """The command that runs now, with all that decides its numbers, defaults too.

    Args:
        instead: names of parameters, and what to write for them instead of what was given; None: nothing.
    """
    context = click.get_current_context()
    values = {name: value for name, value in context.params.items() if name not in WITHOUT_EFFECT} | instead
    words = (_words(each, values.get(str(each.name))) for each in context.command.params)
    return shlex.join(["backchannel", str(context.command.name), *(word for each in words for word in each)])


def _words(parameter: click.Parameter, value: Any) -> Iterator[str]:
    if value is None or value is False or value == ():
        return
    as_typed = parameter.as_typed if isinstance(parameter, ConvertedOption) else str
    for each in value if parameter.multiple or parameter.nargs == -1 else (value,):
        if isinstance(parameter, click.Option):
            yield parameter.opts[0]
        if value is not True:
            yield as_typed(each)
