"""Publicise: what gets out of the room, by leak, or because a government wants an easy win."""

from __future__ import annotations

from sim import chance
from sim.chance import WHEN, cast, spot
from sim.compiled import page
from sim.events import CLOSED, LEAK, NOT, ONCE, POLITICISED, note
from sim.month.regard import look_around
from sim.month.room import terms_of
from sim.rules.candour import confidence
from sim.rules.encroachment import publishes
from sim.rules.publicity import leaks
from sim.rules.roles import pick
from sim.rules.trust import blame, breach, wound
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
            other.bad[participant] += blame(dialogue.theory.trust)
    dialogue.note(LEAK, forum, government=government)
    make_public(dialogue, forum)


def publish(dialogue, forum, government) -> None:
    """A politicised publication deceives the room: a scar against the side, publicity, a scandal."""
    for participant in forum.delegation(government):
        for other in forum.opposite(government):
            other.scar[participant] += wound(dialogue.theory.trust)
    forum.scandal = dialogue.month
    dialogue.note(POLITICISED, forum, government=government)
    make_public(dialogue, forum)


def make_public(dialogue, forum) -> None:
    """Pending packages of a room lose their deniability; who has not committed itself to one may disown it."""
    for question in dialogue.questions:
        if question.status == LIVE and question.origin is forum:
            question.public = 1.0
            for government in question.parties:
                if government not in question.adopted:
                    disown(dialogue, question, government)


def disown(dialogue, question, government) -> None:
    """An open government closes at once, or does not; one that a date opened this month stays open for it."""
    if not government.receptive or government.dated_receptivity:
        return
    drawn = dialogue.draw("disown", dialogue.month, question.number, government.number)
    if drawn < dialogue.theory.publicity.disown:
        government.receptive = False
        dialogue.note(CLOSED, question.origin, question, government)


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
        _leak(world, theory, luck, state, at, _nth_side(world, f, mark))
    if world.official_room[at.month, f]:
        return
    for g in range(state.receptive.shape[0]):
        if world.rank[f, g] >= 0 and _pending(state, f):
            address = spot(at.meeting, 0, world.rank[f, g], 0)
            if cast(luck, chance.PUBLICATION, f, address) < publishes(theory.encroachment, world.level[at.month, g]):
                publish_right(world, theory, luck, state, at, f, g)


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
    first = world.first_seat[f, 0]
    look_around(world, theory, state, f)
    state.known[f] = False
    for h in range(world.rank.shape[1]):
        if h != g:
            for j in range(world.first_seat[f, h], world.first_seat[f, h + 1]):
                for i in range(world.first_seat[f, g], world.first_seat[f, g + 1]):
                    evidence[j, i - first] += weight


@page
def _make_public(world, theory, luck, state, at, f):
    for q in range(state.status.shape[0]):
        if state.status[q] == LIVE and state.origin[q] == f:
            state.public[q] = 1.0
            for g in range(state.receptive.shape[0]):
                if world.party[q, g] and not state.adopted[q, g]:
                    _disown(world, theory, luck, state, at, q, g)


@page
def _disown(world, theory, luck, state, at, q, g):
    if not state.receptive[g] or world.receptivity[at.month, g] == 1:
        return
    if cast(luck, chance.DISOWN, 0, spot(at.month, q, g, 0)) < theory.publicity.disown:
        state.receptive[g] = False
        note(state, CLOSED, at, state.origin[q], q, g, ONCE)


@page
def _leak(world, theory, luck, state, at, g):
    _against(world, theory, state, at.forum, g, state.bad, blame(theory.trust))
    note(state, LEAK, at, at.forum, NOT, g, ONCE)
    _make_public(world, theory, luck, state, at, at.forum)


@page
def publish_right(world, theory, luck, state, at, f, g):
    """A politicised publication over arrays."""
    _against(world, theory, state, f, g, state.scar, wound(theory.trust))
    state.scandal[f] = at.month
    note(state, POLITICISED, at, f, NOT, g, ONCE)
    _make_public(world, theory, luck, state, at, f)


@page
def breach_right(world, theory, state, f, g):
    """A government declines what its delegation supported, over arrays."""
    _against(world, theory, state, f, g, state.bad, breach(theory.trust))
