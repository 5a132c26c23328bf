"""What is wrong with a study is said before anything runs, all of it, with the word that was meant."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from re import escape
from typing import Any

import pytest

from sim.lab.design.check_study import check
from sim.lab.design.sweep import read_variation, sweep_study
from sim.lab.study import (
    Grid,
    Levels,
    OneAtATime,
    Options,
    Range,
    Rows,
    Sobol,
    StudyError,
    scenario_of,
    scenario_text,
)
from sim.rules import PARAMETERS
from sim.scenario import ScenarioError, load
from tests.lab.design.test_designs import a_study

BASELINE = {"tension.baseline": Range(0, 0.6)}
EAST = "forums.standing.delegations.east.officials"


def joining(**seats: int) -> dict[str, Any]:
    """A dated change of the eastern seats."""
    return {"forums.standing.changes": [{"month": 9, "delegations": {"east": seats}}]}


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"uncertainties": {"tension.baselin": Range(0, 0.5)}}, r'no "tension\.baselin"; did you mean "tension\.baseline"'),
    ({"uncertainties": {"baseline": Range(0, 0.5)}}, r'did you mean "tension\.baseline"'),
    ({"uncertainties": {"tension.baseline": Range(0, 1.5)}}, r"found 0 to 1\.5, allowed 0 to 0\.95 \(share\)"),
    ({"uncertainties": {"forum.slots": Range(2, 9)}}, r"takes whole numbers; write Range\(2, 9, whole=True\)"),
    ({"uncertainties": {"forums.standing.name": Range(0, 1)}}, r"forums\.standing\.name: found 0 to 1"),
    ({"uncertainties": {"forums.standing.delegations": Levels(1)}}, "is no single value; vary it with Options"),
    ({"levers": {"tension.baseline": Levels(0.1, 0.96)}}, r"found 0\.96, allowed 0 to 0\.95"),
    ({"levers": {"tension.baseline": Levels(0.1, 0.9)}}, r"= 0\.9: no point with it can be: .*breakdown"),
    ({"levers": {"rooms.track2.capacity": Levels("privat")}, "held": {"track": 2}}, 'did you mean "private"'),
    ({"levers": {"track": Levels(1)}, "uncertainties": {"track": Levels(2)}}, "set by uncertainties and by levers"),
    ({"uncertainties": BASELINE, "held": {"tension.baseline": 0.1}}, r"tension\.baseline is set by held and by uncert"),
    (
        {"uncertainties": BASELINE, "levers": {"mood": Options({"a": {}, "b": {"tension.baseline": 0.1}})}},
        r"tension\.baseline is set by uncertainties and by levers\.mood",
    ),
    ({"held": {"forums.standin.slots": 6}}, r'forums\.standin: not in the scenario; did you mean "standing"'),
    ({"held": {"forum.slot": 6}}, r'held: the scenario has no "forum\.slot"; did you mean "forum\.slots"'),
    ({"held": {"forum.slots": 6.5}}, r"held: forum\.slots: found 6\.5, allowed a whole number"),
    ({"held": {"track": 3}}, "a track is 1, 1.5 or 2"),
    ({"held": {"tension.baseline": None}}, r"tension\.baseline: found None"),
    ({"levers": {"who": Options({"x": {"forum.slots": 99}})}}, r'levers: who, "x": forum\.slots: found 99'),
    ({"levers": {"who": Options({"x": joining(officials=3)})}}, "found 3 seats, allowed 6"),
    ({"levers": {"track": Levels(2), EAST: Levels(1)}}, "track swaps every room"),
    ({"held": {"track": 2, **joining(officials=3, former=1, experts=2)}}, "no effect on seats"),
    ({"held": {"rooms.track2.experts": 9}}, "nothing swaps rooms"),
    ({"uncertainties": {"tension.baseline": (0, 0.6)}}, r"found \(0, 0\.6\), allowed Range, Levels or Options"),
    ({"design": 7}, r"design: found 7, allowed Grid"),
    ({"outcomes": ("transfered",)}, 'no outcome is called "transfered"; did you mean "transferred"'),
    ({"outcomes": ()}, "outcomes: none"),
    ({"outcomes": ("uptake", "uptake")}, '"uptake" twice'),
    ({"repetitions": 0}, "repetitions: found 0, allowed a whole number from 1"),
    ({"seed": -1}, "seed: found -1"),
    ({"driver": "messa"}, 'driver: found "messa", allowed engine, mesa'),
    ({"model": "a.py:B"}, 'only driver = "mesa"'),
    ({"scenario": "standin"}, 'did you mean "standing"'),
    ({"uncertainties": BASELINE, "design": Sobol(5)}, "powers of two"),
    ({"uncertainties": BASELINE, "design": Sobol(0, -1)}, r"points: found 0.*\n.*seed: found -1"),
    ({"uncertainties": {"trakc": Levels(1, 2)}}, 'no "trakc"; did you mean "track"'),
    (
        {"uncertainties": {"drafting.rigidity": Range(0.55, 0.6)}, "design": OneAtATime()},
        f"begins from {escape(str(PARAMETERS['drafting.rigidity'].default))}",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("said", "says"), WRONG, ids=lambda value: None if isinstance(value, str) else ",".join(value))
def test_what_is_wrong_is_said_before_anything_runs(said: dict[str, Any], says: str) -> None:
    with pytest.raises(StudyError, match=f"(?s){says}") as found:
        check(a_study(**{"uncertainties": {}, "levers": {}, **said}))
    assert str(found.value).startswith("a_study: ")


def test_a_study_names_its_scenario_or_its_file() -> None:
    """Catches a scenario that was loaded, which used to end in a traceback, as a path did."""
    assert a_study(scenario=Path("a.toml")).scenario == "a.toml"
    with pytest.raises(StudyError, match=r"scenario: found Scenario\(key=.{1,50}, allowed its name, or the path"):
        a_study(scenario=load("standing"))


def test_all_of_it_at_once() -> None:
    with pytest.raises(StudyError) as found:
        check(a_study(outcomes=("x",), repetitions=0, held={"a.b": 1}, uncertainties={"tension.size": Range(-1, 2)}))
    assert len(str(found.value).splitlines()) == 4


def test_a_point_invalid_only_in_combination_is_no_mistake() -> None:
    """The runner records it as failed; the study as a whole is sound."""
    study = a_study(uncertainties={"tension.baseline": Range(0, 0.95)}, levers={"track": Levels(1, 2)}, design=Grid(3))
    check(study)
    with pytest.raises(ScenarioError):
        scenario_of(scenario_text(study), "standing", study.points()[-1])


def test_a_table_s_values_are_told_by_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("track,tension.baseline\n1,0.2\n2,1.2\n", encoding="utf-8")
    rows = Rows("rows.csv").read(str(tmp_path))
    with pytest.raises(
        StudyError, match=r"rows\.csv:3: column 2 \(tension\.baseline\): .*found 1\.2, allowed 0 to 0\.95"
    ):
        check(a_study(uncertainties=rows.domains(), design=rows))


def test_a_sweep_s_variations_and_all_else_are_told_at_once() -> None:
    varied = read_variation(["months=1:2", "track=7", "tension.baselin=0:0.5:2", "tension.baselin=1,2"])
    study = replace(sweep_study("a", "standing", varied, ["forum.slot=3"]), outcomes=("uptak",))
    with pytest.raises(StudyError) as found:
        check(study, varied.wrong)
    words = ("numbers between colons", "a track is", "varied twice", "uptake", "forum.slots", "tension.baseline")
    told = str(found.value).splitlines()
    assert [word in line for word, line in zip(words, told, strict=True)] == [True] * len(words), told


def test_whole_numbers_written_with_a_point_are_whole_where_the_scenario_takes_them_so() -> None:
    """12.0 of a computed column is 12; 12.5 is a mistake; tension at 0.0 stays a number."""
    bundle = Options({"a": {"months": 24.0}})
    slots = {"forums.standing.slots": Levels(6.0, 9.0), "tension.baseline": Levels(0.0, 0.5)}
    study = a_study(uncertainties=slots, levers={"long": bundle}, held={EAST: 3.0, "track": 1.0}, repetitions=1e1)
    assert [repr(domain) for domain in study.uncertainties.values()] == ["Levels(6, 9)", "Levels(0.0, 0.5)"]
    assert repr((study.held, study.repetitions)) == repr(({EAST: 3, "track": 1.0}, 10))
    assert repr(study.levers["long"]) == "Options({'a': {'months': 24}})"
    with pytest.raises(StudyError, match=r"forum\.slots: found 6\.5, allowed a whole number") as found:
        check(a_study(uncertainties={"forum.slots": Levels(6.0, 6.5)}))
    assert "found 6.0" not in str(found.value)  # only a float because of its neighbour
