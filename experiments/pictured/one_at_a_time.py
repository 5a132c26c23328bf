"""One parameter at a time, for the picture of that chart in docs/charts.md: it asks nothing else.

What varies. Six parameters, each alone, to the ends of its range; what was calibrated goes to the ends of what was
searched, so that its default lies between, wherever that moves. The track.
What is held. The standing dialogue.
What is measured. Packages adopted by both governments.
What it found. The picture.

    backchannel study experiments/pictured/one_at_a_time.py
"""

from sim.lab.study import Levels, OneAtATime, Range
from sim.validation.calibration.ranges import RANGES

_SEARCHED = ("candour.expert", "drafting.home_error_expert", "transfer.take_back", "transfer.briefing")

question = "What matters most to a room, one thing at a time?"
scenario = "standing"
uncertainties = {
    "encroachment.level": Range(0, 0.8),
    "tension.baseline": Range(0.1, 0.65),
    **{each.path: Range(each.low, each.high) for each in RANGES if each.path in _SEARCHED},
}
levers = {"track": Levels("track1", "track1_5", "track2")}
held = {}
outcomes = ("transferred", "breakthroughs")
design = OneAtATime()
repetitions = 300
