"""A study as charts read it: a made-up one's numbers where a hand would put them."""

from __future__ import annotations

import pytest

from sim.findings.study import Focus, Unfit


def test_an_estimate_is_that_of_its_row(study):
    """Transferred in Track 1.5 at a tension of 0.4: 0.9 * 5/6 * 0.8 = 0.6, and 0.08 * 0.62 to either side."""
    found = study.estimate("40", "transferred")
    assert (found.estimate, found.low, found.high) == pytest.approx((0.6, 0.5504, 0.6496))
    assert (found.inner_low, found.inner_high) == pytest.approx((0.58016, 0.61984))
    assert (found.n, found.method) == (400, "made up")
    assert study.estimate("40", "meetings").estimate == pytest.approx(20 * 5 / 6 * 0.8)
    assert study.estimate("999", "transferred").estimate is None


def test_outcomes_and_names_are_in_the_order_of_the_tables(study):
    assert study.inputs == ("tension.baseline", "encroachment.level", "track")
    assert (study.lever, study.others) == ("track", ("tension.baseline", "encroachment.level"))
    assert study.outcomes[:4] == ("transfer_rate", "any_transfer", "transferred", "trust_end")
    assert study.outcomes[4:] == ("meetings", "drafts", "breakthroughs", "uptake", "agreed")
    assert study.outcome(Focus()) == "transfer_rate"
    assert study.outcome(Focus(), ("none", "uptake", "meetings")) == "uptake"
    assert study.outcome(Focus("agreed"), ("uptake",)) == "agreed"
    with pytest.raises(Unfit, match='it has no outcome "none"; it has: transfer_rate, any_transfer, transferred'):
        study.outcome(Focus("none"))
