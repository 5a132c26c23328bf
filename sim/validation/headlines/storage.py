"""What was played: a line a vector and situation, written as soon as it is played, so that a stopped run goes on."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sim.edition import VERSION
from sim.lab.preparation.digest import model_digest
from sim.statistics.estimate import Estimate, unknown
from sim.store.disk import make
from sim.store.manifest import read_json
from sim.store.tables import read_csv, write_csv
from sim.validation.headlines.claims import HEADLINES, Headline
from sim.validation.headlines.play import HeadlineCell, Looks
from sim.validation.headlines.situations import SITUATIONS
from sim.validation.region import sample, vectors
from sim.validation.resume import DifferentError, LineTable, PlanFile

CELLS, VECTORS, ABOUT = "cells.csv", "vectors.csv", "about.json"
WIDTH = " within"
"""Ending of the column that holds half the width of an interval."""
DIGITS = 4


class CellPlan(NamedTuple):
    """What decides the cells."""

    vectors: int
    """How many of the region: the first of its order (``sim.validation.region.sample``)."""
    looks: Looks = Looks()
    seed: int = 1
    headlines: tuple[Headline, ...] = HEADLINES

    def to_json_object(self) -> dict[str, Any]:
        """What the folder remembers; the number of vectors is not among it, for more may be asked later."""
        return {
            "version": VERSION, "seed": self.seed, "looks": list(self.looks),
            "model": model_digest(), "region": _hash(repr(vectors())),
            "vectors in the region": len(vectors()),
            "headlines": {each.key: _hash(_played(each)) for each in self.headlines},
        }  # fmt: skip


def _played(headline: Headline) -> str:
    """What decides the lead of a sentence: not its words."""
    return repr([(term.weight, term.measure.name, term.arm) for term in headline.part.terms])


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


class CellStore:
    """The cells of a folder."""

    def __init__(self, folder: Path, headlines: Sequence[Headline] = HEADLINES) -> None:
        self.folder, self._headlines = folder, headlines
        leads = (name for each in headlines for name in (each.key, f"{each.key}{WIDTH}"))
        self._table = LineTable(folder / CELLS, ["vector", "situation", "dialogues", *leads])

    def claim(self, plan: CellPlan, anew: bool = False) -> None:
        """See that the folder holds the same cells, or none. Raises DifferentError, with what differs.

        ``anew``: cells that were asked for differently are dropped; the same ones are gone on with all the same, so
        that a stopped run with ``anew`` loses nothing.
        """
        make(self.folder)
        question = PlanFile(self.folder / ABOUT, plan.to_json_object())
        differs = question.differs()
        if question.stored and differs and not anew:
            raise DifferentError(f"{self.folder} holds cells of another {', '.join(differs)}; --anew plays all again")
        if differs:
            (self.folder / VECTORS).unlink(missing_ok=True)
        self._table.go_on(anew=bool(differs))
        if differs:
            question.write()
        self._keep(plan.vectors)

    def _keep(self, count: int) -> None:
        """The vectors beside the cells, so that a page can be written when the region has moved on."""
        drawn = sample(max(count, len(self.vectors())))
        rows = [[float(f"{each.value:.{DIGITS}g}") for each in vector] for vector in drawn]
        write_csv(self.folder / VECTORS, [each.name for each in drawn[0]], rows)

    def vectors(self) -> list[dict[str, float]]:
        """Values of each vector, by its number."""
        file = self.folder / VECTORS
        return [{name: float(value) for name, value in row.items()} for row in read_csv(file)] if file.is_file() else []

    @property
    def region(self) -> int:
        """How many vectors the region held from which they were drawn."""
        return int(read_json(self.folder / ABOUT)["vectors in the region"])

    @property
    def looks(self) -> Looks:
        """Dialogues an arm with which the cells were played."""
        return Looks(*read_json(self.folder / ABOUT)["looks"])

    def add(self, cell: HeadlineCell) -> None:
        """Write a cell's line."""
        row: list[str] = [str(cell.vector), cell.situation, str(cell.dialogues)]
        for each in self._headlines:
            found = cell.leads.get(each.key)
            row += _numbers(found) if found else ["", ""]
        self._table.add(row)

    def cells(self) -> list[HeadlineCell]:
        """All that was played, in order; without a last line that a crash left half written."""
        return [self._cell(row) for row in csv.DictReader(self._table.whole_lines().splitlines())]

    def _cell(self, row: Mapping[str, str]) -> HeadlineCell:
        leads = {each.key: _estimate(row[each.key], row[f"{each.key}{WIDTH}"]) for each in self._headlines}
        known = {key: found for key, found in leads.items() if found is not None}
        return HeadlineCell(int(row["vector"]), row["situation"], known, int(row["dialogues"]))


NONE = "none"
"""A lead without a number: there was nothing to divide by."""


def _numbers(found: Estimate) -> list[str]:
    if found.estimate is None or found.high is None:
        return [NONE, NONE]
    return [f"{found.estimate:.{DIGITS}g}", f"{found.high - found.estimate:.{DIGITS}g}"]


def _estimate(value: str, within: str) -> Estimate | None:
    """A lead as it was kept; None where a sentence does not apply."""
    if not value:
        return None
    if value == NONE:
        return unknown()
    centre, half = float(value), float(within)
    return Estimate(centre, centre - half, centre + half, 0)


def whole(cells: Sequence[HeadlineCell]) -> list[HeadlineCell]:
    """The cells of those vectors that were played in every situation."""
    played: dict[int, int] = {}
    for cell in cells:
        played[cell.vector] = played.get(cell.vector, 0) + 1
    return [cell for cell in cells if played[cell.vector] == len(SITUATIONS)]
