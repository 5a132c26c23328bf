"""Trust in one dialogue month by month: people by side and role, trust as arrows from one to another."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.collections import PathCollection, PolyCollection
from matplotlib.path import Path

from sim.charts.layout import colours, grid, legend
from sim.charts.layout.grid import Box, Wish
from sim.charts.layout.sheet import Sheet
from sim.charts.layout.style import FigureSize
from sim.charts.layout.texts import Texts
from sim.charts.output.chart import Chart
from sim.findings.network import Month, TrustNetwork, places, title_of, where
from sim.words.numbers import count

KIND = "network"
SIDES = ("#12436D", "#B5480F", "#117A70", "#8A6FB0")
ROLES = {"official": "s", "former": "D", "former official": "D", "expert": "o"}
MEANS = (
    "Arrow: how far one participant trusts a counterpart on another side; the thicker and darker, the more. "
    "One dialogue and its luck: an example, no evidence; it has no interval, and says nothing of doubt about the model."
)
EDGE, ABOVE = 0.08, 0.11
"""Inches from a mark to the left or right edge of its panel, and to its upper or lower edge: arrows bend outwards."""
WIDEST = 2.0
"""Most that an oval is wider than high."""
HEAD = 0.065
"""Inches from tip to end of the head of an arrow of full trust."""
MANY = 40
"""Arrows in a panel from which they grow thinner, so that one can still be followed."""
FINEST = 0.75
"""Points of the finest line: a viewer of PDF draws none finer than a pixel, and would make it darker than a picture
does. An arrow that asks for less is paler by as much instead."""
NEW = "hollow: came since the picture before"


def draw(table: TrustNetwork, size: FigureSize) -> Chart:
    """The figure."""
    months = table.selection
    where = f" in {table.forum}" if table.forum else ""
    subtitle = f"Trust between counterparts{where}, from 0 to 1, at the end of each month shown"
    keys = _keys(table)

    texts = Texts(KIND, title_of(table), subtitle, MEANS, table.facts, table.options, noise=False)

    def sheet(left_out: str) -> Sheet:
        page = Sheet(size, texts, left_out)
        page.keys = legend.height(page, keys)
        return page

    def wish(page: Sheet) -> Wish:
        head = page.heading.height + 0.05
        side = 1.25 * size.scale
        return Wish(len(months), side, head + 0.7, head + 1.35 * size.scale, most=6 if page.width > 6 else 3)

    panels = grid.fit(sheet, wish, len(months))
    panels.sheet.open(panels.height + panels.sheet.keys)
    legend.draw(panels.sheet, keys)
    panels.sheet.top -= panels.sheet.keys
    for place, month in enumerate(months[: panels.capacity]):
        came = month.present - months[place - 1].present if place else set()
        _panel(panels.sheet, panels.box(place), table, (month, came))
    return _chart(table, panels.sheet)


def _keys(table: TrustNetwork) -> list[legend.Key]:
    sides = table.sides
    keys = [
        legend.Key(f"{side} ({where(place, len(sides))})", SIDES[place % len(SIDES)], "o")
        for place, side in enumerate(sides)
    ]
    keys += [legend.Key(role, colours.AXIS, ROLES.get(role, "^")) for role in table.roles]
    stay = table.selection[0].present
    if any(month.present - stay for month in table.selection):
        keys.append(legend.Key(NEW, colours.AXIS, "o", hollow=True))
    return keys


def _panel(sheet: Sheet, box: Box, table: TrustNetwork, shown: tuple[Month, set[str]]) -> None:
    month, came = shown
    mean = count(month.mean)
    sheet.numbers.append(mean)
    sheet.write(f"Month {month.number}", sheet.heading, box.left, box.top)
    sheet.write(f"mean {mean}", sheet.label, box.left + box.width, box.top, "right")
    head = sheet.heading.height + 0.05
    axes = sheet.axes(box.left, box.top - box.height, box.width, box.height - head)
    half = box.width / 2, (box.height - head) / 2
    axes.set_xlim(-half[0], half[0])
    axes.set_ylim(-half[1], half[1])
    at, sides = _spread(places(table.people), half), table.sides
    arrows = sorted(month.trust.items(), key=lambda item: item[1])
    _arrows(axes, [(at[one], at[two], value) for (one, two), value in arrows if value > 0])
    for person in (each for each in table.people if each.key in month.present):
        colour = SIDES[sides.index(person.side) % len(SIDES)]
        face = colours.WHITE if person.key in came else colour
        axes.plot(
            *at[person.key], ROLES.get(person.role, "^"), markersize=5, markerfacecolor=face, markeredgecolor=colour,
            markeredgewidth=1, zorder=5,
        )  # fmt: skip


def _spread(at: dict[str, tuple[float, float]], half: tuple[float, float]) -> dict[str, tuple[float, float]]:
    """Places on an oval that fills a panel, in inches."""
    most = [max(abs(place[way]) for place in at.values()) or 1.0 for way in (0, 1)]
    high = half[1] - ABOVE
    room = min(half[0] - EDGE, WIDEST * high), high
    return {key: (x / most[0] * room[0], y / most[1] * room[1]) for key, (x, y) in at.items()}


def _arrows(axes: Axes, arrows: Sequence[tuple[tuple[float, float], tuple[float, float], float]]) -> None:
    """Bent lines with a head; the two of a pair bend to either side."""
    strong = [min(max(value, 0.0), 1.0) for *_, value in arrows]
    thin = min((MANY / max(len(arrows), 1)) ** 0.5, 1.0)
    wanted = [0.15 + 1.6 * thin * each**2 for each in strong]
    widths = [max(wide, FINEST) for wide in wanted]
    inks = [(0.13, 0.13, 0.13, 0.08 + 0.7 * each**2) for each in strong]
    pale = [(*ink[:3], ink[3] * one / two) for ink, one, two in zip(inks, wanted, widths, strict=True)]
    bent = [_bent(start, end) for start, end, _ in arrows]
    codes = [Path.MOVETO, Path.CURVE3, Path.CURVE3]
    lines = [Path(points, codes) for points in bent]
    axes.add_collection(PathCollection(lines, facecolors="none", edgecolors=pale, linewidths=widths, clip_on=False))
    heads = [_head(points[1], points[2], HEAD * each) for points, each in zip(bent, strong, strict=True)]
    axes.add_collection(PolyCollection(heads, facecolors=inks, edgecolors="none", clip_on=False))


def _bent(start: tuple[float, float], end: tuple[float, float]) -> list[tuple[float, float]]:
    (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
    near, far = 0.05, 0.95
    return [
        (x + near * dx, y + near * dy),
        (x + dx / 2 - 0.12 * dy, y + dy / 2 + 0.12 * dx),
        (x + far * dx, y + far * dy),
    ]


def _head(before: tuple[float, float], tip: tuple[float, float], size: float) -> list[tuple[float, float]]:
    dx, dy = tip[0] - before[0], tip[1] - before[1]
    long = (dx * dx + dy * dy) ** 0.5 or 1.0
    dx, dy = size * dx / long, size * dy / long
    return [tip, (tip[0] - dx - dy / 2, tip[1] - dy + dx / 2), (tip[0] - dx + dy / 2, tip[1] - dy - dx / 2)]


def _chart(table: TrustNetwork, sheet: Sheet) -> Chart:
    drawn = table.selection
    spoken = [f"month {month.number}: mean trust {count(month.mean)}" for month in drawn]
    people = {person.key: person for person in table.people}
    rows = tuple(
        (month.number, one, people[one].side, people[one].role, two, people[two].side, people[two].role, value)
        for month in drawn
        for (one, two), value in month.trust.items()
    )
    shows = f"Network of {len(people)} participants by side and role, with arrows for trust"
    columns = ("month", "from", "from_side", "from_role", "to", "to_side", "to_role", "trust")
    return sheet.chart(shows, spoken, (columns, rows))
