"""``python -m sim.validation.calibration``: write the page on the calibration from the stored tables.

``--from FOLDER`` stores the tables of a search; ``--cite`` notes in them the sources of ranges and bands as they are
cited today; ``--defaults`` measures the targets at the defaults of today.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from sim.store.disk import write_text
from sim.validation.calibration.centre import LONGEST
from sim.validation.calibration.document import text
from sim.validation.calibration.reference import NoRegionError, cite, measure, tables_folder, take_over


def main() -> int:
    """Store and measure what is asked for, and write the page; 1 where the search left no region."""
    parser = argparse.ArgumentParser(
        prog="python -m sim.validation.calibration", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--from", metavar="FOLDER", type=Path, dest="search", help="store the tables of this search")
    parser.add_argument("--or-keep", action="store_true", help="keep what is stored if the search left no region")
    parser.add_argument("--cite", action="store_true", help="note sources of ranges and bands as they are cited today")
    parser.add_argument("--defaults", action="store_true", help="measure the targets at the defaults of today")
    parser.add_argument("--dialogues", type=int, default=LONGEST, help="of each situation, for --defaults")
    options = parser.parse_args()
    try:
        if options.search:
            take_over(options.search)
    except NoRegionError as fault:
        sys.stderr.write(f"{fault}.\n")
        if not options.or_keep:
            return 1
    if options.cite:
        cite()
    if options.defaults:
        measure(options.dialogues)
    write_text(tables_folder().parent.parent / "docs" / "calibration.md", text(tables_folder()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
