"""Brief: carriers bring home what a room learnt and proposed; governments that have heard decide."""

from __future__ import annotations

from sim import chance
from sim.chance import cast, spot
from sim.compiled import page
from sim.events import BRIEFED, NOT, ONCE, WENT_STALE, note
from sim.month.decide import decide, decide_right, tire_right
from sim.month.hear import (
    at_official_table,
    at_official_table_right,
    hear,
    hear_right,
    missed_by_carriers,
    missed_right,
    runs,
)
from sim.month.room import terms_of
from sim.rules.careers import inherited
from sim.rules.publicity import aired
from sim.state import LIVE, STALE

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue) -> None:
    """What rooms learnt goes home; then every package in turn."""
    for forum in dialogue.forums:
        for government in forum.governments if forum.met else ():
            brief(dialogue, forum, government)
    for question in dialogue.questions:
        if question.status == LIVE and question.origin.is_running:
            question.public = aired(question.public, question.origin.terms.public_reach)
        at_table = at_official_table(dialogue, question)
        if question.status in (LIVE, STALE):
            heard = [hear(dialogue, question, government, at_table) for government in question.parties]
            if question.status == STALE and any(heard):
                question.status, question.born = LIVE, dialogue.month
        if question.status == LIVE:
            decide(dialogue, question, at_table)
        if question.status == LIVE and dialogue.month - question.born >= dialogue.theory.transfer.shelf_life:
            question.status = STALE
            for government in question.parties:
                government.tired += 1
            dialogue.note(WENT_STALE, question.origin, question)


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
        if state.status[q] == LIVE and runs(world, state, at, f):
            state.public[q] = aired(state.public[q], terms_of(world, at.month, f).public_reach)
        anyone, at_table = False, at_official_table_right(world, state, at, q)
        for g in range(sides):
            if world.party[q, g] and not state.heard[q, g]:
                anyone = hear_right(world, theory, luck, state, at, q, g, at_table) or anyone
        if state.status[q] == STALE and anyone:
            state.status[q] = LIVE
            state.born[q] = at.month
        if state.status[q] == LIVE:
            decide_right(world, theory, luck, state, at, q, at_table)
        if state.status[q] == LIVE and at.month - state.born[q] >= theory.transfer.shelf_life:
            state.status[q] = STALE
            tire_right(world, state, q)
            note(state, WENT_STALE, at, f, q, NOT, ONCE)


@page
def _brief(world, theory, luck, state, at, f, g):
    draw = cast(luck, chance.BRIEFING, f, spot(at.month, 0, world.rank[f, g], 0))
    if draw >= 1.0 - missed_right(world, theory, at, f, g):
        return
    state.briefed[g] = True
    note(state, BRIEFED, at, f, NOT, g, ONCE)
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
        for i in range(world.first_seat[f, g], world.first_seat[f, g + 1]):
            total += state.misreading[q, i, h, k]
        written = total / (world.first_seat[f, g + 1] - world.first_seat[f, g])
        for i in range(world.first_seat[other, g], world.first_seat[other, g + 1]):
            if written < state.misreading[q, i, h, k]:
                state.misreading[q, i, h, k] = inherited(theory.careers, state.misreading[q, i, h, k], written)
