"""Which track, when: a map of tension by encroachment with the track that carries most to the table.

What varies. The level to which tension returns, how far governments encroach, and the track.
What is held. The standing dialogue, all else at its defaults. Tension stays below 0.7, the level from which official
talks are suspended; crises lift it above for a while.
What is measured. Packages adopted by both governments, in each cell of the map and each room, on the same luck. A
cell in which the paired difference between the two best tracks includes 0 tells no best track.

What it found. In version 0.2.0. Turned: Track 1.5, which was ahead of Track 1 in none, carries most here in 15 of 42
cells (n = 3,000 each), all without encroachment or at 0.2, and at 0.4 with the highest tension (at 0.2 and the default
tension 0.43, 0.40 to 0.46, against 0.33, 0.30 to 0.35); it is behind in 20, all from 0.8 on and at 0.6 all but the
highest tension, and seven cannot be told apart. It is ahead of Track 2 in all 42, where it was in none. Track 2 is
ahead of Track 1 in two (no encroachment, 0.6: 0.29, 0.27 to 0.31, against 0.22, 0.21 to 0.24; and 0.5), behind in 30,
and ten cannot be told apart. Turned too: on agreements Track 1 is not ahead in every cell, but of Track 1.5 in 21
(behind in 13) and of Track 2 in 33 (behind in none). Still encroachment moves the border towards the official room,
which no encroachment reaches by construction, and tension towards the unofficial ones, which it cancels no meeting of,
by construction too. What it did not find: a cell where Track 2 carries most.

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
