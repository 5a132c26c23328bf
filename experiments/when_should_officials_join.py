"""When officials should join a dialogue that began without them.

What varies. The month in which a Track 2 room becomes Track 1.5, or never: two of three former officials a side give
their seats to officials in a private capacity, and nobody else changes. Month 2 is before the first meeting. Tension
and encroachment, each at three levels.
What is held. The standing dialogue, five years, four meetings a year, all else at its defaults. The date is fixed
beforehand: nobody waits for the room to be ready.
What is measured. Packages adopted by both governments, months to the first of them, breakthroughs, uptake.

What it found. In version 0.1.0, and not yet read again under the rules of today; results/reference has today's
numbers. An early upgrade costs packages, a late one pays a little. Months 2, 7 and 13 are told apart from "never" as
worse in all nine settings, 19 in seven, 25 in six, 37 in none; 49 is told apart as better in six, all with
encroachment 0 or 0.3, and as worse in none. At the default tension and encroachment 0.38 (0.36 to 0.40; n = 5,000
each) packages a dialogue are left with month 2, 0.40 (0.38 to 0.42) with 25, 0.42 (0.40 to 0.44) with never and 0.43
(0.41 to 0.46) with 49; the largest cost is 0.052 (0.039 to 0.065; month 7, encroachment 0.3, tension 0.2), the largest
gain 0.023 (0.016 to 0.030; month 49, no encroachment, tension 0.2). Breakthroughs fall with every upgrade in every
setting, and the share of them that transfers rises (month 2 at the defaults: from 18 to 22 in 100). A late one may pay
since few breakthroughs are then left to lose and officials take home what is already there; what comes after five
years is not counted. Months to the first transfer, counted to the end where there is none, are told apart as fewer
with month 37 in eight settings and 49 in all (by at most 0.15), and otherwise in none. What it did not find: an early
month that pays; the months were compared with "never" and not with each other.

Across the region. Over 64 vectors of 245 of the calibrated region, in 13 situations each (docs/headlines.md): A
dialogue of Track 2 that officials join after two years carries more packages to official talks than one that they never
join. Holds in 82 (74 to 89) cells of 100.

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
