"""The module that all tests of a page play: built once, and kept like a user's."""

from __future__ import annotations

import pytest

from sim.page import build
from tests.page.machine import Machine


@pytest.fixture(scope="session")
def machine() -> Machine:
    return Machine(build.module())
