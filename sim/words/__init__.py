"""Words: sentences made from numbers by rules, which claim no more than the intervals allow.

==============  ===============================================================
``headline``    which room brought most, in fifteen words; ``although``: where its share says otherwise
``catalogue``   messages, and the language they are said in
``phrases``     outcomes, tracks and parameters in words
``claims``      which group is ahead, and by how much at least
``trends``      what rises and falls
``ranks``       which of several dots with intervals is the largest
``digits``      numbers below each other with as many decimals
``direction``   words that run from right to left, inside sentences that do not
==============  ===============================================================
"""

from __future__ import annotations

NOISE = "Intervals show simulation noise only, not doubt about the model."
