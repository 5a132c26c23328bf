"""The chronicle: what can happen in a run, and how it is noted."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sim.compiled import page

KINDS = (
    "crisis", "changed", "opened", "closed", "office", "seated", "held", "attended", "cancelled", "turns", "candid",
    "drafts", "breakthrough", "shelved", "leak", "politicised", "briefed", "uptake", "heard", "adopted", "declined",
    "reopened", "stale", "transferred", "agreed", "collapsed", "ended",
)  # fmt: skip
(
    CRISIS, CHANGED, OPENED, CLOSED, OFFICE, SEATED, HELD, ATTENDED, CANCELLED, TURNS, CANDID,
    DRAFTS, BREAKTHROUGH, SHELVED, LEAK, POLITICISED, BRIEFED, UPTAKE, HEARD, ADOPTED, WAS_DECLINED,
    REOPENED, WENT_STALE, WAS_TRANSFERRED, WAS_AGREED, COLLAPSED, ENDED,
) = map(np.int64, range(len(KINDS)))  # fmt: skip

BY_AMOUNT = (TURNS, CANDID, DRAFTS)
"""Kinds whose tally is the sum of their amounts; of all others it is how often they were noted."""

NOT, ONCE = np.int64(-1), np.int64(0)
"""What a note says in a column that does not apply, and in place of an amount.

These and the kinds are typed numbers because numba compiles a page anew for every bare number it is called with.
"""

INTERRUPTED, SUSPENDED, KEPT_AWAY = np.int64(1), np.int64(2), np.int64(3)
"""Why a meeting was cancelled (the amount of a ``cancelled`` note)."""
INSTRUCTED, RECEPTIVE, TABLED = np.int64(1), np.int64(2), np.int64(3)
"""Why a government decided: it instructs the room, is open, or sat at an official table (the amount of either note)."""


class Event(NamedTuple):
    """One line of the chronicle; -1 where a column does not apply."""

    month: int
    kind: int
    forum: int = -1
    question: int = -1
    government: int = -1
    amount: int = 0


@page
def note(state, kind, at, forum, question, government, amount):
    """Note that something happened: once in the tally, and as a line where a chronicle is kept."""
    if kind == TURNS or kind == CANDID or kind == DRAFTS:
        state.tally[kind] += amount
    else:
        state.tally[kind] += 1
    if state.first_noted[kind] < 0:
        state.first_noted[kind] = at.month
    if state.written[0] < state.chronicle.shape[0]:
        line = state.chronicle[state.written[0]]
        line[0] = at.month
        line[1] = kind
        line[2] = forum
        line[3] = question
        line[4] = government
        line[5] = amount
        state.written[0] += 1
