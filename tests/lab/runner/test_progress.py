"""How long it will take is told as soon as it can be, once, and only where it is more than a minute."""

from __future__ import annotations

import io

import pytest

from sim import engine, load, simulate
from sim.lab.runner import progress
from sim.lab.runner.progress import Progress
from sim.scenario import loads
from sim.seats import hearings, lay_out
from tests.scenario.test_ceilings import crowded


@pytest.fixture(name="clock")
def moved_by_hand(monkeypatch):
    """Seconds that have gone by, in a list of one."""
    at = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: at[0])
    return at


def told(clock, total: int, each: float, runs: int = 4) -> list[str]:
    """What is said while runs are done, one after another, after a minute lost to compiling."""
    stream = io.StringIO()
    with Progress(stream).begin(total) as found:
        clock[0] += 30.0  # compiling
        for _ in range(runs):
            clock[0] += each
            found.runs(1)
    return stream.getvalue().splitlines()


def test_a_long_time_is_foretold_after_the_first_runs_and_once(clock):
    """Which fault this would catch: 70 minutes begun without a word; compiling taken for playing."""
    assert told(clock, 3000, 1.4) == ["3,000 runs will take about 1 h 10 min"]


def test_a_short_time_is_not(clock):
    assert told(clock, 40, 1.4) == []


def test_quick_runs_are_foretold_too(clock):
    assert told(clock, 1_000_000, 0.001, 1200) == ["1,000,000 runs will take about 16 min 40 s"]


def test_one_run_tells_nothing(clock):
    assert told(clock, 3000, 20.0, 1) == []


def test_the_engine_looks_up_after_as_many_dialogues_as_take_no_time():
    """Which fault this would catch: Ctrl-C, and the first word, that wait for 256 dialogues of a second each."""
    blocks: list[int] = []
    simulate(load(), 600, threads=1, progress=blocks.append)
    assert max(blocks) == engine.BLOCK
    heavy = loads(crowded(10, 40, 1, 8), "x.toml", ["months=12", "forum.slots=24", "forum.meetings_a_year=24"])
    blocks.clear()
    simulate(heavy, 3, threads=1, progress=blocks.append)
    assert blocks == [1, 1, 1]


def test_hearings_are_counted_as_the_calendar_has_them():
    """By hand: 20 meetings in five years, nine rounds each, every one of twelve heard by twelve."""
    assert hearings(lay_out(load())) == 20 * 9 * 12 * 12


def test_blocks_change_no_number():
    one, other = (simulate(load(), 40, seed=3, block=block).to_frame() for block in (None, 1))
    assert one.equals(other)
