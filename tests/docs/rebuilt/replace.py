"""Phases settle and replace: agreements, images, people who move on, and what fades."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.rebuilt.newcomer import newcomer
from tests.docs.rebuilt.opening import AGREED, NONE, TRANSFERRED
from tests.docs.rebuilt.rules import ends, leaves

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life


def settle(life: Life) -> None:
    """What reached the official table is agreed or not, and holds or not."""
    settlement = life.par.settlement
    for q in life.world.all_q:
        u, where = life.u("settlement", 0, life.t, q), (life.origin[q], q, -1)
        if life.status[q] == TRANSFERRED:
            if u < settlement.rate * (1 - life.tension):
                life.status[q], life.readiness[q] = AGREED, life.public[q]
                life.note("AGREED", where)
        elif life.status[q] == AGREED:
            ready = life.readiness[q]
            life.readiness[q] = ready + settlement.acclimatisation * (1 - ready)
            if u < settlement.collapse * (1 - life.readiness[q]):
                life.status[q] = NONE
                life.note("COLLAPSED", where)


def replace(life: Life) -> None:
    """The last phase of a month."""
    for f in life.world.all_f:
        if life.met[f]:
            _images(life, f)
            _move_on(life, f)
            life.last_met[f] = life.t
        _funders(life, f)
    _fade(life)


def _images(life: Life, f: int) -> None:
    """Images follow the trust of a delegation's members."""
    world = life.world
    for g in world.sides[f]:
        for h in world.others[f][g]:
            held = 0.0
            for i in world.members[f][g]:
                inner = 0.0
                for j in world.members[f][h]:
                    inner = inner + life.trust(i, j)
                held = held + inner
            mean = held / (len(world.members[f][g]) * len(world.members[f][h]))
            image = life.image[f][g][h]
            life.image[f][g][h] = image + life.par.trust.generalisation * (mean - image)


def _move_on(life: Life, f: int) -> None:
    world, t = life.world, life.t
    months = t - life.last_met[f]
    for i in world.seats_of[f]:
        chance = leaves(life.par, world.people[t][i].role, months)
        if life.u("succession", f, t, *world.lot[i]) < chance:
            newcomer(life, i)


def _funders(life: Life, f: int) -> None:
    """Funders whose patience is over may end a forum."""
    world, t = life.world, life.t
    terms = world.terms[t][f]
    if not life.runs(f) or world.official_room[t][f] or terms.funding_patience == 0:
        return
    if t - max(world.opens[f], life.last_uptake[f]) >= terms.funding_patience:
        if life.u("ending", f, t) < ends(terms.ending, t - life.scandal[f]):
            life.alive[f] = False
            life.note("ENDED", (f, -1, -1))


def _fade(life: Life) -> None:
    """Good and bad evidence are forgotten alike."""
    forgetting = life.par.trust.forgetting
    for i in life.world.all_i:
        for j in life.world.counterparts[i]:
            life.good[i][j] = forgetting * life.good[i][j]
            life.bad[i][j] = forgetting * life.bad[i][j]
