"""What the picture of a tornado is drawn from: one thing at a time, to the ends of what it may be, with Track 1.5."""

from sim.lab.study import Levels, OneAtATime, Range

question = "What matters most for what an unofficial room with officials sends to official talks?"
scenario = "standing"
uncertainties = {
    "tension.baseline": Range(0.1, 0.65),
    "encroachment.level": Range(0, 0.8),
    "candour.expert": Range(0.65, 1),
    "drafting.home_error_expert": Range(0.05, 0.35),
    "transfer.take_back": Range(0.1, 0.4),
    "transfer.briefing": Range(0.01, 0.08),
}
levers = {"track": Levels("track1_5")}
outcomes = ("transferred",)
design = OneAtATime()
repetitions = 1000
