"""Encroachment by track: what a government's reach into a room does, by one side or by both.

What varies. How far the eastern and the western government encroach, each at four levels, in every combination: on the
diagonal both do as much (symmetric), off it one alone does more (one-sided). The track.
What is held. The standing dialogue, all else at its defaults. 0.3 is the default level of both.
What is measured. Packages adopted by both governments, breakthroughs, candid turns, and trust at the end.

Encroachment is a property of the conflict here: nobody chooses it in answer to a room. The two governments are alike,
so the table should be the same, up to noise, when east and west change places.

What it found. Encroachment costs unofficial rooms breakthroughs, and through them packages: with both governments at
0.9 rather than 0 Track 1.5 falls from 0.55 to 0.18 packages a dialogue and Track 2 from 0.50 to 0.19. One side alone at
0.9 costs a little more than half of that fall (0.34 and 0.33 are left): what two governments do nearly adds up. The
share of breakthroughs that transfers hardly moves (22 to 24 in 100 in Track 1.5, 16 to 17 in Track 2). Track 1 does not
change by a bit, which is assumed: every channel of encroachment works on people who do not speak for their government.
What it did not find: a threshold, or a track that encroachment leaves untouched among the unofficial ones.

    backchannel study encroachment_by_track
"""

from sim.lab.study import Grid, Levels

question = "What does encroachment by one government, or by both, do to what each track reaches?"
scenario = "standing"
uncertainties = {
    "governments.east.encroachment": Levels(0, 0.3, 0.6, 0.9),
    "governments.west.encroachment": Levels(0, 0.3, 0.6, 0.9),
}
levers = {"track": Levels("track1", "track1_5", "track2")}
held = {}
outcomes = ("transferred", "transfer_rate", "breakthroughs", "candid", "politicised", "cancelled", "trust_end")
design = Grid()
repetitions = 8000
