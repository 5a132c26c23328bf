"""Settle and replace."""

from __future__ import annotations

from typing import Any

from tests.docs.rebuilt.at_home import newcomer
from tests.docs.rebuilt.meeting import own, runs
from tests.docs.rebuilt.submodels import agreed, leaves, trust

NONE, TRANSFERRED, AGREED = 0, 4, 5


def settle(life: Any) -> None:
    world, t, p = life.world, life.month, life.theory
    for q in world.questions:
        u = life.u("settlement", t, q)
        if life.status[q] == TRANSFERRED:
            if u < agreed(life):
                life.status[q], life.readiness[q] = AGREED, life.public[q]
                life.note("AGREED", life.origin[q], q)
        elif life.status[q] == AGREED:
            life.readiness[q] = life.readiness[q] + p["settlement.acclimatisation"] * (1 - life.readiness[q])
            if u < p["settlement.collapse"] * (1 - life.readiness[q]):
                life.status[q] = NONE
                life.note("COLLAPSED", life.origin[q], q)


def replace(life: Any) -> None:
    world, t = life.world, life.month
    for f in range(len(world.forums)):
        if life.met[f]:
            form_images(life, f)
            for i in world.seats_of[f]:
                if life.u("succession", t, *own(life, i), forum=f) < leaves(
                    life, world.role[t][i], t - life.last_met[f]
                ):
                    newcomer(life, i)
            life.last_met[f] = t
        terms = world.terms[t][f]
        if runs(life, f) and not world.official_room[t][f] and terms["funding_patience"] > 0:
            if t - max(world.opens[f], life.last_uptake[f]) >= terms["funding_patience"]:
                ending = min(1, 3 * terms["ending"]) if t - life.scandal[f] < 12 else terms["ending"]
                if life.u("ending", t, forum=f) < ending:
                    life.alive[f] = False
                    life.note("ENDED", f)
    for evidence in (life.good, life.bad):
        for i in world.seats:
            evidence[i] = [life.theory["trust.forgetting"] * each for each in evidence[i]]


def form_images(life: Any, f: int) -> None:
    members = life.world.members[f]
    for g in life.world.present_sides[f]:
        for h in life.world.present_sides[f]:
            if g == h:
                continue
            held = 0.0
            for i in members[g]:
                of_one = 0.0
                for j in members[h]:
                    of_one += trust(life, i, j)
                held += of_one
            mean, image = held / (len(members[g]) * len(members[h])), life.image[f][g][h]
            life.image[f][g][h] = image + life.theory["trust.generalisation"] * (mean - image)
