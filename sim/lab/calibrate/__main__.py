"""``python -m sim.lab.calibrate``: write the page on the calibration from the stored tables."""

from __future__ import annotations

from sim.lab.calibrate.page import text
from sim.scenario.shipped import folder
from sim.store.disk import write_text


def main() -> None:
    """Read, write."""
    tables = folder("experiments") / "calibrated"
    write_text(tables.parent.parent / "docs" / "calibration.md", text(tables))


if __name__ == "__main__":
    main()
