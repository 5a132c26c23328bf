"""Which track, when: a map of tension by encroachment with the track that carries most to the table.

What varies. The level to which tension returns, how far governments encroach, and the track.
What is held. The standing dialogue, all else at its defaults. Tension stays below 0.7, the level from which official
talks are suspended; crises lift it above for a while.
What is measured. Packages adopted by both governments, in each cell of the map and each room, on the same luck. A
cell in which the paired difference between the two best tracks includes 0 tells no best track.

What it found. In version 0.1.0, and not yet read again under the rules of today; results/reference has today's
numbers. Against Track 1 the map has a border in its corner of high tension and little encroachment (n = 3,000 each).
Track 2 is ahead in one of 42 cells (no encroachment, 0.6: 0.42, 0.39 to 0.45, against 0.36, 0.33 to 0.38), Track 1 in
31: all from encroachment 0.6 on, at 0.4 all but the highest tension, at 0.2 up to 0.3; ten cannot be told apart. Track
1.5 is ahead of Track 1 in none (in that corner 0.40, 0.37 to 0.43, told apart only before correction), behind in 35,
and seven cannot be told apart. So encroachment moves the border towards the official room, and tension towards the
unofficial one, perhaps since official talks are suspended when tension is high. Track 2 is ahead of Track 1.5 in 24
cells; in 18, among them all from encroachment 0.8 on, they cannot be told apart. On agreements Track 1 is ahead in
every cell, which is close to assumed. What it did not find: a cell where Track 1.5 carries most.

Across the region. Over 64 vectors of 245 of the calibrated region, in 13 situations each (docs/headlines.md): 2
sentences are not told: they hold in fewer than four cells of five, and no condition was found that mends it.

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
