"""Trust and turnover: what trust between people is worth when people leave.

What varies. Trust before the first meeting, how often participants are replaced (from nobody to twice the default),
how much of a predecessor's understanding is handed over in writing, and the track.
What is held. The standing dialogue, all else at its defaults. Nobody is replaced for what was said in the room.
What is measured. Trust and misreading at the end, breakthroughs, and packages adopted by both governments.

What it found. Trust at the end falls with turnover where people began by distrusting (Track 1.5, prior 0.29: 0.48 with
nobody replaced, 0.36 at double turnover), but hardly where they began by trusting (prior 0.60: 0.63 and 0.62), and in
an official room it rises there: newcomers bring more trust than such a room has learnt (0.49 with nobody replaced, 0.56
at double). Turnover without a handover costs breakthroughs in every room, and a full handover gives about half of them
or more back (Track 2, prior 0.29, double turnover: 2.1 without handover, 2.7 with a full one, 3.2 with nobody
replaced): much of what is lost with people is what they understood. What it did not find: turnover lowering the share
of breakthroughs that transfers; the rules give it no direct way to.

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
