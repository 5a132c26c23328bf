"""Laws of whole runs: symmetry, names, silence, what is not read, chance that stays where it is."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sim import chance
from sim.engine import _play, replay, simulate
from sim.measures import COUNTS, CURVES, ENDS
from sim.scenario import load
from sim.scenario.plan import Scenario, in_room
from sim.seats import lay_out, shape_of
from sim.state import KINDS, State, blank
from tests.digest import digest_of
from tests.mirror import NUMBERED, mirrored, mirrored_luck, mirrored_state
from tests.proof import bits, first_difference
from tests.worlds import scenarios

WHOLE_RUNS = settings(deadline=None, suppress_health_check=list(HealthCheck))
SILENT = {"crisis", "changed", "opened", "closed", "office", "seated", "politicised", "ended"}
"""What can happen in a scenario whose forum never meets (a politicised publication only on a date)."""


def lived(scenario: Scenario, luck: chance.Luck) -> tuple[State, np.ndarray, np.ndarray]:
    """Last state, counts and ends of a run with given luck."""
    world, theory = lay_out(scenario), scenario.theory
    state = blank(world, theory.drafting.issues)
    counts, ends = np.empty((len(COUNTS), 1), np.int32), np.empty((len(ENDS), 1))
    _play(world, theory, luck, state, 0, 1, counts, ends, np.empty((0, scenario.months, len(CURVES))))
    return state, counts, ends


@WHOLE_RUNS
@given(scenarios(sides=(2,)), st.integers(0, 2**32))
def test_swapping_the_two_sides_mirrors_every_result(scenario, seed):
    """Catches any rule or loop that treats the first side otherwise than the second."""
    shape = shape_of(scenario)
    luck = chance.draw(shape, seed)
    state, counts, ends = lived(scenario, luck)
    other, other_counts, other_ends = lived(mirrored(scenario), mirrored_luck(luck, shape))
    blind = {name: np.zeros(1) for name in NUMBERED}
    expected = mirrored_state(state, lay_out(scenario))._replace(**blind)
    assert first_difference(expected, other._replace(**blind)) == ""
    assert (counts == other_counts).all()
    assert (bits(ends) == bits(other_ends)).all()


@WHOLE_RUNS
@given(scenarios(), st.integers(0, 2**32))
def test_names_change_nothing(scenario, seed):
    """Catches an order or a draw that depends on what something is called."""
    names = {each.key: f"zz_{each.key[::-1]}" for each in (*scenario.governments, *scenario.forums)}
    text = repr(scenario)
    for old in sorted(names, key=len, reverse=True):
        text = text.replace(f"'{old}'", f"'{names[old]}'")
    assert repr(renamed(scenario, names)) == text.replace("name='", "name='New ")
    assert first_difference(replay(scenario, seed), replay(renamed(scenario, names), seed)) == ""


def renamed(scenario: Scenario, names: dict[str, str]) -> Scenario:
    """The scenario with other keys and names for every government and forum."""

    def seated(delegations):
        return tuple(replace(each, government=names[each.government]) for each in delegations)

    return replace(
        scenario,
        governments=tuple(replace(each, key=names[each.key], name=f"New {each.name}") for each in scenario.governments),
        forums=tuple(
            replace(
                forum,
                key=names[forum.key],
                name=f"New {forum.name}",
                delegations=seated(forum.delegations),
                changes=tuple(replace(each, delegations=seated(each.delegations)) for each in forum.changes),
            )
            for forum in scenario.forums
        ),
        agenda=tuple(
            replace(block, name=f"New {block.name}", parties=tuple(names[key] for key in block.parties))
            for block in scenario.agenda
        ),
        events=tuple(
            replace(
                event,
                governments=tuple(names[key] for key in event.governments),
                forums=tuple(names[key] for key in event.forums),
            )
            for event in scenario.events
        ),
    )


@WHOLE_RUNS
@given(scenarios(), st.integers(0, 2**32))
def test_without_meetings_only_weather_and_governments_move(scenario, seed):
    """Catches anything that learns, trusts, drafts or hears without anyone having met."""
    quiet = replace(
        scenario,
        forums=tuple(replace(each, terms=each.terms._replace(meetings_a_year=0.0)) for each in scenario.forums),
        events=tuple(event for event in scenario.events if event.kind != "politicised"),
    )
    state = replay(quiet, seed)
    assert {KINDS[kind] for kind in np.flatnonzero(state.tally)} <= SILENT
    start = replay(replace(quiet, months=1, events=(), forums=tuple(_first_month(each) for each in quiet.forums)), seed)
    for name in ("good", "bad", "scar", "prior", "image", "status", "worth", "heard", "tries", "shelved"):
        assert (getattr(state, name) == getattr(start, name)).all(), name
    assert np.allclose(state.misreading[state.misreading > 0], scenario.theory.understanding.asymmetry, rtol=1e-12)


def _first_month(forum):
    return replace(forum, opens=1, closes=1, changes=())


UNREAD = [
    ("track2", {}, "drafting.skill_official", 0.9),
    ("track2", {}, "drafting.home_error_official", 0.3),
    ("track2", {}, "transfer.take_back", 0.5),
    ("track2", {}, "careers.official", 0.2),
    ("track2", {}, "candour.private", 0.9),
    ("track1", {}, "candour.expert", 0.4),
    ("track1", {}, "encroachment.approval", 1.0),
    ("track1", {}, "transfer.deniability", 0.0),
    ("track1", {}, "transfer.cost", 0.3),
    ("track1_5", {"publicity.leak": 0.0}, "trust.leak", 6.0),
    ("track1_5", {"encroachment.politicisation": 0.0}, "trust.scar", 12.0),
    ("track1_5", {"transfer.receptive": 0.0}, "settlement.rate", 0.2),
    ("track1_5", {}, "forum.ending", 1.0),
    ("track1_5", {}, "trust.remote", 1.0),
    ("track1_5", {"government.change": 0.0}, "government.door", 0.5),
]


@pytest.mark.parametrize(("track", "held", "path", "value"), UNREAD)
def test_a_parameter_that_no_rule_of_the_run_reads_changes_no_bit(track, held, path, value):
    """Catches luck whose shape or order depends on a parameter, and rules that read what is not theirs."""
    base = [f"{key}={number}" for key, number in held.items()]
    one = in_room(load("standing", base), track)
    other = in_room(load("standing", [*base, f"{path}={value}"]), track)
    assert one.theory != other.theory or one.forums != other.forums
    assert digest_of(simulate(one, 60, 5)) == digest_of(simulate(other, 60, 5))


def test_a_parameter_that_is_read_changes_something():
    """The counterpart, without which the law above could not fail."""
    plain, moved = load("standing"), load("standing", ["trust.prior=0.5"])
    assert digest_of(simulate(plain, 60, 5)) != digest_of(simulate(moved, 60, 5))


def test_another_forum_moves_no_draw():
    """Streams are keyed by forum: the first forum's luck and the conflict's stay as they were."""
    room, wider = chance.Room(4, 3, 2, 2, 3), chance.Room(9, 6, 5, 3, 7)
    one, two = chance.Shape(12, 3, 3, 3, (room,)), chance.Shape(12, 3, 3, 3, (room, wider))
    few, more = chance.draw(one, 9, 5, 4), chance.draw(two, 9, 5, 4)
    for name, row in chance.ORDER.items():
        length = 4 * int(few.stride[row, 0])
        assert (few[row][:length] == more[row][:length]).all(), name


def test_another_kind_of_chance_moves_no_draw(monkeypatch):
    """A new kind, put first in the table, leaves every stream as it was."""
    before = {name: chance.stream(3, name, 1, 2, 5).random(4) for name in chance.KINDS}
    monkeypatch.setattr(chance, "KINDS", {"new": chance.Kind(99, ("months",), "new"), **chance.KINDS})
    for name, draws in before.items():
        assert (chance.stream(3, name, 1, 2, 5).random(4) == draws).all(), name
    assert len({kind.number for kind in chance.KINDS.values()}) == len(chance.KINDS)


def test_streams_are_those_of_the_first_release():
    """Catches a kind renumbered or a change of generator: published runs must stay replayable."""
    assert chance.stream(1, "crisis", 0, 0, 60).random() == pytest.approx(FIRST_DRAWS["crisis"], abs=1e-15)
    assert chance.stream(1, "partner", 0, 0, 1).random() == pytest.approx(FIRST_DRAWS["partner"], abs=1e-15)


FIRST_DRAWS = {"crisis": 0.08663550109667073, "partner": 0.18343812285614236}


@pytest.mark.parametrize("block", [1, 7, 128, 1000])
@pytest.mark.parametrize("threads", [1, 2, 3])
def test_threads_and_blocks_change_no_bit(block, threads):
    """Catches luck, state or outcomes shared between blocks or threads."""
    scenario = load("standing")
    expected = simulate(scenario, 150, 4, 1)
    assert digest_of(simulate(scenario, 150, 4, threads, block=block)) == digest_of(expected)


def test_any_run_can_be_had_alone():
    """Run 120 is the same dialogue whether it is played alone or among others."""
    scenario = load("standing")
    many, one = simulate(scenario, 130, 4), simulate(scenario, 1, 4, first_run=120)
    for name, column in many.outcomes.items():
        assert column[120] == one.outcomes[name][0], name


def test_no_page_reads_a_negative_index():
    """The compiler is told that there is none (sim.compiled.pointer), so a slip would read foreign memory."""
    command = [sys.executable, "-m", "tests.guarded"]
    said = subprocess.run(command, env={**os.environ, "BACKCHANNEL_COMPILED": "0"}, capture_output=True, text=True)
    assert said.returncode == 0, said.stderr[-2000:]
    assert said.stdout.split() == ["the", "guard", "guards", "worlds", "150"]


def test_plain_python_gives_the_same_bits():
    """The whole engine without numba, in a process of its own, on generated and shipped worlds."""
    command = [sys.executable, "-m", "tests.digest"]
    out = {
        switch: subprocess.run(
            command, env={**os.environ, "BACKCHANNEL_COMPILED": switch}, capture_output=True, text=True, check=True
        ).stdout
        for switch in ("0", "1")
    }
    assert out["0"].startswith("plain")
    assert out["1"].startswith("compiled")
    assert out["0"].split()[1:] == out["1"].split()[1:]
    assert len(out["0"].split()) > 20
