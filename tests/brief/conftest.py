from __future__ import annotations

from functools import cache

import pytest

from sim.brief.make import make
from tests.brief.folders import KINDS


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """Gives the brief of a kind of study, made once."""
    return cache(lambda kind: make(KINDS[kind](tmp_path_factory.mktemp(kind))))
