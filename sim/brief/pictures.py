"""Pictures of a brief: figures of ``sim.charts`` without what the brief says already, for paper, screen and phone.

A figure is made to travel alone: its title, the study and the command stand on it. Inside a brief the title is set as
text, and study and command stand once at its end; what marks mean, and that intervals show simulation noise only, stays
on the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from sim.brief.content import Figure
from sim.charts import draw
from sim.findings.study import Focus, StoredStudy, Unfit
from sim.words.phrases import name_of

if TYPE_CHECKING:
    from sim.charts.output.chart import Chart

INCH = 25.4
"""Millimetres."""
PROLOGUE = re.compile(r"^.*?(?=<svg )", re.DOTALL)
METADATA = re.compile(r"\s*<title>[^<]*</title>\s*<metadata>.*?</metadata>", re.DOTALL)


class Picture(NamedTuple):
    """A figure on its way into the brief: drawn, and not yet written."""

    kind: str
    outcome: str
    chart: Chart

    @property
    def height(self) -> float:
        """Of the printed picture, millimetres."""
        return float(self.chart.figure.get_size_inches()[1]) * INCH

    def figure(self, title: str) -> Figure:
        """As it is printed, under a title."""
        chart = self.chart
        return Figure(
            self.kind, self.outcome, title, chart.alt, chart.in_words, chart.svg(text=True), "", "", self.height
        )


def picture(study: StoredStudy, kind: str, outcome: str, size: str = "brief") -> Picture:
    """A figure of a study. Raises Unfit if the study lacks the numbers, KeyError if there is no such kind.

    Args:
        study: the study.
        kind: of chart.
        outcome: to draw; "" lets the chart choose.
        size: one of ``sim.charts.SIZES``.
    """
    return Picture(kind, outcome, draw(kind, study, size, Focus(outcome or None), inside=True))


def inline(svg: str) -> str:
    """A picture to stand inside a page: without what only a file of its own needs."""
    return METADATA.sub("", PROLOGUE.sub("", svg, count=1), count=1)


class Album:
    """Figures of a study, each drawn and written once and as late as may be."""

    def __init__(self, study: StoredStudy, title: str) -> None:
        """``title`` is that of the brief: a figure that says the same gets none."""
        self._study, self._title = study, title
        self._drawn: dict[tuple[str, str, str], Picture | None] = {}
        self._written: dict[tuple[str, str, str], Figure] = {}

    def _picture(self, kind: str, outcome: str, size: str) -> Picture | None:
        if (kind, outcome, size) not in self._drawn:
            try:
                self._drawn[kind, outcome, size] = picture(self._study, kind, outcome, size)
            except (Unfit, KeyError):
                self._drawn[kind, outcome, size] = None
        return self._drawn[kind, outcome, size]

    def figures(self, wanted: Sequence[tuple[str, str]], height: float, told: Sequence[str] = ()) -> Iterator[Figure]:
        """Those of the figures wanted that can be drawn, are at most so high (millimetres) and differ.

        First those that are as high as they like; then, with what fits of them, those that were too high, unless that
        is but a part. None has a title that is ``told`` already.
        """
        titles, high = [self._bare(title) for title in told], set[tuple[str, str]]()
        for size, (kind, outcome) in product(("brief", "square"), wanted):
            if size == "square" and (kind, outcome) not in high:
                continue
            drawn = self._picture(kind, outcome, size)
            if drawn is None or (bare := self._bare(drawn.chart.title)) in titles:
                continue
            if drawn.height > height or (size == "square" and drawn.chart.partial):
                high.add((kind, outcome))
                continue
            titles.append(bare)
            yield self._figure((kind, outcome, size), "" if bare == self._bare(self._title) else drawn.chart.title)

    def beside(self, wanted: Sequence[tuple[str, str]], height: float, lead: Figure) -> Iterator[Figure]:
        """Figures to go with the leading one: other findings first, then its own by another kind of chart, untitled."""
        yield from self.figures(wanted, height, (self._title, lead.title))
        first = self._picture(lead.kind, lead.outcome, "brief") or self._picture(lead.kind, lead.outcome, "square")
        same = first.chart.title if first is not None else ""
        for kind, outcome in wanted:
            drawn = self._picture(kind, outcome, "brief")
            if drawn is None or kind == lead.kind or drawn.height > height or drawn.chart.title != same:
                continue
            yield self._figure((kind, outcome, "brief"), "")

    def _figure(self, key: tuple[str, str, str], title: str) -> Figure:
        drawn = self._drawn[key]
        if drawn is not None and key not in self._written:
            self._written[key] = drawn.figure(title)
        return self._written[key]

    def _bare(self, title: str) -> str:
        """A title without the marks that only tell a setting's name from other words: a chart may do without them."""
        lever = f" ({name_of(self._study.lever or '')})"
        return re.sub("[\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}]", "", title).replace(lever, "")

    def with_screens(self, figures: Sequence[Figure]) -> tuple[Figure, ...]:
        """Figures that go into the brief, with their pictures for screen and phone."""
        return tuple(self._screens(figure) for figure in figures)

    def _screens(self, figure: Figure) -> Figure:
        drawn = next((self._drawn[key] for key, each in self._written.items() if each == figure), None)
        if drawn is None:
            return figure
        phone = picture(self._study, figure.kind, figure.outcome, "column").chart
        return figure._replace(wide=inline(drawn.chart.svg()), narrow=inline(phone.svg()))
