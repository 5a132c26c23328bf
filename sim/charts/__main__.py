"""``python -m sim.charts``: draws one comparison that another process hands over.

So that a command can draw on one processor what it simulates on the other: importing what draws takes as long as
simulating a thousand dialogues. The order arrives pickled on standard input: folder, command, comparison. Nothing
there means that nobody wants a figure any more. A warning about letters without a typeface is left on standard output.
"""

from __future__ import annotations

import gc
import pickle
import sys


def main() -> None:
    """Wait for an order and carry it out."""
    gc.disable()  # nearly all that is loaded stays as long as the process; looking for rubbish takes a tenth of it
    import matplotlib.backends.backend_svg  # noqa: F401  # now, not when the order has come

    from sim.charts.figures.comparison import export

    order = sys.stdin.buffer.read()
    if order:
        folder, command, comparison = pickle.loads(order)
        sys.stdout.buffer.write(export(comparison, folder, command).warning.encode())


if __name__ == "__main__":
    main()
