"""Assistive software finds no fault with any part of the page, on a phone and a laptop, by day and by night."""

from __future__ import annotations

import pytest

from tests.browser.driven import PARTS, drawn, put, show

SIZES = {360: 740, 1280: 800}
OPENED = """async (part) => {
    const closed = () => [...document.querySelectorAll(`${part} details:not([open])`)];
    for (let round = 0; round < 4; round += 1) {
        closed().forEach((each) => { each.open = true; });
        await new Promise((done) => setTimeout(done, 50));  // what folds is made when it is opened
    }
}"""
"""Everything of a part that folds is open."""


TABLE = """() => {
    const closed = [...document.querySelectorAll("main details:not([open])")].find((each) => each.checkVisibility());
    if (closed) closed.open = true;
}"""
"""The first table of a part is open."""
LOOKS = [(360, "dark"), (1280, "light")]
"""Colours are the same at every width, and a wall has what a laptop has, only wider (tests/browser/test_alone.py)."""


@pytest.mark.parametrize(("width", "shade"), LOOKS)
def test_axe_has_nothing_against_any_part(opened, violations, width, shade):
    page = opened(width=width, height=SIZES[width], color_scheme=shade)
    drawn(page)
    show(page, "A against B")
    page.get_by_role("button", name="Begin B as a copy of A").press("Enter")
    drawn(page)
    for part in PARTS:
        show(page, part)
        page.evaluate(TABLE)
        assert violations(page, "main") == [], part
        assert page.evaluate("document.documentElement.scrollWidth") == width, part


@pytest.mark.parametrize("shade", ["light", "dark"])
def test_axe_has_nothing_against_the_controls_all_open(opened, violations, shade):
    """With a refusal beside its control, and one above all."""
    page = opened(width=360, color_scheme=shade)
    drawn(page)
    page.evaluate(OPENED, "aside")
    page.locator("#events select.add").first.select_option("crisis")
    put(page, "tension.baseline", 0.8)
    assert page.locator(".field.refused:visible").count() > 0
    page.evaluate("() => { location.hash = 'v=9'; }")
    page.locator(".told li").wait_for()
    assert violations(page, "body > :not(.desk), aside") == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_fault_that_is_planted_is_found(opened, violations):
    page = opened()
    drawn(page)
    page.evaluate("() => { document.querySelector('main > section').append(document.createElement('img')); }")
    assert any(each.startswith("image-alt") for each in violations(page, "main"))
