"""Figures. Charts read tables: no chart runs a model, and only this package knows how to draw.

``draw(kind, folder)`` gives a :class:`~sim.charts.output.chart.Chart` from the stored results of a study: with
``title``, ``alt``, ``description``, ``svg()``, ``pdf()``, ``png()``, ``csv()`` and ``save(path)``. ``kinds(folder)``
says which a study has the numbers for. What takes time to import waits until something is drawn.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from sim.findings.kinds import KINDS as EVERY
from sim.findings.kinds import kinds as kinds
from sim.findings.kinds import reasons as reasons
from sim.findings.kinds import table_of

if TYPE_CHECKING:
    from sim.charts.output.chart import Chart
    from sim.findings.study import Focus, StoredStudy

KINDS = {name: kind.shows for name, kind in EVERY.items()}
"""Kinds of figure, and what each shows."""
SIZES = {
    "brief": "170 mm wide, low",
    "paper": "170 mm wide",
    "column": "85 mm wide",
    "slide": "240 x 135 mm, larger text",
    "square": "120 x 120 mm",
}
"""Where a figure may go, and what that means."""


def draw(
    kind: str, folder: Path | StoredStudy, size: str = "paper", focus: Focus | None = None, inside: bool = False
) -> Chart:
    """A figure of a study's stored results.

    Args:
        kind: one of ``KINDS``.
        folder: of the study.
        size: one of ``SIZES``.
        focus: which outcome, at which values of what else varies; otherwise the chart chooses, and its subtitle says.
        inside: a page that has the title, and names the study and its command: they are left out.

    Raises:
        KeyError: for a kind or a size that is none.
        Unfit: if the study lacks the numbers; the sentence says which.
    """
    from sim.charts.layout import style
    from sim.findings.study import Focus, StoredStudy

    place, study = style.SIZES[size], StoredStudy(folder) if isinstance(folder, Path) else folder
    table, figure = table_of(kind, study, focus or Focus()), import_module(f"sim.charts.figures.{kind}")
    with style.settings():
        chart: Chart = figure.draw(table, place.within() if inside else place)
        return chart
