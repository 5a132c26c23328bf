"""Measures that patterns ask for: ratios of totals over dialogues."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from sim.validation.patterns.claims import CURVES, Measure
from sim.validation.patterns.runs import Runs

Read = Callable[[Runs], tuple[np.ndarray, np.ndarray]]


def _per(top: str, bottom: str) -> Read:
    return lambda played: (played[top], played[bottom])


def _each(top: str) -> Read:
    return lambda played: (played[top], played.ones)


def _any(outcome: str) -> Read:
    return lambda played: ((played[outcome] > 0).astype(float), played.ones)


def _attended(played: Runs) -> tuple[np.ndarray, np.ndarray]:
    terms = played.scenario.forums[0].terms
    seats = sum(delegation.seats for delegation in played.scenario.forums[0].delegations)
    return played["turns"], played["meetings"] * ((terms.slots - terms.drafts) * seats)


BREAKTHROUGHS = Measure("breakthroughs per meeting", _per("breakthroughs", "meetings"), counts=True)
WRITTEN = Measure("packages written per meeting", _per("drafts", "meetings"), counts=True)
BACKED = Measure("packages backed per round of drafting", _per("breakthroughs", "drafts"), counts=True)
"""A round of drafting writes one package, by the rule of the month."""
IN_ALL = Measure("breakthroughs per dialogue", _each("breakthroughs"), counts=True)
RATE = Measure("transferred per breakthrough", _per("transferred", "breakthroughs"), counts=True)
BY_QUESTIONS = Measure("questions carried per question solved", _per("carried", "solved"), counts=True)
UPTAKE = Measure("uptake per dialogue", _each("uptake"), counts=True)
TRANSFERRED = Measure("transferred per dialogue", _each("transferred"), counts=True)
AGREED = Measure("agreements per dialogue", _each("agreed"), counts=True)
SETTLED = Measure("share of dialogues with an agreement", _any("agreed"), counts=True)
COLLAPSED = Measure("share of agreements that collapse", _per("collapsed", "agreed"), counts=True)
UPTAKE_PER_TRANSFER = Measure("packages heard of per package transferred", _per("uptake", "transferred"), counts=True)
ANY_UPTAKE = Measure("share of dialogues with uptake", _any("uptake"), counts=True)
ANY_TRANSFER = Measure("share of dialogues with a transfer", _any("transferred"), counts=True)
HEARD_OF = Measure("share of packages that a government hears of", _per("uptake", "breakthroughs"), counts=True)
REFUSED = Measure("refusals per package heard of", _per("declined", "uptake"), counts=True)
CANDOUR = Measure("share of turns that are candid", _per("candid", "turns"), counts=True)
DISCLOSED = Measure("candid turns per meeting", _per("candid", "meetings"), counts=True)
ATTENDANCE = Measure("share of seats taken", _attended, counts=True)
MEETINGS = Measure("meetings per dialogue", _each("meetings"), counts=True)
LEAKS = Measure("leaks per meeting", _per("leaks", "meetings"), counts=True)
TRUST = Measure("trust at the end", _each("trust_end"))
ALIVE = Measure("share of dialogues still running", _each("alive"), counts=True)
UNTIL = Measure(
    "months to the first breakthrough",
    lambda played: (np.where(played["first_breakthrough"] < 0, played.scenario.months, played["first_breakthrough"]),
                    played.ones),
)  # fmt: skip
"""Where none came, the months of the scenario count."""


def trust_in(month: int) -> Measure:
    """Mean trust at the end of a month, counted from 1."""
    return Measure(f"trust in month {month}", lambda played: (played.curve("trust")[:, month - 1], played.ones), CURVES)


def gain(month: int, per_meeting: bool = False) -> Measure:
    """Trust gained from the first month to another, before which nobody has met; per meeting if asked."""
    name = f"trust gained by month {month}" + " per meeting" * per_meeting

    def read(played: Runs) -> tuple[np.ndarray, np.ndarray]:
        trust = played.curve("trust")
        return trust[:, month - 1] - trust[:, 0], played["meetings"] if per_meeting else played.ones

    return Measure(name, read, CURVES)


def transferred_between(first: int, last: int) -> Measure:
    """Packages transferred after the first month, up to the last."""

    def read(played: Runs) -> tuple[np.ndarray, np.ndarray]:
        so_far = played.curve("transferred")
        return so_far[:, last - 1] - so_far[:, first - 1], played.ones

    return Measure(f"transferred in months {first + 1} to {last}", read, CURVES, counts=True)


def suspension(month: int) -> Measure:
    """Months from one on in which tension forbids official talks."""

    def read(played: Runs) -> tuple[np.ndarray, np.ndarray]:
        tense = played.curve("tension")[:, month - 1 :] >= played.scenario.theory.tension.breakdown
        return np.sum(np.cumsum(~tense, axis=1) == 0, axis=1).astype(float), played.ones

    return Measure("months until official talks can meet again", read, CURVES, counts=True)


def _met(played: Runs) -> np.ndarray:
    """Months, after the first, in which the first forum is due to meet."""
    return np.flatnonzero(played.world.meetings[1:, 0])


def _falls(played: Runs) -> tuple[np.ndarray, np.ndarray]:
    fell = np.diff(played.curve("trust"), axis=1)[:, _met(played)] < 0
    return fell.sum(axis=1).astype(float), np.full(len(fell), float(fell.shape[1]))


def _ever_falls(played: Runs) -> tuple[np.ndarray, np.ndarray]:
    falls, _ = _falls(played)
    return (falls > 0).astype(float), np.ones(len(falls))


FALLS = Measure("share of meetings in whose month trust fell", _falls, CURVES, counts=True)
EVER_FALLS = Measure("share of dialogues in which trust ever fell in a month with a meeting", _ever_falls, CURVES, True)
