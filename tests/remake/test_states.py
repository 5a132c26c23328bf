"""What is good, what hangs on what, what is made and in which order: on steps of one line."""

from __future__ import annotations

import signal
import threading
import time

import pytest

from sim.remake.carry_out import FAILED, WAITS, RemakeOptions, by_hand, carry_out
from sim.remake.report import HANGS, plan, states
from sim.remake.states import ELSEWHERE, MADE, NOT_MADE, STALE, STAMPS, reads_digest, state_of
from tests.remake.toy import FIRST, OTHER, SECOND, planted
from tests.remake.toy import STEPS as TOY

NAMES = [step.name for step in TOY]


@pytest.fixture
def root(tmp_path):
    return planted(tmp_path)


def hows(root, **asked):
    return {each.step.name: each.how for each in carry_out(TOY, NAMES, RemakeOptions(root, **asked))}


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
    assert reads_digest(other, root) != reads_digest(SECOND, root)


def test_remarks_of_a_scenario_decide_nothing_and_its_values_do(root):
    step = FIRST._replace(reads=("case.toml",))
    found = []
    for text in ("# one\nmonths = 3\n", "# two\nmonths = 3\n", "months = 3 # here\n", "months = 4\n"):
        (root / "case.toml").write_text(text)
        found.append(reads_digest(step, root))
    assert found[0] == found[1]
    assert len(set(found)) == 3


def test_a_step_that_fails_says_the_command_and_stops_only_what_hangs_on_it(root):
    broken, said = FIRST._replace(command=("-c", "raise SystemExit(7)")), []
    ended = carry_out((broken, SECOND, OTHER), NAMES, RemakeOptions(root, tell=said.append))
    assert [each.how for each in ended] == [FAILED, WAITS, MADE]
    assert any("ended with status 7" in line and by_hand(broken) in line for line in said)
    assert state_of(broken, root) == NOT_MADE


def test_a_step_that_leaves_nothing_has_failed(root):
    ended = carry_out((FIRST._replace(makes=("nothing.txt",)),), NAMES, RemakeOptions(root))
    assert [each.how for each in ended] == [FAILED]


def test_only_what_is_chosen_is_made(root):
    carry_out(TOY, ["other"], RemakeOptions(root))
    assert states(TOY, root) == {"first": NOT_MADE, "second": NOT_MADE, "other": MADE}


def test_a_search_that_something_else_decided_is_put_aside_and_one_that_was_stopped_is_gone_on_with(root):
    code = "from pathlib import Path; Path('found').mkdir(exist_ok=True); (Path('found') / 'a').touch()"
    searching = FIRST._replace(makes=("found",), keeps="found", command=("-c", code))
    (root / "found").mkdir()
    (root / "found" / "stopped").touch()
    carry_out((searching,), NAMES, RemakeOptions(root))
    assert (root / "found" / "stopped").exists(), "nothing is known against what is there"
    (root / "source.txt").write_text("other rules")
    carry_out((searching,), NAMES, RemakeOptions(root))
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
        carry_out((slow, OTHER), NAMES, RemakeOptions(root))
    assert states((slow, OTHER), root) == {"first": NOT_MADE, "other": NOT_MADE}
    assert set(hows(root).values()) == {MADE}


def test_what_needs_the_history_is_not_tried_without(root):
    assert state_of(FIRST._replace(history=True), root) == ELSEWHERE
    assert ELSEWHERE in plan((FIRST._replace(history=True),), root)


def test_what_a_study_says_of_itself_does_not_decide_what_it_plays(root):
    (root / "experiments").mkdir()
    step, file = FIRST._replace(reads=("experiments/one.py",)), root / "experiments" / "one.py"
    found = []
    for text in ('"""What it found. 0.1."""\nseed = 1\n', '"""What it found. 0.2."""\nseed = 1\n',
                 '"""What it found. 0.2."""\nseed = 2\n'):  # fmt: skip
        file.write_text(text)
        found.append((reads_digest(step, root), reads_digest(step._replace(whole=True), root)))
    assert found[0][0] == found[1][0] != found[2][0]
    assert found[0][1] != found[1][1]
