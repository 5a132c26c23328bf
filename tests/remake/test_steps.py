"""The table of steps as it stands."""

from __future__ import annotations

from importlib.util import find_spec

from sim.remake.checkout import checkout, copy_checkout
from sim.remake.states import reads_digest
from sim.remake.step import dependants, follows, misplaced_pairs
from sim.remake.steps import STEPS
from sim.rules import PARAMETERS
from tests.remake.toy import FIRST, SECOND


def test_every_step_stands_after_what_it_reads():
    assert misplaced_pairs(STEPS) == []
    assert misplaced_pairs((SECOND, FIRST)) == [("second", "first")]


def test_no_two_steps_make_the_same_and_none_makes_what_it_reads():
    made = [place for step in STEPS for place in step.makes]
    assert len(set(made)) == len(made)
    assert [step.name for step in STEPS if follows(step, step) and not step.blind] == []


def test_all_hangs_on_the_search_but_what_two_commits_decide():
    assert {step.name for step in STEPS} - dependants("calibration", STEPS) == {"calibration", "changed"}


def test_every_step_reads_and_makes_what_there_is():
    """A place that has moved would never make anything stale. What only a run leaves is in results."""
    here = checkout()
    places = {place for step in STEPS for place in (*step.reads, *step.makes, *step.fills)}
    lost = [place for place in places if not (here / place).exists() and not place.startswith("results/")]
    assert lost == []


def test_every_command_begins_what_there_is():
    """A module that was renamed would fail after an hour of what comes before it."""
    for step in STEPS:
        if step.command[0] == "-m":
            module = step.command[1]
            package = find_spec(module)
            assert package is not None, step.name
            assert not package.submodule_search_locations or find_spec(f"{module}.__main__"), step.name
        else:
            assert (checkout() / step.command[0]).is_file(), step.name


def test_the_defaults_of_calibrated_parameters_do_not_decide_their_search(tmp_path):
    root = copy_checkout(checkout(), tmp_path / "copy")
    rules = root / "sim" / "rules" / "trust.py"
    search, patterns = STEPS[0], next(step for step in STEPS if step.name == "patterns")
    before = [reads_digest(step, root) for step in (search, patterns)]
    now = f"] = {PARAMETERS['trust.prior'].default:g}"
    assert now in rules.read_text("utf-8")
    rules.write_text(rules.read_text("utf-8").replace(now, "] = 0.28123"), encoding="utf-8")
    after = [reads_digest(step, root) for step in (search, patterns)]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False]
    rules.write_text(rules.read_text("utf-8").replace("1.0 - ", "1.0 * "), encoding="utf-8")
    assert reads_digest(search, root) != before[0]
