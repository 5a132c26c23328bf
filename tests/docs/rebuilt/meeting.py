"""Convene, exchange, publicise."""

from __future__ import annotations

from typing import Any

from tests.docs.rebuilt.luck import pick
from tests.docs.rebuilt.submodels import (
    candid,
    confidence,
    contact,
    credence,
    exposure,
    frankness,
    learn,
    noted,
    safety,
    talks_open,
    trust,
)

INTERRUPTED, SUSPENDED, KEPT_AWAY = 1, 2, 3
FREE, LIVE = (0, 2, 3), 1


def convene(life: Any, f: int, m: int) -> None:
    world, t = life.world, life.month
    life.sitting[f] = False
    if not runs(life, f):
        return
    life.table[f] = []
    for i in world.seats_of[f]:
        life.frank[i] = 0
    if world.interrupted[t][f]:
        return life.note("CANCELLED", f, amount=INTERRUPTED)
    if world.official_room[t][f] and not talks_open(life):
        return life.note("CANCELLED", f, amount=SUSPENDED)
    for i in world.seats_of[f]:
        invite(life, f, m, i)
    if any(not at_table(life, f, g) for g in world.present_sides[f]):
        return life.note("CANCELLED", f, amount=KEPT_AWAY)
    life.sitting[f] = life.met[f] = True
    life.question[f] = next_question(life, f)
    if life.question[f] != -1:
        life.worked[f][life.question[f]] = True
    life.note("HELD", f, life.question[f], amount=len(life.table[f]))
    for g in world.present_sides[f]:
        life.note("ATTENDED", f, g=g, amount=len(at_table(life, f, g)))


def runs(life: Any, f: int) -> bool:
    return bool(life.alive[f] and life.world.open[life.month][f])


def at_table(life: Any, f: int, g: int) -> list[int]:
    return [i for i in life.table[f] if life.world.side[i] == g]


def own(life: Any, i: int) -> tuple[int, int]:
    """Side and place of a seat, as addresses have them."""
    return life.world.rank[life.world.forum_of[i]][life.world.side[i]], life.world.place[i]


def invite(life: Any, f: int, m: int, i: int) -> None:
    x, e = exposure(life, i), life.world.level[life.month][life.world.side[i]]
    kept_home = life.theory["encroachment.approval"] * e * x
    if not life.world.official[life.month][i] and life.u("attendance", m, *own(life, i), forum=f) < kept_home:
        return
    life.table[f].append(i)
    life.frank[i] = frankness(life, i, x)


def next_question(life: Any, f: int) -> int:
    free = [q for q in life.world.agenda[f] if life.status[q] in FREE]
    if not free:
        return -1
    if all(life.shelved[f][q] for q in free):
        life.shelved[f] = [False for _ in life.world.questions]
    return next(q for q in free if not life.shelved[f][q])


def exchange(life: Any, f: int, m: int) -> None:
    terms, table, safe = life.world.terms[life.month][f], life.table[f], safety(life, f)
    turns = frank_turns = 0
    life.notes = {(g, h): [1.0] * life.K for g in life.world.sides for h in life.world.sides}
    for r in range(terms["slots"] - terms["drafts"]):
        for i in table:
            others = [j for j in table if life.world.side[j] != life.world.side[i]]
            j = others[pick(life.u("partner", m, r, *own(life, i), forum=f), len(others))]
            life.partner[i] = j
            life.candid[i] = life.u("candour", m, r, *own(life, i), forum=f) < candid(
                life.frank[i], safe, trust(life, i, j)
            )
        for i in table:
            hear(life, m, r, i)
            turns += 1
            frank_turns += life.candid[i]
    if life.question[f] != -1:
        compare_notes(life, f)
    life.note("TURNS", f, amount=turns)
    life.note("CANDID", f, amount=frank_turns)


def hear(life: Any, m: int, r: int, i: int) -> None:
    """Speaker i is heard by its partner j."""
    f, j, p = life.world.forum_of[i], life.partner[i], life.theory
    if not life.candid[i]:
        life.bad[j][i] = life.bad[j][i] + p["trust.bad"] * contact(life, f)
        return
    q, g = life.question[f], life.world.side[i]
    if q != -1:
        k = pick(life.u("topic", m, r, *own(life, i), forum=f), life.K)
        believed = credence(life, trust(life, j, i))
        life.misreading[q][j][g][k] = learn(life, f, life.misreading[q][j][g][k], believed)
        notes = life.notes[life.world.side[j], g]
        notes[k] = noted(life, f, notes[k], believed)
    life.good[j][i] = life.good[j][i] + p["trust.good"] * contact(life, f)
    life.bad[j][i] = life.bad[j][i] * (1 - p["trust.repair"] * contact(life, f))


def compare_notes(life: Any, f: int) -> None:
    """Everybody at the table takes over what members of the same delegation noted."""
    for i in life.table[f]:
        for h in life.world.present_sides[f]:
            if h != life.world.side[i]:
                notes, known = life.notes[life.world.side[i], h], life.misreading[life.question[f]][i]
                known[h] = [issue * left for issue, left in zip(known[h], notes, strict=True)]


def publicise(life: Any, f: int, m: int) -> None:
    world, sides = life.world, life.world.present_sides[f]
    if life.u("leak", m, forum=f) < life.theory["publicity.leak"] * (1 - confidence(life, f)):
        g = sides[pick(life.u("leaker", m, forum=f), len(sides))]
        against(life, life.bad, f, g, life.theory["trust.leak"])
        life.note("LEAK", f, g=g)
        become_public(life, f)
    if world.official_room[life.month][f]:
        return
    for g in sides:
        chance = life.theory["encroachment.politicisation"] * world.level[life.month][g]
        if pending(life, f) and life.u("publication", m, world.rank[f][g], forum=f) < chance:
            publish(life, f, g)


def pending(life: Any, f: int) -> list[int]:
    return [q for q in life.world.questions if life.status[q] == LIVE and life.origin[q] == f]


def become_public(life: Any, f: int) -> None:
    for q in pending(life, f):
        life.public[q] = 1.0
        for g in life.world.parties[q]:
            opened = life.world.receptivity[life.month][g] == 1
            if not life.adopted[q][g] and life.receptive[g] and not opened:
                if life.u("disown", life.month, q, g) < life.theory["publicity.disown"]:
                    life.receptive[g] = False
                    life.note("CLOSED", f, q, g)


def against(life: Any, evidence: Any, f: int, g: int, weight: float) -> None:
    """Evidence against every member of g, with every counterpart in f."""
    for i in life.world.members[f][g]:
        for j in life.world.seats_of[f]:
            if life.world.side[j] != g:
                evidence[j][i] = evidence[j][i] + weight


def publish(life: Any, f: int, g: int) -> None:
    against(life, life.scar, f, g, life.theory["trust.scar"])
    life.scandal[f] = life.month
    life.note("POLITICISED", f, g=g)
    become_public(life, f)
