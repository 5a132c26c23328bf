"""The region of parameters that the calibration accepted: what a finding is shown across.

Read from ``experiments/calibrated/region.csv``; ``backchannel calibrate`` made it.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from sim.rules import PARAMETERS
from sim.scenario.setting import Setting
from sim.scenario.shipped import folder
from sim.store import editions

ANEW = "backchannel calibrate finds a region anew"
CHANGED = f"the rules have changed since: what met the targets then need not now ({ANEW})"


def stored() -> Path:
    """Where the region is kept."""
    return folder("experiments") / "calibrated" / "region.csv"


@cache
def accepted() -> tuple[dict[str, float], ...]:
    """The accepted parameter vectors, dotted override path to value; empty if no region is stored."""
    return tuple({path: float(row[path]) for path in row if "." in path} for row in _rows())


def _rows() -> list[dict[str, str]]:
    if not stored().is_file():
        return []
    with stored().open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def refusal(count: int) -> str:
    """Why so many settings of the region cannot be had; empty if they can."""
    if not accepted():
        return "no region is stored (backchannel calibrate finds one)"
    if made := editions.other(stored().parent):
        return f"{stored()} was calibrated with {made}, and {CHANGED}"
    if unknown := [path for path in accepted()[0] if path not in PARAMETERS]:
        return f"{stored()} has values of {', '.join(unknown)}, which the rules do not know: {ANEW}"
    there = len(accepted())
    return "" if 1 <= count <= there else f"the calibrated region holds {there} settings; allowed 1 to {there}"


def across(count: int, seed: int = 1) -> tuple[tuple[Setting, ...], ...]:
    """So many vectors of the region, drawn without replacement, as overrides for ``load``.

    The same seed gives the same vectors in the same order; a larger count begins with those of a smaller one. Raises
    ValueError if the region holds fewer, or none is stored.
    """
    import numpy as np

    if fault := refusal(count):
        raise ValueError(fault)
    vectors = accepted()
    order = np.argsort(np.random.Generator(np.random.PCG64(seed)).random(len(vectors)), kind="stable")
    return tuple(settings_at(vectors[row]) for row in order[:count])


def settings_at(values: Mapping[str, float]) -> tuple[Setting, ...]:
    """A vector as settings, whole numbers where the parameter is one.

    >>> [each.written for each in settings_at({"trust.prior": 0.25, "transfer.shelf_life": 18.0})]
    ['trust.prior=0.25', 'transfer.shelf_life=18']
    """
    return tuple(Setting(path, PARAMETERS[path].kind(value)) for path, value in values.items())
