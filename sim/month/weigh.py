"""Weigh: the least that someone in the room supports, who backs a draft, and what a refusal teaches."""

from __future__ import annotations

from sim import chance
from sim.chance import SIDE, cast, spot, stream, uniform
from sim.compiled import hot
from sim.month.regard import summed_trust
from sim.rules.candour import candid
from sim.rules.drafting import believed_red_line, needed, threshold
from sim.rules.roles import pick
from sim.rules.tension import red_line
from sim.rules.understanding import credence, learn

# Left page ---------------------------------------------------------------------------------------------------


def threshold_of(participant) -> float:
    """The least worth that a participant supports at this meeting."""
    chapter, forum, question = participant.model.theory.drafting, participant.forum, participant.forum.question
    drawn = participant.model.draw
    own = drawn("own_error", participant.seated, question.number, participant.rank, participant.place, forum=forum)
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


def backs(forum, government) -> bool:
    """True if a quorum of a delegation supports the draft; who was kept at home does not."""
    members = forum.present(government)
    supporters = [member for member in members if forum.offer[government] >= member.threshold]
    return len(supporters) >= needed(forum.terms.quorum, len(forum.delegation(government)))


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


# Right page --------------------------------------------------------------------------------------------------


@hot
def thresholds_right(world, theory, luck, state, at, g):
    """The thresholds of a delegation, over arrays."""
    f, question = at.forum, spot(0, state.question[at.forum], 0, 0)
    own_errors, first = stream(luck, chance.OWN_ERROR, f), world.first_seat[f, 0]
    common = cast(luck, chance.COMMON_ERROR, f, question + world.rank[f, g] * SIDE)
    line = red_line(theory.tension, world.rigidity[g], state.tension[0])
    for chair in range(state.chairs[f, g], state.chairs[f, g + 1]):
        i = state.table[first + chair]
        own = uniform(own_errors, spot(state.seated[i], state.question[f], 0, 0) + world.lot[i])
        believed = believed_red_line(theory.drafting, line, world.role[at.month, i], own, common)
        trusted = _mean_trust(world, state, i, f, g)
        state.threshold[i] = threshold(theory.drafting, believed, state.frank[i], trusted)


@hot
def _mean_trust(world, state, i, f, g):
    """A participant's mean trust in those of other sides who are present."""
    others, total = 0, 0.0
    for h in range(state.receptive.shape[0]):
        if h != g:
            total += summed_trust(world, state, i, f, h)
            others += state.chairs[f, h + 1] - state.chairs[f, h]
    return total / others


@hot
def all_back_right(world, state, f, quorum):
    """Which delegations support the draft, over arrays; true if all do."""
    everyone, first = True, world.first_seat[f, 0]
    for g in range(state.receptive.shape[0]):
        state.backed[g] = False
        if world.rank[f, g] < 0:
            continue
        supporters = 0
        for chair in range(state.chairs[f, g], state.chairs[f, g + 1]):
            supporters += state.offer[g] >= state.threshold[state.table[first + chair]]
        state.backed[g] = supporters >= needed(quorum, world.first_seat[f, g + 1] - world.first_seat[f, g])
        everyone = everyone and state.backed[g]
    return everyone


@hot
def answer_right(world, theory, luck, state, at, number, proposer, safe, contact):
    """The answers of sides that refuse, over arrays."""
    f, first = at.forum, world.first_seat[at.forum, 0]
    for h in range(state.receptive.shape[0]):
        if h == world.government[proposer] or world.rank[f, h] < 0 or state.backed[h]:
            continue
        address = spot(at.meeting, number, world.rank[f, h], 0)
        members = state.chairs[f, h + 1] - state.chairs[f, h]
        chosen = pick(cast(luck, chance.SPOKESPERSON, f, address), members)
        speaker = state.table[first + state.chairs[f, h] + chosen]
        chance_of_it = candid(state.frank[speaker], safe, state.trusting[speaker, proposer - first])
        if cast(luck, chance.ANSWER, f, address) < chance_of_it:
            believed = credence(theory.understanding, state.trusting[proposer, speaker - first])
            misread = state.misreading[state.question[f], proposer, h]
            for k in range(misread.shape[0]):
                misread[k] = learn(theory.understanding, misread[k], believed, contact)
