"""Encroachment by track: what a government's reach into a room does, by one side or by both.

What varies. How far the eastern and the western government encroach, each at four levels, in every combination: on the
diagonal both do as much (symmetric), off it one alone does more (one-sided). The track.
What is held. The standing dialogue, all else at its defaults.
What is measured. Packages adopted by both governments, breakthroughs, candid turns, and trust at the end.

Encroachment is a property of the conflict here: nobody chooses it in answer to a room. The two governments are alike,
so the table should be the same, up to noise, when east and west change places.

What it found. In version 0.1.0, and not yet read again under the rules of today; results/reference has today's
numbers. Encroachment costs unofficial rooms breakthroughs, and through them packages: with both governments at 0.9
rather than 0 Track 1.5 falls from 0.47 (0.45 to 0.49; n = 8,000 each) to 0.19 (0.18 to 0.20) packages a dialogue and
Track 2 from 0.51 (0.49 to 0.53) to 0.20 (0.19 to 0.22). One side alone costs a little more than half of that: what two
governments do nearly adds up (together 0.03 less than the sum: 0.022 to 0.044 and 0.023 to 0.046). The share of
breakthroughs that transfers hardly moves (22 to 23 in 100 in Track 1.5, 18 to 19 in Track 2). Track 1 does not change
by a bit (0.47, 0.46 to 0.49), which is assumed: every channel of encroachment works on people who do not speak for
their government. So Track 2 is ahead of Track 1 in one of 16 cells, that without encroachment, and behind in 13; Track
1.5 is behind Track 1 in 15 and behind Track 2 in all. What it did not find: a threshold, or an unofficial track that
encroachment leaves untouched.

Across the region. Over 64 vectors of 245 of the calibrated region, in 13 situations each (docs/headlines.md): Where
both governments reach far into a room of Track 2 (encroachment 0.9), it carries less than half of the packages that it
carries untouched. Holds in 88 (81 to 93) cells of 100. 1 sentence is not told: it holds in fewer than four cells of
five, and no condition was found that mends it.

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
