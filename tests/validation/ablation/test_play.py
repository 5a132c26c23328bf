"""A contribution is a paired difference; what cannot show is no comparison."""

from __future__ import annotations

import numpy as np
import pytest

from sim.engine import simulate
from sim.scenario.seating import in_room
from sim.statistics.estimate import Estimate
from sim.statistics.several import holm, p_value
from sim.validation.ablation import MEASURES, AblationPlan, Contribution, ablate
from sim.validation.ablation.play import runs_of
from sim.validation.ablation.rows import IDLE, PLAYED, UNUSED
from sim.validation.switches import off
from tests.validation.switches.situations import everything, standing

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


def told(measure, estimate, arm, base=1.0, p=0.0001):
    return Contribution("x", "track2", PLAYED, measure, base, estimate, estimate - arm, estimate + arm,
               estimate - 2 * arm, estimate + 2 * arm, p, 100)  # fmt: skip
