"""What an interval says of a sentence: it holds, it turns, or it cannot be told.

A sentence is a lead that has to lie above a margin. It *holds* if the whole 95% interval lies above it, *turns* if the
whole interval lies below, and *cannot be told* otherwise. A lead that is there but smaller than the margin so turns the
sentence as well: what is claimed is that it is at least so large.
"""

from __future__ import annotations

from sim.statistics.estimate import Estimate

HOLDS, TURNS, UNTOLD = "holds", "turns", "cannot be told"
ANSWERS = (HOLDS, TURNS, UNTOLD)


def answer(lead: Estimate, margin: float) -> str:
    """One of ``ANSWERS``.

    >>> answer(Estimate(0.3, 0.2, 0.4, 100), 0.1), answer(Estimate(0.05, 0.01, 0.09, 100), 0.1)
    ('holds', 'turns')
    >>> answer(Estimate(0.3, 0.05, 0.55, 100), 0.1), answer(Estimate(None, None, None, 100), 0.1)
    ('cannot be told', 'cannot be told')
    """
    return {1: HOLDS, -1: TURNS, 0: UNTOLD}[lead.side(margin)]
