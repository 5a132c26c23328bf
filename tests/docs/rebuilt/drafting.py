"""The phase draft: thresholds, packages, backing, breakthrough, answers."""

from __future__ import annotations

from typing import Any

from tests.docs.rebuilt.luck import pick
from tests.docs.rebuilt.meeting import at_table, own
from tests.docs.rebuilt.submodels import (
    by_role,
    candid,
    claimed,
    contact,
    credence,
    facilitation,
    learn,
    needed,
    red_line,
    safety,
    sharpened,
    trust,
)

LIVE = 1


def draft(life: Any, f: int, m: int) -> None:
    terms, q = life.world.terms[life.month][f], life.question[f]
    if q == -1 or not terms["drafts"]:
        return
    for i in life.table[f]:
        life.threshold[i] = threshold(life, f, q, i)
    for r in range(terms["drafts"]):
        proposer = floor(life, f, m, r)
        write(life, f, q, proposer)
        for g in life.world.sides:
            life.backed[g] = g in life.world.present_sides[f] and backs(life, f, g, terms["quorum"])
        if all(life.backed[g] for g in life.world.present_sides[f]):
            life.note("DRAFTS", f, amount=r + 1)
            return break_through(life, f, q)
        answers(life, m, r, proposer)
    life.note("DRAFTS", f, amount=terms["drafts"])
    life.tries[f][q] += 1
    if life.tries[f][q] >= terms["patience"]:
        life.tries[f][q] = 0
        life.shelved[f][q] = True
        for g in life.world.present_sides[f]:
            life.tired[g] += 1
        life.note("SHELVED", f, q)


def threshold(life: Any, f: int, q: int, i: int) -> float:
    p, side, g = life.theory, own(life, i)[0], life.world.side[i]
    u = life.u("own_error", int(life.seated[i]), q, *own(life, i), forum=f)
    v = life.u("common_error", q, side, forum=f)
    names = ("drafting.home_error_official", "drafting.home_error_former", "drafting.home_error_expert")
    halfwidth = by_role(life.world.role[life.month][i], *(p[name] for name in names))
    error = (1 - p["drafting.common"]) * (2 * u - 1) + p["drafting.common"] * (2 * v - 1)
    believed = red_line(life, g) + halfwidth * error
    total, number = 0.0, 0
    for h in life.world.present_sides[f]:
        if h != g:
            of_side = 0.0
            for j in at_table(life, f, h):
                of_side += trust(life, i, j)
                number += 1
            total += of_side
    return believed + p["drafting.posture"] * (1 - life.frank[i]) + p["drafting.caution"] * (1 - total / number)


def floor(life: Any, f: int, m: int, r: int) -> int:
    sides, total, summed, chosen = life.world.present_sides[f], 0.0, 0.0, -1
    for g in sides:
        total += life.world.governments[g]["floor"]
    mark = life.u("floor", m, r, forum=f) * total
    for chosen in sides:
        summed += life.world.governments[chosen]["floor"]
        if mark < summed:
            break
    members = at_table(life, f, chosen)
    return members[pick(life.u("proposer", m, r, forum=f), len(members))]


def write(life: Any, f: int, q: int, i: int) -> None:
    """The package of a proposer: ``draft`` and ``offer``."""
    p, own_side, parties, weight = life.theory, life.world.side[i], life.world.parties[q], life.weight[q]
    skills = (p["drafting.skill_official"], p["drafting.skill_former"], p["drafting.skill_expert"])
    s = by_role(life.world.role[life.month][i], *skills)
    s = s + (1 - s) * 0.5 * facilitation(life, f)
    wish = {g: wishes(life, q, i, g, s) for g in parties}
    claim = smallest_claim(life, q, i, wish)
    life.draft = [[0.0] * life.K for _ in life.world.sides]
    life.offer = [0.0 for _ in life.world.sides]
    for g in parties:
        total = 0.0
        for k in range(life.K):
            others = 0.0
            for h in parties:
                if h != g:
                    others += (claim if h == own_side else 1) * wish[h][k]
            life.draft[g][k] = claimed(wish[g][k], others, claim if g == own_side else 1)
            total += weight[g][k] * life.draft[g][k]
        life.offer[g] = total * len(parties) * 0.5


def wishes(life: Any, q: int, i: int, g: int, s: float) -> list[float]:
    truth, mine = life.weight[q][g], life.weight[q][life.world.side[i]]
    believed = list(truth)
    if g != life.world.side[i]:
        believed = [truth[k] + life.misreading[q][i][g][k] * (mine[k] - truth[k]) for k in range(life.K)]
        total = 0.0
        for each in believed:
            total += each
        believed = [each * (1 / total) for each in believed]
    squares = 0.0
    for each in believed:
        squares += each * each
    return [life.world.governments[g]["power"] * sharpened(each, squares, s) for each in believed]


def smallest_claim(life: Any, q: int, i: int, wish: dict[int, list[float]]) -> float:
    own_side, parties = life.world.side[i], life.world.parties[q]
    rest = [0.0] * life.K
    for k in range(life.K):
        for h in parties:
            if h != own_side:
                rest[k] += wish[h][k]

    def mine(claim: float) -> float:
        total = 0.0
        for k in range(life.K):
            total += life.weight[q][own_side][k] * claimed(wish[own_side][k], rest[k], claim)
        return total * len(parties) * 0.5

    goal = life.threshold[i] + 0.01
    if mine(1) >= goal:
        return 1
    low, high = 1.0, 4.0
    for _ in range(8):
        middle = 0.5 * (low + high)
        if mine(middle) >= goal:
            high = middle
        else:
            low = middle
    return high


def backs(life: Any, f: int, g: int, quorum: float) -> bool:
    members = at_table(life, f, g)
    return sum(life.offer[g] >= life.threshold[i] for i in members) >= needed(quorum, len(life.world.members[f][g]))


def break_through(life: Any, f: int, q: int) -> None:
    life.status[q], life.born[q], life.origin[q] = LIVE, life.month, f
    life.share[q], life.worth[q] = [list(shares) for shares in life.draft], list(life.offer)
    life.public[q] = life.readiness[q] = 0.0
    life.uptake[q], life.tries[f][q] = False, 0
    for flags in (life.heard, life.adopted, life.declined):
        flags[q] = [False for _ in life.world.sides]
    if not life.solved[f][q]:
        life.solved[f][q] = 1 if life.world.official_room[life.month][f] else 2
    learnt = life.theory["trust.breach"] / life.theory["trust.ratio"] * contact(life, f)
    for i in life.table[f]:
        for j in life.table[f]:
            if life.world.side[i] != life.world.side[j]:
                life.good[i][j] = life.good[i][j] + learnt
    life.note("BREAKTHROUGH", f, q)


def answers(life: Any, m: int, r: int, proposer: int) -> None:
    f = life.world.forum_of[proposer]
    q, safe = life.question[f], safety(life, f)
    for h in life.world.present_sides[f]:
        if h == life.world.side[proposer] or life.backed[h]:
            continue
        members, side = at_table(life, f, h), life.world.rank[f][h]
        speaker = members[pick(life.u("spokesperson", m, r, side, forum=f), len(members))]
        chance = candid(life.frank[speaker], safe, trust(life, speaker, proposer))
        if life.u("answer", m, r, side, forum=f) < chance:
            believed, misread = credence(life, trust(life, proposer, speaker)), life.misreading[q][proposer][h]
            life.misreading[q][proposer][h] = [learn(life, f, each, believed) for each in misread]
