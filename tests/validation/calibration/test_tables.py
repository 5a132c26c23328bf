"""The five tables of a calibration that is made up: every number in its row, under the heads of the stored tables."""

import csv
import json

import numpy as np
import pytest

from sim.edition import EDITION
from sim.lab.preparation.digest import model_digest
from sim.validation import region
from sim.validation.calibration.centre import Centre
from sim.validation.calibration.evaluate import ACCEPTED, Evaluation
from sim.validation.calibration.marginals import Marginal, ParameterPair
from sim.validation.calibration.measurement import Measurement
from sim.validation.calibration.ranges import PATHS, RANGES, vector
from sim.validation.calibration.store import FACTS, TABLES, VectorRows
from sim.validation.calibration.tables import Calibration, write
from sim.validation.calibration.targets import ANY, NAMES, TARGETS

STORED = region.region_file().parent
MANY = len(TARGETS)
COLUMNS = np.arange(1.0, MANY + 1.0)
"""A number a target, 1, 2, 3 and so on."""


def played(point, control, promise, stage, values):
    rows = len(point)
    return VectorRows(
        np.array(point), np.array(control, bool), np.array(promise), np.array(stage), values, np.zeros((rows, MANY))
    )


def found():
    """Waves of four, two and one vectors; one accepted in each, that of the first and the last again."""
    stages = [0, ACCEPTED - 2, ACCEPTED - 1, ACCEPTED, ACCEPTED - 1, ACCEPTED, ACCEPTED]
    controls = [True, True, True, True, False, True, False]
    promises = [np.nan] * 4 + [0.25, 0.01, 0.5]
    search = played([3, 4, 5, 6, 11, 12, 13], controls, promises, stages, np.zeros((7, MANY)))
    again = played(
        [6, 12, 13],
        [False] * 3,
        [np.nan] * 3,
        [ACCEPTED, ACCEPTED - 1, ACCEPTED],
        np.outer([0.01, 9.0, 0.03], COLUMNS),
    )
    points = np.array([np.full(len(PATHS), 0.25), np.full(len(PATHS), 0.75)])
    centre = {each.path: each.at(0.5) for each in RANGES}
    numbers = tuple(Measurement(0.02 * column, 0.001 * column) for column in COLUMNS)
    defaults = tuple(Measurement(0.5, np.nan) for _ in TARGETS)
    rows = tuple(
        Marginal(path, 0.1, 0.9, 0.2, 0.3, 0.4, 0.5, 0.12, 0.11, 0.13, 0.05 if place == 2 else 0.06)
        for place, path in enumerate(PATHS)
    )
    pairs = (ParameterPair(PATHS[1], PATHS[0], -0.123456, 0.004975),)
    middle = Centre(centre, 0.3, Evaluation(ACCEPTED, numbers))
    return Calibration(
        5, ((4, False), (2, True), (1, False)), search, again, points, middle, rows, pairs, defaults, finished=False
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("tables")
    write(place, found())
    return place


def rows(folder, name):
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", TABLES)
def test_heads_are_those_of_the_stored_tables(folder, name):
    """Charts, the page and ``--across`` read them by these names."""
    one, other = ((place / name).read_text(encoding="utf-8").partition("\n")[0] for place in (folder, STORED))
    assert one == other


def test_facts_are_what_the_page_asks_for(folder):
    facts = {"seed": 5, "edition": EDITION, "model": model_digest(), "centre_step": 0.3, "finished": False}
    assert json.loads((folder / FACTS).read_text(encoding="utf-8")) == facts
    assert set(facts) == set(json.loads((STORED / FACTS).read_text(encoding="utf-8")))


def test_a_wave_counts_who_came_how_far(folder):
    numbers = ("wave", "led", "vectors", "dropped_early", "dropped_late", "accepted")
    hopes = ("expected", "controls", "controls_accepted", "controls_expected", "kept")
    assert [tuple(row[name] for name in (*numbers, *hopes)) for row in rows(folder, "waves.csv")] == [
        ("1", "no", "4", "2", "1", "1", "", "", "", "", "1"),
        ("2", "yes", "2", "0", "1", "1", "0.25", "1", "1", "0.01", "0"),
        ("3", "no", "1", "0", "0", "1", "", "", "", "", "1"),
    ]


def test_the_region_holds_who_was_confirmed_with_what_it_measured(folder):
    table = rows(folder, "region.csv")
    assert [row["point"] for row in table] == ["6", "13"]
    for row, share, times in zip(table, (0.25, 0.75), (0.01, 0.03), strict=True):
        assert {path: float(row[path]) for path in PATHS} == vector(np.full(len(PATHS), share))
        assert [float(row[name]) for name in NAMES] == pytest.approx(times * COLUMNS)


def test_a_target_has_its_band_the_centre_and_the_middle_of_the_confirmed(folder):
    """Of two vectors that measured 1 and 3 hundredths a column, the 5th percentile is 1.1 hundredths, the 95th 2.9."""
    for column, (target, row) in enumerate(zip(TARGETS, rows(folder, "targets.csv"), strict=True), start=1):
        assert (row["target"], row["says"], row["source"]) == (target.name, target.says, target.source)
        assert float(row["low"]) == target.low
        assert row["high"] == ("" if target.high == ANY else f"{target.high:.4g}")
        ends = [float(row[name]) for name in ("q05", "median", "q95")]
        assert ends == pytest.approx([0.011 * column, 0.02 * column, 0.029 * column], rel=1e-3)
        assert float(row["centre"]) == pytest.approx(0.02 * column)
        assert float(row["centre_error"]) == pytest.approx(0.001 * column)
        assert (row["default"], row["default_error"]) == ("0.5", "")


def test_a_parameter_has_its_range_what_was_accepted_and_whether_it_is_constrained(folder):
    numbers = ("searched_q05", "searched_q95", "q05", "median", "q95", "width")
    for place, (each, row) in enumerate(zip(RANGES, rows(folder, "marginals.csv"), strict=True)):
        assert row["parameter"] == each.path
        assert [float(row[name]) for name in ("low", "likely", "high")] == [each.low, each.likely, each.high]
        assert (row["scale"], row["why"]) == ("logarithm" if each.log else "linear", each.why)
        assert [float(row[name]) for name in numbers] == [0.1, 0.9, 0.2, 0.3, 0.4, 0.5]
        assert [float(row[name]) for name in ("distance", "distance_low", "distance_high")] == [0.12, 0.11, 0.13]
        assert (row["p"], row["constrained"]) == (("0.05", "yes") if place == 2 else ("0.06", "no"))
        assert float(row["centre"]) == each.at(0.5)


def test_a_pair_has_its_correlation(folder):
    (row,) = rows(folder, "pairs.csv")
    assert tuple(row.values()) == (PATHS[1], PATHS[0], "-0.1235", "0.004975")
