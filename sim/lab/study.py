"""Studies: everything an experiment file needs, and how one is read.

>>> study = Study("try", "Does tension matter?", "standing", {"tension.baseline": Range(0, 0.6)}, {}, {},
...               ("transferred",), Grid(levels=3), repetitions=10)
>>> [each.toml for point in study.points() for each in point.settings]
['tension.baseline=0.0', 'tension.baseline=0.3', 'tension.baseline=0.6']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.lab.by_point import outcome_by_point
from sim.lab.design.designs import Design, Grid, LatinHypercube, OneAtATime, Sobol
from sim.lab.design.domains import Domain, Levels, Options, Range
from sim.lab.design.experiment import Point, Study, scenario_text
from sim.lab.design.rows import Rows
from sim.lab.design.settings import StudyError, Value
from sim.scenario.shipped import folder

if TYPE_CHECKING:
    from sim.scenario.plan import Scenario

__all__ = [
    "Design", "Domain", "Grid", "LatinHypercube", "Levels", "OneAtATime", "Options", "Point", "Range", "Rows", "Sobol",
    "Study", "StudyError", "Value", "outcome_by_point", "read_study", "scenario_of", "scenario_text", "shipped_studies",
]  # fmt: skip


def shipped_studies() -> list[str]:
    """Names of the experiments that come with the package."""
    return sorted(path.stem for path in folder("experiments").glob("*.py") if not path.stem.startswith("_"))


def read_study(name_or_file: str) -> Study:
    """The study of a shipped name, or of the path of a ``.py`` file. Raises StudyError with a sentence otherwise."""
    from sim.lab.design.read_study import read

    return read(name_or_file, {name: folder("experiments") / f"{name}.py" for name in shipped_studies()})


def scenario_of(text: str, key: str, point: Point, *, again: bool = False) -> Scenario:
    """The scenario at a point, its rooms swapped if the point has a track. Raises ScenarioError if it is invalid.

    ``again``: it was read before, without a fault.
    """
    from sim.scenario.read import loads
    from sim.scenario.seating import in_room

    scenario = loads(text, key, point.settings, again=again)
    return in_room(scenario, point.track, point.swapped) if point.track else scenario
