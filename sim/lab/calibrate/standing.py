"""What the page on the calibration says of the search as a whole: where it stands, its centre, its limits."""

from __future__ import annotations

from collections.abc import Sequence

from sim.lab.calibrate.ranges import RANGES

Row = dict[str, str]
EDGE = 0.05
"""Share of a range that counts as its end."""

AGAIN = """The tables are those that the command `calibrate` leaves, which searches again; the same seed gives the same
bytes, with the same versions of numpy and scipy on the same kind of machine."""


def unfinished(waves: Sequence[Row], region: Sequence[Row]) -> str:
    """What is missing, from the waves and the rows there are."""
    played = sum(int(row["vectors"]) for row in waves)
    in_order = sum(row["reach_in_order"] == "yes" for row in region)
    return f"""## This search is unfinished

{played:,} of at least 20,000 vectors were played, and the region is too small to tell much: what it
does not show, it may only not show yet. It was searched before reach was put in order (see below); {in_order} of its
{len(region)} rows have it so. The defaults are not its centre: they are those of a trial, and the table of targets says
where they stand. Most vectors accepted once were accepted by luck: too few dialogues of the secret channel were played
for its targets, which lie near the edge of what the model shows. The command `calibrate` searches from the beginning,
with reach in order and four times as many of those dialogues, so that it does not make these bytes again. It takes
about an hour of one processor, by an estimate from what its parts took here, and goes on after an interruption. Its
centre would then become the defaults."""


def candidate(rows: Sequence[Row]) -> str:
    """What is proposed for the centre while the search is unfinished, from the table of parameters."""
    return f"""## A candidate for the centre

No centre is claimed. A candidate is in `marginals.csv`: the coordinate-wise median of the region, with its three
parameters of reach taken from the median of the rows whose reach is in order, rounded to two or three digits. It meets
all targets; its numbers are in the table above. {_corner(rows)}
The three parameters of settlement keep their former values there, as no target looks further than a transfer."""


def centre(rows: Sequence[Row], step: float) -> str:
    """Where the centre is, from the table of parameters and how far it lies from the median."""
    found = (
        "the coordinate-wise median of the region, which itself meets all targets"
        if step == 0
        else f"the coordinate-wise median of the region, moved by {step:g} of the way toward an accepted vector, since "
        "the median itself does not meet all targets"
    )
    return f"""## The centre

The defaults are the centre of the region: {found}. It was rounded to two or three digits before it was played.
{_corner(rows)}
The three parameters of settlement keep their former values: no target looks further than a transfer."""


def _corner(rows: Sequence[Row]) -> str:
    """Which parameters lie at an end of their range, in a sentence."""
    ends = [
        row["parameter"]
        for each, row in zip(RANGES, rows, strict=True)
        if not EDGE <= each.share(float(row["centre"])) <= 1.0 - EDGE
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
