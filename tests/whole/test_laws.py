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
from scipy.stats import chisquare

from sim import chance
from sim.engine import replay, simulate
from sim.events import KINDS
from sim.model import Dialogue, as_state
from sim.scenario import load
from sim.scenario.origin import vouch_for
from sim.scenario.plan import Scenario
from sim.scenario.seating import in_room
from tests.digest import digest_of
from tests.mirror import NUMBERED, mirrored, mirrored_luck, mirrored_state
from tests.proof import first_difference
from tests.worlds import scenarios

WHOLE_RUNS = settings(deadline=None, suppress_health_check=list(HealthCheck))
SILENT = {"crisis", "changed", "opened", "closed", "office", "seated", "politicised", "ended"}
"""What can happen in a scenario whose forum never meets (a politicised publication only on a date)."""

UNMOVED = "good bad scar prior image status worth heard tries shelved tired worked solved carried"
"""Columns that nothing moves while nobody meets."""


@WHOLE_RUNS
@given(scenarios(sides=(2,)), st.integers(0, 2**32))
def test_swapping_the_two_sides_mirrors_every_result(scenario, seed):
    """Catches any rule or loop that treats the first side otherwise than the second."""
    luck = chance.Draws(chance.luck_of(seed, len(scenario.forums)))
    one = Dialogue(scenario, luck=luck).run_to_end()
    other = Dialogue(mirrored(scenario), luck=mirrored_luck(luck)).run_to_end()
    blind = {name: np.zeros(1) for name in NUMBERED}
    expected = mirrored_state(as_state(one), one.world)._replace(**blind)
    assert first_difference(expected, as_state(other)._replace(**blind)) == ""


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

    other = replace(
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
    return vouch_for(other)


@WHOLE_RUNS
@given(scenarios(), st.integers(0, 2**32))
def test_without_meetings_only_weather_and_governments_move(scenario, seed):
    """Catches anything that learns, trusts, drafts or hears without anyone having met."""
    quiet = replace(
        scenario,
        forums=tuple(replace(each, terms=each.terms._replace(meetings_a_year=0.0)) for each in scenario.forums),
        events=tuple(event for event in scenario.events if event.kind != "politicised"),
    )
    state = replay(vouch_for(quiet), seed)
    assert {KINDS[kind] for kind in np.flatnonzero(state.tally)} <= SILENT
    short = replace(quiet, months=1, events=(), forums=tuple(_first_month(each) for each in quiet.forums))
    start = replay(vouch_for(short), seed)
    for name in UNMOVED.split():
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
    ("track2", {"encroachment.level": 0.0}, "candour.closed", 1.0),
    ("track1", {"transfer.receptive": 1.0, "publicity.disown": 0.0}, "candour.closed", 1.0),
    ("track1", {}, "transfer.tabling", 1.0),
    ("track1_5", {}, "transfer.tabling", 1.0),
    ("track1_5", {"publicity.leak": 0.0, "encroachment.politicisation": 0.0}, "publicity.disown", 1.0),
    ("track2", {"transfer.receptive": 0.0}, "publicity.disown", 1.0),
    ("track1_5", {"understanding.learning": 0.0}, "understanding.shared", 1.0),
    ("track1_5", {"forum.drafts": 0}, "trust.ratio", 4.0),
    ("track2", {"trust.bad": 0.0, "trust.leak": 0.0, "transfer.receptive": 0.0}, "trust.repair", 1.0),
    ("track1_5", {"transfer.receptive": 0.0}, "transfer.fatigue", 1.0),
    ("track1_5", {"transfer.receptive": 1.0}, "transfer.fatigue", 1.0),
    ("track1", {}, "transfer.attention", 1.0),
    ("track1_5", {"transfer.receptive": 1.0, "publicity.disown": 0.0}, "transfer.attention", 1.0),
    ("track1_5", {}, "forum.quorum", 0.6),
]


@pytest.mark.parametrize(("track", "held", "path", "value"), UNREAD)
def test_a_parameter_that_no_rule_of_the_run_reads_changes_no_bit(track, held, path, value):
    """Catches luck whose shape or order depends on a parameter, and rules that read what is not theirs."""
    base = [f"{key}={number}" for key, number in held.items()]
    one = in_room(load("standing", base), track)
    other = in_room(load("standing", [*base, f"{path}={value}"]), track)
    assert one.theory != other.theory or one.forums != other.forums
    assert digest_of(simulate(one, 60, 5)) == digest_of(simulate(other, 60, 5))


@pytest.mark.parametrize(
    "moved",
    ["trust.prior=0.5", "candour.closed=1", "publicity.disown=0", "understanding.shared=0", "trust.ratio=4",
     "trust.repair=0", "transfer.fatigue=0", "transfer.attention=1", "forum.quorum=0.67"],
)  # fmt: skip
def test_a_parameter_that_is_read_changes_something(moved):
    """The counterpart, without which the law above could not fail."""
    plain, moved = load("standing"), load("standing", [moved])
    assert digest_of(simulate(plain, 60, 5)) != digest_of(simulate(moved, 60, 5))


def test_a_draw_depends_on_its_address_alone():
    """Another forum, another kind first in the table: no draw moves."""
    few, more = chance.luck_of(9, 1), chance.luck_of(9, 3)
    assert (few.keys[:, 0] == more.keys[:, 0]).all()
    assert len(np.unique(more.keys)) == more.keys.size


def test_another_kind_of_chance_moves_no_draw(monkeypatch):
    """A new kind, put first in the table, leaves every key as it was."""
    before = dict(zip(chance.KINDS, chance.luck_of(3, 2).keys, strict=True))
    monkeypatch.setattr(chance, "KINDS", {"new": chance.Kind(99, ("months",), "new"), **chance.KINDS})
    after = dict(zip(chance.KINDS, chance.luck_of(3, 2).keys, strict=True))
    for name, keys in before.items():
        assert (after[name] == keys).all(), name
    numbers = [kind.number for kind in chance.KINDS.values()]
    assert len(set(numbers)) == len(numbers)


def test_draws_are_those_of_the_first_release():
    """Catches a kind renumbered or a change of generator: published runs must stay replayable."""
    draw = chance.Draws(chance.luck_of(1, 2), run=5)
    assert draw("crisis", 7) == FIRST_DRAWS["crisis"]
    assert draw("partner", 3, 2, 1, 4, forum=1) == FIRST_DRAWS["partner"]


FIRST_DRAWS = {"crisis": 0.5007256837369733, "partner": 0.6599313881017991}


def test_the_generator_is_splitmix64():
    """Steele, Lea & Flood (2014): the first outputs for the key 1234567, as published with their algorithm."""
    published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431]
    assert [int(chance.mixed(np.uint64(1234567), number)) for number in range(1, 5)] == published


@pytest.mark.parametrize("apart", [1, chance.SIDE, chance.ITEM, chance.WHEN])
def test_neighbouring_draws_have_nothing_in_common(apart):
    """Whatever differs between two addresses: uniform alone, in pairs and in triples (chi-square, 1 in 10,000)."""
    draws = np.array([chance.uniform(np.uint64(17), number * apart) for number in range(60_000)])
    for width, cells in ((1, 256), (2, 16), (3, 6)):
        grouped = np.floor(draws.reshape(-1, width) * cells) @ cells ** np.arange(width)
        counts = np.bincount(grouped.astype(int), minlength=cells**width)
        assert chisquare(counts).pvalue > 1e-4


def test_runs_have_nothing_in_common():
    """The same address in run after run."""
    luck = chance.luck_of(5)
    draws = np.array([chance.Draws(luck, run)("crisis", 3) for run in range(20_000)])
    assert chisquare(np.bincount((draws * 100).astype(int), minlength=100)).pvalue > 1e-4
    assert abs(np.corrcoef(draws[:-1], draws[1:])[0, 1]) < 4 / len(draws) ** 0.5


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
