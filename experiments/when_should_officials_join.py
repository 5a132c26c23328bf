"""When officials should join a dialogue that began without them.

What varies. The month in which a Track 2 room becomes Track 1.5, or never: two of three former officials a side give
their seats to officials in a private capacity, and nobody else changes. Month 2 is before the first meeting. Tension
and encroachment, each at three levels.
What is held. The standing dialogue, five years, four meetings a year, all else at its defaults. The date is fixed
beforehand: nobody waits for the room to be ready.
What is measured. Packages adopted by both governments, months to the first of them, breakthroughs, uptake.

What it found. An upgrade costs packages, and on the whole more the earlier it comes. Months 2, 7, 13, 19 and 25 are
told apart from "never" as worse in all nine settings, 37 in eight; 49 in none. At the default tension and encroachment
0.40 (0.38 to 0.42; n = 5,000 each) packages a dialogue are left with month 2, 0.45 (0.43 to 0.47) with 25 and 0.50
(0.48 to 0.52) with never; the largest cost is 0.14 (0.13 to 0.16; month 2, no encroachment, tension 0.2). Breakthroughs
fall with every upgrade in every setting, and the share of them that transfers rises (month 2 at the defaults: from 21
to 24 in 100), which does not make up for them. Months to the first transfer, counted to the end where there is none,
are told apart as more with an upgrade in all settings for months 2, 7 and 13 (by at most 0.9), and as fewer in none.
What it did not find: a month that pays; the months were compared with "never" and not with each other.

    backchannel study when_should_officials_join
"""

from sim.lab.study import Grid, Levels, Options

question = "When should officials join a dialogue that began as Track 2, if ever?"
scenario = "standing"


def _from_month(month):
    """Officials sit down on both sides in that month."""
    room = {"officials": 2, "former": 1, "experts": 3}
    return {"forums.standing.changes": [{"month": month, "delegations": {"east": room, "west": room}}]}


uncertainties = {
    "tension.baseline": Levels(0.2, 0.4, 0.6),
    "encroachment.level": Levels(0, 0.3, 0.7),
}
levers = {
    "officials_join": Options(
        {"never": {}, **{f"month {month}": _from_month(month) for month in (2, 7, 13, 19, 25, 37, 49)}}
    )
}
held = {
    "forums.standing.delegations.east.officials": 0,
    "forums.standing.delegations.east.former": 3,
    "forums.standing.delegations.east.experts": 3,
    "forums.standing.delegations.west.officials": 0,
    "forums.standing.delegations.west.former": 3,
    "forums.standing.delegations.west.experts": 3,
}
outcomes = ("transferred", "first_transfer", "transfer_rate", "breakthroughs", "uptake", "trust_end")
design = Grid()
repetitions = 5000
