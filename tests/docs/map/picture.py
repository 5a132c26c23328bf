"""The picture of the house as SVG: a row a floor, a box a room, and beside its name what it alone may import.

The picture brings its own ground, so that it can be read on a light page and on a dark one; what a browser prefers
decides which. Letters are taken to be as wide as those of a wide typeface.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from textwrap import wrap
from typing import NamedTuple

from tests.docs.map.floors import House, Room

WIDE, EDGE, GAP, PAD = 1000, 20, 8, 10
"""Width of the picture, its margin, the space between boxes and within them, in px."""
LINE, LETTER, BOLD = 16, 7.1, 10.5
"""Height of a line, width of a letter of a sentence and of a letter of a name, in px."""
BESIDE = 130
"""Where a sentence begins that stands beside a name, in px from the left of its box; further where names are long."""
STYLE = """
svg { font: 12px Verdana, "DejaVu Sans", sans-serif }
text { fill: #24292f } .ground { fill: #ffffff } .name { font-weight: bold; font-size: 14px }
.room { fill: #eef3f8; stroke: #7b8794 } .beside { fill: none; stroke: #7b8794; stroke-dasharray: 4 3 }
.alone { fill: #8a3b00 }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 } .ground { fill: #161b22 } .room { fill: #22303f } .alone { fill: #ffb77c }
}"""
LAW = "A floor may import those below it, never one above; rooms on one floor never import each other."


class Box(NamedTuple):
    """A place in the picture, in px."""

    x: float
    y: float
    wide: float
    tall: float


class Column:
    """A picture that grows downwards."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.y = float(EDGE)

    def row(self, count: int, lines: int) -> list[Box]:
        """Places for so many boxes side by side, each with room for so many lines."""
        wide, tall = _share(count), lines * LINE + PAD
        boxes = [Box(EDGE + place * (wide + GAP), self.y, wide, tall) for place in range(count)]
        self.y += tall + GAP
        return boxes

    def heading(self, name: str, says: str) -> None:
        """What follows, and a sentence on it."""
        self.y += LINE
        self.parts += [_text(EDGE, self.y, name, "name"), _text(EDGE, self.y + LINE, says)]
        self.y += 2 * LINE

    def floors(self, house: House) -> None:
        """A box a room; a room that has its floor to itself is told on one line."""
        indent = _indent(house)
        for floor in house.floors:
            alone = len(floor) == 1
            told = [_wrapped(room.says, _share(len(floor)) - (indent if alone else 0)) for room in floor]
            beside = alone and len(told[0]) == 1
            boxes = self.row(len(floor), 1 if beside else 1 + max(map(len, told)))
            for box, room, lines in zip(boxes, floor, told, strict=True):
                self.parts += [_frame(box, "room"), *_named(box, room)]
                x, y = (box.x + indent, box.y) if beside else (box.x + PAD, box.y + LINE)
                self.parts += [_text(x, y + LINE * place, line) for place, line in enumerate(lines, start=1)]

    def svg(self, title: str) -> str:
        """The whole."""
        tall = round(self.y + EDGE)
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {tall}" width="{WIDE}" role="img">'
        ground = f'<rect class="ground" width="{WIDE}" height="{tall}" rx="8"/>'
        words = f"<title>{escape(title)}</title>\n<style>{STYLE}</style>"
        return "\n".join([head, words, ground, *self.parts, "</svg>\n"])


def picture(house: House, within: Sequence[House], top: Sequence[str]) -> str:
    """The whole house.

    Args:
        house: the package.
        within: packages of it that have floors of their own.
        top: folders beside the package that stand on it.
    """
    column = Column()
    column.heading(house.inside, LAW)
    for box, name in zip(column.row(len(top), 1), top, strict=True):
        column.parts += [_frame(box, "beside"), _text(box.x + PAD, box.y + LINE, name, "name")]
    column.floors(house)
    for each in within:
        column.heading(each.inside, f"{each.title[:1].upper()}{each.title[1:]}.")
        column.floors(each)
    return column.svg(f"The floors of {house.inside}, and what each room is")


def _share(count: int) -> float:
    """The width of each of so many boxes side by side."""
    return (WIDE - 2 * EDGE - GAP * (count - 1)) / count


def _indent(house: House) -> float:
    """How far from the left of its box a sentence begins, so that every name before one has room."""
    names = [floor[0].name for floor in house.floors if len(floor) == 1]
    return max([BESIDE, *(PAD + BOLD * len(name) for name in names)])


def _named(box: Box, room: Room) -> Iterator[str]:
    """The room's name, and the libraries that it alone knows."""
    yield _text(box.x + PAD, box.y + LINE, room.name, "name")
    if room.knows:
        after = box.x + PAD + BOLD * len(room.name) + PAD
        yield _text(after, box.y + LINE, f"alone knows {', '.join(room.knows)}", "alone")


def _wrapped(text: str, wide: float) -> list[str]:
    return wrap(text.replace("``", ""), int((wide - 2 * PAD) / LETTER))


def _frame(box: Box, kind: str) -> str:
    return (
        f'<rect class="{kind}" x="{box.x:.1f}" y="{box.y:.1f}" width="{box.wide:.1f}" height="{box.tall:.1f}" rx="4"/>'
    )


def _text(x: float, y: float, text: str, kind: str = "") -> str:
    mark = f' class="{kind}"' if kind else ""
    return f'<text{mark} x="{x:.1f}" y="{y:.1f}">{escape(text)}</text>'
