"""Draft: someone writes a package, the room weighs it, and a refusal teaches why.

A breakthrough is a package that a quorum of every delegation supports; it ends drafting.
"""

from __future__ import annotations

from sim.compiled import page
from sim.events import BREAKTHROUGH, DRAFTS, NOT, ONCE, SHELVED, note
from sim.month.propose import proposer_of, proposer_right, write, write_right
from sim.month.room import contact_of, facilitation_of, safety_of, terms_of
from sim.month.weigh import all_back_right, answer, answer_right, backs, threshold_of, thresholds_right
from sim.rules.trust import success
from sim.state import IN_OFFICIAL_ROOM, IN_UNOFFICIAL_ROOM, LIVE

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue, forum) -> None:
    """All drafts of a meeting, or as many as it takes."""
    if not forum.sitting or forum.question is None or not forum.terms.drafts:
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
        for government in forum.governments:
            government.tired += 1
        dialogue.note(SHELVED, forum, forum.question)


def break_through(forum) -> None:
    """The draft becomes the question's live package; success is good evidence between all present."""
    question = forum.question
    question.new_package(forum)
    forum.tries[question] = 0
    forum.solved.setdefault(question, IN_OFFICIAL_ROOM if forum.is_official_room else IN_UNOFFICIAL_ROOM)
    learnt = success(forum.dialogue.theory.trust, forum.contact)
    for participant in forum.table:
        for other in forum.table:
            if other.government is not participant.government:
                participant.good[other] += learnt
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
    if terms.drafts == 0:
        return
    helped = facilitation_of(world, at, terms)
    safe, contact = safety_of(world, theory, at, terms), contact_of(theory, terms)
    for g in range(state.receptive.shape[0]):
        if world.rank[f, g] >= 0:
            thresholds_right(world, theory, luck, state, at, g)
    drafts = 0
    for number in range(terms.drafts):
        drafts += 1
        proposer = proposer_right(world, luck, state, at, number)
        write_right(world, theory, state, at, proposer, helped)
        if all_back_right(world, state, f, terms.quorum):
            note(state, DRAFTS, at, f, NOT, NOT, drafts)
            _break_through(world, theory, state, at, contact)
            return
        answer_right(world, theory, luck, state, at, number, proposer, safe, contact)
    note(state, DRAFTS, at, f, NOT, NOT, drafts)
    state.tries[f, q] += 1
    if state.tries[f, q] >= terms.patience:
        state.tries[f, q] = 0
        state.shelved[f, q] = True
        for g in range(state.tired.shape[0]):
            state.tired[g] += world.rank[f, g] >= 0
        note(state, SHELVED, at, f, q, NOT, ONCE)


@page
def _break_through(world, theory, state, at, contact):
    f, first = at.forum, world.first_seat[at.forum, 0]
    q, learnt = state.question[f], success(theory.trust, contact)
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
    if state.solved[f, q] == 0:
        state.solved[f, q] = IN_OFFICIAL_ROOM if world.official_room[at.month, f] else IN_UNOFFICIAL_ROOM
    for chair in range(state.chairs[f, state.receptive.shape[0]]):
        i = state.table[first + chair]
        for other in range(state.chairs[f, state.receptive.shape[0]]):
            j = state.table[first + other]
            if world.government[i] != world.government[j]:
                state.good[i, j - first] += learnt
    state.known[f] = False
    note(state, BREAKTHROUGH, at, f, q, NOT, ONCE)
