"""The table and the object of a record made by hand."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from sim.statistics.intervals import share
from sim.validation.record.over_region import Percentiles, RegionHindcast
from sim.validation.record.table import COLUMNS, json_object, rows
from tests.validation.record.made_up import hindcast


def test_every_row_of_a_case_in_the_table():
    head = ("oslo-1993", "Standing dialogue", 57)
    uptake, transfer = (*head, "uptake", "yes", None, None), (*head, "transfer", "yes", 7, 9)
    table = [row for row in rows(hindcast()) if row[0] == "oslo-1993"]
    assert COLUMNS == (
        "scenario", "forum", "months_watched", "outcome", "history", "history_from", "history_to", "measure",
        "estimate", "low", "high", "n",
    )  # fmt: skip
    assert len(COLUMNS) == len(table[0])
    assert [(*row[:9], row[11]) for row in table] == [
        (*uptake, "share", 0.9, 10),
        (*uptake, "median_months_where_it_happened", 5.0, 9),
        (*uptake, "restricted_mean_months", pytest.approx(10.2), 10),
        (*uptake, "share_months", 0.9, 10),
        (*uptake, "share_years", 0.0, 10),
        (*uptake, "share_never", 0.1, 10),
        (*uptake, "share_as_history", 0.9, 10),
        (*transfer, "share", 0.9, 10),
        (*transfer, "median_months_where_it_happened", 20.0, 9),
        (*transfer, "restricted_mean_months", pytest.approx((5 + 8 * 20 + 57) / 10), 10),
        (*transfer, "share_months", 0.1, 10),
        (*transfer, "share_years", 0.8, 10),
        (*transfer, "share_never", 0.1, 10),
        (*transfer, "share_as_history", 0.1, 10),
        (*head, "survival", "it ended", None, None, "share", 1.0, 10),
    ]
    assert all(low is None or low <= value <= high for *_, value, low, high, _ in table)


def test_the_object_of_a_record():
    found = json_object(
        hindcast(),
        RegionHindcast(3, {"a": Percentiles(0.1, 0.2, 0.3)}, {"b": Percentiles(0.4, 0.5, 0.6)}, {"b": share(2, 3)}),
    )
    assert list(found) == [
        "repetitions",
        "seed",
        "cases",
        "presets",
        "orderings",
        "areas",
        "class_of_months_right",
        "across",
    ]
    assert (found["repetitions"], found["seed"], found["presets"]) == (1000, 7, {"youth-arts": "Youth in the arts"})
    case, first = found["cases"]["standing"], next(iter(hindcast().orderings))
    assert {key: value for key, value in case.items() if not isinstance(value, dict)} == {
        "title": "Case 1", "forum": "Standing dialogue", "period": "1991", "months_watched": 57, "ended": "it ended",
        "median_months_to_end": None, "facts": "checked", "history_transfer_lenient": "yes",
    }  # fmt: skip
    transfer = case["transfer"]
    assert (transfer["history"], transfer["history_months"], transfer["median_months"]) == ("yes", (20, 30), 5.0)
    shares = {name: each["estimate"] for name, each in transfer["classes"].items()}
    assert shares == {"months": 0.5, "years": 0.3, "never": 0.2}
    assert transfer["share"]["estimate"] == 0.8
    assert transfer["restricted_mean_months"]["estimate"] == pytest.approx(19.9)
    assert transfer["share_as_history"]["estimate"] == 0.3
    assert case["uptake"]["share"]["estimate"] == 0.2
    assert case["alive"]["estimate"] == 1.0
    assert found["class_of_months_right"] == {**share(2, 4).to_json_object(), "n": 4}
    assert found["orderings"]["uptake"] == asdict(first.order)
    areas = found["areas"]["all cases"]
    assert (areas["strict"]["cases"], areas["strict"]["happened"]) == (4, 2)
    assert areas["uptake"]["measures"]["own period"]["area"]["estimate"] == 0.75
    assert areas["strict"]["facts"]["officials"]["estimate"] == 0.5, "one room four times"
    assert found["areas"]["without the cases from memory"]["strict"]["cases"] == 3
    assert found["across"] == {
        "vectors": 3, "transfer": {"a": {"low": 0.1, "middle": 0.2, "high": 0.3}},
        "areas": {"b": {"low": 0.4, "middle": 0.5, "high": 0.6}},
        "share_of_vectors_with_area_above_one_half": {"b": {**share(2, 3).to_json_object(), "n": 3}},
    }  # fmt: skip
    assert "across" not in json_object(hindcast())
