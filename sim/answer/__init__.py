"""The answer to a comparison: one headline, one second sentence, who sat where, how sure; written once, read by all.

Terminal, ``answer.txt`` and JSON take their sentences from an :class:`~sim.answer.answer.Answer`, the picture its title
from the same function, so that no two of them can say different things of the same numbers. Briefs do not yet.
"""
