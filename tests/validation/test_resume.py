"""What is played line by line: wherever it was stopped, it goes on to the same bytes; another question is known."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sim.validation.resume import LineTable, PlanFile

HEAD = ("point", "says")
ROWS = st.lists(st.tuples(st.integers(0, 99).map(str), st.text('ab,"=-', max_size=4)), max_size=5)


@given(ROWS, st.integers(0, 200))
def test_wherever_it_is_cut_off_it_goes_on_to_the_same_bytes(rows, cut):
    """Catches a half line that is read, and a whole one that is played again."""
    with tempfile.TemporaryDirectory() as folder:
        table = LineTable(Path(folder) / "lines.csv", HEAD)
        table.go_on()
        for row in rows:
            table.add(row)
        whole = table.path.read_bytes()
        table.path.write_bytes(whole[:cut])
        table.go_on()
        there = table.whole_lines().count("\n") - 1
        assert there == max(0, whole[:cut].count(b"\n") - 1)
        for row in rows[there:]:
            table.add(row)
        assert table.path.read_bytes() == whole


def test_anew_drops_what_is_there(tmp_path):
    table = LineTable(tmp_path / "lines.csv", HEAD)
    table.go_on()
    table.add(["1", "a"])
    table.go_on(anew=True)
    assert table.whole_lines() == "point,says\n"


def test_a_plan_is_known_again_and_another_names_what_differs(tmp_path):
    path = tmp_path / "plan.json"
    assert PlanFile(path, {"seed": 1}).stored == {}
    PlanFile(path, {"seed": 1, "looks": (4, 8), "rules": "a"}).write()
    assert PlanFile(path, {"seed": 1, "looks": [4, 8], "rules": "a"}).differs() == []
    assert PlanFile(path, {"seed": 2, "looks": (4, 8), "more": None}).differs() == ["rules", "seed"]
