"""Careers: people leave, newcomers sit down, and only what was written remains.

Question. What does a forum lose when its participants change?

Sources. Schlaining workshops (evidence A2.4): 18 to 33 % new faces a meeting. Founding text 001: trust grows
"between the same group of participants over a period of years". Serving officials rotate every two to four
years (evidence G6, from memory).

Equation. At the end of a month with a meeting a participant is replaced with chance 1 - (1 - rate)^months, the
months since the forum's last meeting. The newcomer starts from the delegation's image, and keeps of its predecessor's
understanding the share ``handover``: misreading = asymmetry + handover (misreading - asymmetry).

Assumed: the numbers; that nothing of trust is handed over but the image of the delegation.

Things to try.
    backchannel compare --set careers.others=0.15
    backchannel compare --set careers.handover=1
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from sim.compiled import rule
from sim.rules.parameter import P
from sim.rules.roles import OFFICIAL


class Careers(NamedTuple):
    """Parameters of the chapter."""

    official: Annotated[
        float, P(0, 0.2, "chance a month", "Chance that an official is posted elsewhere.", "posts: evidence G6")
    ] = 0.0536
    others: Annotated[
        float, P(0, 0.2, "chance a month", "Chance that a non-official drops out.", "new faces: evidence A2.4")
    ] = 0.054
    handover: Annotated[
        float, P(0, 1, "share", "Share of a predecessor's understanding that a newcomer takes over in writing.")
    ] = 0.49


@rule
def leaves(careers: Careers, role, months):
    """Chance that a participant is replaced, ``months`` after the forum's last meeting.

    >>> leaves(Careers(official=0.5), 0, 3), leaves(Careers(others=0.25), 2, 2), leaves(Careers(), 2, 0)
    (0.875, 0.4375, 0.0)
    """
    rate = careers.official if role == OFFICIAL else careers.others
    stays = 1.0
    for _ in range(months):
        stays *= 1.0 - rate
    return 1.0 - stays


@rule
def inherited(careers: Careers, asymmetry, misreading):
    """Misreading of someone who takes over the written part of another's understanding.

    >>> inherited(Careers(handover=0.5), 1.0, 0.5), inherited(Careers(handover=0.0), 1.0, 0.5)
    (0.75, 1.0)
    """
    return asymmetry + careers.handover * (misreading - asymmetry)
