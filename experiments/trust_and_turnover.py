"""Trust and turnover: what trust between people is worth when people leave.

What varies. Trust before the first meeting (low, the default, high), how often participants are replaced (from nobody
to twice the default rate), how much of a predecessor's understanding is handed over in writing, and the track.
What is held. The standing dialogue, all else at its defaults. Nobody is replaced for what was said in the room.
What is measured. Trust and misreading at the end, breakthroughs, and packages adopted by both governments.

What it found. In version 0.1.0, and not yet read again under the rules of today; results/reference has today's
numbers. Turnover costs trust where people begin by distrusting (prior 0.10 and 0.27), in every room and the more the
more of it (Track 2, prior 0.27, no handover: 0.504 (0.501 to 0.506; n = 3,500 each) with nobody replaced, 0.487 (0.485
to 0.489) at half, 0.404 (0.403 to 0.405) at double). Where they begin by trusting, 0.60, unofficial rooms end highest
at half (Track 2: 0.655 (0.652 to 0.658), 0.667 (0.666 to 0.669) and 0.646 (0.645 to 0.647)), and the official one at
double (0.556, 0.555 to 0.556; nobody 0.530, 0.528 to 0.531); perhaps since newcomers begin from a delegation's image,
which lags behind its members' trust. Turnover without a handover costs breakthroughs in every room, and a full
handover gives most of them back (Track 2, prior 0.27, double: 1.79 (1.73 to 1.85) without, 2.45 (2.38 to 2.52) with a
full one, 2.77 (2.70 to 2.84) with nobody replaced; over priors and tracks 55 in 100 or more of the loss at double by
the estimates, least at prior 0.10): most of what is lost with people is what they understood. What it did not find:
turnover lowering the share of breakthroughs that transfers; without a handover it raises it by 0.6 to 1.5 in 100 from
nobody to double (paired over runs, told apart in all six settings before any correction).

Across the region. Over 64 vectors of 245 of the calibrated region, in 13 situations each (docs/headlines.md): A full
handover in writing gives Track 2 back more than half of the breakthroughs that twice the usual turnover takes. Holds in
87 (78 to 92) cells of 100.

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
