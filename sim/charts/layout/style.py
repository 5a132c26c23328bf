"""What every figure looks like: the only place with sizes and fonts; colours and shapes stand in ``colours``."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from matplotlib import rc_context
from matplotlib.font_manager import fontManager

from sim.charts.layout.colours import AXIS, INK, NOTES, SECONDARY

FONT = "Source Sans 3"
FONTS = Path(__file__).with_name("fonts")
"""Static faces that travel with the package, so that a figure is the same everywhere (licence: OFL.txt beside them)."""
FAMILY = [FONT]
"""Latin, Greek and Cyrillic; ``sim.charts.layout.faces`` has what to take for other letters."""

FAINT = 0.45
"""Opacity of the thick interval bar."""
OUTER, INNER = 0.14, 0.28
"""Opacity of a fan: 90% and 50%."""
LINE, THIN, THICK, HAIR = 1.8, 1.6, 5.0, 0.6
"""Points: lines, interval bars (95% and 66%), grid."""

MM = 1 / 25.4
PRINT = 170 * MM
"""Width of a figure in print, inches."""
TALLEST = 235 * MM
"""Height of a page's text: no figure is higher."""
MARGIN = 0.08
"""White around a figure, inches."""
LEADING = 1.32
"""Height of a line of text over its size."""
CAPITAL = 0.66
"""Height of a capital over the size of its text, in our faces; figures are hardly lower."""

SETTINGS: dict[Any, Any] = {
    "font.family": FAMILY,
    "text.color": INK,
    "text.hinting": "none",  # so that text is as wide as measured, whatever the resolution
    "text.parse_math": False,
    "axes.edgecolor": AXIS,
    "axes.unicode_minus": True,
    "xtick.color": NOTES,
    "hatch.linewidth": 0.7,
    "svg.hashsalt": "backchannel",
    "svg.fonttype": "path",
    "pdf.fonttype": 42,
}


BOLD = 600
"""Weight of what stands out."""


class Type(NamedTuple):
    """A size (points), weight, colour and alignment of text."""

    size: float
    weight: int = 400
    colour: str = INK
    align: str = "left"
    """What a place across says: the left end, the ``center`` or the ``right`` end."""

    @property
    def height(self) -> float:
        """Height of a line, inches."""
        return self.size * LEADING / 72

    @property
    def capital(self) -> float:
        """Height of a capital, inches."""
        return self.size * CAPITAL / 72

    def of(self, colour: str) -> Type:
        """The same in another colour."""
        return self._replace(colour=colour)


TITLE = Type(12, BOLD)
SUBTITLE = Type(9.5, colour=SECONDARY)
HEADING = Type(9, BOLD)
LABEL = Type(9, colour=SECONDARY)
VALUE = Type(9, BOLD)
SMALL = Type(7.5, colour=NOTES)


GIVEN = 25 * MM
"""Height of a title of two lines and of the notes on study and command, inches."""


class FigureSize(NamedTuple):
    """Where a figure goes: its width and height (inches; None: as high as it asks for), and how large its text is."""

    name: str
    width: float
    height: float | None
    body: float
    """Height of the drawing where nothing else decides it, inches."""
    scale: float = 1.0
    """Text on a slide is read from further away."""
    inside: bool = False
    """Whether it stands in a page that has its title, its study and its command already."""

    @property
    def data(self) -> str:
        """What notes call the place of all numbers: beside a figure inside a page lies nothing."""
        return "the tables of the study" if self.inside else "the data beside the figure"

    def within(self) -> FigureSize:
        """The same inside a page; where its height is fixed, what title, study and command take is given back."""
        return self._replace(inside=True, height=None if self.height is None else self.height - GIVEN)

    def kind(self, kind: Type) -> Type:
        """A type at this size."""
        return kind._replace(size=kind.size * self.scale)


SIZES = {
    size.name: size
    for size in (
        FigureSize("brief", PRINT, None, 58 * MM),
        FigureSize("paper", PRINT, None, 80 * MM),
        FigureSize("column", 85 * MM, None, 58 * MM),
        FigureSize("slide", 240 * MM, 135 * MM, 80 * MM, 1.25),
        FigureSize("square", 120 * MM, 120 * MM, 60 * MM),
    )
}
"""A figure is drawn at its final size and never scaled: the width of a brief or of a page, a column, a slide (16:9), a
square."""


@cache
def _load() -> None:
    """Have matplotlib find our faces, whatever of that name the machine has."""
    fontManager.ttflist = [entry for entry in fontManager.ttflist if entry.name != FONT]
    for face in sorted(FONTS.glob("*.ttf")):
        fontManager.addfont(face)


def settings() -> AbstractContextManager[None]:
    """The settings under which a figure is drawn and written."""
    _load()
    return rc_context(SETTINGS)
