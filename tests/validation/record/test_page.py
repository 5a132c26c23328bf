"""The page and the table of a record made by hand: every number where it belongs, every sentence with its reason."""

from __future__ import annotations

from dataclasses import asdict, replace

import numpy as np
import pytest

from sim.scenario import load
from sim.statistics.intervals import share
from sim.validation.record.__main__ import PAGE
from sim.validation.record.case import measure_case
from sim.validation.record.document import BEYOND, HEAD, LIMITS, page
from sim.validation.record.history import SAYS, Ordering
from sim.validation.record.ordering import Order
from sim.validation.record.over_region import Percentiles, RegionHindcast
from sim.validation.record.play import NEVER, EventTimes
from sim.validation.record.table import COLUMNS, json_object, rows
from sim.validation.record.wording import how_long, of_classes, of_order, survival
from tests.validation.record.made_up import cases, held

CASES = """\
| case | months watched | uptake: history | model | transfer: strict | lenient | model |
| --- | ---: | --- | ---: | --- | --- | ---: |
| [oslo-1993](../scenarios/oslo-1993.toml) | 57 | yes | 90 (60 to 98) | yes (7 to 9) | yes | 90 (60 to 98) |
| [standing](../scenarios/standing.toml) | 57 | yes | 20 (6 to 51) | yes (20 to 30) | yes | 80 (49 to 94) |
| [east-west](../scenarios/east-west.toml) | 57 | no | 30 (11 to 60) | no | no | 40 (17 to 69) |
| [north-south](../scenarios/north-south.toml) (from memory, not verified) | 57 | no | 10 (2 to 40) | no | no | \
60 (31 to 83) |
"""
LENGTHS = """\
| case | to uptake: median | mean | to transfer: median | mean | forum alive |
| --- | ---: | ---: | ---: | ---: | ---: |
| oslo-1993 | 5 | 10.2 (3.1 to 25.8) | 20 | 22 (13 to 33) | 100 (72 to 100) |
| standing | 5 | 47 (27 to 55) | 5 | 19.9 (8.6 to 35.2) | 100 (72 to 100) |
| east-west | 5 | 41 (22 to 52) | 5 | 36 (18 to 49) | 100 (72 to 100) |
| north-south | 5 | 52 (33 to 56) | 5 | 26 (11 to 42) | 100 (72 to 100) |
"""
CLASSES = """\
History is known to the class of months in 4 cases (1 months, 1 years and 2 never). In 2 of them most simulated
dialogues are in that class (15 to 85 in 100, 95% interval over cases). Always saying never would be right in 2.

| transfer in history | cases | model: months | model: years | model: never |
| --- | ---: | ---: | ---: | ---: |
| months | 1 | 10 | 80 | 10 |
| years | 1 | 50 | 30 | 20 |
| never | 2 | 50 | 0 | 50 |

Each row is a mean over its cases: in 100 simulated dialogues, how many in each class.

Where most simulated dialogues went otherwise than history:

- oslo-1993: in history transfer within a year, in 80 of 100 simulated dialogues transfer after more than a year; 10
  (2 to 40) of 100 went as history did.
- standing: in history transfer after more than a year, in 50 of 100 simulated dialogues transfer within a year; 30
  (11 to 60) of 100 went as history did.
- north-south: in history no transfer, in 60 of 100 simulated dialogues transfer within a year; 40 (17 to 69) of 100
  went as history did.

"""
EACH = """\
**Case 1** (1991). History: uptake yes, transfer yes (strict) and yes (lenient); it ended. Not known: Who called whom.
When. Sources: A, 1999; B, 2001.

**Case 2** (1992). History: uptake no, transfer no (strict) and no (lenient); it ended. Sources: A, 1999; B, 2001.

**Case 3** (1993). History: uptake no, transfer no (strict) and no (lenient); it ended. Dates and seats are from
memory, not verified. Sources: A, 1999; B, 2001.

## Presets

Stylised situations: nothing happened that they could be held against.

- [youth-arts](../scenarios/youth-arts.toml): Youth in the arts

## What this comparison cannot show
"""


def plain(text):
    return " ".join(text.split())


@pytest.fixture(scope="module", name="text")
def the_page():
    return page(held())


@pytest.mark.parametrize("part", [CASES, LENGTHS, CLASSES, EACH])
def test_the_page_has_every_number_in_its_place(text, part):
    assert part in text


def test_the_page_opens_with_its_size_and_seed_and_ends_with_its_limits(text):
    assert text.startswith(HEAD.format(repetitions="1,000", seed=7) + "\n## What turned against the model\n\n- ")
    assert text.endswith(LIMITS)
    heads = [line for line in text.splitlines() if line.startswith("#")]
    assert heads[1:-2] == [
        "## What turned against the model",
        "## What held",
        "## Areas under the curve",
        "### All cases",
        "### Without the cases from memory",
        "## Cases",
        "## Order",
        "## Months, years, never",
        "## Case by case",
    ]


def test_sections_stand_apart(text):
    assert f"{LENGTHS}\n## Order\n\n- **uptake**: " in text
    assert "chance.\n\n## Months, years, never\n\nHistory is known" in text


def test_where_all_went_as_in_history_it_is_said():
    assert "\nNo case goes otherwise.\n" in page(replace(held(), cases=held().cases[2:3]))


def test_what_never_happened_has_no_median():
    never = np.full(4, NEVER)
    case = measure_case(load("standing"), next(iter(cases())).record, EventTimes(never, never, never, 57))
    assert how_long(case)[::2] == ["-", "-"]


def test_only_what_is_beyond_the_model_is_said_to_be(text):
    assert text.count("Beyond the model:") == 1
    assert f"it ended. Beyond the model: {BEYOND['oslo-1993']} Sources: A, 1999; B, 2001." in plain(text)


def test_orders_are_told_one_by_one(text):
    lines = plain(text.partition("## Order\n")[2].partition("\n## ")[0])
    for ordering in held().orderings:
        assert f"- **{ordering.name}**: {of_order(ordering)}." in lines


def test_the_committed_page_has_the_sentences_that_hold_whatever_the_numbers():
    committed = plain(PAGE.read_text(encoding="utf-8"))
    assert plain(LIMITS) in committed
    assert all(plain(part) in committed for part in HEAD.partition("{repetitions}")[::2][:1])
    assert plain(HEAD.partition("seed {seed}")[2]) in committed
    assert all(f"Beyond the model: {text}" in committed for text in BEYOND.values())
    assert all(f"- **{name}**: {text}: " in committed for name, text in SAYS.items())
    for start in ("How far a measure", "Months in the model."):
        assert plain(page(held()).partition(f"\n{start}")[2].partition("\n\n")[0]) in committed


@pytest.mark.parametrize(("tau", "verdict"), [(0.6, "More than chance gives"), (0.5, "Not to be told from chance")])
def test_what_an_ordering_says(tau, verdict):
    assert of_order(Ordering("one", "one above other", Order(9, tau, -0.5, 0.5, 0.0314))) == (
        f"one above other: Kendall's tau-b {tau:.2f} over 9 cases, where shuffled histories give \N{MINUS SIGN}0.50 to "
        f"0.50 in 95 of 100 (one-sided p 0.031). {verdict}"
    )


def test_no_order_is_said_to_be_none():
    none = Ordering("one", "one above other", Order(3, None, None, None, None))
    assert of_order(none) == "one above other: no order among 3 cases"


def test_without_a_known_class_nothing_is_counted():
    assert of_classes(replace(held(), right=share(0, 0))) == "No case has a known class of months."


def test_a_forum_that_ended_says_after_how_many_months():
    case = next(iter(cases()))
    never = np.full(4, NEVER)
    ended = measure_case(load("standing"), case.record, EventTimes(never, never, np.array([3, 4, NEVER, NEVER]), 57))
    assert survival(ended) == "50 (15 to 85); ended after 3.5"
    nobody = measure_case(load("standing"), case.record, EventTimes(never, never, np.array([3, 4, 4, 9]), 57))
    assert survival(nobody).endswith("; ended after 4")


def test_months_from_the_first_meeting_are_never_below_none():
    """Nine of ten in month 5, one never: 10.2 on average; Student's interval of the mean reached below 0."""
    (mean,) = [
        row for row in rows(held()) if row[:4:3] == ("oslo-1993", "uptake") and row[7] == "restricted_mean_months"
    ]
    assert mean[8:10] == pytest.approx((10.2, 3.08733), abs=1e-5)


def test_every_row_of_a_case_in_the_table():
    head = ("oslo-1993", "Standing dialogue", 57)
    uptake, transfer = (*head, "uptake", "yes", None, None), (*head, "transfer", "yes", 7, 9)
    table = [row for row in rows(held()) if row[0] == "oslo-1993"]
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
        held(),
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
    case, first = found["cases"]["standing"], next(iter(held().orderings))
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
    assert "across" not in json_object(held())
