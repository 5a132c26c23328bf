"""Regions of parameters made up for tests: nothing hangs on the one that is shipped."""

from __future__ import annotations

import csv
import json
from inspect import unwrap

from sim.edition import EDITION
from sim.rules import PARAMETERS
from sim.validation import region
from sim.validation.calibration.ranges import PATHS

USUAL = tuple({"understanding.asymmetry": value, "trust.prior": 0.3} for value in (0.9, 0.8, 0.7, 0.6))


def put(monkeypatch, folder, vectors=USUAL, without=(), **facts):
    """Put a region in the place of the shipped one: its vectors, and what its search says of itself.

    What a vector lacks of the calibrated parameters is at its default, but for those the region is to be ``without``;
    a fact of None is not said.
    """
    folder.mkdir(exist_ok=True)
    paths = dict.fromkeys(path for vector in (*vectors, PATHS) for path in vector if path not in without)
    defaults = {path: PARAMETERS[path].default for path in paths if path in PARAMETERS}
    with (folder / "region.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, ["point", *paths])
        table.writeheader()
        table.writerows({"point": number, **defaults, **vector} for number, vector in enumerate(vectors))
    said = {"seed": 1, **({"edition": EDITION} | facts)}
    (folder / "calibration.json").write_text(
        json.dumps({name: value for name, value in said.items() if value is not None}), encoding="utf-8"
    )
    monkeypatch.setattr(region, "region_file", lambda: folder / "region.csv")
    monkeypatch.setattr(region, "vectors", unwrap(region.vectors))
