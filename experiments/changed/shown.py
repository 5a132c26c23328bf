"""Play what the second edition must show: shares of open months, a second room, sizes of delegations.

``python shown.py REPETITIONS OUT`` leaves OUT, a NumPy archive: a column of counts by question, setting and outcome,
(dialogues,) each; row i of all settings of a question is on the same luck. The tree on ``PYTHONPATH`` plays.
"""

from __future__ import annotations

import sys

import numpy as np

from sim.engine import simulate
from sim.scenario import load
from sim.scenario.seating import in_room
from sim.scenario.shipped import folder

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
    """A column by question, setting and outcome."""
    found = {}
    for question, setting, scenario, outcomes in scenarios():
        columns = simulate(scenario, repetitions, SEED, curves=0).outcomes
        found |= {f"{question}|{setting}|{outcome}": columns[outcome] for outcome in outcomes}
    return found


if __name__ == "__main__":
    np.savez(sys.argv[2], **play(int(sys.argv[1])))
