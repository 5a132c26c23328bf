"""Ratios of rooms with and without the will of governments: by hand from the same dialogues, as the page has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sim.engine import simulate
from sim.scenario import load
from sim.scenario.seating import in_room
from sim.validation.headlines import construction_document, will

ROOT = Path(__file__).resolve().parents[3]
STORED = ROOT / "experiments" / "headlines" / will.FILE
REPETITIONS = 200


@pytest.fixture(scope="module")
def rows():
    return {(row.measure, row.rooms, row.situation): row.ratio for row in will.play(REPETITIONS, seed=3)}


@pytest.mark.parametrize(("situation", "settings"), will.SITUATIONS.items())
def test_a_ratio_is_that_of_the_means_of_the_same_dialogues(rows, situation, settings):
    one, other = (
        simulate(in_room(load("standing", settings), track), REPETITIONS, 3, curves=0).outcomes
        for track in ("track2", "track1")
    )
    found = rows["breakthroughs a meeting", "Track 2 over Track 1", situation]
    a_meeting = [float(each["breakthroughs"].sum() / each["meetings"].sum()) for each in (one, other)]
    assert found.estimate == pytest.approx(a_meeting[0] / a_meeting[1])
    assert found.low < found.estimate < found.high


def test_will_is_what_most_of_the_ratio_is_made_of(rows):
    """Which fault would this catch: a situation whose settings do not reach the arms."""
    told, open_ = (rows["breakthroughs a meeting", "Track 2 over Track 1", each] for each in will.SITUATIONS)
    assert open_.high < told.low


def test_the_table_keeps_what_it_is_given(tmp_path):
    rows = will.play(50)
    will.write(tmp_path / "t.csv", rows)
    kept = will.read(tmp_path / "t.csv")
    assert [row[:3] for row in kept] == [row[:3] for row in rows]
    for one, other in zip(kept, rows, strict=True):
        assert one.ratio.estimate == (
            None if other.ratio.estimate is None else pytest.approx(other.ratio.estimate, rel=1e-3)
        )


def test_the_page_is_written_from_the_stored_table():
    page = ROOT / "docs" / "by-construction.md"
    assert page.read_text(encoding="utf-8") == construction_document.text(will.read(STORED))
