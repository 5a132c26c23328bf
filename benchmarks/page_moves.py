"""What a reader of the page waits for: a slider is moved in Debian's Chromium, and the fans of 1,000 dialogues follow.

The native engine plays the same settings in turn with the page, on as many threads as that has workers. Times of the
page are the clock's, from the slider's own event to the last fan redrawn. Both have real-time priority while a slider
is moved, where the system lets them: on a machine of two processors a browser with two workers has none to spare for
whatever else runs, and the limits are of a machine on which nothing else does.
"""

from __future__ import annotations

from functools import partial
from statistics import median
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.browser import LACKING, NAME, chromium, move, opened, page_of
from benchmarks.measure import Finding, Size, before_all_else, timed
from sim import load, simulate

if TYPE_CHECKING:
    from playwright.sync_api import Browser

RUNS = 1000
LOWEST, STEP = 0.15, 0.01
WARM = (0.1, 0.12, 0.14)
"""Moves that do not count: a browser compiles twice, at first in haste."""
LIMITS = {1: 100.0, 2: 60.0}
"""Milliseconds, by workers."""
TIMES = 1.5
"""As many times as the native engine at most."""
FIRST = 500.0
"""Milliseconds until there is a picture."""
FIRST_DRAWN = """
    new MutationObserver((_, observer) => {
        if (!document.querySelector("#views svg path[d]")) return;
        observer.disconnect();
        globalThis.first = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["d"] });
"""


def measure(size: Size) -> list[Finding]:
    """Moves with one worker and with two, and the first picture."""
    with page_of({"standing": load().text}) as address:
        with before_all_else() as priority, chromium() as browser:
            if browser is None:
                return [Finding("a page's slider", None, "ms", detail=LACKING)]
            ask = Moves(size.of(50, 3), priority)
            found = [each for workers in LIMITS for each in _moved(browser, address, workers, ask)]
        with chromium() as browser:
            return [*found, _first(browser, address, size.of(10, 1))] if browser else found


class Moves(NamedTuple):
    """How often a slider is moved, and with which priority, in words."""

    number: int
    priority: str


def _moved(browser: Browser, address: str, workers: int, moves: Moves) -> list[Finding]:
    page = opened(browser, address, workers)
    for value in WARM:
        move(page, value)
    taken, native, spent = [], [], [0.0, 0.0]
    for place in range(moves.number):
        value = round(LOWEST + STEP * place, 2)
        before = _spent(browser)
        taken.append(move(page, value))
        spent[0] += _spent(browser) - before
        own = process_time()
        native.append(1000 * timed(partial(_native, value, workers)).wall)
        spent[1] += process_time() - own
    page.close()
    return _told(workers, taken, native, ([1000 * each / moves.number for each in spent], moves.priority))


def _spent(browser: Browser) -> float:
    """Seconds of processor time of all pages until now, their workers included."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return sum(each["cpuTime"] for each in processes if each["type"] == "renderer")


def _native(value: float, threads: int) -> object:
    return simulate(load().with_({NAME: value}), RUNS, seed=1, threads=threads)


def _told(
    workers: int, taken: list[tuple[float, float]], native: list[float], spent: tuple[list[float], str]
) -> list[Finding]:
    who = f"{workers} worker{'s' if workers > 1 else ''}"
    drawn, seen = ([each[end] for each in taken] for end in (0, 1))
    times = median(one / other for one, other in zip(drawn, native, strict=True))
    tenth = sorted(drawn)[9 * len(drawn) // 10]
    waits = f"{len(drawn)} moves, nine in ten within {tenth:.0f} ms; end of frame {median(seen):.0f} ms; {spent[1]}"
    beside = f"native {median(native):.0f} ms; processor time {spent[0][0]:.0f} ms, native {spent[0][1]:.0f} ms"
    return [
        Finding(f"a page's slider to its fans, {who}", median(drawn), "ms", at_most=LIMITS[workers], detail=waits),
        Finding(f"the same, over the native engine, {who}", times, "times", at_most=TIMES, detail=beside),
    ]


def _first(browser: Browser, address: str, openings: int) -> Finding:
    taken = []
    for _ in range(openings):
        page = opened(browser, address, workers=2, script=FIRST_DRAWN)
        taken.append(page.evaluate("first"))
        page.close()
    detail = f"{openings} openings, the quickest {min(taken):.0f} ms"
    return Finding("a page's first picture", median(taken), "ms", at_most=FIRST, detail=detail)
