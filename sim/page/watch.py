"""Watch: who trusts whom at a moment of a run, for whoever draws it. Only a page in a browser asks the engine this."""

from __future__ import annotations

from sim.month.regard import look_around

NOBODY = float("nan")
"""Trust in a seat of one's own side, or in one that there is not."""


def watch(world, theory, state, trust):
    """Write trust (seats, seats of the largest forum): of each seat in each of its forum, by number within that.

    What the engine had put off is done first, as by whatever asks next; no result depends on who asks.
    """
    for f in range(state.alive.shape[0]):
        look_around(world, theory, state, f)
    for i in range(trust.shape[0]):
        f, g = world.forum[i], world.government[i]
        for whom in range(trust.shape[1]):
            trust[i, whom] = NOBODY
        for h in range(state.receptive.shape[0]):
            if h != g:
                first = world.first_seat[f, 0]
                for whom in range(world.first_seat[f, h] - first, world.first_seat[f, h + 1] - first):
                    trust[i, whom] = state.trusting[i, whom]
