"""What a dialogue weighs: the memory that the engine takes for it, told before any of it is taken."""

from __future__ import annotations

from collections import Counter
from math import prod

from sim.scenario.ceilings import HEAVIEST
from sim.scenario.faults import Path
from sim.scenario.plan import Scenario
from sim.scenario.report import Report
from sim.state import AXES

NUMBER = 8
"""Bytes of a number."""
LARGE = Counter(axes[1:] for axes in AXES.values() if "S" in axes and len(axes) > 2 and "D" not in axes)
"""Axes of columns that grow with the seats times something, and how many there are; all others are small beside."""
WORDS = {"S": "seats", "W": "seats of the largest forum", "Q": "questions", "G": "governments", "K": "issues"}


def weigh(scenario: Scenario, report: Report) -> None:
    """Note a scenario that is too heavy to be played, as it is or in the room of a track."""
    seats = [sum(each.seats for each in forum.delegations) for forum in scenario.forums]
    _weigh(scenario, seats, (), report)
    for track, room in scenario.rooms.items():
        each = room.officials + room.former + room.experts
        _weigh(scenario, [each * len(forum.delegations) for forum in scenario.forums], ("rooms", track), report)


def _weigh(scenario: Scenario, seats: list[int], path: Path, report: Report) -> None:
    sizes = {
        "S": sum(seats), "W": max(seats), "Q": sum(block.questions for block in scenario.agenda),
        "G": len(scenario.governments), "K": scenario.theory.drafting.issues,
    }  # fmt: skip
    columns = [(NUMBER * number * prod(sizes[axis] for axis in axes), axes) for axes, number in LARGE.items()]
    weight = sum(size for size, _ in columns)
    if weight > HEAVIEST:
        most = " x ".join(f"{sizes[axis]:,} {WORDS[axis]}" for axis in max(columns)[1])
        found = f"found a dialogue that takes {weight / 1e6:,.0f} MB, most of it for {most}"
        report.add(path, found, f"at most {HEAVIEST / 1e6:,.0f} MB")
