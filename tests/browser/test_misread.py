"""What a reader of the page must not be led to believe: each test is named for a misreading that once was possible."""

from __future__ import annotations

import itertools

import pytest

from sim import load
from sim.lab.compare import compare
from sim.page import build
from sim.scenario.seating import in_room
from sim.words.numbers import count, in_100, written
from tests.browser.driven import drawn, in_python, put, show, unfold
from tests.browser.plain import plain

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


@pytest.mark.parametrize("part", ["All dialogues", "Path", "A against B"])
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


def test_a_case_is_not_read_as_what_happened(page):
    about = page.locator("#bar .about")
    assert about.inner_text() == load("standing").summary, "without dates there is nothing to be mistaken for"
    seated(page, "Track 2")
    assert about.inner_text() == f"Before what is changed here: {load('standing').summary}", (
        "it was a Track 1.5 dialogue"
    )
    page.locator("#bar select").first.select_option("pcac-r2cp")
    drawn(page)
    assert about.inner_text().startswith(load("pcac-r2cp").summary)
    assert "no account of what happened" in about.inner_text()


def test_a_link_to_a_file_of_this_device_says_that_it_opens_nothing_elsewhere(page):
    show(page, "Take away")
    assert "opens it here alone" in page.locator("#view-take .link + p").inner_text()


def test_who_had_read_on_sees_the_top_of_another_part(page):
    show(page, "One dialogue")
    page.evaluate("scrollTo(0, 1e6)")
    show(page, "Path")
    place = page.locator("#view-paths h2").bounding_box()
    parts = page.locator("#parts").bounding_box()
    assert parts["y"] + parts["height"] <= place["y"] < 800


OFFICIAL = """async scenarios => {
    const { told, isOfficial } = await import("/sandbox/views/rule.js");
    return scenarios.map(scenario => [told([{ name: "A", scenario }]), isOfficial(scenario)]);
}"""


def test_a_room_that_becomes_one_of_officials_is_named_with_its_month(modules):
    """In Oslo officials took over in spring: from then on the channel's rate is put in as much as Washington's."""
    oslo = load("oslo-1993")
    asked = [oslo, load("standing"), in_room(load("standing"), "track1")]
    (becomes, mixed), (none, unofficial), (always, official) = modules.evaluate(OFFICIAL, [plain(one) for one in asked])
    assert "The channel in Norway from month 6; The official talks in Washington." in becomes
    assert (mixed, none, unofficial, official) == (False, "", False, True)
    assert always.endswith("Standing dialogue.")


HANGING = """async ([start, months, width]) => {
    const { monthTicks } = await import("/charts/calendar.js");
    const { planeOf, MARGIN } = await import("/charts/plane.js");
    const { wide } = await import("/charts/type.js");
    const plane = planeOf({ left: 30, top: 0, width, height: 100 }, { low: 0, high: 1, ticks: [] }, months);
    return monthTicks(start, months, width).map(({ month, label }) => {
        const size = wide(label, "small"), at = plane.x(month);
        const hung = at + size / 2 > 30 + width + MARGIN;
        return hung ? [at - size, at] : [at - size / 2, at + size / 2];
    });
}"""


@pytest.mark.parametrize(("start", "months"), [("1993-01", 9), ("2017-07", 96), ("", 60), ("2012-11", 14)])
def test_labels_of_months_never_run_into_each_other(modules, start, months):
    """The last one hangs inwards from its tick, and so needs more room than the others."""
    for width in range(220, 700, 20):
        spans = modules.evaluate(HANGING, [start, months, width])
        assert all(right < left for (_, right), (left, _) in itertools.pairwise(spans)), (width, spans)


def test_on_paper_no_difference_is_left_out(page):
    """Rows told apart from none had the class of what paper does not show, and only the others were printed."""
    page.get_by_role("button", name="Compare with a copy (B)").press("Enter")
    put(page, "encroachment.level", 0.9)
    rows = page.locator("#view-versus .difference")
    page.emulate_media(media="print")
    assert rows.count() == 10
    assert all(row.is_visible() for row in rows.all())
    assert 0 < page.locator("#view-versus .difference.told").count() < 10


def test_paper_says_what_was_set_and_how_to_open_it_again(page):
    put(page, "tension.baseline", 0.6)
    page.wait_for_function("() => location.hash.includes('0.6')")
    page.emulate_media(media="print")
    assert page.locator("#line").is_visible()
    assert "tension.baseline=0.6" in page.locator("#line").inner_text()
    assert page.url.partition("#")[2] in page.locator("#address").inner_text()
    assert build.model() in page.locator("footer").inner_text()


def test_a_scenario_whose_text_was_changed_is_not_said_to_be_as_it_was(page):
    """Who adds an event changes the text, not a setting; paper and pictures said "nothing changed"."""
    unfold(page, "events")
    page.locator("#events select.add").first.select_option("crisis")
    drawn(page)
    assert "A: with a text of its own." in page.locator("#line").text_content()


def test_what_differs_is_said_as_the_controls_say_it(page):
    page.get_by_role("button", name="Compare with a copy (B)").press("Enter")
    put(page, "encroachment.level", 0.9)
    unfold(page, "governments")
    put(page, "governments.east.receptive", 0.4)
    heads = page.locator("#view-versus th[scope=row]").all_inner_texts()
    assert heads[:2] == [
        "encroachment: level encroachment.level",
        "Eastern power: receptive governments.east.receptive",
    ]


def test_on_paper_a_dialogue_keeps_its_number_and_its_months_and_begins_at_the_top(page):
    """Parts that are not shown once left an empty first page, and what happened was printed without saying when."""
    show(page, "One dialogue")
    page.emulate_media(media="print")
    assert page.get_by_label("Dialogue number").is_visible()
    assert page.locator(".story .month").first.is_visible()
    assert not page.get_by_role("button", name="Play").is_visible()
    breaks = page.locator("#view-dialogue").evaluate("view => getComputedStyle(view).breakBefore")
    assert breaks == "auto"
