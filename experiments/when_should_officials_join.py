"""When officials should join a dialogue that began without them.

What varies. The month in which a Track 2 room becomes Track 1.5, or never: two of three former officials a side give
their seats to officials in a private capacity, and nobody else changes. Month 2 is before the first meeting. Tension
and encroachment, each at three levels.
What is held. The standing dialogue, five years, four meetings a year, all else at its defaults. The date is fixed
beforehand: nobody waits for the room to be ready.
What is measured. Packages adopted by both governments, months to the first of them, breakthroughs, uptake.

What it found. An upgrade at any month is never told apart from none as worse, and pays a little: at most 0.04 packages
a dialogue on 0.25 to 0.65. Later is rather better than earlier (of nine settings months 37 and 49 are told apart from
"never" in all, 19 and 25 in six, 13 in four, 2 and 7 in one), perhaps since officials who come late find packages to
carry home while the room has been free to talk. The first transfer, where there is any, comes soonest with an early
upgrade. What it did not find: a best month; the months were compared with "never" and not with each other.

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
