"""Everything made again at a hundredth of the size, in a copy: all of it, then nothing, then what hangs on a change."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sim.remake.checkout import checkout, copy_checkout
from sim.remake.literals import rewritten
from sim.remake.report import HANGS, states
from sim.remake.states import ELSEWHERE, MADE, NOT_MADE, STALE, STAMPS, stamp_of
from sim.remake.step import dependants
from sim.remake.steps import STEPS, STUDIES
from tests.remake.whole.opened import listen, opened, strangers

pytestmark = pytest.mark.deep

SMALL = [step.hundredth() for step in STEPS]
OLD = "of an older edition"
WHOLLY = (
    "docs/patterns.md", "docs/record.md", "docs/ablation.md", "docs/calibration.md", "docs/by-construction.md",
    "docs/headlines.md", "scenarios/schema.json", *(f"results/reference/{name}.csv" for name in STUDIES),
)  # fmt: skip
"""Documents of which every word is made."""
PARTLY = {
    "README.md": "packages that reached official",
    "docs/odd/parameters.md": "Openness of an expert",
    "scenarios/standing.toml": "Openness of an expert",
}
"""Words of the made part of others."""


def age(root: Path) -> None:
    """Make all that is to be made look as if it were of an older edition."""
    for name in WHOLLY:
        (root / name).write_text(OLD, encoding="utf-8")
    for name, words in PARTLY.items():
        text = (root / name).read_text(encoding="utf-8")
        assert words in text, name
        (root / name).write_text(text.replace(words, OLD), encoding="utf-8")
    for picture in (root / "docs" / "charts").glob("*.png"):
        picture.unlink()


BEGIN = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from sim.remake.__main__ import main; sys.exit(main(sys.argv[1:]))"
)
"""As from a terminal: who is begun in the background of a shell has Ctrl-C ignored, and hands that on."""


def remake(root: Path) -> subprocess.Popen[str]:
    """The command, at a hundredth, begun."""
    asked = [sys.executable, "-c", BEGIN, "--hundredth", "--into", str(root)]
    return subprocess.Popen(asked, cwd=checkout(), stdout=subprocess.PIPE, text=True)


def stamps(root: Path) -> dict[str, float]:
    return {file.stem: file.stat().st_mtime_ns for file in (root / STAMPS).glob("*.json")}


def all_is_made_anew(root: Path) -> None:
    age(root)
    listen(root)
    process = remake(root)
    said, _ = process.communicate()
    assert process.returncode == 0, said
    assert states(SMALL, root) == {step.name: ELSEWHERE if step.history else MADE for step in SMALL}
    assert [name for name in (*WHOLLY, *PARTLY) if OLD in (root / name).read_text(encoding="utf-8")] == []
    pictures = {picture.name for picture in (checkout() / "docs" / "charts").glob("*.png")}
    assert {picture.name for picture in (root / "docs" / "charts").glob("*.png")} == pictures
    assert all(stamp_of(step, root).seconds > 0 for step in SMALL if not step.history)
    assert not any(OLD in (checkout() / name).read_text(encoding="utf-8") for name in WHOLLY)


def no_step_reads_what_its_row_does_not_name(root: Path) -> None:
    """Such a step would be called good after what it read has changed."""
    found = opened(root, SMALL)
    assert found["study-officials_share"] >= {"experiments/officials_share.py", "scenarios/standing.toml"}
    assert found["pictures"] >= {"docs/patterns.csv", "experiments/calibrated/marginals.csv"}
    (record,) = (step for step in SMALL if step.name == "record")
    assert strangers(found["record"], record._replace(reads=())), "nothing would be a stranger"
    strange = {step.name: strangers(found[step.name], step) for step in SMALL}
    assert {name: each for name, each in strange.items() if each} == {}


def a_second_run_does_nothing(root: Path) -> None:
    before = stamps(root)
    process = remake(root)
    said, _ = process.communicate()
    assert process.returncode == 0
    assert "All of it is good" in said
    assert stamps(root) == before


def a_changed_default_makes_stale_what_hangs_on_it_and_nothing_else(root: Path) -> None:
    """How often crises break out is calibrated by nobody, so all but what two commits decide hangs on it."""
    rules = root / "sim" / "rules" / "tension.py"
    text = rules.read_text(encoding="utf-8")
    rules.write_text(rewritten(text, "tension", {"crisis": 0.03}), encoding="utf-8")
    found = states(SMALL, root)
    assert {name for name, state in found.items() if state not in (STALE, HANGS)} == {"changed"}
    assert {"calibration", "patterns", "record", *(f"study-{name}" for name in STUDIES)} <= {
        name for name, state in found.items() if state == STALE
    }
    rules.write_text(text, encoding="utf-8")
    assert set(states(SMALL, root).values()) == {MADE, ELSEWHERE}


def a_changed_study_is_made_again_also_after_it_was_stopped(root: Path) -> None:
    name = "study-officials_share"
    with (root / "experiments" / "officials_share.py").open("a", encoding="utf-8") as file:
        file.write("seed = 2\n")
    found = states(SMALL, root)
    assert {each for each, state in found.items() if state not in (MADE, ELSEWHERE)} == {name, *dependants(name, SMALL)}
    before = stamps(root)
    process = remake(root)
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(f"{name}: the study"):
            os.kill(process.pid, signal.SIGINT)
            break
    process.communicate()
    assert process.returncode == 130
    assert states(SMALL, root)[name] == NOT_MADE
    process = remake(root)
    said, _ = process.communicate()
    assert process.returncode == 0, said
    moved = {each for each, time in stamps(root).items() if time != before[each]}
    assert name in moved
    assert moved <= {name, *dependants(name, SMALL)}
    assert set(states(SMALL, root).values()) == {MADE, ELSEWHERE}


def test_everything_at_a_hundredth(tmp_path):
    """One test, since all of it is asked of one copy, and two workers would make two."""
    root = copy_checkout(checkout(), tmp_path / "copy")
    all_is_made_anew(root)
    no_step_reads_what_its_row_does_not_name(root)
    a_second_run_does_nothing(root)
    a_changed_default_makes_stale_what_hangs_on_it_and_nothing_else(root)
    a_changed_study_is_made_again_also_after_it_was_stopped(root)
