"""``python -m sim.charts``: draws one comparison that another process hands over.

So that a command can draw on one processor what it simulates on the other: importing what draws takes as long as
simulating a thousand dialogues. The order arrives pickled on standard input: folder, command, comparison. Nothing
there means that nobody wants a figure any more.
"""

from __future__ import annotations

import gc
import pickle
import sys
from contextlib import suppress
from typing import Any


def leave_out_documentation() -> None:
    """Have matplotlib imported without composing docstrings and without 3D axes: nobody reads them in this process.

    That is a third of its import. Where a version calls its inner parts otherwise, it is imported as usual.
    """
    sys.modules["mpl_toolkits.mplot3d"] = None  # type: ignore[assignment]  # matplotlib warns, and does without
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


def main() -> None:
    """Wait for an order and carry it out."""
    gc.disable()  # nearly all that is loaded stays as long as the process; looking for rubbish takes a tenth of it
    leave_out_documentation()
    import matplotlib.backends.backend_svg  # noqa: F401  # now, not when the order has come

    from sim.charts.export import export

    order = sys.stdin.buffer.read()
    if order:
        folder, command, comparison = pickle.loads(order)
        export(comparison, folder, command)


if __name__ == "__main__":
    main()
