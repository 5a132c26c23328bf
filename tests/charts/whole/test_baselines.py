"""Pictures against small stored ones, within a tolerance that a moved label fails.

After a change that is meant: delete ``baselines`` beside it, run this file once, look at every picture, run again.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from matplotlib.text import Text
from PIL import Image

from sim.charts import KINDS
from tests.charts.drawing import drawn

BASELINES = Path(__file__).with_name("baselines")
DOTS = 72
BLOCK = 3
"""Pixels a side of the squares that are compared: what antialiasing moves stays within them."""
TOLERANCE = 20
"""Most that the mean lightness of a square may differ, of 255."""


def picture(data):
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGB"), dtype=float)


def difference(one, two):
    """The largest difference of lightness between squares of two pictures; infinite if they differ in size."""
    if one.shape != two.shape:
        return float("inf")
    high, wide = (side // BLOCK * BLOCK for side in one.shape[:2])
    blocks = (one - two)[:high, :wide].reshape(high // BLOCK, BLOCK, wide // BLOCK, BLOCK, 3).mean(axis=(1, 3))
    return float(np.abs(blocks).max())


@pytest.mark.parametrize("kind", KINDS)
def test_the_picture_is_the_stored_one(kind, folders):
    data = drawn(kind, folders["usual"], "brief")[0].png(DOTS)
    stored = BASELINES / f"{kind}.png"
    if not stored.exists():
        stored.parent.mkdir(exist_ok=True)
        with Image.open(io.BytesIO(data)) as image:
            image.convert("RGB").quantize(256).save(stored, optimize=True)
        pytest.fail(f"{stored.name} was not there and is stored now: look at it, and run again")
    assert difference(picture(data), picture(stored.read_bytes())) <= TOLERANCE


@pytest.mark.parametrize("kind", ["rates", pytest.param("map", marks=pytest.mark.deep), "curves"])
def test_a_moved_label_is_seen(kind, folders):
    chart, _ = drawn(kind, folders["usual"], "brief")
    before = picture(chart.png(DOTS))
    labels = [text for text in chart.figure.findobj(Text) if text.get_text().strip()]
    for label in labels[:: max(len(labels) // 3, 1)]:
        left, bottom = label.get_position()
        label.set_position((left, bottom + 1.5 / 25.4 / chart.figure.get_size_inches()[1]))  # 1.5 mm
        assert difference(before, picture(chart.png(DOTS))) > TOLERANCE, label.get_text()
        label.set_position((left, bottom))
    assert difference(before, picture(chart.png(DOTS))) == 0
