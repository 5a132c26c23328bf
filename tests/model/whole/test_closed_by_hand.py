"""Closed governments by hand: what officials may say, what is tabled, disowned, overheard; what failures do.

The delegations are of one, and east is written first: unless a test says otherwise east is open and west is closed.
"""

from __future__ import annotations

import pytest

from sim.events import ADOPTED, CLOSED, INSTRUCTED, RECEPTIVE, TABLED, WAS_DECLINED
from sim.model import Dialogue
from sim.state import DECLINED, LIVE
from tests.model.kernel import ONE_MONTH, conflict, fated

OFFICIAL = "officials = 1\ncapacity = 'official'"
WITHOUT_LUCK = (
    "candour.official=0.336", "candour.private=0.55", "encroachment.level=0",
    "understanding.asymmetry=0", "drafting.posture=0", "drafting.caution=0",
    "drafting.home_error_expert=0", "drafting.home_error_official=0", "drafting.skill_expert=1",
    "transfer.memo=0.1", "transfer.attention=0.1", "transfer.receptive=0.5", "transfer.cost=0.1",
    "transfer.deniability=0.5", "transfer.tabling=0.25", "publicity.disown=0.4",
)  # fmt: skip
"""Everybody knows everything and dares to support it: the first draft is backed."""
EAST, WEST = 0, 1
INTERESTS = {(0, EAST, 0): 0.8, (0, WEST, 0): 0.2}
"""East cares .8 and .2, west .2 and .8: a skilled draft gives each .8^2 / (.8^2 + .2^2) = 16/17 of what it wants."""
WORTH = 0.8 * 16 / 17 + 0.2 * 1 / 17
TABLE = """
[forums.table]
name = "Official table"
drafts = 0
slots = 1
[forums.table.delegations.east]
officials = 1
capacity = "official"
[forums.table.delegations.west]
officials = 1
capacity = "official"
"""
"""An official room on the same questions, in which nothing is drafted."""
BOTH_CLOSED: dict[tuple[int, ...], float] = {}
BOTH_OPEN = {(0, EAST): 0.4, (0, WEST): 0.4}


def played(mix: str, *overrides: str, more: str = "", **draws: dict[tuple[int, ...], float]) -> Dialogue:
    """The month, on these draws."""
    given = {"interests": INTERESTS, "fresh": {(0, EAST): 0.4}, **draws}
    return fated(conflict(mix, *ONE_MONTH, *WITHOUT_LUCK, *overrides, more=more), given)


def noted(dialogue: Dialogue, kind: int) -> list[tuple[int, int]]:
    """Government and amount of every note of a kind."""
    return [(event.government, event.amount) for event in dialogue.chronicle if event.kind == kind]


@pytest.mark.parametrize(("closed", "may_say"), [(0.0, 0.0), (0.25, 0.084)])
def test_an_official_of_a_closed_government_says_nothing_candid_but_its_share(closed, may_say):
    """On the luckiest draws, and whatever the trust: of .336 a quarter is .084, and nothing is nothing."""
    lucky = {(0, 0, EAST, 0): 0.0, (0, 0, WEST, 0): 0.0}
    dialogue = played(OFFICIAL, f"candour.closed={closed}", "trust.prior=0.7", candour=lucky)
    east, west = dialogue.forums[0].participants
    assert (east.frank, west.frank) == (0.336, may_say)
    assert (east.candid, west.candid) == (True, may_say > 0)


def test_a_private_official_of_a_closed_government_is_held_back_by_self_censorship_alone():
    """Level 1 and full self-censorship: as an official would; at level 0 as anybody in a private capacity."""
    for level, says in ((1, 0.0), (0, 0.55)):
        dialogue = played("officials = 1", f"encroachment.level={level}", "encroachment.selfcensorship=1")
        assert dialogue.forums[0].participants[WEST].frank == says


def test_the_package_by_hand():
    """What the tests below rest on: it clears every red line, and its price of .1 x .4 / 2 where there is one."""
    (question,) = played("experts = 1").questions
    assert question.status == LIVE
    assert list(question.worth.values()) == pytest.approx([WORTH, WORTH], abs=1e-8)
    assert WORTH > 0.5 + 0.02


def test_a_closed_government_is_not_looking():
    """An expert's memo is read with chance .1 by an open government, by a closed one with .1 x .1 = .01."""
    for west_drew, heard in ((0.011, 1), (0.009, 2)):
        dialogue = played("experts = 1", hearing={(0, 0, EAST): 0.09, (0, 0, WEST): west_drew})
        (question,) = dialogue.questions
        assert len(question.heard) == heard
        assert noted(dialogue, ADOPTED) == [(EAST, RECEPTIVE)]  # hearing is not deciding


def test_what_two_closed_governments_hear_is_tabled_where_their_officials_sit():
    """Both look, since they sit on the question; east drew under .25 and decides, west did not."""
    draws = {
        "fresh": BOTH_CLOSED,
        "hearing": {(0, 0, EAST): 0.09, (0, 0, WEST): 0.09},
        "tabling": {(0, 0, EAST): 0.24, (0, 0, WEST): 0.26},
    }
    dialogue = played("experts = 1", more=TABLE, **draws)
    assert len(dialogue.questions[0].heard) == 2
    assert noted(dialogue, ADOPTED) == [(EAST, TABLED)]
    away = played("experts = 1", "forums.table.meetings_a_year=0", more=TABLE, **draws)
    assert not away.questions[0].heard
    assert not noted(away, ADOPTED)


def test_at_the_official_table_there_is_no_price():
    """At full publicity and tension, with a red line that only the price puts out of reach: tabled, or open."""
    dear = ("transfer.cost=0.3", "transfer.deniability=0", "tension.baseline=0.95", "tension.breakdown=1",
            "encroachment.level=1", "encroachment.approval=0", "encroachment.politicisation=0",
            "drafting.skill_expert=0", "encroachment.selfcensorship=0")  # fmt: skip
    draws = {"hearing": {(0, 0, EAST): 0.09, (0, 0, WEST): 0.09}, "tabling": {(0, 0, WEST): 0.0}}
    sat = played("experts = 1", *dear, more=TABLE, **draws)
    assert list(sat.questions[0].worth.values()) == pytest.approx([0.68, 0.68], abs=1e-8)  # .8 x .8 + .2 x .2
    assert noted(sat, ADOPTED) == [(EAST, RECEPTIVE), (WEST, TABLED)]
    alone = played("experts = 1", *dear, **draws)
    assert noted(alone, WAS_DECLINED) == [(EAST, RECEPTIVE)]  # .68 against .5 + .3 x 1.95 / 2
    assert alone.questions[0].status == DECLINED


def test_at_the_table_what_is_worth_too_little_is_declined_as_anywhere():
    """East's expert thought its line softer than it is, and backed a package that office cannot take up."""
    dialogue = played("experts = 1", "governments.east.rigidity=0.6", "drafting.skill_expert=0", "drafting.contrast=0",
                      "drafting.home_error_expert=0.2", "drafting.common=0", more=TABLE, fresh=BOTH_CLOSED,
                      interests={(0, EAST, 0): 0.7, (0, WEST, 0): 0.3},
                      own_error={(0, 0, EAST, 0): 0.25, (0, 0, WEST, 0): 0.5},
                      floor={(0, 0): 0.9},
                      hearing={(0, 0, EAST): 0.0}, tabling={(0, 0, EAST): 0.0})  # fmt: skip
    # east thinks its line lies at .6 - .2 x .5 = .5 and backs .7 x .7 + .3 x .3 = .58
    assert dialogue.questions[0].worth[dialogue.governments[EAST]] == pytest.approx(0.58, abs=1e-8)
    assert noted(dialogue, WAS_DECLINED) == [(EAST, TABLED)]
    assert dialogue.governments[EAST].tired == dialogue.governments[WEST].tired == 1


def test_officials_on_instructions_are_neither_tabled_nor_charged():
    dialogue = played(OFFICIAL, "drafting.skill_official=1", fresh=BOTH_CLOSED)
    assert noted(dialogue, ADOPTED) == [(EAST, INSTRUCTED), (WEST, INSTRUCTED)]


LEAKY = ("publicity.leak=1", "forum.confidentiality=0.5")
LEAKS = {"leak": {(0,): 0.49}, "leaker": {(0,): 0.0}, "fresh": BOTH_OPEN}
"""The leak comes with chance 1 x (1 - .5)."""
OPENED = """
[[events]]
kind = "opening"
month = 1
governments = ["east"]
"""


def test_a_leaked_package_is_disowned_by_who_has_not_adopted_it():
    """East drew under .4 and closes at once; west did not, hears, and pays .1 x .4 / 2 in public."""
    reads = {(0, 0, EAST): 0.09, (0, 0, WEST): 0.09}
    dialogue = played("experts = 1", *LEAKY, disown={(0, 0, EAST): 0.39, (0, 0, WEST): 0.41}, hearing=reads, **LEAKS)
    (question,), (east, west) = dialogue.questions, dialogue.governments
    assert (question.public, east.receptive, west.receptive) == (1.0, False, True)
    assert noted(dialogue, CLOSED) == [(EAST, 0)]
    assert question.heard == question.adopted == {west}  # east does not even look any more
    quiet = played("experts = 1", disown={(0, 0, EAST): 0.39}, hearing=reads, fresh=BOTH_OPEN)
    assert quiet.questions[0].adopted == set(quiet.governments)


def test_a_government_that_a_date_opened_this_month_disowns_nothing():
    dialogue = played("experts = 1", *LEAKY, more=OPENED, disown={(0, 0, EAST): 0.0, (0, 0, WEST): 0.0}, **LEAKS)
    assert [each.receptive for each in dialogue.governments] == [True, False]


TIRING = ("months=2", "forum.patience=1", "drafting.rigidity=0.6", "drafting.home_error_expert=0.4",
          "transfer.spell=4", "transfer.fatigue=0.2")  # fmt: skip
REFUSES = {"own_error": {(0, 0, EAST, 0): 0.99, (0, 0, WEST, 0): 0.99}, "common_error": {(0, 0): 0.99, (0, 1): 0.99}}
"""Both think their line lies at .6 + .4 x .98: nothing is backed, and the question is shelved at once."""


def test_a_question_shelved_makes_both_governments_less_willing():
    """Anew with chance 1 / (4 x .5) = .5, and then open with .5 x .8 = .4: .19 is under .2 and .21 is not."""
    turns = {(1, EAST): 0.21, (1, WEST): 0.19}
    tired = played("experts = 1", *TIRING, receptivity=turns, **REFUSES)
    assert [each.receptive for each in tired.governments] == [False, True]
    assert [each.tired for each in tired.governments] == [2, 2]
    fresh = played("experts = 1", *TIRING, "transfer.fatigue=0", receptivity=turns, **REFUSES)
    assert [each.receptive for each in fresh.governments] == [True, True]


def test_a_new_government_is_not_tired():
    """East changes in the second month and opens on .45, which is over .4; then the room shelves a second time."""
    draws = {"change": {(1, EAST): 0.04}, "fresh": {(1, EAST): 0.45}}
    dialogue = played("experts = 1", *TIRING, "government.change=0.05", **draws, **REFUSES)
    assert [each.receptive for each in dialogue.governments] == [True, False]
    assert [each.tired for each in dialogue.governments] == [1, 2]


def test_a_package_that_goes_stale_tires_all_its_parties():
    """Six months on the shelf, unheard; born in the first, stale in the seventh."""
    long = ("transfer.shelf_life=6", "forum.meetings_a_year=0", "forums.room.meets_in=[1]")
    for months, tired in ((6, 0), (7, 1)):
        dialogue = played("experts = 1", *long, f"months={months}")
        assert [each.tired for each in dialogue.governments] == [tired, tired]
