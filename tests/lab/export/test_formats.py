"""Results for Stata, R and Excel: the study's own numbers, under names those programs take, nothing worked out."""

from __future__ import annotations

import gzip
import re
import zipfile

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.lab.export.formats import FORMATS, export
from sim.lab.export.runs_table import runs_table
from sim.lab.runner.run import run_study
from sim.lab.study import Grid, Levels, Options, Study, StudyError
from sim.store.rows import read_runs
from sim.store.short import LONGEST, RESERVED, short_names
from sim.store.tables import read_csv

LEGAL = re.compile(rf"[a-z_][a-z0-9_]{{0,{LONGEST - 1}}}")
OUTCOME = "misreading_end"


QUIET = {"forums.standing.confidentiality": 0.9, "forums.standing.facilitation": 0.2}
STUDY = Study(
    "handed", "=What, if a title is a formula?", "standing", {"tension.baseline": Levels(0.1, 0.5)},
    {"track": Levels("track1", "track2"), "=room": Options({"+quiet": QUIET, "as it is": {}})},
    {"months": 18, "governments.east.name": "@The East"}, ("transferred",), Grid(), 4,
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("handed")
    run_study(STUDY, place)
    for kind in FORMATS:
        export(place, kind, place)
    return place


@given(st.lists(st.text(max_size=60), max_size=30))
def test_short_names_are_legal_and_no_two_alike(names):
    found = short_names(names)
    assert set(found) == set(names)
    assert all(LEGAL.fullmatch(short) and short not in RESERVED for short in found.values())
    assert len(set(found.values())) == len(found)


def test_the_codebook_has_a_short_name_for_every_column_the_same_in_every_table(folder):
    rows = read_csv(folder / "codebook.csv")
    pairs = {(row["variable"], row["short"]) for row in rows}
    assert len({name for name, _ in pairs}) == len(pairs) == len({short for _, short in pairs})
    assert dict(pairs)["tension.baseline"] == "tension_baseline"
    assert all(LEGAL.fullmatch(short) for _, short in pairs)


def test_every_dialogue_is_a_row_with_what_varied_and_what_was_set(folder):
    frame = runs_table(folder).frame
    assert len(frame) == 8 * 4
    assert set(frame["months"]) == {18}
    assert "@The East" in set(frame.filter(like="governments").iloc[:, 0])
    assert set(frame["room"]) == {"+quiet", "as it is"}
    for point in range(8):
        stored = read_runs(folder, point)
        mine = frame[frame["point"] == point]
        assert np.array_equal(mine[OUTCOME].to_numpy(), stored[OUTCOME])
        assert mine["tension_baseline"].nunique() == mine["track"].nunique() == 1


def test_stata_reads_labels_words_and_missing_values(folder):
    file = folder / FORMATS["stata"]
    frame, mine = pd.read_stata(file), runs_table(folder).frame
    assert list(frame.columns) == list(mine.columns)
    assert list(frame["track"].astype(str)) == list(mine["track"])
    assert np.array_equal(frame[OUTCOME].to_numpy(), mine[OUTCOME].to_numpy())
    never = mine["first_transfer"].isna().to_numpy()
    assert never.any()
    assert np.array_equal(frame["first_transfer"].isna().to_numpy(), never)
    with pd.read_stata(file, iterator=True) as reader:
        labels = reader.variable_labels()
    assert labels["meetings"] == "Meetings held (meetings)"
    assert all(0 < len(label) <= 80 for label in labels.values())


def test_csv_holds_the_same_numbers_and_no_formula(folder):
    frame, mine = pd.read_csv(folder / FORMATS["csv"]), runs_table(folder).frame
    assert list(frame.columns) == list(mine.columns)
    assert np.array_equal(frame[OUTCOME].to_numpy(), mine[OUTCOME].to_numpy())
    assert set(frame["room"]) == {"'+quiet", "as it is"}
    meant = read_csv(folder / "runs-codebook.csv")
    assert [row["short"] for row in meant] == list(mine.columns)


def test_a_workbook_works_nothing_out_and_says_how_to_read_it(folder):
    with zipfile.ZipFile(folder / FORMATS["xlsx"]) as book:
        sheets = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        words = book.read("xl/sharedStrings.xml").decode()
        every = "".join(book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/"))
    assert sheets[:2] == ["read me", "codebook"]
    assert {"points", "summary", "runs"} <= set(sheets)
    assert "<f>" not in every
    assert "hyperlink" not in every
    assert "=What, if a title is a formula?" in words
    assert "simulation noise only" in words


def test_the_same_study_gives_the_same_bytes(folder, tmp_path):
    for kind, name in FORMATS.items():
        export(folder, kind, tmp_path)
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes(), kind
    with gzip.open(tmp_path / FORMATS["csv"]) as file:
        assert b"\r" not in file.read()


def test_an_unfinished_study_is_told(tmp_path):
    with pytest.raises(StudyError, match="finish the study first"):
        export(tmp_path, "csv", tmp_path)


def test_a_workbook_without_its_package_names_what_to_install(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("sim.lab.export.formats.find_spec", lambda name: None)
    with pytest.raises(StudyError, match=r'pip install "backchannel\[export\]"'):
        export(folder, "xlsx", tmp_path)
