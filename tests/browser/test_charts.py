"""The charts of the page: numbers stand where they belong, whatever they are, and a picture follows its data."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from sim.charts.layout.scale import spread
from sim.tell import month_name
from sim.tell.sentences import MONTHS
from tests.browser.conftest import WEB

WIDTHS = [280, 360, 640, 1400]


def test_no_picture_holds_what_is_no_number(charts):
    bad = charts.evaluate(
        """widths => charts.each((kind, name) => widths.map(width => {
            const chart = charts.made(kind, name, width), found = [charts.told(chart), chart.title, chart.says];
            chart.look({at: 0});
            found.push(charts.told(chart));
            return [kind, name, width, found.join(" ").match(/NaN|undefined|Infinity|null|\\{\\w+\\}/)];
        })).flat().filter(each => each[3])""",
        WIDTHS,
    )
    assert bad == []


def test_a_picture_that_was_updated_is_one_drawn_anew(charts):
    differ = charts.evaluate(
        """() => charts.each((kind, name) => Object.keys(charts.data[kind]).map(other => {
            const chart = charts.made(kind, other, 640);
            chart.update(charts.data[kind][name], 360);
            return [kind, other, name, charts.told(chart) === charts.told(charts.made(kind, name, 360))];
        })).flat().filter(each => !each[3])"""
    )
    assert differ == []


def test_words_stay_on_the_picture_and_lines_of_text_apart(charts):
    """Found where a name is longer than its room, or a number was forgotten when a margin was measured."""
    out = charts.evaluate(
        """widths => charts.each((kind, name) => widths.map(width => {
            const chart = charts.made(kind, name, width), {element} = chart, found = [];
            document.querySelector("main").replaceChildren(element);
            const height = Number(element.getAttribute("height"));
            for (const text of element.querySelectorAll("text")) {
                const box = text.getBBox();
                if (box.x < -1.5 || box.x + box.width > width + 1.5 || box.y < -1 || box.y + box.height > height + 1.5)
                    found.push([kind, name, width, text.textContent, box.x, box.width, box.y, box.height, height]);
            }
            return found;
        })).flat(2)""",
        WIDTHS,
    )
    assert out == []


def points(path):
    return [tuple(map(float, each.split())) for each in re.findall(r"[ML]([-\d.]+ [-\d.]+)", path)]


def test_a_fan_stands_where_its_numbers_are(charts):
    """Places by hand: from the grid lines of 0 and 0.2, and the two ends of these lines."""
    found = charts.evaluate(
        """() => {
            const chart = charts.made("fan", "plain", 640);
            const {median, low, high} = charts.data.fan.plain.arms[0].bands.trust;
            const line = tick => [...chart.element.querySelectorAll(".grid, line.axis[x1][x2]")]
                .map(each => ["x1", "x2", "y1"].map(name => Number(each.getAttribute(name))))[tick];
            const path = of => chart.element.querySelector(of).getAttribute("d");
            return {zero: line(0), next: line(1), median: path(".median"), outer: path(".outer"),
                    values: [low, median, high].map(each => [each[0], each[59]])};
        }"""
    )
    (left, right, zero), (_, _, next_) = found["zero"], found["next"]

    def y(value):
        return pytest.approx(zero + (next_ - zero) * value / 0.2, abs=0.06)

    low, median, high = found["values"]
    line, band = points(found["median"]), points(found["outer"])
    assert len(line) == 60
    assert line[0] == (pytest.approx(left, abs=0.06), y(median[0]))
    assert line[-1] == (pytest.approx(right, abs=0.06), y(median[1]))
    assert [band[0][1], band[59][1], band[60][1], band[-1][1]] == [y(high[0]), y(high[1]), y(low[1]), y(low[0])]


def test_understanding_is_what_misreading_leaves(ask):
    band = {"low": [0.1], "q1": [0.2], "median": [0.5], "q3": [0.6], "high": [0.75]}
    assert ask("charts/curves.js", "bandOf", "understanding", {"misreading": band}) == {
        "low": [0.25], "q1": [0.4], "median": [0.5], "q3": [0.8], "high": [0.9],
    }  # fmt: skip


def test_where_nothing_is_known_a_line_is_broken(charts):
    found = charts.evaluate(
        """() => { const {element} = charts.made("fan", "unknown", 640);
                   return [".median", ".outer"].map(each => element.querySelector(each).getAttribute("d")); }"""
    )
    assert [len(points(path)) for path in found] == [2, 4]


def test_what_is_counted_jumps_and_never_slopes(charts):
    path = charts.evaluate('() => charts.made("fan", "long", 640).element.querySelector(".median").getAttribute("d")')
    assert all(one[0] == two[0] or one[1] == two[1] for one, two in pairwise(points(path)))


def test_the_path_of_packages_per_hundred_dialogues(charts, ask):
    outcomes = {
        "breakthroughs": [3, 1, 0, 4],
        "uptake": [2, 1, 0, 3],
        "transferred": [1, 0, 0, 1],
        "agreed": [1, 0, 0, 0],
    }
    path = ask("charts/columns.js", "pathOf", outcomes)
    assert [each["reached"] for each in path] == [200, 150, 50, 25]
    assert [each["lost"] for each in path] == [50, 100, 25, 0]
    bars = charts.evaluate(
        """outcomes => [...charts.kinds.paths({arms: [{name: "A", outcomes}]}, charts.facts, 640)
            .element.querySelectorAll("rect")].map(each => Number(each.getAttribute("width")))""",
        outcomes,
    )
    assert [round(200 * width / (bars[0] + bars[1])) for width in bars] == [150, 50, 50, 100, 25, 25, 25, 0]


def test_what_a_room_settles_is_what_reaches_talks_and_what_is_lost(charts):
    rows = charts.evaluate('() => charts.made("settled", "two", 640).rows()')
    assert rows[1:] == [["A", 499, 50, 449], ["B", 998, 100, 898]]


def test_every_dialogue_has_its_dot_in_the_row_of_its_value(ask, charts):
    assert ask("charts/dots.js", "groups", [2, 0, 1, 0]) == [
        {"low": 2, "high": 2, "places": [0]},
        {"low": 1, "high": 1, "places": [2]},
        {"low": 0, "high": 0, "places": [1, 3]},
    ]
    groups = ask("charts/dots.js", "groups", list(range(0, 2000, 7)))
    assert sum(len(each["places"]) for each in groups) == 286
    assert all(each["low"] <= 7 * place <= each["high"] for each in groups for place in each["places"])


def test_scales_hold_all_values_and_zero_in_round_steps(ask):
    cases = [[3.2], [0.0004, -0.002], [12, -5, 900], [0], [-1e-9], [1e7, 3], [float("1e-30")]]
    for values in cases:
        scale = ask("charts/scale.js", "across", values)
        assert scale["low"] <= min(0, *values, 0)
        assert scale["high"] >= max(0, *values, 0)
        steps = {round(two - one, 12) for one, two in pairwise(scale["ticks"])}
        assert len({f"{step:.6g}" for step in steps}) == 1 or max(steps) < 1e-11
        assert 0 in scale["ticks"]
        assert 2 <= len(scale["ticks"]) <= 12
    for most, share in [(0, True), (0.05, True), (0.61, True), (1, True), (0, False), (3, False), (47, False)]:
        scale = ask("charts/scale.js", "upward", most, share)
        assert scale["ticks"][0] == 0
        assert scale["ticks"][-1] == scale["high"] >= most
        assert scale["high"] <= 1 or not share


def test_labels_are_spread_as_on_the_charts_of_python(ask):
    for wanted in ([1.0, 1.1, 3.0], [5, 5, 5, 5], [0, 10], [9.9, 0.1, 9.8], [3]):
        assert ask("charts/scale.js", "spread", wanted, 0.5, 0, 10) == pytest.approx(spread(wanted, 0.5, 0.0, 10.0))


def test_months_are_called_as_python_calls_them_in_short(ask):
    for start in ("2013-06", "1999-12", ""):
        for month in (0, 1, 6, 7, 59, 239):
            name = month_name(start, month)
            short = next((name.replace(each, each[:3]) for each in MONTHS if name.startswith(each)), name)
            assert ask("charts/calendar.js", "monthName", start, month) == short


def test_nothing_in_a_picture_moves_by_itself():
    assert not re.search(r"transition|animation|@keyframes", (WEB / "charts/charts.css").read_text(encoding="utf-8"))
