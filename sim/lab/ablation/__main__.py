"""``python -m sim.lab.ablation``: play all ablations again, store them, and write the page."""

from __future__ import annotations

import argparse
from pathlib import Path

from sim.lab.ablation.page import text
from sim.lab.ablation.shelf import make, read, shelf

REPETITIONS = 5000


def main() -> None:
    """Read the options, play, write."""
    parser = argparse.ArgumentParser(prog="python -m sim.lab.ablation", description=__doc__)
    parser.add_argument("--repetitions", type=int, default=REPETITIONS, help="dialogues an arm (default 5000)")
    parser.add_argument("--page-only", action="store_true", help="write the page from what is stored")
    asked = parser.parse_args()
    page = Path(shelf()).parent.parent / "docs" / "ablation.md"
    stored = read() if asked.page_only else make(asked.repetitions)
    page.write_text(text(stored), encoding="utf-8")


if __name__ == "__main__":
    main()
