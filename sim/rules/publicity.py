"""Publicity: leaks, and how public a package has become.

Question. What gets out of the room, and what does that cost?

Sources. Wanis-St John (2006, Negotiation Journal 22:119): back channels help to reach agreements and hurt their
keeping. Oslo 1993: 14 rounds with "no serious leaks" give an upper 95 % bound of .19 a round (evidence G19).
Naik-Mishra 1999 and Israel-Syria 2007 (evidence B14, B23): a channel that became known was disowned by whoever had
not yet committed itself. Founding text 001: "speeches, op-eds, interviews or ... public consultations" as a channel.

Equation. A meeting leaks with chance leak (1 - conf). A package's publicity runs from 0 (secret) to 1
(public): a leak or a politicised publication sets it to 1, and each open government that has not adopted the
package, whether or not it heard of it, then closes with chance ``disown``; each month a forum's public channel moves it
by reach (1 - publicity).

Assumed: that publicity is one number; the size of ``disown``; that a leak makes the room's pending
packages fully public.

Things to try.
    backchannel compare --set publicity.leak=1
    backchannel compare --set forum.public_reach=0.3
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from sim.compiled import rule
from sim.rules.parameter import P


class Publicity(NamedTuple):
    """Parameters of the chapter."""

    leak: Annotated[
        float,
        P(0, 1, "chance a meeting", "Chance that a meeting without any confidentiality leaks.", "bound: evidence G19"),
    ] = 0.215
    disown: Annotated[
        float,
        P(
            0,
            1,
            "chance a package",
            "Chance that an open government that has not adopted a package disowns it when it gets out, and closes.",
        ),
    ] = 0.46


@rule
def leaks(publicity: Publicity, confidence):
    """Chance that a meeting leaks.

    >>> leaks(Publicity(leak=0.5), 0.75)
    0.125
    """
    return publicity.leak * (1.0 - confidence)


@rule
def aired(public, reach):
    """Publicity of a package after a month of a public channel.

    >>> aired(0.5, 0.5)
    0.75
    """
    return public + (1.0 - public) * reach
