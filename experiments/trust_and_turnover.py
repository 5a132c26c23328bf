"""Trust and turnover: what trust between people is worth when people leave.

What varies. Trust before the first meeting (low, the default, high), how often participants are replaced (from nobody
to twice the default rate), how much of a predecessor's understanding is handed over in writing, and the track.
What is held. The standing dialogue, all else at its defaults. Nobody is replaced for what was said in the room.
What is measured. Trust and misreading at the end, breakthroughs, and packages adopted by both governments.

What it found. In version 0.2.0. Turned: turnover does not cost every room trust where people begin by distrusting; at
prior 0.268 it raises it in Track 1, from 0.218 (0.216 to 0.219; n = 3,500 each; no handover) with nobody replaced to
0.235 (0.234 to 0.236) at double, and lowers it in Track 2 from 0.490 (0.488 to 0.492) to 0.396 (0.395 to 0.397). At
0.60 unofficial rooms end highest at half (Track 2: nobody 0.640 (0.637 to 0.643), half 0.646 (0.644 to 0.648), double
0.631 (0.629 to 0.632)), the official one at double (0.490, 0.489 to 0.490; nobody 0.422, 0.420 to 0.423). Turnover
without a handover costs breakthroughs, and a full handover gives most of them back (Track 2, prior 0.268, double: 2.20
(2.14 to 2.26) without, 2.98 (2.90 to 3.05) with a full one, 3.32 (3.24 to 3.41) with nobody replaced; over priors and
tracks 59 in 100 or more of the loss at double by the estimates, least in Track 2 at prior 0.10). So it does for
packages, in all 27 settings in which people are replaced (Track 2, prior 0.268, double: 0.065 more, 0.053 to 0.078).

Across the region. Over 64 vectors of 245 of the calibrated region, in 13 situations each (docs/headlines.md): A full
handover in writing gives Track 2 back more than half of the breakthroughs that twice the usual turnover takes. Holds in
87 (79 to 93) cells of 100.

    backchannel study trust_and_turnover
"""

from sim.lab.study import Grid, Levels, Options
from sim.rules import PARAMETERS

question = "How do trust and the turnover of participants change what each track reaches?"
scenario = "standing"


def _turnover(times):
    """How often participants are replaced, as a multiple of the default rates."""
    return {name: round(times * PARAMETERS[name].default, 6) for name in ("careers.official", "careers.others")}


uncertainties = {
    "trust.prior": Levels(0.1, PARAMETERS["trust.prior"].default, 0.6),
    "turnover": Options(
        {"nobody": _turnover(0), "half": _turnover(0.5), "default": _turnover(1), "double": _turnover(2)}
    ),
}
levers = {"careers.handover": Levels(0, 0.5, 1), "track": Levels("track1", "track1_5", "track2")}
held = {}
outcomes = ("trust_end", "breakthroughs", "transferred", "transfer_rate", "misreading_end")
design = Grid()
repetitions = 3500
