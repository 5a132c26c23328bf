"""Figures. Charts read tables: no chart runs a model, and only this package knows how to draw.

``draw(kind, folder)`` gives a :class:`~sim.charts.output.chart.Chart` from the stored results of a study: with
``title``, ``alt``, ``description``, ``svg()``, ``pdf()``, ``png()``, ``csv()`` and ``save(path)``. ``kinds(folder)``
says which a study has the numbers for. What takes time to import waits until something is drawn.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sim.charts.output.chart import Chart
    from sim.findings.study import Ask, Study

KINDS = {
    "rates": "an outcome by track, or by another choice: dot and interval",
    "differences": "paired differences on the same luck: two dots joined by a line",
    "funnel": "the path of a package from draft to agreement: aligned bars, a panel a track",
    "map": "which track, when: a heat map, hatched where no difference can be told",
    "curves": "what changes over the months: a fan of runs, a panel a track",
    "survival": "how soon the first transfer comes: share of dialogues that had one so far",
    "indices": "what matters most: shares of variance, dots with intervals, sorted",
    "tornado": "what matters most, one factor at a time: to its lowest and to its highest value",
    "scatter": "a sweep: a dot a point of the design, with a smoothed line and band",
    "multiples": "the same comparison in several scenarios or at several values: small panels",
    "network": "trust in one dialogue month by month: people by side and role, trust as arrows",
    "patterns": "the scoreboard of patterns: reproduced, not reproduced, not identified",
    "posterior": "calibration: where each parameter was left, within the range that was searched",
}
"""Kinds of figure, and what each shows."""
SIZES = ("brief", "paper", "column", "slide", "square")
"""Where a figure may go: 170 mm wide and low, 170 mm, 85 mm, 240 x 135 mm, 120 x 120 mm."""


def _figure(kind: str) -> Any:
    return import_module(f"sim.charts.figures.{kind}")


def kinds(folder: Path) -> tuple[str, ...]:
    """The kinds of figure that a study has the numbers for."""
    return tuple(kind for kind, why in reasons(folder).items() if not why)


def reasons(folder: Path, ask: Ask | None = None) -> dict[str, str]:
    """Every kind of figure, with what a study lacks for it; empty if nothing."""
    from sim.findings.study import Ask, Study, Unfit

    found, study = {}, Study(folder)
    for kind in KINDS:
        try:
            _figure(kind).read(study, ask or Ask())
            found[kind] = ""
        except Unfit as lack:
            found[kind] = str(lack)
    return found


def draw(kind: str, folder: Path | Study, size: str = "paper", ask: Ask | None = None, inside: bool = False) -> Chart:
    """A figure of a study's stored results.

    Args:
        kind: one of ``KINDS``.
        folder: of the study.
        size: one of ``SIZES``.
        ask: which outcome, and at which values of what else varies; otherwise the chart chooses, and its subtitle says.
        inside: a page that has the title, and names the study and its command: they are left out.

    Raises:
        KeyError: for a kind or a size that is none.
        Unfit: if the study lacks the numbers; the sentence says which.
    """
    from sim.charts.layout import style
    from sim.findings.study import Ask, Study

    if kind not in KINDS:
        raise KeyError(kind)
    place, figure = style.SIZES[size], _figure(kind)
    table = figure.read(Study(folder) if isinstance(folder, Path) else folder, ask or Ask())
    with style.settings():
        chart: Chart = figure.draw(table, place.within() if inside else place)
        return chart
