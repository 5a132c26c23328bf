"""Whether a page stays at hand while it plays: its longest task, whatever is done, and its memory after many moves.

A browser tells of tasks above 50 ms on a page's own thread, in which nothing that a reader does is heard; 0 is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from benchmarks.browser import LACKING, chromium, move, opened, page_of, rest
from benchmarks.measure import Finding, Size
from sim import load

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TASK = 50.0
"""Milliseconds of a task on the page's own thread."""
GROWN = 1.5
"""Times its memory after some moves that a page may hold after many more."""
LARGE = "european-trilateral-nuclear"
MONTHS, SEATS = 240, (14, 13, 13)
"""Of the large setting, whose scenario has three governments."""


def measure(size: Size) -> list[Finding]:
    """Opening, moving, every part, with a second set-up too; a large setting with two workers and without any."""
    with chromium() as browser:
        if browser is None:
            return [Finding("a page's longest task", None, "ms", detail=LACKING)]
        with page_of({"standing": load().text}) as address:
            found = [_tasks("", browser, address, 2, size.of(50, 3)), _memory(browser, address, size.of(500, 20))]
        with page_of({LARGE: load(LARGE).text}, _large()) as address:
            large = f", {MONTHS} months and {sum(SEATS)} seats"
            many = [_tasks(f"{large}, {n or 'no'} workers", browser, address, n, size.of(5, 1)) for n in (2, 0)]
        return [*found, *many]


def _large() -> list[tuple[str, Any]]:
    """Changes that make a scenario large: months, and experts until all seats are taken."""
    (forum,) = load(LARGE).forums
    seated = zip(SEATS, forum.delegations, strict=True)
    experts = {each.government: seats - each.officials - each.former for seats, each in seated}
    named = [(f"forums.{forum.key}.delegations.{side}.experts", number) for side, number in experts.items()]
    return [("months", MONTHS), *named]


def _tasks(which: str, browser: Browser, address: str, workers: int, moves: int) -> Finding:
    page = opened(browser, address, workers)
    longest = {"opening": _longest(page)}
    for place in range(moves):
        move(page, round(0.15 + 0.01 * place, 2))
    longest[f"{moves} moves"] = _longest(page)
    longest |= _looked(page)
    page.get_by_role("button", name="Compare with a copy").click()
    rest(page)
    looked = {f"{part}, with two": most for part, most in ({"begun": _longest(page)} | _looked(page)).items()}
    move(page, 0.5)
    longest |= looked | {"a move, with two": _longest(page)}
    page.close()
    above = ", ".join(f"{part} {most:.0f} ms" for part, most in longest.items() if most)
    return Finding(f"a page's longest task{which}", max(longest.values()), "ms", at_most=TASK, detail=above)


def _looked(page: Page) -> dict[str, float]:
    """The longest task by part of the page, each looked at in turn, and the first again."""
    found = {}
    parts = page.locator("#parts button")
    for place in (*range(1, parts.count()), 0):
        parts.nth(place).click()
        rest(page)
        found[parts.nth(place).inner_text()] = _longest(page)
    return found


def _longest(page: Page) -> float:
    """The longest task since this was last asked, milliseconds."""
    tasks: list[float] = page.evaluate("tasks.splice(0)")
    return max(tasks, default=0.0)


def _memory(browser: Browser, address: str, moves: int) -> Finding:
    page = opened(browser, address, workers=2)
    held = []
    for count in (20, moves):
        for place in range(count):
            move(page, round(0.1 + 0.01 * (place % 60), 2))  # never the same twice: nothing would be redrawn
        held.append(_held(page))
    page.close()
    times = held[1] / held[0]
    detail = f"{held[0] / 1e6:.1f} MB after 20 moves, {held[1] / 1e6:.1f} MB after {moves} more, without workers'"
    return Finding("a page's memory after many moves, over some", times, "times", at_most=GROWN, detail=detail)


def _held(page: Page) -> float:
    """Bytes that the page's own scripts hold once all that is forgotten was cleared away."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    session.send("HeapProfiler.collectGarbage")
    found = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    session.detach()
    return float(found["JSHeapUsedSize"])
