"""How a government hears of a package, and on which grounds it decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.rebuilt.opening import LIVE
from tests.docs.rebuilt.rules import by_role, price

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life

INSTRUCTED, RECEPTIVE, TABLED = 1, 2, 3


def unreached(life: Life, f: int, g: int) -> float:
    """Chance that no member of a delegation reaches its government."""
    transfer, missed = life.par.transfer, 1.0
    for i in life.world.members[f][g]:
        role = life.world.people[life.t][i].role
        carries = min(1, life.world.reach[g] * by_role(role, transfer.take_back, transfer.briefing, transfer.memo))
        missed = missed * (1 - carries)
    return missed


def at_table(life: Life, q: int) -> bool:
    """An official room on the question has met this month."""
    world, t = life.world, life.t
    return any(life.met[o] and world.official_room[t][o] and world.covers[o][q] for o in world.all_f)


def instructed(life: Life, q: int, g: int) -> bool:
    """The government's own officials speak for it where the package was written."""
    f = life.origin[q]
    return life.runs(f) and life.world.speaks_for[life.t][f][g]


def _missed(life: Life, q: int, g: int) -> float:
    """Chance that nobody and nothing brings a government the package."""
    f, missed = life.origin[q], 1.0
    terms = life.world.terms[life.t][f]
    if life.status[q] == LIVE and life.runs(f):
        if life.world.speaks_for[life.t][f][g]:
            missed = 0.0
        missed = missed * unreached(life, f, g)
        missed = missed * ((1 - terms.mandate) * (1 - terms.public_reach))
    for _ in range(life.insiders[f][g]):
        missed = missed * (1 - min(1, life.world.reach[g] * life.par.transfer.insider))
    return missed


def hears(life: Life, q: int, g: int) -> float:
    """Chance that a government hears of the package in this month."""
    reached = 1 - _missed(life, q, g)
    attentive = at_table(life, q) or life.receptive[g] or instructed(life, q, g)
    return reached if attentive else life.par.transfer.attention * reached


def reason(life: Life, q: int, g: int) -> int:
    """Why a government decides now, 0 if it does not."""
    if instructed(life, q, g):
        return INSTRUCTED
    if life.receptive[g]:
        return RECEPTIVE
    unofficial = not life.world.official_room[life.t][life.origin[q]]
    if at_table(life, q) and unofficial and life.u("tabling", 0, life.t, q, g) < life.par.transfer.tabling:
        return TABLED
    return 0


def bar(life: Life, q: int, g: int) -> float:
    """The worth from which a government adopts."""
    free = instructed(life, q, g) or at_table(life, q)
    level = life.world.level[life.t][g]
    return life.red_line(g) + (0 if free else price(life.par, life.tension, level, life.public[q]))
