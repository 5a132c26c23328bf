"""Names that are cut, groups left out, panels that compare nothing: what is drawn still says what it is."""

from __future__ import annotations

import pytest

from sim.charts.layout import short_names, style, typeset
from sim.findings.settings import setting_of
from sim.findings.survival import Course, _plain
from sim.statistics.estimate import Estimate
from tests.charts.drawing import drawn, texts
from tests.charts.folders import TWELVE

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
    assert short_names.apart(names, style.SMALL, 0.7) == [typeset.shortened(name, style.SMALL, 0.7) for name in names]


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


def test_a_logarithmic_scale_is_named_however_short_the_label(folders):
    chart, _ = drawn("posterior", folders["usual"], "column")
    assert "where (log) stands" in " ".join(texts(chart)).replace("\n", " ")
    assert sum(text.endswith("(log)") for text in texts(chart)) == sum(number % 3 > 0 for number in range(26))


def test_no_number_of_a_factor_stands_alone_on_a_line(folders):
    for kind in ("indices", "tornado"):
        chart, _ = drawn(kind, folders["usual"], "paper")
        assert not [text for text in texts(chart) if text in {str(number) for number in (10, 11)}]
        assert not [text for text in texts(chart) if text.startswith(("10, 0.1", "11, 0.1"))]


def test_three_panels_of_curves_leave_no_hole(folders):
    for size in ("column", "paper", "square", "slide"):
        chart, _ = drawn("curves", folders["usual"], size)
        places = [axes.get_position() for axes in chart.figure.axes]
        across = len({round(place.x0, 6) for place in places})
        down = len({round(place.y0, 6) for place in places})
        assert sorted((across, down)) == [1, 3]


def test_one_pattern_is_not_counted(folders):
    chart, _ = drawn("patterns", folders["one"], "paper")
    assert chart.title == "The only pattern of the evidence is not identified"
    chart, _ = drawn("posterior", folders["one"], "paper")
    assert chart.title == "The calibration targets do not constrain the only parameter"


def test_groups_that_are_not_drawn_are_counted_and_kept_in_the_data(folders):
    chart, _ = drawn("scatter", folders[TWELVE], "column")
    assert "in all 12 groups" in chart.title
    assert "Shown: the first 6 of 12 groups" in " ".join(texts(chart))
    assert len({row[0] for row in chart.rows}) == 12


def test_panels_of_one_setting_are_not_said_to_count_nothing(folders):
    chart, _ = drawn("multiples", folders["one"], "column")
    assert all(row[3] is not None for row in chart.rows)
    assert chart.title.endswith("at 3 simulated values of usual tension: no settings to compare")


def test_a_note_names_bands_only_where_there_are_some(folders):
    for case, many in (("usual", 3), (TWELVE, 0)):
        chart, _ = drawn("survival", folders[case], "column")
        bands = [each for axes in chart.figure.axes for each in axes.collections]
        assert len(bands) == many
        assert ("band: 95% interval" in " ".join(texts(chart))) == bool(many)


def test_a_number_that_is_missing_is_not_called_none(folders):
    chart, _ = drawn("funnel", folders["missing"], "column")
    missing = sum(row[2] is None for row in chart.rows)
    assert missing
    assert sum(text.startswith("unknown") for text in texts(chart)) == missing
    assert not [text for text in texts(chart) if text.startswith("none")]


def test_the_title_of_many_pooled_curves_is_true_of_each_of_them():
    ends = (0.31, 0.27, 0.28, 0.29, 0.4)
    courses = [
        Course(setting_of("officials_join", f"month {number}"), (0, 60), (Estimate(0, 0, 0, 9), Estimate(end, 0, 1, 9)))
        for number, end in enumerate(ends)
    ]
    assert _plain(courses, "transfer").text.endswith("by month 60 in 27 to 40 with 5 settings")
    assert _plain(courses[:3], "transfer").text.count(" with ") == 3
