"""Breakthroughs by tension and encroachment: Mesa's own batch runner around the reference model."""

import sys

import mesa
import pandas as pd

from sim import Dialogue, load


class Talks(Dialogue):
    """A dialogue made from what varies."""

    def __init__(self, baseline, level, run, rng=None):  # noqa: ARG002 (a newer Mesa passes one)
        overrides = [f"tension.baseline={baseline}", f"encroachment.level={level}"]
        super().__init__(load("standing", overrides=overrides), run=run)


if __name__ == "__main__":
    varied = {
        "baseline": [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6],
        "level": [0, 0.25, 0.5, 0.75, 1],
        "run": range(int(sys.argv[1])),
    }
    found = mesa.batch_run(Talks, varied)
    pd.DataFrame(found)[[*varied, "breakthroughs"]].to_csv("found.csv", index=False)
