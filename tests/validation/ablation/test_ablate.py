from __future__ import annotations

import numpy as np
import pytest

from sim.engine import simulate
from sim.scenario.seating import in_room
from sim.statistics.estimate import Estimate
from sim.statistics.several import holm, p_value
from sim.validation.ablation import MEASURES, AblationPlan, Contribution, ablate, assess
from sim.validation.ablation.play import runs_of
from sim.validation.ablation.rows import IDLE, PLAYED, UNUSED, from_csv, to_csv
from sim.validation.switches import off
from tests.validation.ablation.situations import everything, standing

ASK = AblationPlan(("learning", "memo", "mandate", "approval"), ("track1", "track2"), 80, 2)


@pytest.fixture(scope="module")
def rows():
    return ablate(standing("months=36"), ASK)


def test_a_contribution_is_the_paired_difference_of_two_simulations(rows):
    room = in_room(standing("months=36"), "track2")
    one, other = (simulate(each, 80, 2).outcomes for each in (room, off(room, "learning")))
    found = {row.measure: row for row in rows if (row.mechanism, row.track) == ("learning", "track2")}
    assert set(found) == set(MEASURES)
    for name in ("breakthroughs", "trust_end", "alive"):
        assert found[name].estimate == pytest.approx(float(np.mean(one[name] - other[name])))
        assert found[name].base == pytest.approx(float(np.mean(one[name])))
    totals = [each["carried"].sum() / each["solved"].sum() for each in (one, other)]
    assert found["transfer_rate"].estimate == pytest.approx(totals[0] - totals[1])


def test_what_cannot_show_is_not_counted_as_a_comparison(rows):
    status = {(row.mechanism, row.track): row.status for row in rows}
    assert status["mandate", "track2"] == UNUSED
    assert status["memo", "track1"] == IDLE, "nobody in a Track 1 room writes memos"
    assert status["approval", "track1"] == IDLE, "officials in official capacity need no approval"
    assert status["memo", "track2"] == PLAYED


def test_holm_counts_every_comparison_of_every_track(rows):
    played = [row for row in rows if row.status == PLAYED and row.low is not None]
    alone = [p_value(Estimate(row.estimate, row.low, row.high, row.n)) for row in played]
    assert [row.holm for row in played] == pytest.approx(list(holm(alone)))
    assert {row.track for row in played} == {"track1", "track2"}


def test_progress_counts_what_is_played():
    told = []
    ablate(everything(), ASK._replace(repetitions=10), told.append)
    assert sum(told) == runs_of(everything(), ASK._replace(repetitions=10))


def test_rows_come_back_from_a_file_as_they_were(rows):
    read = from_csv(to_csv(rows))
    assert to_csv(read) == to_csv(rows)
    for one, other in zip(read, rows, strict=True):
        assert one[:4] == other[:4]
        assert one.n == other.n
        assert one.estimate == (None if other.estimate is None else pytest.approx(other.estimate, rel=1e-5))


def test_a_file_of_something_else_is_refused():
    with pytest.raises(ValueError, match="first line must be mechanism,track"):
        from_csv("a,b\n1,2\n")


def told(measure, estimate, arm, base=1.0, p=0.0001):
    return Contribution("x", "track2", PLAYED, measure, base, estimate, estimate - arm, estimate + arm,
               estimate - 2 * arm, estimate + 2 * arm, p, 100)  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "word"),
    [
        ([told("uptake", 0.2, 0.02)], "matters"),
        ([told("uptake", -0.2, 0.02)], "matters"),
        ([told("uptake", 0.02, 0.002)], "little"),
        ([told("uptake", 0.0, 0.001, p=1.0), told("standing", 0.4, 0.02)], "beside the path"),
        ([told("uptake", 0.0, 0.01, p=1.0)], "nothing"),
        ([told("uptake", 0.0, 0.03, p=1.0)], "not known"),
        ([told("uptake", 0.2, 0.3, p=0.4)], "not known"),
        ([told("uptake", 0.0, 0.01, base=0.0, p=1.0)], "nothing"),
        ([told("uptake", 0.1, 0.01, base=0.0)], "matters"),
        ([Contribution("x", "track1", IDLE), told("uptake", 0.2, 0.02)], "matters"),
        ([Contribution("x", "track1", IDLE), Contribution("x", "track2", UNUSED)], IDLE),
        ([Contribution("x", "track1", UNUSED)], UNUSED),
    ],
)
def test_a_verdict_says_no_more_than_the_intervals(rows, word):
    assert assess(rows).word == word
    assert assess(rows).candidate == (word in ("nothing", IDLE))


def test_a_wide_interval_does_not_make_a_row_the_loudest():
    wide, narrow = told("agreed", 0.9, 0.8), told("uptake", 0.3, 0.01)
    assert assess([wide, narrow]).row == narrow
