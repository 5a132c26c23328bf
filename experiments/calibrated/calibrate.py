"""The parameters with which the default standing dialogue shows what is known of real ones.

What varies. The parameters of the theory that are searched, over the ranges of ``sim.validation.calibration.ranges``.
What is held. The standing dialogue of two great powers: seats, calendar, agenda, weather, encroachment. Every vector
lives through the same luck.
What is measured. The rates of ``sim.validation.calibration.targets`` in its situations: the three rooms, two of them
with governments that are always open, Track 2 without learning and with trust frozen, a quiet room beside an official
one, an intensive secret channel.
What it found. docs/calibration.md, and the tables beside this file.

This is what the command ``calibrate`` does with its defaults, from Python.
"""

from pathlib import Path

from sim.validation.calibration.run import calibrate
from sim.validation.calibration.search import Search

if __name__ == "__main__":
    found = calibrate(Search(Path("results/calibration")))
    print(f"{len(found.points)} of {len(found.vectors.point)} vectors met all targets, twice")
