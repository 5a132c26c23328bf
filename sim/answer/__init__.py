"""The answer to a comparison: one headline, one second sentence, who sat where, how sure; written once, read by all.

Terminal, picture, brief and JSON take their sentences from an :class:`~sim.answer.answer.Answer`, so that no two of
them can say different things of the same numbers.
"""
