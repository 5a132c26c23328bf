"""Where a site or a browser allows less: the page plays all the same, or says why it cannot."""

from __future__ import annotations

import pytest

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


def test_without_workers_the_page_plays_itself_and_says_why(strict, words):
    forbid = '<meta http-equiv="Content-Security-Policy" content="worker-src \'none\'">'
    page = strict(VIEWPORT, forbid + VIEWPORT)
    page.wait_for_function(PLAYED)
    assert words["noWorkers"] in page.locator("#bar").inner_text()


def test_without_webassembly_the_page_says_why_it_cannot_play(strict, words):
    page = strict(" 'wasm-unsafe-eval'", "")
    page.locator("#waiting.fault").wait_for()
    assert page.locator("#waiting").inner_text() == words["noModule"]


def test_in_a_frame_that_reaches_nothing_it_plays(opened, page_file, tmp_path):
    outer = tmp_path / "outer.html"
    outer.write_text(f'<iframe sandbox="allow-scripts" src="{page_file.as_uri()}"></iframe>', encoding="utf-8")
    frame = opened(outer).frames[1]
    frame.wait_for_function(PLAYED)
    assert frame.evaluate("origin") == "null"


def test_in_firefox_it_plays(firefox, page_file):
    firefox.open(page_file.as_uri())
    wait = f"async () => {{ while (!({PLAYED})()) await new Promise((done) => setTimeout(done, 50)); return true; }}"
    assert firefox.evaluate(wait)
    assert firefox.complaints() == []
