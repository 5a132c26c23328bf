"""Conditions: found where there is one, shown on vectors that had no part in it, and not found in noise."""

from __future__ import annotations

import numpy as np
import pytest

from sim.validation.headlines.claims import HEADLINES
from sim.validation.headlines.counts import support
from sim.validation.headlines.turning import FEWEST, choose, split, trends
from sim.validation.headlines.wording import CONDITIONED, PLAIN, UNTOLD, HeadlineStatement, left_out, of_places
from tests.validation.headlines.made_up import judged, ladder

VECTORS = ladder(60)


def of(holds, vectors=VECTORS):
    found = judged(len(vectors), holds)
    return HeadlineStatement(HEADLINES[0], support(found), tuple(found), split(found, vectors), trends(found, vectors))


def test_a_parameter_that_decides_is_found_and_holds_on_vectors_not_seen():
    told = of(lambda number, key: VECTORS[number]["transfer.receptive"] > 0.5)
    assert told.how == CONDITIONED
    assert (told.split.name, told.split.above) == ("transfer.receptive", True)
    assert told.split.at == pytest.approx(0.5, abs=0.06)
    assert told.split.inside.estimate > 0.9
    assert told.split.outside.estimate < 0.1
    assert told.text.startswith("Where `transfer.receptive` is above 0.")
    assert "More is solved" in told.text
    assert told.trends[0].name == "transfer.receptive"
    assert told.trends[0].correlation > 0.8


def test_a_situation_that_decides_is_found():
    told = of(lambda number, key: key not in ("issues halved", "months halved", "meetings halved"))
    assert told.support.holds == pytest.approx(10 / 13)
    assert told.trends == ()
    turned = of(lambda number, key: "tension" in key or "seats" in key)
    assert turned.how == UNTOLD
    assert turned.text == ""


def test_noise_is_told_under_no_condition():
    """A sentence that holds by the toss of a coin has a best cut all the same, which does nothing for new vectors."""
    tossed = np.random.default_rng(1).random((20, 60, 100)) < 0.5
    told = [of(lambda number, key, luck=luck: luck[number, len(key)]) for luck in tossed]
    assert all(each.split is not None for each in told)
    assert [each.how for each in told].count(CONDITIONED) == 0


def test_few_vectors_tell_no_condition():
    """Which fault would this catch: a condition that rests on two vectors that happen to hold."""
    few = ladder(2 * FEWEST - 2)
    told = of(lambda number, key: few[number]["transfer.receptive"] > 0.5, few)
    assert told.how == UNTOLD


def test_a_condition_is_chosen_from_one_half_alone():
    """With the other half turned round the choice is the same, and what is shown is bad."""
    straight = judged(60, lambda number, key: VECTORS[number]["transfer.receptive"] > 0.5)
    turned = judged(60, lambda number, key: (VECTORS[number]["transfer.receptive"] > 0.5) == (number % 2 == 0))
    seen = [[cell for cell in found if cell.vector % 2 == 0] for found in (straight, turned)]
    assert choose(seen[0], VECTORS) == choose(seen[1], VECTORS)
    assert split(turned, VECTORS).inside.estimate < 0.1
    assert not split(turned, VECTORS).tells


def test_what_always_holds_is_told_as_it_is():
    told = of(lambda number, key: True)
    assert told.how == PLAIN
    assert told.text.startswith(HEADLINES[0].sentence)
    assert of_places([told], "README.md") == [told.text]
    assert of_places([told], "officials_share") == []
    assert left_out([told], "README.md") == ""


def test_four_in_five_is_the_border():
    enough, short = (of(lambda number, key, most=most: number < most) for most in (48, 47))
    assert (enough.support.holds, enough.how) == (pytest.approx(0.8), PLAIN)
    assert short.how != PLAIN
