"""What people hold about each other, brought up to date when it is next asked for: only the engine puts this off.

Between two meetings nobody asks. So the evidence of a forum fades when it next meets or is measured, three months in
one sweep where there are three; each month is still a multiplication of its own, so the bits are those of the Mesa
agents, who forget month by month. The same sweep works out the trust that the evidence comes to, a division a pair. A
meeting asks for everybody's trust in everybody opposite twice, for what they support and for the image that their
delegation forms, and in between few pairs learn anything: a turn that is heard brings its own pair up to date, and
whatever else adds evidence withdraws what was known of the forum.
"""

from __future__ import annotations

from sim.compiled import SEVERAL, hot, page
from sim.rules.trust import fade, trust
from sim.state import LONG_AGO

WIDE = 48
"""Seats of a forum from which it is worth leaving out those of one's own side, at the price of short loops."""
SEASON = 3
"""Months that one sweep takes at most."""


@hot
def is_wide(world, f):
    """Whether a room is seen participant by participant; where one pair is taken at a time, every room is."""
    return not SEVERAL or world.first_seat[f, world.first_seat.shape[1] - 1] - world.first_seat[f, 0] >= WIDE


@page
def look_around(world, theory, state, f):
    """Bring up to date what everybody in a forum holds about everybody opposite."""
    if state.known[f]:
        return
    months, state.unfaded[f], state.known[f] = state.unfaded[f], 0, True
    first, last = world.first_seat[f, 0], world.first_seat[f, state.receptive.shape[0]]
    if is_wide(world, f):
        for i in range(first, last):
            _look_across(world, theory.trust, state, f, i, months)
        if state.arrivals[f, state.receptive.shape[0]] > 0:
            _look_at_newcomers(world, theory.trust, state, f)
        return
    pairs, width = state.pairs, state.good.shape[1]
    _bring_up(theory.trust, pairs[0], pairs[1], pairs[2], pairs[3], pairs[4], first * width, last * width, months)


@hot
def _look_across(world, chapter, state, f, i, months):
    """One participant of a wide room."""
    first, g = world.first_seat[f, 0], world.government[i]
    prior, good, bad, scar, trusting = state.prior[i], state.good[i], state.bad[i], state.scar[i], state.trusting[i]
    for h in range(state.receptive.shape[0]):
        if h != g:
            start, end = world.first_seat[f, h] - first, world.first_seat[f, h + 1] - first
            _bring_up(chapter, prior, good, bad, scar, trusting, start, end, months)


@page
def _look_at_newcomers(world, chapter, state, f):
    """The newcomers of a wide room have yet to become strangers to all others."""
    first, sides = world.first_seat[f, 0], state.receptive.shape[0]
    for i in range(first, world.first_seat[f, sides]):
        g = world.government[i]
        for h in range(sides):
            held = trust(chapter, state.image[f, g, h], 0.0, 0.0, 0.0)
            for n in range(first + state.arrivals[f, h], first + state.arrivals[f, h + 1] if h != g else 0):
                estrange(state, f, i, state.newcomers[n] - first, state.image[f, g, h])
                state.trusting[i, state.newcomers[n] - first] = held
    for h in range(sides):
        state.arrivals[f, h + 1] = 0


@hot
def _bring_up(chapter, prior, good, bad, scar, trusting, start, end, months):
    """A stretch of pairs, one after another; or a loop a column, since each can then take several pairs at a time."""
    if SEVERAL:
        _fade(chapter, good, start, end, months)
        _fade(chapter, bad, start, end, months)
        for pair in range(start, end):
            trusting[pair] = trust(chapter, prior[pair], good[pair], bad[pair], scar[pair])
        return
    for pair in range(start, end):
        held, against = good[pair], bad[pair]
        for _ in range(months):
            held, against = fade(chapter, held), fade(chapter, against)
        good[pair], bad[pair] = held, against
        trusting[pair] = trust(chapter, prior[pair], held, against, scar[pair])


@hot
def _fade(chapter, evidence, start, end, months):
    """A season in one sweep, and then month by month."""
    for _ in range(months // SEASON):
        for pair in range(start, end):
            evidence[pair] = fade(chapter, fade(chapter, fade(chapter, evidence[pair])))
    for _ in range(months % SEASON):
        for pair in range(start, end):
            evidence[pair] = fade(chapter, evidence[pair])


@hot
def look_at(theory, state, who, whom):
    """Bring up to date one participant's (seat) trust in one other (number within the forum)."""
    state.trusting[who, whom] = trust(
        theory.trust, state.prior[who, whom], state.good[who, whom], state.bad[who, whom], state.scar[who, whom]
    )


@hot
def estrange(state, f, who, whom, prior):
    """Nothing is held about a newcomer, or by one, but the delegation's image; a scar only scandals leave."""
    state.prior[who, whom] = prior
    state.good[who, whom] = 0.0
    state.bad[who, whom] = 0.0
    if state.scandal[f] != LONG_AGO:
        state.scar[who, whom] = 0.0


@hot
def summed_trust(world, state, i, f, g):
    """Sum of a participant's trust in those of a side who are present, in seat order."""
    first, total = world.first_seat[f, 0], 0.0
    for chair in range(state.chairs[f, g], state.chairs[f, g + 1]):
        total += state.trusting[i, state.table[first + chair] - first]
    return total


@hot
def summed_trust_in_all(world, state, i, f, g):
    """The same over all members of a side, present or not."""
    first, total = world.first_seat[f, 0], 0.0
    for j in range(world.first_seat[f, g], world.first_seat[f, g + 1]):
        total += state.trusting[i, j - first]
    return total
