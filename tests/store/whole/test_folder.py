"""What a reader of a study's folder relies on: every column is explained, every hash is true, every file is named."""

from __future__ import annotations

import csv
import hashlib
import io
import json

import pyarrow.parquet as pq
import pytest

from sim.lab.runner.run import run_study
from sim.lab.study import Levels
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
