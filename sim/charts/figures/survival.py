"""Survival to the first transfer, upside down: the share of simulated dialogues that had one so far."""

from __future__ import annotations

from matplotlib.axes import Axes

from sim.charts.layout import colours, short_names, style, typeset
from sim.charts.layout.months import PlotFrame, axes_of_months, foot
from sim.charts.layout.scale import Scale, scale_of, spread, wide
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import FigureSize
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.survival import Course, SurvivalCurves
from sim.words.alt_text import at
from sim.words.numbers import in_100, written

KIND = "survival"
MEANS = "Line: Kaplan and Meier's estimate; band: 95% interval, month by month."
BARE = "Line: Kaplan and Meier's estimate; its 95% intervals are in {}."
POOLED = " Settings share their luck, which pooled intervals do not know: they are too narrow."
DASHES: tuple[object, ...] = ("-", (0, (6, 2)), (0, (2, 1.5)), (0, (6, 2, 1.5, 2)), (0, (1, 1)))
"""Line styles of settings that are no track."""
MOST_BANDS = 4
"""Most settings whose bands are drawn; more would lie over one another."""
NEAR, FAR = 0.08, 0.26
"""Inches from the lines to their names; far enough for a thin line between them where names stand apart from ends."""


def draw(table: SurvivalCurves, size: FigureSize) -> Chart:
    """The figure."""
    subtitle = at(f"Simulated dialogues with a first {table.event} so far, in 100", table.circumstances)
    means = MEANS if len(table.courses) <= MOST_BANDS else BARE.format(size.data)
    means += POOLED if table.circumstances.endswith("together") else ""
    sheet = Sheet(size, Texts(KIND, table.claim.text, subtitle, means, table.facts, table.options))
    values = [value for course in table.courses for value in course.values]
    scale = scale_of([end for value in values for end in (value.estimate, value.high)], 100)
    most = 0.34 * sheet.width
    labels = [
        label for label, *_ in short_names.apart([each.setting.label for each in table.courses], sheet.value, most)
    ]
    texts = [_number(course) for course in table.courses]
    right = max(typeset.widest(labels, sheet.value), typeset.widest(texts, sheet.small)) + _gap(table) + 0.02
    body = sheet.fits(max(size.body, (sheet.value.height + sheet.small.height) * len(labels) + foot(sheet)))
    sheet.open(body)
    left = sheet.left + wide(sheet, scale)
    frame = PlotFrame(left, sheet.top - body + foot(sheet), sheet.right - right - left, body - foot(sheet) - 0.04)
    last = max(course.months[-1] for course in table.courses)
    axes = axes_of_months(sheet, frame, scale, (0, last), (True, True))
    for place, course in enumerate(table.courses):
        _line(axes, course, place, len(table.courses) <= MOST_BANDS)
    _labels(sheet, table, frame, scale, (labels, texts))
    return _chart(table, sheet)


def _gap(table: SurvivalCurves) -> float:
    return NEAR if len(table.courses) <= MOST_BANDS else FAR


def _number(course: Course) -> str:
    return str(written(course.values[-1], in_100))


def _line(axes: Axes, course: Course, place: int, band: bool) -> None:
    months, colour = course.months, colours.colour_of(course.setting.key, place)
    if band and all(value.low is not None for value in course.values):
        low, high = zip(*((value.low, value.high) for value in course.values), strict=True)
        axes.fill_between(months, low, high, step="post", color=colour, alpha=style.OUTER, linewidth=0)
    dashes = colours.DASH.get(course.setting.key, DASHES[place // len(colours.SEVERAL) % len(DASHES)])
    axes.step(
        months, [value.estimate or 0.0 for value in course.values], where="post", color=colour,
        linewidth=style.LINE, linestyle=dashes, clip_on=False,
    )  # fmt: skip


def _labels(
    sheet: Sheet, table: SurvivalCurves, frame: PlotFrame, scale: Scale, texts: tuple[list[str], list[str]]
) -> None:
    pair = sheet.value.height + sheet.small.height
    shown = max(1, min(len(table.courses), int((frame.height + 0.1) / sheet.value.height)))
    two = pair * shown <= frame.height + 0.1
    gap = pair if two else sheet.value.height
    wanted = [frame.at(scale, course.values[-1].estimate or 0.0) for course in table.courses[:shown]]
    places = spread(wanted, gap, frame.bottom + gap / 2 - 0.05, frame.bottom + frame.height - gap / 2 + 0.05)
    left = frame.left + frame.width + _gap(table)
    for place, middle in enumerate(places):
        if left > frame.left + frame.width + NEAR:
            ends, heights = (left - FAR + 0.02, left - 0.04), (wanted[place], middle + gap / 2 - sheet.value.height / 2)
            colour = colours.colour_of(table.courses[place].setting.key, place)
            sheet.canvas.plot(ends, heights, color=colour, linewidth=style.HAIR)
        kind = sheet.value.of(colours.ink_of(table.courses[place].setting.key, place))
        top = sheet.write(texts[0][place], kind, left, middle + gap / 2)
        if two:
            sheet.numbers.append(texts[1][place])
            sheet.write(texts[1][place], sheet.small, left, top)


def _chart(table: SurvivalCurves, sheet: Sheet) -> Chart:
    spoken = [f"{course.setting.label}: {_number(course)} by month {course.months[-1]}" for course in table.courses]
    rows = tuple(
        (course.setting.label, f"first {table.event}", month, value.estimate, value.low, value.high, value.n)
        for course in table.courses
        for month, value in zip(course.months, course.values, strict=True)
    )
    columns = ("setting", "event", "month", "share_so_far", "low", "high", "at_risk")
    return sheet.chart("Rising steps over months, with 95% bands", spoken, (columns, rows))
