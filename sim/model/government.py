"""Government: one side of the conflict, which hears, decides, changes and encroaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.model.agent import Agent
from sim.rules.tension import red_line

if TYPE_CHECKING:
    from sim.model.dialogue import Dialogue
    from sim.model.forum import Forum


class Government(Agent):
    """A government: ``receptive`` or closed, with ``insiders`` who once sat in an unofficial room."""

    def __init__(self, model: Dialogue, number: int) -> None:
        super().__init__(model)
        self.number = number
        plan, given = model.plan.governments[number], model.given
        self.key, self.name = plan.key, plan.name
        self.rigidity = given.rigidity[number]
        self.power = given.power[number]
        self.floor = given.floor[number]
        self.reach = given.reach[number]
        self.share_of_months_open = given.receptive_share[number]
        self.receptive = False
        self.briefed = False
        self.tired = 0
        self.insiders: dict[Forum, int] = {}

    @property
    def encroachment(self) -> float:
        """How far it reaches into unofficial rooms this month (share)."""
        return self.model.given.level[self.model.month][self.number]

    @property
    def red_line(self) -> float:
        """The least it accepts at the tension of the month (worth; an equal split is worth one half)."""
        return red_line(self.model.theory.tension, self.rigidity, self.model.tension)

    @property
    def dated_change(self) -> bool:
        """True if the scenario dates a change of government to this month."""
        return self.model.given.change[self.model.month][self.number]

    @property
    def dated_receptivity(self) -> bool | None:
        """What the scenario dates to this month: an opening, a closing or nothing."""
        dated = self.model.given.receptivity[self.model.month][self.number]
        return None if dated < 0 else dated == 1
