"""The region of parameters that the calibration accepted: what a finding is shown across.

Read from ``experiments/calibrated/region.csv``; ``backchannel calibrate`` made it.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from sim.rules import EDITION, PARAMETERS
from sim.scenario.setting import Setting
from sim.scenario.shipped import folder


def stored() -> Path:
    """Where the region is kept."""
    return folder("experiments") / "calibrated" / "region.csv"


@cache
def accepted() -> tuple[dict[str, float], ...]:
    """The accepted parameter vectors, dotted override path to value; empty if no region is stored."""
    if not stored().is_file():
        return ()
    with stored().open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return tuple({path: float(value) for path, value in row.items() if path in PARAMETERS} for row in rows)


def edition() -> int:
    """Of the rules with which the stored region was found; what does not say is of the first, as version 0.1.0 was."""
    facts = stored().with_name("calibration.json")
    return int(json.loads(facts.read_text(encoding="utf-8")).get("edition", 1)) if facts.is_file() else EDITION


def refusal(count: int) -> str:
    """Why so many settings of the region cannot be had; empty if they can."""
    there = len(accepted())
    if there and edition() != EDITION:
        return (
            f"{stored()} was found with edition {edition()} of the rules, and these are edition {EDITION}: what met "
            "the targets then need not now (backchannel calibrate finds a region anew)"
        )
    if not there:
        return "no region is stored (backchannel calibrate finds one)"
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
