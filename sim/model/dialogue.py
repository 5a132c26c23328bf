"""Dialogue: the reference model. Slow, readable, made of agents; the compiled engine gives the same bits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import mesa

from sim import chance, month
from sim.events import BY_AMOUNT, KINDS, Event
from sim.model.forum import Forum
from sim.model.government import Government
from sim.model.participants import Expert, FormerOfficial, Official, Participant
from sim.model.question import Question
from sim.rules import roles
from sim.scenario import load
from sim.scenario.limits import wholes
from sim.scenario.plan import Scenario
from sim.seats import lay_out
from sim.state import TRANSFERRED, World


class Dialogue(mesa.Model):
    """A scenario played month by month by Mesa agents.

    Args:
        scenario: a :class:`~sim.scenario.plan.Scenario`, the name of a shipped one or a file; none is ``standing``.
        seed: key of all luck; with ``run`` it names one life of the scenario.
        run: number of the run (0, 1, ...), the same as in the engine's results.
        luck: what answers a call for a draw, in place of seed and run; see :class:`sim.chance.Draws`.

    ``step()`` plays a month; ``running`` turns false after the last. ``chronicle`` is the list of events,
    ``datacollector`` holds the monthly curves. Subclass it and name other participants in ``participant_classes``.
    ``world`` is what the scenario fixes, as arrays; ``given`` is the same in lists, for agents, who read one number
    at a time.
    """

    running: bool
    participant_classes: ClassVar[dict[int, type[Participant]]] = {
        roles.OFFICIAL: Official,
        roles.FORMER: FormerOfficial,
        roles.EXPERT: Expert,
    }

    def __init__(
        self,
        scenario: Scenario | str | Path | None = None,
        seed: int = 1,
        run: int = 0,
        luck: Callable[..., float] | None = None,
    ) -> None:
        seed, run = wholes(seed=seed, run=run)
        super().__init__(rng=seed)
        self.plan = scenario if isinstance(scenario, Scenario) else load(scenario)
        self.theory, self.world = self.plan.theory, lay_out(self.plan)
        self.given = World._make(column.tolist() for column in self.world)
        self._draws = luck or chance.Draws(chance.luck_of(seed, len(self.plan.forums)), run)
        self.month = 0
        self.chronicle: list[Event] = []
        self.tally: Counter[int] = Counter()
        self.drafting: Forum | None = None
        self.tension = 0.0
        self._people()
        month.OPENING.left(self)
        self.datacollector = mesa.DataCollector(model_reporters=REPORTERS)

    def _people(self) -> None:
        self.governments = [Government(self, number) for number in range(len(self.plan.governments))]
        self.questions = [
            Question(number, [each for each in self.governments if party[each.number]])
            for number, party in enumerate(self.given.party)
        ]
        self.forums = [Forum(self, number) for number in range(len(self.plan.forums))]
        for government in self.governments:
            government.insiders = dict.fromkeys(self.forums, 0)
        for seat, number in enumerate(self.given.forum):
            forum = self.forums[number]
            forum.join(self._class_of(seat)(self, forum, seat))

    def _class_of(self, seat: int) -> type[Participant]:
        return self.participant_classes[self.given.role[self.month][seat]]

    # The month -----------------------------------------------------------------------------------------------

    def step(self) -> None:
        """Play one month, in the order of ``sim.month.MONTH``; nothing happens after the last."""
        if not self.running:
            return
        for phase in month.MONTH:
            if phase is month.MEETING:
                self._meet()
            else:
                phase.left(self)
        self.datacollector.collect(self)
        self.month += 1
        self.running = self.month < self.plan.months

    def _meet(self) -> None:
        for forum in self.forums:
            for number in range(self.given.meetings[self.month][forum.number]):
                forum.meeting = self.given.meeting[self.month][forum.number] + number
                for phase in month.MEETING:
                    phase.left(self, forum)

    def run_to_end(self) -> Dialogue:
        """Play all months that are left."""
        while self.running:
            self.step()
        return self

    # What pages ask of the dialogue --------------------------------------------------------------------------

    def draw(self, kind: str, *address: int, forum: Forum | None = None) -> float:
        """The draw of a kind of chance at an address, in [0, 1)."""
        return self._draws(kind, *address, forum=forum.number if forum else 0)

    def note(
        self,
        kind: int,
        forum: Forum | None = None,
        question: Question | None = None,
        government: Government | None = None,
        amount: int = 0,
    ) -> None:
        """Note in the chronicle that something happened."""
        f, q, g = (-1 if each is None else each.number for each in (forum, question, government))
        event = Event(self.month, int(kind), f, q, g, int(amount))
        self.chronicle.append(event)
        self.tally[event.kind] += event.amount if kind in BY_AMOUNT else 1

    def newcomer_for(self, leaver: Participant) -> Participant:
        """Someone new in a participant's seat, of the role that the seat asks for this month."""
        forum = leaver.forum
        newcomer = self._class_of(leaver.seat)(self, forum, leaver.seat)
        forum.take_over(leaver, newcomer)
        for other in forum.opposite(leaver.government):
            other.part_from(leaver)
        leaver.remove()
        return newcomer

    @property
    def government_agents(self) -> Any:
        """The governments as an AgentSet, in their order."""
        return self.agents_by_type[Government]

    @property
    def dated_crisis(self) -> float:
        """Size of the crisis that the scenario dates to this month, or 0."""
        return self.given.crisis[self.month]

    def count(self, kind: int) -> int:
        """How often something was noted so far; for turns, candid turns and drafts how many."""
        return self.tally[kind]

    @property
    def mean_trust(self) -> float:
        """Mean trust over all pairs of counterparts."""
        held = [one.trust_in(other) for forum in self.forums for one in forum.participants for other in one.prior]
        total = 0.0
        for each in held:  # sum() rounds otherwise from Python 3.12 on
            total += each
        return total / len(held)

    @property
    def transferred(self) -> int:
        """Packages at the official table now."""
        return sum(question.status == TRANSFERRED for question in self.questions)


def _counter(kind: str) -> Callable[[Dialogue], int]:
    number = KINDS.index(kind)
    return lambda dialogue: dialogue.count(number)


REPORTERS: dict[str, Callable[[Dialogue], float]] = {
    "month": lambda dialogue: dialogue.month + 1,
    "tension": lambda dialogue: dialogue.tension,
    "trust": lambda dialogue: dialogue.mean_trust,
    "meetings": _counter("held"),
    "breakthroughs": _counter("breakthrough"),
    "uptake": _counter("uptake"),
    "transferred": _counter("transferred"),
    "agreed": _counter("agreed"),
}
"""What the DataCollector keeps each month; counts are cumulative."""
