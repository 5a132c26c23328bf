"""Where a site or a browser allows less: the page plays all the same, or says why it cannot."""

from __future__ import annotations

import re

import pytest

from sim import load
from tests.browser.driven import in_python, outcomes, same

PLAYED = """() => document.querySelector("main").getAttribute("aria-busy") === "false"
    && document.querySelectorAll("#views svg path[d]").length > 0"""
VIEWPORT = '<meta name="viewport"'


@pytest.fixture
def words(modules) -> dict[str, str]:
    """What the engine's part of the page says."""
    return modules.evaluate("async () => (await import('/words.js')).WORDS.engine")


@pytest.fixture
def strict(chromium, page_file, tmp_path):
    """Open the page after a change to its text, which makes its policy stricter."""
    context = chromium.new_context()

    def open_(old: str, new: str):
        text = page_file.read_text(encoding="utf-8")
        assert old in text
        file = tmp_path / "strict.html"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        page = context.new_page()
        page.goto(file.as_uri())
        return page

    yield open_
    context.close()


def on_screen(found) -> bool:
    return found.evaluate("""each => {
        const { left, top, right, bottom, height } = each.getBoundingClientRect();
        return height > 0 && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    }""")


def test_without_javascript_the_page_says_what_it_needs(chromium, page_file, modules):
    words = modules.evaluate("async () => (await import('/words.js')).WORDS.frame")
    with chromium.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.goto(page_file.as_uri())
        said = page.locator("noscript p")
        assert said.inner_text() == words["noscript"]
        assert said.bounding_box()["y"] < 740
        assert not page.locator("#waiting").is_visible()


def test_without_workers_the_page_plays_itself_and_says_why(strict, words):
    forbid = '<meta http-equiv="Content-Security-Policy" content="worker-src \'none\'">'
    page = strict(VIEWPORT, forbid + VIEWPORT)
    page.wait_for_function(PLAYED)
    assert words["noWorkers"] in page.locator("#bar").inner_text()


def test_without_webassembly_the_page_says_why_it_cannot_play(strict, words):
    page = strict(" 'wasm-unsafe-eval'", "")
    page.locator("#waiting.fault").wait_for()
    assert page.locator("#waiting").inner_text() == words["noModule"]
    assert on_screen(page.locator("#waiting"))


def test_in_a_frame_that_reaches_nothing_it_plays(opened, page_file, tmp_path):
    outer = tmp_path / "outer.html"
    outer.write_text(f'<iframe sandbox="allow-scripts" src="{page_file.as_uri()}"></iframe>', encoding="utf-8")
    frame = opened(outer).frames[1]
    frame.wait_for_function(PLAYED)
    assert frame.evaluate("origin") == "null"


def test_in_a_frame_that_may_save_the_numbers_are_handed_over(opened, page_file, tmp_path):
    outer = tmp_path / "saving.html"
    frame = (
        f'<iframe sandbox="allow-scripts allow-downloads" width="900" height="700" src="{page_file.as_uri()}"></iframe>'
    )
    outer.write_text(frame, encoding="utf-8")
    page = opened(outer)
    page.frames[1].wait_for_function(PLAYED)
    assert same(outcomes(page.frames[1]), in_python(load("standing")))
    page.frames[1].get_by_role("button", name="Copy link").press("Enter")
    page.frames[1].locator("#view-take [role=status]", has_text=re.compile("^Cop(ied|y it)")).wait_for()
