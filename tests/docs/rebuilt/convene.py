"""Phase convene: who comes, whether the meeting takes place, and what it will work on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.rebuilt import rules
from tests.docs.rebuilt.opening import DECLINED, NONE, STALE

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life

INTERRUPTED, SUSPENDED, KEPT_HOME = 1, 2, 3


def convene(life: Life, f: int, m: int) -> None:
    """Convene meeting m of forum f."""
    life.sitting[f] = False
    if not life.runs(f):
        return
    _clear(life, f)
    hindrance = _hindrance(life, f)
    if not hindrance:
        _arrive(life, f, m)
        came = {life.world.government[i] for i in life.table[f]}
        hindrance = 0 if len(came) == len(life.world.sides[f]) else KEPT_HOME
    if hindrance:
        life.note("CANCELLED", (f, -1, -1), hindrance)
        return
    life.sitting[f] = life.met[f] = True
    _choose(life, f)
    _register(life, f)


def _clear(life: Life, f: int) -> None:
    life.table[f] = []
    _seat(life, f)
    for i in life.world.seats_of[f]:
        life.frank[i] = 0.0


def _hindrance(life: Life, f: int) -> int:
    """What keeps the forum from meeting, 0 if nothing."""
    world, t = life.world, life.t
    if world.interrupted[t][f]:
        return INTERRUPTED
    if world.official_room[t][f] and not life.tension < life.par.tension.breakdown:
        return SUSPENDED
    return 0


def _arrive(life: Life, f: int, m: int) -> None:
    """Those who are allowed to come sit down at the table."""
    world, par, t = life.world, life.par, life.t
    for i in world.seats_of[f]:
        g, person = world.government[i], world.people[t][i]
        x, e = rules.exposure(par, person), world.level[t][g]
        if person.official or not life.u("attendance", f, m, *world.lot[i]) < rules.kept_home(par, e, x):
            life.table[f].append(i)
            may = rules.allowed(par, life.receptive[g])
            life.frank[i] = rules.frankness(par, person, rules.selfcensored(par, e, x), may)
    _seat(life, f)


def _seat(life: Life, f: int) -> None:
    """Where in the table the seats of each government begin."""
    came = [life.world.government[i] for i in life.table[f]]
    life.chairs[f] = [sum(h < g for h in came) for g in range(len(life.world.all_g) + 1)]


def _choose(life: Life, f: int) -> None:
    """The question that the meeting works on."""
    free = [q for q in life.world.agenda[f] if life.status[q] in (NONE, DECLINED, STALE)]
    if free and all(life.shelved[f][q] for q in free):
        life.shelved[f] = [False for _ in life.world.all_q]
    life.question[f] = next((q for q in free if not life.shelved[f][q]), -1)
    if life.question[f] != -1:
        life.worked[f][life.question[f]] = True


def _register(life: Life, f: int) -> None:
    life.note("HELD", (f, life.question[f], -1), len(life.table[f]))
    for g in life.world.sides[f]:
        life.note("ATTENDED", (f, -1, g), sum(life.world.government[i] == g for i in life.table[f]))
