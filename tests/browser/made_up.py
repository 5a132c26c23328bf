"""Made-up outcomes: columns of dialogues as lopsided as chance ever makes them, rows of all tracks alike in number."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from sim.measures import COUNTS, ENDS
from sim.scenario.plan import TRACKS

FIRST = tuple(each.name for each in COUNTS if each.unit == "month")
SHARES = tuple(each.name for each in ENDS if each.unit == "share")


@st.composite
def column(draw, dialogues: int, most: int) -> np.ndarray:
    """Counts: none, all alike, one that stands out, or anything."""
    chance = np.random.default_rng(draw(st.integers(0, 2**32)))
    level = draw(st.integers(0, most))
    found = np.full(dialogues, level) if draw(st.booleans()) else chance.integers(0, level, dialogues, endpoint=True)
    if draw(st.booleans()):
        found[draw(st.integers(0, dialogues - 1))] = draw(st.integers(0, most))
    return found


@st.composite
def outcomes(draw, dialogues: int) -> dict[str, np.ndarray]:
    """Every outcome of so many dialogues; carried all that was solved, none, or some."""
    found = {each.name: draw(column(dialogues, 12)) for each in (*COUNTS, *ENDS)}
    for name in FIRST:
        found[name] = np.where(found[name] > 0, found[name], -1)
    for name in SHARES:
        found[name] = found[name] / draw(st.sampled_from([12, 13, 100.7]))
    for kind in ("", "_unofficial"):
        solved = found[f"solved{kind}"]
        found[f"carried{kind}"] = draw(
            st.sampled_from([solved, 0 * solved, np.minimum(found[f"carried{kind}"], solved)])
        )
    return found


@st.composite
def compared(draw) -> dict[str, dict[str, np.ndarray]]:
    """Outcomes of some tracks."""
    dialogues = draw(st.sampled_from([1, 2, 3, 7, 8, 9, 100, 200, 201, 202, 300]) | st.integers(1, 600))
    return {track: draw(outcomes(dialogues)) for track in list(TRACKS)[: draw(st.integers(1, 3))]}


def as_lists(found):
    """Columns as a page is handed them."""
    return {track: {name: values.tolist() for name, values in columns.items()} for track, columns in found.items()}
