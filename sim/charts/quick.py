"""Importing matplotlib quickly, for processes that only draw."""

from __future__ import annotations

import sys
import warnings
from contextlib import suppress
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
