"""Where everything stands on the figure of a comparison: wrapped texts, and the height they ask for."""

from __future__ import annotations

from typing import NamedTuple

from sim import words
from sim.charts import style, typeset
from sim.lab import numbers
from sim.lab.comparison import Comparison, TrackResult

DRAWN = ("breakthroughs", "uptake", "transferred", "agreed")
"""Stages with a bar."""
MEANING = (
    "Uptake: a government has heard of the package. Transferred: every government has adopted it. "
    "Thin bars: 95% interval, thick bars: 66%."
)
EDGE, LABELS, GAP, VALUES = style.MARGIN, 1.42, 0.16, 1.66
"""Inches: white at the edge, for the labels at the left, between panels, for the values at the right."""
WIDE = style.PRINT - 2 * style.MARGIN
BAR, ROW = 0.235, 0.40
"""Inches from bar to bar and from row to row."""


class Page(NamedTuple):
    """The wrapped texts of the figure, and the height they ask for (inches)."""

    title: list[str]
    subtitle: list[str]
    rooms: list[list[str]]
    note: list[str]
    tracks: int

    @property
    def panel_head(self) -> float:
        """Height above the bars of a panel."""
        return style.HEADING.height + style.SMALL.height * max(len(room) for room in self.rooms) + 0.06

    @property
    def header(self) -> float:
        """Height of title and subtitle."""
        return 0.1 + style.TITLE.height * len(self.title) + 0.03 + style.SUBTITLE.height * len(self.subtitle) + 0.14

    @property
    def bars(self) -> float:
        """Height of the block of bars with its heading."""
        return style.HEADING.height + 0.06 + self.panel_head + BAR * len(DRAWN)

    @property
    def rates(self) -> float:
        """Height of the block of rates with its heading and axis."""
        return 0.24 + style.HEADING.height + 0.06 + ROW * self.tracks + 0.26

    @property
    def height(self) -> float:
        """Height of the figure."""
        return self.header + self.bars + self.rates + 0.08 + style.SMALL.height * len(self.note) + 0.06


def panel_width(tracks: int) -> float:
    """Width of one panel of bars, inches."""
    return (style.PRINT - EDGE - LABELS - GAP * (tracks - 1)) / tracks


def page_of(comparison: Comparison, command: str) -> Page:
    """The texts of a comparison's figure, wrapped."""
    tracks = len(comparison.tracks)
    note = [MEANING, words.NOISE, *([f"Made by: {command}"] if command else [])]
    return Page(
        typeset.balanced(_together(words.headline(comparison)), style.TITLE, WIDE),
        typeset.wrap(subtitle(comparison), style.SUBTITLE, WIDE),
        [_room(result, panel_width(tracks)) for result in comparison.tracks],
        [line for text in note for line in typeset.wrap(text, style.SMALL, WIDE)],
        tracks,
    )


def subtitle(comparison: Comparison) -> str:
    """What was simulated, in one line or two."""
    where = f", {comparison.forum}" if comparison.forum else ""
    forums = f", its {comparison.forums} forums counted together" if comparison.forums > 1 else ""
    dialogues = "dialogue" if comparison.repetitions == 1 else "dialogues"
    months = "month" if comparison.months == 1 else "months"
    many = f"{comparison.repetitions:,} simulated {dialogues} of {comparison.months} {months} per track"
    return f"{comparison.title}{where}: {many}, on the same luck{forums}"


def _together(text: str) -> str:
    """The text with labels of tracks kept on one line."""
    return text.replace("Track ", "Track\u00a0")


def _room(result: TrackResult, width: float) -> list[str]:
    meetings, drafts = (numbers.count(result.means[stage].estimate or 0.0) for stage in ("meetings", "drafts"))
    return [
        *typeset.wrap(
            ", ".join(kind.replace(" ", "\u00a0", 1) for kind in result.room.split(", ")), style.SMALL, width
        ),
        *typeset.wrap(f"{meetings} meetings, {drafts} drafts", style.SMALL, width),
    ]
