"""``python -m sim.validation.headlines``: play what is missing, store it, write the pages and the places.

Stopped with Ctrl-C it loses nothing but the cell it was at. Status 5 if the folder holds cells of other rules or of
another region: ``--anew`` drops them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sim.lab.runner.progress import Progress
from sim.scenario.shipped import folder
from sim.store.disk import write_text
from sim.validation.headlines import construction_document, document, places, will
from sim.validation.headlines.play import Looks
from sim.validation.headlines.run import run
from sim.validation.headlines.storage import CellPlan, CellStore, whole
from sim.validation.headlines.wording import rests_on, statements
from sim.validation.region import vectors
from sim.validation.resume import DifferentError

RATIOS = 4000
"""Dialogues of each room of which ratios are told."""
VECTORS, HUNDREDTH = 150, 100
"""Vectors, if the region holds so many; by how much less ``--hundredth`` plays."""
STOPPED, REFUSED = 130, 5


def main(arguments: Sequence[str] | None = None, place: Path | None = None) -> int:
    """Read the options, play, write. Returns the status of the command."""
    parser = argparse.ArgumentParser(
        prog="python -m sim.validation.headlines", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--page-only", action="store_true", help="write pages and places from what is stored")
    parser.add_argument("--vectors", type=int, default=min(VECTORS, len(vectors())), help="vectors of the region")
    parser.add_argument("--anew", action="store_true", help="drop cells of other rules or of another region")
    parser.add_argument("--hundredth", action="store_true", help="with a hundredth of the dialogues, to try it")
    options, place = parser.parse_args(arguments), place or folder("experiments") / "headlines"
    share = HUNDREDTH if options.hundredth else 1
    try:
        if not options.page_only:
            _play(
                place,
                CellPlan(options.vectors, Looks(*(each // share for each in Looks()))),
                RATIOS // share,
                options.anew,
            )
        write(place, place.parent.parent)
    except KeyboardInterrupt:
        sys.stderr.write("Stopped; the same command goes on.\n")
        return STOPPED
    except DifferentError as fault:
        sys.stderr.write(f"{fault}\n")
        return REFUSED
    except ValueError as fault:
        parser.error(str(fault))
    return 0


def _play(place: Path, plan: CellPlan, ratios: int, anew: bool) -> None:
    run(place, plan, anew, Progress(unit="cells"))
    will.write(place / will.FILE, will.play(ratios))


def write(place: Path, root: Path) -> None:
    """Write the pages and the places of a project from the stored tables."""
    store = CellStore(place)
    cells = whole(store.cells())
    every, rests = statements(cells, store.vectors()), rests_on(cells, store.region)
    ratios = will.read(place / will.FILE)
    dialogues = sum(cell.dialogues for cell in cells)
    write_text(root / "docs" / "headlines.md", document.text(every, rests, store.looks, dialogues))
    write_text(root / "docs" / "by-construction.md", construction_document.text(ratios))
    places.fill_places(root, places.PlaceContent(every, rests, ratios))


if __name__ == "__main__":
    sys.exit(main())
