"""Importing matplotlib and writing PDF quickly."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any


def leave_out_documentation() -> None:
    """Have matplotlib imported without composing docstrings and without 3D axes: nobody reads them in this process.

    That is a third of its import. Where a version calls its inner parts otherwise, it is imported as usual.
    """
    sys.modules["mpl_toolkits.mplot3d"] = None  # type: ignore[assignment]  # matplotlib warns, and does without
    warnings.filterwarnings("ignore", message="Unable to import Axes3D")
    with suppress(ImportError, AttributeError):
        from matplotlib import _docstring
        from matplotlib.artist import Artist

        writers: list[Any] = [_docstring._ArtistPropertiesSubstitution, _docstring.Substitution]
        for writer in writers:
            writer.__call__ = _as_it_is
        artist: Any = Artist
        artist._update_set_signature_and_docstring = lambda: None


def _as_it_is(_: Any, documented: Any) -> Any:
    return documented


LAYOUT = ("GSUB", "GPOS", "GDEF", "kern")
"""Tables of a font that say how letters are placed and joined: a PDF holds letters that are placed already."""


@contextmanager
def small_fonts() -> Iterator[None]:
    """Have fonts embedded without the tables of their layout; reading these takes longer than all the rest of a PDF.

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
