"""The figure of a comparison: what it shows, says and writes."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from functools import cache
from itertools import combinations
from xml.etree import ElementTree

import pytest
from matplotlib.colors import to_rgb
from matplotlib.text import Text

from sim.charts.figures.comparison import DRAWN, chart_of, export
from sim.charts.layout import colours
from sim.words.numbers import count, in_100, interval
from tests.lab.made_up import ODD, usual


def test_the_table_of_a_comparison_has_every_mean_and_rate_under_its_name(tmp_path):
    found = usual()
    chart = export(found, tmp_path, "backchannel compare standing")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"compare.{each}" for each in ("csv", "png", "svg", "txt")
    ]
    assert chart.kind == "compare"
    assert chart.columns == (
        "panel", "track", "label", "measure", "unit", "estimate", "low", "high", "inner_low", "inner_high", "n",
        "total",
    )  # fmt: skip
    expected = []
    for result in found.tracks:
        for stage in ("meetings", "drafts", "breakthroughs", "uptake", "transferred", "agreed"):
            mean = result.means[stage]
            numbers = (mean.estimate, None, None, None, None, mean.n, result.totals[stage])
            expected.append(("path", result.track, result.label, stage, "mean per dialogue", *numbers))
        rate = result.transfer_rate
        numbers = (
            rate.estimate,
            rate.low,
            rate.high,
            rate.inner_low,
            rate.inner_high,
            rate.n,
            result.totals["carried"],
        )
        expected.append(("rate", result.track, result.label, "transfer_rate", "share of questions solved", *numbers))
    assert list(chart.rows) == expected
    for row in (dict(zip(chart.columns, each, strict=True)) for each in chart.rows):
        assert row["estimate"] == pytest.approx(row["total"] / row["n"])


def test_the_note_of_a_comparison_names_the_command():
    written = [text.get_text() for text in chart_of(usual(), "backchannel compare standing").figure.findobj(Text)]
    assert any("backchannel compare standing" in text for text in written)


COMMAND = "backchannel compare standing --tracks 1,1.5,2 --repetitions 1000 --seed 1"


def long_titles():
    found = usual()
    rooms = tuple(
        replace(each, room="12 officials in a private capacity, 11 former officials, 17 experts")
        for each in found.tracks
    )
    title = "United States, China and Japan: two dialogues on the avoidance of crises and the reduction of risk"
    return replace(found, title=title, forum="A dialogue with a rather long name", forums=3, tracks=rooms)


CASES = {"usual": usual, "long titles": long_titles, **ODD}

cases = pytest.mark.parametrize("case", [cache(case) for case in CASES.values()], ids=CASES)


@cache
def chart(case):
    return chart_of(case(), COMMAND)


def drawn(case):
    return chart(case).figure


def texts(figure):
    return [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]


def boxes(figure):
    renderer = figure.canvas.get_renderer()
    return [(text.get_text(), text.get_window_extent(renderer)) for text in texts(figure)]


@cache
def placed(case):
    return boxes(drawn(case))


@cases
def test_no_text_leaves_the_figure(case):
    figure = drawn(case)
    width, height = figure.canvas.get_width_height()
    for text, box in placed(case):
        assert box.x0 >= 0, text
        assert box.y0 >= 0, text
        assert box.x1 <= width, text
        assert box.y1 <= height, text


@cases
def test_no_two_texts_overlap(case):
    for (one, first), (other, second) in combinations(placed(case), 2):
        # a pixel of leading is shared by lines of the same paragraph
        assert not first.padded(-1).overlaps(second.padded(-1)), (one, other)


def test_a_command_without_spaces_is_broken_rather_than_cut_off():
    figure = chart_of(usual(), "backchannel compare " + "folder/" * 60 + "scenario.toml").figure
    width, _ = figure.canvas.get_width_height()
    assert max(box.x1 for _, box in boxes(figure)) <= width


def luminance(colour):
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour)]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(colour):
    return 1.05 / (luminance(colour) + 0.05)


@cases
def test_text_stands_out_from_white(case):
    assert all(contrast(text.get_color()) >= 4.5 for text in texts(drawn(case)))


def test_marks_stand_out_from_white_and_differ_in_grey():
    light = [luminance(colours.COLOUR[track]) for track in ("track1", "track1_5", "track2")]
    assert all(contrast(colour) >= 3 for colour in colours.COLOUR.values())
    assert light == sorted(light)
    assert len(set(colours.MARKER.values())) == 3


def drawn_numbers(comparison):
    for result in comparison.tracks:
        for stage in ("meetings", "drafts", *DRAWN):
            yield count(result.means[stage].estimate)
        if result.transfer_rate.estimate is not None:
            yield in_100(result.transfer_rate.estimate)
        if result.transfer_rate.low is not None:
            yield interval(result.transfer_rate, in_100)


@cases
def test_alt_text_holds_every_number_drawn(case):
    comparison = case()
    said = f"{chart(case).alt} {chart(case).description}"
    figure = {text.get_text() for text in texts(drawn(case))}
    for number in drawn_numbers(comparison):
        assert re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d,]|\.\d)", said), number
        assert any(number in text for text in figure), number


@cases
def test_alt_text_is_of_a_length_that_can_be_listened_to(case):
    assert 150 <= len(chart(case).alt) <= 300


@cases
def test_bars_are_as_long_as_their_numbers(case):
    comparison, figure = case(), drawn(case)
    for axes, result in zip(figure.axes, comparison.tracks, strict=False):
        assert [bar.get_width() for bar in axes.patches] == [result.means[stage].estimate for stage in DRAWN]
    limits = {axes.get_xlim() for axes in figure.axes[: len(comparison.tracks)]}
    assert len(limits) == 1
    assert limits.pop()[0] == 0


def test_intervals_stand_where_they_should():
    comparison = usual()
    lines = chart_of(comparison).figure.axes[-1].get_lines()
    for place, result in enumerate(comparison.tracks):
        rate = result.transfer_rate
        mine = [line for line in lines if set(line.get_ydata()) == {place}]
        outer, inner, dot = (list(line.get_xdata()) for line in mine)
        assert (outer, inner, dot) == ([rate.low, rate.high], [rate.inner_low, rate.inner_high], [rate.estimate])


@cases
def test_the_table_holds_what_is_drawn(case):
    comparison = case()
    rows = list(csv.DictReader(io.StringIO(chart(case).csv())))
    for result in comparison.tracks:
        mine = {row["measure"]: row for row in rows if row["track"] == result.track}
        assert set(mine) == {"meetings", "drafts", *DRAWN, "transfer_rate"}
        for stage in DRAWN:
            assert float(mine[stage]["estimate"]) == result.means[stage].estimate
        found = mine["transfer_rate"]["estimate"]
        assert (float(found) if found else None) == result.transfer_rate.estimate


def test_the_same_bytes_again(tmp_path):
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        export(usual(), tmp_path / name, COMMAND, formats=("svg", "pdf", "csv", "txt"))
    files = sorted(path.name for path in (tmp_path / "first").iterdir())
    assert files == ["compare.csv", "compare.pdf", "compare.svg", "compare.txt"]
    for name in files:
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes(), name


def test_the_picture_names_itself_to_screen_readers(tmp_path):
    export(replace(usual(), title='<&"'), tmp_path, formats=("svg",))
    root = ElementTree.fromstring((tmp_path / "compare.svg").read_bytes())
    space = "{http://www.w3.org/2000/svg}"
    assert root.get("role") == "img"
    for name in root.get("aria-labelledby").split():
        assert any(
            each.get("id") == name and each.text for each in root if each.tag in (f"{space}title", f"{space}desc")
        )


def test_a_picture_is_written_at_the_size_it_was_drawn(tmp_path):
    export(usual(), tmp_path, formats=("png",))
    width = int.from_bytes((tmp_path / "compare.png").read_bytes()[16:20], "big")
    assert width == pytest.approx(170 / 25.4 * 300, abs=1)
