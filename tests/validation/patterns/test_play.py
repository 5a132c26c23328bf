"""Arms are played once, on the same luck, as many dialogues as the part asks for."""

from __future__ import annotations

import numpy as np
import pytest

from sim.engine import simulate
from sim.scenario.plan import DatedEvent
from sim.validation.patterns import PATTERNS
from sim.validation.patterns.arm import Arm, arm_scenario
from sim.validation.patterns.claims import Part, Pattern, Term
from sim.validation.patterns.measures import (
    ATTENDANCE,
    FALLS,
    RATE,
    TRANSFERRED,
    UNTIL,
    gain,
    suspension,
    transferred_between,
    trust_in,
)
from sim.validation.patterns.over_region import play_region
from sim.validation.patterns.play import SPARING, Player
from sim.validation.patterns.runs import Runs
from tests.validation.patterns.made_up import difference, pattern

TRACK_2 = Arm(room="track2").but("months=24")


def one(measure, arm=TRACK_2, code="E1", times=1):
    part = Part("it", (Term(1.0, measure, arm),), 0.0, "made up")
    return Pattern(code, "It.", "nobody", "C", (part,), times=times)


def effect_of(measure, arm=TRACK_2, repetitions=50):
    (found,) = Player(repetitions).play([one(measure, arm)])
    return found.parts[0].effect


def test_an_arm_is_played_once_however_many_ask(monkeypatch):
    asked = []
    monkeypatch.setattr(
        "sim.validation.patterns.play.simulate", lambda *a, **o: asked.append(a[1]) or simulate(*a, **o)
    )
    Player(20).play([one(RATE), one(TRANSFERRED, code="E2", times=3), one(gain(24), code="E6")])
    assert asked == [60]


def test_a_small_effect_may_take_more_without_giving_others_more():
    found = Player(20).play([one(TRANSFERRED, times=3), one(trust_in(24), code="E2"), one(TRANSFERRED, code="E6")])
    assert [each.parts[0].effect.n for each in found] == [60, 20, 20]


def test_columns_are_those_of_the_engine():
    known = simulate(arm_scenario(TRACK_2), 50, 1, curves=50)
    assert effect_of(TRANSFERRED).estimate == pytest.approx(np.mean(known.outcomes["transferred"]))
    trust = known.curves["trust"]
    assert effect_of(gain(24)).estimate == pytest.approx(np.mean(trust[:, 23] - trust[:, 0]))
    assert effect_of(trust_in(6)).estimate == pytest.approx(np.mean(trust[:, 5]))
    arrived = known.curves["transferred"]
    assert effect_of(transferred_between(6, 24)).estimate == pytest.approx(np.mean(arrived[:, 23] - arrived[:, 5]))


def test_all_come_where_nobody_is_kept_at_home():
    assert effect_of(ATTENDANCE, TRACK_2.but("encroachment.approval=0")).estimate == pytest.approx(1.0)
    assert effect_of(ATTENDANCE, TRACK_2.but("encroachment.approval=1", "encroachment.level=1")).estimate < 0.7


def test_where_no_breakthrough_came_the_whole_time_counts():
    assert effect_of(UNTIL, TRACK_2.but("forum.drafts=0")).estimate == 24


def test_trust_of_the_forgetful_who_never_meet_stays():
    assert effect_of(FALLS, TRACK_2.but("candour.safety_floor=1", "trust.forgetting=1")).estimate < 0.5


def test_months_of_suspension_are_counted_from_the_crisis_to_the_first_month_without():
    calm = ("months=36", "tension.crisis=0", "tension.calming=0", "tension.pull=0.5", "tension.baseline=0.2")
    struck = Arm(room="track1", events=(DatedEvent("crisis", 24, size=0.9),)).but(*calm)
    assert effect_of(suspension(24), struck).estimate == 1.0  # 0.92, then 0.56
    assert effect_of(suspension(24), Arm(room="track1").but(*calm)).estimate == 0.0


def test_outcomes_are_not_to_be_had_where_only_states_are_looked_at():
    with pytest.raises(ValueError, match="last states"):
        Runs(arm_scenario(TRACK_2), 1, 2, None)["breakthroughs"]


def test_progress_tells_of_every_dialogue():
    told = []
    wanted = [PATTERNS["E2"], PATTERNS["E17"]]
    player = Player(20, progress=told.append)
    player.play(wanted)
    assert sum(told) == player.total(wanted)


def test_states_are_looked_at_sparingly():
    (found,) = Player(20 * SPARING).play([one(PATTERNS["E22"].parts[0].terms[0].measure, TRACK_2.but("months=1"))])
    assert found.parts[0].effect.n == 20


def test_across_settings_every_setting_is_judged():
    settings = ((), ("transfer.receptive=0.6",), ("encroachment.level=0.9",))
    tally = play_region([PATTERNS["E2"], PATTERNS["N5"]], settings, 20)
    assert {code: sum(verdicts.values()) for code, verdicts in tally.items()} == {"E2": 3, "N5": 3}


def test_a_setting_reaches_every_arm():
    """Closed governments: whatever a part asks for, nothing transfers."""
    made = pattern("E1", difference(TRANSFERRED))
    player = Player(20, overrides=("transfer.receptive=0",))
    (found,) = player.play([made, one(TRANSFERRED, code="E2")][1:])
    assert found.parts[0].effect.estimate == 0.0
