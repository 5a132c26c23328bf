"""Government: changes of government, and people who move into office.

Question. What does a change of government open, and what does it close?

Sources. Arias & Smith (2016): turnover at the top is the largest driver of who holds office. Lambah-Aziz, Oslo
(Rabin 1992) and Iran in 2005 and 2013 (evidence B1, B17, B19): a new government opens or closes transfer of the
same draft (pattern E32). Wong & Siu (founding text 004): the "revolving door".

Equation. A government changes with chance ``change`` a month, or on a date. Then receptivity is drawn anew,
what was heard but undecided must be heard again, what was declined may be heard again, and every non-official
of that side moves into office with chance ``door``, leaving its seat to a newcomer.

Assumed: both numbers.

Things to try.
    backchannel compare --set government.change=0.06
    backchannel compare --set government.door=0.5
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from sim.compiled import rule
from sim.rules.parameter import P


class Government(NamedTuple):
    """Parameters of the chapter."""

    change: Annotated[float, P(0, 0.1, "chance a month", "Chance that a government changes in a month.")] = 0.0169
    door: Annotated[
        float, P(0, 0.5, "chance a change", "Chance that a non-official moves into office when its government changes.")
    ] = 0.12


@rule
def heard_again(age, shelf_life):
    """True if a declined package of this age (months) can still be reopened by a new government.

    >>> heard_again(19, 19), heard_again(20, 19)
    (True, False)
    """
    return age <= shelf_life
