"""Phase exchange: everyone takes a turn toward one counterpart, and is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.rebuilt.chance import pick
from tests.docs.rebuilt.rules import chance_candid, credence, learn, noted

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life
    from tests.docs.rebuilt.meeting import Meeting

Notes = dict[tuple[int, int], list[float]]


def exchange(life: Life, meeting: Meeting) -> None:
    """All rounds of exchange, and the comparing of notes."""
    sides, turns, candid = meeting.sides, 0, 0
    notes = {(s, g): [1.0 for _ in life.world.all_k] for s in sides for g in sides if s != g}
    for r in range(meeting.terms.slots - meeting.terms.drafts):
        for i in meeting.table:
            _turn(life, meeting, r, i)
        for i in meeting.table:
            if life.candid[i] and meeting.q != -1:
                _taught(life, meeting, notes, (r, i))
            _judged(life, meeting, i)
            turns, candid = turns + 1, candid + life.candid[i]
    if meeting.q != -1:
        _compare(life, meeting, notes)
    life.note("TURNS", (meeting.f, -1, -1), turns)
    life.note("CANDID", (meeting.f, -1, -1), candid)


def _turn(life: Life, meeting: Meeting, r: int, i: int) -> None:
    """Whom a participant turns to, and whether it is candid."""
    f, address = meeting.f, (meeting.m, r, *life.world.lot[i])
    opposite = meeting.opposite[life.world.government[i]]
    j = opposite[pick(life.u("partner", f, *address), len(opposite))]
    life.partner[i] = j
    chance = chance_candid(life.frank[i], meeting.safety, life.trust(i, j))
    life.candid[i] = life.u("candour", f, *address) < chance


def _taught(life: Life, meeting: Meeting, notes: Notes, turn: tuple[int, int]) -> None:
    """What a listener learns of a candid turn, and notes."""
    (r, i), world = turn, life.world
    j, g = life.partner[i], world.government[i]
    k = pick(life.u("topic", meeting.f, meeting.m, r, *world.lot[i]), len(world.all_k))
    c = credence(life.par, life.trust(j, i))
    known, written = life.misreading[meeting.q][j][g], notes[world.government[j], g]
    known[k] = learn(life.par, known[k], c, meeting.contact)
    written[k] = noted(life.par, written[k], c, meeting.contact)


def _judged(life: Life, meeting: Meeting, i: int) -> None:
    """The evidence that a turn leaves with its listener."""
    j, trust = life.partner[i], life.par.trust
    if life.candid[i]:
        life.good[j][i] = life.good[j][i] + trust.good * meeting.contact
        life.bad[j][i] = life.bad[j][i] * (1 - trust.repair * meeting.contact)
    else:
        life.bad[j][i] = life.bad[j][i] + trust.bad * meeting.contact


def _compare(life: Life, meeting: Meeting, notes: Notes) -> None:
    """Everybody at the table learns from what its delegation noted."""
    world = life.world
    for i in meeting.table:
        s = world.government[i]
        for h in world.others[meeting.f][s]:
            known, written = life.misreading[meeting.q][i][h], notes[s, h]
            for k in world.all_k:
                known[k] = known[k] * written[k]
