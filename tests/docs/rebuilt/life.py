"""One run: its variables, named as on the page, how they begin, and the order of a month."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from tests.docs.rebuilt import at_home, bringing, drafting, ending, meeting
from tests.docs.rebuilt.luck import Luck
from tests.docs.rebuilt.outcomes import curves, outcomes
from tests.docs.rebuilt.pages import kinds_of_events
from tests.docs.rebuilt.scenario import Tree
from tests.docs.rebuilt.submodels import sharpened
from tests.docs.rebuilt.world import World

VARIABLES = {
    "tired": "G", "insiders": "FG", "worked": "FQ", "solved": "FQ", "carried": "FQ",
    "seated": "S", "status": "Q", "born": "Q", "share": "QGK", "worth": "QG", "public": "Q",
    "readiness": "Q", "uptake": "Q", "heard": "QG", "adopted": "QG", "declined": "QG", "sitting": "F", "met": "F",
    "briefed": "G", "shelved": "FQ", "tries": "FQ", "image": "FGG", "draft": "GK", "offer": "G", "backed": "G",
    "frank": "S", "candid": "S", "threshold": "S", "misreading": "QSGK", "prior": "SS", "good": "SS", "bad": "SS",
    "scar": "SS",
}  # fmt: skip
"""Variables that start at 0 or false, with their axes; a pair is kept by the numbers of both seats."""


def zeros(*lengths: int) -> Any:
    """A list of lists of ... of zeros."""
    if not lengths:
        return 0.0
    return [zeros(*lengths[1:]) for _ in range(lengths[0])]


class Life:
    """A run of a world: the variables of the table, and ``month`` (t). ``table`` is a list for each forum."""

    def __init__(self, world: World, seed: int, run: int) -> None:
        self.world, self.theory, self.u = world, world.theory, Luck(seed, run)
        self.month, self.K = 0, world.theory["drafting.issues"]
        self.chronicle: list[tuple[int, int, int, int, int, int]] = []
        self.tally = dict.fromkeys(kinds_of_events(), 0)
        self.first = dict.fromkeys(kinds_of_events(), -1)
        sizes = {"F": len(world.forums), "G": len(world.keys), "Q": len(world.questions), "S": len(world.seats)}
        for name, axes in VARIABLES.items():
            setattr(self, name, zeros(*((sizes | {"K": self.K})[axis] for axis in axes)))
        self._open()

    def note(self, kind: str, f: int = -1, q: int = -1, g: int = -1, amount: int = 0) -> None:
        """A line of the chronicle."""
        number, amounts = kinds_of_events()[kind]
        self.chronicle.append((self.month, number, f, q, g, amount))
        self.tally[kind] += amount if amounts else 1
        if self.first[kind] < 0:
            self.first[kind] = self.month

    # Initialisation ------------------------------------------------------------------------------------------

    def _open(self) -> None:
        world, theory = self.world, self.theory
        self.tension = theory["tension.baseline"]
        self.receptive = [self.u("fresh", 0, g) < world.governments[g]["receptive"] for g in world.sides]
        self.weight = [[self._interests(q, g) for g in world.sides] for q in world.questions]
        self.origin = [-1 for _ in world.questions]
        self.alive = [True for _ in world.forums]
        self.last_met = [opens - 1 for opens in world.opens]
        self.last_uptake = list(world.opens)
        self.scandal = [-1000 for _ in world.forums]
        self.question = [-1 for _ in world.forums]
        self.table: list[list[int]] = [[] for _ in world.forums]
        self.partner = [-1 for _ in world.seats]
        for f in range(len(world.forums)):
            self._strangers(f)

    def _interests(self, q: int, g: int) -> list[float]:
        cuts = sorted(self.u("interests", q, g, c) for c in range(self.K - 1))
        edges = [0.0, *cuts, 1.0]
        flat = [(after - before + 0.000000001) / (1.0 + self.K * 0.000000001) for before, after in pairwise(edges)]
        squares = 0.0
        for each in flat:
            squares += each * each
        return [sharpened(each, squares, self.theory["drafting.contrast"]) for each in flat]

    def _strangers(self, f: int) -> None:
        world = self.world
        for g in world.present_sides[f]:
            for h in world.present_sides[f]:
                if g == h:
                    continue
                self.image[f][g][h] = self.theory["trust.prior"]
                for i in world.members[f][g]:
                    for j in world.members[f][h]:
                        self.prior[i][j] = self.theory["trust.prior"]
                    for q in world.agenda[f]:
                        self.misreading[q][i][h] = [self.theory["understanding.asymmetry"]] * self.K

    # The month -----------------------------------------------------------------------------------------------

    def play(self) -> tuple[Tree, list[Tree]]:
        """All months: outcomes, and the curves of every month."""
        followed = []
        for t in self.world.times:
            self.month = t
            at_home.weather(self)
            at_home.governments(self)
            self._meet(t)
            bringing.brief(self)
            ending.settle(self)
            ending.replace(self)
            followed.append(curves(self))
        return outcomes(self), followed

    def _meet(self, t: int) -> None:
        for f in range(len(self.world.forums)):
            for n in range(self.world.meetings[t][f]):
                m = self.world.meeting[t][f] + n
                meeting.convene(self, f, m)
                if self.sitting[f]:
                    meeting.exchange(self, f, m)
                    drafting.draft(self, f, m)
                    meeting.publicise(self, f, m)
