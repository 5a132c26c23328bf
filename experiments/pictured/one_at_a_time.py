"""One parameter at a time, for the picture of that chart in docs/charts.md: it asks nothing else.

What varies. Six parameters, each alone, to its lowest and its highest value; the rest stays at its default. The track.
What is held. The standing dialogue.
What is measured. Packages adopted by both governments.
What it found. The picture.

    backchannel study experiments/pictured/one_at_a_time.py
"""

from sim.lab.study import Levels, OneAtATime, Range

question = "What matters most to a room, one thing at a time?"
scenario = "standing"
uncertainties = {
    "encroachment.level": Range(0, 0.8),
    "tension.baseline": Range(0.1, 0.65),
    "candour.expert": Range(0.65, 1),
    "transfer.take_back": Range(0.1, 0.4),
    "drafting.home_error_expert": Range(0.05, 0.35),
    "transfer.briefing": Range(0.01, 0.08),
}
levers = {"track": Levels("track1", "track1_5", "track2")}
held = {}
outcomes = ("transferred", "breakthroughs")
design = OneAtATime()
repetitions = 300
