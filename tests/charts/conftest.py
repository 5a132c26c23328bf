from __future__ import annotations

import pytest

from sim.findings.study import StoredStudy
from tests.charts.folders import CASES, made_up


@pytest.fixture(scope="session")
def folders(tmp_path_factory):
    """Made-up studies by case; nobody writes into them."""
    root = tmp_path_factory.mktemp("studies")
    return {case: made_up(root / f"case-{number}", case) for number, case in enumerate(CASES)}


@pytest.fixture(scope="session")
def study(folders):
    """The usual one."""
    return StoredStudy(folders["usual"])
