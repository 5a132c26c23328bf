"""The import contracts bite: each is broken on purpose in a copy, also from inside a function."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.documents import ROOT

FLOW = "one direction of flow"
PLANTED = {
    "sim/rules/trust.py": ("from sim.state import World", FLOW),
    "sim/rules/tension.py": ("import numpy", "rules know nothing: numbers in, a number out"),
    "sim/month/draft.py": ("import numba", "only sim.compiled knows the compiler"),
    "sim/month/brief.py": ("import mesa", "only sim.model knows Mesa"),
    "sim/engine.py": ("from sim import model", FLOW),
    "sim/model/dialogue.py": ("from sim.engine import simulate", FLOW),
    "sim/measures/people.py": ("import matplotlib", "only sim.charts knows how to draw"),
    "sim/tell/telling.py": ("import click", "only sim.cli knows the command line"),
    "sim/lab/compare.py": ("from sim.charts import style", FLOW),
    "sim/charts/layout/style.py": (
        "from sim.engine import simulate",
        "charts and words read tables, and cannot run a model",
    ),
    "sim/brief/finding/gaps.py": ("from sim.charts import draw", "what a brief says is found before anything is drawn"),
    "sim/seats/room.py": ("import experiments", "nothing in the package leans on what stands on top of it"),
}


def broken_contracts(folder: Path) -> set[str]:
    """Names of the contracts that import-linter calls broken in a folder."""
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=False)
    assert "Contracts:" in done.stdout, done.stdout + done.stderr
    return {line.split(" BROKEN")[0] for line in done.stdout.splitlines() if " BROKEN" in line}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contracts")
    shutil.copytree(ROOT / "sim", folder / "sim", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize("file", PLANTED)
def test_a_planted_import_is_caught(copy: Path, file: str) -> None:
    line, contract = PLANTED[file]
    before = (copy / file).read_text(encoding="utf-8")
    (copy / file).write_text(f"{before}\n\ndef planted():\n    {line}\n", encoding="utf-8")
    try:
        assert contract in broken_contracts(copy)
    finally:
        (copy / file).write_text(before, encoding="utf-8")


def test_nothing_is_broken_where_nothing_is_planted(copy: Path) -> None:
    assert broken_contracts(copy) == set()


def test_a_module_without_a_place_is_caught(copy: Path) -> None:
    stranger = copy / "sim" / "stranger.py"
    stranger.write_text('"""No layer lists this."""\n', encoding="utf-8")
    try:
        assert FLOW in broken_contracts(copy)
    finally:
        stranger.unlink()
