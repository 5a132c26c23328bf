"""Encroachment by track: what a government's reach into a room does, by one side or by both.

What varies. How far the eastern and the western government encroach, each at four levels, in every combination: on the
diagonal both do as much (symmetric), off it one alone does more (one-sided). The track.
What is held. The standing dialogue, all else at its defaults. 0.3 is the default level of both.
What is measured. Packages adopted by both governments, breakthroughs, candid turns, and trust at the end.

Encroachment is a property of the conflict here: nobody chooses it in answer to a room. The two governments are alike,
so the table should be the same, up to noise, when east and west change places.

What it found. (not run yet)

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
