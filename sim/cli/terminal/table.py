"""Tables on a terminal."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

NOTHING = "-"
"""A cell without a number."""
WIDTH = 100
"""Columns where there is no terminal to ask."""


def console(stream: IO[str]) -> Console:
    """Where tables go; no colour where NO_COLOR is set or nobody looks."""
    from rich.console import Console

    return Console(file=stream, highlight=False, markup=False, width=None if stream.isatty() else WIDTH)


def table(
    heads: Iterable[str], rows: Iterable[Sequence[str]] = (), whole: Collection[int] = (), **numbers: Any
) -> Table:
    """A table with a line under its heads.

    Args:
        heads: of the columns; ``>`` before one puts it to the right, as numbers stand.
        rows: as many cells each as there are heads.
        whole: places, from 0, of columns whose cells are never broken into lines.
        numbers: what else ``Table.add_column`` is to know of those to the right.
    """
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    made = Table(box=SIMPLE_HEAD, pad_edge=False)
    for place, head in enumerate(heads):
        right = head.startswith(">")
        more = dict(numbers, justify="right") if right else {}
        made.add_column(head.removeprefix(">"), no_wrap=place in whole, **more)
    for row in rows:
        made.add_row(*row)
    return made
