"""One month by plain arithmetic, for any luck: what a delegation of one thinks, drafts and backs, without any rule."""

from __future__ import annotations

import pytest

from sim import chance
from sim.model import Dialogue
from sim.scenario.plan import Scenario
from tests.model.kernel import ONE_MONTH, conflict

ROLES = {
    "officials = 1\ncapacity = 'official'": ("official", "official"),
    "officials = 1": ("private", "official"),
    "former = 1": ("former", "former"),
    "experts = 1": ("expert", "expert"),
}
"""A delegation of one, the capacity it speaks in and the role it has."""


@pytest.mark.parametrize("mix", ROLES)
def test_a_month_by_arithmetic(mix):
    """Thresholds, the worth of the draft and who backs it, from the draws and the numbers of the chapters alone."""
    scenario, backed = conflict(mix, *ONE_MONTH, "encroachment.level=0"), []
    for seed in range(40):
        dialogue = Dialogue(scenario, seed=seed).run_to_end()
        forum = dialogue.forums[0]
        threshold, offer = month(scenario, seed, *ROLES[mix])
        assert [participant.threshold for participant in forum.participants] == pytest.approx(threshold, abs=1e-8)
        assert [forum.offer[each] for each in dialogue.governments] == pytest.approx(offer, abs=1e-8)
        backed.append([each in forum.backing for each in dialogue.governments])
        assert backed[-1] == [offer[side] >= threshold[side] for side in (0, 1)]
    assert {True, False} == {side for both in backed for side in both}


def month(scenario: Scenario, seed: int, capacity: str, role: str) -> tuple[list[float], list[float]]:
    """Thresholds and offers of both sides."""
    theory, draw = scenario.theory, chance.Draws(chance.luck_of(seed))
    weight = [[draw("interests", 0, side, 0), 1 - draw("interests", 0, side, 0)] for side in (0, 1)]
    says = [openness(theory, draw, capacity, side) for side in (0, 1)]
    misread, trust = exchange(theory, draw, says)
    threshold = []
    for side in (0, 1):
        own, common = 2 * draw("own_error", 0, 0, side, 0) - 1, 2 * draw("common_error", 0, side) - 1
        error = (1 - theory.drafting.common) * own + theory.drafting.common * common
        line = 0.5 + getattr(theory.drafting, f"home_error_{role}") * error
        wary = theory.drafting.posture * (1 - says[side]) + theory.drafting.caution * (1 - trust[side])
        threshold.append(line + wary)
    me = 0 if draw("floor", 0, 0) < 0.5 else 1
    you = 1 - me
    picture = [true + m * (own - true) for true, m, own in zip(weight[you], misread[me], weight[me], strict=True)]
    skill = getattr(theory.drafting, f"skill_{role}")
    picture = [believed / (picture[0] + picture[1]) for believed in picture]
    mine, yours = draft(weight[me], picture, weight[you], skill, threshold[me] + 0.01)
    return threshold, [mine, yours] if me == 0 else [yours, mine]


def openness(theory, draw, capacity: str, side: int) -> float:
    """What someone of a side may say: an official nothing but its share while its government is closed."""
    closed = draw("fresh", 0, side) >= theory.transfer.receptive
    if draw("receptivity", 0, side) < 1 / (theory.transfer.spell * (1 - theory.transfer.receptive)):
        closed = draw("receptivity", 0, side) >= theory.transfer.receptive / (
            theory.transfer.spell * (1 - theory.transfer.receptive)
        )
    left = theory.candour.closed if closed and capacity == "official" else 1
    return getattr(theory.candour, capacity) * left


def exchange(theory, draw, says: list[float]) -> tuple[list[list[float]], list[float]]:
    """What each side misreads, and how far it trusts, after a turn of each."""
    prior, strength = theory.trust.prior, theory.trust.strength
    misread, trust = [[theory.understanding.asymmetry] * 2 for _ in (0, 1)], [prior, prior]
    for speaker, listener in ((0, 1), (1, 0)):
        if draw("candour", 0, 0, speaker, 0) < says[speaker] * (1 - (1 - theory.candour.safety_floor) * (1 - prior)):
            believed = theory.understanding.credence_floor + (1 - theory.understanding.credence_floor) * prior
            issue = 0 if draw("topic", 0, 0, speaker, 0) < 0.5 else 1
            learnt = theory.understanding.learning * believed
            misread[listener][issue] *= (1 - learnt) * (1 - theory.understanding.shared * learnt)  # heard, then noted
            trust[listener] = (strength * prior + theory.trust.good) / (strength + theory.trust.good)
        else:
            trust[listener] = strength * prior / (strength + theory.trust.bad)
    return misread, trust


def draft(own: list[float], picture: list[float], true: list[float], skill: float, goal: float) -> tuple[float, float]:
    """Worth of the draft to who wrote it and to the other, after the smallest sufficient claim in steps of 3/256."""

    def wishes(seen: list[float]) -> list[float]:
        return [(1 - skill) * weight + skill * weight**2 / (seen[0] ** 2 + seen[1] ** 2) for weight in seen]

    def shares(claim: float) -> list[float]:
        return [claim * a / (claim * a + b) for a, b in zip(wishes(own), wishes(picture), strict=True)]

    def worth(weight: list[float], part: list[float]) -> float:
        return weight[0] * part[0] + weight[1] * part[1]

    claims = (1 + step * 3 / 256 for step in range(257))
    part = shares(next((claim for claim in claims if worth(own, shares(claim)) >= goal), 4.0))
    return worth(own, part), worth(true, [1 - part[0], 1 - part[1]])
