"""Decide: a government that has heard of a package and is able to decide adopts or declines it."""

from __future__ import annotations

import numpy as np

from sim import chance
from sim.chance import cast, spot
from sim.compiled import page
from sim.events import ADOPTED, INSTRUCTED, NOT, ONCE, RECEPTIVE, TABLED, WAS_DECLINED, WAS_TRANSFERRED, note
from sim.month.hear import instructed_right, is_instructed
from sim.month.publicise import breach_right
from sim.rules.tension import red_line
from sim.rules.transfer import price
from sim.rules.trust import breach
from sim.state import DECLINED, TRANSFERRED

# Left page ---------------------------------------------------------------------------------------------------


def why(dialogue, question, government, at_table: bool) -> int | np.integer:
    """What makes a government that has heard decide this month; 0 if nothing does."""
    if is_instructed(question, government):
        return INSTRUCTED
    if government.receptive:
        return RECEPTIVE
    if at_table and not question.origin.is_official_room:
        drawn = dialogue.draw("tabling", dialogue.month, question.number, government.number)
        if drawn < dialogue.theory.transfer.tabling:
            return TABLED
    return 0


def decide(dialogue, question, at_table: bool) -> None:
    """Every government that has heard and is able to decide does, at the same time."""
    forum = question.origin
    for government in question.parties:
        if government not in question.heard or government in question.adopted:
            continue
        reason = why(dialogue, question, government, at_table)
        if not reason:
            continue
        paid = 0.0
        if reason != INSTRUCTED and not at_table:
            paid = price(dialogue.theory.transfer, dialogue.tension, government.encroachment, question.public)
        if question.worth[government] >= government.red_line + paid:
            question.adopted.add(government)
            dialogue.note(ADOPTED, forum, question, government, reason)
        else:
            refuse(dialogue, question, government, reason)
    if question.declined:
        question.status = DECLINED
        for government in question.parties:
            government.tired += 1
    elif len(question.adopted) == len(question.parties):
        question.status = TRANSFERRED
        forum.carried.add(question)
        dialogue.note(WAS_TRANSFERRED, forum, question)


def refuse(dialogue, question, government, reason: int | np.integer) -> None:
    """A government declines what its delegation backed, and the others hold it against those who sat there."""
    forum = question.origin
    question.declined.add(government)
    dialogue.note(WAS_DECLINED, forum, question, government, reason)
    for participant in forum.delegation(government):
        for other in forum.opposite(government):
            other.bad[participant] += breach(dialogue.theory.trust)


# Right page --------------------------------------------------------------------------------------------------


@page
def _why(world, theory, luck, state, at, q, g, at_table):
    f = state.origin[q]
    if instructed_right(world, state, at, f, g):
        return INSTRUCTED
    if state.receptive[g]:
        return RECEPTIVE
    if at_table and not world.official_room[at.month, f]:
        if cast(luck, chance.TABLING, 0, spot(at.month, q, g, 0)) < theory.transfer.tabling:
            return TABLED
    return ONCE


@page
def decide_right(world, theory, luck, state, at, q, at_table):
    """The decisions on a package, over arrays."""
    f, closed, complete = state.origin[q], False, True
    for g in range(state.receptive.shape[0]):
        if not world.party[q, g]:
            continue
        if state.heard[q, g] and not state.adopted[q, g]:
            reason = _why(world, theory, luck, state, at, q, g, at_table)
            if reason != ONCE:
                closed = _decide(world, theory, state, at, q, g, at_table, reason) or closed
        complete = complete and state.adopted[q, g]
    if closed:
        state.status[q] = DECLINED
        tire_right(world, state, q)
    elif complete:
        state.status[q] = TRANSFERRED
        state.carried[f, q] = True
        note(state, WAS_TRANSFERRED, at, f, q, NOT, ONCE)


@page
def _decide(world, theory, state, at, q, g, at_table, reason):
    """A government adopts a package or declines it: true if it declines."""
    f, paid = state.origin[q], 0.0
    if reason != INSTRUCTED and not at_table:
        paid = price(theory.transfer, state.tension[0], world.level[at.month, g], state.public[q])
    if state.worth[q, g] >= red_line(theory.tension, world.rigidity[g], state.tension[0]) + paid:
        state.adopted[q, g] = True
        note(state, ADOPTED, at, f, q, g, reason)
        return False
    state.declined[q, g] = True
    note(state, WAS_DECLINED, at, f, q, g, reason)
    breach_right(world, theory, state, f, g)
    return True


@page
def tire_right(world, state, q):
    """Every party to a question has one failure more behind it, over arrays."""
    for g in range(state.tired.shape[0]):
        state.tired[g] += world.party[q, g]
