"""What is said of an ordering, of classes of months, of survival."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sim.scenario import load
from sim.statistics.intervals import share
from sim.validation.record.case import measure_case
from sim.validation.record.history import Ordering
from sim.validation.record.ordering import Order
from sim.validation.record.play import NEVER, EventTimes
from sim.validation.record.wording import how_long, of_classes, of_order, survival
from tests.validation.record.made_up import cases, hindcast


def test_what_never_happened_has_no_median():
    never = np.full(4, NEVER)
    case = measure_case(load("standing"), next(iter(cases())).record, EventTimes(never, never, never, 57))
    assert how_long(case)[::2] == ["-", "-"]


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
    assert of_classes(replace(hindcast(), right=share(0, 0))) == "No case has a known class of months."


def test_a_forum_that_ended_says_after_how_many_months():
    case = next(iter(cases()))
    never = np.full(4, NEVER)
    ended = measure_case(load("standing"), case.record, EventTimes(never, never, np.array([3, 4, NEVER, NEVER]), 57))
    assert survival(ended) == "50 (15 to 85); ended after 3.5"
    nobody = measure_case(load("standing"), case.record, EventTimes(never, never, np.array([3, 4, 4, 9]), 57))
    assert survival(nobody).endswith("; ended after 4")
