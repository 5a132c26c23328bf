"""A table of valid values reads to the same points, whichever program wrote it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.lab.design.check_study import check
from sim.lab.design.rows import Rows
from sim.lab.design.sweep import sweep_study
from sim.lab.design.track import track_key
from sim.lab.study import Options, Range, StudyError
from tests.lab.design.test_designs import a_study, values_of

FRAME = pd.DataFrame({"tension.baseline": [0.25, 0.5, 0.0], "forum.slots": [6, 9, 7], "track": [1.0, 1.5, 2.0]})


POINTS = [(0.25, 6, "track1"), (0.5, 9, "track1_5"), (0.0, 7, "track2")]


def lines_of(frame: pd.DataFrame) -> list[list[str]]:
    return [list(frame.columns), *([str(cell) for cell in row] for row in frame.itertuples(index=False))]


def with_csv(frame: pd.DataFrame, tail: list[str] | None = None, **how: Any) -> str:
    """As Python's csv writes it, with these cells behind every row."""
    text = io.StringIO(newline="")
    csv.writer(text, **how).writerows([*row, *(tail or [])] for row in lines_of(frame))
    return text.getvalue()


def from_one(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows numbered as R numbers them."""
    return frame.set_axis(range(1, len(frame) + 1))


def decimal_commas(frame: pd.DataFrame) -> str:
    return str(frame.to_csv(sep=";", decimal=",", index=False))


DIALECTS: dict[str, Callable[[pd.DataFrame], bytes]] = {
    "pandas without index": lambda frame: frame.to_csv(index=False).encode(),
    "pandas with its index": lambda frame: frame.to_csv().encode(),
    "pandas, read again and written again": lambda frame: (
        frame.reset_index(names="Unnamed: 0").to_csv(index=False).encode()
    ),
    "R's write.csv": lambda frame: from_one(frame).to_csv(quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").encode(),
    "R's write.table": lambda frame: from_one(frame).to_csv(sep="\t")[1:].encode(),
    "R's write.csv2": lambda frame: decimal_commas(frame).encode(),
    "Excel, CSV UTF-8": lambda frame: with_csv(frame).encode("utf-8-sig"),
    "Excel, Unicode text": lambda frame: with_csv(frame, delimiter="\t").encode("utf-16"),
    "Excel, big-endian": lambda frame: b"\xfe\xff" + with_csv(frame, delimiter="\t").encode("utf-16-be"),
    "Excel with columns once used": lambda frame: (with_csv(frame, ["", ""]) + ",,,,\r\n,,,,\r\n").encode(),
    "Excel with a column once used in some rows": lambda frame: (
        with_csv(frame).replace("track\r\n", "track,\r\n").encode()
    ),
    "Excel telling its separator": lambda frame: f"sep=;\r\n{decimal_commas(frame)}".encode(),
    "all cells in quotes": lambda frame: with_csv(frame, quoting=csv.QUOTE_ALL).encode(),
    "old line ends": lambda frame: with_csv(frame, lineterminator="\r").encode(),
    "blanks after commas": lambda frame: "\n".join(map(", ".join, lines_of(frame))).encode(),
    "numbers in scientific form": lambda frame: frame.to_csv(index=False, float_format="%.17e").encode(),
    "whole numbers as floats": lambda frame: frame.astype({"forum.slots": float}).to_csv(index=False).encode(),
    "tracks by name": lambda frame: (
        frame.assign(track=[f"Track {each:g}" for each in frame["track"]]).to_csv(index=False).encode()
    ),
    "tracks by key": lambda frame: (
        frame.assign(track=list(map(track_key, frame["track"]))).to_csv(index=False).encode()
    ),
}


def points_of(path: Path) -> list[tuple[Any, ...]]:
    return [tuple(values.values()) for values in values_of(sweep_study("a", "standing", path))]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_table_reads_the_same_whichever_program_wrote_it(tmp_path: Path, dialect: str) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(DIALECTS[dialect](FRAME))
    study = sweep_study("a", "standing", path)
    check(study)
    found = points_of(path)
    assert found == POINTS
    assert {type(slots) for _, slots, _ in found} == {int}, "a whole number is one also where it is written 9.0"


@pytest.fixture(scope="module")
def somewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tables")


@given(
    st.lists(
        st.tuples(st.floats(0, 0.6), st.integers(1, 12), st.sampled_from([1.0, 1.5, 2.0])), min_size=1, max_size=8
    ),
    st.sampled_from(list(DIALECTS)),
)
def test_any_valid_rows_read_to_the_same_points(
    somewhere: Path, rows: list[tuple[float, int, float]], dialect: str
) -> None:
    """Catches digits lost, rows dropped or doubled, columns shifted by an index, a first number taken for a header."""
    frame = pd.DataFrame(rows, columns=list(FRAME.columns))
    path = somewhere / "rows.csv"
    path.write_bytes(DIALECTS[dialect](frame))
    assert points_of(path) == [(tension + 0.0, slots, track_key(track)) for tension, slots, track in rows]


def test_flags_are_read_as_programs_write_them(tmp_path: Path) -> None:
    """TRUE of R and Excel, True of Python and pandas, true of TOML."""
    (tmp_path / "rows.csv").write_text("a,b,c\nTRUE,True,true\nFALSE,False,false\n", encoding="utf-8")
    table = Rows("rows.csv").read(str(tmp_path)).table
    assert [tuple(row.values()) for row in table] == [(True,) * 3, (False,) * 3]


def test_a_row_number_column_is_left_out_and_a_column_of_labels_is_not(tmp_path: Path) -> None:
    """The places of faults are those of the file, the row numbers counted."""
    frame = FRAME.assign(pace=["few", "many", "several"])
    (tmp_path / "rows.csv").write_text(frame.to_csv(), encoding="utf-8")
    pace = Options({"few": {"forums.standing.drafts": 2}, "many": {"forums.standing.drafts": 4}})
    rows = Rows("rows.csv").read(str(tmp_path))
    varied = {"tension.baseline": Range(0, 0.6), "forum.slots": Range(6, 9, whole=True)}
    study = a_study(uncertainties=varied, levers={"track": rows.domains()["track"], "pace": pace}, design=rows)
    with pytest.raises(
        StudyError, match=r"rows\.csv:4: column 5 \(pace\): found 'several', which is not among few, many"
    ):
        study.points()
