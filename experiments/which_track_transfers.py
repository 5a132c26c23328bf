"""Which track carries what it settles to the official table, over all that is uncertain.

What varies. The track: every forum gets the room of Track 1, 1.5 or 2. Ten parameters, which no source settles, move
over wide ranges around their defaults: 128 futures that fill those ranges evenly, each played in all three rooms.
What is held. The standing dialogue of two great powers, five years, all else at its defaults. In a future all three
rooms live through the same conflicts and the same luck.
What is measured. Packages adopted by both governments (transferred), the share of breakthroughs that gets there
(transfer_rate), and the steps before and after.

What it found. (not run yet)

    backchannel study which_track_transfers
"""

from sim.lab.study import Levels, Range, Sobol

question = "Which track carries what it settles to the official table, whatever the uncertain numbers are?"
scenario = "standing"
levers = {"track": Levels("track1", "track1_5", "track2")}
uncertainties = {
    "tension.baseline": Range(0.1, 0.65),
    "encroachment.level": Range(0, 0.8),
    "candour.expert": Range(0.65, 1),
    "understanding.asymmetry": Range(0.6, 1),
    "drafting.rigidity": Range(0.51, 0.57),
    "drafting.home_error_expert": Range(0.05, 0.35),
    "transfer.take_back": Range(0.1, 0.4),
    "transfer.briefing": Range(0.01, 0.08),
    "transfer.memo": Range(0.005, 0.05),
    "transfer.cost": Range(0.03, 0.15),
}
held = {}
outcomes = ("transferred", "transfer_rate", "breakthroughs", "uptake", "agreed", "first_transfer")
design = Sobol(points=128, seed=1)
repetitions = 1000
