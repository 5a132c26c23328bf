"""What a hand knows of the usual made-up study."""

SPACE = "\N{NO-BREAK SPACE}"
TRACKS = (f"Track{SPACE}1", f"Track{SPACE}1.5", f"Track{SPACE}2")
MIDDLE = ("39", "40", "41")
"""Points at a tension of 0.4 and an encroachment of 0.5, of nine and three values the middle ones."""


def size(track, tension):
    """What its numbers are multiplied with."""
    return (0.5 + 0.5 * (TRACKS.index(track) + 1) / 3) * (1.2 - tension)
