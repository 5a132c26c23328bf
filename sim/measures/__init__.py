"""Measures: the outcomes of a run as pure functions of its last state; the same from either driver.

To add an outcome, write a function of (world, theory, state) in ``people`` or ``affairs`` and a line in ``_ENDS``, or
a line in ``_COUNTED``.
"""

from __future__ import annotations

from typing import NamedTuple

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
from sim.measures.affairs import (
    carried,
    carried_unofficial,
    forums_alive,
    solved,
    solved_unofficial,
    standing,
    tension,
)
from sim.measures.people import mean_image, mean_misreading, mean_trust, misreading_worked


class Outcome(NamedTuple):
    """An outcome of a run: column name, unit, meaning."""

    name: str
    unit: str
    says: str


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
