"""The most that a scenario may hold. Far beyond any case; a file that asks for more is refused before it costs much."""

LARGEST = 1_000_000
"""Most bytes of a scenario file."""
DEEPEST = 8
"""Most parts of a dotted key, and most lists and tables within each other; no key of a scenario needs more than six."""
LONGEST_TEXT = 2000
"""Most characters of a text."""
HORIZON = 240
"""Most months that a scenario may last."""
GOVERNMENTS = FORUMS = 12
"""Most governments, and most forums."""
SEATS = 40
"""Most seats of a delegation."""
QUESTIONS = 60
"""Most questions on an agenda, all blocks together."""
DATED = 500
"""Most events, and most dated changes of a forum."""
HEAVIEST = 100_000_000
"""Most bytes that the engine takes for a dialogue; every processor plays one at a time."""
MEETINGS = 2 * HORIZON
"""Most dates of meetings: two a month."""
ASSUMPTIONS = 40
"""Most values that a scenario calls assumed; each is read once more."""
NOTES = 1000
"""Most entries of the table of sources."""
