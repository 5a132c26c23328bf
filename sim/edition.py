"""The edition of the rules, counted. What was found with one edition says nothing of another."""

EDITION = 2
"""Of the rules that this version plays."""
FIRST = 1
"""That of version 0.1.0; what says nothing of its edition is of this one, which did not know of others."""
