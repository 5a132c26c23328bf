"""Trust and turnover: what trust between people is worth when people leave.

What varies. Trust before the first meeting, how often participants are replaced (from nobody to twice the middle rate,
a monthly 0.058 of officials and 0.048 of others; it is labelled "default", but the model's defaults are now 0.0396 and
0.066), how much of a predecessor's understanding is handed over in writing, and the track.
What is held. The standing dialogue, all else at its defaults. Nobody is replaced for what was said in the room.
What is measured. Trust and misreading at the end, breakthroughs, and packages adopted by both governments.

What it found. In unofficial rooms trust at the end is higher with "half" the turnover than with none, and lower again
with "double" where people began by distrusting (0.10, 0.29): Track 2, prior 0.29, no handover: 0.503 (0.500 to 0.505; n
= 3,500 each) with nobody replaced, 0.536 (0.533 to 0.538) at "half", 0.497 (0.495 to 0.499) at "double"; perhaps
newcomers lack the memory of what went wrong. In an official room whose people began by trusting (0.60) it is highest
with nobody replaced (0.486, 0.485 to 0.487; at "half" 0.457, 0.456 to 0.459). Turnover without a handover costs
breakthroughs in every room, and a full handover gives most of them back (Track 2, prior 0.29, "double": 2.13 (2.06 to
2.20) without, 2.79 (2.71 to 2.87) with a full one, 2.85 (2.77 to 2.93) with nobody replaced; over priors and tracks 82
in 100 or more by the estimates): most of what is lost with people is what they understood. What it did not find:
turnover lowering the share of breakthroughs that transfers; without a handover it raises it, by 0.6 to 1.1 in 100 from
"nobody" to "double".

    backchannel study trust_and_turnover
"""

from sim.lab.study import Grid, Levels, Options

question = "How do trust and the turnover of participants change what each track reaches?"
scenario = "standing"
uncertainties = {
    "trust.prior": Levels(0.1, 0.29, 0.6),
    "turnover": Options(
        {
            "nobody": {"careers.official": 0.0, "careers.others": 0.0},
            "half": {"careers.official": 0.029, "careers.others": 0.024},
            "default": {"careers.official": 0.058, "careers.others": 0.048},
            "double": {"careers.official": 0.116, "careers.others": 0.096},
        }
    ),
}
levers = {"careers.handover": Levels(0, 0.5, 1), "track": Levels("track1", "track1_5", "track2")}
held = {}
outcomes = ("trust_end", "breakthroughs", "transferred", "transfer_rate", "misreading_end")
design = Grid()
repetitions = 3500
