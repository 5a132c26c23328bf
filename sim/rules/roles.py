"""Roles: who a participant is. An official serves, a former official served, an expert never did.

Roles are small whole numbers, so that arrays can hold them; ``ROLES`` gives their names in order.
"""

from __future__ import annotations

from sim.compiled import rule

OFFICIAL, FORMER, EXPERT = 0, 1, 2
ROLES = ("official", "former official", "expert")


@rule
def by_role(role, official, former, expert):
    """The value that belongs to a role.

    >>> by_role(EXPERT, 0.1, 0.2, 0.3)
    0.3
    """
    if role == OFFICIAL:
        return official
    if role == FORMER:
        return former
    return expert


@rule
def pick(draw, count):
    """Which of ``count`` equally likely things a draw in [0, 1) chooses: 0 to count - 1.

    >>> pick(0.0, 3), pick(0.5, 3), pick(0.99, 3)
    (0, 1, 2)
    """
    return min(int(draw * count), count - 1)
