"""Hear: what carriers bring home of a package, and whether a government that may not be looking takes it in."""

from __future__ import annotations

from sim import chance
from sim.chance import cast, spot
from sim.compiled import page
from sim.events import HEARD, ONCE, UPTAKE, note
from sim.month.room import terms_of
from sim.rules.transfer import hears, reach
from sim.state import LIVE

# Left page ---------------------------------------------------------------------------------------------------


def missed_by_carriers(forum, government) -> float:
    """Chance that none of a delegation's members reaches the government."""
    missed = 1.0
    for participant in forum.delegation(government):
        missed *= 1.0 - reach(forum.dialogue.theory.transfer, participant.role, government.reach)
    return missed


def at_official_table(dialogue, question) -> bool:
    """Whether governments sat at an official table on the question this month."""
    return any(forum.met and forum.is_official_room and question in forum.agenda for forum in dialogue.forums)


def is_instructed(question, government) -> bool:
    """Whether a government's own officials wrote the package on its instructions, in a room that still runs."""
    return question.origin.is_running and question.origin.speaks_for(government)


def hear(dialogue, question, government, at_table: bool) -> bool:
    """A government that has not heard of a package may: true if it does. Of a stale one only insiders speak."""
    forum = question.origin
    if government in question.heard:
        return False
    missed = 1.0
    if question.status == LIVE and forum.is_running:
        if forum.speaks_for(government):
            missed = 0.0
        missed *= missed_by_carriers(forum, government)
        missed *= (1.0 - forum.terms.mandate) * (1.0 - forum.terms.public_reach)
    for _ in range(government.insiders[forum]):
        missed *= 1.0 - min(1.0, government.reach * dialogue.theory.transfer.insider)
    attentive = at_table or government.receptive or is_instructed(question, government)
    drawn = dialogue.draw("hearing", dialogue.month, question.number, government.number)
    if drawn >= hears(dialogue.theory.transfer, missed, attentive):
        return False
    question.heard.add(government)
    dialogue.note(HEARD, forum, question, government)
    forum.last_uptake = dialogue.month
    if not question.uptake:
        question.uptake = True
        dialogue.note(UPTAKE, forum, question, government)
    return True


# Right page --------------------------------------------------------------------------------------------------


@page
def runs(world, state, at, f):
    """True between a forum's opening and closing, unless it has ended."""
    return state.alive[f] and world.open[at.month, f]


@page
def at_official_table_right(world, state, at, q):
    """Whether governments sat at an official table on the question this month, over arrays."""
    for f in range(state.met.shape[0]):
        if state.met[f] and world.official_room[at.month, f] and world.covers[f, q]:
            return True
    return False


@page
def instructed_right(world, state, at, f, g):
    """Whether a government's own officials wrote the package on its instructions, over arrays."""
    return runs(world, state, at, f) and world.speaks_for[at.month, f, g]


@page
def missed_right(world, theory, at, f, g):
    """Chance that none of a delegation's members reaches the government, over arrays."""
    missed = 1.0
    for i in range(world.first_seat[f, g], world.first_seat[f, g + 1]):
        missed *= 1.0 - reach(theory.transfer, world.role[at.month, i], world.reach[g])
    return missed


@page
def hear_right(world, theory, luck, state, at, q, g, at_table):
    """A government hears of a package or not, over arrays: true if it does."""
    f, missed = state.origin[q], 1.0
    if state.status[q] == LIVE and runs(world, state, at, f):
        terms = terms_of(world, at.month, f)
        if world.speaks_for[at.month, f, g]:
            missed = 0.0
        missed *= missed_right(world, theory, at, f, g)
        missed *= (1.0 - terms.mandate) * (1.0 - terms.public_reach)
    for _ in range(state.insiders[f, g]):
        missed *= 1.0 - min(1.0, world.reach[g] * theory.transfer.insider)
    attentive = at_table or state.receptive[g] or instructed_right(world, state, at, f, g)
    if cast(luck, chance.HEARING, 0, spot(at.month, q, g, 0)) >= hears(theory.transfer, missed, attentive):
        return False
    state.heard[q, g] = True
    note(state, HEARD, at, f, q, g, ONCE)
    state.last_uptake[f] = at.month
    if not state.uptake[q]:
        state.uptake[q] = True
        note(state, UPTAKE, at, f, q, g, ONCE)
    return True
