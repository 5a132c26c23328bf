from __future__ import annotations

import pytest

from sim.validation.ablation.scoreboard import Scoreboard, VerdictChange, Without, runs_of, scoreboard
from sim.validation.ablation.storage import out_of_date, read
from sim.validation.patterns import PATTERNS
from sim.validation.patterns.arm import Arm
from sim.validation.patterns.claims import Pattern, gap, part
from sim.validation.patterns.measures import IN_ALL, TRUST
from sim.validation.patterns.play import Player

TRACK_2, TRACK_1 = Arm("track2"), Arm("track1")
MANDATED = TRACK_2.but("forum.mandate=0.5")
TALK = Pattern("X1", "Trust ends higher in Track 2 than in Track 1.", "made up", "X",
               (part("higher", gap(TRUST, TRACK_2, TRACK_1), (0.02, "made up")),))  # fmt: skip
BOUND = Pattern("X2", "A mandate costs breakthroughs.", "made up", "X",
                (part("fewer", gap(IN_ALL, TRACK_2, MANDATED), (0.0, "made up")),))  # fmt: skip
USUAL = Player(100)


def test_a_pattern_is_lost_with_the_mechanism_it_hangs_on():
    found = scoreboard(USUAL, ("trust", "handover"), (TALK,))
    assert found.verdicts == {"X1": "reproduced"}
    assert found.changes == (VerdictChange("trust", "X1", TALK.claim, "reproduced", "not reproduced"),)
    assert found.changes[0].word == "lost"
    assert "trust,X1,reproduced,not reproduced,lost" in found.to_csv()


def test_only_patterns_that_use_a_mechanism_are_played_again():
    player = Without("mandate", USUAL)
    assert player.that_use_it((TALK, BOUND)) == (BOUND,)
    alone = USUAL.total((TALK, BOUND))
    assert runs_of(USUAL, ("mandate",), (TALK, BOUND)) == alone + player.total((BOUND,))


def test_an_arm_that_sets_a_mechanism_loses_it_too():
    player = Without("mandate", USUAL)
    assert player.scenario_of(MANDATED).forums == player.scenario_of(TRACK_2).forums


def test_what_is_stored_can_be_read_again():
    found = scoreboard(Player(50), ("trust", "handover"), tuple(PATTERNS[code] for code in ("E1", "E21")))
    assert Scoreboard.of(found.to_json_object()) == found


@pytest.mark.deep
def test_stored_verdicts_are_found_again():
    """Which fault would this catch? A table that another command wrote. One of older rules says so on its page."""
    stored, codes = read().patterns, ("E21", "E32", "N3")
    usual = Player(stored.repetitions, stored.seed)
    found = scoreboard(usual, ("remote", "private-capacity"), tuple(PATTERNS[code] for code in codes))
    changes = {each for each in stored.changes if each.pattern in codes and each.mechanism in found.mechanisms}
    again = found.verdicts == {code: stored.verdicts[code] for code in codes} and set(found.changes) == changes
    assert again or out_of_date()
