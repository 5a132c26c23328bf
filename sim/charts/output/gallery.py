"""``python -m sim.charts.output.gallery STUDY...``: the lists of docs/charts.md, and small pictures of some studies."""

from __future__ import annotations

import sys
from pathlib import Path

from sim.charts import draw
from sim.findings.kinds import KINDS
from sim.findings.study import StoredStudy, Unfit
from sim.store.disk import write_text
from sim.validation.placeholders import replaced

PAGE = Path(__file__).resolve().parents[3] / "docs" / "charts.md"
PICTURES = PAGE.with_suffix("")
DOTS = 72


def page(text: str) -> str:
    """The page of charts with a row and a picture of every kind."""
    rows = [
        f"| `{name}` | {', '.join(f'`{file}`' for file in kind.files)} | {kind.shows} |" for name, kind in KINDS.items()
    ]
    pictures = [f"![{name}: {kind.shows}](charts/{name}.png)" for name, kind in KINDS.items()]
    table = "\n".join(("| kind | reads | shows |", "|---|---|---|", *rows))
    return replaced(replaced(text, "kinds", table), "pictures", "\n\n".join(pictures))


def gallery(folders: list[Path], out: Path = PICTURES) -> dict[str, Path]:
    """Draw each kind from the first of some studies that has its numbers; returns what was drawn from where."""
    out.mkdir(parents=True, exist_ok=True)
    sources: dict[str, Path] = {}
    studies = [StoredStudy(folder) for folder in folders]
    for kind in KINDS:
        for study in studies:
            try:
                chart = draw(kind, study, "brief")
            except Unfit:
                continue
            (out / f"{kind}.png").write_bytes(chart.png(DOTS))
            sources[kind] = study.folder
            break
    return sources


if __name__ == "__main__":
    write_text(PAGE, page(PAGE.read_text(encoding="utf-8")))
    for kind, folder in gallery([Path(word) for word in sys.argv[1:]]).items():
        sys.stdout.write(f"{kind}: {folder.name}\n")
