"""The version, and the edition of the rules, counted. What was found with one edition says nothing of another.

They are said here and nowhere else: what an installation remembers is that of the day on which it was installed, and a
checkout moves on.
"""

VERSION = "0.2.0"
"""Of the program."""
EDITION = 2
"""Of the rules that this version plays."""
FIRST = 1
"""That of version 0.1.0; what says nothing of its edition is of this one, which did not know of others."""
