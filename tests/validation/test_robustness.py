"""A finding across the region: what is spread, what is kept, what order is counted."""

import pytest

from sim.lab.study import Grid, Levels, Study, StudyError
from sim.scenario.setting import Setting, read_settings
from sim.validation import robustness
from sim.validation.robustness import compare_across, free, own_paths, spread_of, study_across
from tests.lab.made_up import TRACKS, usual

VECTORS = tuple((Setting("trust.prior", prior), Setting("trust.bad", 0.5)) for prior in (0.1, 0.2, 0.3, 0.4))


@pytest.fixture(autouse=True)
def _region(monkeypatch):
    monkeypatch.setattr(robustness, "sample", lambda count, seed=1: VECTORS[:count])


def test_a_range_holds_the_middle_nine_tenths():
    found = spread_of("uptake", "track2", [float(each) for each in range(101)])
    assert (found.low, found.high, found.settings) == (5.0, 95.0, 101)


def test_settings_without_a_number_are_not_counted_as_zero():
    assert spread_of("transfer_rate", "track1", [None, 0.5]).settings == 1
    assert spread_of("transfer_rate", "track1", [None]).low is None


def test_what_the_scenario_or_the_user_sets_stays():
    asked = []

    def wanted(overrides):
        asked.append([each.toml for each in overrides])
        return usual()

    compare_across(wanted, "months = 3\n[trust]\nprior = 0.2\n", ["candour.expert=0.9"], 2)
    assert asked == [["trust.bad=0.5", "candour.expert=0.9"]] * 2
    asked.clear()
    compare_across(wanted, "months = 3\n", ["trust.bad=0.1"], 2)
    assert asked == [["trust.prior=0.1", "trust.bad=0.1"], ["trust.prior=0.2", "trust.bad=0.1"]]


def test_every_number_of_the_comparison_is_spread_and_orders_are_counted():
    found = compare_across(lambda overrides: usual(), "", [], 3)
    whole = usual()
    by_name = {(each.measure, each.of): each for each in found}
    assert len(by_name) == len(TRACKS) * 7 + len(whole.differences)
    for difference in whole.differences:
        spread = by_name[difference.measure, f"{difference.first} - {difference.second}"]
        assert (spread.ahead, spread.behind) == (3 * (difference.apart > 0), 3 * (difference.apart < 0))
        assert spread.low == spread.high == difference.value.estimate


def test_own_paths_are_those_of_the_text_and_no_others():
    assert own_paths('[trust]\nprior = 0.2\n[forums.a]\nname = "x"\n') == {"trust.prior", "forums.a"}
    given = read_settings(["trust.prior=0.1", "trust.priority=0.2"])
    assert free(given, {"trust.prior"}) == (Setting("trust.priority", 0.2),)


def study(levers, held=None):
    return Study("s", "?", "standing", {"tension.baseline": Levels(0.1, 0.5)}, levers, held or {}, ("transferred",),
                 Grid(), 2)  # fmt: skip


def test_a_study_across_keeps_its_levers_and_what_it_holds():
    wider = study_across(study({"track": Levels("track1", "track2")}, {"trust.bad": 0.4}), 3)
    points = wider.points()
    assert len(points) == 3 * 2
    assert {point.settings for point in points} == {
        (Setting("trust.bad", 0.4), Setting("trust.prior", prior)) for prior in (0.1, 0.2, 0.3)
    }
    assert wider.name == "s-across"


def test_a_lever_wins_over_the_region():
    wider = study_across(study({"trust.prior": Levels(0.15, 0.25)}), 2)
    assert [point.settings[-1].toml for point in wider.points()] == ["trust.prior=0.15", "trust.prior=0.25"] * 2


def test_a_study_without_levers_has_nothing_to_compare():
    with pytest.raises(StudyError, match="no levers"):
        study_across(study({}), 2)
