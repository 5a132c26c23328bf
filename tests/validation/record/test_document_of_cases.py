"""The page of cases that were played, and the one that is committed."""

from __future__ import annotations

import numpy as np
import pytest

from sim.scenario import load
from sim.scenario.record import MEMORY
from sim.validation.record.__main__ import PAGE
from sim.validation.record.case import measure_case
from sim.validation.record.document import page
from sim.validation.record.history import hindcast, hindcast_of_record, of_record
from sim.validation.record.play import NEVER, EventTimes
from sim.validation.record.wording import history, wrong

SMALL = ("oslo-1993", "us-china-opening-1971", "ncafp-dprk-2005", "ncafp-dprk-2006", "ced-2017")


@pytest.fixture(scope="module", name="found")
def a_small_record():
    return hindcast([load(name) for name in SMALL], repetitions=40, seed=5)


def test_the_page_tells_every_case_and_names_those_it_gets_wrong(found):
    text = page(found)
    for case in found.cases:
        assert f"[{case.key}](../scenarios/{case.key}.toml)" in text
        assert case.title in text
    missed = wrong(found)
    assert all(case.transfer.order != case.transfer.likeliest for case in missed)
    told = text.partition("went otherwise than history:\n")[2].partition("## Case by case")[0]
    assert [line.split(":")[0] for line in told.splitlines() if line.startswith("- ")] == [f"- {c.key}" for c in missed]


def test_the_committed_page_has_every_case_with_its_history():
    """Numbers are held by the deep test; a case or a record that changed shows here at once."""
    text = PAGE.read_text(encoding="utf-8")
    never = np.full(1, NEVER)
    cases = [measure_case(each, each.record, EventTimes(never, never, never, 1)) for each in of_record("case")]
    lines = {line.split("]")[0].strip("| ["): line for line in text.splitlines() if line.startswith("| [")}
    assert list(lines) == [case.key for case in cases], "run python -m sim.validation.record"
    for case in cases:
        cells = [cell.strip() for cell in lines[case.key].split("|")]
        coded = (history(case.uptake), history(case.transfer), case.record.transfer_lenient)
        assert (cells[3], cells[5], cells[6]) == coded
        assert ("not verified" in cells[1]) == (case.record.facts == MEMORY)
    for preset in of_record("preset"):
        assert f"- [{preset.key}]" in text


@pytest.mark.deep
def test_the_committed_page_is_current():
    assert PAGE.read_text(encoding="utf-8") == page(hindcast_of_record()), "run python -m sim.validation.record"
