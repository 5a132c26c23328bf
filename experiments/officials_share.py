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

What it found. None at all carries most packages: 0.50 a dialogue (0.48 to 0.52; n = 7,000 each), one a side 0.48 (0.46
to 0.50), two 0.42 (0.40 to 0.44), six 0.28 (0.27 to 0.30). Whoever sits opposite, any number of officials is told apart
from none as worse: the first costs 0.01 to 0.03, six cost 0.06 to 0.16, the more the more officials sit opposite.
Breakthroughs fall with every official (2.33, 2.28 to 2.38, without any; 1.11, 1.07 to 1.15, with six a side), the share
of them that transfers rises (21 in 100, 21 to 22; with one a side 24, 23 to 25; with six 25, 24 to 27), not enough to
make up for them. Lopsided rooms lie between the even ones (six and none: 0.44, 0.42 to 0.46). What it did not find: a
number of officials that is ahead of none, or a difference between east and west, which are alike.

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
