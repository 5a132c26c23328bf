"""The frame of the page: it opens without a complaint, fits every width, and can be read in the dark and on paper."""

from __future__ import annotations

import pytest

WIDTHS = [320, 360, 768, 1280, 1920]


def test_a_page_opens_and_says_which_model_it_is(opened):
    from sim.page import build

    page = opened()
    assert page.title() == page.locator("h1").inner_text() == "Backchannel"
    assert build.model() in page.locator("footer").inner_text()
    assert page.evaluate("JSON.parse(document.getElementById('facts').textContent).model") == build.model()


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_has_to_be_scrolled_sideways(opened, width):
    page = opened(width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_controls_lie_in_a_drawer_where_there_is_little_room(opened):
    wide, narrow = opened(width=1280), opened(width=360)
    assert wide.locator("#drawer").evaluate("drawer => drawer.open")
    assert not wide.locator("#drawer > summary").is_visible()
    assert not narrow.locator("#drawer").evaluate("drawer => drawer.open")
    narrow.locator("#drawer > summary").press("Enter")
    assert narrow.locator("#drawer").evaluate("drawer => drawer.open")


WHITE, NIGHT = "rgb(255, 255, 255)", "rgb(20, 24, 28)"


def wait_for(page, ground):
    page.wait_for_function("ground => getComputedStyle(document.body).backgroundColor === ground", arg=ground)


def test_the_page_is_as_dark_as_the_device_unless_somebody_chose(opened):
    page = opened(color_scheme="dark")
    wait_for(page, NIGHT)
    page.emulate_media(color_scheme="light")
    wait_for(page, WHITE)
    page.locator("#shade").select_option("dark")
    wait_for(page, NIGHT)
    page.emulate_media(color_scheme="light", media="print")
    wait_for(page, WHITE)


def test_the_first_key_leads_past_the_controls(opened):
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "views"


def test_axe_would_find_something(opened, violations, tmp_path):
    bad = tmp_path / "bad.html"
    bad.write_text("<!doctype html><title>A</title><img src='data:,'><input>", encoding="utf-8")
    assert {line.partition(":")[0] for line in violations(opened(bad))} >= {"image-alt", "label", "html-has-lang"}


SMALL = """least => [...document.querySelectorAll("button, input, select, summary, .skip")]
    .filter((each) => each.checkVisibility() && !["checkbox", "radio"].includes(each.type))
    .filter((each) => each.getBoundingClientRect().height < least).map((each) => each.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize(("least", "look"), [(24, {}), (44, {"width": 360, "has_touch": True, "is_mobile": True})])
def test_controls_are_large_enough_to_be_hit(opened, least, look):
    page = opened(**look)
    page.locator('main[aria-busy="false"]').wait_for()
    page.locator("#drawer").evaluate("drawer => { drawer.open = true; }")
    assert page.evaluate(SMALL, least) == []
