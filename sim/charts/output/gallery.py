"""``python -m sim.charts.output.gallery STUDY...``: the small pictures of docs/charts.md."""

from __future__ import annotations

import sys
from pathlib import Path

from sim.charts import KINDS, draw
from sim.findings.study import Study, Unfit

SHOWN = Path(__file__).resolve().parents[3] / "docs" / "charts"
DOTS = 72


def gallery(folders: list[Path], out: Path = SHOWN) -> dict[str, Path]:
    """Draw each kind from the first of some studies that has its numbers; returns what was drawn from where."""
    out.mkdir(parents=True, exist_ok=True)
    drawn: dict[str, Path] = {}
    studies = [Study(folder) for folder in folders]
    for kind in KINDS:
        for study in studies:
            try:
                chart = draw(kind, study, "brief")
            except Unfit:
                continue
            (out / f"{kind}.png").write_bytes(chart.png(DOTS))
            drawn[kind] = study.folder
            break
    return drawn


if __name__ == "__main__":
    for kind, folder in gallery([Path(word) for word in sys.argv[1:]]).items():
        sys.stdout.write(f"{kind}: {folder.name}\n")
