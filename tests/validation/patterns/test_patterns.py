"""The patterns as they are declared: complete, honest about their arms, able to come out the other way."""

from __future__ import annotations

from collections import Counter

import pytest

from sim.rules import PARAMETERS
from sim.scenario import load
from sim.scenario.seating import in_room
from sim.validation.patterns import EVIDENCE, PATTERNS
from sim.validation.patterns.arm import SCENARIOS, Arm, arm_scenario
from sim.validation.patterns.claims import LESS, MORE, SAME
from sim.validation.patterns.verdicts import NOT_REPRODUCED, REPRODUCED
from tests.validation.patterns.made_up import few

ROWS = (1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 16, 17, 18, 19, 21, 22, 23, 24, 26, 27, 28, 29, 30, 32)
"""Numbers of the patterns of the evidence; those that are missing were never patterns of this model."""
PARTS = [(each.code, part) for each in PATTERNS.values() for part in each.parts]
ARMS = sorted({term.arm for _, part in PARTS for term in part.all_terms}, key=repr)


def test_every_row_of_the_evidence_is_there_once():
    assert [each.code for each in EVIDENCE] == [f"E{number}" for number in ROWS]
    assert [code for code in PATTERNS if code[0] == "N"] == [f"N{number}" for number in range(1, 6)]


@pytest.mark.parametrize("code", PATTERNS)
def test_a_pattern_says_what_would_count(code):
    each = PATTERNS[code]
    assert each.code == code
    assert each.claim.endswith(".")
    assert each.source
    assert set(each.strength.replace("formal", "")) <= set("ABCX/-, ")
    assert any(part.required for part in each.parts)
    assert len({part.claim for part in each.parts}) == len(each.parts)
    for part in each.parts:
        assert part.reason
        assert part.direction in (MORE, LESS, SAME)
        assert part.smallest > 0 or (part.direction != SAME and part.smallest == 0)


def test_only_the_evidence_has_predictions():
    assert [code for code, each in PATTERNS.items() if each.prediction] == ["E3"]


def weights(part):
    return sum(term.weight for term in part.terms)


@pytest.mark.parametrize(("code", "part"), PARTS, ids=lambda value: value if isinstance(value, str) else None)
def test_a_comparison_compares(code, part):
    """Weights of a difference cancel, so that equal arms give no effect, or there is a threshold to hold it against."""
    threshold = part.against != 0 or part.relative or "gained" in part.terms[0].measure.name
    assert weights(part) == pytest.approx(0) or threshold


def test_gaps_between_gaps_vanish_where_the_arms_are_alike():
    """A comparison of several arms whose weights do not cancel would find something where there is nothing."""
    for _, part in PARTS:
        if len(part.terms) > 1 and part.direction != SAME and "beyond the sum" not in part.claim:
            if not any(term.measure.name.startswith("trust lost") for term in part.terms):
                assert weights(part) == pytest.approx(0), part.claim


def test_an_arm_differs_in_what_it_says_and_in_nothing_else():
    for arm in ARMS:
        usual, made = load(SCENARIOS[arm.scenario]()), arm_scenario(arm)
        for path in PARAMETERS:
            chapter, name = path.split(".")
            one, other = (getattr(getattr(each.theory, chapter), name) for each in (usual, made))
            said = dict(arm.changed)
            assert other == pytest.approx(float(said.get(path, one))), (arm, path)
        dated = len({month for month, *_ in arm.later})
        assert made.events == (*usual.events, *arm.events)
        assert [len(forum.changes) for forum in made.forums] == [dated] * len(made.forums)
        if arm.room and not arm.changed:
            swapped = in_room(usual, arm.room)
            assert (made.governments, made.theory) == (swapped.governments, swapped.theory)
            assert [forum.delegations for forum in made.forums] == [forum.delegations for forum in swapped.forums]


def test_no_arm_is_compared_with_itself():
    for code, part in PARTS:
        summed = Counter()
        for term in part.terms:
            summed[term.measure, term.arm] += term.weight
        assert all(abs(weight) > 1e-9 for weight in summed.values()), (code, part.claim)


def test_what_the_arm_sets_wins_over_the_region():
    arm = Arm().but("trust.prior=0.5")
    made = arm_scenario(arm, ("trust.prior=0.1", "trust.good=2"))
    assert (made.theory.trust.prior, made.theory.trust.good) == (0.5, 2.0)


def test_swapping_the_arms_turns_every_verdict():
    """No comparison holds whichever way round it is; what is claimed to be the same stays so."""
    held = 0
    for one, other in zip(*few(), strict=True):
        for part, turned in zip(one.parts, other.parts, strict=True):
            if part.effect.estimate is None:
                assert turned.effect.estimate is None
                continue
            assert turned.effect.estimate == pytest.approx(-part.effect.estimate, abs=1e-12)
            assert turned.effect.low == pytest.approx(-part.effect.high, abs=1e-12)
            if part.part.direction == SAME:
                assert turned.verdict == part.verdict
            elif part.verdict == REPRODUCED:
                held += 1
                assert turned.verdict == NOT_REPRODUCED, part.part.claim
    assert held > 30
