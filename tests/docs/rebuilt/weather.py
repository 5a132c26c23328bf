"""Phase weather: tension drifts home, crises break out, briefings shorten them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.rebuilt.rules import calm, drift, shock

if TYPE_CHECKING:
    from tests.docs.rebuilt.life import Life


def weather(life: Life) -> None:
    """Tension of the month."""
    world, par, t = life.world, life.par, life.t
    tau = drift(par, life.tension)
    if life.u("crisis", 0, t) < par.tension.crisis:
        tau = shock(tau, par.tension.size)
        life.note("CRISIS")
    if world.crisis[t] > 0:
        tau = shock(tau, world.crisis[t])
        life.note("CRISIS")
    life.tension = calm(par, tau, sum(life.briefed) / len(life.briefed))
    life.briefed = [False for _ in world.all_g]
    life.met = [False for _ in world.all_f]
