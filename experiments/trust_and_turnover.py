"""Trust and turnover: what trust between people is worth when people leave.

What varies. Trust before the first meeting, how often participants are replaced (from nobody to twice the default),
how much of a predecessor's understanding is handed over in writing, and the track.
What is held. The standing dialogue, all else at its defaults. Nobody is replaced for what was said in the room.
What is measured. Trust and misreading at the end, breakthroughs, and packages adopted by both governments.

What it found. Trust at the end falls with turnover where people began by distrusting (Track 1.5, prior 0.29: 0.48 with
nobody replaced, 0.36 at double turnover), but not where they began by trusting: at a prior of 0.60 newcomers bring more
trust than an official room has learnt (0.49 with nobody replaced, 0.56 at double). Turnover costs breakthroughs in
every room, and a full handover gives most of them back (Track 2, prior 0.29, double turnover: 2.2 without handover, 3.0
with a full one, 3.4 with nobody replaced): what is lost with people is mostly what they understood. What it did not
find: turnover lowering the share of breakthroughs that transfers; the rules give it no direct way to.

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
