"""Somebody new sits down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.rebuilt.rules import inherited

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life


def newcomer(life: Life, i: int) -> None:
    """Somebody new sits down in seat i."""
    world = life.world
    f, g = world.forum_of[i], world.government[i]
    _meet(life, i)
    start = life.par.understanding.asymmetry
    for h in world.others[f][g]:
        for q in world.agenda[f]:
            known = life.misreading[q][i][h]
            life.misreading[q][i][h] = [inherited(life.par, start, m) for m in known]
    life.seated[i], life.partner[i], life.candid[i] = life.t + 1, -1, False
    life.frank[i], life.threshold[i] = 0.0, 0.0
    life.note("SEATED", (f, -1, g), i)


def _meet(life: Life, i: int) -> None:
    """Newcomers meet others, and are met, as their delegation is."""
    world = life.world
    f, g = world.forum_of[i], world.government[i]
    for j in world.counterparts[i]:
        h = world.government[j]
        life.prior[i][j], life.prior[j][i] = life.image[f][g][h], life.image[f][h][g]
        for evidence in (life.good, life.bad, life.scar):
            evidence[i][j] = evidence[j][i] = 0.0
