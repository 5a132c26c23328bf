"""``python -m sim.lab.headlines``: play again, store what was found, write the pages."""

from __future__ import annotations

import argparse
from pathlib import Path

from sim.lab.headlines import given_page, will
from sim.scenario.shipped import folder
from sim.store.disk import write_text

RATIOS = 4000
"""Dialogues of each room of which ratios are told."""


def main() -> None:
    """Read the options, play, write."""
    parser = argparse.ArgumentParser(prog="python -m sim.lab.headlines", description=__doc__)
    parser.add_argument("--page-only", action="store_true", help="write the pages from what is stored")
    asked = parser.parse_args()
    place = folder("experiments") / "headlines"
    if not asked.page_only:
        will.write(place / will.FILE, will.play(RATIOS))
    write_pages(place, place.parent.parent / "docs")


def write_pages(place: Path, docs: Path) -> None:
    """Write the pages from the stored tables."""
    write_text(docs / "by-construction.md", given_page.text(will.read(place / will.FILE)))


if __name__ == "__main__":
    main()
