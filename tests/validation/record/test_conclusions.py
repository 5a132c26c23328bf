"""What is told for the model and against it: each verdict where its interval puts it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sim.statistics.estimate import Estimate
from sim.validation.record.areas import Against, CodingAreas
from sim.validation.record.conclusions import conclusions
from sim.validation.record.document import page
from sim.validation.record.questions import ALL
from tests.validation.record.made_up import hindcast

FAR, OVER, UNDER = (0.9, 0.8, 0.95), (0.6, 0.4, 0.7), (0.2, 0.1, 0.4)


def number(ends):
    return Estimate(*ends, 20)


def told(area, difference, right=4):
    """A record whose one coding has one measure, and its verdicts."""
    found = CodingAreas(
        "strict", 20, 8, {"own period": Against(number(area), number(difference))}, {"months": number(OVER)}, "months"
    )
    base = hindcast()
    return replace(base, areas={ALL: (found,)}, right=replace(base.right, estimate=right / 4, n=4))


@pytest.mark.parametrize(
    ("area", "difference", "words", "against"),
    [
        (
            FAR,
            (0.3, 0.1, 0.4),
            "better than chance. Best of what needs no model is months, with 0.60 (0.40 to 0.70)",
            False,
        ),
        (FAR, (0.3, -0.1, 0.4), "less the best fact's is 0.30 (\N{MINUS SIGN}0.10 to 0.40), not to be told from", True),
        (OVER, (0.3, 0.1, 0.4), "area under the curve 0.60 (0.40 to 0.70), not to be told from chance", True),
        (UNDER, (-0.3, -0.4, -0.1), "worse than chance", True),
    ],
)
def test_the_set_test_holds_only_against_chance_and_against_no_model(area, difference, words, against):
    (first, *_) = conclusions(told(area, difference))
    assert first.says.startswith(
        "The set test, transfer over each case's own period by the strict coding, 8 cases with"
    )
    assert words in first.says
    assert first.against == against


def test_each_measure_stands_with_its_verdict():
    _, chance, no_model, _ = conclusions(told(FAR, (-0.3, -0.4, -0.1)))
    assert chance == ("By the strict coding of transfer, better than chance: own period.", False)
    assert no_model.against
    assert no_model.says == (
        "By the strict coding of transfer, worse than the best fact that needs no model: own period."
    )


def test_where_all_measures_fare_alike_they_are_counted():
    """Four cases tell nothing of any."""
    assert "By uptake, not to be told from chance: all 6 measures." in [each.says for each in conclusions(hindcast())]


@pytest.mark.parametrize(("right", "against"), [(2, True), (3, False)])
def test_always_saying_never_must_be_beaten(right, against):
    """It is right in two of the four."""
    last = conclusions(told(FAR, FAR, right))[-1]
    assert f"is that of history in {right}; always saying never would be right in 2." in last.says
    assert last.says.endswith("It is another in oslo-1993, standing and north-south.")
    assert last.against == against


def test_what_is_against_the_model_is_told_first_and_all_is_told_once():
    text = " ".join(page(hindcast()).split())
    first, then = text.index("## What turned against the model"), text.index("## What held")
    assert first < then < text.index("## Areas under the curve")
    for verdict in conclusions(hindcast()):
        assert text.count(verdict.says) == 1
        assert (text.index(verdict.says) < then) == verdict.against
