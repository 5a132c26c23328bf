"""Encroachment by track: what a government's reach into a room does, by one side or by both.

What varies. How far the eastern and the western government encroach, each at four levels, in every combination: on the
diagonal both do as much (symmetric), off it one alone does more (one-sided). The track.
What is held. The standing dialogue, all else at its defaults.
What is measured. Packages adopted by both governments, breakthroughs, candid turns, and trust at the end.

Encroachment is a property of the conflict here: nobody chooses it in answer to a room. The two governments are alike,
so the table should be the same, up to noise, when east and west change places.

What it found. In version 0.2.0. Turned: in all 16 cells Track 1.5 carries more packages than Track 2, where it carried
fewer; it is ahead of Track 1 in six, where little reaches in, behind in seven (three not told apart), where it was
behind in 15. Track 2 is, as before, ahead of Track 1 only without encroachment and behind in 13. Encroachment costs
unofficial rooms breakthroughs, and through them packages: with both governments at 0.9 rather than 0 Track 1.5 falls
from 0.51 (0.49 to 0.53; n = 8,000 each) to 0.15 (0.14 to 0.16) packages a dialogue and Track 2 from 0.37 (0.35 to 0.39)
to 0.11 (0.10 to 0.11). One side alone costs by the estimates 56 to 60 in 100 of that. Turned too: the share of
breakthroughs that transfers falls with it in Track 2, from 18.1 in 100 (17.4 to 18.9) to 14.8 (13.7 to 15.8); in Track
1.5 it cannot be told (27.3, 26.3 to 28.3, and 25.4, 24.1 to 26.9). Track 1 does not change by a bit (0.32, 0.31 to
0.33), by construction. What it did not find: a threshold, or an unofficial track that encroachment leaves untouched.

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
