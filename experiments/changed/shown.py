"""What the second edition must show, measured: shares of open months, a second room, sizes of delegations."""

from __future__ import annotations

import numpy as np
import pandas as pd

from sim.engine import simulate
from sim.scenario import load
from sim.scenario.seating import in_room
from sim.scenario.shipped import folder
from sim.statistics.bounded import COUNT, mean_of
from sim.statistics.intervals import OUTER, resampled_sums
from sim.statistics.paired import mean_difference

SEED = 1
OPEN, ROOM, SIZE = "open months", "a second room", "delegations"
SHARES = (0.1, 0.2, 0.3, 0.4, 0.6, 0.8)
"""Shares of months in which either government is open."""
SETTINGS = {
    "as it stands": (),
    "calm": ("tension.baseline=0.2",),
    "tense": ("tension.baseline=0.6",),
    "little encroachment": ("encroachment.level=0.15",),
    "much encroachment": ("encroachment.level=0.6",),
    "seldom open": ("transfer.receptive=0.15",),
    "often open": ("transfer.receptive=0.6",),
    "1 question": ("drafting.questions=1",),
    "3 questions": ("drafting.questions=3",),
    "10 years": ("months=120",),
    "6 issues": ("drafting.issues=6",),
}
"""Settings of ``two_forums``, an official forum and a quiet one on the same questions; where these are few, what the
quiet one has pending keeps most from the official agenda. More than the usual ten are never reached."""
ALONE = {"official": "forums.quiet.meetings_a_year=0", "quiet": "forums.official.meetings_a_year=0"}
"""Either forum, where the other never meets."""
SIZES = (3, 4, 5, 6, 8, 12, 20)
"""Experts a side."""
KNOWN = "drafting.home_error_expert=0"
"""Every expert knows the own government's red line."""
ESTIMATE, APART = ("estimate", "low", "high"), ("apart", "apart_low", "apart_high")
"""An estimate, or how far it lies from what it is held against, and the ends of its interval."""
HEADS = ("question", "setting", "outcome", "against", *ESTIMATE, "n", *APART)


def of(size, *settings):
    """The standing dialogue of so many experts a side."""
    sides = [each.key for each in load("standing").governments]
    mix = {"officials": 0, "former": 0, "experts": size}
    seats = [f"forums.standing.delegations.{side}.{kind}={n}" for side in sides for kind, n in mix.items()]
    return load("standing", [*seats, *settings])


def scenarios():
    """Question, setting, scenario and the outcomes asked of it."""
    for share in SHARES:
        yield OPEN, str(share), in_room(load("standing", [f"transfer.receptive={share}"]), "track1"), ("transferred",)
    two = folder("experiments") / "scenarios" / "two_forums.toml"
    for name, settings in SETTINGS.items():
        yield ROOM, f"{name}, both", load(two, settings), ("agreed", "standing")
        for room, silenced in ALONE.items():
            yield ROOM, f"{name}, {room}", load(two, [*settings, silenced]), ("agreed", "standing")
    for size in SIZES:
        yield SIZE, str(size), of(size), ("breakthroughs", "meetings")
        yield SIZE, f"{size}, known", of(size, KNOWN), ("breakthroughs", "meetings")


def play(repetitions):
    """A column of counts by question, setting and outcome, (dialogues,) each; row i of all is on the same luck."""
    found = {}
    for question, setting, scenario, outcomes in scenarios():
        columns = simulate(scenario, repetitions, SEED, curves=0).outcomes
        found |= {f"{question}|{setting}|{outcome}": columns[outcome] for outcome in outcomes}
    return found


def rows(found: dict[str, np.ndarray]) -> pd.DataFrame:
    """A row a question, setting and outcome: estimate, 95% interval, and how far apart from what it is held against."""
    lines = [*_open(found), *_rooms(found)]
    for known in ("", ", known"):
        lines += _sizes(found, known)
    return pd.DataFrame(lines, columns=HEADS)


def _open(found):
    """Transfers by share of open months, each against the share before."""
    before = None
    for share in SHARES:
        column = found[f"{OPEN}|{share}|transferred"]
        yield OPEN, str(share), "transferred", "the share before", *_mean(column), *_gap(column, before)
        before = column


def _rooms(found):
    """Settlement with two rooms, against that of either alone on the same luck."""
    for setting in SETTINGS:
        for outcome in ("agreed", "standing"):
            both = found[f"{ROOM}|{setting}, both|{outcome}"]
            for room in ALONE:
                alone = found[f"{ROOM}|{setting}, {room}|{outcome}"]
                yield ROOM, setting, outcome, f"the {room} room alone", *_mean(both), *_gap(both, alone)


def _mean(column):
    told = mean_of(column, COUNT)
    return told.estimate, told.low, told.high, told.n


def _gap(column, other):
    if other is None:
        return None, None, None
    told = mean_difference(column, other)
    return told.estimate, told.low, told.high


def _sizes(found, known):
    """Breakthroughs over meetings by size, against the mean of all sizes: all resampled over the same dialogues."""
    columns = np.column_stack([found[f"{SIZE}|{size}{known}|{outcome}"]
                               for size in SIZES for outcome in ("breakthroughs", "meetings")])  # fmt: skip
    sums = np.vstack([columns.sum(axis=0), resampled_sums(columns, SEED)])
    rates = sums[:, ::2] / sums[:, 1::2]
    apart = rates / rates.mean(axis=1, keepdims=True) - 1
    ends = [50 * (1 - OUTER), 50 * (1 + OUTER)]
    for place, size in enumerate(SIZES):
        told = [(each[0, place], *np.percentile(each[1:, place], ends)) for each in (rates, apart)]
        meetings = int(columns[:, 2 * place + 1].sum())
        yield SIZE, f"{size}{known}", "breakthroughs a meeting", "all sizes", *told[0], meetings, *told[1]
