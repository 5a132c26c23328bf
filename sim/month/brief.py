"""Brief: carriers bring home what a room learnt and proposed; governments that have heard decide."""

from __future__ import annotations

from sim import chance
from sim.chance import base
from sim.compiled import page
from sim.month.publicise import breach_right
from sim.rules.careers import inherited
from sim.rules.publicity import aired
from sim.rules.tension import red_line
from sim.rules.transfer import price, reach
from sim.state import (
    ADOPTED,
    BRIEFED,
    DECLINED,
    HEARD,
    LIVE,
    STALE,
    TRANSFERRED,
    UPTAKE,
    WAS_DECLINED,
    WAS_TRANSFERRED,
    WENT_STALE,
    note,
    terms_of,
)

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue) -> None:
    """What rooms learnt goes home; then every package in turn."""
    for forum in dialogue.forums:
        for government in forum.governments if forum.met else ():
            brief(dialogue, forum, government)
    for question in dialogue.questions:
        if question.status == LIVE and question.origin.is_running:
            question.public = aired(question.public, question.origin.terms.public_reach)
        if question.status in (LIVE, STALE):
            for government in question.parties:
                hear(dialogue, question, government)
        if question.status == LIVE:
            decide(dialogue, question)
        if question.status == LIVE and dialogue.month - question.born >= dialogue.theory.transfer.shelf_life:
            question.status = STALE
            dialogue.note(WENT_STALE, question.origin, question)


def missed_by_carriers(forum, government) -> float:
    """Chance that none of a delegation's members reaches the government."""
    missed = 1.0
    for participant in forum.delegation(government):
        missed *= 1.0 - reach(forum.dialogue.theory.transfer, participant.role, government.reach)
    return missed


def brief(dialogue, forum, government) -> None:
    """Carriers of an unofficial delegation brief the government, and its officials in other rooms."""
    if forum.speaks_for(government):
        return
    drawn = dialogue.draw("briefing", dialogue.month, forum.rank(government), forum=forum)
    if drawn >= 1.0 - missed_by_carriers(forum, government):
        return
    government.briefed = True
    dialogue.note(BRIEFED, forum, government=government)
    for other in dialogue.forums:
        if forum.question is not None and other.speaks_for(government) and forum.question in other.agenda:
            inform(dialogue, forum, other, government)


def inform(dialogue, forum, other, government) -> None:
    """Officials take over the written part of what the delegation understands better than they do."""
    theory, question = dialogue.theory, forum.question
    for side in forum.others(government):
        for issue in range(theory.drafting.issues):
            total = 0.0
            for carrier in forum.delegation(government):
                total += carrier.misreading[question, side][issue]
            written = total / len(forum.delegation(government))
            for official in other.delegation(government):
                misread = official.misreading[question, side]
                if written < misread[issue]:
                    misread[issue] = inherited(theory.careers, misread[issue], written)


def hear(dialogue, question, government) -> None:
    """A government that has not heard of a package may; a stale one is revived by insiders only."""
    forum = question.origin
    if government in question.heard:
        return
    missed = 1.0
    if question.status == LIVE and forum.is_running:
        if forum.speaks_for(government):
            missed = 0.0
        missed *= missed_by_carriers(forum, government)
        missed *= (1.0 - forum.terms.mandate) * (1.0 - forum.terms.public_reach)
    for _ in range(government.insiders[forum]):
        missed *= 1.0 - min(1.0, government.reach * dialogue.theory.transfer.insider)
    if dialogue.draw("hearing", dialogue.month, question.number, government.number) < 1.0 - missed:
        question.heard.add(government)
        dialogue.note(HEARD, forum, question, government)
        forum.last_uptake = dialogue.month
        if not question.uptake:
            question.uptake = True
            dialogue.note(UPTAKE, forum, question, government)
        if question.status == STALE:
            question.status, question.born = LIVE, dialogue.month


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
def right(world, theory, luck, state, at):
    """The same over arrays."""
    sides = state.receptive.shape[0]
    for f in range(state.alive.shape[0]):
        for g in range(sides):
            if state.met[f] and world.rank[f, g] >= 0 and not world.speaks_for[at.month, f, g]:
                _brief(world, theory, luck, state, at, f, g)
    for q in range(state.status.shape[0]):
        if state.status[q] != LIVE and state.status[q] != STALE:
            continue
        f = state.origin[q]
        if state.status[q] == LIVE and _runs(world, state, at, f):
            state.public[q] = aired(state.public[q], terms_of(world, at.month, f).public_reach)
        for g in range(sides):
            if world.party[q, g] and not state.heard[q, g]:
                _hear(world, theory, luck, state, at, q, g)
        if state.status[q] == LIVE:
            _decide(world, theory, state, at, q)
        if state.status[q] == LIVE and at.month - state.born[q] >= theory.transfer.shelf_life:
            state.status[q] = STALE
            note(state, WENT_STALE, at, f, q, -1, 0)


@page
def _runs(world, state, at, f):
    return state.alive[f] and world.open[at.month, f]


@page
def _missed_by_carriers(world, theory, at, f, g):
    missed = 1.0
    for i in range(world.first[f, g], world.first[f, g + 1]):
        missed *= 1.0 - reach(theory.transfer, world.role[at.month, i], world.reach[g])
    return missed


@page
def _brief(world, theory, luck, state, at, f, g):
    address = base(luck, chance.BRIEFING, f, at.run) + at.month * luck.sides[f] + world.rank[f, g]
    if luck.briefing[address] >= 1.0 - _missed_by_carriers(world, theory, at, f, g):
        return
    state.briefed[g] = True
    note(state, BRIEFED, at, f, -1, g, 0)
    q = state.question[f]
    for other in range(state.alive.shape[0]):
        if q >= 0 and world.speaks_for[at.month, other, g] and world.covers[other, q]:
            for h in range(state.receptive.shape[0]):
                if h != g and world.rank[f, h] >= 0:
                    _inform(world, theory, state, f, other, g, h)


@page
def _inform(world, theory, state, f, other, g, h):
    q = state.question[f]
    for k in range(state.misreading.shape[3]):
        total = 0.0
        for i in range(world.first[f, g], world.first[f, g + 1]):
            total += state.misreading[q, i, h, k]
        written = total / (world.first[f, g + 1] - world.first[f, g])
        for i in range(world.first[other, g], world.first[other, g + 1]):
            if written < state.misreading[q, i, h, k]:
                state.misreading[q, i, h, k] = inherited(theory.careers, state.misreading[q, i, h, k], written)


@page
def _hear(world, theory, luck, state, at, q, g):
    f, missed = state.origin[q], 1.0
    if state.status[q] == LIVE and _runs(world, state, at, f):
        terms = terms_of(world, at.month, f)
        if world.speaks_for[at.month, f, g]:
            missed = 0.0
        missed *= _missed_by_carriers(world, theory, at, f, g)
        missed *= (1.0 - terms.mandate) * (1.0 - terms.public_reach)
    for _ in range(state.insiders[f, g]):
        missed *= 1.0 - min(1.0, world.reach[g] * theory.transfer.insider)
    address = (at.month * luck.questions + q) * luck.governments + g
    if luck.hearing[base(luck, chance.HEARING, 0, at.run) + address] < 1.0 - missed:
        state.heard[q, g] = True
        note(state, HEARD, at, f, q, g, 0)
        state.last_uptake[f] = at.month
        if not state.uptake[q]:
            state.uptake[q] = True
            note(state, UPTAKE, at, f, q, g, 0)
        if state.status[q] == STALE:
            state.status[q] = LIVE
            state.born[q] = at.month


@page
def _decide(world, theory, state, at, q):
    f, closed, complete = state.origin[q], False, True
    for g in range(state.receptive.shape[0]):
        if not world.party[q, g]:
            continue
        instructed = _runs(world, state, at, f) and world.speaks_for[at.month, f, g]
        if state.heard[q, g] and not state.adopted[q, g] and (instructed or state.receptive[g]):
            paid = 0.0
            if not instructed:
                paid = price(theory.transfer, state.tension[0], world.level[at.month, g], state.public[q])
            if state.worth[q, g] >= red_line(theory.tension, world.rigidity[g], state.tension[0]) + paid:
                state.adopted[q, g] = True
                note(state, ADOPTED, at, f, q, g, 0)
            else:
                state.declined[q, g] = True
                closed = True
                note(state, WAS_DECLINED, at, f, q, g, 0)
                breach_right(world, theory, state, f, g)
        complete = complete and state.adopted[q, g]
    if closed:
        state.status[q] = DECLINED
    elif complete:
        state.status[q] = TRANSFERRED
        note(state, WAS_TRANSFERRED, at, f, q, -1, 0)
