"""What the default dialogue must show: the targets of decisions 0017 and 0035, each a rate and its band.

A rate is a sum over dialogues by another sum, so that what is played later is added to what was played before.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

GROUPS = 16
"""Groups of dialogues that the jackknife leaves out in turn."""
COLUMNS = (
    "dialogues", "meetings", "breakthroughs", "transferred", "declined", "decided", "trust", "trusting", "at_once",
    "year_1", "year_2", "two_years", "never", "quiet_solved", "quiet_carried",
)  # fmt: skip
"""What is summed over dialogues. ``decided``: times a government adopted or declined. ``trust``: at the end, over the
``trusting`` where it is defined. ``at_once``: with a breakthrough at the first meeting. ``year_1``, ``year_2``: with a
first transfer in months 1 to 12, 13 to 24; ``two_years``: in either; ``never``: with none. ``quiet_solved``: questions
solved in unofficial rooms; ``quiet_carried``: those of them that were transferred."""
ROOMS = ("track1", "track1_5", "track2")
OPEN = ("track1_open", "track2_open")
SITUATIONS = (*ROOMS, *OPEN, "no_learning", "frozen_trust", "two_forums", "secret")
"""What is played: the standing dialogue in each track's room; in two of them with governments that are always open;
Track 2 with learning off, and with trust frozen at its start; a quiet room beside an official one; an intensive secret
channel."""

BY_JUDGEMENT = "an order of magnitude, judged before the first search: decision 0017"
"""Source of a band that no source gives."""


class TargetRate(NamedTuple):
    """One sum by another, in one situation."""

    situation: str
    of: str
    per: str

    def sums(self, leaving: Mapping[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        """Both sums, (1 + groups,): of all dialogues, then without each group."""
        found = leaving[self.situation]
        return found[:, COLUMNS.index(self.of)], found[:, COLUMNS.index(self.per)]


class Target(NamedTuple):
    """A sentence about the standing dialogue, and the band in which its number must lie."""

    name: str
    says: str
    low: float
    high: float
    rate: TargetRate
    against: TargetRate | None = None
    """What the rate is held against, if anything."""
    minus: bool = False
    """Whether it is the difference of the two, not their ratio."""
    source: str = BY_JUDGEMENT

    @property
    def situations(self) -> frozenset[str]:
        """What has to be played for it."""
        return frozenset(rate.situation for rate in (self.rate, self.against) if rate is not None)

    def outside(self, value: float) -> float:
        """How far a number lies outside the band; 0 within.

        >>> Target("", "", 0.5, 1.0, TargetRate("track2", "uptake", "meetings")).outside(0.25)
        0.25
        """
        return max(self.low - value, value - self.high, 0.0)


def _pace(room: str) -> TargetRate:
    return TargetRate(room, "breakthroughs", "meetings")


def _transfer(room: str) -> TargetRate:
    return TargetRate(room, "transferred", "breakthroughs")


def _dialogues(room: str, which: str) -> TargetRate:
    return TargetRate(room, which, "dialogues")


ANY = 1e9
"""No upper bound."""
TARGETS = (
    Target("pace_2_to_1_5", "Breakthroughs a meeting, Track 2 by Track 1.5", 1.1, 3.0, _pace("track2"),
           _pace("track1_5")),
    Target("pace_1_5_to_1", "Breakthroughs a meeting, Track 1.5 less Track 1", 0.0, 1.0, _pace("track1_5"),
           _pace("track1"), minus=True),
    Target("pace_1", "Breakthroughs a meeting, Track 1", 0.0005, 0.04, _pace("track1")),
    Target("pace_2", "Breakthroughs a meeting, Track 2", 0.02, 0.2, _pace("track2")),
    Target("pace_open", "Breakthroughs a meeting where governments are always open, Track 2 by Track 1", 1.2, 3.0,
           _pace("track2_open"), _pace("track1_open"),
           source="decision 0035: laboratory negotiators are willing, and what accountability does to them is modest "
           "(Druckman 1994)"),
    Target("at_once_2", "Dialogues with a breakthrough at their first meeting, Track 2", 0.0, 0.12,
           _dialogues("track2", "at_once")),
    Target("transfer_1_5", "Transfers a breakthrough, Track 1.5", 0.1, 0.5, _transfer("track1_5"),
           source="decision 0035; evidence G20: 0.10-0.40 an initiative"),
    Target("transfer_2", "Transfers a breakthrough, Track 2", 0.05, 0.3, _transfer("track2"),
           source="decision 0017; evidence G20: 0.05-0.30 an initiative"),
    Target("quiet_carried", "Questions solved in a quiet room beside an official one that are transferred", 0.1, 0.4,
           TargetRate("two_forums", "quiet_carried", "quiet_solved"),
           source="decision 0035; evidence G20: 0.10-0.40 an initiative"),
    Target("refused_2", "Decisions of governments that are refusals, Track 2", 0.1, 0.6,
           TargetRate("track2", "declined", "decided"),
           source="decision 0035: of some ten unofficial drafts known to have been completed about half were "
                  "refused or disowned"),
    Target("officials_alone", "Five years of official talks alone without a transfer", 0.5, 0.95,
           _dialogues("track1", "never"), source="decision 0035: one reader's judgement of the cases of record"),
    Target("trust_1_5", "Mean trust after five years, Track 1.5", 0.3, 0.6,
           TargetRate("track1_5", "trust", "trusting")),
    Target("trust_2", "Mean trust after five years, Track 2", 0.3, 0.6, TargetRate("track2", "trust", "trusting")),
    Target("learning_matters", "Breakthroughs of Track 2 that are left with learning off", 0.0, 0.5,
           _dialogues("no_learning", "breakthroughs"), _dialogues("track2", "breakthroughs")),
    Target("trust_matters", "Breakthroughs of Track 2 that are left with trust frozen at its start", 0.0, 0.9,
           _dialogues("frozen_trust", "breakthroughs"), _dialogues("track2", "breakthroughs")),
    Target("secret_soon",
           "Secret channels with a first transfer in year one less those in year two: 0 is a median of 12 months", 0.0,
           ANY, _dialogues("secret", "year_1"), _dialogues("secret", "year_2"), minus=True),
    Target("secret_at_all", "Secret channels with a transfer within two years", 0.2, 1.0,
           _dialogues("secret", "two_years")),
)  # fmt: skip
"""The targets: those of the first edition less three that no vector fails or that follow from a rule, and four of the
second (decision 0035)."""
NAMES = tuple(target.name for target in TARGETS)
