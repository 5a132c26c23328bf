"""Which plays an ordering uses: those of the forum at hand, and without the dated receptivity those played without."""

from __future__ import annotations

import pytest

from sim.lab.record import held
from sim.lab.record.held import hold
from sim.lab.record.played import NEVER
from sim.scenario import load
from tests.lab.record.made_up import HERE, WITHOUT, cases, months, played


def test_every_ordering_uses_the_plays_it_names():
    """Shares of the model: uptake .9 .2 .3 .1; transfer .9 .8 .4 .6; in the first year .1 .5 .4 .6; not dated .1 .2
    .8 .9. Of the four pairs of a case with and one without, 3, 4, 1 and 0 are in order."""
    found = {each.name: each for each in held._orderings(tuple(cases()), HERE, WITHOUT, 1)}
    areas = {name: each.area and each.area.estimate for name, each in found.items()}
    assert areas == {
        "uptake": 0.75,
        "transfer": 1.0,
        "transfer by months": None,
        "transfer in the first year": 0.25,
        "transfer, receptivity not dated": 0.0,
    }
    of_ties = (4 / (6 * 4) ** 0.5, 5 / (6 * 5) ** 0.5)
    taus = {name: each.order.tau for name, each in found.items()}
    assert taus == {
        "uptake": pytest.approx(of_ties[0] / 2),
        "transfer": pytest.approx(of_ties[0]),
        "transfer by months": pytest.approx(of_ties[1]),
        "transfer in the first year": pytest.approx(-of_ties[0] / 2),
        "transfer, receptivity not dated": pytest.approx(-of_ties[0]),
    }


def test_cases_with_dated_receptivity_are_played_again_without_it(monkeypatch):
    """Two of three have dated events; the third is played once, and stands for itself."""
    seen = []

    def plays(scenarios, repetitions, seed):
        seen.extend((each.key, tuple(event.kind for event in each.events)) for each in scenarios)
        assert (repetitions, seed) == (10, 3)
        return [played(months(place), months(place)) for place, _ in enumerate(scenarios)]

    given = []
    monkeypatch.setattr(held, "plays", plays)
    monkeypatch.setattr(held, "_orderings", lambda *each: given.append(each) or ())
    names = ("oslo-1993", "us-china-opening-1971", "ncafp-dprk-2005")
    scenarios = [load(name) for name in names]
    dated = [any(event.kind in held.DATED for event in each.events) for each in scenarios]
    found = hold(scenarios, 10, 3)
    again = [name for name, each in zip(names, dated, strict=True) if each]
    assert [key for key, _ in seen] == [*names, *again]
    assert all(not {*kinds} & {*held.DATED} for _, kinds in seen[len(names) :])
    ((_, here, without, seed),) = given
    took = [int((each.transfer != NEVER).sum()) for each in without]
    places = iter(range(len(names), len(seen)))
    assert took == [next(places) if each else place for place, each in enumerate(dated)]
    assert [int((each.transfer != NEVER).sum()) for each in here] == [0, 1, 2]
    assert (seed, found.repetitions, found.seed) == (3, 10, 3)


def test_every_shipped_case_is_held_as_often_and_on_the_luck_that_is_asked_for(monkeypatch):
    monkeypatch.setattr(held, "hold", lambda *each: each)
    scenarios, repetitions, seed = held.held(7, 3)
    assert {each.record.kind for each in scenarios} == {"case"}
    assert (repetitions, seed) == (7, 3)
    assert held.held()[1:] == (held.REPETITIONS, 1) == (400, 1)
