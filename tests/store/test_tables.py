"""CSV: what is written is read back, and no spreadsheet takes a text for a formula."""

from __future__ import annotations

import csv

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sim.store.tables import FORMULA, NUMBER, read_csv, write_csv

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\0"), max_size=8) | st.sampled_from(
    ["=1+1", "+10%", "-1", "@SUM(A1)", "\tx", "'=x", "''-x", "'tis", "=", "'", "-", "--1", "1", "+1e5", "="]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
@given(st.lists(st.lists(TEXTS, min_size=3, max_size=3), min_size=1, max_size=4))
def test_texts_come_back_and_none_is_a_formula(tmp_path, rows):
    write_csv(tmp_path / "t.csv", ["a", "=b", "c"], rows)
    assert [list(row.values()) for row in read_csv(tmp_path / "t.csv")] == rows
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        seen = [cell for line in csv.reader(file) for cell in line]
    assert all(NUMBER.fullmatch(cell) or cell[:1] == "'" or not FORMULA.match(cell) for cell in seen)


@pytest.mark.parametrize("value", [-0.5, -1e-300, 1e30, -3, None, True, float("nan")])
def test_numbers_stay_numbers(tmp_path, value):
    write_csv(tmp_path / "t.csv", ["a", "b"], [[value, "x"]])
    assert "'" not in (tmp_path / "t.csv").read_text(encoding="utf-8")
