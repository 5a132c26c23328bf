"""The pattern scoreboard: what the evidence says the model should show, and whether it does, a row a pattern."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sim.charts import style, typeset
from sim.charts.chart import Chart
from sim.charts.sheet import Sheet, caption
from sim.charts.speech import alt_of
from sim.charts.study import Ask, Facts, Row, Study, Unfit
from sim.charts.style import Size
from sim.lab.numbers import listed

KIND = "patterns"
REPRODUCED, NOT_REPRODUCED, NOT_IDENTIFIED = "reproduced", "not reproduced", "not identified"
MARKS = {REPRODUCED: ("o", "#12436D"), NOT_IDENTIFIED: ("s", "#767676"), NOT_REPRODUCED: ("X", "#B5480F")}
"""Marker and colour of a verdict; not identified is hollow."""
INKS = {REPRODUCED: "#12436D", NOT_IDENTIFIED: style.NOTES, NOT_REPRODUCED: "#B5480F"}
SORTS = {"evidence": "patterns of the evidence", "prediction": "predictions", "must not": "that must not be shown",
         "also asked": "also asked"}  # fmt: skip
SAID = {
    "prediction": {REPRODUCED: "predicted", NOT_REPRODUCED: "not predicted"},
    "must not": {REPRODUCED: "avoided", NOT_REPRODUCED: "produced"},
}
MEANS = (
    "A mark a part of the pattern. Reproduced: the 95% interval lies apart from zero as claimed, and the effect is at "
    "least the smallest that counts. Not identified: the interval leaves it open."
)


class Pattern(NamedTuple):
    """A pattern with the verdicts of its parts."""

    code: str
    sort: str
    claim: str
    verdict: str
    parts: tuple[Row, ...]

    @property
    def said(self) -> str:
        """The verdict in the words of its sort."""
        return SAID.get(self.sort, {}).get(self.verdict, self.verdict)


class Table(NamedTuple):
    """Patterns in the order of the table."""

    facts: Facts
    patterns: tuple[Pattern, ...]


def read(study: Study, _: Ask) -> Table:
    """The table of a study. Raises Unfit if it has none."""
    rows = study.columns("patterns.csv", "code", "claim", "verdict")
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["code"], []).append(row)
    patterns = tuple(_pattern(code, each) for code, each in groups.items())
    if any(pattern.verdict not in MARKS for pattern in patterns):
        raise Unfit("its patterns.csv has a verdict that is none of: " + ", ".join(MARKS))
    return Table(study.facts, patterns)


def _pattern(code: str, rows: Sequence[Row]) -> Pattern:
    needed = {row["verdict"] for row in rows if row.get("required", "True") not in ("False", "0")}
    verdict = NOT_REPRODUCED if NOT_REPRODUCED in needed else REPRODUCED if needed == {REPRODUCED} else NOT_IDENTIFIED
    return Pattern(
        code,
        rows[0].get("kind") or "evidence",
        rows[0]["claim"],
        rows[0].get("pattern_verdict") or verdict,
        tuple(rows),
    )


def title_of(table: Table) -> str:
    """How many patterns of the first sort are reproduced, and how many not."""
    sort = "evidence" if any(pattern.sort == "evidence" for pattern in table.patterns) else table.patterns[0].sort
    mine = [pattern for pattern in table.patterns if pattern.sort == sort]
    many = {verdict: sum(pattern.verdict == verdict for pattern in mine) for verdict in MARKS}
    words = SAID.get(sort, {})
    rest = [f"{many[each]} {words.get(each, each)}" for each in (NOT_REPRODUCED, NOT_IDENTIFIED) if many[each]]
    first = f"{many[REPRODUCED]} of {len(mine)} {SORTS.get(sort, sort)} are {words.get(REPRODUCED, REPRODUCED)}"
    return f"{first}, {listed(rest)}" if rest else first


class Layout(NamedTuple):
    """Where a row's columns begin, inches from its left, and how many lines its claim may take."""

    columns: int
    width: float
    claim: float
    room: float
    parts: float
    verdict: float
    lines: int
    air: float


AIR, TIGHT = 0.05, 0.01
"""Inches between rows."""
STEPS = ((1, 3, AIR), (1, 2, AIR), (1, 1, AIR), (2, 1, AIR), (2, 1, TIGHT), (3, 1, AIR))
"""Columns of rows, lines of a claim, and air: what is tried until everything fits."""


def _layout(sheet: Sheet, table: Table, step: tuple[int, int, float]) -> Layout:
    columns, lines, air = step
    bold = sheet.small._replace(weight=style.BOLD)
    width = (sheet.width - 0.2 * (columns - 1)) / columns
    claim = typeset.widest([pattern.code for pattern in table.patterns], bold) + 0.1
    verdict = width - typeset.widest([pattern.said for pattern in table.patterns], sheet.small) - 0.2
    parts = max(len(pattern.parts) for pattern in table.patterns) * 0.13 + 0.1
    parts = verdict - parts if columns == 1 and parts < 0.25 * width else verdict
    return Layout(columns, width, claim, parts - claim - 0.1, parts, verdict, lines, air)


def _claims(sheet: Sheet, table: Table, layout: Layout) -> list[list[str]]:
    if layout.room < 0.5:
        return [[""] for _ in table.patterns]
    return [typeset.shortened(pattern.claim, sheet.small, layout.room, layout.lines) for pattern in table.patterns]


def _fit(sheet: Sheet, table: Table) -> tuple[Layout, list[list[str]], float, int]:
    """Columns, claims, height and number of rows: the fullest that fits, else as many rows as do."""
    for step in STEPS:
        layout = _layout(sheet, table, step)
        claims = _claims(sheet, table, layout)
        heights = [sheet.small.height * len(claim) + layout.air for claim in claims]
        rows = -(-len(heights) // layout.columns)
        body = max(sum(heights[first : first + rows]) for first in range(0, len(heights), rows))
        if sheet.fits(body) == body:
            return layout, claims, body, len(claims)
    body = sheet.fits(body)
    return layout, claims, body, max(1, int(body / (sheet.small.height + layout.air) + 1e-9)) * layout.columns


def draw(table: Table, size: Size) -> Chart:
    """The figure."""
    title, subtitle = title_of(table), "What the model is asked to show, and what its simulated dialogues say"

    def sheet(more: Sequence[str] = ()) -> Sheet:
        return Sheet(size, title, subtitle, [*more, *caption(table.facts, MEANS, KIND, size)])

    page = sheet()
    layout, claims, body, shown = _fit(page, table)
    while shown < len(table.patterns):
        before = shown
        page = sheet([f"Shown: the first {shown} of {len(claims)}; the others are in the data beside the figure."])
        layout, claims, body, shown = _fit(page, table)
        if shown == before:
            break
    figure = page.open(body)
    rows = -(-shown // layout.columns)
    for first in range(0, shown, rows):
        top, left = page.top, page.left + (first // rows) * (layout.width + 0.2)
        for place in range(first, min(first + rows, shown)):
            _row(page, layout, (table.patterns[place], claims[place]), (left, top))
            top -= page.small.height * len(claims[place]) + layout.air
    return _chart(table, (title, subtitle), figure)


def _row(sheet: Sheet, layout: Layout, row: tuple[Pattern, list[str]], corner: tuple[float, float]) -> None:
    (pattern, claim), (left, top) = row, corner
    sheet.write(pattern.code, sheet.small._replace(weight=style.BOLD, colour=style.INK), left, top)
    if claim != [""]:
        sheet.write(claim, sheet.small.of(style.INK), left + layout.claim, top)
    middle = top - sheet.small.height / 2 + 0.01
    if layout.parts < layout.verdict:
        for place, part in enumerate(pattern.parts):
            _mark(sheet, left + layout.parts + 0.13 * (place + 0.5), middle, part["verdict"], 4.0)
    _mark(sheet, left + layout.verdict + 0.07, middle, pattern.verdict, 5.5)
    sheet.write(pattern.said, sheet.small.of(INKS[pattern.verdict]), left + layout.verdict + 0.18, top)


def _mark(sheet: Sheet, left: float, middle: float, verdict: str, points: float) -> None:
    marker, colour = MARKS.get(verdict, ("s", style.AXIS))
    face = style.WHITE if verdict == NOT_IDENTIFIED else colour
    sheet.canvas.plot(
        left, middle, marker, markersize=points, markerfacecolor=face, markeredgecolor=colour, markeredgewidth=0.9
    )


def _chart(table: Table, texts: tuple[str, str], figure: object) -> Chart:
    spoken = [f"{pattern.code}: {pattern.said}" for pattern in table.patterns]
    told = [f"{pattern.code}, {pattern.claim.rstrip('.')}: {pattern.said}" for pattern in table.patterns]
    names = ("part", "compared", "effect", "low", "high", "n", "smallest", "verdict")
    rows = tuple(
        (pattern.code, pattern.claim, pattern.verdict, *(part.get(name, "") for name in names))
        for pattern in table.patterns
        for part in pattern.parts
    )
    alt = alt_of("Scoreboard, a row a pattern", texts[0], spoken)
    columns = ("code", "claim", "pattern_verdict", *names)
    return Chart(KIND, *texts, alt, ". ".join(told) + ".", columns, rows, figure)  # type: ignore[arg-type]
