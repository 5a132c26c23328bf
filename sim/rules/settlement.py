"""Settlement: from the official table to an agreement, and whether it lasts.

Question. What becomes of a package once every government has made it its own?

Sources. Boehmelt (2010, J. Peace Research 47:167-178): official and unofficial efforts together do better
than either. Wanis-St John (2006): secrecy helps to reach agreements and hurts to keep them.

Equation. A transferred package is agreed with chance rate (1 - tau) a month. An agreement collapses with chance
collapse (1 - readiness); readiness starts at the package's publicity and closes the gap to 1 by
``acclimatisation`` a month.

Assumed: the numbers; and that governments have an official process to agree in, whether or not one of the
simulated rooms is official: what was transferred waits for no meeting of theirs.

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
def agreed(settlement: Settlement, tau):
    """Chance that a transferred package is agreed this month.

    >>> agreed(Settlement(rate=0.125), 0.5), agreed(Settlement(rate=0.125), 1.0)
    (0.0625, 0.0)
    """
    return settlement.rate * (1.0 - tau)


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
