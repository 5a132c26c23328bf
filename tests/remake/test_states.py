"""What is good, what hangs on what, what is made and in which order: on steps of one line, and on the real table."""

from __future__ import annotations

import signal
import threading
import time

import pytest

from sim.remake.__main__ import main
from sim.remake.checkout import NoCheckoutError, checkout, copied
from sim.remake.play import FAILED, WAITS, Carried, by_hand, carry_out
from sim.remake.states import ELSEWHERE, MADE, NOT_MADE, STALE, STAMPS, read_by, state_of
from sim.remake.step import dependants, follows, misplaced
from sim.remake.steps import STEPS
from sim.remake.told import HANGS, plan, states
from tests.remake.toy import FIRST, OTHER, SECOND, planted
from tests.remake.toy import STEPS as TOY

NAMES = [step.name for step in TOY]


@pytest.fixture
def root(tmp_path):
    return planted(tmp_path)


def hows(root, **asked):
    return {each.step.name: each.how for each in carry_out(TOY, NAMES, Carried(root, **asked))}


def test_what_was_made_is_not_made_again(root):
    assert set(states(TOY, root).values()) == {NOT_MADE}
    hows(root)
    assert (root / "second.txt").read_text() == "one first second"
    assert set(states(TOY, root).values()) == {MADE}
    for name in ("first", "second", "other"):
        (root / STAMPS / f"{name}.log").unlink()
    hows(root)
    assert not list((root / STAMPS).glob("*.log"))
    hows(root, force=True)
    assert len(list((root / STAMPS).glob("*.log"))) == 3


def test_a_changed_source_makes_its_reader_stale_and_what_hangs_on_that_and_no_other(root):
    hows(root)
    (root / "source.txt").write_text("three")
    assert states(TOY, root) == {"first": STALE, "second": HANGS, "other": MADE}
    hows(root)
    assert (root / "second.txt").read_text() == "three first second"
    assert set(states(TOY, root).values()) == {MADE}


def test_what_was_made_and_then_edited_or_taken_away_is_not_good(root):
    hows(root)
    (root / "second.txt").write_text("by hand")
    (root / "other.txt").unlink()
    assert states(TOY, root) == {"first": MADE, "second": STALE, "other": STALE}


def test_another_command_makes_anew(root):
    hows(root)
    other = SECOND._replace(few=("--hundredth",)).hundredth()
    assert state_of(other, root) == STALE
    assert read_by(other, root) != read_by(SECOND, root)


def test_remarks_of_a_scenario_decide_nothing_and_its_values_do(root):
    step = FIRST._replace(reads=("case.toml",))
    found = []
    for text in ("# one\nmonths = 3\n", "# two\nmonths = 3\n", "months = 3 # here\n", "months = 4\n"):
        (root / "case.toml").write_text(text)
        found.append(read_by(step, root))
    assert found[0] == found[1]
    assert len(set(found)) == 3


def test_a_step_that_fails_says_the_command_and_stops_only_what_hangs_on_it(root):
    broken, said = FIRST._replace(command=("-c", "raise SystemExit(7)")), []
    ended = carry_out((broken, SECOND, OTHER), NAMES, Carried(root, tell=said.append))
    assert [each.how for each in ended] == [FAILED, WAITS, MADE]
    assert any("ended with status 7" in line and by_hand(broken) in line for line in said)
    assert state_of(broken, root) == NOT_MADE


def test_a_step_that_leaves_nothing_has_failed(root):
    ended = carry_out((FIRST._replace(makes=("nothing.txt",)),), NAMES, Carried(root))
    assert [each.how for each in ended] == [FAILED]


def test_only_what_is_chosen_is_made(root):
    carry_out(TOY, ["other"], Carried(root))
    assert states(TOY, root) == {"first": NOT_MADE, "second": NOT_MADE, "other": MADE}


def test_a_search_that_something_else_decided_is_put_aside_and_one_that_was_stopped_is_gone_on_with(root):
    code = "from pathlib import Path; Path('found').mkdir(exist_ok=True); (Path('found') / 'a').touch()"
    searching = FIRST._replace(makes=("found",), keeps="found", command=("-c", code))
    (root / "found").mkdir()
    (root / "found" / "stopped").touch()
    carry_out((searching,), NAMES, Carried(root))
    assert (root / "found" / "stopped").exists(), "nothing is known against what is there"
    (root / "source.txt").write_text("other rules")
    carry_out((searching,), NAMES, Carried(root))
    assert not (root / "found" / "stopped").exists()
    assert (root / STAMPS / "earlier" / "found" / "stopped").exists()


def test_a_stopped_step_is_waited_for_and_made_when_it_is_asked_for_again(root):
    keeping = "import time, contextlib; Path('began').touch(); time.sleep(60 if Path('source.txt').exists() else 0)"
    slow = FIRST._replace(command=("-c", f"from pathlib import Path; {keeping}"))

    def stop():
        while not (root / "began").exists():
            time.sleep(0.05)
        signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)

    threading.Thread(target=stop, daemon=True).start()
    with pytest.raises(KeyboardInterrupt):
        carry_out((slow, OTHER), NAMES, Carried(root))
    assert states((slow, OTHER), root) == {"first": NOT_MADE, "other": NOT_MADE}
    assert set(hows(root).values()) == {MADE}


def test_every_step_stands_after_what_it_reads():
    assert misplaced(STEPS) == []
    assert misplaced((SECOND, FIRST)) == [("second", "first")]


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


def test_the_defaults_of_calibrated_parameters_do_not_decide_their_search(tmp_path):
    root = copied(checkout(), tmp_path / "copy")
    rules = root / "sim" / "rules" / "trust.py"
    search, patterns = STEPS[0], next(step for step in STEPS if step.name == "patterns")
    before = [read_by(step, root) for step in (search, patterns)]
    rules.write_text(rules.read_text("utf-8").replace("] = 0.27", "] = 0.28"), encoding="utf-8")
    after = [read_by(step, root) for step in (search, patterns)]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False]
    rules.write_text(rules.read_text("utf-8").replace("1.0 - ", "1.0 * "), encoding="utf-8")
    assert read_by(search, root) != before[0]


def test_what_needs_the_history_is_not_tried_without(root):
    assert state_of(FIRST._replace(history=True), root) == ELSEWHERE
    assert ELSEWHERE in plan((FIRST._replace(history=True),), root)


def test_list_shows_every_step_with_its_command_and_makes_nothing(tmp_path, capsys):
    assert main(["--list", "--hundredth", "--into", str(tmp_path / "copy")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1 : len(STEPS) + 1]] == [step.name for step in STEPS]
    assert all("python " in line for line in lines[1 : len(STEPS) + 1])
    assert list((tmp_path / "copy" / STAMPS).iterdir()) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--only", "patern"], "Did you mean patterns?"),
        (["--hundredth"], "--hundredth needs --into"),
        (["--only", "odd", "--from", "odd"], "not allowed with"),
    ],
)
def test_a_wrong_word_is_answered_with_what_is_allowed(words, said, capsys):
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 2
    assert said in capsys.readouterr().err


def test_a_folder_with_other_things_is_not_worked_in(tmp_path, capsys):
    (tmp_path / "mine").touch()
    assert main(["--list", "--into", str(tmp_path)]) == 2
    assert "holds other things" in capsys.readouterr().err
    with pytest.raises(NoCheckoutError, match="lies within"):
        copied(checkout(), checkout() / "docs" / "copy")


def test_an_installed_package_says_that_this_is_a_tool_of_the_checkout(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("sim.remake.checkout.__file__", str(tmp_path / "lib" / "sim" / "remake" / "checkout.py"))
    assert main(["--list"]) == 2
    assert "tool of the checkout" in capsys.readouterr().err
