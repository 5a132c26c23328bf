"""The nine experiments: each reads, every point of it can be, and its design is what its docstring claims."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from sim.lab.study import Study, read_study, scenario_of, scenario_text, shipped_studies
from sim.rules import PARAMETERS
from sim.scenario.plan import Scenario
from sim.scenario.resolve import track_of
from sim.seats import lay_out, meetings_due

FOLDER = Path(__file__).resolve().parents[2] / "experiments"
NAMES = shipped_studies()
MOST = 400_000
"""Dialogues that a study may ask for, so that all nine can be run again in minutes."""


def scenarios(study: Study) -> list[Scenario]:
    text = scenario_text(study)
    return [scenario_of(text, study.scenario, point) for point in study.points()]


def test_the_readme_lists_them_all() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert len(NAMES) >= 9
    assert [name for name in NAMES if f"[{name}]({name}.py)" not in readme] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_point_can_be_and_there_are_not_too_many(name: str) -> None:
    study = read_study(name)
    assert len(scenarios(study)) * study.repetitions <= MOST
    assert len({tuple(point.values.items()) for point in study.points()}) == len(study.points())


@pytest.mark.parametrize("name", NAMES)
def test_a_docstring_says_what_a_reader_needs(name: str) -> None:
    """And of which version its findings are: rules change, and a sentence does not notice."""
    said = ast.get_docstring(ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8"))) or ""
    parts = ["What varies. ", "What is held. ", "What is measured. ", "What it found. In version "]
    parts.append(f"backchannel study {name}")
    places = [said.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("name", NAMES)
def test_rooms_that_are_compared_live_through_luck_of_one_length(name: str) -> None:
    """Tracks, seats and dates may differ; months, questions and governments do not, or nothing is paired."""
    assert len({(each.months, each.agenda, len(each.governments)) for each in scenarios(read_study(name))}) == 1


def test_encroachment_is_symmetric_and_one_sided() -> None:
    pairs = {
        (point.values["governments.east.encroachment"], point.values["governments.west.encroachment"])
        for point in read_study("encroachment_by_track").points()
    }
    assert {(west, east) for east, west in pairs} == pairs
    assert {(0.9, 0.9), (0.9, 0.0), (0.9, 0.3), (0.0, 0.0)} <= pairs
    for scenario in scenarios(read_study("encroachment_by_track"))[3:6]:
        assert [side.encroachment for side in scenario.governments] == [0.0, 0.3]


def test_officials_hold_none_to_all_of_six_private_seats_on_either_side() -> None:
    rooms = [scenario.forums[0].delegations for scenario in scenarios(read_study("officials_share"))]
    assert {tuple(each.officials for each in room) for room in rooms} == {(e, w) for e in range(7) for w in range(7)}
    assert {each.seats for room in rooms for each in room} == {6}
    assert all(each.capacity == "private" and each.former - each.experts in (0, 1) for room in rooms for each in room)
    assert Counter(track_of(room) for room in rooms) == {"track2": 1, "track1_5": 48}


def test_officials_join_by_taking_two_seats_a_side_and_no_other() -> None:
    """A change of mix can replace more people than it seems: seats are filled officials first."""
    study = read_study("when_should_officials_join")
    for point, scenario in zip(study.points(), scenarios(study), strict=True):
        forum, joins = scenario.forums[0], point.values["officials_join"]
        assert track_of(forum.delegations) == "track2"
        replaced = lay_out(scenario).replaced
        if joins == "never":
            assert not replaced.any()
            continue
        month = int(str(joins).removeprefix("month "))
        assert track_of(forum.changes[0].delegations) == "track1_5"
        assert replaced.sum() == replaced[month - 1].sum() == 4
        assert month > 2 or sum(meetings_due(forum, 60)[: month - 1]) == 0


def test_two_forums_share_the_same_number_of_meetings() -> None:
    splits = set()
    for scenario in scenarios(read_study("one_forum_or_two")):
        due = [sum(meetings_due(forum, scenario.months)) for forum in scenario.forums]
        assert sum(due) == 40
        splits.add(tuple(due))
        assert [track_of(forum.delegations) for forum in scenario.forums] == ["track1", "track2"]
        assert len(scenario.agenda) == 1, "the two must work on the same questions"
    assert splits == {(40, 0), (30, 10), (20, 20), (10, 30), (0, 40)}


def test_disputes_are_the_same_under_every_choice_of_track() -> None:
    chosen: dict[str, dict[float, list[str]]] = {}
    for point in read_study("endogenous_track_choice").points():
        values = point.values
        rooms = chosen.setdefault(str(values["choice"]), {})
        rooms.setdefault(float(values["tension.baseline"]), []).append(str(values["track"]))
    disputes = sorted(chosen["every"])
    assert len(disputes) == 24
    assert all(sorted(rooms) == disputes for rooms in chosen.values())
    assert all(len(set(rooms)) == 3 for rooms in chosen["every"].values())
    assert all(len(room) == 1 for choice in ("random", "half", "full") for room in chosen[choice].values())


def test_harder_disputes_go_to_unofficial_rooms_the_more_so_the_stronger_the_choice() -> None:
    def mean_tension(choice: str, track: str) -> float:
        found = [
            float(point.values["tension.baseline"])
            for point in read_study("endogenous_track_choice").points()
            if (point.values["choice"], point.values["track"]) == (choice, track)
        ]
        assert len(found) >= 7
        return sum(found) / len(found)

    gaps = [mean_tension(choice, "track2") - mean_tension(choice, "track1") for choice in ("random", "half", "full")]
    assert abs(gaps[0]) < 0.01, "the lottery must not be choosing"
    assert gaps[0] + 0.1 < gaps[1] < gaps[2] - 0.1


def test_the_default_turnover_is_that_of_the_model() -> None:
    """Catches defaults that move and leave a level of this name behind."""
    level = read_study("trust_and_turnover").uncertainties["turnover"].bundles["default"]
    assert level == {name: PARAMETERS[name].default for name in level}
