"""Decide: a government hears of a package, and when it is able to, adopts or declines it."""

from __future__ import annotations

from sim import chance
from sim.chance import cast, spot
from sim.compiled import page
from sim.events import ADOPTED, HEARD, NOT, ONCE, UPTAKE, WAS_DECLINED, WAS_TRANSFERRED, note
from sim.month.publicise import breach_right
from sim.month.room import terms_of
from sim.rules.tension import red_line
from sim.rules.transfer import price, reach
from sim.state import DECLINED, LIVE, TRANSFERRED

# Left page ---------------------------------------------------------------------------------------------------


def missed_by_carriers(forum, government) -> float:
    """Chance that none of a delegation's members reaches the government."""
    missed = 1.0
    for participant in forum.delegation(government):
        missed *= 1.0 - reach(forum.dialogue.theory.transfer, participant.role, government.reach)
    return missed


def hear(dialogue, question, government) -> bool:
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
    if dialogue.draw("hearing", dialogue.month, question.number, government.number) >= 1.0 - missed:
        return False
    question.heard.add(government)
    dialogue.note(HEARD, forum, question, government)
    forum.last_uptake = dialogue.month
    if not question.uptake:
        question.uptake = True
        dialogue.note(UPTAKE, forum, question, government)
    return True


def decide(dialogue, question) -> None:
    """Every government that has heard and is able to decide does, at the same time."""
    forum = question.origin
    for government in question.parties:
        on_instructions = forum.is_running and forum.speaks_for(government)
        if government not in question.heard or government in question.adopted:
            continue
        if not (on_instructions or government.receptive):
            continue
        tension, level = dialogue.tension, government.encroachment
        paid = 0.0 if on_instructions else price(dialogue.theory.transfer, tension, level, question.public)
        if question.worth[government] >= government.red_line + paid:
            question.adopted.add(government)
            dialogue.note(ADOPTED, forum, question, government)
        else:
            question.declined.add(government)
            dialogue.note(WAS_DECLINED, forum, question, government)
            for participant in forum.delegation(government):
                for other in forum.opposite(government):
                    other.bad[participant] += dialogue.theory.trust.breach
    if question.declined:
        question.status = DECLINED
    elif len(question.adopted) == len(question.parties):
        question.status = TRANSFERRED
        dialogue.note(WAS_TRANSFERRED, forum, question)


# Right page --------------------------------------------------------------------------------------------------


@page
def runs(world, state, at, f):
    """True between a forum's opening and closing, unless it has ended."""
    return state.alive[f] and world.open[at.month, f]


@page
def missed_right(world, theory, at, f, g):
    """Chance that none of a delegation's members reaches the government, over arrays."""
    missed = 1.0
    for i in range(world.first[f, g], world.first[f, g + 1]):
        missed *= 1.0 - reach(theory.transfer, world.role[at.month, i], world.reach[g])
    return missed


@page
def hear_right(world, theory, luck, state, at, q, g):
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
    if cast(luck, chance.HEARING, 0, spot(at.month, q, g, 0)) >= 1.0 - missed:
        return False
    state.heard[q, g] = True
    note(state, HEARD, at, f, q, g, ONCE)
    state.last_uptake[f] = at.month
    if not state.uptake[q]:
        state.uptake[q] = True
        note(state, UPTAKE, at, f, q, g, ONCE)
    return True


@page
def decide_right(world, theory, state, at, q):
    """The decisions on a package, over arrays."""
    f, closed, complete = state.origin[q], False, True
    for g in range(state.receptive.shape[0]):
        if not world.party[q, g]:
            continue
        instructed = runs(world, state, at, f) and world.speaks_for[at.month, f, g]
        if state.heard[q, g] and not state.adopted[q, g] and (instructed or state.receptive[g]):
            paid = 0.0
            if not instructed:
                paid = price(theory.transfer, state.tension[0], world.level[at.month, g], state.public[q])
            if state.worth[q, g] >= red_line(theory.tension, world.rigidity[g], state.tension[0]) + paid:
                state.adopted[q, g] = True
                note(state, ADOPTED, at, f, q, g, ONCE)
            else:
                state.declined[q, g] = True
                closed = True
                note(state, WAS_DECLINED, at, f, q, g, ONCE)
                breach_right(world, theory, state, f, g)
        complete = complete and state.adopted[q, g]
    if closed:
        state.status[q] = DECLINED
    elif complete:
        state.status[q] = TRANSFERRED
        note(state, WAS_TRANSFERRED, at, f, q, NOT, ONCE)
