"""Understanding: from "they want what we want" to what the other side really cares about.

Question. How do participants learn the interests of the other side?

Sources. Thompson & Hastie (1990, OBHDP 47:98-123): negotiators begin with a fixed-pie bias. Founding text
001: closed-door talks help to "better understand the motivations and interests of the other actors".
Cuhadar (2009, J. Peace Research 46:641-658): ideas and knowledge carry over to officials, relations hardly.

Equation. A participant's *misreading* m of an issue is 1 when it sees its own interests in the mirror and 0
when it knows the truth: belief = truth + m (own - truth). It starts at ``asymmetry``; a candid turn on the
issue multiplies it by 1 - learning credence contact, with credence = floor + (1 - floor) trust.
After the exchange delegations compare notes: what one
member heard multiplies everyone's misreading of that issue by 1 - shared learning credence contact.
Understanding does not fade, and is handed over in writing; trust is not.

Assumed: the numbers; that notes are compared after every meeting; that every side misreads the others in the same way.

Things to try.
    backchannel compare --set understanding.asymmetry=0.5
    backchannel compare --set understanding.learning=0
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from sim.compiled import rule
from sim.rules.parameter import P


class Understanding(NamedTuple):
    """Parameters of the chapter."""

    asymmetry: Annotated[
        float, P(0, 1, "share", "Misreading before any talk: 0 knows the other side, 1 sees a mirror.")
    ] = 0.96
    learning: Annotated[
        float, P(0, 0.6, "share a turn", "Share of a misreading that one fully believed candid turn removes.")
    ] = 0.157
    credence_floor: Annotated[
        float, P(0, 1, "share", "How far candid words are believed by someone who does not trust at all.")
    ] = 0.36
    shared: Annotated[
        float, P(0, 1, "share", "Share of what a member learnt that the delegation learns when it compares notes.")
    ] = 0.18


@rule
def belief(truth, own, misreading):
    """What someone believes another side's interest in an issue to be.

    >>> belief(0.25, 0.75, 1.0), belief(0.25, 0.75, 0.5), belief(0.25, 0.75, 0.0)
    (0.75, 0.5, 0.25)
    """
    return truth + misreading * (own - truth)


@rule
def credence(understanding: Understanding, trust):
    """How far candid words are believed.

    >>> credence(Understanding(credence_floor=0.5), 0.5)
    0.75
    """
    return understanding.credence_floor + (1.0 - understanding.credence_floor) * trust


@rule
def learn(understanding: Understanding, misreading, credence, contact):
    """Misreading after hearing candid words about the issue.

    >>> learn(Understanding(learning=0.5), 1.0, 0.5, 1.0)
    0.75
    """
    return misreading * (1.0 - understanding.learning * credence * contact)


@rule
def noted(understanding: Understanding, notes, credence, contact):
    """What a delegation's notes on an issue leave of a misreading, after one more candid turn that a member heard.

    >>> noted(Understanding(learning=0.5, shared=0.5), 0.5, 0.5, 1.0)
    0.4375
    """
    return notes * (1.0 - understanding.shared * understanding.learning * credence * contact)


@rule
def to_one(total):
    """By what beliefs about a side's interests are multiplied, so that they sum to one.

    >>> to_one(0.5)
    2.0
    """
    return 1.0 / total
