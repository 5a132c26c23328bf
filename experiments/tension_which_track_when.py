"""Which track, when: a map of tension by encroachment with the track that carries most to the table.

What varies. The level to which tension returns, how far governments encroach, and the track.
What is held. The standing dialogue, all else at its defaults. Tension stays below 0.7, the level from which official
talks are suspended; crises lift it above for a while.
What is measured. Packages adopted by both governments, in each cell of the map and each room, on the same luck. A
cell in which the paired difference between the two best tracks includes 0 tells no best track.

What it found. Against Track 1 the map has a border: up to encroachment 0.2 Track 1.5 is ahead at every tension; at 0.4
the two cannot be told apart below a baseline of 0.2 and Track 1.5 is ahead from there on; at 0.6 Track 1 is ahead below
0.2 and the two cannot be told apart from there on; from 0.8 on Track 1 is ahead everywhere. The border with Track 2 is
nearly the same. So encroachment moves the border, and tension moves it a little towards the unofficial room, perhaps
since official talks are suspended when tension is high. Track 1.5 is ahead of Track 2 in all seven cells without
encroachment and in three at 0.2; in the other 32 they cannot be told apart. On agreements Track 1 is ahead in every
cell, which is close to assumed. What it did not find: a cell where Track 2 is told apart from Track 1.5 as ahead.

    backchannel study tension_which_track_when
"""

from sim.lab.study import Grid, Levels

question = "Under which tension and encroachment does which track carry most to the official table?"
scenario = "standing"
uncertainties = {
    "tension.baseline": Levels(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
    "encroachment.level": Levels(0, 0.2, 0.4, 0.6, 0.8, 1),
}
levers = {"track": Levels("track1", "track1_5", "track2")}
held = {}
outcomes = ("transferred", "transfer_rate", "breakthroughs", "uptake", "agreed", "cancelled", "tension_end")
design = Grid()
repetitions = 3000
