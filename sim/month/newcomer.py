"""A newcomer sits down: trust starts from the delegations' images, understanding from what was written."""

from __future__ import annotations

from sim.chronicle import NOT, SEATED, note
from sim.compiled import page
from sim.rules.careers import inherited

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
    first = world.first[f, 0]
    for h in range(state.receptive.shape[0]):
        if h == g:
            continue
        for j in range(world.first[f, h], world.first[f, h + 1]):
            _strangers(state, seat, j - first, state.image[f, g, h])
            _strangers(state, j, seat - first, state.image[f, h, g])
        if world.rank[f, h] >= 0:
            _inherit(world, theory, state, seat, h)
    state.partner[seat] = -1
    state.candid[seat] = False
    state.frank[seat] = 0.0
    state.threshold[seat] = 0.0
    note(state, SEATED, at, f, NOT, g, seat)


@page
def _strangers(state, who, whom, prior):
    state.prior[who, whom] = prior
    state.good[who, whom] = 0.0
    state.bad[who, whom] = 0.0
    state.scar[who, whom] = 0.0


@page
def _inherit(world, theory, state, seat, h):
    for q in range(state.status.shape[0]):
        if world.covers[world.forum[seat], q]:
            for k in range(state.misreading.shape[3]):
                state.misreading[q, seat, h, k] = inherited(
                    theory.careers, theory.understanding.asymmetry, state.misreading[q, seat, h, k]
                )
