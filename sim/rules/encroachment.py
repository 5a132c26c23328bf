"""Encroachment: four ways in which a government reaches into a room that is not its own.

Question. What does a government do to people who speak with the other side without speaking for it?

Sources. Wong & Siu (founding text 004): prior approval of travel and content; career incentives that make
people "self-censor or pander"; governments that "politicise Track II engagements to score easy and
low-hanging political victories". Greitens & Truex (2020, China Quarterly 242:349-375): 70 % of 562
China scholars agree that self-censorship is a concern; refusals are rarer. Kraft (2000): the autonomy
dilemma of unofficial diplomacy close to governments.

Equation. With e the level and x the exposure of a participant, kept at home with chance approval e x;
reached by self-censorship to the share selfcensorship (x + (1 - x) e) e; a non-official sitting beside
officials has x <- x + (1 - x) minding (share of officials in the delegation); a pending success is
published with chance politicisation e a meeting.

Assumed: the numbers; that all four grow with one level; that a serving official is fully exposed.

Things to try.
    backchannel compare --set encroachment.level=0.9
    backchannel compare --set encroachment.level=0.9 --set encroachment.selfcensorship=0
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from sim.compiled import rule
from sim.rules.parameter import P
from sim.rules.roles import by_role


class Encroachment(NamedTuple):
    """Parameters of the chapter. A government or a dated event may set its own ``level``."""

    level: Annotated[float, P(0, 1, "share", "How far a government reaches into unofficial rooms.")] = 0.3
    approval: Annotated[
        float,
        P(0, 1, "chance a meeting", "Chance that full encroachment keeps a fully exposed person at home."),
    ] = 0.25
    selfcensorship: Annotated[
        float,
        P(0, 1, "share", "Share of the extra openness of private speech that full encroachment takes."),
    ] = 0.666
    minding: Annotated[
        float, P(0, 1, "share", "How much officials in one's own delegation add to a non-official's exposure.")
    ] = 0.57
    politicisation: Annotated[
        float,
        P(0, 1, "chance a meeting", "Chance that a fully encroaching government publishes a pending package."),
    ] = 0.112
    exposure_former: Annotated[
        float, P(0, 1, "share", "Exposure of a former official, where a serving official has 1.")
    ] = 0.54
    exposure_expert: Annotated[float, P(0, 1, "share", "Exposure of an expert, where a serving official has 1.")] = 0.43


@rule
def exposure(encroachment: Encroachment, role, dependence, officials_share):
    """How exposed a participant is to its own government: 0 not at all, 1 as a serving official.

    >>> exposure(Encroachment(exposure_expert=0.5, minding=0.5), 2, 0.0, 0.5)
    0.625
    """
    own = by_role(role, 1.0, encroachment.exposure_former, encroachment.exposure_expert)
    own = own + (1.0 - own) * dependence
    return own + (1.0 - own) * encroachment.minding * officials_share


@rule
def kept_home(encroachment: Encroachment, level, exposed):
    """Chance that an invited participant is not allowed to come.

    >>> kept_home(Encroachment(approval=0.5), 0.5, 0.5)
    0.125
    """
    return encroachment.approval * level * exposed


@rule
def selfcensored(encroachment: Encroachment, level, exposed):
    """Share of the extra openness of private speech that a participant gives up.

    >>> selfcensored(Encroachment(selfcensorship=1.0), 0.5, 0.5)
    0.375
    """
    return encroachment.selfcensorship * (exposed + (1.0 - exposed) * level) * level


@rule
def publishes(encroachment: Encroachment, level):
    """Chance, a meeting, that a government publishes a package pending from an unofficial room.

    >>> publishes(Encroachment(politicisation=0.25), 0.5)
    0.125
    """
    return encroachment.politicisation * level
