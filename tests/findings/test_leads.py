"""Who leads: one rule behind map, panels and brief, whichever way round a study stores a pair."""

from __future__ import annotations

import pytest

from sim.brief.finding.choice import find, leading_outcome
from sim.findings import heat_map
from sim.findings.leads import lead_of
from sim.findings.settings import differences, slice_of
from sim.findings.study import Focus, StoredStudy
from tests.brief.folders import grid
from tests.charts.folders import made_up, rewrite
from tests.charts.known import TRACKS


def turned(row):
    """The same pair, second minus first."""
    one, two = ("first", "first_point"), ("second", "second_point")
    swapped = {a: row[b] for pair in (one, two) for a, b in zip(pair, two if pair is one else one, strict=True)}
    less = {a: repr(-float(row[b])) for a, b in (("difference", "difference"), ("low", "high"), ("high", "low"))}
    return [{**row, **swapped, **less}]


@pytest.fixture
def both(tmp_path):
    """Gives a study as it is, and with every pair stored the other way round."""

    def build(make):
        folders = [make(tmp_path / name) for name in ("plain", "turned")]
        rewrite(folders[1] / "differences.csv", turned)
        return [StoredStudy(folder) for folder in folders]

    return build


def test_a_map_is_the_same_whichever_way_round_a_pair_is_stored(both):
    plain, other = (heat_map.read(study, Focus()).cells for study in both(made_up))
    assert plain == other
    assert all(cell.lead.low < cell.lead.estimate < cell.lead.high for cell in plain.values())


def test_a_brief_is_the_same_whichever_way_round_a_pair_is_stored(both):
    plain, other = (find(study) for study in both(grid))
    assert plain == other
    assert "The widest lead is" in plain.answer[2]


def test_map_and_brief_count_the_same_leaders(tmp_path):
    study = StoredStudy(grid(tmp_path / "study"))
    led = [cell.best for cell in heat_map.read(study, Focus(leading_outcome(study))).cells.values() if cell.clear]
    rows = {row[0]: row[1] for row in find(study).table.rows}
    assert {label: rows[label] for label in TRACKS} == {label: str(led.count(label)) for label in TRACKS}


def settings(study):
    return slice_of(study, Focus()).settings


def test_the_lead_is_the_paired_difference_and_not_that_of_two_estimates(study):
    found = lead_of(study, "transferred", settings(study))
    assert (found.best.label, found.second.label, found.clear, found.whole) == (TRACKS[2], TRACKS[1], True, True)
    assert found.over == differences(study, "transferred")[found.second.point, found.best.point].value.reversed
    assert found.over.low is not None


@pytest.mark.parametrize("lost", [("difference", "low", "high"), ("first_point",)])
def test_without_a_paired_difference_the_lead_has_no_interval_and_is_no_zero(tmp_path, lost):
    """An empty difference was once drawn as a lead of 0."""
    folder = made_up(tmp_path / "study")
    rewrite(folder / "differences.csv", lambda row: [{**row, **dict.fromkeys(lost, "")}])
    study = StoredStudy(folder)
    found = lead_of(study, "transferred", settings(study))
    best, second = (study.estimate(each.point, "transferred").estimate for each in (found.best, found.second))
    assert (found.over.estimate, found.over.low, found.over.high) == (best - second, None, None)


def test_of_one_number_nobody_leads(study):
    assert lead_of(study, "transferred", settings(study)[:1]) is None
