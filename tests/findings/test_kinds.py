"""The kinds of figure: told without anything that draws, and a new one is a file and a line."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from click.testing import CliRunner

from sim.brief.make import make
from sim.charts import figures
from sim.charts.output.gallery import PAGE, gallery, page
from sim.cli import main
from sim.findings.kinds import KINDS, FigureKind, charts_for, kinds
from tests.brief.folders import tracks
from tests.charts.folders import made_up

READS = """
import sys
from pathlib import Path
from sim.brief.compose import content_of
from sim.brief.finding.choice import find
from sim.findings.kinds import reasons
from sim.findings.study import StoredStudy
folder = Path(sys.argv[1])
assert not reasons(folder)["rates"]
study = StoredStudy(folder)
assert content_of(study, find(study), "").answer
print("matplotlib" in sys.modules)
"""
COMMANDS = """
import sys
from click.testing import CliRunner
from sim.cli import main
done = CliRunner().invoke(main, sys.argv[1:])
assert done.exit_code == 0, done.output
print("matplotlib" in sys.modules)
"""
TOY = '''"""A toy: the first estimate, written large."""

from sim.charts.layout.sheet import Sheet
from sim.charts.layout.texts import Texts


def draw(table, size):
    """The figure."""
    sheet = Sheet(size, Texts("toy", "A toy of a finding", "One number", "A number.", table.facts, table.options))
    sheet.open(0.5)
    setting, value = table.rows[0]
    sheet.number(f"{value.estimate:.2f}", sheet.value, sheet.left, sheet.top - 0.2)
    return sheet.chart("One number", [f"{setting.label}: {value.estimate:.2f}"], (("estimate",), [(value.estimate,)]))
'''


def prints(code, *words):
    """The last line that a process prints."""
    done = subprocess.run([sys.executable, "-c", code, *map(str, words)], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


def test_what_a_study_holds_and_what_a_brief_says_of_it_imports_nothing_that_draws(tmp_path):
    assert prints(READS, tracks(tmp_path, seed=1)) == "False"


@pytest.mark.parametrize("words", [("results", "--in"), ("charts", "made-up", "--in")], ids=" ".join)
def test_lists_of_studies_and_of_kinds_import_nothing_that_draws(tmp_path, words):
    made_up(tmp_path / "made-up")
    assert prints(COMMANDS, *words, tmp_path) == "False"


@pytest.fixture
def toy(monkeypatch, tmp_path):
    """A kind of chart more: a file that draws, and a line."""
    (tmp_path / "toy.py").write_text(TOY, encoding="utf-8")
    spec = spec_from_file_location("sim.charts.figures.toy", tmp_path / "toy.py")
    monkeypatch.setitem(sys.modules, spec.name, module_from_spec(spec))
    spec.loader.exec_module(sys.modules[spec.name])
    monkeypatch.setitem(KINDS, "toy", FigureKind("one number", ("summary.csv",), {"comparison": 0}, table="rates"))


def test_a_new_kind_is_known_to_commands_briefs_and_documents(toy, tmp_path):
    folder = made_up(tmp_path / "made-up")
    run = CliRunner().invoke
    assert "toy          one number" in run(main, ["charts"]).output
    assert run(main, ["chart", str(folder), "toy", "--format", "csv"]).exit_code == 0
    assert (folder / "charts" / "toy.csv").read_text(encoding="utf-8").startswith("estimate\n")
    assert "toy" in kinds(folder)
    assert "| `toy` | `summary.csv` | one number |" in page(PAGE.read_text(encoding="utf-8"))
    assert gallery([folder], tmp_path / "pictures")["toy"] == folder
    brief = make(tracks(tmp_path / "tracks", seed=1), forms=("html",)).content
    assert (brief.figures[0].kind, brief.figures[0].title) == ("toy", "A toy of a finding")


def test_every_kind_has_a_figure_and_every_figure_is_a_kind():
    """But for that of a comparison, which is drawn from numbers in memory."""
    files = {path.stem for path in Path(figures.__file__).parent.glob("[a-z]*.py")}
    assert files == {*KINDS, "comparison"}


def test_ranks_of_a_brief_are_its_own_and_those_with_an_outcome_of_their_own_are_not_asked_for_another():
    for brief in ("comparison", "heat_map", "sweep"):
        ranks = [kind.briefs[brief] for kind in KINDS.values() if brief in kind.briefs]
        assert len(set(ranks)) == len(ranks)
    assert charts_for("comparison", "agreed", ["trust_end"]) == (
        ("rates", "agreed"), ("scatter", "agreed"), ("funnel", ""), ("survival", ""), ("curves", ""),
        ("differences", "agreed"), ("rates", "trust_end"), ("scatter", "trust_end"), ("differences", "trust_end"),
    )  # fmt: skip
    assert {brief for kind in KINDS.values() for brief in kind.briefs} == {"comparison", "heat_map", "sweep"}
