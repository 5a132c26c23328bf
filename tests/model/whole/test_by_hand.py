"""One month by hand: two experts, an even red line, one question of two issues. Every number is worked out here.

East cares .8 and .2, west .3 and .7, and each sees its own mirror image in the other. One round of exchange, one draft.
"""

from __future__ import annotations

import pytest

from sim.model import Dialogue
from sim.state import DECLINED, LIVE, NONE
from tests.model.kernel import ONE_MONTH, conflict, fated

ROUND_NUMBERS = (
    "encroachment.level=0", "candour.expert=1", "candour.safety_floor=0.5", "trust.prior=0.5", "trust.strength=2",
    "trust.good=1", "trust.bad=1", "trust.breach=2.5", "trust.ratio=2.5", "trust.forgetting=0.9",
    "trust.generalisation=0.05", "understanding.asymmetry=1", "understanding.shared=0",
    "understanding.learning=0.5", "understanding.credence_floor=0.5", "drafting.posture=0.1", "drafting.caution=0.06",
    "drafting.skill_expert=0", "drafting.home_error_expert=0.2", "drafting.common=0.5", "transfer.memo=0.1",
    "transfer.receptive=0.5", "transfer.cost=0.1", "transfer.deniability=0.5",
)  # fmt: skip
EAST, WEST = 0, 1
DREW: dict[str, dict[tuple[int, ...], float]] = {
    "interests": {(0, EAST, 0): 0.8, (0, WEST, 0): 0.3},  # where the unit is cut
    "candour": {(0, 0, EAST, 0): 0.74, (0, 0, WEST, 0): 0.76},  # east candid, west not: the chance is .75
    "topic": {(0, 0, EAST, 0): 0.1},  # about the first issue
    "own_error": {(0, 0, EAST, 0): 0.5, (0, 0, WEST, 0): 0.75},
    "common_error": {(0, EAST): 0.25, (0, WEST): 0.25},
    "floor": {(0, 0): 0.7},  # west proposes
    "fresh": {(0, EAST): 0.4},  # east is receptive, west is not
    "hearing": {(0, 0, EAST): 0.09},  # east reads its expert's memo
}
"""Draws by address; all others are .99, at which nothing happens."""
FIRST, SECOND = 39 / 95, 56 / 95
"""What west thinks east cares: .4875 and .7, scaled by 1 / 1.1875 to sum to one."""
W = 0.3 * 19 / 45 + 0.7 * 19 / 35
"""Worth to west of its own honest draft: of the first issue .3 against 39/95, of the second .7 against 56/95."""


def close(value: float):
    """To the billionth that keeps interests off zero."""
    return pytest.approx(value, abs=1e-8)


def played(*overrides: str, **changed: dict[tuple[int, ...], float]) -> Dialogue:
    """The month, with other parameters or other draws."""
    scenario = conflict("experts = 1", *ONE_MONTH, *ROUND_NUMBERS, *overrides)

    return fated(scenario, {name: {**DREW.get(name, {}), **changed.get(name, {})} for name in DREW | changed})


def sides(dialogue: Dialogue):
    """The only question, and east's and west's expert."""
    return dialogue.questions[0], *dialogue.forums[0].participants


def test_interests_and_what_a_candid_turn_teaches():
    question, east, west = sides(played())
    assert [question.weight[each.government] for each in (east, west)] == [close([0.8, 0.2]), close([0.3, 0.7])]
    # credence .5 + .5 x trust .5 = .75; a candid turn leaves 1 - .5 x .75 of the misreading of its issue
    assert west.misreading[question, east.government] == close([0.625, 1.0])
    assert east.misreading[question, west.government] == close([1.0, 1.0])
    assert west.belief_about(east.government, question) == close([0.8 + 0.625 * (0.3 - 0.8), 0.7])


def test_thresholds():
    """Home errors: east .2 (.5 x 0 + .5 x -.5) = -.05, west .2 (.5 x .5 + .5 x -.5) = 0; no posture, all are open."""
    _, east, west = sides(played())
    assert east.threshold == close(0.5 - 0.05 + 0.06 * (1 - 1 / 3))  # (2 x .5) / (2 + 1 bad) = 1/3
    assert west.threshold == close(0.5 + 0.00 + 0.06 * (1 - 2 / 3))  # (2 x .5 + 1) / (2 + 1 good) = 2/3


def test_the_draft_the_claim_and_who_backs_it():
    """West's honest draft would give it W = .507; it wants .52 + .01 and raises its claim in steps of 3/256."""

    def worth_to_west(claim: float) -> float:
        return 0.3 * (0.3 * claim / (0.3 * claim + FIRST)) + 0.7 * (0.7 * claim / (0.7 * claim + SECOND))

    assert worth_to_west(1.0) == close(W)
    assert worth_to_west(1 + 8 * 3 / 256) < 0.53 <= worth_to_west(1 + 9 * 3 / 256)
    claim = 1 + 9 * 3 / 256
    first, second = 0.3 * claim / (0.3 * claim + FIRST), 0.7 * claim / (0.7 * claim + SECOND)
    dialogue = played()
    question, east, west = sides(dialogue)
    assert question.status == LIVE
    assert question.share[west.government] == close([first, second])
    assert question.share[east.government] == close([1 - first, 1 - second])
    assert question.worth[west.government] == close(0.3 * first + 0.7 * second)
    assert question.worth[east.government] == close(0.8 * (1 - first) + 0.2 * (1 - second))
    assert dialogue.forums[0].backing == dialogue.governments  # .529 against .49, .531 against .52


def test_who_hears_and_who_adopts():
    """East heard and is open: .529 against .5 + .1 x (.4 + 0)/2 x .5 = .51. West neither heard nor is open."""
    question, east, west = sides(played())
    assert (question.uptake, question.heard, question.adopted) == (True, {east.government}, {east.government})
    assert not west.government.receptive


def test_a_dear_public_deal_is_declined():
    """Undeniable, at a price of .3 x (.4 + 0)/2 = .06, .529 is too little; the declining side is trusted less."""
    question, east, west = sides(played("transfer.cost=0.3", "transfer.deniability=0"))
    assert (question.status, question.declined) == (DECLINED, {east.government})
    assert west.trust_in(east) == close((1 + 0.9 * 2) / (2 + 0.9 * (2 + 2.5)))


def test_trust_and_image_when_the_month_is_over():
    """East was candid and both succeeded: west holds 2 good, east 1 good and 1 bad; a tenth of it fades."""
    dialogue = played()
    _, east, west = sides(dialogue)
    assert west.trust_in(east) == close((1 + 1.8) / (2 + 1.8))
    assert east.trust_in(west) == close((1 + 0.9) / (2 + 0.9 + 0.9))
    assert dialogue.forums[0].image[west.government, east.government] == close(0.5 + 0.05 * (3 / 4 - 0.5))
    assert dialogue.forums[0].image[east.government, west.government] == close(0.5)


def test_a_refusal_teaches_the_proposer():
    """East thinks its line lies at .5 + .2 x .9 = .68, refuses, and says why: 1 - (1 - .5)(1 - 1/3) = 2/3 candid."""
    high = {"own_error": {(0, 0, EAST, 0): 0.95}, "common_error": {(0, EAST): 0.95}}
    silent = sides(played(**high, answer={(0, 0, EAST): 0.67}))
    candid = sides(played(**high, answer={(0, 0, EAST): 0.66}))
    for question, east, west in (silent, candid):
        assert question.status == NONE
        assert east.threshold == close(0.68 + 0.04)
        left = 1.0 if question is silent[0] else 1 - 0.5 * (0.5 + 0.5 * 2 / 3)  # believed at trust 2/3
        assert west.misreading[question, east.government] == close([0.625 * left, left])
