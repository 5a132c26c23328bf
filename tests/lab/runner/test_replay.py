"""Any run again, in the reference model, equal to the bit; or a sentence that says what is not."""

from __future__ import annotations

import json

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sim.lab.runner.replay import replay
from sim.lab.runner.run import RunOptions, run_study
from sim.lab.study import StudyError
from sim.store.rows import read_runs
from tests.lab.studied import files, small


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    folder = tmp_path_factory.mktemp("finished")
    run_study(small(repetitions=12), folder, RunOptions(block=5))
    return folder


@pytest.mark.parametrize(("point", "run"), [(0, 0), (1, 11)])
def test_any_run_is_replayed_to_the_bit(finished, point, run):
    found = replay(finished, point, run)
    assert found.stored is not None
    assert found.differing == ()
    assert found.outcomes["breakthroughs"] == read_runs(finished, point)["breakthroughs"][run]


def test_a_replay_needs_no_chunks_and_sees_the_last_bit(finished, tmp_path):
    folder = tmp_path / "read"
    folder.mkdir()
    for name, content in files(finished).items():
        (folder / name).write_bytes(content)
    assert replay(folder, 1, 7).differing == ()
    rows = pq.read_table(folder / "runs.parquet")
    values = rows.column("trust_end").to_numpy().copy()
    values[12 + 7] = np.nextafter(values[12 + 7], 1)
    place = rows.schema.get_field_index("trust_end")
    pq.write_table(rows.set_column(place, "trust_end", pa.array(values)), folder / "runs.parquet")
    assert replay(folder, 1, 7).differing == ("trust_end",)
    assert replay(folder, 1, 6).differing == ()


def test_a_replay_of_what_is_not_there(finished, tmp_path):
    assert replay(finished, 0, 12).stored is None
    with pytest.raises(StudyError, match="points 0 to 1"):
        replay(finished, 2, 0)
    with pytest.raises(StudyError, match="no study"):
        replay(tmp_path, 0, 0)


def test_a_replay_says_that_the_model_has_changed(finished):
    design = finished / "study.json"
    text = design.read_text()
    try:
        design.write_text(json.dumps({**json.loads(text), "model_sha256": "0"}))
        assert replay(finished, 0, 0).model_changed
    finally:
        design.write_text(text)
    assert not replay(finished, 0, 0).model_changed
