"""The sheet: where text stands on it."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from sim.charts.layout import style
from sim.charts.layout.sheet import Sheet
from tests.charts.known import NOTHING


def test_capitals_stand_in_the_middle_of_what_they_name(folders):
    """By the pixels: matplotlib's own middle of a line is a sixth of its height off, and moves with its version."""
    sheet = Sheet(style.SIZES["column"].within(), NOTHING)
    with style.settings():
        figure = sheet.open(1.0)
        sheet.middle("H", style.VALUE, 1.0, 0.5)
        figure.savefig(picture := io.BytesIO(), dpi=600)
    rows = np.where(np.asarray(Image.open(picture).convert("L")).min(axis=1) < 128)[0]
    high = figure.get_size_inches()[1]
    assert high - (rows[0] + rows[-1] + 1) / 2 / 600 == pytest.approx(0.5, abs=0.004)
