"""What several right pages ask of a room: its safety, what contact in it counts for, who trusts whom."""

from __future__ import annotations

from sim.compiled import hot
from sim.rules.candour import confidence, facilitation, safety
from sim.rules.forum import Forum
from sim.rules.trust import contact, trust


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


@hot
def trust_right(theory, state, who, whom):
    """Trust of a participant (seat) in another (number within the forum)."""
    regard = state.regard
    return trust(theory.trust, regard[0, who, whom], regard[1, who, whom], regard[2, who, whom], regard[3, who, whom])


MANY = 12
"""Members from which a side is worth looking at several at a time; the bits are the same either way."""


@hot
def summed_trust(world, theory, state, i, f, g):
    """Sum of a participant's trust in those of a side who are present, in seat order."""
    first, total = world.first[f, 0], 0.0
    if world.first[f, g + 1] - world.first[f, g] >= MANY:
        look_at(world, theory, state, i, f, g)
        for chair in range(state.chairs[f, g], state.chairs[f, g + 1]):
            total += state.trusting[state.table[first + chair] - first]
    else:
        for chair in range(state.chairs[f, g], state.chairs[f, g + 1]):
            total += trust_right(theory, state, i, state.table[first + chair] - first)
    return total


@hot
def summed_trust_in_all(world, theory, state, i, f, g):
    """The same over all members of a side, present or not."""
    first, total = world.first[f, 0], 0.0
    if world.first[f, g + 1] - world.first[f, g] >= MANY:
        look_at(world, theory, state, i, f, g)
        for j in range(world.first[f, g], world.first[f, g + 1]):
            total += state.trusting[j - first]
    else:
        for j in range(world.first[f, g], world.first[f, g + 1]):
            total += trust_right(theory, state, i, j - first)
    return total


@hot
def look_at(world, theory, state, i, f, g):
    """A participant's trust in every member of a side, into ``state.trusting`` by number within the forum.

    Apart from the sum that follows it, so that the divisions can be done several at a time.
    """
    first = world.first[f, 0]
    for whom in range(world.first[f, g] - first, world.first[f, g + 1] - first):
        state.trusting[whom] = trust_right(theory, state, i, whom)
