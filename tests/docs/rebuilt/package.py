"""What a proposer writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.rebuilt.rules import CONSTANTS, by_role, sharpened

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life
    from tests.docs.rebuilt.meeting import Meeting

Shares = dict[int, list[float]]


def claimed(wish: float, others: float, claim: float) -> float:
    """The share of an issue that a claim gets."""
    mine = claim * wish
    return mine / (mine + others) if mine + others > 0 else 0.5


def _total(terms: list[float]) -> float:
    total = 0.0
    for term in terms:
        total = total + term
    return total


class Package:
    """The package of proposer i, the worth of it, and the way to it."""

    def __init__(self, life: Life, meeting: Meeting, i: int) -> None:
        self._life, self._q, self._i, self._own = life, meeting.q, i, life.world.government[i]
        self._parties, self._issues = life.world.parties[meeting.q], life.world.all_k
        self._wish = self._wishes(meeting.guidance)
        self.draft: Shares = {}
        self.offer: dict[int, float] = {}
        self._write(self._claim())

    def _belief(self, g: int) -> list[float]:
        """What the proposer believes that a party cares about."""
        weight = self._life.weight[self._q]
        if g == self._own:
            return weight[g]
        own, misread = weight[self._own], self._life.misreading[self._q][self._i][g]
        believed = [weight[g][k] + misread[k] * (own[k] - weight[g][k]) for k in self._issues]
        to_one = 1 / _total(believed)
        return [b * to_one for b in believed]

    def _wishes(self, guidance: float) -> Shares:
        """What the proposer would give each party before it claims."""
        life, drafting = self._life, self._life.par.drafting
        role = life.world.people[life.t][self._i].role
        s = by_role(role, drafting.skill_official, drafting.skill_former, drafting.skill_expert)
        s = s + (1 - s) * CONSTANTS.HELP * guidance
        wish = {}
        for g in self._parties:
            belief = self._belief(g)
            squares = _total([b * b for b in belief])
            wish[g] = [life.world.power[g] * sharpened(b, squares, s) for b in belief]
        return wish

    def _worth(self, g: int, shares: list[float]) -> float:
        weight = self._life.weight[self._q][g]
        return _total([weight[k] * shares[k] for k in self._issues]) * len(self._parties) * 0.5

    def _claim(self) -> float:
        """The smallest sufficient claim, as far as it is searched."""
        own, goal = self._own, self._life.threshold[self._i] + CONSTANTS.MARGIN
        rest = [_total([self._wish[h][k] for h in self._parties if h != own]) for k in self._issues]

        def suffices(claim: float) -> bool:
            return self._worth(own, [claimed(self._wish[own][k], rest[k], claim) for k in self._issues]) >= goal

        if suffices(1.0):
            return 1.0
        low, high = 1.0, CONSTANTS.BOLDEST
        for _ in range(int(CONSTANTS.HALVINGS)):
            middle = 0.5 * (low + high)
            low, high = (low, middle) if suffices(middle) else (middle, high)
        return high

    def _write(self, claim: float) -> None:
        c = {h: claim if h == self._own else 1.0 for h in self._parties}
        for g in self._parties:
            others = [_total([c[h] * self._wish[h][k] for h in self._parties if h != g]) for k in self._issues]
            self.draft[g] = [claimed(self._wish[g][k], others[k], c[g]) for k in self._issues]
            self.offer[g] = self._worth(g, self.draft[g])
