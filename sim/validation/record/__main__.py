"""Writing ``docs/record.md``. Run ``python -m sim.validation.record`` in a checkout after the model has changed."""

from __future__ import annotations

import argparse
from pathlib import Path

from sim.store.disk import write_text
from sim.validation.record.document import page
from sim.validation.record.history import REPETITIONS, hindcast_of_record

PAGE = Path(__file__).resolve().parents[3] / "docs" / "record.md"


def main() -> None:
    """Read the options, play, write."""
    parser = argparse.ArgumentParser(prog="python -m sim.validation.record", description=(__doc__ or "").split(".")[0])
    parser.add_argument("--hundredth", action="store_true", help="with a hundredth of the dialogues, to try it")
    write_text(PAGE, page(hindcast_of_record(REPETITIONS // 100 if parser.parse_args().hundredth else REPETITIONS)))


if __name__ == "__main__":
    main()
