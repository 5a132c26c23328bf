"""Names that are cut: those that would come out alike keep what differs."""

from __future__ import annotations

import pytest

from sim.charts.layout import short_names, style, typeset

TEXTS = [f"chapter a rather long name of a parameter {number}, 0.1 to 0.5" for number in range(12)]


@pytest.mark.parametrize("lines", [1, 2])
@pytest.mark.parametrize("width", [0.6, 1.0, 2.0])
def test_names_that_differ_only_at_their_end_stay_apart(width, lines):
    found = short_names.apart(TEXTS, style.SMALL, width, lines)
    assert len({tuple(each) for each in found}) == len(TEXTS)
    assert all(len(each) <= lines for each in found)
    assert all(typeset.fits(line, style.SMALL, width) for each in found for line in each)


def test_names_that_differ_at_their_start_are_cut_at_their_end():
    names = ["one long name of a room", "two long names of a room"]
    assert short_names.apart(names, style.SMALL, 0.7) == [
        typeset.shortened_lines(name, style.SMALL, 0.7) for name in names
    ]
