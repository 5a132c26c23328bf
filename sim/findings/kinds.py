"""The kinds of figure, a line each: what it shows, what it reads, and which briefs may use it.

A line says all that is to be known of a kind before anything is drawn, and imports nothing: commands list the kinds,
and briefs choose among them, without a library that draws. ``sim.charts.figures`` has a file of each name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from sim.findings.study import Focus, StoredStudy


class FigureKind(NamedTuple):
    """A kind of figure."""

    shows: str
    files: tuple[str, ...]
    """Files of a study that its table is made from."""
    briefs: Mapping[str, int] = {}
    """How early a brief takes it, the earliest first, by the module of ``sim.brief.finding`` that asks."""
    table: str = ""
    """The module of this package that reads its table, where that has another name."""
    own_outcome: bool = False
    """Whether it has an outcome of its own, so that a brief does not ask for one."""


KINDS = {
    "rates": FigureKind(
        "an outcome by track, or by another choice: dot and interval",
        ("summary.csv", "funnel.csv"),
        {"comparison": 1, "heat_map": 6, "sweep": 4},
    ),
    "differences": FigureKind(
        "paired differences on the same luck: two dots joined by a line",
        ("differences.csv", "effects.csv"),
        {"comparison": 6},
    ),
    "funnel": FigureKind(
        "the path of a package from draft to agreement: aligned bars, a panel a track",
        ("funnel.csv", "summary.csv"),
        {"comparison": 3, "heat_map": 7, "sweep": 5},
        own_outcome=True,
    ),
    "map": FigureKind(
        "which track, when: a heat map, hatched where no difference can be told",
        ("summary.csv", "differences.csv"),
        {"heat_map": 1},
        table="heat_map",
    ),
    "curves": FigureKind(
        "what changes over the months: a fan of runs, a panel a track",
        ("curves.csv",),
        {"comparison": 5},
        own_outcome=True,
    ),
    "survival": FigureKind(
        "how soon the first transfer comes: share of dialogues that had one so far",
        ("survival.csv",),
        {"comparison": 4},
        own_outcome=True,
    ),
    "indices": FigureKind(
        "what matters most: shares of variance, dots with intervals, sorted",
        ("sensitivity.csv",),
        {"heat_map": 5, "sweep": 1},
    ),
    "tornado": FigureKind(
        "what matters most, one factor at a time: to its lowest and to its highest value",
        ("sensitivity.csv",),
        {"heat_map": 3, "sweep": 2},
    ),
    "scatter": FigureKind(
        "a sweep: a dot a point of the design, with a smoothed line and band",
        ("summary.csv",),
        {"comparison": 2, "heat_map": 2, "sweep": 3},
    ),
    "multiples": FigureKind(
        "the same comparison in several scenarios or at several values: small panels",
        ("summary.csv",),
        {"heat_map": 4},
    ),
    "network": FigureKind(
        "trust in one dialogue month by month: people by side and role, trust as arrows",
        ("people.csv", "trust.csv"),
    ),
    "patterns": FigureKind(
        "the scoreboard of patterns: reproduced, not reproduced, not identified",
        ("patterns.csv",),
        table="scoreboard",
    ),
    "posterior": FigureKind(
        "calibration: where each parameter was left, within the range that was searched",
        ("marginals.csv", "region.csv", "calibration.json"),
    ),
}
"""In the order in which they are listed."""


def table_of(kind: str, study: StoredStudy, focus: Focus) -> Any:
    """The table that a figure is drawn from. Raises KeyError for no kind, Unfit if the study lacks the numbers."""
    module = KINDS[kind].table or kind
    return import_module(f"sim.findings.{module}").read(study, focus)


def reasons(folder: Path, focus: Focus | None = None) -> dict[str, str]:
    """Every kind of figure, with what a study lacks for it; empty if nothing."""
    from sim.findings.study import Focus, StoredStudy, Unfit

    found, study = {}, StoredStudy(folder)
    for kind in KINDS:
        try:
            table_of(kind, study, focus or Focus())
            found[kind] = ""
        except Unfit as lack:
            found[kind] = str(lack)
    return found


def kinds(folder: Path) -> tuple[str, ...]:
    """The kinds of figure that a study has the numbers for."""
    return tuple(kind for kind, why in reasons(folder).items() if not why)


def charts_for(brief: str, outcome: str, others: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The kinds that a brief may use, each with its outcome ("" lets the chart choose), the best for the front first.

    Args:
        brief: the module of ``sim.brief.finding`` that asks.
        outcome: by which the brief is told.
        others: outcomes whose charts come after all of these.
    """
    ranks = {name: kind.briefs[brief] for name, kind in KINDS.items() if brief in kind.briefs}
    names = sorted(ranks, key=ranks.__getitem__)
    own = [name for name in names if not KINDS[name].own_outcome]
    first = ((name, outcome if name in own else "") for name in names)
    return (*first, *((name, other) for other in others for name in own))
