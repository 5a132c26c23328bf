"""Pictures of a brief: figures of ``sim.charts`` without what the brief says already, for paper, screen and phone.

A figure is made to travel alone: its title, the study and the command stand on it. Inside a brief the title is set as
text, and study and command stand once at its end; what marks mean, and that intervals show simulation noise only, stays
on the figure. Lines are taken off and the picture is cut by their height; nothing is scaled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any, NamedTuple

from sim.brief.content import Figure
from sim.charts import draw, style
from sim.charts.chart import Chart
from sim.charts.sheet import ABOVE
from sim.charts.study import Ask, Study, Unfit

Text = Any
"""A text on a figure: only sim.charts knows what draws it."""
AGAIN = "Make it again: "
POINTS = 72.0
_SIZE = re.compile(r'width="([\d.]+)pt" height="([\d.]+)pt" viewBox="0 0 ([\d.]+) ([\d.]+)"')
_ID = re.compile(r'(\bid="|url\(#|href="#)([^")]+)')
_PROLOGUE = re.compile(r"^.*?(?=<svg )", re.DOTALL)
_METADATA = re.compile(r"\s*<title>[^<]*</title>\s*<metadata>.*?</metadata>", re.DOTALL)
_LABELS = re.compile(r'aria-labelledby="[^"]*"')


class Drawn(NamedTuple):
    """A figure on its way into the brief."""

    figure: Figure
    chart: Chart
    taken: tuple[float, float]


def picture(study: Study, kind: str, outcome: str, size: str = "brief") -> Drawn:
    """A figure of a study, printed. Raises Unfit if the study lacks the numbers, KeyError if there is no such kind.

    Args:
        study: the study.
        kind: of chart.
        outcome: to draw; "" lets the chart choose.
        size: one of ``sim.charts.SIZES``.
    """
    chart = draw(kind, study, size, Ask(outcome or None))
    head, foot = _taken(chart, study)
    height = (chart.figure.get_size_inches()[1] - head - foot) / style.MM
    printed = _cut(chart.svg(text=True), head, foot)
    return Drawn(
        Figure(kind, outcome, chart.title, chart.alt, chart.description, printed, "", "", height), chart, (head, foot)
    )


class Album:
    """Figures of a study, each drawn once and as late as may be."""

    def __init__(self, study: Study, title: str) -> None:
        """``title`` is that of the brief: a figure that says the same gets none."""
        self._study, self._title = study, title
        self._drawn: dict[tuple[str, str, str], Drawn | None] = {}

    def _picture(self, kind: str, outcome: str, size: str) -> Drawn | None:
        if (kind, outcome, size) not in self._drawn:
            try:
                self._drawn[kind, outcome, size] = picture(self._study, kind, outcome, size)
            except (Unfit, KeyError):
                self._drawn[kind, outcome, size] = None
        return self._drawn[kind, outcome, size]

    def figures(self, wanted: Sequence[tuple[str, str]], height: float) -> Iterator[Figure]:
        """Those of the figures wanted that can be drawn, are at most so high (millimetres) and differ.

        First those that are as high as they like; then, with what fits of them, those that were too high.
        """
        titles: list[str] = []
        for size, (kind, outcome) in product(("brief", "square"), wanted):
            drawn = self._picture(kind, outcome, size)
            if drawn is not None and drawn.figure.height <= height and drawn.chart.title not in titles:
                titles.append(drawn.chart.title)
                title = "" if drawn.chart.title == self._title else drawn.chart.title
                yield drawn.figure._replace(title=title)

    def finished(self, figures: Sequence[Figure]) -> tuple[Figure, ...]:
        """Figures that go into the brief, with their pictures for screen and phone."""
        return tuple(self._screens(figure) for figure in figures)

    def _screens(self, figure: Figure) -> Figure:
        of = (self._picture(figure.kind, figure.outcome, size) for size in ("brief", "square"))
        drawn = next((each for each in of if each is not None and each.figure.print == figure.print), None)
        if drawn is None:
            return figure
        phone = draw(figure.kind, self._study, "column", Ask(figure.outcome or None))
        taken = _taken(phone, self._study)  # before it is written
        wide, narrow = _cut(drawn.chart.svg(), *drawn.taken), _cut(phone.svg(), *taken)
        name = f"{figure.kind}-{figure.outcome or 'own'}"
        return figure._replace(wide=inline(wide, f"{name}-wide"), narrow=inline(narrow, f"{name}-narrow"))


def _taken(chart: Chart, study: Study) -> tuple[float, float]:
    """Take title, study and command off a figure; returns how much shorter it gets above and below, inches."""
    texts = list(chart.figure.texts)
    head = _run(texts, chart.title)
    made = [line for start in _starts(texts, f"{study.facts.title}; ") for line in _down(texts[start:])]
    again = [line for start in _starts(texts, AGAIN) for line in _down(texts[start:])]
    foot = made or again  # the command comes last: it belongs to the lines below the first
    return _remove(head) + (ABOVE if head else 0.0), _remove(foot)


def _run(texts: Sequence[Text], whole: str) -> list[Text]:
    """The first texts that make up a whole, if they do."""
    for end in range(1, len(texts) + 1):
        if " ".join(text.get_text() for text in texts[:end]) == whole:
            return list(texts[:end])
    return []


def _starts(texts: Sequence[Text], begins: str) -> list[int]:
    """Where a note begins that may be broken into lines."""
    for place, text in enumerate(texts):
        line = text.get_text()
        if line and (line.startswith(begins) or (len(line) > 12 and begins.startswith(line))):
            return [place]
    return []


def _down(texts: Sequence[Text]) -> list[Text]:
    """A text and those that follow it further down."""
    found = [texts[0]]
    for text in texts[1:]:
        if text.get_position()[1] >= found[-1].get_position()[1]:
            break
        found.append(text)
    return found


def _remove(texts: Sequence[Text]) -> float:
    high = sum(float(text.get_fontsize()) * style.LEADING / POINTS for text in texts)
    for text in texts:
        text.remove()
    return high


def _cut(svg: str, head: float, foot: float) -> str:
    """A picture without a strip above and below, inches."""

    def shorter(found: re.Match[str]) -> str:
        wide, high = float(found[3]), float(found[4])
        rest = high - (head + foot) * POINTS
        return f'width="{wide:g}pt" height="{rest:g}pt" viewBox="0 {head * POINTS:g} {wide:g} {rest:g}"'

    return _SIZE.sub(shorter, svg, count=1)


def inline(svg: str, name: str) -> str:
    """A picture to stand inside a page: its ids its own, nothing in it that points elsewhere."""
    bare = _METADATA.sub("", _PROLOGUE.sub("", svg, count=1), count=1)
    bare = _LABELS.sub('aria-labelledby="title desc"', bare, count=1)
    bare = _ID.sub(lambda found: f"{found[1]}{name}-{found[2]}", bare)
    bare = bare.replace('aria-labelledby="title desc"', f'aria-labelledby="{name}-title {name}-desc"', 1)
    return bare.replace('<style type="text/css">*{', f'<style type="text/css">#{name}-figure_1 *{{', 1)
