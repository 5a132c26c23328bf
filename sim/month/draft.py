"""Draft: someone writes a package, the room weighs it, and a refusal teaches why.

A breakthrough is a package that a quorum of those present of every delegation supports; it ends drafting.
"""

from __future__ import annotations

from sim import chance
from sim.chance import base
from sim.compiled import page
from sim.month.room import contact_of, facilitation_of, safety_of, summed_trust, trust_right
from sim.rules.candour import candid
from sim.rules.drafting import (
    BOLDEST,
    HALVINGS,
    MARGIN,
    believed_red_line,
    claimed,
    integrative_skill,
    needed,
    sharpen,
    threshold,
    worth,
)
from sim.rules.roles import pick
from sim.rules.tension import red_line
from sim.rules.understanding import belief, credence, learn
from sim.state import BREAKTHROUGH, DRAFTS, LIVE, SHELVED, note, terms_of

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue, forum) -> None:
    """All drafts of a meeting, or as many as it takes."""
    if not forum.sitting or forum.question is None:
        return
    for participant in forum.table:
        participant.threshold = threshold_of(participant)
    drafts = 0
    for number in range(forum.terms.drafts):
        drafts += 1
        proposer = proposer_of(forum, number)
        write(proposer)
        forum.backing = [government for government in forum.governments if backs(forum, government)]
        if forum.backing == forum.governments:
            dialogue.note(DRAFTS, forum, amount=drafts)
            return break_through(forum)
        answer(forum, proposer, number)
    dialogue.note(DRAFTS, forum, amount=drafts)
    forum.tries[forum.question] += 1
    if forum.tries[forum.question] >= forum.terms.patience:
        forum.tries[forum.question] = 0
        forum.shelved.add(forum.question)
        dialogue.note(SHELVED, forum, forum.question)


def threshold_of(participant) -> float:
    """The least worth that a participant supports at this meeting."""
    chapter, forum, question = participant.model.theory.drafting, participant.forum, participant.forum.question
    drawn = participant.model.draw
    own = drawn("own_error", question.number, participant.rank, participant.place, forum=forum)
    common = drawn("common_error", question.number, participant.rank, forum=forum)
    line = participant.government.red_line
    believed = believed_red_line(chapter, line, participant.role, own, common)
    others, total = 0, 0.0
    for government in forum.others(participant.government):
        of_side = 0.0
        for other in forum.present(government):
            of_side += participant.trust_in(other)
            others += 1
        total += of_side
    return threshold(chapter, believed, participant.frank, total / others)


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

    def clears(claim: float) -> bool:
        shares = []
        for issue, wish in enumerate(wishes[own]):
            others = 0.0
            for other in question.parties:
                if other is not own:
                    others += wishes[other][issue]
            shares.append(claimed(wish, others, claim))
        return worth_of(question, own, shares) >= goal

    if clears(1.0):
        return 1.0
    low, high = 1.0, BOLDEST
    for _ in range(HALVINGS):
        middle = 0.5 * (low + high)
        low, high = (low, middle) if clears(middle) else (middle, high)
    return high


def backs(forum, government) -> bool:
    """True if a quorum of those present of a delegation supports the draft."""
    members = forum.present(government)
    supporters = [member for member in members if forum.offer[government] >= member.threshold]
    return len(supporters) >= needed(forum.terms.quorum, len(members))


def answer(forum, proposer, number: int) -> None:
    """A spokesperson of each other side that refuses says why, candidly or not."""
    dialogue, theory = forum.dialogue, forum.dialogue.theory
    for government in forum.others(proposer.government):
        if government in forum.backing:
            continue
        members, side = forum.present(government), forum.rank(government)
        drawn = dialogue.draw("spokesperson", forum.meeting, number, side, forum=forum)
        speaker = members[pick(drawn, len(members))]
        chance_of_it = candid(speaker.frank, forum.safety, speaker.trust_in(proposer))
        if dialogue.draw("answer", forum.meeting, number, side, forum=forum) < chance_of_it:
            believed = credence(theory.understanding, proposer.trust_in(speaker))
            key = forum.question, government
            proposer.misreading[key] = [
                learn(theory.understanding, issue, believed, forum.contact) for issue in proposer.misreading[key]
            ]


def break_through(forum) -> None:
    """The draft becomes the question's live package; success is good evidence between all present."""
    question = forum.question
    question.new_package(forum)
    forum.tries[question] = 0
    success = forum.dialogue.theory.trust.success * forum.contact
    for participant in forum.table:
        for other in forum.table:
            if other.government is not participant.government:
                participant.good[other] += success
    forum.dialogue.note(BREAKTHROUGH, forum, question)


# Right page --------------------------------------------------------------------------------------------------


@page
def right(world, theory, luck, state, at):
    """The same over arrays."""
    f = at.forum
    q = state.question[f]
    if not state.sitting[f] or q < 0:
        return
    terms = terms_of(world, at.month, at.forum)
    helped = facilitation_of(world, at, terms)
    safe, contact = safety_of(world, theory, at, terms), contact_of(theory, terms)
    for chair in range(state.chairs[f, -1]):
        _threshold(world, theory, luck, state, at, state.table[world.first[f, 0] + chair])
    drafts = 0
    for number in range(terms.drafts):
        drafts += 1
        proposer = _proposer(world, luck, state, at, number)
        _write(world, theory, state, at, proposer, helped)
        if _all_back(world, state, f, terms.quorum):
            note(state, DRAFTS, at, f, -1, -1, drafts)
            _break_through(world, theory, state, at, contact)
            return
        _answer(world, theory, luck, state, at, number, proposer, safe, contact)
    note(state, DRAFTS, at, f, -1, -1, drafts)
    state.tries[f, q] += 1
    if state.tries[f, q] >= terms.patience:
        state.tries[f, q] = 0
        state.shelved[f, q] = True
        note(state, SHELVED, at, f, q, -1, 0)


@page
def _threshold(world, theory, luck, state, at, i):
    f, g = at.forum, world.side[i]
    side = state.question[f] * luck.sides[f] + world.rank[f, g]
    own = luck.own_error[base(luck, chance.OWN_ERROR, f, at.run) + side * luck.places[f] + world.place[i]]
    common = luck.common_error[base(luck, chance.COMMON_ERROR, f, at.run) + side]
    line = red_line(theory.tension, world.rigidity[g], state.tension[0])
    believed = believed_red_line(theory.drafting, line, world.role[at.month, i], own, common)
    others, total = 0, 0.0
    for h in range(state.receptive.shape[0]):
        if h != g:
            total += summed_trust(world, theory, state, i, f, h)
            others += state.chairs[f, h + 1] - state.chairs[f, h]
    state.threshold[i] = threshold(theory.drafting, believed, state.frank[i], total / others)


@page
def _proposer(world, luck, state, at, number):
    f, total, summed, side = at.forum, 0.0, 0.0, -1
    address = at.meeting * luck.drafts[f] + number
    for g in range(state.receptive.shape[0]):
        if world.rank[f, g] >= 0:
            total += world.floor[g]
    mark = luck.floor[base(luck, chance.FLOOR, f, at.run) + address] * total
    for g in range(state.receptive.shape[0]):
        if world.rank[f, g] >= 0:
            summed += world.floor[g]
            side = g
            if mark < summed:
                break
    chairs = state.chairs[f, side + 1] - state.chairs[f, side]
    member = pick(luck.proposer[base(luck, chance.PROPOSER, f, at.run) + address], chairs)
    return state.table[world.first[f, 0] + state.chairs[f, side] + member]


@page
def _write(world, theory, state, at, proposer, helped):
    """Wishes are kept in ``state.draft`` until the claim is known, then turned into shares issue by issue."""
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
                state.draft[g, k] = weight
                squares += weight * weight
            for k in range(issues):
                state.draft[g, k] = world.power[g] * sharpen(state.draft[g, k], squares, skill)
    claim = _smallest_claim(world, state, q, own, state.threshold[proposer] + MARGIN)
    for k in range(issues):
        _share_out(world, state, q, own, k, claim)
    for g in range(state.receptive.shape[0]):
        if world.party[q, g]:
            total = 0.0
            for k in range(issues):
                total += state.weight[q, g, k] * state.draft[g, k]
            state.offer[g] = worth(total, world.parties[q])


@page
def _belief(state, q, who, own, g, k):
    if g == own:
        return state.weight[q, g, k]
    return belief(state.weight[q, g, k], state.weight[q, own, k], state.misreading[q, who, g, k])


@page
def _share_out(world, state, q, own, k, claim):
    """Turn the wishes for an issue into shares; ``offer`` serves as the place to keep the wishes meanwhile."""
    sides = state.receptive.shape[0]
    for g in range(sides):
        state.offer[g] = state.draft[g, k]
    for g in range(sides):
        if world.party[q, g]:
            others = 0.0
            for h in range(sides):
                if h != g and world.party[q, h]:
                    others += (claim if h == own else 1.0) * state.offer[h]
            state.draft[g, k] = claimed(state.offer[g], others, claim if g == own else 1.0)


@page
def _smallest_claim(world, state, q, own, goal):
    if _worth_if_claimed(world, state, q, own, 1.0) >= goal:
        return 1.0
    low, high = 1.0, BOLDEST
    for _ in range(HALVINGS):
        middle = 0.5 * (low + high)
        if _worth_if_claimed(world, state, q, own, middle) >= goal:
            high = middle
        else:
            low = middle
    return high


@page
def _worth_if_claimed(world, state, q, own, claim):
    total = 0.0
    for k in range(state.weight.shape[2]):
        others = 0.0
        for h in range(state.receptive.shape[0]):
            if h != own and world.party[q, h]:
                others += state.draft[h, k]
        total += state.weight[q, own, k] * claimed(state.draft[own, k], others, claim)
    return worth(total, world.parties[q])


@page
def _all_back(world, state, f, quorum):
    everyone, first = True, world.first[f, 0]
    for g in range(state.receptive.shape[0]):
        state.backed[g] = False
        if world.rank[f, g] < 0:
            continue
        supporters = 0
        for chair in range(state.chairs[f, g], state.chairs[f, g + 1]):
            supporters += state.offer[g] >= state.threshold[state.table[first + chair]]
        state.backed[g] = supporters >= needed(quorum, state.chairs[f, g + 1] - state.chairs[f, g])
        everyone = everyone and state.backed[g]
    return everyone


@page
def _answer(world, theory, luck, state, at, number, proposer, safe, contact):
    f, first = at.forum, world.first[at.forum, 0]
    address = (at.meeting * luck.drafts[f] + number) * luck.sides[f]
    for h in range(state.receptive.shape[0]):
        if h == world.side[proposer] or world.rank[f, h] < 0 or state.backed[h]:
            continue
        side = address + world.rank[f, h]
        members = state.chairs[f, h + 1] - state.chairs[f, h]
        drawn = luck.spokesperson[base(luck, chance.SPOKESPERSON, f, at.run) + side]
        speaker = state.table[first + state.chairs[f, h] + pick(drawn, members)]
        chance_of_it = candid(state.frank[speaker], safe, trust_right(theory, state, speaker, proposer - first))
        if luck.answer[base(luck, chance.ANSWER, f, at.run) + side] < chance_of_it:
            believed = credence(theory.understanding, trust_right(theory, state, proposer, speaker - first))
            misread = state.misreading[state.question[f], proposer, h]
            for k in range(misread.shape[0]):
                misread[k] = learn(theory.understanding, misread[k], believed, contact)


@page
def _break_through(world, theory, state, at, contact):
    f, first = at.forum, world.first[at.forum, 0]
    q, success = state.question[f], theory.trust.success * contact
    state.status[q] = LIVE
    state.born[q] = at.month
    state.origin[q] = f
    state.public[q] = 0.0
    state.readiness[q] = 0.0
    state.uptake[q] = False
    for g in range(state.receptive.shape[0]):
        state.heard[q, g] = False
        state.adopted[q, g] = False
        state.declined[q, g] = False
        state.worth[q, g] = state.offer[g]
        for k in range(state.share.shape[2]):
            state.share[q, g, k] = state.draft[g, k]
    state.tries[f, q] = 0
    for chair in range(state.chairs[f, -1]):
        i = state.table[first + chair]
        for other in range(state.chairs[f, -1]):
            j = state.table[first + other]
            if world.side[i] != world.side[j]:
                state.good[i, j - first] += success
    note(state, BREAKTHROUGH, at, f, q, -1, 0)
