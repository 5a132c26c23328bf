"""What is left of what governments will, with one of its mechanisms off; and that there is something with it on."""

from __future__ import annotations

import pytest

from sim.engine import chronicle, simulate
from sim.events import ADOPTED, CLOSED, NOT, OPENED, TABLED, WAS_DECLINED
from sim.model import Dialogue
from sim.rules import Theory
from sim.rules.transfer import hears, willing
from sim.scenario import load
from sim.scenario.seating import in_room
from sim.scenario.shipped import folder
from sim.validation.ablation import full
from sim.validation.switches import off
from tests.validation.switches.situations import everything, standing

RUNS = 40
TOUCHED = {
    "will-of-officials": {"candour.closed"},
    "private-capacity": {"candour.closed", "candour.private", "candour.former", "candour.expert"},
    "success": {"trust.ratio"},
    "breach": {"trust.breach", "trust.ratio"},
    "repair": {"trust.repair"},
    "shared-notes": {"understanding.shared"},
    "disown": {"publicity.disown"},
    "receptivity": {"publicity.disown", "transfer.receptive"},
    "attention": {"transfer.attention"},
    "tabling": {"transfer.tabling"},
    "fatigue": {"transfer.fatigue"},
}


def moved(one: Theory, other: Theory) -> set[str]:
    """Paths of the parameters that differ."""
    return {
        f"{chapter}.{field}"
        for chapter in Theory._fields
        for field, value in getattr(one, chapter)._asdict().items()
        if value != getattr(getattr(other, chapter), field)
    }


def beside():
    """An official forum and a quiet one beside it, on the same questions."""
    return load(folder("experiments") / "scenarios" / "two_forums.toml")


def lines(scenario, name, runs=RUNS):
    """The chronicles with everything in place, and with a mechanism off."""
    return [
        [line for run in range(runs) for line in chronicle(each, 1, run)] for each in (scenario, off(scenario, name))
    ]


def months(scenario, run):
    """A dialogue at the end of each of its months."""
    dialogue = Dialogue(scenario, 1, run)
    while dialogue.month < dialogue.plan.months:
        dialogue.step()
        yield dialogue


@pytest.mark.parametrize("name", TOUCHED)
def test_a_switch_touches_its_own_parameters_and_no_other(name):
    assert moved(everything().theory, off(everything(), name).theory) == TOUCHED[name]


def test_without_their_governments_will_officials_speak_while_it_is_closed():
    scenario = in_room(standing("transfer.receptive=0"), "track1")
    base, without = (simulate(each, RUNS).outcomes["candid"] for each in (scenario, off(scenario, "will-of-officials")))
    assert base.sum() == 0
    assert without.sum() > 0


def test_all_alike_speak_like_an_official_of_an_open_government_at_any_time():
    """Catches a switch that leaves officials silent while their government is closed."""
    scenario = in_room(full(standing()), "track1_5")
    spoken = [
        {seat.frank for now in months(each, 2) for forum in now.forums if forum.met
         for seat in forum.table if seat.seated < now.month}
        for each in (scenario, off(scenario, "private-capacity"))
    ]  # fmt: skip
    assert len(spoken[0]) > 2
    assert spoken[1] == {standing().theory.candour.official}


def test_always_open_is_always():
    """Catches a closing that a switch forgot: by chance, on a date, or because a package became public."""
    scenario = off(in_room(full(standing()), "track2"), "receptivity")
    assert all(each.receptive for run in range(4) for now in months(scenario, run) for each in now.governments)


def test_nobody_closes_over_a_package_that_became_public():
    base, without = lines(in_room(full(standing()), "track2"), "disown")
    assert any(line.kind == CLOSED and line.question != NOT for line in base)
    assert not any(line.kind == CLOSED and line.question != NOT for line in without)


def test_nothing_is_decided_at_the_table_by_a_closed_government():
    base, without = lines(beside(), "tabling")
    at_table = [[line.kind for line in each if line.kind in (ADOPTED, WAS_DECLINED) and line.amount == TABLED]
                for each in (base, without)]  # fmt: skip
    assert at_table[0]
    assert not at_table[1]


def test_who_is_not_looking_hears_all_the_same():
    scenario = in_room(standing(), "track2")
    transfer = off(scenario, "attention").theory.transfer
    assert hears(transfer, 0.25, False) == hears(transfer, 0.25, True) == 0.75
    base, without = (simulate(each, 200).outcomes["uptake"].sum() for each in (scenario, off(scenario, "attention")))
    assert base < without


def test_failures_tire_nobody():
    scenario = in_room(standing(), "track2")
    transfer = off(scenario, "fatigue").theory.transfer
    assert [willing(transfer, 0.3, tired) for tired in range(4)] == [0.3] * 4
    base, without = ([line.kind for line in each].count(OPENED) for each in lines(scenario, "fatigue", 100))
    assert base < without


def test_notes_that_are_not_compared_say_nothing():
    scenario = in_room(standing(), "track2")
    noted = [
        {issue for now in months(each, 1) for forum in now.forums if forum.met
         for notes in forum.notes.values() for issue in notes}
        for each in (scenario, off(scenario, "shared-notes"))
    ]  # fmt: skip
    assert min(noted[0]) < 1.0
    assert noted[1] == {1.0}
