"""What hardly ever happens, in the rebuilt model as in the engine: six stories, each turning on one sentence of ODD."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.engine import chronicle
from sim.events import ADOPTED, BREAKTHROUGH, CLOSED, ENDED, HEARD, HELD, LEAK, OFFICE, REOPENED, Event
from sim.events import WAS_DECLINED as DECLINED
from sim.rules import drafting
from sim.scenario import load, loads
from tests.docs.beside import as_situation, differences, played, rebuilt, text_of
from tests.docs.rebuilt import package, rules
from tests.docs.rebuilt.life import Life
from tests.docs.rebuilt.world import World

RUN = 46
"""A run in which all six stories come out as meant."""
SCENARIO = loads(text_of("corners"))
FORUMS = [forum.key for forum in SCENARIO.forums]
GOVERNMENTS = [government.key for government in SCENARIO.governments]


def lines(forum: str, *kinds: int) -> list[Event]:
    """What is told of a forum in these words."""
    return [line for line in chronicle(SCENARIO, 1, RUN) if line.forum == FORUMS.index(forum) and line.kind in kinds]


def dated(found: list[Event]) -> list[tuple[int, int]]:
    return [(line.month + 1, line.kind) for line in found]


def test_the_corners_are_the_engines() -> None:
    assert played("corners", "", RUN) == []


def test_reopened_at_exactly_the_shelf_life_and_heard_of_again() -> None:
    weak = GOVERNMENTS.index("weak")
    told = [line for line in lines("once", REOPENED, HEARD, DECLINED) if line.government == weak]
    assert SCENARIO.theory.transfer.shelf_life == 6
    assert dated(told) == [(1, HEARD), (1, DECLINED), (7, REOPENED), (7, HEARD), (7, DECLINED)]


def test_solved_by_officials_and_again_by_the_same_people_as_private_persons() -> None:
    """Catches a ``solved`` that tells of the last breakthrough and not of the first."""
    first, *_, last = lines("unbound", BREAKTHROUGH)
    changed = SCENARIO.forums[FORUMS.index("unbound")].changes[0].month
    assert first.month + 1 < changed < last.month + 1


def test_insiders_of_a_room_that_has_closed_tell_of_its_package() -> None:
    closes = SCENARIO.forums[FORUMS.index("short")].closes
    assert lines("short", OFFICE) != []
    assert max(line.month + 1 for line in lines("short", HEARD)) > closes


def test_a_dated_opening_protects_from_disowning() -> None:
    """The room leaks a package in the month of the opening; the other government disowns it, this one does not."""
    month = next(event.month for event in SCENARIO.events if event.kind == "opening")
    told = dated(lines("leaky", BREAKTHROUGH, LEAK, CLOSED))
    assert told[:3] == [(month, BREAKTHROUGH), (month, LEAK), (month, CLOSED)]
    disowned = {line.government for line in lines("leaky", CLOSED) if line.month + 1 == month}
    assert disowned == {GOVERNMENTS.index("shut")}


def test_at_an_official_table_nobody_decides_on_what_an_official_room_wrote() -> None:
    """An official room that does not run, since its own people decide at once: private when it wrote the package."""
    assert dated(lines("ended", BREAKTHROUGH, ENDED)) == [(1, BREAKTHROUGH), (2, ENDED)]
    assert SCENARIO.theory.transfer.tabling == 1
    assert lines("ended", HEARD) != []
    assert [line.month + 1 for line in lines("table", HELD)] == [5, 6]
    assert lines("ended", ADOPTED, DECLINED) == []


def test_dates_out_of_order_in_the_file() -> None:
    months = [event.month for event in SCENARIO.events if event.kind == "encroachment"]
    assert months == sorted(months, reverse=True)


@pytest.mark.parametrize("claim", [1.0, 2.5])
def test_where_nobody_wishes_for_an_issue_the_pages_say_what_the_code_does(claim: float) -> None:
    """No run comes here: every weight is above 0."""
    assert package.claimed(0.0, 0.0, claim) == drafting.claimed(0.0, 0.0, claim) == 0.5
    assert rules.sharpened(0.25, 0.0, 0.5) == drafting.sharpen(0.25, 0.0, 0.5) == 0.25


@given(st.lists(st.floats(0.25, 4.0), min_size=2, max_size=12))
def test_somebody_always_has_the_floor(floors: list[float]) -> None:
    """As docs/odd/month.md says: the largest draw leaves the mark below the sum, however it is rounded."""
    total = 0.0
    for floor in floors:
        total += floor
    assert (1.0 - 2.0**-53) * total < total


def test_an_empty_agenda_is_none() -> None:
    text = "agenda = []\n" + text_of("standing")
    assert differences(loads(text), rebuilt(text, 1, 0)) == []


def test_trust_in_several_sides_is_summed_side_by_side() -> None:
    """Large delegations of three sides, and a caution that lets the last bit of a mean be seen in a threshold."""
    large = [f"forums.r2cp.delegations.{side}.experts=12" for side in ("usa", "china", "japan")]
    scenario = load("pcac-r2cp", ["drafting.caution=0.2", *large])
    assert differences(scenario, Life(World(as_situation(scenario)), 1, 0)) == []
