"""When officials should join a dialogue that began without them.

What varies. The month in which a Track 2 room becomes Track 1.5, or never: two of three former officials a side give
their seats to officials in a private capacity, and nobody else changes. Month 2 is before the first meeting. Tension
and encroachment, each at three levels.
What is held. The standing dialogue, five years, four meetings a year, all else at its defaults. The date is fixed
beforehand: nobody waits for the room to be ready.
What is measured. Packages adopted by both governments, months to the first of them, breakthroughs, uptake.

What it found. In version 0.2.0. Turned: an early upgrade does not cost packages here, it pays, and a late one pays
less. Every month is told apart from "never" as better in all nine settings, where 2, 7 and 13 were worse in all; by the
estimates month 2 is best in each. At the default tension and encroachment 0.36 packages a dialogue (0.34 to 0.38; n =
5,000 each) are carried with month 2, 0.33 (0.31 to 0.35) with 25, 0.30 (0.28 to 0.32) with 49 and 0.27 (0.25 to 0.29)
with never; the largest gain is 0.137 (0.121 to 0.154; month 2, no encroachment, tension 0.2), the smallest 0.010 (0.006
to 0.013; month 49, encroachment 0.7, tension 0.6). Breakthroughs fall with every upgrade in every setting, most with
month 2 (at the defaults from 2.77, 2.71 to 2.83, to 2.14, 2.09 to 2.20), and the share of them that transfers rises,
which a rule pushes (from 16 in 100, 15 to 17, to 26, 24 to 27): by more than they fall, which in 0.1.0 it did not.
Turned too: months to the first transfer, counted to the end where there is none, are told apart as fewer with every
month in all nine (by 0.05, 0.02 to 0.07, to 2.1, 1.8 to 2.4). What it did not find: a month too early; the months were
compared with "never" and not with each other.

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
