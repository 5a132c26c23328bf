"""Phase publicise: what gets out of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.rebuilt.chance import pick

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life
    from tests.docs.rebuilt.meeting import Meeting


def publicise(life: Life, meeting: Meeting) -> None:
    """Leaks and publications of a meeting."""
    world, f, m, t = life.world, meeting.f, meeting.m, life.t
    if life.u("leak", f, m) < life.par.publicity.leak * (1 - meeting.confidence):
        _leak(life, f, meeting.sides[pick(life.u("leaker", f, m), len(meeting.sides))])
    if world.official_room[t][f]:
        return
    for g in meeting.sides:
        chance = life.par.encroachment.politicisation * world.level[t][g]
        if life.pending(f) and life.u("publication", f, m, world.rank[f][g]) < chance:
            publish(life, f, g)


def held_against(life: Life, f: int, g: int, evidence: list[list[float]], weight: float) -> None:
    """All counterparts hold something against all members of a side."""
    for i in life.world.members[f][g]:
        for j in life.world.counterparts[i]:
            evidence[j][i] = evidence[j][i] + weight


def _leak(life: Life, f: int, g: int) -> None:
    held_against(life, f, g, life.bad, life.par.trust.leak)
    life.note("LEAK", (f, -1, g))
    _becomes_public(life, f)


def publish(life: Life, f: int, g: int) -> None:
    """Government g publishes what forum f did."""
    held_against(life, f, g, life.scar, life.par.trust.scar)
    life.scandal[f] = life.t
    life.note("POLITICISED", (f, -1, g))
    _becomes_public(life, f)


def _becomes_public(life: Life, f: int) -> None:
    """What is pending is public, and may be disowned."""
    t = life.t
    for q in life.pending(f):
        life.public[q] = 1.0
        for g in life.world.parties[q]:
            committed = life.adopted[q][g] or life.world.receptivity[t][g] == 1
            if life.receptive[g] and not committed and life.u("disown", 0, t, q, g) < life.par.publicity.disown:
                life.receptive[g] = False
                life.note("CLOSED", (f, q, g))
