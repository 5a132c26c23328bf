"""The comparison in one figure: a package's path in each track's room, and how often it reaches official talks.

Bars share one scale across panels. Drafts and meetings would dwarf what comes of them and are given as numbers.
"""

from __future__ import annotations

from matplotlib.figure import Figure

from sim.charts import style, typeset
from sim.charts.page import EDGE, page_of
from sim.charts.panels import bars, rates
from sim.lab.comparison import Comparison


def draw(comparison: Comparison, command: str = "") -> Figure:
    """The figure of a comparison, 170 mm wide; ``command`` is named in the note."""
    with style.settings():
        page = page_of(comparison, command)
        figure = typeset.blank(style.PRINT, page.height)
        top = typeset.write(figure, page.title, style.TITLE, EDGE, page.height - 0.1)
        typeset.write(figure, page.subtitle, style.SUBTITLE, EDGE, top - 0.03)
        top = page.height - page.header
        bars(figure, comparison, page, top)
        rates(figure, comparison, page, top - page.bars - 0.24)
        typeset.write(figure, page.note, style.SMALL, EDGE, 0.06 + style.SMALL.height * len(page.note))
        return figure
