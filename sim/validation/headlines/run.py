"""Play every sentence in every situation with so many vectors of the region, or go on with it."""

from __future__ import annotations

from pathlib import Path

from sim.lab.runner.progress import Progress
from sim.validation.headlines.play import Cell, play
from sim.validation.headlines.situations import SITUATIONS
from sim.validation.headlines.storage import Asked, Shelf
from sim.validation.region import across


def run(folder: Path, asked: Asked, anew: bool, progress: Progress) -> list[Cell]:
    """The cells of a folder, after those that were missing have been played.

    Args:
        folder: of the cells.
        asked: how many vectors, on which luck.
        anew: drop what the folder holds, if it was asked for differently.
        progress: told of every cell that is played.

    Raises:
        DifferentError: if the folder holds cells that were asked for differently.
        ValueError: if the region holds fewer vectors.
    """
    vectors, shelf = across(asked.vectors), Shelf(folder, asked.headlines)
    shelf.claim(asked, anew)
    there = {(cell.vector, cell.situation) for cell in shelf.cells()}
    every = [(number, situation) for number in range(asked.vectors) for situation in SITUATIONS]
    missing = [(number, each) for number, each in every if (number, each.key) not in there]
    with progress.begin(len(missing)):
        for number, situation in missing:
            shelf.add(play(asked.headlines, situation, (number, vectors[number]), asked.looks, asked.seed))
            progress.runs(1)
    return shelf.cells()
