"""Officials' share: how many officials should sit in an unofficial room, on one side and on the other.

What varies. Of six seats a side, how many serving officials hold: 0 to 6 on either side, in every combination, so that
lopsided rooms are in it. The other seats go to former officials and experts in equal numbers, the odd one to a former
official.
What is held. The standing dialogue, all else at its defaults. Officials speak in a private capacity: even a room of
officials alone is Track 1.5 here. No official at all on either side is Track 2.
What is measured. Packages adopted by both governments, breakthroughs, uptake, and candid turns.

More officials mean more than an official more: a former official or an expert less, other officials' eyes on those who
are not, and other ways home for a package. The two governments are alike, so the table should be the same, up to noise,
when east and west change places.

What it found. In version 0.2.0. Turned: officials in the room do not cost packages, they carry more. Whoever sits
opposite, one is told apart as ahead of none in all 14 cases (from 0.036 more, 0.027 to 0.044, to 0.048, 0.039 to
0.057), any number in 83 of 84; six in the east opposite six cannot be told apart (0.010 more, 0.001 fewer to 0.021).
None at all carries 0.28 packages a dialogue (0.27 to 0.30; n = 7,000 each), one a side 0.37 (0.35 to 0.38), two 0.39
(0.37 to 0.41), four 0.39 (0.37 to 0.41), six 0.36 (0.35 to 0.38): most in the middle by the estimates, but the numbers
were compared with none and not with each other. Breakthroughs fall with officials (2.75, 2.69 to 2.80, without any;
1.71, 1.67 to 1.75, with six a side), the share of them that transfers rises, which a rule pushes (17 in 100, 16 to 18;
with one a side 24, 23 to 25; with six 31, 29 to 32), by more than makes up for it here. Lopsided rooms need not lie
between the even ones (one in the east and six in the west: 0.39, 0.38 to 0.41). What it did not find: a number told
apart as worse than none, or a difference between east and west, which are alike.

Across the region. Over 64 vectors of 245 of the calibrated region, in 13 situations each (docs/headlines.md): 1
sentence is not told: it holds in fewer than four cells of five, and no condition was found that mends it.

    backchannel study officials_share
"""

from sim.lab.study import Grid, Options

question = "How many of six seats a side should go to officials who speak in a private capacity?"
scenario = "standing"


def _seats(government, officials):
    """Who sits in a delegation of six with that many officials."""
    place = f"forums.standing.delegations.{government}"
    others = 6 - officials
    return {
        f"{place}.officials": officials,
        f"{place}.former": others - others // 2,
        f"{place}.experts": others // 2,
    }


uncertainties = {}
levers = {
    "officials_east": Options({f"{count}": _seats("east", count) for count in range(7)}),
    "officials_west": Options({f"{count}": _seats("west", count) for count in range(7)}),
}
held = {}
outcomes = ("transferred", "transfer_rate", "breakthroughs", "uptake", "candid", "trust_end", "first_transfer")
design = Grid()
repetitions = 7000
