"""Trust: what a meeting teaches one participant to expect of another.

Question. How does trust between two people grow, fade, break and heal?

Sources. Josang & Ismail (2002): a reputation as counts of good and bad evidence with forgetting. Slovic
(1993, Risk Analysis 13:675-682): trust is easier to destroy than to create. Schweitzer, Hershey & Bradlow
(2006, OBHDP 101:1-19): broken promises heal, deception "never fully" does. Balliet (2010, J. Conflict
Resolution 54:39-57): written communication has 0.46/1.21 of the effect of meeting in person. Poortinga &
Pidgeon (2004, Risk Analysis 24:1475-1486): strong priors filter evidence.

Equation. trust = (strength prior + good) / (strength + good + bad + scar). Candour adds to good, talking
points and leaks to bad, a declined package adds ``breach`` to bad, a politicised publication ``scar`` to
scar. Good and bad fade by ``forgetting`` a month; a scar never fades. A delegation's image of another
moves towards the mean trust of its members and is the prior of newcomers, both ways.

Assumed: the weights; that evidence adds up.

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

    prior: Annotated[float, P(0.05, 0.7, "share", "Trust before any meeting.")] = 0.27
    strength: Annotated[
        float,
        P(2, 20, "evidence", "How much evidence the prior counts for.", "Poortinga & Pidgeon (2004); size assumed"),
    ] = 6.1
    good: Annotated[float, P(0.1, 4, "evidence", "Weight of a candid turn: the unit of evidence.")] = 1.0
    bad: Annotated[float, P(0, 2, "evidence", "Weight of a talking point.")] = 0.59
    breach: Annotated[
        float, P(1.5, 4, "evidence", "Weight of a package declined by the government of those who backed it.", SLOVIC)
    ] = 2.66
    scar: Annotated[
        float,
        P(0, 12, "evidence", "Lasting weight of a politicised publication.", "Schweitzer et al. (2006); size assumed"),
    ] = 5.2
    leak: Annotated[float, P(0, 6, "evidence", "Weight of a leak against the side that leaked.", SLOVIC)] = 2.56
    success: Annotated[float, P(0, 4, "evidence", "Weight of a breakthrough reached together.")] = 1.58
    forgetting: Annotated[
        float, P(0.9, 1, "share a month", "Share of the evidence that is left after a month.", "Josang & Ismail (2002)")
    ] = 0.964
    generalisation: Annotated[
        float, P(0, 0.5, "share a month", "How fast a delegation's image follows its members' trust.")
    ] = 0.099
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
