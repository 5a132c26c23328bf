"""The reference model, and a model of one's own, through the same runner; and any single run played again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sim.lab.runner.run import RunOptions, run_study
from tests.lab.studied import chunks, files, small


def test_the_reference_model_gives_the_engine_s_files(tmp_path):
    engine, mesa = tmp_path / "engine", tmp_path / "mesa"
    run_study(small(repetitions=6), engine)
    run_study(small(repetitions=6, driver="mesa"), mesa, RunOptions(threads=1, block=2))
    same = {"runs.parquet", "summary.csv", "points.csv", "failures.csv", "codebook.csv", "scenario.toml"}
    assert {name: files(mesa)[name] for name in same} == {name: files(engine)[name] for name in same}
    assert len(chunks(mesa)) == 2 * 3


SCRIPT = """
from pathlib import Path
from sim.lab.runner.run import RunOptions, run_study
from tests.lab.studied import small

{guard}run_study(small(repetitions=2, driver="mesa"), Path("there"), RunOptions(threads=1))
"""


@pytest.mark.parametrize("guard", ["", 'if __name__ == "__main__":\n    '], ids=["bare", "guarded"])
def test_a_script_without_a_guard_is_told(tmp_path, guard):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(guard=guard), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    )  # fmt: skip
    if guard:
        assert done.returncode == 0, done.stderr
        return
    assert done.returncode == 1
    assert done.stderr.count("Traceback") == 1
    assert "StudyError: the reference model is played in fresh processes" in done.stderr
    assert 'if __name__ == "__main__":' in done.stderr
