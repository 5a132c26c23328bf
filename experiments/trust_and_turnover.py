"""Trust and turnover: what trust between people is worth when people leave.

What varies. Trust before the first meeting, how often participants are replaced (from nobody to twice the default
rate), how much of a predecessor's understanding is handed over in writing, and the track.
What is held. The standing dialogue, all else at its defaults. Nobody is replaced for what was said in the room.
What is measured. Trust and misreading at the end, breakthroughs, and packages adopted by both governments.

What it found. In unofficial rooms trust at the end is higher with half the turnover than with none, and lower again
with double (Track 2, prior 0.25, no handover: 0.482 (0.480 to 0.485; n = 3,500 each) with nobody replaced, 0.514
(0.512 to 0.517) at half, 0.452 (0.450 to 0.453) at double; where people began by trusting, 0.60, double still lies
above nobody); perhaps newcomers lack the memory of what went wrong. In an official room whose people began by
trusting it is highest with nobody replaced (0.486, 0.485 to 0.487; at half 0.460, 0.458 to 0.461). Turnover without a
handover costs breakthroughs in unofficial rooms, and a full handover gives most of them back (Track 2, prior 0.25,
double: 1.79 (1.73 to 1.85) without, 2.58 (2.50 to 2.66) with a full one, 2.70 (2.62 to 2.78) with nobody replaced;
over priors and tracks 80 in 100 or more of the loss at double by the estimates): most of what is lost with people is
what they understood. What it did not find: turnover lowering the share of breakthroughs that transfers; without a
handover it raises it by 0.5 to 1.3 in 100 from nobody to double (paired over runs, told apart in four of six settings
before any correction).

    backchannel study trust_and_turnover
"""

from sim.lab.study import Grid, Levels, Options

question = "How do trust and the turnover of participants change what each track reaches?"
scenario = "standing"
uncertainties = {
    "trust.prior": Levels(0.1, 0.27, 0.6),
    "turnover": Options(
        {
            "nobody": {"careers.official": 0.0, "careers.others": 0.0},
            "half": {"careers.official": 0.0266, "careers.others": 0.026},
            "default": {"careers.official": 0.0532, "careers.others": 0.052},
            "double": {"careers.official": 0.1064, "careers.others": 0.104},
        }
    ),
}
levers = {"careers.handover": Levels(0, 0.5, 1), "track": Levels("track1", "track1_5", "track2")}
held = {}
outcomes = ("trust_end", "breakthroughs", "transferred", "transfer_rate", "misreading_end")
design = Grid()
repetitions = 3500
