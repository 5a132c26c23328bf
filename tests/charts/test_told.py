"""What a title or a key may leave out, and may not: whoever leads as often as another, whoever is unknown."""

from __future__ import annotations

import pytest
from matplotlib.collections import PathCollection

from sim.charts import draw
from sim.charts.figures.map import shape_of
from sim.findings.heat_map import MapCell, count_of
from sim.findings.settings import ComparedSetting
from sim.statistics.estimate import Estimate
from sim.words.claims import Group
from sim.words.phrases import phrase
from sim.words.ranks import matters_most
from tests.charts.drawing import drawn
from tests.charts.folders import made_up, rewrite


def cell(best):
    """A cell in which somebody leads."""
    return MapCell(best, "second", Estimate(0.1, 0.05, 0.15, 9), "0.1", 0)


def test_none_of_several_that_lead_as_often_is_passed_over():
    words = phrase("transferred")
    assert "with a and b in 1 of 2 settings each" in count_of([cell("a"), cell("b")], words, "settings")
    assert "with a and 2 others" in count_of([cell("a"), cell("b"), cell("c")], words, "settings")
    assert "with a in 2 of 3 settings, with b in 1" in count_of([cell("a"), cell("b"), cell("a")], words, "settings")


def test_one_setting_is_the_one_setting():
    """A title said "in any of 1 simulated settings"."""
    words, draw_of = phrase("transferred"), cell("a")._replace(place=None)
    assert count_of([draw_of], words, "settings").startswith("No best can be told in the one simulated setting:")
    assert count_of([draw_of], words, "values of careers").startswith("No best can be told at the one simulated value")
    assert count_of([cell("a")], words, "settings").endswith("with a in the one setting")
    unknown = [Group("a", Estimate(0.5, 0.4, 0.6, 9)), Group("b", Estimate(0.1, None, None, 9))]
    assert matters_most(unknown, "trust") == "What matters most for trust, of 1 factor with an interval: a"


def test_of_twelve_settings_no_two_have_both_ground_and_shape_in_common():
    settings = [ComparedSetting(name, name, name) for name in (f"room {number}" for number in range(12))]
    pairs = {(shape_of(settings, number), number % 6) for number in range(12)}
    assert len(pairs) == 12


def test_an_index_below_zero_is_chance_and_ranks_last(tmp_path):
    """A large negative estimate stood third, since sizes were taken without their sign."""
    folder = made_up(tmp_path / "study")
    factors = []

    def lower(row):
        factors.append(row["factor"])
        if row["factor"] != factors[0] or row["measure"] not in ("first_order", "total"):
            return [row]
        return [{**row, "estimate": "-0.9", "low": "-0.95", "high": "-0.85"}]

    rewrite(folder / "sensitivity.csv", lower)
    chart = draw("indices", folder)
    assert factors[0] not in chart.title
    order = list(dict.fromkeys(row[1] for row in chart.rows))
    assert order[-1] == factors[0]


def test_a_setting_without_a_curve_is_named_as_unknown(tmp_path):
    folder = made_up(tmp_path / "study", "two")
    rewrite(folder / "survival.csv", lambda row: [] if row["track"] == "track2" else [row])
    assert draw("survival", folder).title.endswith("unknown with Track\N{NO-BREAK SPACE}2")


def test_without_trust_there_is_no_arrow(folders):
    chart, _ = drawn("network", folders["all zeros"], "paper")
    lines = [each for axes in chart.figure.axes for each in axes.collections if isinstance(each, PathCollection)]
    assert not sum(len(each.get_paths()) for each in lines)
    chart, _ = drawn("network", folders["usual"], "paper")
    lines = [each for axes in chart.figure.axes for each in axes.collections if isinstance(each, PathCollection)]
    assert sum(len(each.get_paths()) for each in lines)


@pytest.mark.parametrize("kind", ["prediction", "evidence"])
def test_a_prediction_has_a_mark_and_a_note_of_its_own(tmp_path, kind):
    folder = made_up(tmp_path / "study")
    rewrite(folder / "patterns.csv", lambda row: [{**row, "kind": kind if row["code"] == "E3" else row["kind"]}])
    chart = draw("patterns", folder)
    shapes = {line.get_marker() for axes in chart.figure.axes for line in axes.get_lines()}
    assert ("D" in shapes) == (kind == "prediction")


def test_who_listens_hears_at_which_setting_a_title_holds(tmp_path):
    """A title of one setting among six was read out without that setting: it stood in the picture alone."""
    chart, _ = drawn("rates", made_up(tmp_path), "paper")
    assert ", at " in chart.subtitle
    assert all(chart.subtitle in words for words in (chart.svg(), chart.txt()))
