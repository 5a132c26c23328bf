"""One run: the state, the chronicle and the order of a month."""

from tests.docs.rebuilt import (
    brief,
    convene,
    draft,
    exchange,
    governments,
    opening,
    outcomes,
    pages,
    publicise,
    replace,
    weather,
)
from tests.docs.rebuilt.chance import Luck
from tests.docs.rebuilt.meeting import Meeting
from tests.docs.rebuilt.world import World

Outcomes = dict[str, float]


class Life:
    """A world that lives through one run of a seed."""

    def __init__(self, world: World, seed: int, run: int) -> None:
        self.world, self.par, self.u, self.t = world, world.par, Luck(seed, run), 0
        self.chronicle: list[tuple[int, ...]] = []
        self.tally = dict.fromkeys(pages.kinds_of_events(), 0)
        self.first = dict.fromkeys(pages.kinds_of_events(), -1)
        opening.conflict(self)
        opening.questions(self)
        opening.forums(self)
        opening.participants(self)

    def play(self) -> tuple[Outcomes, list[Outcomes]]:
        """All months; gives the outcomes, and the curves month by month."""
        curves = []
        for t in range(self.world.months):
            self.t = t
            self._month()
            curves.append(outcomes.read(self, "curves"))
        return outcomes.read(self, "outcomes"), curves

    def _month(self) -> None:
        weather.weather(self)
        governments.governments(self)
        for f in self.world.all_f:
            for n in range(self.world.meetings[self.t][f]):
                self._meet(f, self.world.meeting[self.t][f] + n)
        brief.brief(self)
        replace.settle(self)
        replace.replace(self)

    def _meet(self, f: int, m: int) -> None:
        convene.convene(self, f, m)
        if self.sitting[f]:
            meeting = Meeting(self, f, m)
            exchange.exchange(self, meeting)
            draft.draft(self, meeting)
            publicise.publicise(self, meeting)

    def note(self, kind: str, where: tuple[int, int, int] = (-1, -1, -1), amount: int = 0) -> None:
        """Add a line to the chronicle: where is forum, question and government."""
        number, amounts = pages.kinds_of_events()[kind]
        self.chronicle.append((self.t, number, *where, amount))
        self.tally[kind] += amount if amounts else 1
        if self.first[kind] < 0:
            self.first[kind] = self.t

    def trust(self, i: int, j: int) -> float:
        """What i expects of j."""
        strength, good = self.par.trust.strength, self.good[i][j]
        return (strength * self.prior[i][j] + good) / (strength + good + self.bad[i][j] + self.scar[i][j])

    def red_line(self, g: int) -> float:
        """The least worth that a government accepts."""
        return self.world.rigidity[g] + self.par.tension.hardening * self.tension

    def runs(self, f: int) -> bool:
        """The forum is alive, and open in this month."""
        return self.alive[f] and self.world.open[self.t][f]

    def pending(self, f: int) -> list[int]:
        """Questions whose live package comes from the forum."""
        return [q for q in self.world.all_q if self.status[q] == opening.LIVE and self.origin[q] == f]
