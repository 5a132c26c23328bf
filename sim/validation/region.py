"""The region of parameters that the calibration accepted: what a finding is shown across.

Read from ``experiments/calibrated/region.csv``; ``backchannel calibrate`` made it.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from pathlib import Path

from sim.rules import PARAMETERS
from sim.scenario.setting import Setting
from sim.scenario.shipped import folder
from sim.store import editions
from sim.store.tables import read_csv

ANEW = "backchannel calibrate finds a region anew"
CHANGED = f"the rules have changed since: what met the targets then need not now ({ANEW})"


def region_file() -> Path:
    """Where the region is kept."""
    return folder("experiments") / "calibrated" / "region.csv"


@cache
def vectors() -> tuple[dict[str, float], ...]:
    """The accepted parameter vectors, dotted override path to value; empty if no region is stored."""
    rows = read_csv(region_file()) if region_file().is_file() else []
    return tuple({path: float(row[path]) for path in row if "." in path} for row in rows)


def refusal(count: int) -> str:
    """Why so many settings of the region cannot be had; empty if they can."""
    if not vectors():
        return "no region is stored (backchannel calibrate finds one)"
    if made := editions.other(region_file().parent):
        return f"{region_file()} was calibrated with {made}, and {CHANGED}"
    if wrong := _other_parameters(vectors()[0]):
        return f"{region_file()} {wrong}: {ANEW}"
    there = len(vectors())
    return "" if 1 <= count <= there else f"the calibrated region holds {there} settings; allowed 1 to {there}"


def _other_parameters(paths: Collection[str]) -> str:
    """What sets these parameters apart from those that are calibrated now; empty if a vector of them says all."""
    from sim.validation.calibration.ranges import PATHS

    unknown = ", ".join(path for path in paths if path not in PARAMETERS)
    missing = ", ".join(path for path in PATHS if path not in paths)
    wrong = [f"has values of {unknown}, which the rules do not know"] if unknown else []
    if missing:
        wrong.append(f"has none of {missing}, which would be played at defaults that no target was held against")
    return ", and ".join(wrong)


def sample(count: int, seed: int = 1) -> tuple[tuple[Setting, ...], ...]:
    """So many vectors of the region, drawn without replacement, as overrides for ``load``.

    The same seed gives the same vectors in the same order; a larger count begins with those of a smaller one. Raises
    ValueError if the region holds fewer, or none is stored.
    """
    import numpy as np

    from sim.validation.calibration.ranges import settings_at

    if fault := refusal(count):
        raise ValueError(fault)
    every = vectors()
    order = np.argsort(np.random.Generator(np.random.PCG64(seed)).random(len(every)), kind="stable")
    return tuple(settings_at(every[row]) for row in order[:count])
