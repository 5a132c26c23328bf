"""The search finds a region that is known, and a stopped search goes on as if it had not been."""

import numpy as np
import pytest

from sim.rules import PARAMETERS
from sim.validation.calibration.confirm import confirm
from sim.validation.calibration.evaluate import ACCEPTED
from sim.validation.calibration.marginals import marginals, prior_points
from sim.validation.calibration.points import BLOCK, blocks_from, shares_of
from sim.validation.calibration.ranges import PATHS, RANGES, ordered, reach_ordered, vector
from sim.validation.calibration.search import BELOW, LEAST, Search, search, waves_of
from sim.validation.resume import DifferentError
from tests.validation.calibration import toy

WAVES = ((96, False), (24, True), (16, False))
SEED = 2
"""Not 1, which is one of the seeds in twenty at which chance moves another parameter too (8 seeds tried)."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A search that nobody stopped."""
    wanted = Search(tmp_path_factory.mktemp("whole"), WAVES, SEED, toy.play)
    told = []
    played = search(wanted, lambda *how_far: told.append(how_far))
    assert told == [(done, 136) for done in range(1, 137)]
    return wanted, played


def decided(played):
    return shares_of(SEED, played.point)[:, PATHS.index(toy.DECIDES)]


def test_the_accepted_are_those_of_the_known_region(whole):
    _, played = whole
    clear = np.abs(decided(played) - toy.HIGH) > 0.01
    inside = (decided(played) > toy.LOW) & (decided(played) < toy.HIGH)
    assert np.array_equal((played.stage == ACCEPTED)[clear], inside[clear])


def test_only_the_parameter_that_decides_is_called_constrained(whole):
    _, played = whole
    accepted = shares_of(SEED, played.point[played.stage == ACCEPTED])
    found = marginals(accepted[reach_ordered(accepted)], prior_points(SEED), draws=200)
    assert [row.path for row in found if row.constrained] == [toy.DECIDES]


def test_no_point_is_played_twice_and_all_are_in_order(whole):
    _, played = whole
    assert len(np.unique(played.point)) == len(played.point) == sum(size for size, _ in WAVES)
    assert ordered(shares_of(SEED, played.point)).all()


def test_a_led_wave_plays_those_of_promise_and_one_in_sixteen_from_just_below(whole):
    _, played = whole
    led = slice(96, 120)
    assert played.control.tolist() == [True] * 96 + [place in (15,) for place in range(24)] + [True] * 16
    assert np.isnan(np.delete(played.promise, led)).all()
    assert (played.promise[led][~played.control[led]] >= LEAST).all()
    below = played.promise[led][played.control[led]]
    assert ((below >= BELOW) & (below < LEAST)).all()
    assert reach_ordered(shares_of(SEED, played.point[led])).all()
    assert np.all(np.diff(played.point) > 0)


@pytest.mark.parametrize("vectors", [200, 201, 13_312, 100_000])
def test_waves_play_all_that_is_asked_for(vectors):
    """Four in 13 unled, ten led ones of one in 26 each, and the rest unled."""
    sizes = [size for size, _ in waves_of(vectors)]
    assert sum(sizes) == vectors
    assert sizes[:11] == [vectors * 4 // 13] + [vectors // 26] * 10
    assert [led for _, led in waves_of(vectors)] == [False, *[True] * 10, False]


def test_points_go_on_from_the_one_asked_for():
    numbers, points = next(blocks_from(SEED, 0))
    again, same = next(blocks_from(SEED, int(numbers[7])))
    assert np.array_equal(again, numbers[7:])
    assert np.array_equal(same, points[7:])
    assert np.array_equal(shares_of(SEED, numbers[[9, 3]]), points[[9, 3]])
    later, _ = next(blocks_from(SEED, BLOCK))
    assert later.min() >= BLOCK
    assert next(blocks_from(SEED, int(numbers[-1]) + 1))[0].size == 0


class Stopped:
    """A player that is interrupted at its n-th call."""

    def __init__(self, calls):
        self.left = calls

    def __call__(self, *asked):
        if self.left == 0:
            raise KeyboardInterrupt
        self.left -= 1
        return toy.play(*asked)


def test_a_stopped_search_leaves_the_same_bytes(whole, tmp_path):
    wanted, played = whole
    confirm(wanted, played)
    for calls in (7, 150):
        with pytest.raises(KeyboardInterrupt):
            search(Search(tmp_path, WAVES, SEED, Stopped(calls)))
        with (tmp_path / "wave-1.csv").open("a") as file:
            file.write("123,1,nan,0,0.5")
    again = Search(tmp_path, WAVES, SEED, toy.play)
    with pytest.raises(KeyboardInterrupt):
        confirm(again._replace(player=Stopped(3)), search(again))
    confirm(again, search(again))
    for name in ("wave-1.csv", "wave-2.csv", "wave-3.csv", "confirmed.csv", "search.json"):
        assert (tmp_path / name).read_bytes() == (wanted.folder / name).read_bytes(), name


def test_another_search_does_not_go_on_in_the_same_folder(whole):
    wanted, _ = whole
    with pytest.raises(DifferentError, match="other seed"):
        search(wanted._replace(seed=SEED + 1))


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_every_range_lies_in_what_the_parameter_allows(share):
    for each in RANGES:
        parameter = PARAMETERS[each.path]
        assert parameter.low <= each.low < each.high <= parameter.high
        assert each.low <= each.at(share) <= each.high


def test_a_range_says_whether_it_is_narrower_than_its_chapter_allows():
    """Catches a range that was narrowed and is told as the chapter's own."""
    for each in RANGES:
        whole = (each.low, each.high) == (PARAMETERS[each.path].low, PARAMETERS[each.path].high)
        assert each.why.startswith("assumed" if whole else "narrowed"), each.path


def test_a_point_is_its_vector_and_back():
    from sim.validation.calibration.ranges import shares

    points = shares_of(1, np.array([3, 70_000]))
    for point in points:
        back = shares(vector(point))
        whole_number = np.array([PARAMETERS[each.path].kind is int for each in RANGES])
        assert np.abs(back - point)[~whole_number].max() < 1e-3
