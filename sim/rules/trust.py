"""Trust: what a meeting teaches one participant to expect of another.

Question. How does trust between two people grow, fade, break and heal?

Sources. Josang & Ismail (2002): a reputation as counts of good and bad evidence with forgetting. Slovic
(1993, Risk Analysis 13:675-682): trust is easier to destroy than to create. Schweitzer, Hershey & Bradlow
(2006, OBHDP 101:1-19): broken promises heal, deception "never fully" does. Balliet (2010, J. Conflict
Resolution 54:39-57): written communication has 0.46/1.21 of the effect of meeting in person. Poortinga &
Pidgeon (2004, Risk Analysis 24:1475-1486): strong priors filter evidence.

Equation. trust = (strength prior + good) / (strength + good + bad + scar). A candid turn adds ``good`` to good
and takes the share ``repair`` off bad; a talking point adds ``bad`` to bad; both times contact. A breakthrough
adds breach / ratio times contact to good, a declined package ``breach`` and a leak ``leak`` to bad, a politicised
publication ``scar`` to scar. Good and bad fade by ``forgetting`` a month; a scar never fades. A
delegation's image of another moves towards the mean trust of its members and is the prior of newcomers, both ways.

Assumed: the weights; that evidence adds up; that candour repairs what was lost to talking points, leaks and
refusals alike, and never a scar.

Things to try.
    backchannel compare --set trust.prior=0.1
    backchannel compare --set trust.scar=0
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from sim.compiled import rule
from sim.rules.parameter import P

SLOVIC = "direction Slovic (1993); size assumed"


class Trust(NamedTuple):
    """Parameters of the chapter; evidence is counted in candid turns."""

    prior: Annotated[float, P(0.05, 0.7, "share", "Trust before any meeting.")] = 0.268
    strength: Annotated[
        float,
        P(2, 20, "evidence", "How much evidence the prior counts for.", "Poortinga & Pidgeon (2004); size assumed"),
    ] = 5.8
    good: Annotated[float, P(0.1, 4, "evidence", "Weight of a candid turn: the unit of evidence.")] = 1.0
    bad: Annotated[float, P(0, 2, "evidence", "Weight of a talking point.")] = 0.55
    breach: Annotated[
        float, P(1.5, 4, "evidence", "Weight of a package declined by the government of those who backed it.", SLOVIC)
    ] = 2.63
    scar: Annotated[
        float,
        P(0, 12, "evidence", "Lasting weight of a politicised publication.", "Schweitzer et al. (2006); size assumed"),
    ] = 5.3
    leak: Annotated[float, P(0, 6, "evidence", "Weight of a leak against the side that leaked.", SLOVIC)] = 2.8
    ratio: Annotated[
        float,
        P(1.5, 4, "ratio", "How much more a package declined weighs than a breakthrough reached together.", SLOVIC),
    ] = 2.5
    repair: Annotated[
        float,
        P(
            0,
            1,
            "share a turn",
            "Share of the bad evidence against its speaker that a candid turn takes away.",
            "direction Schweitzer et al. (2006): three to ten rounds; size assumed",
        ),
    ] = 0.14
    forgetting: Annotated[
        float, P(0.9, 1, "share a month", "Share of the evidence that is left after a month.", "Josang & Ismail (2002)")
    ] = 0.964
    generalisation: Annotated[
        float, P(0, 0.5, "share a month", "How fast a delegation's image follows its members' trust.")
    ] = 0.1
    remote: Annotated[
        float,
        P(0.2, 1, "share", "Weight of evidence from a meeting at a distance.", "Balliet (2010): 0.46/1.21 = 0.38"),
    ] = 0.38


@rule
def trust(chapter: Trust, prior, good, bad, scar):
    """Trust of one participant in another, in [0, 1].

    >>> trust(Trust(strength=2.0), 0.5, 0.0, 0.0, 0.0), trust(Trust(strength=2.0), 0.5, 2.0, 0.0, 0.0)
    (0.5, 0.75)
    >>> trust(Trust(strength=2.0), 0.5, 2.0, 2.0, 2.0)
    0.375
    """
    return (chapter.strength * prior + good) / (chapter.strength + good + bad + scar)


@rule
def contact(chapter: Trust, in_person):
    """What evidence from a meeting counts for, by the share held in person.

    >>> contact(Trust(remote=0.5), 1.0), contact(Trust(remote=0.5), 0.5)
    (1.0, 0.75)
    """
    return in_person + (1.0 - in_person) * chapter.remote


@rule
def candour_heard(chapter: Trust, candid, contact):
    """Good evidence that a turn gives its listener about its speaker; ``candid`` is 1 or 0.

    >>> candour_heard(Trust(good=2.0), 1.0, 0.5), candour_heard(Trust(good=2.0), 0.0, 0.5)
    (1.0, 0.0)
    """
    return candid * (chapter.good * contact)


@rule
def talking_point_heard(chapter: Trust, candid, contact):
    """Bad evidence that a turn gives; ``candid`` is 1 or 0.

    >>> talking_point_heard(Trust(bad=2.0), 1.0, 0.5), talking_point_heard(Trust(bad=2.0), 0.0, 0.5)
    (0.0, 1.0)
    """
    return (1.0 - candid) * (chapter.bad * contact)


@rule
def repaired(chapter: Trust, evidence, candid, contact):
    """What a turn leaves of the bad evidence held before it; ``candid`` is 1 or 0.

    >>> repaired(Trust(repair=0.5), 4.0, 1.0, 0.5), repaired(Trust(repair=0.5), 4.0, 0.0, 0.5)
    (3.0, 4.0)
    """
    return evidence * (1.0 - candid * (chapter.repair * contact))


@rule
def success(chapter: Trust, contact):
    """Good evidence from a breakthrough reached together: losses weigh ``ratio`` times more (Slovic, 1993).

    >>> success(Trust(breach=3.0, ratio=2.0), 0.5)
    0.75
    """
    return chapter.breach / chapter.ratio * contact


@rule
def breach(chapter: Trust):
    """Bad evidence against everybody whose government declined what they had backed.

    >>> breach(Trust(breach=3.0))
    3.0
    """
    return chapter.breach


@rule
def blame(chapter: Trust):
    """Bad evidence against everybody of the side that leaked.

    >>> blame(Trust(leak=2.0))
    2.0
    """
    return chapter.leak


@rule
def wound(chapter: Trust):
    """Scar that a politicised publication leaves against everybody of the side that published.

    >>> wound(Trust(scar=5.0))
    5.0
    """
    return chapter.scar


@rule
def fade(chapter: Trust, evidence):
    """Evidence a month later.

    >>> fade(Trust(forgetting=0.9), 10.0)
    9.0
    """
    return chapter.forgetting * evidence


@rule
def image(chapter: Trust, held, mean_trust):
    """A delegation's image of another after a month with a meeting.

    >>> image(Trust(generalisation=0.5), 0.25, 0.75)
    0.5
    """
    return held + chapter.generalisation * (mean_trust - held)
