"""What a hand knows of the usual made-up study."""

import re

from sim.charts.layout.texts import Texts
from sim.findings.provenance import Provenance

SPACE = "\N{NO-BREAK SPACE}"
TRACKS = (f"Track{SPACE}1", f"Track{SPACE}1.5", f"Track{SPACE}2")
PROGRAM = re.compile(r"\b[A-Z][a-z]+[A-Z]\w*")
"""A word such as ``StoredStudy``: names of classes slipped into sentences when classes were renamed."""
MIDDLE = ("39", "40", "41")
"""Points at a tension of 0.4 and an encroachment of 0.5, of nine and three values the middle ones."""

NOTHING = Texts("rates", "", "", "", Provenance("made-up", "", None, None, None, "0.0.test", ""), noise=False)
"""Words of a figure that says nothing, inside a page."""


def size(track, tension):
    """What its numbers are multiplied with."""
    return (0.5 + 0.5 * (TRACKS.index(track) + 1) / 3) * (1.2 - tension)
