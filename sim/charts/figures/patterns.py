"""The pattern scoreboard: what the evidence says the model should show, and whether it does, a row a pattern."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from sim.charts.layout import colours, style, typeset
from sim.charts.layout.sheet import Sheet, fitting
from sim.charts.layout.style import FigureSize
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.scoreboard import (
    DAGGER,
    NOT_IDENTIFIED,
    NOT_REPRODUCED,
    PREDICTION,
    REPRODUCED,
    PatternBoard,
    ScoredPattern,
    title_of,
)

KIND = "patterns"
MARKS = {REPRODUCED: ("o", "#12436D"), NOT_IDENTIFIED: ("s", "#767676"), NOT_REPRODUCED: ("X", "#B5480F"),
         PREDICTION: ("D", "#767676")}  # fmt: skip
"""Marker and colour of a verdict; not identified, and a prediction, are hollow."""
INKS = {REPRODUCED: "#12436D", NOT_IDENTIFIED: colours.NOTES, NOT_REPRODUCED: "#B5480F", PREDICTION: colours.NOTES}
PARTS = ("The parts of a pattern are in {}. ", "A small mark is a part of the pattern. ")
MEANS = (
    "Reproduced: the 95% interval lies apart from zero as claimed, and the effect is at "
    "least the smallest that counts. Not identified: the interval leaves it open."
)
APART = f" {DAGGER} No test any more, as a rule was made or chosen with it in view; it is not counted."
PREDICTED = " Diamond: a prediction, which nobody has observed; it is not counted."


class RowLayout(NamedTuple):
    """Where a row's columns begin, inches from its left, and how many lines its claim may take."""

    columns: int
    width: float
    claim: float
    room: float
    parts: float
    verdict: float
    lines: int
    air: float

    @property
    def small(self) -> bool:
        """Whether the parts of a pattern have marks of their own."""
        return self.parts < self.verdict


class BoardSheet(NamedTuple):
    """A sheet and its layout with what stands in it: claims as lines, their height, and how many patterns fit."""

    sheet: Sheet
    layout: RowLayout
    claims: list[list[str]]
    body: float
    capacity: int


SMALL = 4.0
"""Points of the mark of a part."""
AIR, TIGHT = 0.05, 0.01
"""Inches between rows."""
STEPS = ((1, 3, AIR), (1, 2, AIR), (1, 1, AIR), (2, 3, AIR), (2, 2, AIR), (2, 1, AIR), (2, 1, TIGHT), (3, 1, AIR))
"""Columns of rows, lines of a claim, and air: what is tried until everything fits."""


def _layout(sheet: Sheet, table: PatternBoard, step: tuple[int, int, float]) -> RowLayout:
    columns, lines, air = step
    bold = sheet.small._replace(weight=style.BOLD)
    width = (sheet.width - 0.2 * (columns - 1)) / columns
    claim = typeset.widest([pattern.label for pattern in table.patterns], bold) + 0.1
    verdict = width - typeset.widest([pattern.in_words for pattern in table.patterns], sheet.small) - 0.2
    parts = max(len(pattern.parts) for pattern in table.patterns) * 0.13 + 0.1
    parts = verdict - parts if columns == 1 and parts < 0.25 * width else verdict
    return RowLayout(columns, width, claim, parts - claim - 0.1, parts, verdict, lines, air)


def _claims(sheet: Sheet, table: PatternBoard, layout: RowLayout) -> list[list[str]]:
    if layout.room < 0.5:
        return [[""] for _ in table.patterns]
    return [
        typeset.shortened_lines(pattern.claim, sheet.small, layout.room, layout.lines) for pattern in table.patterns
    ]


def _fit(sheet: Sheet, table: PatternBoard) -> BoardSheet:
    """Columns, claims, height and number of rows: the fullest that fits, else as many rows as do."""
    for step in STEPS:
        layout = _layout(sheet, table, step)
        claims = _claims(sheet, table, layout)
        heights = [sheet.small.height * len(claim) + layout.air for claim in claims]
        rows = -(-len(heights) // layout.columns)
        body = max(sum(heights[first : first + rows]) for first in range(0, len(heights), rows))
        if sheet.fits(body) == body:
            return BoardSheet(sheet, layout, claims, body, len(claims))
    body = sheet.fits(body)
    rows = max(1, int(body / (sheet.small.height + layout.air) + 1e-9))
    return BoardSheet(sheet, layout, claims, body, rows * layout.columns)


def draw(table: PatternBoard, size: FigureSize) -> Chart:
    """The figure."""
    means = MEANS + PREDICTED * any(pattern.mark == PREDICTION for pattern in table.patterns)
    means += APART * any(pattern.apart for pattern in table.patterns)
    subtitle = "What the model is asked to show, and what its simulated dialogues say"

    for small in (True, False):
        texts = Texts(KIND, title_of(table), subtitle, PARTS[small].format(size.data) + means, table.facts)
        page, layout, claims, body, shown = fitting(
            partial(Sheet, size, texts), partial(_fit, table=table), len(table.patterns)
        )
        if layout.small == small:
            break
    page.open(body)
    rows = -(-shown // layout.columns)
    for first in range(0, shown, rows):
        top, left = page.top, page.left + (first // rows) * (layout.width + 0.2)
        for place in range(first, min(first + rows, shown)):
            _row(page, layout, (table.patterns[place], claims[place]), (left, top))
            top -= page.small.height * len(claims[place]) + layout.air
    return _chart(table, page)


def _row(sheet: Sheet, layout: RowLayout, row: tuple[ScoredPattern, list[str]], corner: tuple[float, float]) -> None:
    (pattern, claim), (left, top) = row, corner
    sheet.write(pattern.label, sheet.small._replace(weight=style.BOLD, colour=colours.INK), left, top)
    if claim != [""]:
        sheet.write(claim, sheet.small.of(colours.INK), left + layout.claim, top)
    middle = top - sheet.small.height / 2 + 0.01
    if layout.small:
        for place, part in enumerate(pattern.parts):
            _mark(sheet, left + layout.parts + 0.13 * (place + 0.5), middle, part["verdict"], SMALL)
    _mark(sheet, left + layout.verdict + 0.07, middle, pattern.mark, 5.5 if pattern.mark != PREDICTION else 4.5)
    sheet.write(pattern.in_words, sheet.small.of(INKS[pattern.mark]), left + layout.verdict + 0.18, top)


def _mark(sheet: Sheet, left: float, middle: float, verdict: str, points: float) -> None:
    marker, colour = MARKS.get(verdict, ("s", colours.AXIS))
    marker = marker if points > SMALL else marker.lower()  # a small cross of lines: in grey, a filled one is a dot
    face = colours.WHITE if verdict in (NOT_IDENTIFIED, PREDICTION) else colour
    sheet.canvas.plot(
        left, middle, marker, markersize=points, markerfacecolor=face, markeredgecolor=colour, markeredgewidth=0.9
    )


def _chart(table: PatternBoard, sheet: Sheet) -> Chart:
    spoken = [f"{pattern.label}: {pattern.in_words}" for pattern in table.patterns]
    told = [f"{pattern.label}, {pattern.claim.rstrip('.')}: {pattern.in_words}" for pattern in table.patterns]
    names = ("part", "compared", "effect", "low", "high", "n", "smallest", "verdict")
    rows = tuple(
        (pattern.code, pattern.claim, pattern.verdict, *(part.get(name, "") for name in names))
        for pattern in table.patterns
        for part in pattern.parts
    )
    columns = ("code", "claim", "pattern_verdict", *names)
    return sheet.chart("Scoreboard, a row a pattern", spoken, (columns, rows), told)
