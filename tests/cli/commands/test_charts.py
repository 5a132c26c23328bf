"""``backchannel chart`` and ``charts``: from stored results to files, and a sentence where that cannot be."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from sim.charts import KINDS
from sim.cli import main
from sim.cli.exit_status import REFUSED, USAGE
from tests.charts.folders import made_up

ASK = "import sys; from sim.cli import main; sys.argv[1:] = {}\ntry: main()\nexcept SystemExit: pass\n"


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    return made_up(tmp_path_factory.mktemp("results") / "made-up")


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def test_one_kind_is_drawn_in_the_format_asked_for(study, tmp_path):
    done = run(
        "chart", study, "rates", "--for", "column", "--format", "svg", "--format", "csv", "--out", tmp_path / "new"
    )
    assert done.exit_code == 0, done.output
    there = sorted(path.name for path in (tmp_path / "new").iterdir())
    assert there == [".backchannel", "rates-column.csv", "rates-column.svg"]
    assert "official talks" in done.output


def test_a_study_is_found_by_its_name(study):
    done = run("chart", study.name, "funnel", "--in", study.parent, "--format", "txt")
    assert done.exit_code == 0, done.output
    assert (study / "charts" / "funnel.txt").is_file()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("funel",), ['no chart "funel"', 'Did you mean "funnel"?', ", ".join(KINDS)]),
        (
            ("rates", "--outcome", "transfered"),
            ['no outcome "transfered"', "transferred", "It has the numbers for: rates"],
        ),
        (("rates", "--at", "tension.baseline=7"), ["tension.baseline has no value 7", "0.1"]),
        (("rates", "--at", "nothing=7"), ["nothing does not vary", "tension.baseline"]),
        (("rates", "--at", "nothing"), ["should be NAME=VALUE"]),
        (("rates", "--for", "poster"), ["poster", "slide"]),
    ],
)
def test_a_mistake_is_told_in_a_sentence(words, says, study, tmp_path):
    done = run("chart", study, *words, "--out", tmp_path)
    assert done.exit_code == USAGE
    assert all(each in " ".join(done.output.split()) for each in says), done.output
    assert not any(tmp_path.iterdir())


def test_a_kind_that_the_study_has_no_numbers_for(study, tmp_path):
    (tmp_path / "summary.csv").write_bytes((study / "summary.csv").read_bytes())
    done = run("chart", tmp_path, "curves")
    assert done.exit_code == USAGE
    assert 'cannot be drawn as "curves": it has no curves.csv. It has the numbers for:' in done.output


def test_a_study_that_is_not_there(study):
    done = run("chart", "made-upp", "--in", study.parent)
    assert done.exit_code != 0
    assert 'Did you mean "made-up"?' in done.output


def test_a_folder_that_cannot_be_written(study, tmp_path):
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    done = run("chart", study, "rates", "--out", tmp_path / "taken" / "below")
    assert done.exit_code == REFUSED
    assert "cannot write" in done.output


def test_charts_lists_kinds_and_what_a_study_lacks(study, tmp_path):
    assert all(kind in run("charts").output for kind in KINDS)
    (tmp_path / "summary.csv").write_bytes((study / "summary.csv").read_bytes())
    told = {each["kind"]: each["lacks"] for each in json.loads(run("charts", tmp_path, "--json").output)}
    assert told["rates"] == ""
    assert told["survival"] == "it has no survival.csv"


def test_asking_for_the_list_imports_nothing_that_draws():
    code = ASK.format(["charts"]) + "print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


def test_without_a_kind_everything_is_drawn_that_can_be_and_nothing_is_played(study, tmp_path):
    (study / "people.csv").rename(study / "people.away")
    code = ASK.format(["chart", str(study), "--format", "txt", "--out", str(tmp_path), "--json"])
    code += "print({'sim.engine', 'sim.model', 'numba', 'mesa', 'pyarrow', 'pandas'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    (study / "people.away").rename(study / "people.csv")
    first, last = done.stdout.splitlines()
    told = json.loads(first)
    assert list(told) == [kind for kind in KINDS if kind != "network"]
    assert all(150 <= len(each["alt"]) <= 300 for each in told.values())
    assert last == "set()"
