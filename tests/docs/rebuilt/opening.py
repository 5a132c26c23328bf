"""The first page of the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.rebuilt.rules import CONSTANTS, sharpened

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life

NONE, LIVE, DECLINED, STALE, TRANSFERRED, AGREED = range(6)


def grid(value: float | bool, *axes: range) -> list:
    """Nested lists that hold one value."""
    if len(axes) == 1:
        return [value for _ in axes[0]]
    return [grid(value, *axes[1:]) for _ in axes[0]]


def conflict(life: Life) -> None:
    """Tension and governments."""
    world = life.world
    life.tension = life.par.tension.baseline
    life.receptive = [life.u("fresh", 0, 0, g) < world.receptive_share[g] for g in world.all_g]
    life.briefed = grid(False, world.all_g)
    life.tired = grid(0, world.all_g)
    life.insiders = grid(0, world.all_f, world.all_g)
    life.draft = grid(0.0, world.all_g, world.all_k)
    life.offer = grid(0.0, world.all_g)
    life.backed = grid(False, world.all_g)


def _interests(life: Life, q: int, g: int) -> list[float]:
    """What a government cares about in a question."""
    issues = len(life.world.all_k)
    cuts = sorted(life.u("interests", 0, q, g, c) for c in range(issues - 1))
    edges, least = [0.0, *cuts, 1.0], CONSTANTS.LEAST
    flat = [(edges[k + 1] - edges[k] + least) / (1.0 + issues * least) for k in range(issues)]
    squares = 0.0
    for w in flat:
        squares = squares + w * w
    return [sharpened(w, squares, life.par.drafting.contrast) for w in flat]


def questions(life: Life) -> None:
    """Interests, and packages that nobody has written yet."""
    world = life.world
    every, sides = world.all_q, world.all_g
    life.weight = [[_interests(life, q, g) for g in sides] for q in every]
    life.status, life.born, life.origin = grid(NONE, every), grid(0, every), grid(-1, every)
    life.share, life.worth = grid(0.0, every, sides, world.all_k), grid(0.0, every, sides)
    life.public, life.readiness = grid(0.0, every), grid(0.0, every)
    life.uptake = grid(False, every)
    life.heard, life.adopted, life.declined = (grid(False, every, sides) for _ in range(3))


def forums(life: Life) -> None:
    """Forums that have not met, and images of strangers."""
    world = life.world
    rooms, every = world.all_f, world.all_q
    life.alive, life.sitting, life.met = grid(True, rooms), grid(False, rooms), grid(False, rooms)
    life.last_met = [opens - 1 for opens in world.opens]
    life.last_uptake = list(world.opens)
    life.scandal = grid(int(CONSTANTS.LONG_AGO), rooms)
    life.question = grid(-1, rooms)
    life.table = [[] for _ in rooms]
    life.chairs = grid(0, rooms, range(len(world.all_g) + 1))
    life.shelved, life.worked, life.carried = (grid(False, rooms, every) for _ in range(3))
    life.tries, life.solved = grid(0, rooms, every), grid(0, rooms, every)
    life.image = grid(0.0, rooms, world.all_g, world.all_g)
    for f in rooms:
        for g in world.sides[f]:
            for h in world.others[f][g]:
                life.image[f][g][h] = life.par.trust.prior


def participants(life: Life) -> None:
    """Strangers, who take others for a mirror of themselves."""
    world = life.world
    seats = world.all_i
    life.frank, life.threshold = grid(0.0, seats), grid(0.0, seats)
    life.seated, life.partner, life.candid = grid(0, seats), grid(-1, seats), grid(False, seats)
    life.prior, life.good, life.bad, life.scar = (grid(0.0, seats, seats) for _ in range(4))
    life.misreading = grid(0.0, world.all_q, seats, world.all_g, world.all_k)
    for i in seats:
        f, g = world.forum_of[i], world.government[i]
        for j in world.counterparts[i]:
            life.prior[i][j] = life.par.trust.prior
        for q in world.agenda[f]:
            for h in world.others[f][g]:
                life.misreading[q][i][h] = grid(life.par.understanding.asymmetry, world.all_k)
