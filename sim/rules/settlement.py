"""Settlement: from the official table to an agreement, and whether it lasts.

Question. What becomes of a package once every government has made it its own?

Sources. Boehmelt (2010, J. Peace Research 47:167-178): official and unofficial efforts together do better
than either. Wanis-St John (2006): secrecy helps to reach agreements and hurts to keep them.

Equation. A transferred package is agreed with chance min(1, 5 rate) (1 - tau) in a month in which an official
room met, else rate/4 (1 - tau) while talks are open. An agreement collapses with chance collapse (1 -
readiness); readiness starts at the package's publicity and closes the gap to 1 by ``acclimatisation`` a month.

Assumed: the numbers; and the factor 20 between the two, which comes close to assuming that tracks together
beat an unofficial one alone. Say so wherever that result is shown.

Things to try.
    backchannel compare --set settlement.rate=0.2
    backchannel compare --set settlement.collapse=0.1
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from sim.compiled import rule
from sim.rules.parameter import P


class Settlement(NamedTuple):
    """Parameters of the chapter."""

    rate: Annotated[float, P(0, 0.2, "chance a month", "Pace of official agreement on a transferred package.")] = 0.08
    collapse: Annotated[
        float, P(0, 0.1, "chance a month", "Chance that an agreement nobody was prepared for collapses.")
    ] = 0.01
    acclimatisation: Annotated[
        float, P(0, 0.5, "share a month", "Share of the unprepared public that gets used to an agreement.")
    ] = 0.05


@rule
def agreed(settlement: Settlement, tau, official_room_met, talks_open):
    """Chance that a transferred package is agreed this month.

    >>> agreed(Settlement(rate=0.1), 0.5, True, True), agreed(Settlement(rate=0.1), 0.5, False, True)
    (0.25, 0.0125)
    >>> agreed(Settlement(rate=0.1), 0.5, False, False)
    0.0
    """
    if official_room_met:
        return min(1.0, 5.0 * settlement.rate) * (1.0 - tau)
    if talks_open:
        return 0.25 * settlement.rate * (1.0 - tau)
    return 0.0


@rule
def collapses(settlement: Settlement, readiness):
    """Chance that an agreement collapses this month.

    >>> collapses(Settlement(collapse=0.1), 0.5)
    0.05
    """
    return settlement.collapse * (1.0 - readiness)


@rule
def acclimatise(settlement: Settlement, readiness):
    """Readiness of the public a month later.

    >>> acclimatise(Settlement(acclimatisation=0.5), 0.5)
    0.75
    """
    return readiness + settlement.acclimatisation * (1.0 - readiness)
