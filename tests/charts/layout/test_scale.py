"""Scales: numbers of an axis."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sim.charts.layout import style, typeset
from sim.charts.layout.scale import label_places, scale_of
from sim.charts.layout.sheet import Sheet
from tests.charts.known import NOTHING


@pytest.mark.parametrize("width", [0.2, 0.5, 1.0, 2.0, 5.0])
@pytest.mark.parametrize("ends", [[0.0, 1.0], [-1234.0, 567.0], [0.51, 0.57]])
def test_numbers_of_an_axis_stand_apart_at_regular_steps(ends, width):
    sheet = Sheet(style.SIZES["paper"], NOTHING)
    scale = scale_of(ends, zero=False)
    places = [1 + width * (tick - scale.low) / scale.span for tick in scale.ticks]
    found = label_places(sheet, scale, places)
    assert len({two - one for one, two in pairwise(found)}) <= 1
    assert 0 not in scale.ticks or scale.ticks.index(0) in found
    assert len(found) == len(places) or width < 5
    reach = [typeset.width_of(scale.label(scale.ticks[place]), sheet.small) / 2 for place in found]
    for (one, left), (two, right) in pairwise(zip(found, reach, strict=True)):
        assert places[two] - right > places[one] + left
