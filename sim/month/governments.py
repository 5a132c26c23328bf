"""Governments: they change, think again, send other people, and publish what they were told in confidence."""

from __future__ import annotations

from sim import chance
from sim.chance import cast, spot, stream, uniform
from sim.compiled import page
from sim.events import CHANGED, CLOSED, NOT, OFFICE, ONCE, OPENED, REOPENED, note
from sim.month import newcomer, publicise
from sim.rules.government import heard_again
from sim.rules.roles import OFFICIAL
from sim.rules.transfer import reconsiders, stays_receptive, willing
from sim.state import DECLINED, LIVE

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue) -> None:
    """New people first, then every government in turn, then the dated publications."""
    for forum in dialogue.forums:
        for participant in list(forum.participants):
            if participant.is_due_to_be_replaced:
                newcomer.left(dialogue, participant)
    dialogue.government_agents.do(begin_month)
    for forum in dialogue.forums:
        for government in forum.governments:
            if forum.dated_publication(government):
                publicise.publish(dialogue, forum, government)


def begin_month(government) -> None:
    """Change of government by hazard or date, and receptivity."""
    dialogue, month, number = government.model, government.model.month, government.number
    share, was_open = government.share_of_months_open, government.receptive
    changed = government.dated_change or dialogue.draw("change", month, number) < dialogue.theory.government.change
    if changed:
        government.tired = 0
        government.receptive = dialogue.draw("fresh", month, number) < share
    else:
        again = reconsiders(dialogue.theory.transfer, share)
        willing_now = willing(dialogue.theory.transfer, share, government.tired)
        draw = dialogue.draw("receptivity", month, number)
        government.receptive = stays_receptive(was_open, draw, again, willing_now)
    if government.dated_receptivity is not None:
        government.receptive = government.dated_receptivity
    if changed:
        dialogue.note(CHANGED, government=government)
    if government.receptive != was_open:
        dialogue.note(OPENED if government.receptive else CLOSED, government=government)
    if changed:
        forget(government)
        open_door(government)


def forget(government) -> None:
    """What was heard but undecided must be heard again; what was declined may be."""
    dialogue = government.model
    for question in dialogue.questions:
        if question.status == LIVE and government in question.heard and government not in question.adopted:
            question.heard.remove(government)
        elif question.status == DECLINED and government in question.declined:
            if heard_again(dialogue.month - question.born, dialogue.theory.transfer.shelf_life):
                question.declined.remove(government)
                question.heard.remove(government)
                if not question.declined:
                    question.status = LIVE
                    dialogue.note(REOPENED, question.origin, question, government)


def open_door(government) -> None:
    """Non-officials of the side move into office."""
    dialogue = government.model
    for forum in dialogue.forums:
        for participant in list(forum.delegation(government)) if forum.is_running else ():
            draw = dialogue.draw("door", dialogue.month, participant.rank, participant.place, forum=forum)
            if participant.role != OFFICIAL and draw < dialogue.theory.government.door:
                government.insiders[forum] += 1
                dialogue.note(OFFICE, forum, government=government, amount=participant.seat)
                newcomer.left(dialogue, participant)


# Right page --------------------------------------------------------------------------------------------------


@page
def right(world, theory, luck, state, at):
    """The same over arrays."""
    for i in range(world.forum.shape[0]):
        if world.replaced[at.month, i]:
            newcomer.right(world, theory, state, at, i)
    for g in range(state.receptive.shape[0]):
        _begin_month(world, theory, luck, state, at, g)
    for f in range(state.alive.shape[0]):
        for g in range(state.receptive.shape[0]):
            if world.politicised[at.month, f, g]:
                publicise.publish_right(world, theory, luck, state, at, f, g)


@page
def _begin_month(world, theory, luck, state, at, g):
    share, was_open = world.receptive_share[g], state.receptive[g]
    address = spot(at.month, 0, g, 0)
    hazard = cast(luck, chance.CHANGE, 0, address)
    changed = world.change[at.month, g] or hazard < theory.government.change
    if changed:
        state.tired[g] = 0
        state.receptive[g] = cast(luck, chance.FRESH, 0, address) < share
    else:
        again = reconsiders(theory.transfer, share)
        draw = cast(luck, chance.RECEPTIVITY, 0, address)
        willing_now = willing(theory.transfer, share, state.tired[g])
        state.receptive[g] = stays_receptive(was_open, draw, again, willing_now)
    if world.receptivity[at.month, g] >= 0:
        state.receptive[g] = world.receptivity[at.month, g] == 1
    if changed:
        note(state, CHANGED, at, NOT, NOT, g, ONCE)
    if state.receptive[g] != was_open:
        note(state, OPENED if state.receptive[g] else CLOSED, at, NOT, NOT, g, ONCE)
    if changed:
        _forget(theory, state, at, g)
        _open_door(world, theory, luck, state, at, g)


@page
def _forget(theory, state, at, g):
    for q in range(state.status.shape[0]):
        if state.status[q] == LIVE and state.heard[q, g] and not state.adopted[q, g]:
            state.heard[q, g] = False
        elif state.status[q] == DECLINED and state.declined[q, g]:
            if heard_again(at.month - state.born[q], theory.transfer.shelf_life):
                state.declined[q, g] = False
                state.heard[q, g] = False
                closed = False
                for h in range(state.declined.shape[1]):
                    closed = closed or state.declined[q, h]
                if not closed:
                    state.status[q] = LIVE
                    note(state, REOPENED, at, state.origin[q], q, g, ONCE)


@page
def _open_door(world, theory, luck, state, at, g):
    for f in range(state.alive.shape[0]):
        if not (state.alive[f] and world.open[at.month, f]):
            continue
        doors, first = stream(luck, chance.DOOR, f), spot(at.month, 0, 0, 0)
        for i in range(world.first_seat[f, g], world.first_seat[f, g + 1]):
            if world.role[at.month, i] != OFFICIAL and uniform(doors, first + world.lot[i]) < theory.government.door:
                state.insiders[f, g] += 1
                note(state, OFFICE, at, f, NOT, g, i)
                newcomer.right(world, theory, state, at, i)
