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

What it found. In version 0.1.0, and not yet read again under the rules of today; results/reference has today's
numbers. Selection can turn a comparison round. With every dispute in every room Track 2 carries more packages than
Track 1.5 (0.41, 0.38 to 0.44, against 0.37, 0.35 to 0.40; told apart in 18 of 24 disputes, and in none the other way;
2,500 runs), and Track 1 0.50 (0.48 to 0.53). If disputes go where their difficulty sends them, each track's own cases
say the opposite: Track 1.5 0.36 (0.33 to 0.39), Track 2 0.25 (0.23 to 0.27), and Track 1, with 0.81 (0.77 to 0.85),
leads Track 1.5 by 0.45 (0.42 to 0.49) where the truth is 0.13 (0.10 to 0.16). Half as much selection is enough to turn
the two unofficial rooms round, by a little (0.36 and 0.35; difference 0.014, 0.001 to 0.027), and brings Track 1 to
0.64 (0.61 to 0.67). The lottery gives the truth but for chance (0.51, 0.37, 0.40). The share of breakthroughs that
transfers is hardly touched (21 to 22 in 100 and 17 throughout): it is counts, not rates, that selection bends here.
What it did not find: whether adjusting for difficulty would mend it, which needs overlap that "full" does not have.

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
