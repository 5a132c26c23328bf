"""How much faster the engine is than the Mesa model, on the same dialogues.

The Mesa model is timed stepping alone, without making its agents, drawing interests or seating anyone; the engine is
timed with its opening, which does that. So the ratio says too little rather than too much. Both must find the same
breakthroughs and transfers.
"""

from __future__ import annotations

from itertools import chain

import mesa

from benchmarks.block import Block
from benchmarks.measure import Finding, Size, interleaved, middle, ratio
from sim import load
from sim.events import KINDS
from sim.model import Dialogue

RUNS = 128
"""Dialogues that the engine plays at a time."""
A_TURN = 8
"""Dialogues that the Mesa model plays meanwhile."""
COMPARED = ("breakthroughs", "breakthrough"), ("transferred", "transferred")
"""Outcomes by their name in the engine's results and in the chronicle."""


class InTurn:
    """Dialogues of the Mesa model, made before they are timed, some of them played at a time."""

    def __init__(self, numbers: range, collecting: bool) -> None:
        self.dialogues = [Dialogue(load(), seed=1, run=number) for number in numbers]
        if not collecting:
            for dialogue in self.dialogues:
                dialogue.datacollector = mesa.DataCollector()
        self._left = chain(self.dialogues)

    def play(self) -> None:
        """Step the next few to their end, in a plain loop."""
        for _ in range(A_TURN):
            dialogue = next(self._left)
            while dialogue.running:
                dialogue.step()


def same(block: Block, dialogues: list[Dialogue]) -> bool:
    """Whether both drivers found the same, run by run."""
    return all(
        [dialogue.count(KINDS.index(kind)) for dialogue in dialogues]
        == block.counted(outcome)[: len(dialogues)].tolist()
        for outcome, kind in COMPARED
    )


def measure(size: Size) -> list[Finding]:
    """Engine and Mesa model in turn."""
    rounds = size.of(RUNS // A_TURN - 1, 1)
    block = Block(load(), RUNS)
    # one round more than is timed: the first one warms up
    agents, bare = (InTurn(range((rounds + 1) * A_TURN), collecting) for collecting in (True, False))
    taken = interleaved({"engine": block.play, "mesa": agents.play, "bare": bare.play}, rounds)
    if not same(block, agents.dialogues):
        raise AssertionError("the two drivers did not find the same")
    scale = block.runs / A_TURN
    times, wall = (scale * ratio(taken["mesa"], taken["engine"], clock) for clock in ("cpu", "wall"))
    per_run = 1e3 * middle(taken["mesa"]) / A_TURN, 1e6 * middle(taken["engine"]) / block.runs
    each = "Mesa {:.1f} ms, engine {:.0f} µs a run".format(*per_run)
    without = scale * ratio(taken["bare"], taken["engine"])
    return [
        Finding(
            "engine against Mesa model, one thread", times, "times", at_least=100, detail=f"{each}; wall {wall:.0f}"
        ),
        Finding("the same without Mesa's DataCollector", without, "times", detail="for information"),
    ]
