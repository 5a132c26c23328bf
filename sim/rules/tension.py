"""Tension: the weather between governments, and how it hardens what they insist on.

Question. How hostile is the climate in which people meet and governments decide?

Sources. Kydd (2005, Trust and Mistrust in International Relations): observers of conflict update towards
distrust. Wong & Siu (founding text 004): "the tenser the relationship ... the greater the need for
dialogue", and weakened Track II channels leave crises unmanaged. Kraft (2000) and the India-Pakistan cases
(evidence B14): official talks are suspended in crises while unofficial rooms keep meeting.

Equation. tau <- tau + pull (baseline - tau); a crisis adds size (1 - tau); in a month after a share c of
governments was briefed from an unofficial room, tau <- tau + calming c (min(tau, baseline) - tau).
A red line is rigidity + hardening tau, in units in which an equal split is worth one half.

Assumed, not in the sources: every number; that tension is one number for all sides.

Things to try.
    backchannel compare --set tension.baseline=0.65
    backchannel compare --set tension.calming=0
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from sim.compiled import rule
from sim.rules.parameter import P


class Tension(NamedTuple):
    """Parameters of the chapter."""

    baseline: Annotated[float, P(0, 0.95, "share", "Level to which tension returns when nothing happens.")] = 0.4
    pull: Annotated[float, P(0, 1, "share a month", "Share of the way back to the baseline in a month.")] = 0.08
    crisis: Annotated[float, P(0, 0.2, "chance a month", "Chance that a crisis breaks out in a month.")] = 0.02
    size: Annotated[float, P(0, 1, "share", "Share of the way to full tension that a crisis goes.")] = 0.3
    hardening: Annotated[float, P(0, 0.2, "worth", "How much full tension raises every red line.")] = 0.08
    calming: Annotated[
        float,
        P(0, 0.5, "share", "Share of a crisis taken away in a month after all governments were briefed."),
    ] = 0.135
    breakdown: Annotated[
        float, P(0.1, 1, "share", "Tension from which official talks are suspended; must lie above the baseline.")
    ] = 0.7


@rule
def drift(tension: Tension, tau):
    """Tension after a month in which nothing happened.

    >>> drift(Tension(baseline=0.4, pull=0.5), 0.8)
    0.6000000000000001
    """
    return tau + tension.pull * (tension.baseline - tau)


@rule
def shock(tau, size):
    """Tension after a crisis of a given size.

    >>> shock(0.5, 0.5)
    0.75
    """
    return tau + size * (1.0 - tau)


@rule
def calm(tension: Tension, tau, briefed):
    """Tension after a share of governments was briefed; never below the baseline by this alone.

    >>> calm(Tension(baseline=0.5, calming=0.5), 0.75, 1.0)
    0.625
    >>> calm(Tension(baseline=0.5, calming=0.5), 0.25, 1.0)
    0.25
    """
    return tau + tension.calming * briefed * (min(tau, tension.baseline) - tau)


@rule
def red_line(tension: Tension, rigidity, tau):
    """The least that a government accepts (worth; an equal split is worth one half).

    >>> red_line(Tension(hardening=0.1), 0.5, 0.5)
    0.55
    """
    return rigidity + tension.hardening * tau


@rule
def talks_open(tension: Tension, tau):
    """True while governments still talk officially.

    >>> talks_open(Tension(breakdown=0.7), 0.69), talks_open(Tension(breakdown=0.7), 0.7)
    (True, False)
    """
    return tau < tension.breakdown
