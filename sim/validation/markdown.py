"""How documents that are made from tables are set: paragraphs and tables in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import fill

WIDTH = 120
"""Of a line."""


def wrapped(text: str, margin: str = "", bullet: str = "") -> str:
    """A paragraph in lines of the usual width, links and numbers whole.

    >>> wrapped("All hold.", bullet="- ")
    '- All hold.'
    """
    return fill(text, WIDTH, initial_indent=margin + bullet, subsequent_indent=margin + " " * len(bullet),
                break_on_hyphens=False, break_long_words=False)  # fmt: skip


def table_row(cells: Iterable[object]) -> str:
    """A line of a table.

    >>> table_row(["a", 1])
    '| a | 1 |'
    """
    return f"| {' | '.join(map(str, cells))} |"


def table(head: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """A table with its head.

    >>> table(("", "share"), [("a", 1)]).splitlines()
    ['|  | share |', '|---|---|', '| a | 1 |']
    """
    return "\n".join([table_row(head), f"|{'---|' * len(head)}", *map(table_row, rows)])
