"""A newcomer sits down: trust starts from the delegations' images, understanding from what was written."""

from __future__ import annotations

from sim.compiled import page
from sim.events import NOT, SEATED, note
from sim.month.regard import estrange
from sim.rules.careers import inherited
from sim.state import LONG_AGO

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue, leaver) -> None:
    """A participant leaves; someone of the kind the seat now asks for sits down."""
    newcomer = dialogue.newcomer_for(leaver)
    newcomer.sit_down()
    newcomer.seated = dialogue.month + 1
    theory = dialogue.theory
    for key, misreading in leaver.misreading.items():
        newcomer.misreading[key] = [
            inherited(theory.careers, theory.understanding.asymmetry, issue) for issue in misreading
        ]
    dialogue.note(SEATED, newcomer.forum, government=newcomer.government, amount=newcomer.seat)


# Right page --------------------------------------------------------------------------------------------------


@page
def right(world, theory, state, at, seat):
    """The same over arrays."""
    f, g = world.forum[seat], world.government[seat]
    take_seat(world, theory, state, at, seat)
    for h in range(state.receptive.shape[0]):
        if h != g:
            for i in range(world.first_seat[f, h], world.first_seat[f, h + 1]):
                estrange(state, f, i, seat - world.first_seat[f, 0], state.image[f, h, g])
    state.known[f] = False


@page
def take_seat(world, theory, state, at, seat):
    """All of it but what the others hold about the newcomer."""
    f, g = world.forum[seat], world.government[seat]
    for h in range(state.receptive.shape[0]):
        if h != g and world.rank[f, h] >= 0:
            _know_nobody(world, state, f, seat, h)
            _inherit(world, theory, state, seat, h)
    state.seated[seat] = at.month + 1
    state.partner[seat] = -1
    state.candid[seat] = False
    state.frank[seat] = 0.0
    state.threshold[seat] = 0.0
    note(state, SEATED, at, f, NOT, g, seat)


@page
def _know_nobody(world, state, f, seat, h):
    """What ``estrange`` does, in a form that takes several at a time."""
    first, held = world.first_seat[f, 0], state.image[f, world.government[seat], h]
    for whom in range(world.first_seat[f, h] - first, world.first_seat[f, h + 1] - first):
        state.prior[seat, whom] = held
        state.good[seat, whom] = 0.0
        state.bad[seat, whom] = 0.0
    if state.scandal[f] != LONG_AGO:
        for whom in range(world.first_seat[f, h] - first, world.first_seat[f, h + 1] - first):
            state.scar[seat, whom] = 0.0


@page
def _inherit(world, theory, state, seat, h):
    for q in range(state.status.shape[0]):
        if world.covers[world.forum[seat], q]:
            for k in range(state.misreading.shape[3]):
                state.misreading[q, seat, h, k] = inherited(
                    theory.careers, theory.understanding.asymmetry, state.misreading[q, seat, h, k]
                )
