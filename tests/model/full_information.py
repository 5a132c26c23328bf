"""What could be settled under full information, and what is: a few lives of it, and the table of its page.

``python -m tests.model.full_information`` writes the table of ``docs/full-information.md`` anew, in some minutes.
"""

from __future__ import annotations

import argparse
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from sim.engine import chronicle, replay
from sim.events import BREAKTHROUGH, DRAFTS, HELD
from sim.scenario.plan import Scenario
from tests.model.kernel import MUTE, ROOMS, STEADY, WITHOUT_FEAR, conflict, most_slack, proportional

PAGE = Path(__file__).resolve().parents[2] / "docs" / "full-information.md"

KNOWING = (
    *WITHOUT_FEAR, *STEADY, *MUTE, "understanding.asymmetry=0", "encroachment.level=0",
    "drafting.questions=20", "forum.meetings_a_year=24", "forum.patience=1", "transfer.shelf_life=120", "months=60",
)  # fmt: skip
"""Everything is known, every question is drafted on until it is settled, and a package once found stays."""
FULLY_CANDID = ("candour.private=1", "candour.former=1", "candour.expert=1", "forum.confidentiality=1")
NEARLY = 1e-9
"""What the solver leaves open."""


class Settled(NamedTuple):
    """A question: slack of its proportional package a side, the least over the room's skills; what became of it."""

    slack: np.ndarray
    best: float
    broke_through: bool
    at_first_draft: bool


def skills(scenario: Scenario) -> set[float]:
    """Integrative skill of everybody who may propose, facilitation included."""
    drafting, mix = scenario.theory.drafting, scenario.forums[0].delegations[0]
    own = {drafting.skill_official} if mix.officials else set()
    own |= {drafting.skill_former} if mix.former else set()
    own |= {drafting.skill_expert} if mix.experts else set()
    return {skill + (1 - skill) * 0.5 * scenario.forums[0].terms.facilitation for skill in own}


def settled(scenario: Scenario, runs: int = 10) -> list[Settled]:
    """What became of every question of some lives."""
    tension, found = scenario.theory.tension, []
    floors = np.array([each.rigidity + tension.hardening * tension.baseline for each in scenario.governments])
    for run in range(runs):
        life, at_once = replay(scenario, 5, run), first_drafts(scenario, run)
        for number, weights in enumerate(life.weight):
            slack = np.min([proportional(weights, skill) - floors for skill in skills(scenario)], axis=0)
            broke_through = bool(life.origin[number] >= 0)
            found.append(Settled(slack, most_slack(weights, floors), broke_through, number in at_once))
    return found


@cache
def settled_in(room: str, sides: int, runs: int = 10) -> list[Settled]:
    """The same where all is known and everybody is candid."""
    return settled(conflict(ROOMS[room], *KNOWING, *FULLY_CANDID, sides=sides), runs)


def first_drafts(scenario: Scenario, run: int) -> set[int]:
    """Questions that broke through with the first draft of their first meeting."""
    drafts, tried, question, found = 0, set(), -1, set()
    for event in chronicle(scenario, 5, run):
        if event.kind == HELD:
            question, fresh = event.question, event.question not in tried
            tried.add(question)
        elif event.kind == DRAFTS:
            drafts = event.amount
        elif event.kind == BREAKTHROUGH and fresh and drafts == 1:
            found.add(question)
    return found


NUMBERS = {"track1": "1", "track1_5": "1.5", "track2": "2"}
RUNS = 50
"""Lives a row of the page."""


def row(room: str, sides: int, runs: int = RUNS) -> str:
    """A row of the table: shares of the questions."""
    found = settled_in(room, sides, runs)
    cleared = sum(bool((each.slack >= 0).all()) for each in found)
    through, possible = sum(each.broke_through for each in found), sum(bool(each.best >= 0) for each in found)
    told = (f"{count / len(found):.3f}" for count in (cleared, through, possible, possible - through))
    return f"| {sides} | {NUMBERS[room]} | {' | '.join(told)} |"


def written(page: str, runs: int = RUNS) -> str:
    """The page with the rows of its table as they are now."""
    lines = page.splitlines(keepends=True)
    for sides in (2, 3):
        for room, number in NUMBERS.items():
            (place,) = (at for at, line in enumerate(lines) if line.startswith(f"| {sides} | {number} |"))
            lines[place] = f"{row(room, sides, runs)}\n"
    return "".join(lines)


def main() -> None:
    """Read the options, play, write."""
    parser = argparse.ArgumentParser(prog="python -m tests.model.full_information", description=__doc__)
    parser.add_argument("--hundredth", action="store_true", help="with one life a row, to try it")
    runs = 1 if parser.parse_args().hundredth else RUNS
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), runs), encoding="utf-8")


if __name__ == "__main__":
    main()
