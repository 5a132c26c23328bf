"""A figure without what the brief says already: lines are taken off, the picture is cut by their height.

Nothing is scaled. What a figure says of the data beside it is said of the tables of the study: nothing lies beside a
figure of a brief.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sim.charts import style
from sim.charts.chart import Chart
from sim.charts.sheet import ABOVE
from sim.charts.study import Study
from sim.words.direction import bare

Text = Any
"""A text on a figure: only sim.charts knows what draws it."""
AGAIN = "Make it again:"
POINTS = 72.0
_SIZE = re.compile(r'width="([\d.]+)pt" height="([\d.]+)pt" viewBox="0 0 ([\d.]+) ([\d.]+)"')
_PROLOGUE = re.compile(r"^.*?(?=<svg )", re.DOTALL)
_METADATA = re.compile(r"\s*<title>[^<]*</title>\s*<metadata>.*?</metadata>", re.DOTALL)

BESIDE, STORED = ["the", "data", "beside", "the", "figure"], ["the", "tables", "of", "the", "study"]


def _elsewhere(texts: Sequence[Text]) -> None:
    """Say where the data of a figure are, over the ends of lines."""
    lines = [text.get_text().split(" ") for text in texts]
    flat = [(line, place) for line, words in enumerate(lines) for place in range(len(words))]
    for start in range(len(flat) - len(BESIDE) + 1):
        window = flat[start : start + len(BESIDE)]
        if [lines[line][place].rstrip(".;,") for line, place in window] == BESIDE:
            for (line, place), old, new in zip(window, BESIDE, STORED, strict=True):
                lines[line][place] = lines[line][place].replace(old, new)
                texts[line].set_text(" ".join(lines[line]))


def taken(chart: Chart, study: Study) -> tuple[float, float]:
    """Take title, study and command off a figure; returns how much shorter it gets above and below, inches."""
    texts = list(chart.figure.texts)
    _elsewhere(texts)
    head = _run(texts, chart.title)
    made = [line for start in _starts(texts, _spaced(f"{study.facts.title};")) for line in _down(texts[start:])]
    again = [line for start in _starts(texts, AGAIN) for line in _down(texts[start:])]
    foot = made or again  # the command comes last: it belongs to the lines below the first
    return _remove(head) + (ABOVE if head else 0.0), _remove(foot)


def _run(texts: Sequence[Text], whole: str) -> list[Text]:
    """The first texts that make up a whole, if they do; a figure may have tied words of it together."""
    for end in range(1, len(texts) + 1):
        if _spaced(" ".join(text.get_text() for text in texts[:end])) == _spaced(whole):
            return list(texts[:end])
    return []


def _spaced(text: str) -> str:
    """A text with plain spaces only, and nothing that sets its words apart."""
    return " ".join(bare(text).split())


def _starts(texts: Sequence[Text], begins: str) -> list[int]:
    """Where a note begins that may be broken into lines."""
    for place, text in enumerate(texts):
        line = _spaced(text.get_text())
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


def cut(svg: str, head: float, foot: float) -> str:
    """A picture without a strip above and below, inches."""

    def shorter(found: re.Match[str]) -> str:
        wide, high = float(found[3]), float(found[4])
        rest = high - (head + foot) * POINTS
        return f'width="{wide:g}pt" height="{rest:g}pt" viewBox="0 {head * POINTS:g} {wide:g} {rest:g}"'

    return _SIZE.sub(shorter, svg, count=1)


def inline(svg: str) -> str:
    """A picture to stand inside a page: without what only a file of its own needs."""
    return _METADATA.sub("", _PROLOGUE.sub("", svg, count=1), count=1)
