"""Information asymmetry: how much of what a track achieves is coming to understand the other side.

What varies. How wrongly participants read the other side before any talk (from knowing it to seeing a mirror of
themselves), how fast candid words correct that (half as fast as by default, as by default, twice as fast), the track.
What is held. The standing dialogue, all else at its defaults. Both sides misread alike: the model has one number.
What is measured. Breakthroughs, packages adopted by both governments, and the misreading that is left at the end.

Where asymmetry is 0 there is nothing to learn: what differs between tracks there is not understanding.

What it found. In version 0.1.0, and not yet read again under the rules of today; results/reference has today's
numbers. Not knowing what others care about costs every room breakthroughs, and the official room most in proportion:
from full knowledge to full mirror image, at a speed of learning of 0.25, Track 1 falls from 2.43 (2.38 to 2.47; n =
7,000 each) to 0.40 (0.38 to 0.42) packages a dialogue, Track 1.5 from 1.07 (1.03 to 1.11) to 0.35 (0.33 to 0.36),
Track 2 from 1.03 (0.99 to 1.07) to 0.39 (0.37 to 0.41). So the official room's lead shrinks: of 18 cells it is ahead
of Track 1.5 in 17 and behind in none, ahead of Track 2 in 15 and behind in one, that of full mirror image and slowest
learning. Track 2 has more breakthroughs than Track 1.5 in all 18, but more packages only in eight, where much is
misread (from 0.5 on at the slowest learning, at 1 only at the fastest); it has fewer in four (asymmetry 0, the same
play at every speed, and 0.25 at the fastest), and six are not told apart. Learning matters only where there is
something to learn. What it did not find: that asymmetry moves the share of breakthroughs that transfers (22 to 23 in
100 in Track 1.5, 18 to 19 in Track 2; the intervals overlap).

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
