"""Convene: who is allowed to come, whether the meeting takes place, and what it will work on."""

from __future__ import annotations

from sim import chance
from sim.chance import spot, stream, uniform
from sim.compiled import page
from sim.events import ATTENDED, CANCELLED, HELD, INTERRUPTED, KEPT_AWAY, NOT, SUSPENDED, note
from sim.month.regard import look_around
from sim.rules.candour import frankness, official_openness, openness
from sim.rules.encroachment import exposure, kept_home, selfcensored
from sim.rules.tension import talks_open
from sim.state import DECLINED, NONE, STALE

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue, forum) -> None:
    """Invite everybody, see who comes."""
    forum.sitting = False
    if not forum.is_running:
        return
    forum.clear_table()
    if forum.is_interrupted:
        return dialogue.note(CANCELLED, forum, amount=INTERRUPTED)
    if forum.is_official_room and not talks_open(dialogue.theory.tension, dialogue.tension):
        return dialogue.note(CANCELLED, forum, amount=SUSPENDED)
    forum.seat([participant for participant in forum.participants if comes(participant)])
    if any(not forum.present(government) for government in forum.governments):
        return dialogue.note(CANCELLED, forum, amount=KEPT_AWAY)
    forum.sitting = forum.met = True
    forum.question = next_question(forum)
    if forum.question is not None:
        forum.worked.add(forum.question)
    dialogue.note(HELD, forum, forum.question, amount=len(forum.table))
    for government in forum.governments:
        dialogue.note(ATTENDED, forum, government=government, amount=len(forum.present(government)))


def comes(participant) -> bool:
    """Whether its government lets a participant come; and what it will dare to say there."""
    chapter, level = participant.model.theory.encroachment, participant.government.encroachment
    exposed = exposure(chapter, participant.role, participant.dependence, participant.officials_beside)
    forum = participant.forum
    draw = participant.model.draw("attendance", forum.meeting, participant.rank, participant.place, forum=forum)
    if not participant.in_official_capacity and draw < kept_home(chapter, level, exposed):
        return False
    candour = participant.model.theory.candour
    allowed = official_openness(candour, participant.government.receptive)
    open_to = openness(candour, participant.role, participant.in_official_capacity, allowed)
    participant.frank = frankness(open_to, selfcensored(chapter, level, exposed), allowed)
    return True


def next_question(forum):
    """The first question that is free and not shelved; when all free ones have been shelved, begin again."""
    free = [question for question in forum.agenda if question.status in (NONE, DECLINED, STALE)]
    if free and all(question in forum.shelved for question in free):
        forum.shelved.clear()
    return next((question for question in free if question not in forum.shelved), None)


# Right page --------------------------------------------------------------------------------------------------


@page
def right(world, theory, luck, state, at):
    """The same over arrays."""
    f = at.forum
    state.sitting[f] = False
    if not (state.alive[f] and world.open[at.month, f]):
        return
    _clear_table(world, state, f)
    if world.interrupted[at.month, f]:
        note(state, CANCELLED, at, f, NOT, NOT, INTERRUPTED)
        return
    if world.official_room[at.month, f] and not talks_open(theory.tension, state.tension[0]):
        note(state, CANCELLED, at, f, NOT, NOT, SUSPENDED)
        return
    if not _seat_all(world, theory, luck, state, at):
        note(state, CANCELLED, at, f, NOT, NOT, KEPT_AWAY)
        return
    look_around(world, theory, state, f)
    state.sitting[f] = True
    state.met[f] = True
    state.question[f] = _next_question(world, state, f)
    if state.question[f] >= 0:
        state.worked[f, state.question[f]] = True
    note(state, HELD, at, f, state.question[f], NOT, state.chairs[f, state.receptive.shape[0]])
    for g in range(state.receptive.shape[0]):
        if world.rank[f, g] >= 0:
            note(state, ATTENDED, at, f, NOT, g, state.chairs[f, g + 1] - state.chairs[f, g])


@page
def _clear_table(world, state, f):
    for i in range(world.first_seat[f, 0], world.first_seat[f, state.receptive.shape[0]]):
        state.frank[i] = 0.0
        state.table[i] = -1
    for g in range(state.chairs.shape[1]):
        state.chairs[f, g] = 0


@page
def _seat_all(world, theory, luck, state, at):
    """Seat those who come; false if a delegation has nobody."""
    f, chair, complete = at.forum, 0, True
    attendances, first = stream(luck, chance.ATTENDANCE, f), spot(at.meeting, 0, 0, 0)
    for g in range(state.receptive.shape[0]):
        before = chair
        for i in range(world.first_seat[f, g], world.first_seat[f, g + 1]):
            if _comes(world, theory, state, at, i, uniform(attendances, first + world.lot[i])):
                state.table[world.first_seat[f, 0] + chair] = i
                chair += 1
        state.chairs[f, g + 1] = chair
        if world.rank[f, g] >= 0 and chair == before:
            complete = False
    return complete


@page
def _comes(world, theory, state, at, i, draw):
    level, role = world.level[at.month, world.government[i]], world.role[at.month, i]
    official = world.official[at.month, i]
    share = world.officials_share[at.month, i]
    exposed = exposure(theory.encroachment, role, world.dependence[at.month, i], share)
    if not official and draw < kept_home(theory.encroachment, level, exposed):
        return False
    censored = selfcensored(theory.encroachment, level, exposed)
    allowed = official_openness(theory.candour, state.receptive[world.government[i]])
    state.frank[i] = frankness(openness(theory.candour, role, official, allowed), censored, allowed)
    return True


@page
def _next_question(world, state, f):
    oldest = -1
    for q in range(state.status.shape[0]):
        if world.covers[f, q] and (state.status[q] == NONE or state.status[q] == DECLINED or state.status[q] == STALE):
            if not state.shelved[f, q]:
                return q
            if oldest < 0:
                oldest = q
    if oldest >= 0:
        for q in range(state.status.shape[0]):
            state.shelved[f, q] = False
    return oldest
