"""A finding across the calibrated region, that is, wherever the parameters may be.

A simulation interval says how far luck lets a number be known at one setting of the parameters. What is shown here is
another thing: the middle nine tenths of the number over settings that all meet the targets of the calibration, and in
how many of them an order of tracks holds. A scenario's own values, and those a user sets, stay as they are.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim.comparison import STAGES, Comparison
from sim.scenario.setting import Setting, read_settings
from sim.store.files import ACROSS
from sim.validation.region import sample

if TYPE_CHECKING:
    from sim.lab.study import Study

MIDDLE = (0.05, 0.95)
"""Ends of the range that is shown."""
TABLE = ACROSS
"""Where a study's folder holds its spreads: the columns are those of ``Spread``."""


@dataclass(frozen=True)
class Spread:
    """A number over the settings: its middle nine tenths, and in how many settings there is one."""

    measure: str
    of: str
    """Track, or ``first - second``, or the level of a lever."""
    low: float | None
    high: float | None
    settings: int
    ahead: int | None = None
    """Of a difference: settings in which its 95% interval lies above 0."""
    behind: int | None = None
    """Of a difference: settings in which its 95% interval lies below 0."""

    def to_json_object(self) -> dict[str, Any]:
        """Everything, with None where there is nothing."""
        return dict(vars(self))


def write(folder: Path, spreads: Sequence[Spread]) -> None:
    """Leave the spreads in a study's folder, for whoever writes about it; without any, none of an earlier command."""
    from sim.store.tables import write_csv

    (folder / TABLE).unlink(missing_ok=True)
    if spreads:
        write_csv(
            folder / TABLE, [each.name for each in fields(Spread)], (tuple(vars(each).values()) for each in spreads)
        )


def spread_of(measure: str, of: str, values: Sequence[float | None], apart: Sequence[int] | None = None) -> Spread:
    """The spread of a number over settings; ``apart`` says of a difference 1, -1 or 0 in each.

    >>> spread_of("uptake", "track2", [1.0, None, 3.0], [1, 0, -1])
    Spread(measure='uptake', of='track2', low=1.1, high=2.9, settings=2, ahead=1, behind=1)
    """
    import numpy as np

    known = [value for value in values if value is not None]
    low, high = (float(end) for end in np.quantile(known, MIDDLE)) if known else (None, None)
    signs = (None, None) if apart is None else (sum(each > 0 for each in apart), sum(each < 0 for each in apart))
    return Spread(measure, of, low, high, len(known), *signs)


def own_paths(text: str) -> set[str]:
    r"""Dotted paths of the chapters that a scenario's text sets itself.

    >>> sorted(own_paths('months = 3\n[trust]\nprior = 0.2\n'))
    ['months', 'trust.prior']
    """
    tree = tomllib.loads(text)
    below = {f"{chapter}.{key}" for chapter, table in tree.items() if isinstance(table, dict) for key in table}
    return below | {key for key, value in tree.items() if not isinstance(value, dict)}


def free(settings: Sequence[Setting], fixed: Collection[str]) -> tuple[Setting, ...]:
    """The overrides that touch none of the fixed paths."""
    return tuple(each for each in settings if each.name not in fixed)


def compare_across(
    wanted: Callable[[Sequence[Setting]], Comparison],
    text: str,
    overrides: Sequence[str | Setting],
    count: int,
    seed: int = 1,
) -> tuple[Spread, ...]:
    """The same comparison at ``count`` settings of the region.

    ``wanted`` plays the comparison under some overrides; ``text`` is the scenario's own. Raises ValueError if the
    region holds fewer settings.
    """
    own = read_settings(overrides)
    fixed = own_paths(text) | {each.name for each in own}
    return spreads([wanted((*free(vector, fixed), *own)) for vector in sample(count, seed)])


def spreads(found: Sequence[Comparison]) -> tuple[Spread, ...]:
    """Every number of some comparisons of the same tracks, over all of them: tracks first, then differences."""
    rows = []
    for place, track in enumerate(found[0].tracks):
        results = [each.tracks[place] for each in found]
        rows += [spread_of(name, track.track, [each.means[name].estimate for each in results]) for name in STAGES]
        rows.append(spread_of("transfer_rate", track.track, [each.transfer_rate.estimate for each in results]))
    for place, difference in enumerate(found[0].differences):
        each_one = [each.differences[place] for each in found]
        values = [each.value.estimate for each in each_one]
        pair = f"{difference.first} - {difference.second}"
        rows.append(spread_of(difference.measure, pair, values, [each.apart for each in each_one]))
    return tuple(rows)


def study_across(study: Study, count: int, seed: int = 1) -> Study:
    """The study with the region in place of its uncertainties: its levers, at ``count`` settings of the region.

    What the study holds, and what its scenario sets itself, stays. Raises StudyError if it has no levers to compare,
    ValueError if the region holds fewer settings.
    """
    from sim.lab.study import Grid, Options, StudyError, scenario_text

    if not study.levers:
        raise StudyError(f"{study.name}: has no levers, and --across compares the levels of levers")
    fixed = own_paths(scenario_text(study)) | set(study.held)
    bundles: Mapping[str, Any] = {
        f"setting {number}": dict(free(vector, fixed)) for number, vector in enumerate(sample(count, seed), 1)
    }
    return replace(
        study, name=f"{study.name}-across", uncertainties={"region": Options(bundles)}, design=Grid(), text=""
    )


def study_spreads(folder: Path, study: Study) -> tuple[Spread, ...]:
    """The headline outcome of a study across the region, read from the tables of its folder: levels, then differences.

    A difference is of two levels of one lever; ``ahead`` and ``behind`` are as the study corrected them for several.
    """
    from sim.lab.stored_summary import read_summary
    from sim.store.description import read_table

    headline = study.outcomes[0]
    rows = [row for row in read_summary(folder / "summary.csv") if row["outcome"] == headline]
    values = _grouped(rows, lambda row: ", ".join(row[name] for name in study.levers))
    spreads = [spread_of(headline, level, _numbers(found, "estimate")) for level, found in values.items()]
    rows = [row for row in read_table(folder / "differences.csv") if row["outcome"] == headline]
    for pair, found in _grouped(rows, lambda row: _pair(row, study)).items():
        signs = [int(row["ahead"] == row["first"]) - int(row["ahead"] == row["second"]) for row in found]
        spreads.append(spread_of(headline, pair, _numbers(found, "difference"), signs))
    return tuple(spreads)


Cells = Mapping[str, str]


def _grouped(rows: Sequence[Cells], key: Callable[[Cells], str]) -> dict[str, list[Cells]]:
    found: dict[str, list[Cells]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def _numbers(rows: Sequence[Cells], column: str) -> list[float | None]:
    return [float(row[column]) if row[column] else None for row in rows]


def _pair(row: Cells, study: Study) -> str:
    """Two levels of a lever, and what the other levers are."""
    others = [f"{name} {row[name]}" for name in study.levers if name != row["varied"]]
    return f"{row['first']} - {row['second']}" + (f" ({', '.join(others)})" if others else "")
