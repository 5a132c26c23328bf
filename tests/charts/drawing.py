"""Charts drawn once for all tests that look at them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from matplotlib.text import Text

from sim.charts import draw
from sim.charts.layout.sheet import Sheet
from sim.findings.study import StoredStudy, Unfit


@cache
def study_in(folder: Path):
    """The study of a folder: its tables are read once for all kinds and sizes."""
    return StoredStudy(folder)


@cache
def drawn(kind: str, folder: Path, size: str):
    """A chart with the sheet it stands on; None where a case has nothing to draw."""
    sheets: list[Sheet] = []
    opened = Sheet.open

    def remembering(sheet, body):
        sheets.append(sheet)
        return opened(sheet, body)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Sheet, "open", remembering)
        try:
            return draw(kind, study_in(folder), size), sheets[-1]
        except Unfit:
            return None


def texts(chart):
    """All that is written in a figure."""
    return [text.get_text() for text in chart.figure.findobj(Text) if text.get_text().strip()]


def said(chart):
    """All that is written in a figure, lines joined."""
    return " ".join(" ".join(texts(chart)).split())
