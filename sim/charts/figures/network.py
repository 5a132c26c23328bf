"""Trust in one dialogue month by month: people by side and role, trust as arrows from one to another."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.collections import PathCollection, PolyCollection
from matplotlib.path import Path

from sim.charts import grid, legend, style
from sim.charts.chart import Chart
from sim.charts.grid import Box, Wish
from sim.charts.sheet import Sheet, caption
from sim.charts.speech import alt_of
from sim.charts.study import Ask, Facts, Study, Unfit
from sim.charts.style import Size
from sim.lab.numbers import count

KIND = "network"
MOST = 6
"""Months that are drawn: the first, the last, and some between."""
SIDES = ("#12436D", "#B5480F", "#117A70", "#8A6FB0")
ROLES = {"official": "s", "former": "D", "former official": "D", "expert": "o"}
MEANS = (
    "Arrow: how far one participant trusts a counterpart on another side; the thicker and darker, the more. "
    "One dialogue and its luck: an example, no evidence; it has no interval, and says nothing of doubt about the model."
)


class Person(NamedTuple):
    """A participant."""

    key: str
    side: str
    role: str


class Table(NamedTuple):
    """Participants, and trust by month as {(from, to): trust}."""

    facts: Facts
    people: tuple[Person, ...]
    months: tuple[tuple[int, dict[tuple[str, str], float]], ...]


def read(study: Study, _: Ask) -> Table:
    """The table of a folder that holds one dialogue. Raises Unfit if it has none."""
    people = tuple(
        Person(row["person"], row["side"], row["role"]) for row in study.columns("people.csv", "person", "side", "role")
    )
    months: dict[int, dict[tuple[str, str], float]] = {}
    known = {person.key for person in people}
    for row in study.columns("trust.csv", "month", "from", "to", "trust"):
        if row["from"] not in known or row["to"] not in known:
            raise Unfit(f"its trust.csv names {row['from']} or {row['to']}, who is not in people.csv")
        if row["trust"]:
            months.setdefault(int(float(row["month"])), {})[row["from"], row["to"]] = float(row["trust"])
    if not months:
        raise Unfit("its trust.csv holds no trust")
    return Table(study.facts, people, tuple(sorted(months.items())))


def chosen(table: Table) -> list[int]:
    """Places of the months that are drawn."""
    last = len(table.months) - 1
    return sorted({round(last * step / (MOST - 1)) for step in range(MOST)}) if last >= MOST else list(range(last + 1))


def _mean(trust: dict[tuple[str, str], float]) -> float:
    return sum(trust.values()) / len(trust)


def title_of(table: Table) -> str:
    """From where to where mean trust went in this one dialogue."""
    (first, start), (last, end) = table.months[0], table.months[-1]
    from_, to = f"{count(_mean(start))} in month {first}", f"{count(_mean(end))} in month {last}"
    return f"Mean trust in one simulated dialogue: {from_}, {to}"


def draw(table: Table, size: Size) -> Chart:
    """The figure."""
    title, subtitle = title_of(table), "Trust between counterparts, from 0 to 1, with its mean"
    months = [table.months[place] for place in chosen(table)]
    sides = list(dict.fromkeys(person.side for person in table.people))
    roles = list(dict.fromkeys(person.role for person in table.people))
    keys = [legend.Key(side, SIDES[place % len(SIDES)], "o") for place, side in enumerate(sides)]
    keys += [legend.Key(role, style.AXIS, ROLES.get(role, "^")) for role in roles]

    def sheet(more: Sequence[str]) -> Sheet:
        return Sheet(size, title, subtitle, [*more, *caption(table.facts, MEANS, KIND, size)])

    def wish(page: Sheet) -> Wish:
        head = page.heading.height + page.small.height + 0.05
        side = 1.25 * size.scale
        return Wish(len(months), side, head + 0.7, head + 1.35 * size.scale, most=6 if page.width > 6 else 3)

    panels = grid.fitted(lambda more: _under(sheet(more), keys), wish)
    panels.sheet.open(panels.height + legend.height(panels.sheet, keys))
    legend.draw(panels.sheet, keys)
    panels.sheet.top -= legend.height(panels.sheet, keys)
    for place, month in enumerate(months[: panels.shown]):
        _panel(panels.sheet, panels.box(place), table, month)
    return _chart(table, (title, subtitle), panels.sheet)


class _Lower(Sheet):
    """A sheet with less room, because keys stand above its drawing."""

    taken = 0.0

    @property
    def room(self) -> float | None:
        """Height left for the drawing below the keys."""
        whole = super().room
        return None if whole is None else whole - self.taken


def _under(page: Sheet, keys: Sequence[legend.Key]) -> Sheet:
    page.__class__ = _Lower
    page.taken = legend.height(page, keys)  # type: ignore[attr-defined]
    return page


def places(people: Sequence[Person]) -> dict[str, tuple[float, float]]:
    """Where people stand on a circle: each side an arc of its own, the first at the left."""
    sides = list(dict.fromkeys(person.side for person in people))
    found = {}
    for number, side in enumerate(sides):
        mine = [person for person in people if person.side == side]
        middle, arc = pi - 2 * pi * number / len(sides), 2 * pi / len(sides) * 0.72
        for place, person in enumerate(mine):
            angle = middle + arc * ((place + 0.5) / len(mine) - 0.5)
            found[person.key] = (cos(angle), sin(angle))
    return found


def _panel(sheet: Sheet, box: Box, table: Table, month: tuple[int, dict[tuple[str, str], float]]) -> None:
    number, trust = month
    top = sheet.write(f"Month {number}", sheet.heading, box.left, box.top)
    mean = count(_mean(trust))
    sheet.numbers.append(mean)
    sheet.write(f"mean {mean}", sheet.small, box.left, top)
    head = sheet.heading.height + sheet.small.height + 0.05
    side = min(box.width, box.height - head)
    axes = sheet.axes(box.left + (box.width - side) / 2, box.top - head - side, side, side)
    axes.set_xlim(-1.2, 1.2)
    axes.set_ylim(-1.2, 1.2)
    at = places(table.people)
    _arrows(axes, [(at[one], at[two], value) for (one, two), value in sorted(trust.items(), key=lambda item: item[1])])
    sides = list(dict.fromkeys(person.side for person in table.people))
    for person in table.people:
        colour = SIDES[sides.index(person.side) % len(SIDES)]
        axes.plot(*at[person.key], ROLES.get(person.role, "^"), markersize=5, color=colour, markeredgewidth=0, zorder=5)


def _arrows(axes: Axes, arrows: Sequence[tuple[tuple[float, float], tuple[float, float], float]]) -> None:
    """Bent lines with a head; the two of a pair bend to either side."""
    strong = [min(max(value, 0.0), 1.0) for *_, value in arrows]
    inks = [(0.13, 0.13, 0.13, 0.08 + 0.7 * each**2) for each in strong]
    bent = [_bent(start, end) for start, end, _ in arrows]
    codes = [Path.MOVETO, Path.CURVE3, Path.CURVE3]
    lines = [Path(points, codes) for points in bent]
    widths = [0.15 + 1.6 * each**2 for each in strong]
    axes.add_collection(PathCollection(lines, facecolors="none", edgecolors=inks, linewidths=widths))
    heads = [_head(points[1], points[2], 0.05 + 0.06 * each) for points, each in zip(bent, strong, strict=True)]
    axes.add_collection(PolyCollection(heads, facecolors=inks, edgecolors="none"))


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


def _chart(table: Table, texts: tuple[str, str], sheet: Sheet) -> Chart:
    drawn = [table.months[place] for place in chosen(table)]
    spoken = [f"month {month}: mean trust {count(_mean(trust))}" for month, trust in drawn]
    people = {person.key: person for person in table.people}
    rows = tuple(
        (month, one, people[one].side, people[one].role, two, people[two].side, people[two].role, value)
        for month, trust in drawn
        for (one, two), value in trust.items()
    )
    alt = alt_of(f"Network of {len(people)} participants by side and role, with arrows for trust", texts[0], spoken)
    columns = ("month", "from", "from_side", "from_role", "to", "to_side", "to_role", "trust")
    return Chart(KIND, *texts, alt, ". ".join(spoken) + ".", columns, rows, sheet.figure)
