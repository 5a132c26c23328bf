"""Which plays an ordering uses: those of the forum at hand, and without the dated receptivity those played without."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sim.scenario import load
from sim.validation.record import history as held
from sim.validation.record.history import hindcast
from sim.validation.record.ordering import order
from sim.validation.record.play import NEVER, play
from sim.validation.record.questions import areas_of
from tests.validation.record.made_up import HERE, WITHOUT, cases, months, played, scenarios


def test_every_ordering_uses_the_plays_it_names():
    """Shares of the model: uptake .9 .2 .3 .1; transfer .9 .8 .4 .6. Of the four pairs of a case with and one without,
    3 and 4 are in order; by months there is a fifth pair, in order too."""
    found = {each.name: each.order.tau for each in held._orderings(tuple(cases()), HERE, 1)}
    of_ties = (4 / (6 * 4) ** 0.5, 5 / (6 * 5) ** 0.5)
    assert found == {
        "uptake": pytest.approx(of_ties[0] / 2),
        "transfer": pytest.approx(of_ties[0]),
        "transfer by months": pytest.approx(of_ties[1]),
    }


def test_every_measure_uses_the_plays_it_names():
    """In the first year .1 .5 .4 .6; undated .1 .2 .8 .9, all in the first year; a month .039 .038 .011 .022."""
    (strict, lenient, uptake), _ = areas_of(list(scenarios()), HERE, WITHOUT, 1).values()
    areas = {name: each.area.estimate for name, each in strict.measures.items()}
    assert areas == {
        "own period": 1.0,
        "first year": 0.25,
        "hazard a month": 1.0,
        "own period, undated": 0.0,
        "first year, undated": 0.0,
        "hazard a month, undated": 0.0,
    }
    assert lenient.measures["own period"] == strict.measures["own period"]
    assert uptake.measures["own period"].area.estimate == 0.75


def test_cases_with_dated_receptivity_are_played_again_without_it(monkeypatch):
    """Two of three have dated events; the third is played once, and stands for itself."""
    seen = []

    def plays(scenarios, repetitions, seed):
        seen.extend((each.key, tuple(event.kind for event in each.events)) for each in scenarios)
        assert (repetitions, seed) == (10, 3)
        return [played(months(place), months(place)) for place, _ in enumerate(scenarios)]

    given = []
    monkeypatch.setattr(held, "plays", plays)
    monkeypatch.setattr(held, "areas_of", lambda *each: given.append(each) or {})
    names = ("oslo-1993", "us-china-opening-1971", "ncafp-dprk-2005")
    scenarios = [load(name) for name in names]
    dated = [any(event.kind in ("opening", "closing") for event in each.events) for each in scenarios]
    found = hindcast(scenarios, 10, 3)
    again = [name for name, each in zip(names, dated, strict=True) if each]
    assert [key for key, _ in seen] == [*names, *again]
    assert all(not {*kinds} & {"opening", "closing"} for _, kinds in seen[len(names) :])
    ((_, here, without, seed),) = given
    took = [int((each.transfer != NEVER).sum()) for each in without]
    places = iter(range(len(names), len(seen)))
    assert took == [next(places) if each else place for place, each in enumerate(dated)]
    assert [int((each.transfer != NEVER).sum()) for each in here] == [0, 1, 2]
    assert (seed, found.repetitions, found.seed) == (3, 10, 3)


def test_every_shipped_case_is_held_as_often_and_on_the_luck_that_is_asked_for(monkeypatch):
    monkeypatch.setattr(held, "hindcast", lambda *each: each)
    scenarios, repetitions, seed = held.hindcast_of_record(7, 3)
    assert {each.record.kind for each in scenarios} == {"case"}
    assert (repetitions, seed) == (7, 3)
    assert held.hindcast_of_record()[1:] == (held.REPETITIONS, 1) == (400, 1)


def test_uptake_is_held_against_the_uptake_of_history():
    """Turned round in history, three of four pairs are out of order; transfer stays as it was."""
    other = {"yes": "no", "no": "yes"}
    turned = [replace(case, record=replace(case.record, uptake=other[case.record.uptake])) for case in cases()]
    found = {each.name: each.order.tau for each in held._orderings(turned, HERE, 1)}
    as_it_was = {each.name: each.order.tau for each in held._orderings(tuple(cases()), HERE, 1)}
    assert found == {**as_it_was, "uptake": pytest.approx(-as_it_was["uptake"])}


def test_shuffles_and_dialogues_are_on_the_seed_that_is_asked_for():
    shares, history = np.array([0.9, 0.8, 0.4, 0.6]), np.array([1.0, 1.0, 0.0, 0.0])
    for seed in (1, 2):
        assert held._orderings(tuple(cases()), HERE, seed)[1].order == order(shares, history, seed)
    assert order(shares, history, 1) != order(shares, history, 2)
    scenario = load("oslo-1993")
    one, two = (held.plays([scenario], 8, seed)[0].transfer.tolist() for seed in (1, 2))
    assert [one, two] == [play(scenario, scenario.record.forum, 8, seed).transfer.tolist() for seed in (1, 2)]
    assert one != two
