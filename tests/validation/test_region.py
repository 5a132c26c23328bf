"""The stored region: in its ranges, met by its rows, and drawn from in one order."""

import csv
import json

import numpy as np
import pytest

from sim.scenario import load
from sim.validation import region
from sim.validation.calibration.evaluate import evaluate_again
from sim.validation.calibration.ranges import PATHS, ordered, reach_ordered, shares
from sim.validation.calibration.targets import SITUATIONS, TARGETS

TABLES = region.region_file().parent
FACTS = json.loads((TABLES / "calibration.json").read_text(encoding="utf-8"))


def rows(name):
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_region_holds_vectors_of_every_parameter_and_no_other():
    vectors = region.vectors()
    assert len(vectors) >= (50 if FACTS["finished"] else 10)
    assert all(set(vector) == set(PATHS) for vector in vectors)


def test_every_row_lies_in_its_ranges_and_has_openness_and_reach_in_order():
    points = np.array([shares(vector) for vector in region.vectors()])
    assert points.min() >= 0.0
    assert points.max() <= 1.0
    assert ordered(points).all()
    assert reach_ordered(points).all()


def test_no_row_is_there_twice():
    assert len({row["point"] for row in rows("region.csv")}) == len(region.vectors())


def test_every_row_measured_every_target_in_its_band():
    for row in rows("region.csv"):
        for target in TARGETS:
            assert target.low - 1e-3 <= float(row[target.name]) <= target.high + 1e-3, (row["point"], target.name)


def test_across_gives_vectors_of_the_region_and_more_of_them_begin_with_the_fewer():
    some = region.sample(5, seed=3)
    assert region.sample(9, seed=3)[:5] == some
    assert region.sample(5, seed=4) != some
    whole = len(region.vectors())
    assert len(set(region.sample(whole, seed=1))) == whole
    load(None, some[0])


def test_without_a_file_the_region_is_empty(monkeypatch, tmp_path):
    monkeypatch.setattr(region, "region_file", lambda: tmp_path / "none.csv")
    region.vectors.cache_clear()
    try:
        assert region.vectors() == ()
        with pytest.raises(ValueError, match="no region is stored"):
            region.sample(5)
    finally:
        region.vectors.cache_clear()


@pytest.mark.deep
def test_the_first_rows_meet_the_targets_on_luck_nobody_has_used():
    """A number near the end of its band may fall out of it by luck: three standard errors are borne."""
    for vector in region.vectors()[:4]:
        for target, number in zip(TARGETS, evaluate_again(vector, 77, [(SITUATIONS, 512)]).numbers, strict=True):
            assert target.outside(number.value) <= 3 * number.error, target.name
