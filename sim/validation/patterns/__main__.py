"""``python -m sim.validation.patterns``: every pattern played again, at the defaults and in the region, and written.

It writes ``docs/patterns.csv``, ``docs/patterns.md``, and the count wherever a document prints it. What is to be said
of patterns that fail is written by hand, in ``discussion.py``: it names those that lack a text, or have one too many.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from sim.store.disk import write_text
from sim.validation.patterns import PATTERNS
from sim.validation.patterns.discussion import DISCUSSION
from sim.validation.patterns.document import page
from sim.validation.patterns.over_region import play_region
from sim.validation.patterns.places import fill_places
from sim.validation.patterns.play import Player
from sim.validation.patterns.report import as_csv, from_csv, tally_from
from sim.validation.patterns.wording import fails, headline
from sim.validation.region import sample as settings_of
from sim.validation.region import vectors

ROOT = Path(__file__).resolve().parents[3]
REPETITIONS, SEED = 2000, 1
SETTINGS, FEW = 8, 500
"""Vectors of the region, or all where it has fewer, and dialogues an arm in each."""


def main() -> None:
    """Read the options, play, write."""
    parser = argparse.ArgumentParser(
        prog="python -m sim.validation.patterns", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--page-only", action="store_true", help="write page and counts from the table that is stored")
    parser.add_argument("--hundredth", action="store_true", help="with a hundredth of the dialogues, to try it")
    options = parser.parse_args()
    if not options.page_only:
        write_text(ROOT / "docs" / "patterns.csv", table(100 if options.hundredth else 1))
    write(ROOT)


def table(share: int = 1) -> str:
    """Every pattern played with 1 in so many of the usual dialogues: verdicts at the defaults and in the region."""
    started, patterns = time.monotonic(), tuple(PATTERNS.values())
    sys.stdout.write(f"{len(patterns)} patterns, {REPETITIONS // share:,} dialogues an arm\n")
    found = Player(REPETITIONS // share, SEED).play(patterns)
    settings = min(SETTINGS, len(vectors()))
    sys.stdout.write(f"{settings} settings of the region, {FEW // share:,} dialogues an arm\n")
    tally = play_region(patterns, settings_of(settings, SEED), FEW // share, SEED)
    sys.stdout.write(f"{time.monotonic() - started:,.0f} seconds\n")
    return as_csv(found, tally)


def write(root: Path) -> None:
    """Write the page and the counts from the table of a project, and say which texts of the discussion do not fit."""
    text = (root / "docs" / "patterns.csv").read_text(encoding="utf-8")
    found = from_csv(text, PATTERNS.values())
    write_text(root / "docs" / "patterns.md", page(found, tally_from(text)))
    fill_places(root, headline(found))
    failing = {each.pattern.code for each in found if fails(each)}
    for said, codes in (("lacks a text", failing - set(DISCUSSION)), ("has one too many", set(DISCUSSION) - failing)):
        if codes:
            sys.stdout.write(f"sim/validation/patterns/discussion.py {said}: {', '.join(sorted(codes))}\n")


if __name__ == "__main__":
    main()
