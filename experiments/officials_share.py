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

What it found. In version 0.1.0, and not yet read again under the rules of today; results/reference has today's
numbers. One official a side costs nothing that can be told, more do: none at all carries 0.42 packages a dialogue
(0.40 to 0.44; n = 7,000 each), one a side 0.42 (0.40 to 0.44), two 0.38 (0.36 to 0.40), six 0.29 (0.28 to 0.31).
Whoever sits opposite, one is told apart from none in no case of 14 (0.003 more to 0.010 fewer by the estimates; two
are told apart as worse before any correction), any number from two on in all, as worse: two cost 0.02 to 0.03, six
0.05 to 0.08, the more the more officials sit opposite. Breakthroughs fall with every official (2.27, 2.22 to 2.31,
without any; 1.24, 1.20 to 1.27, with six a side), the share of them that transfers rises (19 in 100, 18 to 19; with
one a side 22, 21 to 23; with six 24, 23 to 25): about enough to make up for the first official, not for more. Lopsided
rooms lie between the even ones by the estimates, but for one of those with none and one (six in the east and none in
the west: 0.38, 0.36 to 0.39). What it did not find: a number of officials that is ahead of none, or a difference
between east and west, which are alike.

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
