"""Small studies for the tests of the runner, and what of a folder must be the same whatever happened on the way."""

from __future__ import annotations

import sys
from pathlib import Path

from sim.lab.runner.finish import FILES
from sim.lab.runner.run import RunOptions, run_study
from sim.lab.study import Grid, Levels, Study
from sim.store.listing import RunsPlace, entries_in

OUTCOMES = ("breakthroughs", "transfer_rate", "first_breakthrough", "trust_end")


def small(points: int = 2, repetitions: int = 60, **changed: object) -> Study:
    """Two tracks at some levels of tension, a few months long."""
    levels = Levels(*(round(0.01 * number, 2) for number in range(points // 2)))
    said = {
        "name": "small", "question": "Does tension matter?", "scenario": "standing",
        "uncertainties": {"tension.baseline": levels}, "levers": {"track": Levels("track1_5", "track2")},
        "held": {"months": 9}, "outcomes": OUTCOMES, "design": Grid(), "repetitions": repetitions,
    }  # fmt: skip
    return Study(**{**said, **changed})


def files(folder: Path) -> dict[str, bytes]:
    """Everything that a reader of results sees, but for the manifest."""
    return {name: (folder / name).read_bytes() for name in FILES if (folder / name).is_file()}


def chunks(folder: Path) -> set[str]:
    """The chunks that are there: key and span."""
    there = (each for each in entries_in(folder / "chunks") if isinstance(each, RunsPlace))
    return {f"{each.key} {each.place.span.first}-{each.place.span.last}" for each in there}


def packs(folder: Path) -> list[Path]:
    """The files that they are in."""
    return sorted(folder.glob("chunks/*.parquet"))


if __name__ == "__main__":  # folder, points, repetitions, block: a study in a process of its own
    run_study(
        small(int(sys.argv[2]), int(sys.argv[3])), Path(sys.argv[1]), RunOptions(threads=2, block=int(sys.argv[4]))
    )
