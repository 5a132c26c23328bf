"""``python -m sim.charts``: draws one comparison that another process hands over.

So that a command can draw on one processor what it simulates on the other: importing what draws takes as long as
simulating a thousand dialogues. The order arrives pickled on standard input: folder, command, comparison. Nothing
there means that nobody wants a figure any more.
"""

from __future__ import annotations

import pickle
import sys

from sim.charts.export import export


def main() -> None:
    """Wait for an order and carry it out."""
    order = sys.stdin.buffer.read()
    if order:
        folder, command, comparison = pickle.loads(order)
        export(comparison, folder, command)


if __name__ == "__main__":
    main()
