"""Differences within a study: the right pairs, the right sign, and nothing lost or kept too long."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.lab.design.sweep import sweep_study
from sim.lab.study import Grid, Levels, OneAtATime, Study
from sim.lab.tables.differences import Differences, difference
from sim.lab.tables.pairs import ALL_PAIRS, Pairing, pairs_of
from sim.statistics.paired import mean_difference
from sim.statistics.rates import transfer_rates

RUNS = 400


def study(levers, uncertainties=None, design=None, outcomes=("transferred", "transfer_rate", "trust_end")):
    return Study("s", "?", "standing", uncertainties or {}, levers, {}, outcomes, design or Grid(), RUNS)


def made_up(number):
    """Columns of a point; a higher number transfers more."""
    luck = np.random.default_rng(3)
    solved = luck.poisson(2.0, RUNS)
    trust = np.where(luck.random(RUNS) < 0.1, np.nan, luck.random(RUNS) * 0.5 + 0.1 * number)
    carried = luck.binomial(solved, min(0.9, 0.1 + 0.1 * number))
    first = np.where(carried > 0, 10 - number, -1)
    return {"transferred": carried, "solved": solved, "carried": carried, "trust_end": trust, "first_transfer": first}


def compared(asked, order):
    """What was found, and the points that are still held for a pair."""
    pairs = pairs_of(asked, asked.points())
    found = Differences(asked.outcomes, pairs)
    pairing = Pairing(pairs, (found,))
    for number in order:
        pairing.add(number, made_up(number), 60)
    return found, pairing._waiting


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=2, max_size=6))
def test_a_difference_of_degrees_is_never_beyond_1(rows):
    one, two = np.array(rows).T
    found = difference({"trust_end": one}, {"trust_end": two}, "trust_end", 60)
    assert -1 <= found.low <= found.inner_low <= found.estimate <= found.inner_high <= found.high <= 1


@pytest.mark.parametrize(("values", "pairs"), [(2, 1), (3, 3), (ALL_PAIRS, 6), (ALL_PAIRS + 1, ALL_PAIRS), (7, 6)])
def test_every_pair_of_a_short_lever_and_each_with_the_first_of_a_long_one(values, pairs):
    asked = study({"forum.slots": Levels(*range(5, 5 + values))}, {"tension.baseline": Levels(0.1, 0.3)})
    assert len(pairs_of(asked, asked.points())) == 2 * pairs


def test_pairs_differ_in_one_lever_and_nothing_else():
    asked = study(
        {"track": Levels("track1", "track2"), "forum.slots": Levels(6, 9)}, {"tension.baseline": Levels(0.1, 0.3)}
    )
    for name, first, second in pairs_of(asked, asked.points()):
        assert [each for each in first.values if first.values[each] != second.values[each]] == [name]


@pytest.mark.parametrize("as_rows", [False, True])
def test_a_sweep_over_tracks_compares_them_in_pairs(tmp_path, as_rows):
    """Catches a sweep whose tracks stand beside each other and are never compared."""
    table = tmp_path / "rows.csv"
    table.write_text("track,tension.baseline\n1.5,0.1\n2,0.1\n1.5,0.5\n2,0.5\n")
    asked = sweep_study("s", "standing", table if as_rows else ["track=1.5,2", "tension.baseline=0.1,0.5"])
    pairs = pairs_of(asked, asked.points())
    assert len(pairs) == 2
    for name, first, second in pairs:
        assert (name, first.values["track"], second.values["track"]) == ("track", "track1_5", "track2")
        assert first.values["tension.baseline"] == second.values["tension.baseline"]


def test_departures_are_compared_with_the_base_under_the_same_choice():
    asked = study(
        {"track": Levels("track1", "track2")},
        {"tension.baseline": Levels(0.2, 0.4, 0.6), "encroachment.level": Levels(0.0, 0.3)},
        OneAtATime(),
    )
    found = [pair for pair in pairs_of(asked, asked.points()) if pair.name != "track"]
    assert len(found) == 2 * 3
    for name, base, moved in found:
        assert base.values["track"] == moved.values["track"]
        assert (base.values["tension.baseline"], base.values["encroachment.level"]) == (0.4, 0.3)
        assert base.values[name] != moved.values[name]


@given(st.permutations(range(6)))
def test_the_order_in_which_points_come_changes_nothing(order):
    asked = study({"track": Levels("track1", "track1_5", "track2"), "forum.slots": Levels(6, 9)})
    (expected, _), (found, waiting) = compared(asked, range(6)), compared(asked, order)
    assert found._found == expected._found
    assert not waiting


def test_a_point_that_failed_takes_only_its_own_pairs_with_it():
    asked = study({"track": Levels("track1", "track1_5", "track2")})
    rows = compared(asked, (0, 2))[0].rows({})
    places = [(row.pair.first.number, row.pair.second.number, row.difference is not None)
              for row in rows if row.outcome != "transfer_rate"]  # fmt: skip
    assert set(places) == {(0, 1, False), (0, 2, True), (1, 2, False)}
    lengths = {len(row.cells()) for row in rows}
    assert len(lengths) == 1


def test_signs_and_values_are_those_of_first_minus_second():
    one, two = made_up(4), made_up(1)
    found = difference(one, two, "transferred", 60)
    assert found == mean_difference(one["transferred"], two["transferred"])
    assert found.low is not None
    assert found.low > 0
    sooner = difference(one, two, "first_transfer", 60)
    assert sooner.high is not None
    assert sooner.high < 0
    both = np.isfinite(one["trust_end"]) & np.isfinite(two["trust_end"])
    assert difference(one, two, "trust_end", 60).n == both.sum() < RUNS


def test_rates_are_compared_on_the_same_resampled_dialogues_and_corrected_together():
    asked = study({"track": Levels("track1", "track1_5", "track2")})
    columns = {number: made_up(number) for number in range(3)}
    rates = dict(enumerate(transfer_rates([*columns.values()], 1)))
    rows = [row for row in compared(asked, range(3))[0].rows(rates) if row.outcome == "transfer_rate"]
    assert len(rows) == 3
    for row in rows:
        _, n, apart, low, high, inner_low, inner_high, level, p, holm, ahead, saving, _ = row.cells()
        assert apart < 0
        assert low < inner_low < apart < inner_high < high
        assert p <= holm <= min(1, 3 * p) + 1e-12
        assert ahead == (row.pair.second.values["track"] if high < 0 and holm <= 0.05 else None)
        assert (n > 0, level) == (True, 0.95)
        assert saving is not None
        assert saving > 1  # the same questions solved in both
