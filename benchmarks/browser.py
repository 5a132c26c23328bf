"""Debian's Chromium without a screen, and a page in it, for what a reader of a page waits for."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

LACKING = "skipped: there is no Chromium, or no playwright, here"
NAME = "tension.baseline"
"""The slider that is moved."""
READY = 'main[aria-busy="false"]'
TASKS = """
    globalThis.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
        .observe({ type: "longtask", buffered: true });
"""
"""Collects tasks of more than 50 ms on the page's own thread: a browser tells of no shorter ones."""
MOVE = """([name, value]) => new Promise((done) => {
    const field = document.querySelector(`[data-path="${name}"]`).closest(".field");
    const slider = field.querySelector("input[type=range]"), main = document.getElementById("views");
    const told = (drawn) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done([drawn, performance.now() - began]);
        port2.postMessage(null);
    });
    let drawn = false;
    new MutationObserver((seen, observer) => {
        drawn ||= seen.some((each) => each.attributeName === "d");
        if (!drawn || main.getAttribute("aria-busy") !== "false") return;
        observer.disconnect();
        told(performance.now() - began);
    }).observe(main, { subtree: true, attributes: true, attributeFilter: ["d", "aria-busy"] });
    const began = performance.now();
    slider.value = value;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
})"""
"""From the slider's event to the last fan redrawn, and to the end of the frame that shows it, milliseconds."""


@contextmanager
def chromium() -> Iterator[Browser | None]:
    """The browser; None where there is none, or nothing to drive it with."""
    program = shutil.which("chromium")
    if program is None or find_spec("playwright") is None:
        yield None
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@contextmanager
def page_of(scenarios: Mapping[str, str], changes: Sequence[tuple[str, Any]] = ()) -> Iterator[str]:
    """The address of a page that offers these scenarios, as ``backchannel page`` makes it."""
    from sim.page.file import page

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "page.html")
        file.write_bytes(page(scenarios, changes))
        yield file.as_uri()


def opened(browser: Browser, address: str, workers: int, script: str = TASKS) -> Page:
    """A page that has drawn all its dialogues, and thinks it is on so many processors; with 0 it may have no worker.

    Nothing is asked of it before: what drives a browser has scripts of its own, which would be measured too.
    """
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    processors = f"Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', {{ get: () => {workers} }});"
    page.add_init_script((processors if workers else "globalThis.Worker = undefined;") + script)
    page.goto(address, wait_until="commit")
    page.wait_for_timeout(1500)
    rest(page)
    return page


def rest(page: Page) -> None:
    """Wait until a page has drawn what it was asked for, and what follows that."""
    page.wait_for_selector(READY)
    page.wait_for_timeout(500)


def move(page: Page, value: float) -> tuple[float, float]:
    """Move the slider: milliseconds to the last fan redrawn, and to the end of the frame that shows it."""
    drawn, seen = page.evaluate(MOVE, [NAME, value])
    return drawn, seen
