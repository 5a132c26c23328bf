"""Delegations by hand: what they learn together, and what a newcomer does not take over."""

from __future__ import annotations

import pytest

from sim.model import Dialogue
from tests.model.kernel import ONE_MONTH, conflict, fated

SOBER = (
    "encroachment.level=0", "candour.expert=1", "candour.safety_floor=1", "trust.prior=0.5", "trust.strength=2",
    "understanding.asymmetry=1", "understanding.learning=0.5", "understanding.credence_floor=0.5",
    "understanding.shared=0.4", "drafting.home_error_expert=0.2", "drafting.common=0.5", "drafting.caution=0",
    "drafting.posture=0", "transfer.receptive=0.5", "forum.quorum=1",
)  # fmt: skip
EAST, WEST = 0, 1
TALKING = 1.5
"""No draw, but one that no chance reaches: a talking point."""


def played(mix: str, *overrides: str, **draws: dict[tuple[int, ...], float]) -> Dialogue:
    """Everybody is fully candid on a draw, but for whom a test silences."""
    return fated(conflict(mix, *ONE_MONTH, *SOBER, *overrides), draws)


def misread(dialogue: Dialogue, side: int) -> list[list[float]]:
    """What each member of a side misreads of the other, by issue."""
    (question,), other = dialogue.questions, dialogue.governments[1 - side]
    members = dialogue.forums[0].delegation(dialogue.governments[side])
    return [member.misreading[question, other] for member in members]


@pytest.mark.parametrize("size", [1, 2, 5])
def test_one_candid_turn_is_learnt_by_its_listener_and_noted_by_the_others(size):
    """Believed by .5 + .5 x .5 = .75: the listener keeps 1 - .375, and everybody 1 - .4 x .375 of that.

    However large the delegation: a seat more hears the same notes and no turn of its own.
    """
    silent = {(0, 0, side, place): TALKING for side in (EAST, WEST) for place in range(size)}
    dialogue = played(f"experts = {size}", "drafting.home_error_expert=0.4", candour=silent | {(0, 0, EAST, 0): 0.5},
                      topic={(0, 0, EAST, 0): 0.1}, **stubborn(size))  # fmt: skip
    first, last = 0.625 * 0.85, 0.85
    listener = [[first, 1.0]]
    assert misread(dialogue, WEST) == [pytest.approx(each) for each in [[last, 1.0]] * (size - 1) + listener]
    assert misread(dialogue, EAST) == [[1.0, 1.0]] * size


def stubborn(size: int) -> dict[str, dict[tuple[int, ...], float]]:
    """Home errors at which nothing is backed, and no answer says why."""
    places = [(0, 0, side, place) for side in (EAST, WEST) for place in range(size)]
    return {
        "own_error": dict.fromkeys(places, 0.99),
        "common_error": {(0, EAST): 0.99, (0, WEST): 0.99},
        "answer": {(0, 0, EAST): TALKING, (0, 0, WEST): TALKING},
    }


def test_two_candid_turns_are_noted_one_after_the_other():
    """Both of east speak to west's first expert, on both issues or twice on the first; the second hears it later."""
    silent = {(0, 0, WEST, place): TALKING for place in (0, 1)}
    for topics, told in (((0.1, 0.9), [0.85, 0.85]), ((0.1, 0.1), [0.85 * 0.85, 1.0])):
        about = {(0, 0, EAST, place): topic for place, topic in enumerate(topics)}
        nought = dict.fromkeys(about, 0.0)
        dialogue = played("experts = 2", candour=silent | nought, topic=about, partner=nought, **stubborn(2))
        heard = [left * left_by_ear for left, left_by_ear in zip(told, ear(topics), strict=True)]
        assert misread(dialogue, WEST) == [pytest.approx(heard), pytest.approx(told)]


def ear(topics: tuple[float, float]) -> list[float]:
    """What two candid turns on these topics leave to who listened, before notes are compared."""
    return [0.625, 0.625] if topics[1] > 0.5 else [0.625 * 0.625, 1.0]


def test_without_sharing_nobody_learns_for_another():
    silent = {(0, 0, side, place): TALKING for side in (EAST, WEST) for place in (0, 1)}
    dialogue = played("experts = 2", "understanding.shared=0", candour=silent | {(0, 0, EAST, 0): 0.5},
                      topic={(0, 0, EAST, 0): 0.1}, **stubborn(2))  # fmt: skip
    assert misread(dialogue, WEST) == [[1.0, 1.0], [pytest.approx(0.625), 1.0]]


def test_a_newcomer_is_wrong_about_the_own_red_line_in_its_own_way():
    """East's expert leaves after the first month: its error was .95, its successor's, drawn at month 1, is .6.

    .5 + .2 x (.5 x .9 + .5 x .9) = .68 becomes .5 + .2 x (.5 x .2 + .5 x .9) = .61; west's, who stays, is as it was.
    """
    lines = {"own_error": {(0, 0, EAST, 0): 0.95, (1, 0, EAST, 0): 0.6, (0, 0, WEST, 0): 0.95, (1, 0, WEST, 0): 0.6},
             "common_error": {(0, EAST): 0.95, (0, WEST): 0.95}}  # fmt: skip
    leaves = {"succession": {(0, EAST, 0): 0.09}}
    for months, seated, east_line in ((1, 1, 0.0), (2, 1, 0.61)):
        dialogue = played("experts = 1", f"months={months}", "careers.others=0.1", **lines, **leaves)
        east, west = dialogue.forums[0].participants
        assert (east.seated, west.seated) == (seated, 0)
        assert (east.threshold, west.threshold) == pytest.approx((east_line, 0.68), abs=1e-8)
