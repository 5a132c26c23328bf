"""What people hold about each other at the end: means over everybody in every forum, present or not."""

from __future__ import annotations

from sim.compiled import page
from sim.month.regard import look_around


@page
def mean_trust(world, theory, state):
    """Mean trust over all pairs of counterparts, summed side by side so that swapping two sides changes no bit."""
    total, pairs = 0.0, 0
    for f in range(state.alive.shape[0]):
        look_around(world, theory, state, f)
        of_forum = 0.0
        for g in range(state.receptive.shape[0]):
            of_side = 0.0
            for i in range(world.first_seat[f, g], world.first_seat[f, g + 1]):
                for h in range(state.receptive.shape[0]):
                    if h == g:
                        continue
                    pairs += world.first_seat[f, h + 1] - world.first_seat[f, h]
                    for j in range(world.first_seat[f, h], world.first_seat[f, h + 1]):
                        of_side += state.trusting[i, j - world.first_seat[f, 0]]
            of_forum += of_side
        total += of_forum
    return total / pairs


@page
def _misreading(world, theory, state, questions):
    """Mean misreading over participants, other sides, issues and some questions of each forum (F, Q)."""
    total, entries = 0.0, 0
    for f in range(state.alive.shape[0]):
        of_forum = 0.0
        for g in range(state.receptive.shape[0]):
            of_side = 0.0
            for q in range(state.status.shape[0]):
                if not questions[f, q]:
                    continue
                for i in range(world.first_seat[f, g], world.first_seat[f, g + 1]):
                    for h in range(state.receptive.shape[0]):
                        if h != g and world.rank[f, h] >= 0:
                            for k in range(state.misreading.shape[3]):
                                of_side += state.misreading[q, i, h, k]
                                entries += 1
            of_forum += of_side
        total += of_forum
    return total / entries if entries > 0 else theory.understanding.asymmetry


@page
def mean_misreading(world, theory, state):
    """Mean misreading over participants, other sides, issues and the questions of their forum."""
    return _misreading(world, theory, state, world.covers)


@page
def misreading_worked(world, theory, state):
    """Mean misreading over questions that a meeting of the forum was about; that of the start if there was none."""
    return _misreading(world, theory, state, state.worked)


@page
def mean_image(world, theory, state):
    """Mean image that delegations have of one another."""
    total, images = 0.0, 0
    for f in range(state.alive.shape[0]):
        of_forum = 0.0
        for g in range(state.receptive.shape[0]):
            of_side = 0.0
            for h in range(state.receptive.shape[0]):
                if h != g and world.rank[f, g] >= 0 and world.rank[f, h] >= 0:
                    of_side += state.image[f, g, h]
                    images += 1
            of_forum += of_side
        total += of_forum
    return total / images
