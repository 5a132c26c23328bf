"""Replace: images form, people move on, funders lose patience, and what is not renewed fades."""

from __future__ import annotations

from sim import chance
from sim.chance import WHEN, cast, spot, stream, uniform
from sim.compiled import page
from sim.events import ENDED, NOT, ONCE, note
from sim.month import newcomer
from sim.month.regard import is_wide, look_around, summed_trust_in_all
from sim.month.room import terms_of
from sim.rules.careers import leaves
from sim.rules.forum import SCANDAL_MONTHS, ends, out_of_patience
from sim.rules.roles import EXPERT, OFFICIAL
from sim.rules.trust import fade, image

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue) -> None:
    """The end of the month."""
    for forum in dialogue.forums:
        if forum.met:
            form_images(forum)
            move_on(dialogue, forum)
            forum.last_met = dialogue.month
        if forum.is_running and not forum.is_official_room:
            live_on(dialogue, forum)
    for forum in dialogue.forums:
        for participant in forum.participants:
            participant.forget(fade)


def form_images(forum) -> None:
    """Each delegation's image of each other moves towards its members' mean trust."""
    chapter = forum.dialogue.theory.trust
    for government, other in forum.image:
        total = 0.0
        for participant in forum.delegation(government):
            of_one = 0.0
            for counterpart in forum.delegation(other):
                of_one += participant.trust_in(counterpart)
            total += of_one
        pairs = len(forum.delegation(government)) * len(forum.delegation(other))
        forum.image[government, other] = image(chapter, forum.image[government, other], total / pairs)


def move_on(dialogue, forum) -> None:
    """Some are posted elsewhere or drop out."""
    months = dialogue.month - forum.last_met
    for participant in list(forum.participants):
        drawn = dialogue.draw("succession", dialogue.month, participant.rank, participant.place, forum=forum)
        if drawn < leaves(dialogue.theory.careers, participant.role, months):
            newcomer.left(dialogue, participant)


def live_on(dialogue, forum) -> None:
    """A forum without uptake for too long may end."""
    waited = dialogue.month - forum.last_uptake
    if out_of_patience(forum.terms.funding_patience, waited):
        recent = dialogue.month - forum.scandal < SCANDAL_MONTHS
        if dialogue.draw("ending", dialogue.month, forum=forum) < ends(forum.terms.ending, recent):
            forum.alive = False
            dialogue.note(ENDED, forum)


# Right page --------------------------------------------------------------------------------------------------


@page
def right(world, theory, luck, state, at):
    """The same over arrays."""
    for f in range(state.alive.shape[0]):
        if state.met[f]:
            _form_images(world, theory, state, f)
            _move_on(world, theory, luck, state, at, f)
            state.last_met[f] = at.month
        if state.alive[f] and world.open[at.month, f] and not world.official_room[at.month, f]:
            _live_on(world, luck, state, at, f)
        state.known[f] = False
        state.unfaded[f] += 1


@page
def _form_images(world, theory, state, f):
    look_around(world, theory, state, f)
    sides = state.receptive.shape[0]
    for g in range(sides):
        for h in range(sides):
            if h == g or world.rank[f, g] < 0 or world.rank[f, h] < 0:
                continue
            total = 0.0
            for i in range(world.first_seat[f, g], world.first_seat[f, g + 1]):
                total += summed_trust_in_all(world, state, i, f, h)
            mine = world.first_seat[f, g + 1] - world.first_seat[f, g]
            theirs = world.first_seat[f, h + 1] - world.first_seat[f, h]
            state.image[f, g, h] = image(theory.trust, state.image[f, g, h], total / (mine * theirs))


@page
def _move_on(world, theory, luck, state, at, f):
    """What others hold about a newcomer is written at once, in a wide room when they next look around."""
    months, first, arrived = at.month - state.last_met[f], world.first_seat[f, 0], 0
    successions, address = stream(luck, chance.SUCCESSION, f), spot(at.month, 0, 0, 0)
    posted = leaves(theory.careers, OFFICIAL, months)
    drops_out = leaves(theory.careers, EXPERT, months)
    for g in range(state.receptive.shape[0]):
        for i in range(world.first_seat[f, g], world.first_seat[f, g + 1]):
            moves_on = posted if world.role[at.month, i] == OFFICIAL else drops_out
            if uniform(successions, address + world.lot[i]) >= moves_on:
                continue
            if is_wide(world, f):
                newcomer.take_seat(world, theory, state, at, i)
                state.newcomers[first + arrived] = i
                arrived += 1
            else:
                newcomer.right(world, theory, state, at, i)
        state.arrivals[f, g + 1] = arrived


@page
def _live_on(world, luck, state, at, f):
    terms = terms_of(world, at.month, f)
    waited = at.month - state.last_uptake[f]
    if out_of_patience(terms.funding_patience, waited):
        recent = at.month - state.scandal[f] < SCANDAL_MONTHS
        if cast(luck, chance.ENDING, f, at.month * WHEN) < ends(terms.ending, recent):
            state.alive[f] = False
            note(state, ENDED, at, f, NOT, NOT, ONCE)
