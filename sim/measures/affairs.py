"""Where the conflict, the forums and their questions stand at the end."""

from __future__ import annotations

from sim.compiled import page
from sim.state import AGREED, IN_OFFICIAL_ROOM, IN_UNOFFICIAL_ROOM


@page
def tension(world, theory, state):
    """Tension."""
    return state.tension[0]


@page
def forums_alive(world, theory, state):
    """Forums that have not ended."""
    alive = 0.0
    for f in range(state.alive.shape[0]):
        alive += state.alive[f]
    return alive


@page
def standing(world, theory, state):
    """Agreements in force."""
    agreements = 0.0
    for q in range(state.status.shape[0]):
        agreements += state.status[q] == AGREED
    return agreements


@page
def _solved(state, room, carried):
    """Questions that a forum solved when it was a kind of room or a later one; of these, those it carried."""
    total = 0.0
    for f in range(state.solved.shape[0]):
        for q in range(state.solved.shape[1]):
            total += state.solved[f, q] >= room and (state.carried[f, q] or not carried)
    return total


@page
def solved(world, theory, state):
    """Questions of a forum for which all delegations backed a package at least once."""
    return _solved(state, IN_OFFICIAL_ROOM, False)


@page
def carried(world, theory, state):
    """Questions of a forum of which a package was transferred at least once."""
    return _solved(state, IN_OFFICIAL_ROOM, True)


@page
def solved_unofficial(world, theory, state):
    """Those that were first solved while the forum was no official room."""
    return _solved(state, IN_UNOFFICIAL_ROOM, False)


@page
def carried_unofficial(world, theory, state):
    """Those of them that were carried."""
    return _solved(state, IN_UNOFFICIAL_ROOM, True)
