"""A pilot of two tracks: what it says of the study that follows, and when it says nothing."""

from __future__ import annotations

import pytest

from sim.lab.pilot import prospect, prospect_from
from sim.statistics.power import Deviations, repetitions_for
from tests.lab.made_up import outcomes


def test_a_pilot_of_rates_needs_questions_solved():
    none = outcomes(1, 60, 0.0, 0)
    with pytest.raises(ValueError, match="Track 2 solved no question"):
        prospect_from({"track1_5": outcomes(2, 60, 2.0, 0.3), "track2": none}, "transfer_rate", 60, 0.02)
    with pytest.raises(ValueError, match="did not differ"):
        prospect_from({"track1_5": none, "track2": none}, "breakthroughs", 60, 0.02)


def test_a_pilot_says_how_wide_the_interval_of_the_study_will_be():
    """The interval of a rate at the size asked for is as wide as the power needs, judged by the bootstrap."""
    from sim.statistics.rates import rate_difference, transfer_rates

    first, second = outcomes(1, 500, 2.0, 0.3), outcomes(2, 500, 1.5, 0.3)
    found = prospect_from({"track1_5": first, "track2": second}, "transfer_rate", 60, 0.06)
    size = found.repetitions.paired
    gap = rate_difference(*transfer_rates([outcomes(3, size, 2.0, 0.3), outcomes(4, size, 1.5, 0.3)], 1))
    assert (gap.high - gap.low) / 2 == pytest.approx(0.06 * 1.96 / (1.96 + 0.8416), rel=0.15)


def test_a_prospect_says_what_it_rests_on():
    assert prospect(Deviations(1.0, 1.0, 0.5), 0.1).to_json_object() == {
        "difference": 0.1,
        "power": 0.8,
        "sd": {"first": 1.0, "second": 1.0, "difference": 0.5},
        "repetitions": {"paired": 199, "independent": 1571},
        "variance_reduction": None,
    }
    assert (
        prospect(Deviations(1.0, 1.0, 0.5), 0.1, 0.9).repetitions
        == repetitions_for(Deviations(1.0, 1.0, 0.5), 0.1, 0.9)
        != (199, 1571)
    )
