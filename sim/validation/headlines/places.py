"""The places where sentences are printed: README between marks, every experiment in a paragraph of its docstring.

The study of the tracks has a paragraph more: by how much of its ratios will counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sim.store.disk import write_text
from sim.validation import placeholders
from sim.validation.headlines.claims import HEADLINES, README
from sim.validation.headlines.will import BOTH_OPEN, DEFAULTS, ROOMS, RoomRatio
from sim.validation.headlines.wording import HeadlineStatement, left_out, of_places
from sim.validation.markdown import wrapped
from sim.words.numbers import written

NAME, REGION, WILL = "headlines", "Across the region. ", "How much of it is will. "
"""Of the place in README; how the paragraphs of an experiment begin."""
OF_TRACKS = "which_track_transfers"
"""The experiment whose ratios are told with and without will."""


class PlaceContent(NamedTuple):
    """What is printed in places."""

    every: Sequence[HeadlineStatement]
    rests: str
    """What shares rest on, in words."""
    ratios: Sequence[RoomRatio]


def in_readme(text: str, printed: PlaceContent) -> str:
    """README with what may be told there."""
    told = [*of_places(printed.every, README), *filter(None, [left_out(printed.every, README)])]
    return placeholders.filled(text, NAME, f"Over {printed.rests} ([headlines](docs/headlines.md)): {' '.join(told)}")


def in_experiment(text: str, name: str, printed: PlaceContent) -> str:
    """The source of an experiment with what may be told in its paragraphs."""
    parts = [*of_places(printed.every, name), *filter(None, [left_out(printed.every, name)])]
    text = _written(text, REGION, f"Over {printed.rests} (docs/headlines.md): {' '.join(parts)}")
    return _written(text, WILL, _of_will(printed.ratios)) if name == OF_TRACKS else text


def _of_will(ratios: Sequence[RoomRatio]) -> str:
    """Every ratio of the first two rooms, at the defaults and where both are open."""
    rooms = next(iter(ROOMS))
    found = {(row.measure, row.situation): written(row.ratio) for row in ratios if row.rooms == rooms}
    each = [f"{measure} {found[measure, DEFAULTS]} and {found[measure, BOTH_OPEN]}"
            for measure in dict.fromkeys(measure for measure, _ in found)]  # fmt: skip
    return f"{rooms}, {DEFAULTS} and with {BOTH_OPEN} (docs/by-construction.md): {'; '.join(each)}."


def _written(text: str, opening: str, told: str) -> str:
    return _paragraph(opening).sub(lambda _: wrapped(opening + told), text, count=1)


def _paragraph(opening: str) -> re.Pattern[str]:
    return re.compile(rf"^{re.escape(opening)}.*?(?=\n\n)", re.M | re.S)


def by_hand(text: str) -> str:
    """A text without its places."""
    for opening in (REGION, WILL):
        text = _paragraph(opening).sub("", text)
    return placeholders.emptied(text, NAME)


def places(root: Path) -> dict[str, Path]:
    """Every place with its file: README, and the experiments that some sentence names."""
    names = dict.fromkeys(place for each in HEADLINES for place in each.places if place != README)
    return {README: root / README, **{name: root / "experiments" / f"{name}.py" for name in names}}


def fill_places(root: Path, printed: PlaceContent) -> None:
    """Write every place of the project."""
    for name, file in places(root).items():
        text = file.read_text(encoding="utf-8")
        new = in_readme(text, printed) if name == README else in_experiment(text, name, printed)
        if new != text:
            write_text(file, new)
