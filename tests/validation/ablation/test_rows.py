"""Rows come back from a file as they were."""

from __future__ import annotations

import pytest

from sim.validation.ablation import AblationPlan, ablate
from sim.validation.ablation.rows import from_csv, to_csv
from tests.validation.switches.situations import standing

ASK = AblationPlan(("learning", "memo", "mandate", "approval"), ("track1", "track2"), 80, 2)


@pytest.fixture(scope="module")
def rows():
    return ablate(standing("months=36"), ASK)


def test_rows_come_back_from_a_file_as_they_were(rows):
    read = from_csv(to_csv(rows))
    assert to_csv(read) == to_csv(rows)
    for one, other in zip(read, rows, strict=True):
        assert one[:4] == other[:4]
        assert one.n == other.n
        assert one.estimate == (None if other.estimate is None else pytest.approx(other.estimate, rel=1e-5))


def test_a_file_of_something_else_is_refused():
    with pytest.raises(ValueError, match="first line must be mechanism,track"):
        from_csv("a,b\n1,2\n")
