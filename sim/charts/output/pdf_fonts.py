"""Fonts of a PDF: embedded without the tables that say how letters are placed and joined.

A PDF holds letters that are placed already, and reading these tables takes longer than all the rest of it. The faces
that are shipped keep them: matplotlib places letters by them, so that without them every picture would change.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

LAYOUT = ("GSUB", "GPOS", "GDEF", "kern")
"""Tables of a font that say how letters are placed and joined."""


@contextmanager
def small_fonts() -> Iterator[None]:
    """Have fonts embedded without the tables of their layout.

    Where a version of matplotlib loads fonts otherwise, they are embedded as usual.
    """
    subset: Any = import_module("fontTools.subset")
    usual = subset.load_font

    def lean(*words: Any, **options: Any) -> Any:
        font = usual(*words, **options)
        for table in LAYOUT:
            if table in font:
                del font[table]
        return font

    subset.load_font = lean
    try:
        yield
    finally:
        subset.load_font = usual
