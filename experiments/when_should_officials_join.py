"""When officials should join a dialogue that began without them.

What varies. The month in which a Track 2 room becomes Track 1.5, or never: two of three former officials a side give
their seats to officials in a private capacity, and nobody else changes. Month 2 is before the first meeting. Tension
and encroachment, each at three levels.
What is held. The standing dialogue, five years, four meetings a year, all else at its defaults. The date is fixed
beforehand: nobody waits for the room to be ready.
What is measured. Packages adopted by both governments, months to the first of them, breakthroughs, uptake.

What it found. A late upgrade pays a little, an early one hardly. Month 49 is told apart from "never" as better in all
nine settings, 37 in five, 13, 19 and 25 in the three without encroachment, 2 and 7 in none; the gain is at most 0.04
packages a dialogue on 0.21 to 0.62. At encroachment 0.7 an early upgrade can cost as much as 0.03: months 2 and 7 are
told apart as worse at a tension of 0.2 and 0.4, month 13 at 0.2. Perhaps officials who come late find packages to carry
home while the room has been free to talk. Months to the first transfer, counted to the end where there is none, are
fewer with an upgrade in 46 of 63 comparisons, by at most 0.8, and told apart as more in none. What it did not find: a
best month; the months were compared with "never" and not with each other.

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
