"""Propose: who holds the floor, what it writes from what it believes, and what it claims for its own side."""

from __future__ import annotations

from sim import chance
from sim.chance import cast, spot
from sim.compiled import hot
from sim.rules.drafting import BOLDEST, HALVINGS, MARGIN, claimed, integrative_skill, sharpen, worth
from sim.rules.roles import pick
from sim.rules.understanding import belief

# Left page ---------------------------------------------------------------------------------------------------


def proposer_of(forum, number: int):
    """A side by how often it holds the floor, then one of its members."""
    dialogue, total = forum.dialogue, 0.0
    for government in forum.governments:
        total += government.floor
    mark, summed = dialogue.draw("floor", forum.meeting, number, forum=forum) * total, 0.0
    for government in forum.governments:
        summed += government.floor
        if mark < summed:
            break
    members = forum.present(government)
    return members[pick(dialogue.draw("proposer", forum.meeting, number, forum=forum), len(members))]


def write(proposer) -> None:
    """Write a package from one's beliefs, then claim what one's own side will ask for."""
    forum, chapter = proposer.forum, proposer.model.theory.drafting
    question, own = forum.question, proposer.government
    skill = integrative_skill(chapter, proposer.role, forum.facilitation)
    wishes = {}
    for government in question.parties:
        believed = proposer.belief_about(government, question)
        squares = 0.0
        for weight in believed:
            squares += weight * weight
        wishes[government] = [government.power * sharpen(weight, squares, skill) for weight in believed]
    claim = smallest_claim(proposer, wishes)
    forum.dialogue.drafting = forum
    forum.draft = {government: [] for government in question.parties}
    for issue in range(chapter.issues):
        for government in question.parties:
            others = 0.0
            for other in question.parties:
                if other is not government:
                    others += (claim if other is own else 1.0) * wishes[other][issue]
            mine = claim if government is own else 1.0
            forum.draft[government].append(claimed(wishes[government][issue], others, mine))
    forum.offer = {government: worth_of(question, government, forum.draft[government]) for government in forum.draft}


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
def proposer_right(world, luck, state, at, number):
    """A side, then one of its members, over arrays: the seat."""
    f, total, summed, side = at.forum, 0.0, 0.0, -1
    address = spot(at.meeting, number, 0, 0)
    for g in range(state.receptive.shape[0]):
        if world.rank[f, g] >= 0:
            total += world.floor[g]
    mark = cast(luck, chance.FLOOR, f, at.run, address) * total
    for g in range(state.receptive.shape[0]):
        if world.rank[f, g] >= 0:
            summed += world.floor[g]
            side = g
            if mark < summed:
                break
    chairs = state.chairs[f, side + 1] - state.chairs[f, side]
    member = pick(cast(luck, chance.PROPOSER, f, at.run, address), chairs)
    return state.table[world.first[f, 0] + state.chairs[f, side] + member]


@hot
def write_right(world, theory, state, at, proposer, helped):
    """The package over arrays."""
    q, own, issues = state.question[at.forum], world.side[proposer], state.weight.shape[2]
    skill = integrative_skill(theory.drafting, world.role[at.month, proposer], helped)
    for g in range(state.receptive.shape[0]):
        state.offer[g] = 0.0
        for k in range(issues):
            state.draft[g, k] = 0.0
        if world.party[q, g]:
            squares = 0.0
            for k in range(issues):
                weight = _belief(state, q, proposer, own, g, k)
                state.wish[g, k] = weight
                squares += weight * weight
            for k in range(issues):
                state.wish[g, k] = world.power[g] * sharpen(state.wish[g, k], squares, skill)
    claim = _smallest_claim(world, state, q, own, state.threshold[proposer] + MARGIN)
    for g in range(state.receptive.shape[0]):
        if world.party[q, g]:
            _share_out(world, state, q, own, g, claim)


@hot
def _belief(state, q, who, own, g, k):
    if g == own:
        return state.weight[q, g, k]
    return belief(state.weight[q, g, k], state.weight[q, own, k], state.misreading[q, who, g, k])


@hot
def _share_out(world, state, q, own, g, claim):
    """A side's share of every issue, and what they are worth to it."""
    total = 0.0
    for k in range(state.weight.shape[2]):
        others = 0.0
        for h in range(state.receptive.shape[0]):
            if h != g and world.party[q, h]:
                others += (claim if h == own else 1.0) * state.wish[h, k]
        state.draft[g, k] = claimed(state.wish[g, k], others, claim if g == own else 1.0)
        total += state.weight[q, g, k] * state.draft[g, k]
    state.offer[g] = worth(total, world.parties[q])


@hot
def _smallest_claim(world, state, q, own, goal):
    """What the others wish for each issue is summed once, in ``state.rest``, and serves every halving.

    Two halvings at a time: three guesses that do not wait for one another take little longer than one.
    """
    for k in range(state.weight.shape[2]):
        state.rest[k] = 0.0
        for h in range(state.receptive.shape[0]):
            if h != own and world.party[q, h]:
                state.rest[k] += state.wish[h, k]
    if _worth_if_claimed(world, state, q, own, 1.0) >= goal:
        return 1.0
    low, high = 1.0, BOLDEST
    for _ in range(HALVINGS // 2):
        middle = 0.5 * (low + high)
        lower, upper = 0.5 * (low + middle), 0.5 * (middle + high)
        at_lower = _worth_if_claimed(world, state, q, own, lower) >= goal
        at_middle = _worth_if_claimed(world, state, q, own, middle) >= goal
        at_upper = _worth_if_claimed(world, state, q, own, upper) >= goal
        low, high = _half(at_lower, low, lower, middle) if at_middle else _half(at_upper, middle, upper, high)
    return high


@hot
def _half(clears, low, middle, high):
    """The half in which the smallest sufficient claim lies."""
    return (low, middle) if clears else (middle, high)


@hot
def _worth_if_claimed(world, state, q, own, claim):
    total = 0.0
    for k in range(state.weight.shape[2]):
        total += state.weight[q, own, k] * claimed(state.wish[own, k], state.rest[k], claim)
    return worth(total, world.parties[q])
