"""The equations, in the order of their page. ``life`` is the run; its month and theory are meant everywhere."""

from __future__ import annotations

from typing import Any


def by_role(role: int, official: Any, former: Any, expert: Any) -> Any:
    """The value that belongs to a role."""
    return (official, former, expert)[role]


# Tension -----------------------------------------------------------------------------------------------------


def shock(tau, size):
    return tau + size * (1 - tau)


def red_line(life, g):
    return life.world.governments[g]["rigidity"] + life.theory["tension.hardening"] * life.tension


def talks_open(life):
    return life.tension < life.theory["tension.breakdown"]


# Encroachment ------------------------------------------------------------------------------------------------


def exposure(life, i):
    p, t = life.theory, life.month
    x = by_role(life.world.role[t][i], 1, p["encroachment.exposure_former"], p["encroachment.exposure_expert"])
    x = x + (1 - x) * life.world.dependence[t][i]
    return x + (1 - x) * p["encroachment.minding"] * life.world.officials_share[t][i]


def selfcensored(life, e, x):
    return life.theory["encroachment.selfcensorship"] * (x + (1 - x) * e) * e


# Candour -----------------------------------------------------------------------------------------------------


def official_openness(life, g):
    official = life.theory["candour.official"]
    return official if life.receptive[g] else official * life.theory["candour.closed"]


def frankness(life, i, x):
    p, t, allowed = life.theory, life.month, official_openness(life, life.world.side[i])
    o = by_role(life.world.role[t][i], p["candour.private"], p["candour.former"], p["candour.expert"])
    if life.world.official[t][i]:
        o = allowed
    e = life.world.level[t][life.world.side[i]]
    return o - selfcensored(life, e, x) * max(0, o - allowed)


def candid(frank, safe, trusting):
    return frank * (1 - (1 - safe) * (1 - trusting))


def confidence(life, f):
    terms = life.world.terms[life.month][f]
    return terms["confidentiality"] * (terms["in_person"] + (1 - terms["in_person"]) * 0.8)


def facilitation(life, f):
    terms, total = life.world.terms[life.month][f], 0.0
    for g in life.world.present_sides[f]:
        total += life.world.level[life.month][g]
    return terms["facilitation"] * (1 - terms["mandate"] * (total / len(life.world.present_sides[f])))


def safety(life, f):
    floor = life.theory["candour.safety_floor"]
    return confidence(life, f) * (floor + (1 - floor) * facilitation(life, f))


# Trust and understanding -------------------------------------------------------------------------------------


def trust(life, i, j):
    s, good = life.theory["trust.strength"], life.good[i][j]
    return (s * life.prior[i][j] + good) / (s + good + life.bad[i][j] + life.scar[i][j])


def contact(life, f):
    in_person = life.world.terms[life.month][f]["in_person"]
    return in_person + (1 - in_person) * life.theory["trust.remote"]


def credence(life, trusting):
    floor = life.theory["understanding.credence_floor"]
    return floor + (1 - floor) * trusting


def learn(life, f, m, believed):
    return m * (1 - life.theory["understanding.learning"] * believed * contact(life, f))


def noted(life, f, notes, believed):
    p = life.theory
    return notes * (1 - p["understanding.shared"] * p["understanding.learning"] * believed * contact(life, f))


# Drafting ----------------------------------------------------------------------------------------------------


def sharpened(w, squares, amount):
    return (1 - amount) * w + amount * (w * w / squares) if squares > 0 else w


def claimed(wish, others, claim):
    divisor = claim * wish + others
    return claim * wish / divisor if divisor > 0 else 0.5


def needed(quorum, n):
    return max(1, int(quorum * n + 1 - 1e-9))


# Transfer ----------------------------------------------------------------------------------------------------


def missed(life, f, g):
    p, out = life.theory, 1.0
    for i in life.world.members[f][g]:
        role = life.world.role[life.month][i]
        rate = by_role(role, p["transfer.take_back"], p["transfer.briefing"], p["transfer.memo"])
        out = out * (1 - min(1, life.world.governments[g]["reach"] * rate))
    return out


def price(life, e, public):
    p = life.theory
    return p["transfer.cost"] * (life.tension + e) * 0.5 * (1 - p["transfer.deniability"] * (1 - public))


def reconsiders(life, share):
    return 1 if share >= 1 else min(1, 1 / (life.theory["transfer.spell"] * (1 - share)))


def willing(life, share, tired):
    if share >= 1:
        return share
    for _ in range(tired):
        share = share * (1 - life.theory["transfer.fatigue"])
    return share


# Settlement and careers --------------------------------------------------------------------------------------


def agreed(life):
    return life.theory["settlement.rate"] * (1 - life.tension)


def leaves(life, role, months):
    stays, rate = 1.0, life.theory["careers.others"] if role else life.theory["careers.official"]
    for _ in range(months):
        stays = stays * (1 - rate)
    return 1 - stays


def inherited(life, start, known):
    return start + life.theory["careers.handover"] * (known - start)
