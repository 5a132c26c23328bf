"""How hard Hypothesis tries: set ``HYPOTHESIS_PROFILE`` to ``dev`` (default), ``ci`` or ``deep``.

``dev`` and ``ci`` are derandomised, so that two people who run the same commit see the same result; ``deep`` looks in
new places each time and keeps what it found for the next run. No profile has a deadline: a first call compiles.

What is drawn, typeset, quoted or searched for is the same on every Python: from 3.12 on these tests count as deep, so
that somebody who runs both versions waits for them once.
"""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis import HealthCheck, settings

SLOW = (HealthCheck.too_slow,)

settings.register_profile(
    "dev", max_examples=40, derandomize=True, database=None, deadline=None, suppress_health_check=SLOW
)
settings.register_profile(
    "ci", max_examples=150, derandomize=True, database=None, deadline=None, print_blob=True, suppress_health_check=SLOW
)
settings.register_profile("deep", max_examples=3000, deadline=None, print_blob=True, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

SAME_EVERYWHERE = (
    "tests/brief/",
    "tests/charts/",
    "tests/cli/commands/test_brief.py",
    "tests/cli/commands/test_calibrate.py",
    "tests/cli/commands/test_charts.py",
    "tests/cli/test_drawing_process.py",
    "tests/docs/",
    "tests/findings/",
    "tests/validation/calibration/test_search.py",
    "tests/validation/patterns/",
    "tests/whole/test_one_dialogue.py",
    "tests/whole/test_laws.py::test_no_page_reads_a_negative_index",
    "tests/words/",
)
"""Beginnings of the names of tests."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave to the deep tests, on later Pythons, what the oldest one has settled."""
    if sys.version_info >= (3, 12):
        for item in items:
            if item.nodeid.startswith(SAME_EVERYWHERE):
                item.add_marker(pytest.mark.deep)
