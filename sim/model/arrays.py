"""The reference model written out as the columns of a state, to hold it against the engine."""

from __future__ import annotations

from sim.events import BY_AMOUNT, KINDS
from sim.model.dialogue import Dialogue
from sim.model.forum import Forum
from sim.model.participants import Participant
from sim.state import State, blank


def as_state(dialogue: Dialogue) -> State:
    """All that the agents hold, as arrays; the chronicle as its tally and its lines."""
    state = blank(dialogue.world, dialogue.theory.drafting.issues, len(dialogue.chronicle))
    state.tension[0] = dialogue.tension
    state.chronicle[:] = dialogue.chronicle or state.chronicle
    state.written[0] = len(dialogue.chronicle)
    for kind in range(len(KINDS)):
        lines = [event for event in dialogue.chronicle if event.kind == kind]
        state.tally[kind] = sum(event.amount for event in lines) if kind in BY_AMOUNT else len(lines)
        state.first_noted[kind] = lines[0].month if lines else -1
    _governments(dialogue, state)
    _questions(dialogue, state)
    for forum in dialogue.forums:
        _forum(dialogue, state, forum)
        for participant in forum.participants:
            _participant(dialogue, state, participant)
    return state


def _governments(dialogue: Dialogue, state: State) -> None:
    for government in dialogue.governments:
        g = government.number
        state.receptive[g], state.briefed[g], state.tired[g] = (
            government.receptive,
            government.briefed,
            government.tired,
        )
        for forum, insiders in government.insiders.items():
            state.insiders[forum.number, g] = insiders
        if dialogue.drafting is not None:
            state.draft[g] = dialogue.drafting.draft.get(government, 0.0)
            state.offer[g] = dialogue.drafting.offer.get(government, 0.0)
            state.backed[g] = government in dialogue.drafting.backing


def _questions(dialogue: Dialogue, state: State) -> None:
    for question in dialogue.questions:
        q = question.number
        state.status[q], state.born[q] = question.status, question.born
        state.origin[q] = question.origin.number if question.origin else -1
        state.public[q], state.readiness[q], state.uptake[q] = question.public, question.readiness, question.uptake
        for government in dialogue.governments:
            g = government.number
            state.weight[q, g] = question.weight[government]
            state.share[q, g] = question.share.get(government, 0.0)
            state.worth[q, g] = question.worth.get(government, 0.0)
            state.heard[q, g] = government in question.heard
            state.adopted[q, g] = government in question.adopted
            state.declined[q, g] = government in question.declined


def _forum(dialogue: Dialogue, state: State, forum: Forum) -> None:
    f, first = forum.number, int(dialogue.world.first_seat[forum.number, 0])
    state.alive[f], state.sitting[f], state.met[f] = forum.alive, forum.sitting, forum.met
    state.last_met[f], state.last_uptake[f], state.scandal[f] = forum.last_met, forum.last_uptake, forum.scandal
    state.question[f] = forum.question.number if forum.question else -1
    seats = len(forum.participants)
    state.table[first : first + seats] = -1
    state.table[first : first + len(forum.table)] = [participant.seat for participant in forum.table]
    for government in dialogue.governments:
        here = len(forum.present(government))
        state.chairs[f, government.number + 1] = state.chairs[f, government.number] + here
    for question in dialogue.questions:
        state.shelved[f, question.number] = question in forum.shelved
        state.tries[f, question.number] = forum.tries[question]
        state.worked[f, question.number] = question in forum.worked
        state.solved[f, question.number] = forum.solved.get(question, 0)
        state.carried[f, question.number] = question in forum.carried
    for (government, other), held in forum.image.items():
        state.image[f, government.number, other.number] = held


def _participant(dialogue: Dialogue, state: State, participant: Participant) -> None:
    i, first = participant.seat, int(dialogue.world.first_seat[participant.forum.number, 0])
    state.frank[i], state.candid[i] = participant.frank, participant.candid
    state.threshold[i], state.seated[i] = participant.threshold, participant.seated
    state.partner[i] = participant.partner.seat if participant.partner else -1
    for other in participant.prior:
        j = other.seat - first
        state.prior[i, j], state.good[i, j] = participant.prior[other], participant.good[other]
        state.bad[i, j], state.scar[i, j] = participant.bad[other], participant.scar[other]
    for (question, government), misread in participant.misreading.items():
        state.misreading[question.number, i, government.number] = misread
