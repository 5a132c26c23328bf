"""Brief: what rooms bring home, and what governments make of it."""

from __future__ import annotations

from typing import Any

from tests.docs.rebuilt.meeting import against, runs
from tests.docs.rebuilt.submodels import inherited, missed, price, red_line

LIVE, DECLINED, STALE, TRANSFERRED = range(1, 5)


def brief(life: Any) -> None:
    for f, sides in enumerate(life.world.present_sides):
        for g in sides if life.met[f] else ():
            if not life.world.speaks_for[life.month][f][g]:
                bring_home(life, f, g)
    for q in life.world.questions:
        if life.status[q] in (LIVE, STALE):
            consider(life, q)


def bring_home(life: Any, f: int, g: int) -> None:
    world, t, q = life.world, life.month, life.question[f]
    if not life.u("briefing", t, world.rank[f][g], forum=f) < 1 - missed(life, f, g):
        return
    life.briefed[g] = True
    life.note("BRIEFED", f, g=g)
    for o in range(len(world.forums)):
        if q != -1 and world.speaks_for[t][o][g] and world.covers[o][q]:
            inform(life, f, o, g)


def inform(life: Any, f: int, o: int, g: int) -> None:
    """Officials of g in o take over what its members in f understand better."""
    known, members = life.misreading[life.question[f]], life.world.members[f][g]
    for h in life.world.present_sides[f]:
        for k in range(life.K) if h != g else ():
            total = 0.0
            for i in members:
                total += known[i][h][k]
            written = total / len(members)
            for i in life.world.members[o][g]:
                if written < known[i][h][k]:
                    known[i][h][k] = inherited(life, known[i][h][k], written)


def consider(life: Any, q: int) -> None:
    f, t = life.origin[q], life.month
    if life.status[q] == LIVE and runs(life, f):
        life.public[q] = life.public[q] + (1 - life.public[q]) * life.world.terms[t][f]["public_reach"]
    revived = False
    for g in life.world.parties[q]:
        if not life.heard[q][g] and life.u("hearing", t, q, g) < hears(life, q, g):
            life.heard[q][g] = True
            life.note("HEARD", f, q, g)
            life.last_uptake[f] = t
            if not life.uptake[q]:
                life.uptake[q] = True
                life.note("UPTAKE", f, q, g)
            revived = life.status[q] == STALE
    if revived:
        life.status[q], life.born[q] = LIVE, t
    if life.status[q] == LIVE:
        decide(life, q, f)
    if life.status[q] == LIVE and t - life.born[q] >= life.theory["transfer.shelf_life"]:
        life.status[q] = STALE
        life.note("STALE", f, q)


def hears(life: Any, q: int, g: int) -> float:
    f, missing = life.origin[q], 1.0
    terms, reach = life.world.terms[life.month][f], life.world.governments[g]["reach"]
    if life.status[q] == LIVE and runs(life, f):
        if life.world.speaks_for[life.month][f][g]:
            missing = 0.0
        missing = missing * missed(life, f, g)
        missing = missing * ((1 - terms["mandate"]) * (1 - terms["public_reach"]))
    for _ in range(int(life.insiders[f][g])):
        missing = missing * (1 - min(1, reach * life.theory["transfer.insider"]))
    return 1 - missing


def decide(life: Any, q: int, f: int) -> None:
    world, t, closed = life.world, life.month, False
    for g in world.parties[q]:
        instructed = runs(life, f) and world.speaks_for[t][f][g]
        if not life.heard[q][g] or life.adopted[q][g] or not (instructed or life.receptive[g]):
            continue
        paid = 0.0 if instructed else price(life, world.level[t][g], life.public[q])
        if life.worth[q][g] >= red_line(life, g) + paid:
            life.adopted[q][g] = True
            life.note("ADOPTED", f, q, g)
        else:
            life.declined[q][g] = closed = True
            life.note("DECLINED", f, q, g)
            against(life, life.bad, f, g, life.theory["trust.breach"])
    if closed:
        life.status[q] = DECLINED
    elif all(life.adopted[q][g] for g in world.parties[q]):
        life.status[q] = TRANSFERRED
        life.note("TRANSFERRED", f, q)
