"""A case measured."""

from __future__ import annotations

import pytest

from sim.validation.record.table import rows
from tests.validation.record.made_up import hindcast


def test_months_from_the_first_meeting_are_never_below_none():
    """Nine of ten in month 5, one never: 10.2 on average; Student's interval of the mean reached below 0."""
    (mean,) = [
        row for row in rows(hindcast()) if row[:4:3] == ("oslo-1993", "uptake") and row[7] == "restricted_mean_months"
    ]
    assert mean[8:10] == pytest.approx((10.2, 3.08733), abs=1e-5)
