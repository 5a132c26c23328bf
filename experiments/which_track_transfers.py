"""Which track carries what it settles to the official table, over all that is uncertain.

What varies. The track: every forum gets the room of Track 1, 1.5 or 2. Ten parameters, which no source settles, move
over wide ranges that hold their defaults: 128 futures that fill those ranges evenly, each played in all three rooms.
What is held. The standing dialogue of two great powers, five years, all else at its defaults. In a future all three
rooms live through the same conflicts and the same luck.
What is measured. Packages adopted by both governments (transferred), of the questions solved the share that gets there
(transfer_rate), and the steps before and after.

What it found. In version 0.1.0, and not yet read again under the rules of today; results/reference has today's
numbers. In each of 128 futures (1,000 dialogues a track) breakthroughs rise from Track 1 to 1.5 to 2: 0.73 (0.68 to
0.78), 1.99 (1.89 to 2.10) and 2.60 (2.47 to 2.72) a dialogue, means over futures. The share of them that reaches
official talks falls: all in Track 1, by definition of an official room, then by the estimates 17 to 22 in 100 in Track
1.5 and 8 to 19 in Track 2 (told apart in 108 futures, not in 20). Of what arrives, Track 1 is told apart as behind in
no future: in packages adopted it is ahead of Track 1.5 in 116 (12 not told apart) and ahead of Track 2 in 109 (19 not
told apart). Track 2 is ahead of Track 1.5 in 51 and behind in 8 (69 not told apart). Track 1 is ahead on agreements in
every future: an agreement needs official talks, so that is close to assumed. What it did not find: a future in which
an unofficial track is told apart as carrying most; by the estimates Track 2 does in 6, Track 1.5 in none. What
matters, as the share in 100 of the variance between futures that a parameter explains alone. Packages adopted:
drafting.rigidity 30 to 33 by the estimates, in every room (intervals within 17 to 45); understanding.asymmetry 37 (24
to 49) in Track 1, 17 (5.7 to 29) in Track 1.5 and 15 (4.7 to 28) in Track 2; encroachment.level 17 (5.9 to 30) in
Track 1.5 and 13 (3.4 to 26) in Track 2; tension.baseline 12 (2.7 to 25) in Track 1; no other is told from nothing. The
share that gets there: in Track 1.5 transfer.take_back 38 (24 to 49) and understanding.asymmetry 15 (4.9 to 28), in
Track 2 transfer.briefing 49 (37 to 59) and transfer.memo 21 (8.8 to 33); in Track 1 it does not vary.

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
