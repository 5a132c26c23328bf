"""What a reader of the page must not be led to believe: each test is named for a misreading that once was possible."""

from __future__ import annotations

import pytest

from sim import load
from sim.lab.compare import compare
from sim.lab.numbers import count, in_100, written
from sim.scenario.seating import in_room
from tests.browser.driven import drawn, in_python, put, show, unfold

RULE = "By rule, or nearly so"


@pytest.fixture
def page(opened):
    found = opened()
    drawn(found)
    return found


def seated(page, track: str) -> None:
    """Put every delegation into the room of a track."""
    unfold(page, "people")
    page.get_by_role("button", name=track, exact=True).press("Enter")
    drawn(page)


def text(page, selector: str) -> str:
    return page.locator(selector).inner_text().replace("\N{NO-BREAK SPACE}", " ")


def test_packages_per_100_dialogues_are_not_read_as_dialogues(page):
    """33 packages per 100 dialogues reach official talks, from 23 of them: both are said, with how many were played."""
    mixed = next(each for each in compare(load("standing"), repetitions=1000).tracks if each.track == "track1_5")
    some = written(mixed.any_transfer, in_100)
    assert text(page, "#view-fan .figures .label") == (
        "Packages per 100 dialogues of 60 months, from 1,000 that were played"
    )
    assert text(page, "#view-fan .ever").endswith(f": {some}.")


@pytest.mark.parametrize("part", ["Fan", "Path", "A against B"])
def test_what_a_room_of_officials_adopts_is_never_shown_as_a_result(page, part):
    seated(page, "Track 1")
    if part == "A against B":
        page.get_by_role("button", name="Compare with a copy (B)").press("Enter")
        drawn(page)
    show(page, part)
    assert RULE in page.locator("main").inner_text()
    seated(page, "Track 1.5")
    assert (RULE in page.locator("main").inner_text()) is (part == "A against B"), "B left the room, A sits in it still"


def test_a_difference_that_cannot_be_told_apart_is_not_read_as_one(page):
    page.get_by_role("button", name="Compare with a copy (B)").press("Enter")
    drawn(page)
    assert "cannot be told apart" in text(page, "#view-versus .lead")
    put(page, "encroachment.level", 0.9)
    assert "cannot be told apart" not in text(page, "#view-versus .lead")


def test_the_values_of_both_arms_are_shown_where_they_differ(page):
    page.get_by_role("button", name="Compare with a copy (B)").press("Enter")
    put(page, "encroachment.level", 0.9)
    row = page.locator("#view-versus tr", has_text="encroachment.level")
    assert row.locator("td").all_inner_texts() == [str(load("standing").theory.encroachment.level), "0.9"]


def test_another_scenario_is_not_told_as_a_change_of_the_last(page):
    page.get_by_label("Scenario", exact=True).select_option("pcac-r2cp")
    drawn(page)
    number = count(100 * in_python(load("pcac-r2cp"))["transferred"].mean())
    page.locator("#live", has_text=f"per 100 dialogues: {number}.").wait_for()


def test_a_room_in_which_nothing_was_solved_has_no_unknown_rate(page):
    show(page, "Tracks")
    cells = page.locator("#view-tracks tr", has_text="solved in unofficial rooms").locator("td").all_inner_texts()
    assert in_python(in_room(load("standing"), "track1"))["solved_unofficial"].sum() == 0
    assert cells[0] == "none solved"


DRAWN_LATE = """async () => {
    const { liveOf } = await import("/sandbox/live.js");
    const told = document.createElement("p"), live = liveOf(told);
    const arms = number => [{ name: "A", scenario: { title: "one" }, outcomes: { transferred: [number] } }];
    const passed = milliseconds => new Promise(done => setTimeout(done, milliseconds));
    live.after(arms(1));
    live.expect();
    await passed(1000);
    const early = told.textContent;
    live.after(arms(2));
    await passed(1000);
    return [early, told.textContent];
}"""


def test_a_change_that_is_drawn_late_is_not_told_to_have_changed_nothing(modules):
    """What was drawn before the change was once told as what came of it, wherever playing took long."""
    early, late = modules.evaluate(DRAWN_LATE)
    assert (early, late.partition(": ")[2]) == ("", "200, before 100.")
