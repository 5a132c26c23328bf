"""A newcomer sits down: trust starts from the delegations' images, understanding from what was written."""

from __future__ import annotations

from sim.chronicle import NOT, SEATED, note
from sim.compiled import page
from sim.rules.careers import inherited
from sim.state import LONG_AGO

# Left page ---------------------------------------------------------------------------------------------------


def left(dialogue, leaver) -> None:
    """A participant leaves; someone of the kind the seat now asks for sits down."""
    newcomer = dialogue.newcomer_for(leaver)
    newcomer.sit_down()
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
    f, g = world.forum[seat], world.side[seat]
    for h in range(state.receptive.shape[0]):
        if h == g:
            continue
        _strangers(world, state, seat, h)
        if world.rank[f, h] >= 0:
            _inherit(world, theory, state, seat, h)
    state.partner[seat] = -1
    state.candid[seat] = False
    state.frank[seat] = 0.0
    state.threshold[seat] = 0.0
    note(state, SEATED, at, f, NOT, g, seat)


@page
def _strangers(world, state, seat, h):
    """Nobody of a side knows the newcomer, nor the newcomer them; without a scandal so far nobody has a scar."""
    f, g = world.forum[seat], world.side[seat]
    first = world.first[f, 0]
    of_them, of_us = state.image[f, g, h], state.image[f, h, g]
    for j in range(world.first[f, h], world.first[f, h + 1]):
        state.prior[seat, j - first] = of_them
        state.good[seat, j - first] = 0.0
        state.bad[seat, j - first] = 0.0
    for j in range(world.first[f, h], world.first[f, h + 1]):
        state.prior[j, seat - first] = of_us
        state.good[j, seat - first] = 0.0
        state.bad[j, seat - first] = 0.0
    if state.scandal[f] != LONG_AGO:
        for j in range(world.first[f, h], world.first[f, h + 1]):
            state.scar[seat, j - first] = 0.0
            state.scar[j, seat - first] = 0.0


@page
def _inherit(world, theory, state, seat, h):
    for q in range(state.status.shape[0]):
        if world.covers[world.forum[seat], q]:
            for k in range(state.misreading.shape[3]):
                state.misreading[q, seat, h, k] = inherited(
                    theory.careers, theory.understanding.asymmetry, state.misreading[q, seat, h, k]
                )
