"""Phase brief: carriers bring home what a room learnt, and governments that have heard decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.rebuilt import hearing
from tests.docs.rebuilt.opening import DECLINED, LIVE, STALE, TRANSFERRED
from tests.docs.rebuilt.publicise import held_against
from tests.docs.rebuilt.rules import inherited

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life


def brief(life: Life) -> None:
    """Briefings, hearing and deciding."""
    world, t = life.world, life.t
    for f in world.all_f:
        for g in world.sides[f] if life.met[f] else ():
            if not world.speaks_for[t][f][g]:
                _brief(life, f, g)
    for q in world.all_q:
        if life.status[q] in (LIVE, STALE):
            _package(life, q)


def _brief(life: Life, f: int, g: int) -> None:
    """A government is briefed on a meeting, and tells its officials."""
    world, t, q = life.world, life.t, life.question[f]
    if not life.u("briefing", f, t, world.rank[f][g]) < 1 - hearing.unreached(life, f, g):
        return
    life.briefed[g] = True
    life.note("BRIEFED", (f, -1, g))
    if q == -1:
        return
    for o in world.all_f:
        if world.speaks_for[t][o].get(g, False) and world.covers[o][q]:
            _pass_on(life, q, (f, o), g)


def _pass_on(life: Life, q: int, way: tuple[int, int], g: int) -> None:
    """Officials of one room take over what the delegation of another has written down."""
    (f, o), world = way, life.world
    for h in world.others[f][g]:
        for k in world.all_k:
            total = 0.0
            for i in world.members[f][g]:
                total = total + life.misreading[q][i][h][k]
            written = total / len(world.members[f][g])
            for i in world.members[o][g]:
                known = life.misreading[q][i][h]
                if written < known[k]:
                    known[k] = inherited(life.par, known[k], written)


def _package(life: Life, q: int) -> None:
    """What becomes of a package in a month."""
    f, t = life.origin[q], life.t
    if life.status[q] == LIVE and life.runs(f):
        reach = life.world.terms[t][f].public_reach
        life.public[q] = life.public[q] + (1 - life.public[q]) * reach
    _hear(life, q)
    if life.status[q] == LIVE:
        _decide(life, q)
    if life.status[q] == LIVE and t - life.born[q] >= life.par.transfer.shelf_life:
        life.status[q] = STALE
        _tire(life, q)
        life.note("STALE", (f, q, -1))


def _tire(life: Life, q: int) -> None:
    for g in life.world.parties[q]:
        life.tired[g] += 1


def _hear(life: Life, q: int) -> None:
    """Parties hear of a package; a stale one is then live again."""
    f, t, news = life.origin[q], life.t, False
    for g in life.world.parties[q]:
        if not life.heard[q][g] and life.u("hearing", 0, t, q, g) < hearing.hears(life, q, g):
            life.heard[q][g] = news = True
            life.note("HEARD", (f, q, g))
            life.last_uptake[f] = t
            if not life.uptake[q]:
                life.uptake[q] = True
                life.note("UPTAKE", (f, q, g))
    if news and life.status[q] == STALE:
        life.status[q], life.born[q] = LIVE, t


def _decide(life: Life, q: int) -> None:
    """Parties that have heard decide, and what follows from it."""
    f, parties = life.origin[q], life.world.parties[q]
    for g in parties:
        if life.heard[q][g] and not life.adopted[q][g]:
            why = hearing.reason(life, q, g)
            if why:
                _answer(life, q, g, why)
    if any(life.declined[q][g] for g in parties):
        life.status[q] = DECLINED
        _tire(life, q)
    elif all(life.adopted[q][g] for g in parties):
        life.status[q] = TRANSFERRED
        life.carried[f][q] = True
        life.note("TRANSFERRED", (f, q, -1))


def _answer(life: Life, q: int, g: int, why: int) -> None:
    f = life.origin[q]
    if life.worth[q][g] >= hearing.bar(life, q, g):
        life.adopted[q][g] = True
        life.note("ADOPTED", (f, q, g), why)
    else:
        life.declined[q][g] = True
        life.note("DECLINED", (f, q, g), why)
        held_against(life, f, g, life.bad, life.par.trust.breach)
