"""Claim: how much more than its honest draft a proposer asks for its own side, no more than it must."""

from __future__ import annotations

from sim.compiled import hot
from sim.rules.drafting import BOLDEST, HALVINGS, MARGIN, claimed, worth

# Left page ---------------------------------------------------------------------------------------------------


def worth_of(question, government, shares) -> float:
    """What shares of a question's issues are worth to a government."""
    total = 0.0
    for weight, share in zip(question.weight[government], shares, strict=True):
        total += weight * share
    return worth(total, len(question.parties))


def smallest_claim(proposer, wishes) -> float:
    """The smallest multiple of the honest draft that clears one's own threshold, or the boldest."""
    question, own = proposer.forum.question, proposer.government
    goal = proposer.threshold + MARGIN
    rest = [0.0] * len(wishes[own])
    for other in question.parties:
        if other is not own:
            rest = [summed + wish for summed, wish in zip(rest, wishes[other], strict=True)]

    def clears(claim: float) -> bool:
        shares = [claimed(wish, others, claim) for wish, others in zip(wishes[own], rest, strict=True)]
        return worth_of(question, own, shares) >= goal

    if clears(1.0):
        return 1.0
    low, high = 1.0, BOLDEST
    for _ in range(HALVINGS):
        middle = 0.5 * (low + high)
        low, high = (low, middle) if clears(middle) else (middle, high)
    return high


# Right page --------------------------------------------------------------------------------------------------


@hot
def smallest_claim_right(world, state, q, own, goal):
    """What the others wish for each issue is summed once, in ``state.rest``, and serves every halving.

    Two halvings at a time: three guesses that do not wait for one another take little longer than one. Which quarter
    is next is counted: the processor would guess a branch wrong every other time. All steps are binary fractions, so
    that no sum of them is rounded, and each guess is that of a halving done by itself.
    """
    for k in range(state.weight.shape[2]):
        state.rest[k] = 0.0
        for h in range(state.receptive.shape[0]):
            if h != own and world.party[q, h]:
                state.rest[k] += state.wish[h, k]
    if _worths_if_claimed(world, state, q, own, 1.0, 0.0)[0] >= goal:
        return 1.0
    steps, width = 0, BOLDEST - 1.0
    for _ in range(HALVINGS // 2):
        steps, width = 4 * steps, 0.25 * width
        claim = 1.0 + (steps + 1) * width
        at_lower, at_middle, at_upper = _worths_if_claimed(world, state, q, own, claim, width)
        lower, middle, upper = 1 - (at_lower >= goal), 1 - (at_middle >= goal), 1 - (at_upper >= goal)
        steps += lower + middle * (2 + upper - lower)
    return 1.0 + (steps + 1) * width


@hot
def _worths_if_claimed(world, state, q, own, claim, step):
    """What a claim is worth to those who make it, and what it would be a step and two steps further."""
    first, second, third = 0.0, 0.0, 0.0
    for k in range(state.weight.shape[2]):
        weight, wish, rest = state.weight[q, own, k], state.wish[own, k], state.rest[k]
        first += weight * claimed(wish, rest, claim)
        second += weight * claimed(wish, rest, claim + step)
        third += weight * claimed(wish, rest, claim + 2.0 * step)
    parties = world.parties[q]
    return worth(first, parties), worth(second, parties), worth(third, parties)
