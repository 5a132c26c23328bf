"""Weather, governments, and the newcomer who sits down in a seat."""

from __future__ import annotations

from typing import Any

from tests.docs.rebuilt.meeting import own, publish, runs
from tests.docs.rebuilt.submodels import inherited, reconsiders, shock, willing

LIVE, DECLINED = 1, 2
OFFICIAL = 0


def weather(life: Any) -> None:
    p, t, tau = life.theory, life.month, life.tension
    tau = tau + p["tension.pull"] * (p["tension.baseline"] - tau)
    if life.u("crisis", t) < p["tension.crisis"]:
        tau = shock(tau, p["tension.size"])
        life.note("CRISIS")
    if life.world.crisis[t] > 0:
        tau = shock(tau, life.world.crisis[t])
        life.note("CRISIS")
    c = sum(map(bool, life.briefed)) / len(life.briefed)
    life.tension = tau + p["tension.calming"] * c * (min(tau, p["tension.baseline"]) - tau)
    life.briefed = [False for _ in life.briefed]
    life.met = [False for _ in life.met]


def governments(life: Any) -> None:
    world, t = life.world, life.month
    for i in world.seats:
        if world.replaced[t][i]:
            newcomer(life, i)
    for g in world.sides:
        government(life, g)
    for f in range(len(world.forums)):
        for g in world.sides:
            if world.politicised[t][f][g]:
                publish(life, f, g)


def government(life: Any, g: int) -> None:
    t, before, share = life.month, bool(life.receptive[g]), life.world.governments[g]["receptive"]
    changes = life.world.change[t][g] or life.u("change", t, g) < life.theory["government.change"]
    if changes:
        life.tired[g] = 0
        life.receptive[g] = life.u("fresh", t, g) < share
    else:
        again, u = reconsiders(life, share), life.u("receptivity", t, g)
        life.receptive[g] = (
            True if u < again * willing(life, share, int(life.tired[g])) else False if u < again else before
        )
    if life.world.receptivity[t][g] >= 0:
        life.receptive[g] = life.world.receptivity[t][g] == 1
    if changes:
        life.note("CHANGED", g=g)
    if life.receptive[g] != before:
        life.note("OPENED" if life.receptive[g] else "CLOSED", g=g)
    if changes:
        for q in life.world.questions:
            forget(life, q, g)
        for f in range(len(life.world.forums)):
            if runs(life, f):
                open_door(life, f, g)


def forget(life: Any, q: int, g: int) -> None:
    if life.status[q] == LIVE and life.heard[q][g] and not life.adopted[q][g]:
        life.heard[q][g] = False
    elif life.status[q] == DECLINED and life.declined[q][g]:
        if life.month - life.born[q] <= life.theory["transfer.shelf_life"]:
            life.declined[q][g] = life.heard[q][g] = False
            if not any(life.declined[q]):
                life.status[q] = LIVE
                life.note("REOPENED", life.origin[q], q, g)


def open_door(life: Any, f: int, g: int) -> None:
    for i in life.world.members[f][g]:
        if life.world.role[life.month][i] != OFFICIAL:
            if life.u("door", life.month, *own(life, i), forum=f) < life.theory["government.door"]:
                life.insiders[f][g] += 1
                life.note("OFFICE", f, g=g, amount=i)
                newcomer(life, i)


def newcomer(life: Any, i: int) -> None:
    world, f, g = life.world, life.world.forum_of[i], life.world.side[i]
    for h in world.present_sides[f]:
        if h == g:
            continue
        for j in world.members[f][h]:
            life.prior[i][j], life.prior[j][i] = life.image[f][g][h], life.image[f][h][g]
            for evidence in (life.good, life.bad, life.scar):
                evidence[i][j] = evidence[j][i] = 0.0
        for q in world.agenda[f]:
            start = life.theory["understanding.asymmetry"]
            life.misreading[q][i][h] = [inherited(life, start, known) for known in life.misreading[q][i][h]]
    life.seated[i] = life.month + 1
    life.partner[i], life.candid[i], life.frank[i], life.threshold[i] = -1, False, 0, 0
    life.note("SEATED", f, g=g, amount=i)
