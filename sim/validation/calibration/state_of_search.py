"""What the page on the calibration says of the search as a whole: where it stands, its centre, its limits."""

from __future__ import annotations

from collections.abc import Sequence

from sim.rules import PARAMETERS
from sim.validation.calibration.ranges import RANGES
from sim.validation.calibration.search import VECTORS

Row = dict[str, str]
EDGE = 0.05
"""Share of a range that counts as its end."""

AGAIN = """The tables are those that the command `calibrate` leaves, which searches again. The same seed is to give the
same bytes, with the same versions of numpy and scipy on the same kind of machine and linear algebra on one thread
(`OPENBLAS_NUM_THREADS=1`); that stopping and going on changes nothing is tested, this whole search was made once."""


def unfinished(waves: Sequence[Row], region: Sequence[Row]) -> str:
    """What is missing, from the waves and the rows there are."""
    played = sum(int(row["vectors"]) for row in waves)
    return f"""## This search is unfinished

{played:,} of the {VECTORS:,} vectors of a whole search were played, and {len(region):,} rows are few: what the region
does not show, it may only not show yet."""


def centre(rows: Sequence[Row], step: float) -> str:
    """Where the centre is, from the table of parameters and how far it lies from the median."""
    found = (
        "the coordinate-wise median of the region, which itself meets all targets"
        if step == 0
        else f"the coordinate-wise median of the region, moved by {step:g} of the way toward an accepted vector, since "
        "the median itself does not meet all targets"
    )
    return f"""## The centre

{_defaults(rows)}
{found}.
It was rounded to two or three digits before it was played.
{_corner(rows)}
The three parameters of settlement keep their former values: no target looks further than a transfer."""


def _defaults(rows: Sequence[Row]) -> str:
    """Whether the defaults are the centre; where they are not, what they are."""
    if all(PARAMETERS[row["parameter"]].default == float(row["centre"]) for row in rows):
        return "The defaults are the centre of the region:"
    return (
        "The defaults are not its centre: they are those of the first edition of the rules, and for what is new\n"
        "those of a trial, until a search is finished. The centre of the region is"
    )


def _corner(rows: Sequence[Row]) -> str:
    """Which parameters lie at an end of their range, in a sentence."""
    ends = [
        row["parameter"]
        for each, row in zip(RANGES, rows, strict=True)
        if not EDGE <= each.place(float(row["centre"])) <= 1.0 - EDGE
    ]
    if not ends:
        return "None of its parameters lies within a twentieth of an end of its range: the region is not a corner."
    names = ", ".join(f"`{name}`" for name in ends)
    return f"Within a twentieth of an end of the range: {names}. There the region is a corner."


LIMITS = """## Limits

The targets are orders of magnitude that one reader took from the literature, and the bands are assumptions. The region
is where the model is not contradicted; it is no probability that a parameter has a value. It was searched with the
situation held at its defaults (tension, encroachment, calendar, seats, issues). Vectors that the emulator wrongly gave
less than one chance in fifty are missing from it; the free waves and the controls are the check on that."""
