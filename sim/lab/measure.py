"""Measures of a dialogue as one number each: what power, precision and the saving by common luck all work on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf
from types import MappingProxyType

import numpy as np

from sim.measures import CURVES, OUTCOMES, Outcome
from sim.statistics.bounded import COUNT, SHARE, OutcomeScale
from sim.statistics.bounded import months as months_up_to
from sim.statistics.estimate import Estimate, Outcomes
from sim.statistics.rates import CARRIED, PARTS, SOLVED
from sim.statistics.ratio import per_dialogue
from sim.statistics.reduction import variance_ratio
from sim.statistics.restricted import months_until

RATE, ANY = "transfer_rate", "any_transfer"
EVER = {
    "any_breakthrough": "breakthroughs", "any_uptake": "uptake", ANY: "transferred", "any_agreement": "agreed",
}  # fmt: skip
"""Whether a dialogue had at least one, and the count that says it."""
UNOFFICIAL_RATE = "transfer_rate_unofficial"
OVER_ALL = (
    Outcome(
        RATE, "share", "Of the questions that rooms solved, the share of which a package reached official talks: "
        "carried over solved, each summed over all dialogues.",
    ),
    Outcome(
        UNOFFICIAL_RATE, "share", "The same of questions first solved in an unofficial room: carried_unofficial over "
        "solved_unofficial. Told by compare, whose totals hold all four.",
    ),
    *(Outcome(name, "share", f"Share of dialogues with {counted} of at least 1.") for name, counted in EVER.items()),
)  # fmt: skip
"""Numbers over all dialogues, made of the outcomes of each."""
MEASURES = (RATE, ANY, *(outcome.name for outcome in OUTCOMES))
"""The transfer rate, whether a dialogue had a transfer, and every outcome of a run."""

_UNITS = {each.name: each.unit for each in (*OUTCOMES, *CURVES)}


NOTHING: Mapping[str, float] = MappingProxyType({})


def scale_of(measure: str, months: int, most: Mapping[str, float] = NOTHING) -> OutcomeScale:
    """What range an outcome or curve has: months, a share, or else a count, up to its ``most`` if that is given.

    Raises KeyError for another name.
    """
    if _UNITS[measure] == "month":
        return months_up_to(months)
    return SHARE if _UNITS[measure] == "share" else COUNT._replace(most=most.get(measure) or inf)


def columns_of(measures: Iterable[str]) -> list[str]:
    """The outcomes of a run that measures are made of, each once.

    >>> columns_of((RATE, ANY, "transferred", "trust_end"))
    ['carried', 'solved', 'transferred', 'trust_end']
    """
    made_of = {RATE: PARTS, **{name: (counted,) for name, counted in EVER.items()}}
    return list(dict.fromkeys(column for name in measures for column in made_of.get(name, (name,))))


def widest(measure: str) -> float:
    """The most that a difference of a measure can be: 1 for shares and degrees, without end for others."""
    return 1.0 if measure in (RATE, *EVER) or _UNITS.get(measure) == "share" else inf


def values(outcomes: Outcomes, measure: str, months: int) -> np.ndarray:
    """One number a dialogue, whose mean is the measure and whose spread is its noise.

    Counts and shares stand for themselves; ``any_transfer`` is 0 or 1; the transfer rate is linearised (see
    ``sim.statistics.ratio``); a first month counts the scenario's months where it never came (its restricted mean).

    Args:
        outcomes: columns of outcomes, (dialogues,) each.
        measure: one of ``MEASURES``.
        months: of the scenario.

    Raises:
        ValueError: for a transfer rate without a single question solved.
        KeyError: for another measure.
    """
    if measure == RATE:
        return per_dialogue(outcomes[CARRIED], outcomes[SOLVED])
    if measure == ANY:
        return (outcomes["transferred"] > 0).astype(float)
    if measure.startswith("first_"):
        return months_until(outcomes[measure], months).astype(float)
    return np.asarray(outcomes[measure], float)


def reduction(first: Outcomes, second: Outcomes, measure: str, months: int = 0) -> Estimate:
    """How many times smaller the variance of a difference is on the same luck.

    Args:
        first, second: outcomes of two settings, row i of both on the same luck.
        measure: one of ``MEASURES``.
        months: of the scenario; needed for first months only.
    """
    return variance_ratio(values(first, measure, months), values(second, measure, months))
