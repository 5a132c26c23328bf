"""What several right pages ask of a room: its safety, what contact in it counts for."""

from __future__ import annotations

from sim.compiled import hot
from sim.rules.candour import confidence, facilitation, safety
from sim.rules.forum import Forum
from sim.rules.trust import contact


@hot
def terms_of(world, month, forum):
    """The terms of a forum in a month."""
    row = world.terms[month, forum]
    return Forum(
        row[0], row[1], row[2], int(row[3]), int(row[4]), row[5], int(row[6]), int(row[7]), row[8], row[9], row[10],
        row[11],
    )  # fmt: skip


@hot
def facilitation_of(world, at, terms):
    """What the facilitator's skill is worth in this room: the mean encroachment is that of the sides present."""
    total, sides = 0.0, 0
    for g in range(world.rank.shape[1]):
        if world.rank[at.forum, g] >= 0:
            total += world.level[at.month, g]
            sides += 1
    return facilitation(terms.facilitation, terms.mandate, total / sides)


@hot
def safety_of(world, theory, at, terms):
    """How safe the room makes candid speech."""
    closed = confidence(terms.confidentiality, terms.in_person)
    return safety(theory.candour, closed, facilitation_of(world, at, terms))


@hot
def contact_of(theory, terms):
    """What evidence from a meeting of this room counts for."""
    return contact(theory.trust, terms.in_person)
