"""Which track carries what it settles to the official table, over all that is uncertain.

What varies. The track: every forum gets the room of Track 1, 1.5 or 2. Ten parameters, which no source settles, move
over wide ranges around their defaults: 128 futures that fill those ranges evenly, each played in all three rooms.
What is held. The standing dialogue of two great powers, five years, all else at its defaults. In a future all three
rooms live through the same conflicts and the same luck.
What is measured. Packages adopted by both governments (transferred), the share of breakthroughs that gets there
(transfer_rate), and the steps before and after.

What it found. In all 128 futures the share of breakthroughs that reaches official talks falls from Track 1 (all of
them, by definition of an official room) to Track 1.5 (mean 23 in 100) to Track 2 (17 in 100), while breakthroughs rise
in the same order (mean 0.52, 2.1 and 2.8 a dialogue; Track 2 ahead of 1.5 in 127 futures, no difference told in one).
Of what arrives, no track is ahead everywhere: in packages adopted Track 1 is ahead of Track 1.5 in 41 futures and
behind in 23 (64 not told apart), and Track 1.5 ahead of Track 2 in 27 and behind in 20 (81 not told apart). Track 1 is
ahead on agreements in every future: an agreement needs official talks, so that is close to assumed. What it did not
find: a track to recommend whatever one believes about the ten numbers.

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
