"""What a reader of a study's folder relies on: every column is explained, every hash is true, every file is named."""

from __future__ import annotations

import csv
import hashlib
import io
import json

import numpy as np
import pyarrow.parquet as pq
import pytest

from sim.lab.runner.run import run_study
from sim.lab.study import Levels
from sim.measures import COUNTS, ENDS, OUTCOMES
from sim.store import packs
from sim.store.disk import PART, sweep, whole
from sim.store.rows import AllRuns
from sim.store.spans import Span, Stretch, missing
from tests.lab.studied import files, small


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("folder")
    varied = {"tension.baseline": Levels(0.0, 0.95)}  # the second cannot be played
    run_study(small(4, 8, uncertainties=varied, text="# an experiment\n"), path)
    return path


def heads(folder):
    tables = {
        path.name: next(csv.reader([path.read_text(encoding="utf-8").splitlines()[0]])) for path in folder.glob("*.csv")
    }
    return {**tables, "runs.parquet": pq.read_schema(folder / "runs.parquet").names}


def test_every_column_is_in_the_codebook_and_no_other(folder):
    rows = list(csv.DictReader(io.StringIO((folder / "codebook.csv").read_text(encoding="utf-8"))))
    for file, head in heads(folder).items():
        if file != "codebook.csv":
            assert [row["variable"] for row in rows if row["file"] == file] == head
    assert all(row["label"] and row["type"] for row in rows)
    (tension,) = {row["unit"] for row in rows if row["variable"] == "tension.baseline"}
    assert tension == "share"


def test_programs_are_told_the_same(folder):
    package = json.loads((folder / "datapackage.json").read_text())
    told = {each["path"]: [field["name"] for field in each["schema"]["fields"]] for each in package["resources"]}
    assert told == {file: head for file, head in heads(folder).items() if file != "codebook.csv"}
    kinds = {field["type"] for each in package["resources"] for field in each["schema"]["fields"]}
    assert kinds <= {"integer", "number", "string", "boolean"}


def test_the_manifest_has_the_hash_of_every_file_and_the_facts(folder):
    facts = json.loads((folder / "manifest.json").read_text())
    assert facts["files"] == {name: hashlib.sha256(content).hexdigest() for name, content in files(folder).items()}
    assert "experiment.py" in facts["files"]
    assert {"python", "numpy", "numba", "mesa", "platform"} <= set(facts["made_with"])
    assert facts["scenario_sha256"] == hashlib.sha256(facts["scenario_text"].encode()).hexdigest()
    assert facts["start"] <= facts["end"]


def test_nothing_but_the_manifest_knows_the_time_the_place_or_the_machine(folder):
    facts = json.loads((folder / "manifest.json").read_text())
    for name, content in files(folder).items():
        for told in (facts["start"][:10], facts["made_with"]["platform"], str(folder)):
            assert told.encode() not in content, name


def test_readme_names_what_is_there(folder):
    text = (folder / "README.txt").read_text()
    there = {path.name for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")}
    named = {line.split()[0] for line in text.splitlines() if line.startswith("  ") and "." in line.split()[0]}
    assert there - {"README.txt"} == {name for name in named if "(" not in name}
    assert "2 points failed" in text


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


def test_what_is_missing_is_filled_and_nothing_twice():
    chance = np.random.default_rng(3)
    for _ in range(200):
        there = [Span(int(first), int(first + chance.integers(1, 30))) for first in chance.integers(0, 90, 4)]
        block, end = int(chance.integers(1, 40)), int(chance.integers(1, 110))
        runs = [run for span in missing(there, end, block) for run in range(*span)]
        assert sorted(runs) == sorted(set(range(end)) - {run for span in there for run in range(*span)})
        assert len(runs) == len(set(runs))
        assert all(last - first <= block for first, last in missing(there, end, block))


def test_a_writer_that_fails_leaves_what_was_there(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("before")

    def half():
        with whole(path) as file:
            file.write(b"half of it")
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        half()
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_text() == "before"


def test_orphans_are_removed_and_nothing_else(tmp_path):
    """Catches a sweep that looks into folders of others, or takes every half-loaded file of a browser for its own."""
    for name in ("chunks", "deep"):
        (tmp_path / name).mkdir()
    orphan, *mine = (
        tmp_path / "chunks" / f".a.parquet.12-3{PART}", tmp_path / f"my{PART}", tmp_path / f".film{PART}",
        tmp_path / "deep" / f".a.parquet.12-3{PART}",
    )  # fmt: skip
    for path in (orphan, *mine):
        path.write_bytes(b"half")
    assert sweep(tmp_path, tmp_path / "chunks", tmp_path / "nowhere") == 1
    assert all(path.exists() for path in mine)
    assert not orphan.exists()
