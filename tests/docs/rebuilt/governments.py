"""Phase governments: they change, think again, send other people, and publish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.rebuilt.newcomer import newcomer
from tests.docs.rebuilt.opening import DECLINED, LIVE
from tests.docs.rebuilt.publicise import publish
from tests.docs.rebuilt.rules import reconsiders, willing

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life


def governments(life: Life) -> None:
    """All steps of the phase."""
    world, t = life.world, life.t
    for i in world.all_i:
        if world.replaced(t, i):
            newcomer(life, i)
    for g in world.all_g:
        changed = world.change[t][g] or life.u("change", 0, t, g) < life.par.government.change
        _mind(life, g, changed)
        if changed:
            _look_again(life, g)
            _door(life, g)
    for f in world.all_f:
        for g in world.sides[f]:
            if world.politicised[t][f][g]:
                publish(life, f, g)


def _mind(life: Life, g: int, changed: bool) -> None:
    """Whether a government is receptive, and what is noted of it."""
    before, dated = life.receptive[g], life.world.receptivity[life.t][g]
    if changed:
        life.tired[g] = 0
        life.receptive[g] = life.u("fresh", 0, life.t, g) < life.world.receptive_share[g]
    else:
        _think_again(life, g)
    if dated != -1:
        life.receptive[g] = dated == 1
    if changed:
        life.note("CHANGED", (-1, -1, g))
    if life.receptive[g] != before:
        life.note("OPENED" if life.receptive[g] else "CLOSED", (-1, -1, g))


def _think_again(life: Life, g: int) -> None:
    share = life.world.receptive_share[g]
    again, u = reconsiders(life.par, share), life.u("receptivity", 0, life.t, g)
    if u < again * willing(life.par, share, life.tired[g]):
        life.receptive[g] = True
    elif u < again:
        life.receptive[g] = False


def _look_again(life: Life, g: int) -> None:
    """A new government has heard of nothing, and may reconsider what the old one declined."""
    for q in life.world.all_q:
        if life.status[q] == LIVE and life.heard[q][g] and not life.adopted[q][g]:
            life.heard[q][g] = False
        elif life.status[q] == DECLINED and life.declined[q][g]:
            if life.t - life.born[q] <= life.par.transfer.shelf_life:
                _reopen(life, q, g)


def _reopen(life: Life, q: int, g: int) -> None:
    life.declined[q][g] = life.heard[q][g] = False
    if not any(life.declined[q]):
        life.status[q] = LIVE
        life.note("REOPENED", (life.origin[q], q, g))


def _door(life: Life, g: int) -> None:
    """Non-officials who move into office."""
    world = life.world
    for f in world.all_f:
        if g in world.sides[f] and life.runs(f):
            for i in world.members[f][g]:
                door = life.u("door", f, life.t, *world.lot[i])
                if world.people[life.t][i].role != 0 and door < life.par.government.door:
                    life.insiders[f][g] += 1
                    life.note("OFFICE", (f, -1, g), i)
                    newcomer(life, i)
