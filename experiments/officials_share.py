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

What it found. One official a side carries most packages by the estimates (0.47 a dialogue; two 0.43, none 0.42, six
0.32), perhaps since the first official brings a way home for a package and every further one costs candour and ideas.
Breakthroughs fall with every official (2.6 to 1.3), the share of them that transfers rises (16 to 25 in 100) and is
nearly flat from the third on. Lopsided rooms lie between the even ones (one and none: 0.44). Whoever sits opposite, one
official is told apart from none as better, three and more as worse, two not at all. What it did not find: a difference
between east and west, which are alike.

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
