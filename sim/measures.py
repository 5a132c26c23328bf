"""Measures: the outcomes of a run as pure functions of its last state; the same from either driver.

To add an outcome, write a function of (world, theory, state) and a line in ``ENDS``, or a line in ``COUNTS``.
"""

from __future__ import annotations

from typing import NamedTuple

from sim.compiled import page
from sim.events import (
    ADOPTED,
    BREAKTHROUGH,
    CANCELLED,
    CANDID,
    COLLAPSED,
    DRAFTS,
    HELD,
    LEAK,
    POLITICISED,
    TURNS,
    UPTAKE,
    WAS_AGREED,
    WAS_DECLINED,
    WAS_TRANSFERRED,
    WENT_STALE,
)
from sim.month.regard import look_around
from sim.state import AGREED, IN_OFFICIAL_ROOM, IN_UNOFFICIAL_ROOM


class Outcome(NamedTuple):
    """An outcome of a run: column name, unit, meaning."""

    name: str
    unit: str
    says: str


@page
def mean_trust(world, theory, state):
    """Mean trust over all pairs of counterparts, summed side by side so that swapping two sides changes no bit."""
    total, pairs = 0.0, 0
    for f in range(state.alive.shape[0]):
        look_around(world, theory, state, f)
        of_forum = 0.0
        for g in range(state.receptive.shape[0]):
            of_side = 0.0
            for i in range(world.first[f, g], world.first[f, g + 1]):
                for h in range(state.receptive.shape[0]):
                    if h == g:
                        continue
                    pairs += world.first[f, h + 1] - world.first[f, h]
                    for j in range(world.first[f, h], world.first[f, h + 1]):
                        of_side += state.trusting[i, j - world.first[f, 0]]
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
                for i in range(world.first[f, g], world.first[f, g + 1]):
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


_COUNTED = (
    (Outcome("meetings", "meetings", "Meetings held."), HELD),
    (Outcome("cancelled", "meetings", "Meetings due but interrupted, suspended or without a delegation."), CANCELLED),
    (Outcome("turns", "turns", "Turns taken in exchanges."), TURNS),
    (Outcome("candid", "turns", "Turns that were candid."), CANDID),
    (Outcome("drafts", "drafts", "Packages drafted."), DRAFTS),
    (Outcome("breakthroughs", "packages", "Packages that a quorum of every delegation supported."), BREAKTHROUGH),
    (Outcome("uptake", "packages", "Packages that any government heard of (process transfer)."), UPTAKE),
    (Outcome("transferred", "packages", "Packages that every government adopted (outcome transfer)."), WAS_TRANSFERRED),
    (Outcome("agreed", "packages", "Packages agreed officially."), WAS_AGREED),
    (Outcome("collapsed", "packages", "Agreements that collapsed."), COLLAPSED),
    (Outcome("adopted", "decisions", "Times that a government adopted a package."), ADOPTED),
    (Outcome("declined", "decisions", "Times that a government declined a package."), WAS_DECLINED),
    (Outcome("stale", "packages", "Times that a package went stale."), WENT_STALE),
    (Outcome("leaks", "leaks", "Meetings that leaked."), LEAK),
    (Outcome("politicised", "publications", "Politicised publications."), POLITICISED),
)
_FIRST = (
    (Outcome("first_breakthrough", "month", "Month of the first breakthrough; -1 if none."), BREAKTHROUGH),
    (Outcome("first_uptake", "month", "Month of the first uptake; -1 if none."), UPTAKE),
    (Outcome("first_transfer", "month", "Month of the first transfer; -1 if none."), WAS_TRANSFERRED),
    (Outcome("first_agreement", "month", "Month of the first agreement; -1 if none."), WAS_AGREED),
)
_ENDS = (
    (Outcome("trust_end", "share", "Mean trust between counterparts at the end."), mean_trust),
    (Outcome("misreading_end", "share", "Mean misreading at the end: 0 understood, 1 a mirror."), mean_misreading),
    (
        Outcome("misreading_worked", "share", "Mean misreading at the end of questions that meetings were about."),
        misreading_worked,
    ),
    (Outcome("image_end", "share", "Mean image of the other delegations at the end."), mean_image),
    (Outcome("tension_end", "share", "Tension at the end."), tension),
    (Outcome("alive", "forums", "Forums that had not ended at the end."), forums_alive),
    (Outcome("standing", "agreements", "Agreements in force at the end."), standing),
    (Outcome("solved", "questions", "Questions, forum by forum, that had a breakthrough."), solved),
    (Outcome("carried", "questions", "Questions solved of which a package was transferred."), carried),
    (
        Outcome("solved_unofficial", "questions", "Questions solved by a forum that was then no official room."),
        solved_unofficial,
    ),
    (
        Outcome("carried_unofficial", "questions", "Those of them of which a package was transferred."),
        carried_unofficial,
    ),
)
_CURVES = (
    (Outcome("trust", "share", "Mean trust between counterparts."), mean_trust),
    (Outcome("misreading", "share", "Mean misreading."), mean_misreading),
    (Outcome("tension", "share", "Tension."), tension),
)
_CUMULATIVE = (
    (Outcome("breakthroughs", "packages", "Breakthroughs so far."), BREAKTHROUGH),
    (Outcome("uptake", "packages", "Uptake so far."), UPTAKE),
    (Outcome("transferred", "packages", "Transferred so far."), WAS_TRANSFERRED),
    (Outcome("agreed", "packages", "Agreed so far."), WAS_AGREED),
)

COUNTS = tuple(outcome for outcome, _ in _COUNTED + _FIRST)
ENDS = tuple(outcome for outcome, _ in _ENDS)
OUTCOMES = COUNTS + ENDS
"""Every outcome of a run, in the order of the result's columns."""
CURVES = tuple(outcome for outcome, _ in _CURVES + _CUMULATIVE)
"""What is followed month by month."""

COUNTED_KINDS = tuple(kind for _, kind in _COUNTED)
FIRST_KINDS = tuple(kind for _, kind in _FIRST)
ENDED = tuple(function for _, function in _ENDS)
FOLLOWED = tuple(function for _, function in _CURVES)
CUMULATIVE_KINDS = tuple(kind for _, kind in _CUMULATIVE)
