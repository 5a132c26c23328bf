"""A table of one's own: read strictly, told by line and column, and used as it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from sim.lab.design.rows import Rows
from sim.lab.study import Levels, Options, Range, StudyError
from tests.lab.design.test_designs import a_study, values_of


def written(folder: Path, text: str) -> str:
    (folder / "rows.csv").write_text(text, encoding="utf-8")
    return str(folder / "rows.csv")


def test_rows_are_the_points_and_their_levers_are_not_crossed() -> None:
    rows = [{"tension.baseline": 0, "track": 2}, {"tension.baseline": 0.5, "track": 1.5}]
    levers = {"track": Levels(1, 1.5, 2), "forum.slots": Levels(6, 9)}
    study = a_study(design=Rows(rows), uncertainties={"tension.baseline": Range(0, 0.6)}, levers=levers)
    found = [tuple(values.values()) for values in values_of(study)]
    assert found == [(0.0, "track2", 6), (0.0, "track2", 9), (0.5, "track1_5", 6), (0.5, "track1_5", 9)]
    assert [point.track for point in study.points()][::2] == ["track2", "track1_5"]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({}, r"row 2: tension\.baseline: missing"),
        ({"tension.baseline": None}, r"row 2: tension\.baseline: found None, no value"),
        ({"tension.baseline": float("inf")}, r"row 2: tension\.baseline: found inf, which is beyond all numbers"),
        ({"tension.baseline": 0.7}, r"row 2: tension\.baseline: found 0\.7, which is not among 0 to 0\.6"),
        ({"tension.baseline": True}, r"row 2: tension\.baseline: found True in a column of numbers"),
        (
            {"tension.baseline": 0.1, "tension.bsaeline": 1},
            r'tension\.bsaeline: the study varies no such name; did you mean "tension\.baseline"',
        ),
    ],
)
def test_a_row_that_does_not_fit_is_named(row: dict[str, Any], says: str) -> None:
    first = {"tension.baseline": 0.1, **dict.fromkeys(row, 0.2)}
    with pytest.raises(StudyError, match=says):
        a_study(design=Rows([first, row]), uncertainties={"tension.baseline": Range(0, 0.6)}).points()


@pytest.mark.parametrize("rows", [[], [1], ["a"], pd.DataFrame({"a": [1]})])
def test_what_are_no_rows_is_refused(rows: Any) -> None:
    with pytest.raises(StudyError, match=r"^Rows\(\) (needs at least one row|takes dictionaries, one a row)"):
        Rows(rows)


def test_everything_wrong_with_ones_own_rows_is_told_at_once() -> None:
    with pytest.raises(StudyError) as found:
        Rows([{"a": 1, "track": 7}, {"a": "x", "track": 1}, {"track": 2}, {"a": 2, "track": "2.0"}])
    assert [line.partition(":")[0] for line in str(found.value).splitlines()] == ["row 1", "row 2", "row 3"]


def test_a_file_as_spreadsheets_save_it(tmp_path: Path) -> None:
    """A byte order mark, carriage returns, blank lines, quotes, capital TRUE."""
    text = '\ufeff"tension.baseline",flag,who,track\r\n0.1,TRUE,"a, b",1.5\r\n\r\n2,false,c,2\r\n'
    rows = Rows(written(tmp_path, text)).read()
    assert [dict(row) for row in rows.table] == [
        {"tension.baseline": 0.1, "flag": True, "who": "a, b", "track": "track1_5"},
        {"tension.baseline": 2, "flag": False, "who": "c", "track": "track2"},
    ]
    assert rows.place("who", "c") == "rows.csv:4: column 3 (who)"
    assert rows.domains()["tension.baseline"] == Levels(0.1, 2.0)


NO_TABLE: list[tuple[bytes, str]] = [
    (b"", "no row"),
    (b"a,b\n", "no row"),
    (b'a,b\n"1,2\n', r"rows\.csv:2: .*is a quotation mark missing"),
    (b"a,b\n\xff\xfe,1\n", r"rows\.csv:2: cannot be read: byte 0xff is not UTF-8; save it as .CSV UTF-8"),
    (b"PK\x03\x04\x00\x00", "if it is a workbook, save it as"),
]


@pytest.mark.parametrize(("raw", "says"), NO_TABLE)
def test_what_is_no_table_is_told(tmp_path: Path, raw: bytes, says: str) -> None:
    (tmp_path / "rows.csv").write_bytes(raw)
    with pytest.raises(StudyError, match=says):
        Rows("rows.csv").read(str(tmp_path))
    with pytest.raises(StudyError, match=r"none\.csv: cannot be read"):
        Rows("none.csv").read(str(tmp_path))


WRONG_CELLS: list[tuple[str, list[str]]] = [
    ("a,b\n1,2\n3,\n", ["3: column 2 (b): empty; every row gives a value for every column"]),
    ("a,b\n1,2\n\n3\n", ["4: 1 cells, where the header names 2 columns"]),
    ("a,b\n1,2,3\n1,2\n", ["2: 3 cells, where the header names 2 columns"]),
    ("a,b\n1,2,3\n3,4,5\n", [f"{line}: 3 cells, where the header names 2 columns" for line in (2, 3)]),
    ("a,a\n1,2\n", ['1: column 2: "a" a second time']),
    ("a,\n1,2\n", ["1: column 2: no name; only a first column of row numbers needs none"]),
    (",a\nx,2\ny,3\n", ["1: column 1: no name; only a first column of row numbers needs none"]),
    (",a\n1,2\n1,3\n", ["1: column 1: no name; only a first column of row numbers needs none"]),
    ("a,b\n1,2\no.5,2\n", ['3: column 1 (a): found "o.5" in a column of numbers']),
    ("a\n70%\n1\n2\n", ['2: column 1 (a): found "70%" in a column of numbers; write 0.7']),
    ("a\no.5\n1\n2\n", ['2: column 1 (a): found "o.5" in a column of numbers']),
    ("a\n1\n1e999\n", ['3: column 1 (a): found "1e999", which is beyond all numbers']),
    ("a,b\n1,NA\n2,3\nnan,4\n", ['2: column 2 (b): found "NA", no value', '4: column 1 (a): found "nan", no value']),
    (
        "track\n1.5\n3\n\n1.0\n",
        ['3: column 1 (track): found "3"; a track is 1, 1.5 or 2, or its key track1, track1_5 '],
    ),
    ("a,track\n1,\n2,1.0\n", ["2: column 2 (track): empty; every row gives a value for every column"]),
    ('a\n"1,500"\n"0,5"\n', ['2: column 1 (a): found "1,500", which may be 1.500 or 1500; write one of these']),
    ("a;b\n0,5;1\n0.5;2\n", ['3: column 1 (a): found "0.5" in a table whose numbers have a decimal comma']),
]


@pytest.mark.parametrize(("text", "says"), WRONG_CELLS)
def test_what_is_wrong_in_a_file_is_told_with_its_place(tmp_path: Path, text: str, says: list[str]) -> None:
    rows = Rows(written(tmp_path, text)).read()
    found = rows.unfit(rows.domains(), {})
    assert [one.startswith(f"rows.csv:{other}") for one, other in zip(found, says, strict=True)] == [True] * len(says)
    with pytest.raises(StudyError, match=r"rows\.csv:"):
        a_study(uncertainties=rows.domains(), design=rows).points()


def test_a_misspelt_name_is_told_with_the_empty_cells_and_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = "tension.bsaeline,months,track\n0.1,,1\n0.2,24,4\n0.3,x,2.0\n0.9,36,1\n0.4,36\n"
    varied = {"tension.baseline": Range(0, 0.6), "months": Range(12, 48, whole=True)}
    with pytest.raises(StudyError) as found:
        a_study(uncertainties=varied, levers={"track": Levels(1, 2)}, design=Rows(written(tmp_path, text))).points()
    assert [line[: line.index(" ", 12)] for line in str(found.value).splitlines()] == [
        "rows.csv:1: column", "rows.csv:2: column", "rows.csv:3: column", "rows.csv:4: column", "rows.csv:6: 2",
    ]  # fmt: skip
    assert 'did you mean "tension.baseline"' in str(found.value).splitlines()[0]


def test_a_table_without_a_column_of_the_study_is_told_once(tmp_path: Path) -> None:
    varied = {"tension.baseline": Range(0, 0.6), "months": Range(12, 48, whole=True)}
    with pytest.raises(StudyError, match=r"rows\.csv:1: no column of months; every row") as found:
        a_study(uncertainties=varied, design=Rows(written(tmp_path, "tension.baseline\n0.1\n0.2\n"))).points()
    assert len(str(found.value).splitlines()) == 1


def test_fifty_faults_are_enough_to_read(tmp_path: Path) -> None:
    rows = Rows(written(tmp_path, "a,b\n" + "1,\n" * 1070 + "1,2\n")).read()
    with pytest.raises(StudyError) as found:
        a_study(uncertainties=rows.domains(), design=rows).points()
    told = str(found.value).splitlines()
    assert (len(told), told[49].split()[0], told[-1]) == (51, "rows.csv:51:", "and 1,020 more")


def test_labels_of_options_may_look_like_numbers_and_like_nothing(tmp_path: Path) -> None:
    pace = Options({"12": {"forum.slots": 4}, "none": {}, "NA": {"forum.slots": 9}, "1.50": {"forum.slots": 6}})
    text = "pace\n12\nnone\nNA\n1.50\n"
    study = a_study(uncertainties={"pace": pace}, design=Rows(written(tmp_path, text)))
    assert [values["pace"] for values in values_of(study)] == ["12", "none", "NA", "1.50"]
