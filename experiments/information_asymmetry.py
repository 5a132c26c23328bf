"""Information asymmetry: how much of what a track achieves is coming to understand the other side.

What varies. How wrongly participants read the other side before any talk (from knowing it to seeing a mirror of
themselves), how fast candid words correct that (half as fast as by default, as by default, twice as fast), the track.
What is held. The standing dialogue, all else at its defaults. Both sides misread alike: the model has one number.
What is measured. Breakthroughs, packages adopted by both governments, and the misreading that is left at the end.

Where asymmetry is 0 there is nothing to learn: what differs between tracks there is not understanding.

What it found. In version 0.2.0. Turned: Track 1.5 carries more packages than Track 2 in all 18 cells, where it did in
four; Track 1 is behind it in five (at the default of asymmetry with learning 0.0785 and 0.157, in full mirror image at
any), where it was behind in none, and ahead in 13. Track 1 is ahead of Track 2 in 15 and behind in two, full mirror
image with learning 0.0785 and 0.157. Not knowing what others care about costs every room, and the official one most in
proportion: from full knowledge to full mirror image, at 0.157, Track 1 falls from 3.28 (3.22 to 3.33; n = 7,000 each)
to 0.24 (0.23 to 0.25) packages a dialogue, Track 1.5 from 0.95 (0.91 to 0.98) to 0.36 (0.35 to 0.38), Track 2 from 0.68
(0.66 to 0.71) to 0.26 (0.25 to 0.28). Track 2 has more breakthroughs than Track 1.5 in all 18. Turned too: at the
slowest learning asymmetry lowers the share of questions solved that transfers in Track 2, from 19.1 in 100 (18.3 to
19.9) to 16.6 (15.5 to 17.6). What it did not find: that in Track 1.5 (26.7, 25.8 to 27.6, and 26.5, 25.2 to 27.9).

Across the region. Over 64 vectors of 245 of the calibrated region, in 13 situations each (docs/headlines.md): Where
`understanding.learning` is at most 0.205: Where each side takes the other for its mirror image, Track 2 solves less
than half of what it solves where each knows what the other wants. Holds there in 80 (68 to 88) cells of 100, elsewhere
in 39.

    backchannel study information_asymmetry
"""

from sim.lab.study import Grid, Levels
from sim.rules import PARAMETERS

question = "How does information asymmetry between the sides change what each track reaches?"
scenario = "standing"
_ASYMMETRY, _LEARNING = (PARAMETERS[f"understanding.{name}"] for name in ("asymmetry", "learning"))
uncertainties = {
    "understanding.asymmetry": Levels(*sorted({0, 0.25, 0.5, 0.75, _ASYMMETRY.default, 1})),
    "understanding.learning": Levels(
        *(round(min(times * _LEARNING.default, _LEARNING.high), 6) for times in (0.5, 1, 2))
    ),
}
levers = {"track": Levels("track1", "track1_5", "track2")}
held = {}
outcomes = ("breakthroughs", "transferred", "transfer_rate", "misreading_end", "trust_end", "first_breakthrough")
design = Grid()
repetitions = 7000
