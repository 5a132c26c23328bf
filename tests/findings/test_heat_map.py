"""The table behind the map: who leads where, worked out by hand."""

from __future__ import annotations

import pytest

from sim.charts.figures.map import EMPTY, keys_of
from sim.charts.layout import colours
from sim.charts.layout.legend import Key
from sim.findings import heat_map
from sim.findings.heat_map import MapCell, count_of
from sim.findings.study import Focus, StoredStudy, Unfit
from sim.statistics.estimate import Estimate
from sim.words.claims import Group
from sim.words.phrases import phrase
from sim.words.ranks import matters_most
from tests.charts.drawing import drawn
from tests.charts.folders import made_up, rewrite
from tests.charts.known import TRACKS


def test_a_map_has_a_cell_for_every_pair_of_values(study):
    """Track 2 leads everywhere, by 0.9 * (1 - 5/6) * (1.2 - tension), told apart where that is above 0.05."""
    table = heat_map.read(study, Focus())
    assert (table.x, table.y, table.circumstances, table.options) == ("tension.baseline", "encroachment.level", "", ())
    assert table.xs == tuple(f"0.{place}" for place in range(9))
    assert table.ys == ("0.2", "0.5", "0.8")
    assert set(table.cells) == {(x, y) for x in table.xs for y in table.ys}
    for (x, _), cell in table.cells.items():
        lead = 0.15 * (1.2 - float(x))
        assert (cell.best, cell.second, cell.whole) == (TRACKS[2], TRACKS[1], True)
        assert (cell.lead.estimate, cell.lead.low, cell.lead.high) == pytest.approx((lead, lead - 0.05, lead + 0.05))
        assert (cell.place, table.settings[cell.place].key) == (2, "track2")
        assert cell.in_words == f"{TRACKS[2]} leads by {cell.text}"
    look = Key(f"{TRACKS[2]} ahead", colours.COLOUR["track2"], sign=colours.MARKER["track2"])
    assert keys_of(table) == [look]
    assert heat_map.title_of(table).endswith(f"with {TRACKS[2]} in all 27 settings")


def test_where_no_best_can_be_told_a_cell_has_no_colour(tmp_path):
    folder = made_up(tmp_path / "study")
    nothing = {"estimate": "", "low": "", "high": ""}
    rewrite(folder / "differences.csv", lambda row: [{**row, "ahead": ""} if row["tension.baseline"] == "0.3" else row])
    rewrite(folder / "summary.csv", lambda row: [{**row, **(nothing if row["point"] in ("0", "3", "4") else {})}])
    table = heat_map.read(StoredStudy(folder), Focus("transferred"))
    assert table.options == ("--outcome transferred",)
    unsure, alone, partly = (table.cells[at] for at in (("0.3", "0.2"), ("0.0", "0.5"), ("0.0", "0.2")))
    assert (unsure.place, unsure.clear, unsure.whole) == (None, False, True)
    assert unsure.in_words == f"no best can be told (lead {unsure.text})"
    assert (alone.in_words, alone.text, alone.lead.estimate) == ("nothing to compare", "", None)
    assert (partly.best, partly.second, partly.clear, partly.whole) == (TRACKS[2], TRACKS[1], False, False)
    assert [(key.label, key.colour) for key in keys_of(table)][1:] == [
        ("no best can be told", ""),
        ("nothing to compare", EMPTY),
    ]
    assert heat_map.title_of(table).endswith(
        f"with {TRACKS[2]} in 22 of 27 settings; in 4 no best can be told; in 1 there is nothing to compare"
    )


def test_a_map_needs_a_lever_and_two_more_names(study):
    with pytest.raises(Unfit, match="fewer than two names vary in it besides the lever and what --at holds"):
        heat_map.read(study, Focus(at={"tension.baseline": "0.3"}))


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


def test_the_lead_of_a_map_is_the_difference_of_the_table_whoever_is_first_in_it(folders):
    """The table has Track 1.5 less Track 2: -0.18, from -0.23 to -0.13. Track 2 leads by 0.18, from 0.13 to 0.23."""
    chart, _ = drawn("map", folders["usual"], "brief")
    (row,) = [row for row in chart.rows if row[:2] == ("0.0", "0.2")]
    assert row[2:4] == ("Track\N{NO-BREAK SPACE}2", "Track\N{NO-BREAK SPACE}1.5")
    assert row[4:] == (pytest.approx(0.18), pytest.approx(0.13), pytest.approx(0.23), 1, 400)
