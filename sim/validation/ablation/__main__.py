"""``python -m sim.validation.ablation``: play ablations again, store them, and write the page."""

from __future__ import annotations

import argparse

from sim.store.disk import write_text
from sim.validation.ablation.document import text
from sim.validation.ablation.storage import judge, make, read, tables_folder

REPETITIONS, OF_PATTERNS = 5000, 1000


def main() -> None:
    """Read the options, play, write."""
    parser = argparse.ArgumentParser(prog="python -m sim.validation.ablation", description=__doc__)
    parser.add_argument("--page-only", action="store_true", help="write the page from what is stored")
    parser.add_argument("--patterns-only", action="store_true", help="judge the patterns again, and nothing else")
    parser.add_argument("--hundredth", action="store_true", help="with a hundredth of the dialogues, to try it")
    options = parser.parse_args()
    share = 100 if options.hundredth else 1
    if not (options.page_only or options.patterns_only):
        make(REPETITIONS // share)
    if not options.page_only:
        judge(OF_PATTERNS // share)
    page = tables_folder().parent.parent / "docs" / "ablation.md"
    write_text(page, text(read()))


if __name__ == "__main__":
    main()
