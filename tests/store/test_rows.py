"""Rows come back to the bit, however they came."""

from __future__ import annotations

import io

import numpy as np

from sim.measures import COUNTS, ENDS, OUTCOMES
from sim.store import packs
from sim.store.rows import AllRuns
from sim.store.spans import Span, Stretch


def made_up(runs, seed=1):
    chance = np.random.default_rng(seed)
    columns = {each.name: chance.integers(-1 if each.name.startswith("first_") else 0, 9, runs) for each in COUNTS}
    columns |= {each.name: np.where(chance.random(runs) < 0.2, np.nan, chance.random(runs)) for each in ENDS}
    return {name: values.astype(np.int32 if values.dtype.kind == "i" else float) for name, values in columns.items()}


def test_outcomes_come_back_to_the_bit(tmp_path):
    columns = made_up(50)
    name, bytes_of = packs.content([Stretch("ab", Span(7, 57))], columns)
    (tmp_path / name).write_bytes(bytes_of)
    found = packs.read(tmp_path / name)
    assert found.pop("run").tolist() == list(range(7, 57))
    assert set(found) == {outcome.name for outcome in OUTCOMES}
    for name, values in columns.items():
        assert np.array_equal(found[name], values, equal_nan=values.dtype.kind == "f")
        assert found[name].dtype == values.dtype


def everything(parts):
    file = io.BytesIO()
    with AllRuns(file) as rows:
        for point, first, columns in parts:
            rows.add(point, first, columns)
        values = rows.close()
    return values, file.getvalue()


def test_how_rows_come_changes_neither_bytes_nor_hash_but_every_value_does(monkeypatch):
    monkeypatch.setattr("sim.store.rows.GROUP", 64)
    table = made_up(150)
    whole_table = everything([(0, 0, table), (1, 0, table)])
    cuts = [
        (point, at, {name: values[at : at + 30] for name, values in table.items()})
        for point in (0, 1) for at in range(0, 150, 30)
    ]  # fmt: skip
    assert everything(cuts) == whole_table
    for name in ("meetings", "trust_end", "first_transfer"):
        other = made_up(150)
        place = int(np.flatnonzero(np.isfinite(other[name]))[3])
        other[name][place] = np.nextafter(other[name][place], 2) if name == "trust_end" else other[name][place] + 1
        assert everything([(0, 0, table), (1, 0, other)])[0] != whole_table[0]
    assert everything([(0, 0, table), (2, 0, table)])[0] != whole_table[0]
