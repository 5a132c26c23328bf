"""What ``--across`` shows: a finding beside what becomes of it over the calibrated region."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sim.cli.terminal.table import NOTHING, console, table

if TYPE_CHECKING:
    from pathlib import Path

    from sim.comparison import Comparison
    from sim.statistics.estimate import Estimate
    from sim.validation.robustness import Spread

ABOVE = "settings with the interval above 0, and below"


def write_spreads(folder: Path, spreads: Sequence[Spread]) -> None:
    """Leave the spreads beside the tables they go with; without any, none of an earlier command."""
    if spreads or folder.joinpath("across.csv").exists():
        from sim.validation.robustness import write

        write(folder, spreads)


def show_comparison(found: Comparison, spreads: Sequence[Spread]) -> None:
    """Each number here with its interval, and its range over the region."""
    from sim.words.numbers import number_of

    settings = max(each.settings for each in spreads)
    rows = [(*_name(each), _here(estimate), _middle(each), _holds(each)) for estimate, each in _pairs(found, spreads)]
    _show(("here (95% interval)", f"5% to 95% of {number_of(settings, 'setting')}", ABOVE), rows)


def show_study(spreads: Sequence[Spread]) -> None:
    """The headline outcome of a study across the region."""
    from sim.words.numbers import number_of

    settings = max(each.settings for each in spreads)
    rows = [(*_name(each), _middle(each), _holds(each)) for each in spreads]
    _show((f"5% to 95% of {number_of(settings, 'setting')}", ABOVE), rows)


def _pairs(found: Comparison, spreads: Sequence[Spread]) -> list[tuple[Estimate, Spread]]:
    from sim.comparison import STAGES

    estimates = [
        value for track in found.tracks for value in (*(track.means[stage] for stage in STAGES), track.transfer_rate)
    ]
    return list(zip([*estimates, *(each.value for each in found.differences)], spreads, strict=True))


def _name(each: Spread) -> tuple[str, str]:
    from sim.scenario.plan import TRACKS
    from sim.words.numbers import MINUS

    return each.measure, f" {MINUS} ".join(TRACKS.get(part, part) for part in each.of.split(" - "))


def _here(here: Estimate) -> str:
    from sim.words.numbers import written

    return NOTHING if here.estimate is None else str(written(here))


def _middle(each: Spread) -> str:
    from sim.statistics.estimate import Estimate
    from sim.words.numbers import interval

    return interval(Estimate(None, each.low, each.high, each.settings)) or NOTHING


def _holds(each: Spread) -> str:
    return "" if each.ahead is None else f"{each.ahead} and {each.behind} of {each.settings}"


def _show(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    console(sys.stdout).print(table(("", "", *(f">{name}" for name in head)), rows))
