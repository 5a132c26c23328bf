"""Which track carries what it settles to the official table, over all that is uncertain.

What varies. The track: every forum gets the room of Track 1, 1.5 or 2. Ten parameters, which no source settles, move
over wide ranges that hold their defaults: 128 futures that fill those ranges evenly, each played in all three rooms.
What is held. The standing dialogue of two great powers, five years, all else at its defaults. In a future all three
rooms live through the same conflicts and the same luck.
What is measured. Packages adopted by both governments (transferred), of the questions solved the share that gets there
(transfer_rate), and the steps before and after.

What it found. In version 0.2.0. Turned: Track 1.5 is told apart as carrying most packages to official talks in 3 of 128
futures (1,000 dialogues a track), by the estimates in 15, where no unofficial track was in any; of the unofficial two
it is ahead in 100 and behind in none (28 not told apart), where it was behind in 51; and Track 1 is no longer ahead on
agreements in every future (behind Track 1.5 in 4, 27 not told apart; behind Track 2 in none, 14 not). Else Track 1 is
ahead in packages, of Track 1.5 in 98 and behind in 5 (25 not told apart), of Track 2 in 110 and behind in 3 (15 not
told apart). But that says as much of the range as of the rooms: up to an understanding.asymmetry of 0.8 Track 1 is
ahead of both in all 64 futures, and where it is behind that is above 0.96, the default. Breakthroughs rise from Track 1
to 1.5 to 2 in all 128, the first step pushed by a rule; so is the order of the shares of them that reach official talks
(all in Track 1, then by the estimates 20 to 30 in 100 and 8 to 22). What matters, as the share in 100 of the variance
between futures that a parameter explains alone. Packages adopted: in Track 1 understanding.asymmetry 55 (43 to 64) and
drafting.rigidity 19 (7 to 32); in Track 1.5 encroachment.level 26 (13 to 38), drafting.rigidity 25 (13 to 38),
tension.baseline 12 (2 to 24) and understanding.asymmetry 9 (1 to 21); in Track 2 drafting.rigidity 20 (8 to 33),
encroachment.level 19 (8 to 32) and tension.baseline 12 (2 to 24). The share: in Track 1.5 transfer.take_back 48 (35 to
58) and understanding.asymmetry 9 (1 to 21), in Track 2 transfer.briefing 44 (31 to 54), transfer.memo 15 (5 to 28) and
transfer.cost 10 (1 to 23). No other is told from nothing.

How much of it is will. Track 2 over Track 1, at the defaults and with both governments always open
(docs/by-construction.md): breakthroughs a meeting 8.48 (8.01 to 8.95) and 2.46 (2.39 to 2.52); uptake a dialogue 7.09
(6.71 to 7.48) and 2.36 (2.30 to 2.43); transferred a dialogue 0.84 (0.78 to 0.91) and 1.34 (1.31 to 1.37); agreed a
dialogue 0.75 (0.68 to 0.81) and 1.28 (1.24 to 1.31); transfer rate 0.17 (0.15 to 0.18) and 0.79 (0.78 to 0.80).

Across the region. Over 64 vectors of 245 of the calibrated region, in 13 situations each (docs/headlines.md): More is
solved in a room without serving officials (Track 2) than in one where some sit in a private capacity (Track 1.5). Holds
in 91.8 (86.2 to 95.3) cells of 100. Even where both governments are always open, Track 1.5 solves more than Track 1.
Holds in 99.6 (98.6 to 99.9) cells of 100. Of the questions solved a larger share reaches official talks from Track 1.5
than from Track 2. Holds in 96.6 (93.4 to 98.3) cells of 100. Track 1.5 carries more packages to official talks than
Track 2. Holds in 89 (82 to 94) cells of 100. 2 sentences are not told: they hold in fewer than four cells of five, and
no condition was found that mends it.

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
