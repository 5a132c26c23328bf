"""What a reader of the page waits for: a slider is moved in Debian's Chromium, and the fans of 1,000 dialogues follow.

The native engine plays the same settings in turn with the page, on as many threads as that has workers. Times of the
page are the clock's, from the slider's own event to the last fan redrawn.
"""

from __future__ import annotations

import shutil
import tempfile
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING, Any

from benchmarks.measure import Finding, Size, timed
from sim import load, simulate

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAME = "tension.baseline"
RUNS = 1000
LOWEST, STEP = 0.15, 0.01
WARM = (0.1, 0.12, 0.14)
"""Moves that do not count: a browser compiles twice, at first in haste."""
LIMITS = {1: 100.0, 2: 60.0}
"""Milliseconds, by workers."""
TIMES = 1.5
"""As many times as the native engine at most."""
FIRST, TASK = 500.0, 50.0
"""Milliseconds until there is a picture; of a task on the page's own thread."""
WATCH = """() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
        .observe({ type: "longtask" });
}"""
FIRST_DRAWN = """() => {
    new MutationObserver((_, observer) => {
        if (!document.querySelector("#views svg path[d]")) return;
        observer.disconnect();
        globalThis.first = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["d"] });
}"""
MOVE = """([name, value]) => new Promise((done) => {
    const field = document.querySelector(`[data-path="${name}"]`).closest(".field");
    const slider = field.querySelector("input[type=range]"), main = document.getElementById("views");
    let drawn = false;
    new MutationObserver((seen, observer) => {
        drawn ||= seen.some((each) => each.attributeName === "d");
        if (!drawn || main.getAttribute("aria-busy") !== "false") return;
        observer.disconnect();
        done(performance.now() - began);
    }).observe(main, { subtree: true, attributes: true, attributeFilter: ["d", "aria-busy"] });
    const began = performance.now();
    slider.value = value;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
})"""
"""From the slider's event to the last fan, milliseconds."""


def measure(size: Size) -> list[Finding]:
    """Moves with one worker and with two, the first picture, the longest task."""
    program = shutil.which("chromium")
    if program is None or find_spec("playwright") is None:
        return [Finding("a page's slider", None, "ms", detail="skipped: there is no Chromium, or no playwright, here")]
    from playwright.sync_api import sync_playwright

    from sim.page.file import page

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "page.html")
        file.write_bytes(page({"standing": load().text}))
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        found = [each for workers in LIMITS for each in _moved(browser, file.as_uri(), workers, size.of(50, 3))]
        first = _opened(browser, file.as_uri(), size.of(10, 1))
        browser.close()
    return [*found, first]


def _page(browser: Browser, workers: int) -> Page:
    """A page that thinks it is on so many processors."""
    made = browser.new_page(viewport={"width": 1280, "height": 800})
    made.add_init_script(
        f"Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', {{ get: () => {workers} }})"
    )
    return made


def _ready(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector('main[aria-busy="false"]')
    page.wait_for_timeout(500)


def _moved(browser: Browser, address: str, workers: int, moves: int) -> list[Finding]:
    page = _page(browser, workers)
    _ready(page, address)
    page.evaluate(WATCH)
    for value in WARM:
        page.evaluate(MOVE, [NAME, value])
    taken, native, spent = [], [], [0.0, 0.0]
    for place in range(moves):
        value = round(LOWEST + STEP * place, 2)
        before = _spent(browser)
        taken.append(page.evaluate(MOVE, [NAME, value]))
        spent[0] += _spent(browser) - before
        own = process_time()
        native.append(1000 * timed(partial(_native, value, workers)).wall)
        spent[1] += process_time() - own
    tasks = page.evaluate("tasks")
    page.close()
    return _told(workers, taken, native, tasks, [1000 * each / moves for each in spent])


def _spent(browser: Browser) -> float:
    """Seconds of processor time of all pages until now, their workers included."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return sum(each["cpuTime"] for each in processes if each["type"] == "renderer")


def _native(value: float, threads: int) -> object:
    return simulate(load().with_({NAME: value}), RUNS, seed=1, threads=threads)


def _told(
    workers: int, taken: list[float], native: list[float], tasks: list[float], spent: list[float]
) -> list[Finding]:
    who = f"{workers} worker{'s' if workers > 1 else ''}"
    times = median(one / other for one, other in zip(taken, native, strict=True))
    slowest = f"{len(taken)} moves, the slowest {max(taken):.0f} ms"
    beside = f"native {median(native):.0f} ms; processor time {spent[0]:.0f} ms, native {spent[1]:.0f} ms"
    return [
        Finding(f"a page's slider to its fans, {who}", median(taken), "ms", at_most=LIMITS[workers], detail=slowest),
        Finding(f"the same, over the native engine, {who}", times, "times", at_most=TIMES, detail=beside),
        Finding(f"longest task on the page's thread, {who}", max(tasks, default=0.0), "ms", at_most=TASK),
    ]


def _opened(browser: Browser, address: str, openings: int) -> Finding:
    taken: list[Any] = []
    for _ in range(openings):
        page = _page(browser, 2)
        page.add_init_script(f"({FIRST_DRAWN})()")
        _ready(page, address)
        taken.append(page.evaluate("first"))
        page.close()
    return Finding("a page's first picture", median(taken), "ms", at_most=FIRST, detail=f"{openings} openings")
