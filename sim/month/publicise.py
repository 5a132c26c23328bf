"""Publicise: what gets out of the room, by leak, or because a government wants an easy win."""

from __future__ import annotations

from sim import chance
from sim.chance import WHEN, cast, spot
from sim.compiled import page
from sim.events import LEAK, NOT, ONCE, POLITICISED, note
from sim.month.regard import look_around
from sim.month.room import terms_of
from sim.rules.candour import confidence
from sim.rules.encroachment import publishes
from sim.rules.publicity import leaks
from sim.rules.roles import pick
from sim.state import LIVE

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue, forum) -> None:
    """Leaks of the meeting, then publications by governments with something to show."""
    if not forum.sitting:
        return
    closed = confidence(forum.terms.confidentiality, forum.terms.in_person)
    if dialogue.draw("leak", forum.meeting, forum=forum) < leaks(dialogue.theory.publicity, closed):
        drawn = dialogue.draw("leaker", forum.meeting, forum=forum)
        leak(dialogue, forum, forum.governments[pick(drawn, len(forum.governments))])
    if forum.is_official_room:
        return
    for government in forum.governments:
        drawn = dialogue.draw("publication", forum.meeting, forum.rank(government), forum=forum)
        pending = any(question.status == LIVE and question.origin is forum for question in dialogue.questions)
        if pending and drawn < publishes(dialogue.theory.encroachment, government.encroachment):
            publish(dialogue, forum, government)


def leak(dialogue, forum, government) -> None:
    """Bad evidence against the side that leaked; pending packages become public."""
    for participant in forum.delegation(government):
        for other in forum.opposite(government):
            other.bad[participant] += dialogue.theory.trust.leak
    make_public(dialogue, forum)
    dialogue.note(LEAK, forum, government=government)


def publish(dialogue, forum, government) -> None:
    """A politicised publication deceives the room: a scar against the side, publicity, a scandal."""
    for participant in forum.delegation(government):
        for other in forum.opposite(government):
            other.scar[participant] += dialogue.theory.trust.scar
    make_public(dialogue, forum)
    forum.scandal = dialogue.month
    dialogue.note(POLITICISED, forum, government=government)


def make_public(dialogue, forum) -> None:
    """Pending packages of a room lose their deniability."""
    for question in dialogue.questions:
        if question.status == LIVE and question.origin is forum:
            question.public = 1.0


# Right page --------------------------------------------------------------------------------------------------


@page
def right(world, theory, luck, state, at):
    """The same over arrays."""
    f = at.forum
    if not state.sitting[f]:
        return
    terms = terms_of(world, at.month, at.forum)
    closed = confidence(terms.confidentiality, terms.in_person)
    if cast(luck, chance.LEAK, f, at.meeting * WHEN) < leaks(theory.publicity, closed):
        mark = cast(luck, chance.LEAKER, f, at.meeting * WHEN)
        _leak(world, theory, state, at, _nth_side(world, f, mark))
    if world.official_room[at.month, f]:
        return
    for g in range(state.receptive.shape[0]):
        if world.rank[f, g] >= 0 and _pending(state, f):
            address = spot(at.meeting, 0, world.rank[f, g], 0)
            if cast(luck, chance.PUBLICATION, f, address) < publishes(theory.encroachment, world.level[at.month, g]):
                publish_right(world, theory, state, at, f, g)


@page
def _nth_side(world, f, mark):
    sides = 0
    for g in range(world.rank.shape[1]):
        sides += world.rank[f, g] >= 0
    wanted = pick(mark, sides)
    for g in range(world.rank.shape[1]):
        if world.rank[f, g] == wanted:
            return g
    return -1


@page
def _pending(state, f):
    for q in range(state.status.shape[0]):
        if state.status[q] == LIVE and state.origin[q] == f:
            return True
    return False


@page
def _against(world, theory, state, f, g, evidence, weight):
    """Add evidence against a side to what every member of the others holds about every member of it."""
    first = world.first[f, 0]
    look_around(world, theory, state, f)
    state.known[f] = False
    for h in range(world.rank.shape[1]):
        if h != g:
            for j in range(world.first[f, h], world.first[f, h + 1]):
                for i in range(world.first[f, g], world.first[f, g + 1]):
                    evidence[j, i - first] += weight


@page
def _make_public(state, f):
    for q in range(state.status.shape[0]):
        if state.status[q] == LIVE and state.origin[q] == f:
            state.public[q] = 1.0


@page
def _leak(world, theory, state, at, g):
    _against(world, theory, state, at.forum, g, state.bad, theory.trust.leak)
    _make_public(state, at.forum)
    note(state, LEAK, at, at.forum, NOT, g, ONCE)


@page
def publish_right(world, theory, state, at, f, g):
    """A politicised publication over arrays."""
    _against(world, theory, state, f, g, state.scar, theory.trust.scar)
    _make_public(state, f)
    state.scandal[f] = at.month
    note(state, POLITICISED, at, f, NOT, g, ONCE)


@page
def breach_right(world, theory, state, f, g):
    """A government declines what its delegation supported, over arrays."""
    _against(world, theory, state, f, g, state.bad, theory.trust.breach)
