"""Candour: who says what it really cares about, to whom, in which room.

Question. When does a participant leave the talking points?

Sources. Founding text 001 (USIP 2019): officials in a personal capacity "can go beyond government talking
points"; "the absence of government officials can sometimes lead to more open discussions". Druckman (1994, J.
Conflict Resolution 38:507-556): accountability and representation are among the weaker determinants, so
openness differs by a factor of three at most where governments are willing. Putnam (1988, International
Organization 42:427-460): who negotiates for a government is held by what it would ratify at home. McGinn,
Thompson & Bazerman (2003): disclosure is answered. Hoerner, Morelli & Squintani (2015, Review of Economic
Studies 82:1483): confidential mediation makes speech safe.

Equation. o_official = official while its government is open, official closed while it is not;
L = o - selfcensored max(0, o - o_official), o the openness of the capacity (o_official in official capacity);
chance of candour towards j = L (1 - (1 - safety)(1 - trust_ij));
safety = conf (floor + (1 - floor) facilitation'), conf = confidentiality (in_person + 0.8 (1 - in_person)),
facilitation' = skill (1 - mandate mean_e).

Assumed: the numbers; that trust and a safe room are substitutes; that an official feels at once what its
government wills; that self-censorship goes down to what an official of that government may say this month.

Things to try.
    backchannel compare --set candour.expert=0.6 --set candour.former=0.6
    backchannel compare --set forum.confidentiality=0.4
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from sim.compiled import rule
from sim.rules.parameter import P
from sim.rules.roles import by_role

REMOTE_CONFIDENTIALITY = 0.8
"""Share of a meeting's confidentiality that is left when it is held at a distance (assumption)."""


class Candour(NamedTuple):
    """Parameters of the chapter."""

    official: Annotated[float, P(0.1, 0.5, "share", "Openness of an official who speaks officially.")] = 0.37
    closed: Annotated[
        float,
        P(0, 1, "share", "What is left of an official's openness while its government is closed.", "Putnam (1988)"),
    ] = 0.0
    private: Annotated[float, P(0.3, 1, "share", "Openness of an official in a private capacity.")] = 0.54
    former: Annotated[float, P(0.3, 1, "share", "Openness of a former official.")] = 0.74
    expert: Annotated[float, P(0.3, 1, "share", "Openness of an expert.")] = 0.81
    safety_floor: Annotated[
        float, P(0, 1, "share", "Safety of a fully confidential room without any facilitation.")
    ] = 0.42


@rule
def official_openness(candour: Candour, receptive):
    """What office lets an official of a government say this month; two-level games (Putnam, 1988).

    >>> official_openness(Candour(official=0.5, closed=0.25), True)
    0.5
    >>> official_openness(Candour(official=0.5, closed=0.25), False)
    0.125
    """
    if receptive:
        return candour.official
    return candour.official * candour.closed


@rule
def openness(candour: Candour, role, in_official_capacity, allowed):
    """What a participant's capacity allows it to say; ``allowed`` is what office lets an official say this month.

    >>> candour = Candour(private=0.6, former=0.8)
    >>> openness(candour, 0, True, 0.3), openness(candour, 0, False, 0.3), openness(candour, 1, False, 0.3)
    (0.3, 0.6, 0.8)
    """
    if in_official_capacity:
        return allowed
    return by_role(role, candour.private, candour.former, candour.expert)


@rule
def frankness(open_to, selfcensored, allowed):
    """Openness after self-censorship, which at most makes everyone talk like an official of the same government.

    >>> frankness(0.75, 1.0, 0.25), frankness(0.75, 0.5, 0.25)
    (0.25, 0.5)
    """
    return open_to - selfcensored * max(0.0, open_to - allowed)


@rule
def facilitation(skill, mandate, mean_level):
    """What a facilitator's skill is worth, when a mandate ties it to governments that encroach.

    >>> facilitation(0.5, 0.5, 0.5)
    0.375
    """
    return skill * (1.0 - mandate * mean_level)


@rule
def confidence(confidentiality, in_person):
    """Confidentiality of a meeting that is partly held at a distance.

    >>> confidence(0.5, 1.0), confidence(0.5, 0.0)
    (0.5, 0.4)
    """
    return confidentiality * (in_person + (1.0 - in_person) * REMOTE_CONFIDENTIALITY)


@rule
def safety(candour: Candour, confidence, facilitation):
    """How safe a room makes candid speech towards people one does not trust.

    >>> safety(Candour(safety_floor=0.5), 0.5, 0.5)
    0.375
    """
    return confidence * (candour.safety_floor + (1.0 - candour.safety_floor) * facilitation)


@rule
def candid(frank, safe, trust):
    """Chance that a turn is candid rather than a talking point.

    >>> candid(0.5, 0.5, 0.5)
    0.375
    """
    return frank * (1.0 - (1.0 - safe) * (1.0 - trust))
