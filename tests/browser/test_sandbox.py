"""The page as a class uses it: every number it shows is the command's, every refusal the command's sentence."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from sim import load
from sim.engine import chronicle
from sim.lab.compare import compare
from sim.page.build import model
from sim.page.file import page as page_of
from sim.scenario import ScenarioError, loads
from sim.scenario.seating import in_room
from sim.tell import story
from sim.words.numbers import count, in_100, written
from tests.browser.driven import PARTS, drawn, in_python, outcomes, put, same, show, unfold

REFUSED = {
    "v=9&model={model}&scenario=standing": "version 9",
    "v=1&model=000000000000&scenario=standing": "another model",
    "v=1&model={model}&scenario=standing&colour=red": "colour",
    "v=1&model={model}&scenario=standing&seed=1&seed=2": "seed twice",
    "v=1&model={model}&scenario=standing&set=tension.baseline=7": "tension.baseline: found 7, allowed 0 to 0.95",
    "v=1&model={model}&scenario=standing&runs=1000000000": "runs",
    "v=1&model={model}&scenario=standing&month=99": "month",
    "v=1&model={model}&toml=zAAAA": "broken",
    "v=1&model={model}&scenario=<script>alert(1)</script>": "not in this page",
}
"""Links, and what is said of them."""


@pytest.fixture
def page(opened):
    found = opened()
    drawn(found)
    return found


def test_it_opens_with_the_numbers_of_the_command(page):
    expected = in_python(load("standing"))
    shown = page.locator(".figure b").all_inner_texts()
    stages = ("breakthroughs", "uptake", "transferred", "agreed")
    assert shown == [count(100 * expected[stage].sum() / len(expected)) for stage in stages]
    assert page.locator("#view-fan svg.chart").count() == 5
    assert same(outcomes(page), expected)


def test_a_slider_is_moved_by_keys_and_the_numbers_are_those_of_its_value(page):
    slider = page.get_by_role("slider", name="tension: baseline, slider")
    for _ in range(5):
        slider.press("ArrowRight")
    drawn(page)
    value = float(page.locator('[data-path="tension.baseline"]').first.input_value())
    assert value > load("standing").theory.tension.baseline
    expected = in_python(load("standing").with_({"tension.baseline": value}))
    now = count(100 * expected["transferred"].mean())
    told = f"Packages that reached official talks, per 100 dialogues: {now}, "
    page.locator("#live", has_text=told).wait_for()  # "before" is what was told last
    assert same(outcomes(page), expected)


def test_what_the_command_refuses_is_refused_in_its_sentence_and_the_last_good_one_plays_on(page):
    with pytest.raises(ScenarioError) as refused:
        load("standing").with_({"tension.baseline": 0.8})
    put(page, "tension.baseline", 0.8)
    field = page.locator(".field", has=page.locator('[data-path="tension.baseline"]')).first
    assert field.locator(".refusal").inner_text() == str(refused.value.faults[0])
    assert field.locator("input[type=number]").get_attribute("aria-invalid") == "true"
    assert same(outcomes(page), in_python(load("standing")))


def test_a_refused_value_is_taken_once_another_makes_room_for_it(page):
    put(page, "tension.baseline", 0.8)
    unfold(page, "parameters")
    page.get_by_label("Search names and sentences").fill("breakdown")
    put(page, "tension.breakdown", 0.9)
    both = {"tension.baseline": 0.8, "tension.breakdown": 0.9}
    assert same(outcomes(page), in_python(load("standing").with_(both)))


def test_undo_and_redo_go_through_every_step(page):
    begun = outcomes(page)
    unfold(page, "people")
    page.get_by_role("button", name="Track 2", exact=True).press("Enter")
    moved = outcomes(page)
    assert same(moved, in_python(in_room(load("standing"), "track2")))
    page.keyboard.press("Control+z")
    assert same(outcomes(page), begun)
    page.keyboard.press("Control+Shift+z")
    assert same(outcomes(page), moved)


def test_everything_can_be_changed_and_is_what_its_text_says(page):
    """Seats, a forum more, an event, the agenda's size, the horizon: then the text of it, read by Python."""
    for panel in ("people", "events", "horizon", "text"):
        unfold(page, panel)
    page.get_by_role("button", name="One more: officials").first.press("Enter")
    page.get_by_role("button", name="Add a forum").press("Enter")
    page.locator("#events select.add").first.select_option("crisis")
    put(page, "events.1.month", 7)
    put(page, "months", 30)
    text = page.locator("#text textarea").input_value()
    found = loads(text, "text.toml")
    assert (len(found.forums), found.months, found.events[0].month) == (2, 30, 7)
    assert found.forums[0].delegations[0].officials == 3
    assert same(outcomes(page), in_python(found))


RICH = ("oslo-1993", "cyprus", "european-trilateral-nuclear", "singapore-2018")
"""Later seats and people, several forums, three governments, dated events, an agenda: what shipped scenarios hold."""


def test_every_panel_opens_on_scenarios_with_all_that_they_may_hold(opened, tmp_path):
    file = tmp_path / "rich.html"
    file.write_bytes(page_of({key: load(key).text for key in RICH}))
    page = opened(file)
    drawn(page)
    for panel in page.locator("#controls > details").evaluate_all("all => all.map(each => each.id)"):
        unfold(page, panel)
    for key in RICH:
        page.locator("#bar select").first.select_option(key)
        drawn(page)
        paths = set(page.locator("[data-path]").evaluate_all("all => all.map(each => each.dataset.path)"))
        scenario = load(key)
        assert {f"forums.{forum.key}.name" for forum in scenario.forums} <= paths
        assert {f"events.{place}.month" for place in range(1, len(scenario.events) + 1)} <= paths
        changes = {
            f"forums.{forum.key}.changes.{n}.month" for forum in scenario.forums for n, _ in enumerate(forum.changes, 1)
        }
        assert changes <= paths
        assert page.locator(".told").inner_text() == ""


def test_a_text_is_edited_and_its_faults_are_told_by_line(page):
    unfold(page, "text")
    area = page.locator("#text textarea")
    text = area.input_value()
    wrong = text.replace("officials = 2", "officials = 200", 1).replace("months = 60", "month = 60", 1)
    with pytest.raises(ScenarioError) as refused:
        loads(wrong, "my-scenario.toml")
    area.fill(wrong)
    page.get_by_role("button", name="Play this text").press("Enter")
    assert page.locator("#text .faults li").all_inner_texts() == [str(fault) for fault in refused.value.faults]
    area.fill(text.replace("months = 60", "months = 24", 1))
    page.get_by_role("button", name="Play this text").press("Enter")
    drawn(page)
    assert page.locator("#text .faults li").count() == 0
    assert same(outcomes(page), in_python(load("standing").with_({"months": 24})))


def test_b_lives_the_same_luck(page):
    show(page, "A against B")
    page.get_by_role("button", name="Begin B as a copy of A").press("Enter")
    put(page, "encroachment.level", 0.9)
    a, b = in_python(load("standing")), in_python(load("standing").with_({"encroachment.level": 0.9}))
    per_100 = [count(100 * table["transferred"].mean()) for table in (a, b)]
    assert f"{per_100[0]} in A, {per_100[1]} in B" in page.locator("#view-versus .lead").inner_text()
    assert same(outcomes(page, "A"), a)
    assert same(outcomes(page, "B"), b)


def test_tracks_are_compared_as_the_command_compares_them(page):
    """Wilson intervals and means whole; of rates whose intervals are resampled the number alone."""
    show(page, "Tracks")
    found = compare(load("standing"), repetitions=1000)
    cells = {
        row.locator("th").inner_text(): [
            cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row.locator("td").all_inner_texts()
        ]
        for row in page.locator("#view-tracks table").first.locator("tbody tr").all()
    }
    of_all = cells["of 100 dialogues, at least one package reached official talks"]
    assert of_all == [str(written(each.any_transfer, in_100)) for each in found.tracks]
    assert cells["breakthroughs"] == [str(written(each.means["breakthroughs"])) for each in found.tracks]
    rates = cells["of 100 questions solved, reached official talks"]
    assert rates[0] == f"{written(found.tracks[0].transfer_rate, in_100)} \N{DAGGER}"
    assert [rate.split(" ")[0] for rate in rates[1:]] == [
        in_100(each.transfer_rate.estimate) for each in found.tracks[1:]
    ]
    assert "docs/by-construction.md" in page.locator("#view-tracks").inner_text()


def test_one_forum_alone_can_be_swapped(page):
    page.locator("#bar select").first.select_option("pcac-r2cp")
    show(page, "Tracks")
    page.get_by_label("Which forum is swapped").select_option("pcac")
    drawn(page)
    found = compare(load("pcac-r2cp"), repetitions=1000, forum="pcac")
    cells = (
        page.locator("#view-tracks tbody tr", has_text="at least one package reached official talks")
        .locator("td")
        .all_inner_texts()
    )
    assert [cell.replace("\N{NO-BREAK SPACE}", " ") for cell in cells] == [
        str(written(each.any_transfer, in_100)) for each in found.tracks
    ]
    show(page, "Take away")
    command = page.locator(".command code").first.inner_text()
    assert command == "backchannel compare pcac-r2cp --seed 1 --repetitions 1000 --forum pcac"


def test_arms_of_different_length_are_drawn(page):
    show(page, "A against B")
    page.get_by_role("button", name="Begin B as a copy of A").press("Enter")
    unfold(page, "horizon")
    put(page, "months", 24)
    for part in PARTS:
        show(page, part)
        odd = page.locator("svg.chart *").evaluate_all(
            "all => all.flatMap(each => [...each.attributes].filter(each => /NaN|undefined/.test(each.value))).length"
        )
        assert odd == 0, part


def test_the_dialogue_behind_a_dot_is_told_as_the_command_tells_it(page):
    show(page, "One dialogue")
    page.locator("#view-dialogue .choose svg [role=button], #view-dialogue .choose svg [tabindex]").first.press("Enter")
    drawn(page)
    run = int(page.get_by_label("Dialogue number").input_value())
    told = story(load("standing"), chronicle(load("standing"), seed=1, run=run))
    shown = page.locator("#view-dialogue .story > li, #view-dialogue .story ul > li").evaluate_all(
        "rows => rows.map(row => row.querySelector('button')?.textContent ?? `  ${row.textContent}`)"
    )
    assert shown == told[2:-1]
    assert page.locator("#view-dialogue .telling > p").inner_text() == told[-1]


def test_a_dialogue_is_lived_month_by_month(page):
    show(page, "One dialogue")
    page.get_by_role("button", name="To the beginning").press("Enter")
    drawn(page)
    for _ in range(3):
        page.get_by_role("button", name="Next month").press("Enter")
    drawn(page)
    assert page.locator(".clock output").inner_text() == "Month 4 of 60"
    assert page.locator(".story > li.to-come").count() > page.locator(".story > li:not(.to-come)").count() > 0


def test_a_link_opens_what_was_set(opened, page):
    show(page, "A against B")
    page.get_by_role("button", name="Begin B as a copy of A").press("Enter")
    put(page, "tension.baseline", 0.6)
    unfold(page, "events")
    page.locator("#events select.add").first.select_option("crisis")
    show(page, "Take away")
    fragment = page.locator(".link input").input_value().partition("#")[2]
    again = opened(fragment=f"#{fragment}")
    drawn(again)
    for arm in "AB":
        assert same(outcomes(again, arm), outcomes(page, arm))


def test_links_that_cannot_be_opened_are_told_and_nothing_of_them_is_taken(page):
    model = page.evaluate("JSON.parse(document.getElementById('facts').textContent).model")[:12]
    for fragment, sentence in REFUSED.items():
        page.evaluate("fragment => { location.hash = fragment; }", fragment.format(model=model))
        page.locator(".told", has_text=sentence).wait_for()
        page.get_by_role("button", name="Close").press("Enter")
    assert same(outcomes(page), in_python(load("standing")))


def test_a_page_opened_with_such_a_link_opens_as_usual(opened):
    page = opened(fragment="#v=1&model=000000000000&scenario=standing")
    drawn(page)
    assert "another model" in page.locator(".told").inner_text()
    assert same(outcomes(page), in_python(load("standing")))


LATE = """
new MutationObserver((_, watch) => {
    if (!document.querySelector("#controls > *")) return;
    watch.disconnect();
    location.hash = "v=1&model=MODEL&scenario=standing&set=tension.baseline%3D0.6";
}).observe(document, { subtree: true, childList: true });
"""


def test_a_link_set_while_the_page_opens_is_taken(opened, tmp_path, page_file):
    """The address changes once it was read, while the controls are made, before anybody listens."""
    page = opened(changed(page_file, tmp_path, LATE.replace("MODEL", model()[:12])))
    drawn(page)
    expect(page.locator('[data-path="tension.baseline"]').first).to_have_value("0.6")
    assert "tension.baseline%3D0.6" in page.url


def test_every_control_is_reached_by_keys_alone(page):
    """Tab goes through all that can be seen and used, and comes out at the end."""
    usable = "button, input, select, textarea, summary, a[href], [tabindex='0']"
    page.evaluate("document.activeElement.blur()")
    wanted = page.evaluate(
        """usable => [...document.querySelectorAll(usable)]
            .filter(each => each.checkVisibility({visibilityProperty: true}) && !each.disabled && each.tabIndex >= 0)
            .map((each, place) => (each.dataset.stop = place, place))""",
        usable,
    )
    reached = set()
    for _ in range(len(wanted) + 20):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("Number(document.activeElement?.dataset.stop ?? -1)"))
    assert set(wanted) <= reached


FRAMED = """async page => {
    globalThis.told = [];
    addEventListener("message", ({ data }) => told.push(data));
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    [frame.title, frame.width, frame.height] = ["a page", 1200, 700];
    frame.srcdoc = page;
    document.body.append(frame);
}"""


def test_in_a_sandboxed_frame_it_plays_and_tells_who_holds_it(opened, page_file, tmp_path):
    """Without an origin or an address of its own: the set-up goes out as a fragment and a text, and comes in again."""
    outside = tmp_path / "outside.html"
    outside.write_text("<!doctype html><title>Outside</title>", encoding="utf-8")
    holder = opened(outside)
    holder.evaluate(FRAMED, page_file.read_text(encoding="utf-8"))
    frame = holder.frame_locator("iframe")
    frame.locator('main[aria-busy="false"]').wait_for()
    field = frame.locator('[data-path="tension.baseline"]').first
    field.fill("0.6")
    field.press("Tab")
    holder.wait_for_function("told.at(-1).type === 'backchannel:setup'")
    told = holder.evaluate("told.at(-1)")
    assert loads(told["toml"], "standing.toml").theory == load("standing").with_({"tension.baseline": 0.6}).theory
    field.fill("0.1")
    field.press("Tab")
    holder.evaluate("told => document.querySelector('iframe').contentWindow.postMessage(told, '*')", told)
    expect(frame.locator('[data-path="tension.baseline"]').first).to_have_value("0.6")


def test_without_workers_it_plays_in_the_page_and_says_so(opened, tmp_path, page_file):
    file = changed(page_file, tmp_path, "delete globalThis.Worker;")
    page = opened(file)
    drawn(page)
    assert "background" in page.locator("#bar").inner_text()
    assert same(outcomes(page), in_python(load("standing")))


def test_without_webassembly_it_says_so(opened, tmp_path, page_file):
    page = opened(changed(page_file, tmp_path, "delete globalThis.Worker; delete globalThis.WebAssembly;"))
    page.locator("#waiting.fault").wait_for()
    assert "WebAssembly" in page.locator("#waiting").inner_text()


def test_a_browser_that_unzips_nothing_is_told_so(opened, tmp_path, page_file):
    page = opened(changed(page_file, tmp_path, "delete globalThis.DecompressionStream;"))
    page.locator("#waiting.fault", has_text="cannot unpack").wait_for()


def changed(page_file, folder, before):
    """The page with a script before its own; its policy goes, for it would let none run."""
    text = page_file.read_text(encoding="utf-8")
    policy = text[text.index('<meta http-equiv="Content-Security-Policy"') :].partition("\n")[0]
    file = folder / "changed.html"
    file.write_text(text.replace(policy, f"<script>{before}</script>"), encoding="utf-8")
    return file
