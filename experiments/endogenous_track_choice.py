"""Endogenous track choice: what comparing tracks shows when unofficial rooms get the harder disputes.

What varies. Twenty-four disputes, from easy to hard: harder ones begin from higher tension and from governments that
insist on more. How a dispute comes to its room (``choice``):

every    each dispute is played in all three rooms, on the same luck: the paired truth, which no observer has;
random   a lottery within difficulty: of every three neighbouring disputes one goes to each track;
half     every other dispute goes where its difficulty sends it (the easy third to Track 1, the middle to Track 1.5,
         the hard third to Track 2), the rest by the lottery;
full     every dispute goes where its difficulty sends it.

What is held. The standing dialogue, all else at its defaults; the disputes are the same under every choice.
What is measured. Packages adopted by both governments, breakthroughs, the share that transfers.

How to read it. The naive comparison is the mean of a track's own disputes under one choice, beside the others'. Its
error is its distance from the difference of the same tracks under ``every``, where each track has all disputes.
Selection does not change what a room does; it changes which disputes are counted for it. If harder disputes yield less
in every room, Track 2 looks worse under ``full`` than it is, and Track 1 better, by what the disputes alone would do.
Under ``full`` no easy dispute was ever in a Track 2 room, so adjusting for difficulty rests on extrapolation; under
``half`` there is overlap, and like can be compared with like. The lottery has no such error beyond chance.

What it found. In version 0.2.0. Turned: selection turns other comparisons round. With every dispute in every room
(2,500 runs) Track 1.5 is ahead of Track 1 on packages in ten of 24 disputes, the hardest (in the last 0.20, 0.19 to
0.22, against 0.12, 0.11 to 0.13), and behind in one, the easiest (0.79, 0.74 to 0.84, against 0.90, 0.86 to 0.94); 13
are not told apart, and the means of the estimates are 0.44 and 0.42. If disputes go where their difficulty sends them,
each track's own cases say 0.41 for Track 1.5 and 0.69 for Track 1; half as much selection is enough (0.42 and 0.54).
Track 2, which was ahead of Track 1.5, is behind it in all 24 and behind Track 1 in 15 (nine not told apart): 0.31, and
0.17 under "full": no turn, but it looks worse than it is. Yet Track 2 has more breakthroughs than Track 1.5 in all 24
(3.27 and 2.55), and under "full" fewer (2.02 and 2.38). The lottery gives the truth but for chance (0.42, 0.44, 0.31).
The share of breakthroughs that transfers is hardly touched (26 in 100 and 14 to 16 by the estimates). What it did not
find: whether adjusting for difficulty would mend it, which needs overlap that "full" does not have.

Across the region. Over 64 vectors of 245 of the calibrated region, in 13 situations each (docs/headlines.md): Where
easy disputes go to Track 1 and hard ones to Track 2, Track 1 looks better beside Track 2 than it is. Holds in 96.3
(91.8 to 98.4) cells of 100.

    backchannel study endogenous_track_choice
"""

from sim.lab.study import Levels, Options, Range, Rows

question = "How far does comparing tracks as they are chosen mislead, when unofficial rooms get the harder disputes?"
scenario = "standing"
uncertainties = {"tension.baseline": Range(0.1, 0.65), "drafting.rigidity": Range(0.51, 0.57)}
levers = {
    "choice": Options({"every": {}, "random": {}, "half": {}, "full": {}}),
    "track": Levels("track1", "track1_5", "track2"),
}
held = {}
outcomes = ("transferred", "transfer_rate", "breakthroughs", "uptake", "agreed")
repetitions = 2500

_DISPUTES = 24
_TRACKS = ("track1", "track1_5", "track2")


def _row(choice, dispute, track):
    """A dispute in a room; its difficulty rises evenly from the first to the last."""
    difficulty = dispute / (_DISPUTES - 1)
    return {
        "choice": choice,
        "tension.baseline": round(0.1 + 0.55 * difficulty, 4),
        "drafting.rigidity": round(0.51 + 0.06 * difficulty, 4),
        "track": track,
    }


def _by_lottery(dispute):
    """One of every three neighbours to each track, the order of the three turning from one three to the next."""
    return _TRACKS[(dispute + dispute // 3) % 3]


def _by_difficulty(dispute):
    """The easy third to Track 1, the hard third to Track 2."""
    return _TRACKS[3 * dispute // _DISPUTES]


def _rows():
    """Every dispute under every choice."""
    for dispute in range(_DISPUTES):
        chosen = {
            "random": _by_lottery(dispute),
            "half": _by_difficulty(dispute) if dispute % 2 else _by_lottery(dispute),
            "full": _by_difficulty(dispute),
        }
        yield from (_row("every", dispute, track) for track in _TRACKS)
        yield from (_row(choice, dispute, track) for choice, track in chosen.items())


design = Rows(_rows())
