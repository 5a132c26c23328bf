"""Writing ``docs/record.md``. Run ``python -m sim.lab.record.refresh`` in a checkout after the model has changed."""

from __future__ import annotations

from pathlib import Path

from sim.lab.record.held import held
from sim.lab.record.page import page
from sim.store.disk import write_text

PAGE = Path(__file__).resolve().parents[3] / "docs" / "record.md"


if __name__ == "__main__":
    write_text(PAGE, page(held()))
