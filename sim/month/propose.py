"""Propose: who holds the floor, what it writes from what it believes, and what it claims for its own side."""

from __future__ import annotations

from sim import chance
from sim.chance import cast, spot
from sim.compiled import hot, page
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
    mark = cast(luck, chance.FLOOR, f, address) * total
    for g in range(state.receptive.shape[0]):
        if world.rank[f, g] >= 0:
            summed += world.floor[g]
            side = g
            if mark < summed:
                break
    chairs = state.chairs[f, side + 1] - state.chairs[f, side]
    member = pick(cast(luck, chance.PROPOSER, f, address), chairs)
    return state.table[world.first[f, 0] + state.chairs[f, side] + member]


@hot
def write_right(world, theory, state, at, proposer, helped):
    """The package over arrays."""
    q, own, issues = state.question[at.forum], world.side[proposer], state.weight.shape[2]
    skill = integrative_skill(theory.drafting, world.role[at.month, proposer], helped)
    for g in range(state.receptive.shape[0]):
        if not world.party[q, g]:
            _leave_out(state, g)
            continue
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


@page
def _leave_out(state, g):
    """A side that is no party to the question has no part in the package."""
    state.offer[g] = 0.0
    for k in range(state.draft.shape[1]):
        state.draft[g, k] = 0.0


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

    Two halvings at a time: three guesses that do not wait for one another take little longer than one. All steps are
    binary fractions, so that no sum of them is rounded, and each guess is that of a halving done by itself.
    """
    for k in range(state.weight.shape[2]):
        state.rest[k] = 0.0
        for h in range(state.receptive.shape[0]):
            if h != own and world.party[q, h]:
                state.rest[k] += state.wish[h, k]
    if _worths_if_claimed(world, state, q, own, 1.0, 0.0)[0] >= goal:
        return 1.0
    low, width = 1.0, BOLDEST - 1.0
    for _ in range(HALVINGS // 2):
        width *= 0.25
        at_lower, at_middle, at_upper = _worths_if_claimed(world, state, q, own, low + width, width)
        enough = at_lower >= goal if at_middle >= goal else at_upper >= goal
        low += 0.0 if at_middle >= goal else 2.0 * width
        low += 0.0 if enough else width
    return low + width


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
