"""Propose: who holds the floor, what it writes from what it believes, and what it claims for its own side."""

from __future__ import annotations

from sim import chance
from sim.chance import cast, spot
from sim.compiled import hot, page
from sim.month.claim import smallest_claim, smallest_claim_right, worth_of
from sim.rules.drafting import MARGIN, claimed, integrative_skill, sharpen, worth
from sim.rules.roles import pick
from sim.rules.understanding import belief, to_one

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
        believed = scaled(proposer.belief_about(government, question), government is own)
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


def scaled(believed: list[float], own: bool) -> list[float]:
    """Beliefs about another side's interests, scaled to sum to one; one's own do."""
    if own:
        return believed
    total = 0.0
    for weight in believed:
        total += weight
    return [weight * to_one(total) for weight in believed]


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
    return state.table[world.first_seat[f, 0] + state.chairs[f, side] + member]


@hot
def write_right(world, theory, state, at, proposer, helped):
    """The package over arrays."""
    q, own, issues = state.question[at.forum], world.government[proposer], state.weight.shape[2]
    skill = integrative_skill(theory.drafting, world.role[at.month, proposer], helped)
    for g in range(state.receptive.shape[0]):
        if not world.party[q, g]:
            _leave_out(state, g)
            continue
        squares = _believe(state, q, proposer, own, g)
        for k in range(issues):
            state.wish[g, k] = world.power[g] * sharpen(state.wish[g, k], squares, skill)
    claim = smallest_claim_right(world, state, q, own, state.threshold[proposer] + MARGIN)
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
def _believe(state, q, who, own, g):
    """What a proposer believes a side's interests to be, scaled to sum to one, as its wishes; the sum of squares."""
    total, squares = 0.0, 0.0
    for k in range(state.weight.shape[2]):
        weight = state.weight[q, g, k]
        if g != own:
            weight = belief(weight, state.weight[q, own, k], state.misreading[q, who, g, k])
        state.wish[g, k] = weight
        total += weight
    scale = 1.0 if g == own else to_one(total)
    for k in range(state.weight.shape[2]):
        state.wish[g, k] *= scale
        squares += state.wish[g, k] * state.wish[g, k]
    return squares


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
