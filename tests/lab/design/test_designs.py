"""Designs: every future that was asked for, each choice on the same futures, nothing moved by asking for more."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from sim.lab.study import (
    Grid,
    LatinHypercube,
    Levels,
    OneAtATime,
    Options,
    Range,
    Sobol,
    Study,
    StudyError,
)

VARIED = {"tension.baseline": Range(0, 0.6), "forum.slots": Range(6, 9, whole=True), "forum.quorum": Levels(0.5, 1.0)}


def a_study(**said: Any) -> Study:
    usual = {
        "name": "a_study", "question": "?", "scenario": "standing", "uncertainties": VARIED, "levers": {}, "held": {},
        "outcomes": ("transferred",), "design": Grid(levels=3), "repetitions": 1,
    }  # fmt: skip
    return Study(**{**usual, **said})


def values_of(study: Study) -> list[dict[str, Any]]:
    return [dict(point.values) for point in study.points()]


def test_grid_has_every_combination_the_last_name_fastest() -> None:
    found = [tuple(values.values()) for values in values_of(a_study())]
    assert found == list(product((0.0, 0.3, 0.6), (6, 8, 9), (0.5, 1.0)))


def test_grid_takes_levels_by_name_and_says_which_name_has_none() -> None:
    study = a_study(design=Grid({"tension.baseline": 4, "forum.slots": 2}))
    assert len(study.points()) == 4 * 2 * 2
    with pytest.raises(StudyError, match=r"forum\.slots: how many levels"):
        a_study(design=Grid({"tension.baseline": 4})).points()


@pytest.mark.parametrize("design", [LatinHypercube(points=32, seed=3), Sobol(points=32, seed=3)])
def test_a_sample_has_one_point_in_every_slice_of_every_name(design: LatinHypercube | Sobol) -> None:
    """What both designs promise; catches a column that is scaled wrongly or sampled without strata."""
    found = values_of(a_study(design=design))
    assert sorted(int(values["tension.baseline"] / 0.6 * 32) for values in found) == list(range(32))
    for name, values in (("forum.slots", (6, 7, 8, 9)), ("forum.quorum", (0.5, 1.0))):
        counts = [sum(each[name] == value for each in found) for value in values]
        assert counts == [32 // len(values)] * len(values)


@pytest.mark.parametrize("kind", [LatinHypercube, Sobol])
def test_a_sample_is_its_seed_and_nothing_else(kind: type[Any]) -> None:
    one, again, other = (values_of(a_study(design=kind(16, seed))) for seed in (1, 1, 2))
    assert one == again
    assert one != other


def test_more_points_of_a_sobol_sequence_keep_the_earlier_ones() -> None:
    """Their numbers too, with levers: otherwise a study extended would mix up its results."""
    few, many = (a_study(design=Sobol(points), levers={"track": Levels(1, 2)}).points() for points in (8, 32))
    assert many[: len(few)] == few
    assert len(set(map(repr, many))) == 64


@pytest.mark.parametrize(("points", "near"), [(100, "64 and 128"), (3, "2 and 4"), (0, "from 1"), (True, "from 1")])
def test_sobol_says_which_numbers_of_points_there_are(points: int, near: str) -> None:
    with pytest.raises(StudyError, match=near):
        a_study(design=Sobol(points)).points()


def test_a_sample_of_nothing_is_a_mistake() -> None:
    with pytest.raises(StudyError, match="samples uncertainties, and there are none"):
        a_study(uncertainties={}, levers={"track": Levels(1, 2)}, design=Sobol(8)).points()


def test_levers_meet_the_same_futures() -> None:
    """The point of the laboratory: a choice is never compared on other futures than its rival."""
    levers = {"track": Levels(1, 1.5, 2), "forum.drafts": Range(2, 4, whole=True, levels=3)}
    points = a_study(design=LatinHypercube(7), levers=levers).points()
    assert [point.number for point in points] == list(range(63))
    futures: dict[Any, list[Any]] = {}
    for point in points:
        choice = (point.values["track"], point.values["forum.drafts"])
        futures.setdefault(choice, []).append([point.values[name] for name in VARIED])
    assert list(futures) == list(product(("track1", "track1_5", "track2"), (2, 3, 4)))
    assert all(each == futures["track1", 2] for each in futures.values())


def test_a_lever_that_is_a_range_must_say_its_levels() -> None:
    with pytest.raises(StudyError, match=r"forum\.drafts: how many levels"):
        a_study(design=LatinHypercube(4), levers={"forum.drafts": Range(2, 4, whole=True)}).points()


def test_one_at_a_time_departs_from_the_scenario_in_one_name_and_through_every_level() -> None:
    varied = {"tension.baseline": Range(0.1, 0.6), "forum.slots": Range(6, 9, whole=True)}
    base, *moved = values_of(a_study(design=OneAtATime(levels=4), uncertainties=varied))
    assert base == {"tension.baseline": 0.4, "forum.slots": 9}
    assert all(sum(row[name] != base[name] for name in row) == 1 for row in moved)
    for name, domain in varied.items():
        assert {row[name] for row in (base, *moved)} == {*domain.spread(4), base[name]}
    assert len(moved) == 4 + 3, "the base value of slots is a level itself"


def test_the_base_is_what_the_scenario_says_with_what_is_held() -> None:
    """Also where a value comes from elsewhere in the file, as a government's encroachment does."""
    varied = {"governments.east.encroachment": Range(0, 1), "forums.standing.closes": Range(10, 60, whole=True)}
    held = {"encroachment.level": 0.7, "months": 50}
    base = values_of(a_study(design=OneAtATime(), uncertainties=varied, held=held))[0]
    assert base == {"governments.east.encroachment": 0.7, "forums.standing.closes": 50}


def test_a_base_outside_its_domain_is_a_mistake_and_can_be_given() -> None:
    study = a_study(design=OneAtATime(levels=2), uncertainties={"tension.baseline": Range(0.5, 0.6)})
    with pytest.raises(StudyError, match=r"tension\.baseline: .* begins from 0\.4"):
        study.points()
    given_one = replace(study, design=OneAtATime(levels=2, base={"tension.baseline": 0.55}))
    assert [values["tension.baseline"] for values in values_of(given_one)] == [0.55, 0.5, 0.6]


def test_one_at_a_time_begins_options_from_a_base_of_ones_own() -> None:
    options = Options({"few": {"forum.slots": 4}, "many": {"forum.slots": 9}})
    study = a_study(design=OneAtATime(base={"pace": "many"}), uncertainties={"pace": options})
    assert [values["pace"] for values in values_of(study)] == ["many", "few"]
