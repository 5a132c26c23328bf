"""Points made when they are read are those that a list of them would hold."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.lab.design.lazy import Combinations, SamplePoints
from sim.lab.study import Grid, Levels, Range, Study


@given(st.dictionaries(st.sampled_from("abcd"), st.lists(st.integers(0, 9), min_size=1, max_size=4, unique=True)))
def test_crossing_is_the_product_in_its_order(values):
    wanted = [dict(zip(values, chosen, strict=True)) for chosen in product(*values.values())]
    crossed = Combinations(values)
    assert list(crossed) == wanted
    assert crossed[1:3] == wanted[1:3]
    assert [crossed[number - len(wanted)] for number in range(len(wanted))] == wanted
    with pytest.raises(IndexError):
        crossed[len(wanted)]


def test_a_sample_has_the_values_of_its_domains_in_their_types():
    domains = {"a": Range(0, 0.9), "b": Range(2, 8, whole=True), "c": Levels("x", "y"), "d": Levels(True, False)}
    shares = np.random.default_rng(1).random((50, 4))
    wanted = [{name: domains[name].at(row[at]) for at, name in enumerate(domains)} for row in shares.tolist()]
    found = list(SamplePoints(shares, domains))
    assert found == wanted
    assert [[type(value) for value in each.values()] for each in found] == [[float, int, str, bool]] * 50


def test_a_point_is_the_same_whenever_it_is_read():
    levers = {"track": Levels("track1", "track2"), "forum.slots": Levels(6, 9)}
    study = Study("s", "?", "standing", {"tension.baseline": Levels(0.0, 0.1, 0.2)}, levers, {"months": 9},
                  ("transferred",), Grid(), 1)  # fmt: skip
    points = study.points()
    assert [point.number for point in points] == list(range(12))
    assert list(points) == [points[number] for number in range(12)]
    assert points[5] == study.point(points[5].values, 5)
    assert [tuple(point.values.values()) for point in points][:3] == [
        (0.0, "track1", 6), (0.0, "track1", 9), (0.0, "track2", 6),
    ]  # fmt: skip
