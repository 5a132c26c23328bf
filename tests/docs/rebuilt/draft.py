"""Phase draft: someone writes a package, the room weighs it, and a refusal teaches why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.rebuilt import rules
from tests.docs.rebuilt.chance import pick
from tests.docs.rebuilt.opening import LIVE
from tests.docs.rebuilt.package import Package
from tests.docs.rebuilt.rules import CONSTANTS

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life
    from tests.docs.rebuilt.meeting import Meeting

IN_OFFICIAL_ROOM, IN_UNOFFICIAL_ROOM = 1, 2


def draft(life: Life, meeting: Meeting) -> None:
    """All drafts of a meeting."""
    f, drafts = meeting.f, meeting.terms.drafts
    if meeting.q == -1 or drafts == 0:
        return
    for i in meeting.table:
        life.threshold[i] = _threshold(life, meeting, i)
    for r in range(drafts):
        proposer = _proposer(life, meeting, r)
        _propose(life, meeting, proposer)
        if all(life.backed[g] for g in meeting.sides):
            life.note("DRAFTS", (f, -1, -1), r + 1)
            _breakthrough(life, meeting)
            return
        _answers(life, meeting, r, proposer)
    life.note("DRAFTS", (f, -1, -1), drafts)
    _fail(life, meeting)


def _threshold(life: Life, meeting: Meeting, i: int) -> float:
    """The least worth that a participant supports."""
    drafting, world = life.par.drafting, life.world
    (side, place), g, role = world.lot[i], world.government[i], world.people[life.t][i].role
    u = life.u("own_error", meeting.f, life.seated[i], meeting.q, side, place)
    v = life.u("common_error", meeting.f, meeting.q, side)
    halfwidth = rules.by_role(
        role, drafting.home_error_official, drafting.home_error_former, drafting.home_error_expert
    )
    error = (1 - drafting.common) * (2 * u - 1) + drafting.common * (2 * v - 1)
    believed = life.red_line(g) + halfwidth * error
    trusting = _trusting(life, meeting, i)
    return believed + drafting.posture * (1 - life.frank[i]) + drafting.caution * (1 - trusting)


def _trusting(life: Life, meeting: Meeting, i: int) -> float:
    """Mean trust in those opposite at the table."""
    g, total = life.world.government[i], 0.0
    for h in life.world.others[meeting.f][g]:
        inner = 0.0
        for j in meeting.present[h]:
            inner = inner + life.trust(i, j)
        total = total + inner
    return total / len(meeting.opposite[g])


def _proposer(life: Life, meeting: Meeting, r: int) -> int:
    """Who proposes: a side has the floor, and one of its members."""
    floor, sides, total = life.world.floor, meeting.sides, 0.0
    for g in sides:
        total = total + floor[g]
    mark, running, speaking = life.u("floor", meeting.f, meeting.m, r) * total, 0.0, sides[-1]
    for g in sides:
        running = running + floor[g]
        if mark < running:
            speaking = g
            break
    members = meeting.present[speaking]
    return members[pick(life.u("proposer", meeting.f, meeting.m, r), len(members))]


def _propose(life: Life, meeting: Meeting, proposer: int) -> None:
    """Write the package and see who backs it."""
    world, package = life.world, Package(life, meeting, proposer)
    nothing = [0.0 for _ in world.all_k]
    life.draft = [list(package.draft.get(g, nothing)) for g in world.all_g]
    life.offer = [package.offer.get(g, 0.0) for g in world.all_g]
    life.backed = [False for _ in world.all_g]
    for g in meeting.sides:
        support = sum(life.offer[g] >= life.threshold[i] for i in meeting.present[g])
        life.backed[g] = support >= _needed(meeting.terms.quorum, len(world.members[meeting.f][g]))


def _needed(quorum: float, seats: int) -> int:
    return max(1, int(quorum * seats + 1 - CONSTANTS.SLACK))


def _breakthrough(life: Life, meeting: Meeting) -> None:
    """The draft becomes the question's newest package."""
    world, f, q = life.world, meeting.f, meeting.q
    life.status[q], life.born[q], life.origin[q] = LIVE, life.t, f
    life.share[q], life.worth[q] = [list(row) for row in life.draft], list(life.offer)
    life.public[q] = life.readiness[q] = 0.0
    life.uptake[q] = False
    for known in (life.heard, life.adopted, life.declined):
        known[q] = [False for _ in world.all_g]
    life.tries[f][q] = 0
    if life.solved[f][q] == 0:
        life.solved[f][q] = IN_OFFICIAL_ROOM if world.official_room[life.t][f] else IN_UNOFFICIAL_ROOM
    success = life.par.trust.breach / life.par.trust.ratio * meeting.contact
    for i in meeting.table:
        for j in meeting.opposite[world.government[i]]:
            life.good[i][j] = life.good[i][j] + success
    life.note("BREAKTHROUGH", (f, q, -1))


def _answers(life: Life, meeting: Meeting, r: int, proposer: int) -> None:
    """Sides that refuse may say why."""
    f, m, par = meeting.f, meeting.m, life.par
    for h in life.world.others[f][life.world.government[proposer]]:
        if life.backed[h]:
            continue
        members, side = meeting.present[h], life.world.rank[f][h]
        speaker = members[pick(life.u("spokesperson", f, m, r, side), len(members))]
        chance = rules.chance_candid(life.frank[speaker], meeting.safety, life.trust(speaker, proposer))
        if life.u("answer", f, m, r, side) < chance:
            c, known = rules.credence(par, life.trust(proposer, speaker)), life.misreading[meeting.q][proposer]
            known[h] = [rules.learn(par, misread, c, meeting.contact) for misread in known[h]]


def _fail(life: Life, meeting: Meeting) -> None:
    """A question that resists is put aside."""
    f, q = meeting.f, meeting.q
    life.tries[f][q] += 1
    if life.tries[f][q] >= meeting.terms.patience:
        life.tries[f][q] = 0
        life.shelved[f][q] = True
        for g in meeting.sides:
            life.tired[g] += 1
        life.note("SHELVED", (f, q, -1))
