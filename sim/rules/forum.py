"""Forum: the terms on which a dialogue meets, and how long it lives.

Question. How often, how confidentially, with what help does a forum meet; and when does it end?

Sources. US-China strategic nuclear dialogue (evidence B13): the funder ended it in 2019 after fifteen years
without official talks. Cadences: 1.4 meetings a year for standing dialogues, 3 to 6 for sustained ones, 12 to
24 for secret channels (evidence G1). Founding text 003: facilitators "often have semi-official mandates".

Equation. After ``funding_patience`` months in which no government heard of a package, counted from the opening, an
unofficial room ends with chance ``ending`` a month; three times that for 12 months after a scandal. A question
that resists ``patience`` drafting meetings is shelved.

Assumed: the numbers, except the cadences. Every forum of a scenario may set its own.

Things to try.
    backchannel compare --set forum.meetings_a_year=12
    backchannel compare --set forum.funding_patience=24
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from sim.compiled import rule
from sim.rules.parameter import P

SCANDAL_FACTOR = 3.0
"""How much likelier an ending is after a scandal (evidence G23: x3, assumed)."""
SCANDAL_MONTHS = 12
"""How long a scandal is remembered."""


class Forum(NamedTuple):
    """Terms of a forum: defaults here, a scenario's own in ``[forums.NAME]``, dated changes in its ``changes``."""

    meetings_a_year: Annotated[float, P(0, 24, "meetings a year", "How often the forum meets.", "evidence G1")] = 4.0
    confidentiality: Annotated[float, P(0, 1, "share", "How far what is said stays in the room.")] = 0.9
    in_person: Annotated[float, P(0, 1, "share", "Share of a meeting held in person.")] = 1.0
    slots: Annotated[int, P(1, 24, "rounds", "Rounds of work in a meeting.", "days: evidence G2; rounds assumed")] = 9
    drafts: Annotated[int, P(0, 24, "rounds", "Rounds that go to drafting; at most all slots.")] = 4
    quorum: Annotated[float, P(0.5, 1, "share", "Share of each delegation's seats that must support a package.")] = 0.66
    patience: Annotated[int, P(1, 24, "meetings", "Drafting meetings after which a question is shelved.")] = 6
    funding_patience: Annotated[
        int, P(0, 120, "months", "Months without uptake that funders bear; 0 = for ever.", "evidence B13")
    ] = 0
    ending: Annotated[
        float, P(0, 1, "chance a month", "Chance that a forum ends once its funders' patience is over.")
    ] = 0.08
    facilitation: Annotated[float, P(0, 1, "share", "Skill of the facilitator.")] = 0.57
    mandate: Annotated[
        float,
        P(
            0,
            0.5,
            "chance a month",
            "Facilitator's semi-official mandate: reach to governments, at a cost in openness.",
        ),
    ] = 0.0
    public_reach: Annotated[
        float, P(0, 0.5, "chance a month", "Reach of a public channel, which also makes packages public.")
    ] = 0.0


@rule
def ends(ending, scandal):
    """Chance that a forum out of patience ends this month.

    >>> ends(0.1, False), ends(0.125, True), ends(0.5, True)
    (0.1, 0.375, 1.0)
    """
    if scandal:
        return min(1.0, SCANDAL_FACTOR * ending)
    return ending


@rule
def out_of_patience(funding_patience, months_without_uptake):
    """True once funders have waited long enough; never if their patience is 0, which means endless.

    >>> out_of_patience(24, 24), out_of_patience(24, 23), out_of_patience(0, 240)
    (True, False, False)
    """
    return funding_patience > 0 and months_without_uptake >= funding_patience
