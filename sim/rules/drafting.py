"""Drafting: how a package is written, and when the people in the room support it.

Question. Who can write a settlement that clears every red line, and who dares to back it?

Sources. Fearon (1995, International Organization 49:379-414): private information blocks settlements that
exist. Thompson & Hastie (1990): integrative agreements need knowledge of the other side's interests.
Druckman (1994): initial distance and prenegotiation analysis matter most. Wong & Siu (founding text 004):
unofficial participants "may not have the same information" as officials, and "more creative or flexible
solutions". Flat Dirichlet interests: spacings of sorted uniforms (Devroye 1986, ch. V.2).

Equation. With b the proposer's beliefs, those about each other side scaled to sum to one, and s its skill,
s <- s + (1 - s) 0.5 facilitation', y[k,g] = power_g ((1 - s) b[g,k] + s b[g,k]^2 / sum_l b[g,l]^2); shares
x[k,g] = lam_g y[k,g] / sum_h lam_h y[k,h], lam = 1 for others and for one's own side the smallest in [1, 4]
(8 halvings) that clears its own threshold by 0.01. A package is worth (n/2) sum_k w[g,k] x[k,g] to g, n the
parties: an equal split is worth one half. Threshold = believed red line + posture (1 - L) + caution (1 - mean
trust in the counterparts present); the believed red line errs by halfwidth ((1 - common) u_seat + common
u_delegation), u in [-1, 1], u_seat that of who sits there now. A delegation backs it if quorum of its seats,
rounded up, do.

Assumed: the numbers; that a proposer knows its own side's interests exactly.

Things to try.
    backchannel compare --set drafting.rigidity=0.50
    backchannel compare --set drafting.home_error_expert=0
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from sim.compiled import rule
from sim.rules.parameter import P
from sim.rules.roles import by_role

MARGIN = 0.01
"""By how much a proposer wants its own threshold cleared (worth)."""
BOLDEST = 4.0
"""Largest claim a proposer makes for its own side, as a multiple of its honest draft."""
LEAST = 1e-9
"""Weight that an issue keeps even where the cuts coincide."""
HALVINGS = 8
"""Steps in which the smallest sufficient claim is searched."""
HELP = 0.5
"""Share of what a proposer lacks in skill that perfect facilitation makes up for (assumption)."""
SLACK = 1e-9
"""What is forgiven when a quorum of seats is rounded up, so that .6 of five seats are three and not four."""


class Drafting(NamedTuple):
    """Parameters of the chapter; worth is in units in which an equal split is worth one half."""

    questions: Annotated[int, P(1, 40, "questions", "Questions between each set of governments that meet.")] = 10
    issues: Annotated[int, P(2, 8, "issues", "Issues in every question.")] = 4
    contrast: Annotated[float, P(0, 1, "share", "How far interests are sharpened beyond a flat draw.")] = 0.27
    rigidity: Annotated[
        float, P(0.5, 0.6, "worth", "Red line without tension; above one half an equal split is refused.")
    ] = 0.546
    posture: Annotated[
        float, P(0, 0.3, "worth", "What someone who may not speak openly adds to the red line in the room.")
    ] = 0.047
    caution: Annotated[
        float, P(0, 0.2, "worth", "What someone who trusts nobody opposite adds to the red line in the room.")
    ] = 0.06
    skill_official: Annotated[float, P(0, 1, "share", "Integrative skill of an official.")] = 0.38
    skill_former: Annotated[float, P(0, 1, "share", "Integrative skill of a former official.")] = 0.33
    skill_expert: Annotated[float, P(0, 1, "share", "Integrative skill of an expert.")] = 0.57
    home_error_official: Annotated[
        float, P(0, 0.4, "worth", "Largest error of an official about its own red line.", "direction founding text 004")
    ] = 0.0364
    home_error_former: Annotated[
        float, P(0, 0.4, "worth", "Largest error of a former official about its own red line.")
    ] = 0.091
    home_error_expert: Annotated[
        float, P(0, 0.4, "worth", "Largest error of an expert about its own red line.", "direction founding text 004")
    ] = 0.213
    common: Annotated[
        float,
        P(0, 1, "share", "Share of that error which a whole delegation has in common, lacking the same briefing."),
    ] = 0.57
    power: Annotated[
        float, P(0.25, 4, "ratio", "Weight of a side's claims in every draft; a government may set its own.")
    ] = 1.0
    floor: Annotated[
        float, P(0.25, 4, "ratio", "How often a side holds the floor to propose; a government may set its own.")
    ] = 1.0


@rule
def interest(spacing, issues):
    """A weight from the spacing of two cuts of the unit interval; never quite nothing, so that no one divides by it.

    >>> abs(interest(0.25, 4) - 0.25) < 1e-8, interest(0.0, 4) > 0.0
    (True, True)
    """
    return (spacing + LEAST) / (1.0 + issues * LEAST)


@rule
def sharpen(weight, squares, amount):
    """A weight moved towards its share of the sum of squares: more to what matters most.

    >>> sharpen(0.75, 0.625, 1.0), sharpen(0.75, 0.625, 0.0)
    (0.9, 0.75)
    """
    if squares <= 0.0:
        return weight
    return (1.0 - amount) * weight + amount * (weight * weight / squares)


@rule
def integrative_skill(drafting: Drafting, role, facilitation):
    """How far a proposer trades issues rather than splitting each of them.

    >>> integrative_skill(Drafting(skill_expert=0.5), 2, 0.5)
    0.625
    """
    skill = by_role(role, drafting.skill_official, drafting.skill_former, drafting.skill_expert)
    return skill + (1.0 - skill) * HELP * facilitation


@rule
def claimed(wish, others, claim):
    """Share of an issue for a side that claims ``claim`` times its wish against the wishes of others.

    >>> claimed(1.0, 1.0, 1.0), claimed(1.0, 1.0, 3.0), claimed(0.0, 0.0, 1.0)
    (0.5, 0.75, 0.5)
    """
    mine = claim * wish
    total = mine + others
    if total <= 0.0:
        mine = 1.0  # nobody wishes for it: an even split
        total = 2.0
    return mine / total


@rule
def worth(weighted_shares, parties):
    """What a package is worth to a side; an equal split among all parties is worth one half.

    >>> worth(0.5, 2), worth(0.25, 4)
    (0.5, 0.5)
    """
    return weighted_shares * parties * 0.5


@rule
def believed_red_line(drafting: Drafting, red_line, role, own_draw, common_draw):
    """Where a participant believes its own side's red line to be; draws in [0, 1).

    >>> believed_red_line(Drafting(home_error_expert=0.25, common=0.5), 0.5, 2, 0.75, 0.75)
    0.625
    >>> believed_red_line(Drafting(home_error_official=0.0), 0.5, 0, 0.9, 0.9)
    0.5
    """
    halfwidth = by_role(role, drafting.home_error_official, drafting.home_error_former, drafting.home_error_expert)
    error = (1.0 - drafting.common) * (2.0 * own_draw - 1.0) + drafting.common * (2.0 * common_draw - 1.0)
    return red_line + halfwidth * error


@rule
def threshold(drafting: Drafting, believed, frank, mean_trust):
    """The least a package must be worth for a participant to support it in the room.

    >>> threshold(Drafting(posture=0.25, caution=0.5), 0.5, 0.5, 0.75)
    0.75
    """
    return believed + drafting.posture * (1.0 - frank) + drafting.caution * (1.0 - mean_trust)


@rule
def needed(quorum, seats):
    """How many of a delegation must support a package: the quorum of its seats, rounded up; the absent do not.

    >>> needed(0.66, 3), needed(0.66, 4), needed(0.66, 5), needed(0.6, 5), needed(0.5, 1), needed(1.0, 5)
    (2, 3, 4, 3, 1, 5)
    """
    return max(1, int(quorum * seats + 1.0 - SLACK))
