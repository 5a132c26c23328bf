"""The table behind tornado and indices: changes and shares, worked out by hand."""

from __future__ import annotations

import pytest

from sim.findings import factors
from sim.findings.study import Focus, Unfit
from tests.charts.known import TRACKS

LONG = "chapter.a_rather_long_name_of_a_parameter_"


def test_a_choice_has_each_factor_with_its_ends_and_changes(study):
    table = factors.read(study, Focus(), factors.CHANGES, "swings")
    assert [choice.label for choice in table.choices] == list(TRACKS)
    for choice in table.choices:
        assert list(choice.factors) == [f"{LONG}{place}" for place in range(12)]
        for place, bars in enumerate(choice.factors.values()):
            for measure, sign in (("to_low", -1), ("to_high", 1), ("swing", 2)):
                change = sign / (place + 1)
                found = bars[measure]
                assert (found.low, found.estimate, found.high) == pytest.approx((change - 0.1, change, change + 0.1))
                assert choice.ends[f"{LONG}{place}", measure] == ("0.1", "0.6")
    assert factors.by_size(table, ("swing",)) == [f"{LONG}{place}" for place in range(12)]
    assert factors.by_size(table, ("to_low",)) == [f"{LONG}{place}" for place in range(12)]
    one = factors.read(study, Focus(at={"track": "track2"}), ("total",), "indices")
    assert [choice.label for choice in one.choices] == [TRACKS[2]]
    assert one.options == ("--at track=track2",)
    assert set(one.choices[0].factors[f"{LONG}3"]) == {"total"}


@pytest.mark.parametrize(
    ("focus", "measures", "says"),
    [
        (Focus(), ("none",), "its sensitivity.csv has no indices"),
        (Focus("uptake"), ("total",), 'it has no indices of "uptake"; it has those of: transferred'),
        (Focus(at={"months": "3"}), ("total",), "months is no choice in its sensitivity.csv; these are: track"),
        (Focus(at={"track": "none"}), ("total",), "its sensitivity.csv has no indices at these values"),
    ],
)
def test_what_factors_lack_is_said(study, focus, measures, says):
    with pytest.raises(Unfit) as fault:
        factors.read(study, focus, measures, "indices")
    assert str(fault.value) == says
