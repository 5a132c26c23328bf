"""Evidence fades every month; the engine lets it fade when it is next looked at or added to.

Between two meetings nobody asks what is left of it. To sweep over all pairs once for three months takes hardly longer
than for one; each month is still a multiplication of its own, so the bits are those of the Mesa agents, who forget
month by month.
"""

from __future__ import annotations

from sim.compiled import page
from sim.rules.trust import fade

WIDE = 48
"""Seats of a forum from which it is worth sparing half of the sweep, at the price of short loops."""
SEASON = 3
"""Months that one sweep takes at most."""


@page
def catch_up(world, theory, state):
    """Let good and bad evidence fade by the months put off."""
    months, state.unfaded[0] = state.unfaded[0], 0
    while months > 0:
        _sweep(world, theory.trust, state, months >= SEASON)
        months -= SEASON if months >= SEASON else 1


@page
def _sweep(world, chapter, state, whole_season):
    if state.good.shape[1] >= WIDE:
        _between_sides(world, chapter, state.good, whole_season)
        _between_sides(world, chapter, state.bad, whole_season)
    elif whole_season:
        for entry in range(state.fading.shape[0]):
            state.fading[entry] = _three_months_later(chapter, state.fading[entry])
    else:
        for entry in range(state.fading.shape[0]):
            state.fading[entry] = fade(chapter, state.fading[entry])


@page
def _between_sides(world, chapter, evidence, whole_season):
    """There is no evidence within a side."""
    for i in range(evidence.shape[0]):
        f = world.forum[i]
        for h in range(world.rank.shape[1]):
            if h == world.side[i]:
                continue
            start, end = world.first[f, h] - world.first[f, 0], world.first[f, h + 1] - world.first[f, 0]
            if whole_season:
                for whom in range(start, end):
                    evidence[i, whom] = _three_months_later(chapter, evidence[i, whom])
            else:
                for whom in range(start, end):
                    evidence[i, whom] = fade(chapter, evidence[i, whom])


@page
def _three_months_later(chapter, evidence):
    return fade(chapter, fade(chapter, fade(chapter, evidence)))
