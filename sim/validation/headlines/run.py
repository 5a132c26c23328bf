"""Play every sentence in every situation with so many vectors of the region, or go on with it."""

from __future__ import annotations

from pathlib import Path

from sim.lab.runner.progress import Progress
from sim.validation.headlines.play import HeadlineCell, play
from sim.validation.headlines.situations import SITUATIONS
from sim.validation.headlines.storage import CellPlan, CellStore
from sim.validation.region import sample


def run(folder: Path, plan: CellPlan, anew: bool, progress: Progress) -> list[HeadlineCell]:
    """The cells of a folder, after those that were missing have been played.

    Args:
        folder: of the cells.
        plan: how many vectors, on which luck.
        anew: drop what the folder holds, if it was asked for differently.
        progress: told of every cell that is played.

    Raises:
        DifferentError: if the folder holds cells that were asked for differently.
        ValueError: if the region holds fewer vectors.
    """
    vectors, store = sample(plan.vectors), CellStore(folder, plan.headlines)
    store.claim(plan, anew)
    there = {(cell.vector, cell.situation) for cell in store.cells()}
    every = [(number, situation) for number in range(plan.vectors) for situation in SITUATIONS]
    missing = [(number, each) for number, each in every if (number, each.key) not in there]
    with progress.begin(len(missing)):
        for number, situation in missing:
            store.add(play(plan.headlines, situation, (number, vectors[number]), plan.looks, plan.seed))
            progress.runs(1)
    return store.cells()
