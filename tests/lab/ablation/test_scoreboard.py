from __future__ import annotations

from sim.lab.ablation.scoreboard import Change, Judged, Without, runs_of, scoreboard
from sim.lab.patterns.claims import Arm, Pattern, gap, part
from sim.lab.patterns.measures import IN_ALL, TRUST

TRACK_2, TRACK_1 = Arm("track2"), Arm("track1")
MANDATED = TRACK_2.but("forum.mandate=0.5")
TALK = Pattern("X1", "Trust ends higher in Track 2 than in Track 1.", "made up", "X",
               (part("higher", gap(TRUST, TRACK_2, TRACK_1), (0.02, "made up")),))  # fmt: skip
BOUND = Pattern("X2", "A mandate costs breakthroughs.", "made up", "X",
                (part("fewer", gap(IN_ALL, TRACK_2, MANDATED), (0.0, "made up")),))  # fmt: skip
JUDGED = Judged(100)


def test_a_pattern_is_lost_with_the_mechanism_it_hangs_on():
    found = scoreboard(("trust", "handover"), JUDGED, (TALK,))
    assert found.verdicts == {"X1": "reproduced"}
    assert found.changes == (Change("trust", "X1", TALK.claim, "reproduced", "not reproduced"),)
    assert found.changes[0].word == "lost"
    assert "trust,X1,reproduced,not reproduced,lost" in found.to_csv()


def test_only_patterns_that_use_a_mechanism_are_played_again():
    player = Without("mandate", JUDGED)
    assert player.touched((TALK, BOUND)) == (BOUND,)
    alone = Without("", JUDGED).total((TALK, BOUND))
    assert runs_of(("mandate",), JUDGED, (TALK, BOUND)) == alone + player.total((BOUND,))


def test_an_arm_that_sets_a_mechanism_loses_it_too():
    player = Without("mandate", JUDGED)
    assert player.scenario_of(MANDATED).forums == player.scenario_of(TRACK_2).forums
