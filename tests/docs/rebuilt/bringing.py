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
    f, t, table = life.origin[q], life.month, at_official_table(life, q)
    if life.status[q] == LIVE and runs(life, f):
        life.public[q] = life.public[q] + (1 - life.public[q]) * life.world.terms[t][f]["public_reach"]
    revived = False
    for g in life.world.parties[q]:
        if not life.heard[q][g] and life.u("hearing", t, q, g) < hears(life, q, g, table):
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
        decide(life, q, f, table)
    if life.status[q] == LIVE and t - life.born[q] >= life.theory["transfer.shelf_life"]:
        life.status[q] = STALE
        tire(life, life.world.parties[q])
        life.note("STALE", f, q)


def at_official_table(life: Any, q: int) -> bool:
    world, rooms = life.world, range(len(life.world.forums))
    return any(life.met[f] and world.official_room[life.month][f] and world.covers[f][q] for f in rooms)


def tire(life: Any, sides: Any) -> None:
    for g in sides:
        life.tired[g] += 1


def instructed(life: Any, q: int, g: int) -> bool:
    f = life.origin[q]
    return runs(life, f) and bool(life.world.speaks_for[life.month][f][g])


def hears(life: Any, q: int, g: int, table: bool) -> float:
    f, missing = life.origin[q], 1.0
    terms, reach = life.world.terms[life.month][f], life.world.governments[g]["reach"]
    if life.status[q] == LIVE and runs(life, f):
        if life.world.speaks_for[life.month][f][g]:
            missing = 0.0
        missing = missing * missed(life, f, g)
        missing = missing * ((1 - terms["mandate"]) * (1 - terms["public_reach"]))
    for _ in range(int(life.insiders[f][g])):
        missing = missing * (1 - min(1, reach * life.theory["transfer.insider"]))
    if table or life.receptive[g] or instructed(life, q, g):
        return 1 - missing
    return life.theory["transfer.attention"] * (1 - missing)


def reason(life: Any, q: int, g: int, table: bool) -> int:
    """1 instructed, 2 receptive, 3 tabled, 0 nothing makes it decide."""
    if instructed(life, q, g):
        return 1
    if life.receptive[g]:
        return 2
    if table and not life.world.official_room[life.month][life.origin[q]]:
        return 3 if life.u("tabling", life.month, q, g) < life.theory["transfer.tabling"] else 0
    return 0


def decide(life: Any, q: int, f: int, table: bool) -> None:
    world, t, closed = life.world, life.month, False
    for g in world.parties[q]:
        why = reason(life, q, g, table) if life.heard[q][g] and not life.adopted[q][g] else 0
        if not why:
            continue
        paid = 0.0 if why == 1 or table else price(life, world.level[t][g], life.public[q])
        if life.worth[q][g] >= red_line(life, g) + paid:
            life.adopted[q][g] = True
            life.note("ADOPTED", f, q, g, why)
        else:
            life.declined[q][g] = closed = True
            life.note("DECLINED", f, q, g, why)
            against(life, life.bad, f, g, life.theory["trust.breach"])
    if closed:
        life.status[q] = DECLINED
        tire(life, world.parties[q])
    elif all(life.adopted[q][g] for g in world.parties[q]):
        life.status[q], life.carried[f][q] = TRANSFERRED, True
        life.note("TRANSFERRED", f, q)
