"""What is left of evidence with one kind of it off: no bit in any trust, and every other kind as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.events import BREAKTHROUGH, WAS_DECLINED
from sim.model import Dialogue, as_state
from sim.month import decide, draft
from sim.rules.trust import Trust, breach, repaired, success, trust
from sim.scenario.seating import in_room
from sim.validation.switches import off
from tests.proof import first_difference
from tests.validation.switches.situations import standing

CONTACT = EVIDENCE = st.floats(0, 1)
AMOUNT = st.floats(0, 1000)
RUNS = 4
BOLD = ("drafting.caution=0", "drafting.posture=0", "transfer.receptive=0.6", "understanding.asymmetry=0.3")
"""Where nobody keeps a margin much is solved in the room, and much of it declined at home."""


def ranged(name: str, low: float, high: float):
    """Trust at its defaults, but for one number anywhere in its range."""
    return st.floats(low, high).map(lambda value: Trust()._replace(**{name: value}))


def switched(chapter: Trust, *names: str) -> Trust:
    """The chapter with mechanisms off."""
    scenario = standing(*(f"trust.{name}={value!r}" for name, value in zip(Trust._fields, chapter, strict=True)))
    for name in names:
        scenario = off(scenario, name)
    return scenario.theory.trust


@given(ranged("prior", 0.05, 0.7) | ranged("breach", 1.5, 4) | ranged("strength", 2, 20), AMOUNT, AMOUNT, CONTACT)
def test_a_breakthrough_that_does_not_count_moves_no_bit(chapter, good, bad, contact):
    """Catches a ratio that is not huge enough for the faintest prior."""
    without = switched(chapter, "success")
    counted = trust(without, without.prior, good + success(without, contact), bad, 0.0)
    assert counted == trust(without, without.prior, good, bad, 0.0)


@given(ranged("prior", 0.05, 0.7) | ranged("breach", 1.5, 4) | ranged("ratio", 1.5, 4), AMOUNT, AMOUNT, CONTACT)
def test_a_breach_that_does_not_count_leaves_breakthroughs_as_they_were(chapter, good, bad, contact):
    """Catches a breach that was set to 0: a breakthrough counts for breach by ratio, and would go with it."""
    without = switched(chapter, "breach")
    assert success(without, contact) == success(chapter, contact)
    counted = trust(without, without.prior, good, bad + breach(without), 0.0)
    assert counted == trust(without, without.prior, good, bad, 0.0)


@pytest.mark.parametrize("names", [("success", "breach"), ("breach", "success"), ("breach", "trust")])
def test_kinds_of_evidence_can_be_off_together(names):
    without = switched(Trust(), *names)
    assert trust(without, 0.3, success(without, 1.0), breach(without), 0.0) == trust(without, 0.3, 0.0, 0.0, 0.0)


@given(EVIDENCE, CONTACT)
def test_candour_that_repairs_nothing_leaves_every_bit(evidence, contact):
    assert repaired(off(standing(), "repair").theory.trust, evidence, 1.0, contact) == evidence


@pytest.mark.parametrize(
    ("name", "page", "rule", "weight", "kind"),
    [
        ("success", draft, "success", lambda chapter, contact: 0.0, BREAKTHROUGH),
        ("breach", decide, "breach", lambda chapter: 0.0, WAS_DECLINED),
    ],
)
def test_a_life_without_it_is_one_in_which_its_rule_gives_nothing(name, page, rule, weight, kind, monkeypatch):
    """To the bit in every column but the counted evidence itself, which holds what is too faint to count."""
    scenario = in_room(standing(*BOLD), "track2")
    played = [as_state(Dialogue(off(scenario, name), 3, run).run_to_end()) for run in range(RUNS)]
    monkeypatch.setattr(page, rule, weight)
    silent = [as_state(Dialogue(scenario, 3, run).run_to_end()) for run in range(RUNS)]
    assert any(each.tally[kind] for each in played)
    for one, other in zip(played, silent, strict=True):
        column = "good" if name == "success" else "bad"
        assert first_difference(one._replace(**{column: getattr(other, column)}), other) == ""
