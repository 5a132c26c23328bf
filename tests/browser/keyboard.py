"""A hand that has nothing but a keyboard: it tabs to what it wants, and sees where it is at every step."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

FAR = 400
"""Presses of the tab key after which a thing is out of reach."""
LOOK = """([selector, name, steps]) => {
    const here = document.activeElement;
    const called = (text) => name.startsWith("^") ? text?.startsWith(name.slice(1)) : text?.trim() === name;
    const named = (each) => !name || called(each.getAttribute("aria-label")) || called(each.textContent);
    const wanted = [...document.querySelectorAll(selector)].find((each) => named(each) && each.checkVisibility());
    const way = steps === undefined && wanted && wanted !== here ? shorter(wanted) : { way: "forth", steps: 1 };
    return { ...way, ...(wanted ? {} : { way: "none" }), there: wanted === here, fault: fault(here) };

    function shorter(wanted) {  // tabs go round: after the last comes the first
        const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
            .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility());
        const before = (one) => stops.filter(
            (each) => one.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING).length;
        const forth = (before(wanted) - before(here) + stops.length) % stops.length;
        const back = stops.length - forth;
        return forth <= back ? { way: "forth", steps: forth } : { way: "back", steps: back };
    }
    function fault(each) {
        if (each === document.body) return null;
        const box = each.getBoundingClientRect();
        const wrong = !ringed(each) ? "no ring" : out(box) ? "out of sight" : covered(each, box);
        return wrong && `${wrong}, at ${box.top} to ${box.bottom}: ${each.outerHTML.slice(0, 120)}`;
    }
    function ringed(each) {
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        const hit = each.querySelector(".hit");  // of a choice within a picture the stroke is the ring
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
            || hit && parseFloat(getComputedStyle(hit).strokeWidth) >= 2;
    }
    function out({ left, right, top, bottom, width, height }) {
        const across = width <= innerWidth && (left < -1 || right > innerWidth + 1);
        return across || (height <= innerHeight / 2 && (top < -1 || bottom > innerHeight + 1));
    }
    function covered(each, { left, right, top, bottom, height }) {
        const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
        const [high, low] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
        const mine = [each, ...(each.labels ?? [])];
        const above = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(x, high + part * (low - high)))
            .filter((hit) => !mine.some((one) => one.contains(hit) || hit?.contains(one)));
        const most = height > innerHeight / 2 ? 3 : 1;  // of a tall one a part is enough
        return above.length >= most && `covered by ${above[0].outerHTML.slice(0, 60)}`;
    }
}"""
"""Which way the thing is, and what is wrong with the focus where it is now."""


class Keyboard:
    """What a reader of the page does who uses no mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._way = ""
        self.faults: list[str] = []
        """What was wrong with the focus on the way, a line a stop."""

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def to(self, selector: str, name: str = "") -> None:
        """Tab, the shorter way, to what a selector and a name (or its ``^beginning``) find; every stop must be seen."""
        self.page.locator(f":is({selector}):visible").first.wait_for()
        left, way = 0, "forth"
        for _ in range(FAR):
            found = self.page.evaluate(LOOK, [selector, name, *([left] if left > 1 else [])])
            if found["fault"]:
                self.faults.append(found["fault"])
            if found["there"]:
                return self._let_go()
            assert found["way"] != "none", f"there is no {selector} {name}"
            if left <= 1:  # counted again near what is wanted: some stops come and go
                left, way = found["steps"], found["way"]
            self._tab(way)
            left -= 1
        raise AssertionError(f"{selector} {name} is out of reach")

    def _tab(self, way: str) -> None:
        """The tab key held down: it repeats until it is let go."""
        if way != self._way:
            self._let_go()
            if way == "back":
                self.page.keyboard.down("Shift")
        self._way = way
        self.page.keyboard.down("Tab")

    def _let_go(self) -> None:
        if self._way:
            self.page.keyboard.up("Tab")
        if self._way == "back":
            self.page.keyboard.up("Shift")
        self._way = ""

    def use(self, selector: str, name: str = "", *keys: str) -> None:
        """Tab to it, and press Enter, or other keys."""
        self.to(selector, name)
        self.press(*(keys or ("Enter",)))

    def save(self, selector: str, name: str) -> bytes:
        """What a button hands over."""
        self.to(selector, name)
        with self.page.expect_download() as handed:
            self.press("Enter")
        return handed.value.path().read_bytes()
