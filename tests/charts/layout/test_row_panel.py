"""Rows: labels that are cut, or take two lines, still say which they are."""

from __future__ import annotations

import pytest

from tests.charts.drawing import drawn, texts
from tests.charts.folders import TWELVE


@pytest.mark.parametrize("kind", ["tornado", "indices", "posterior"])
def test_no_two_factors_have_the_same_label_on_a_telephone(kind, folders):
    chart, _ = drawn(kind, folders[TWELVE], "column")
    labels = [text for text in texts(chart) if "…" in text and "officials" not in text]
    assert len(labels) > 5
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("size", ["column", "square", "slide", "paper"])
def test_a_pair_keeps_its_minus_sign_and_what_differs_in_its_names(size, folders):
    """Cut to "officials in room…", the rooms 10, 11 and 12 were one, and nothing said which was taken from which."""
    chart, _ = drawn("differences", folders[TWELVE], size)
    cut = [text for text in texts(chart) if text.startswith("officials")]
    minus = [text for text in cut if "\N{MINUS SIGN}" in text]
    single = {text.split(" \N{MINUS SIGN}")[0] for text in cut}
    assert minus
    assert len(minus) in (len(cut), len(cut) // 2)  # both names on a line, or a line each
    if len(minus) < len(cut):
        assert len(single) == len({text.strip("… ") for text in single})
        shown = {name for row in chart.rows[: len(minus)] for name in row[:2]}
        assert len(single) == len(shown)
    else:
        assert len(set(cut)) == len(cut)


def test_no_number_of_a_factor_stands_alone_on_a_line(folders):
    for kind in ("indices", "tornado"):
        chart, _ = drawn(kind, folders["usual"], "paper")
        assert not [text for text in texts(chart) if text in {str(number) for number in (10, 11)}]
        assert not [text for text in texts(chart) if text.startswith(("10, 0.1", "11, 0.1"))]
