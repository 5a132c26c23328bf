"""A table of one's own: read strictly, told by line and column, and used as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from sim.lab.design.rows import Rows
from sim.lab.design.vary import parse_vary
from sim.lab.study import Levels, Range, StudyError
from tests.lab.test_design import a_study, values_of


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
        ({"tension.baseline": 0.7}, r"row 2: tension\.baseline: found 0\.7, which is not among 0 to 0\.6"),
        ({"tension.baseline": True}, "found True"),
        ({"tension.baseline": 0.1, "tension.bsaeline": 1}, r'no such name; did you mean "tension\.baseline"'),
    ],
)
def test_a_row_that_does_not_fit_is_named(row: dict[str, float], says: str) -> None:
    study = a_study(design=Rows([{"tension.baseline": 0.1}, row]), uncertainties={"tension.baseline": Range(0, 0.6)})
    with pytest.raises(StudyError, match=says):
        study.points()


def test_a_file_as_spreadsheets_save_it(tmp_path: Path) -> None:
    """A byte order mark, carriage returns, blank lines, quotes, capital TRUE."""
    text = '\ufeff"tension.baseline",flag,who,track\r\n0.1,TRUE,"a, b",1.5\r\n\r\n2,false,c,2\r\n'
    rows = Rows(written(tmp_path, text)).read()
    assert [dict(row) for row in rows.table] == [
        {"tension.baseline": 0.1, "flag": True, "who": "a, b", "track": "1.5"},
        {"tension.baseline": 2, "flag": False, "who": "c", "track": "2"},
    ]
    assert rows.place("who", 1) == "rows.csv:4: column 3 (who)"
    assert rows.domains()["tension.baseline"] == Levels(0.1, 2.0)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no row"),
        ("a,b\n", "no row"),
        ("a,b\n1,2\n3,\n", r"rows\.csv:3: column 2 \(b\): empty"),
        ("a,b\n1,2\n\n3\n", r"rows\.csv:4: 1 cells, where the header names 2"),
        ("a,a\n1,2\n", r'rows\.csv:1: column 2: "a" a second time'),
        ("a,\n1,2\n", r"rows\.csv:1: column 2: no name"),
        ("a;b\n1;2\n", "semicolons"),
        ("a,b\n1,2\no.5,2\n", r"rows\.csv:3: a: found 'o\.5' in a column of numbers"),
        ("a\n1\n1e999\n", r"rows\.csv:3: a: found inf"),
        ('a,b\n"1,2\n', "is a quotation mark missing"),
        ("a,b\n1,nan\n2,3\n", r"rows\.csv:3: b: found 3 in a column of texts"),
    ],
)
def test_what_is_wrong_in_a_file_is_told_with_its_place(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(StudyError, match=says):
        Rows(written(tmp_path, text)).read()


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(StudyError, match=r"none\.csv cannot be read"):
        Rows("none.csv").read(str(tmp_path))
    (tmp_path / "rows.csv").write_bytes(b"a,b\n\xff\xfe,1\n")
    with pytest.raises(StudyError, match="cannot be read"):
        Rows("rows.csv").read(str(tmp_path))


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        ("tension.baseline=0:0.9:10", "tension.baseline", (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)),
        ("encroachment.level=0,0.3,0.6", "encroachment.level", (0.0, 0.3, 0.6)),
        ("drafting.questions=5:20:4", "drafting.questions", (5, 10, 15, 20)),
        ("forum.slots = 6, 9", "forum.slots", (6, 9)),
        ("a=0:1:3", "a", (0.0, 0.5, 1.0)),
        ("a=-1e-1:.1:3", "a", (-0.1, 0.0, 0.1)),
        ("track=1,1.5,2", "track", ("track1", "track1_5", "track2")),
        ("track=track2", "track", ("track2",)),
        ("rooms.track1_5.capacity=official,private", "rooms.track1_5.capacity", ("official", "private")),
    ],
)
def test_a_variation_reads_as_it_looks(text: str, name: str, values: tuple[object, ...]) -> None:
    found, levels = parse_vary(text)
    assert (found, levels.values) == (name, values)
    assert [type(value) for value in levels.values] == [type(value) for value in values]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("tension.baseline", "no variation"),
        ("=1,2", "no variation"),
        ("a=", "no variation"),
        ("a=1:2", "2 numbers between colons"),
        ("a=0:x:3", 'the high end is no number: "x"'),
        ("a=0:1:1", "from 2 to 10,000; found 1"),
        ("a=0:1:2.5", "from 2 to 10,000; found 2.5"),
        ("a=1:0:3", "low to high"),
        ("a=1,x", "all numbers, all texts"),
        ("a=1,,2", "nothing between two commas"),
        ("a=1,1.0", "given twice"),
        ("track=1,3", "a track is 1, 1.5 or 2"),
        ("track=treck1", 'did you mean "track1"'),
    ],
)
def test_what_is_no_variation_is_told(text: str, says: str) -> None:
    with pytest.raises(StudyError, match=f"(?i){says}") as found:
        parse_vary(text)
    assert text in str(found.value)
