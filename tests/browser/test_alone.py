"""The page from end to end by keyboard alone, in a browser without any network, on a phone, a laptop and a wall.

What comes out is Python's to the last bit; the focus is seen at every step; nothing scrolls sideways.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from sim import load
from sim.engine import chronicle
from sim.scenario import loads
from sim.scenario.seating import in_room
from sim.tell import story
from tests.browser.driven import drawn, in_python, same, table
from tests.browser.keyboard import Keyboard

if TYPE_CHECKING:
    import pandas as pd

    from sim.scenario import Scenario

SIZES = {360: 740, 1280: 800, 1920: 1080}


@pytest.fixture(params=SIZES)
def hand(opened_alone, request):
    """A keyboard before a page that was just opened; the focus was seen at every stop by the end."""
    page = opened_alone(width=request.param, height=SIZES[request.param])
    drawn(page)
    keyboard = Keyboard(page)
    yield keyboard
    assert not keyboard.faults, "\n".join(sorted(set(keyboard.faults)))
    assert page.evaluate("document.documentElement.scrollWidth") == request.param


def test_there_is_no_network(walled_chromium, chromium, served):
    """The wall holds: what another browser reaches on this machine, this one does not."""
    from playwright.sync_api import Error

    with chromium.new_page() as page:
        assert page.goto(served).ok
    with walled_chromium.new_page() as page, pytest.raises(Error, match="ERR_INTERNET_DISCONNECTED"):
        page.goto(served)


def test_all_of_it_is_used_by_keys_alone(hand, opened_alone):
    chosen(hand)
    changed(hand)
    darkened(hand)
    edited(hand)
    against_b(hand)
    lived(hand)
    pictured(hand)
    taken_away(hand, opened_alone)


def chosen(hand: Keyboard) -> None:
    """Another scenario of the menu, and back."""
    menu = hand.page.locator(".bar select")
    for key, arrow in {"pcac-r2cp": "ArrowDown", "standing": "ArrowUp"}.items():
        hand.use(".bar select", "", arrow)
        drawn(hand.page)
        assert menu.input_value() == key
        assert text_of(hand).title == load(key).title


def changed(hand: Keyboard) -> None:
    """A parameter moved, the room swapped, an event added: what is played is what the text says of it."""
    controls(hand)
    hand.use('#first input[type="range"][aria-label^="tension: baseline"]', "", *["ArrowRight"] * 5)
    hand.use("#people .rooms button", "Track 2")
    unfold(hand, "events")
    hand.use("#events select.add", "", "ArrowDown")
    drawn(hand.page)
    found = text_of(hand)
    room = in_room(load("standing"), "track2")
    assert found.theory.tension.baseline > room.theory.tension.baseline
    assert [each.delegations for each in found.forums] == [each.delegations for each in room.forums]
    assert [event.month for event in found.events] == [30]
    assert same(numbers(hand), in_python(found))


def darkened(hand: Keyboard) -> None:
    hand.use("#shade", "", "ArrowDown", "ArrowDown")
    assert hand.page.evaluate("document.documentElement.dataset.shade") == "dark"


def edited(hand: Keyboard) -> None:
    """The text itself is written anew; a mistake is told, mended, and played. The field lets the hand out again."""
    controls(hand)
    unfold(hand, "text")
    for months, faults in {"2400": 1, "48": 0}.items():
        hand.to("#text textarea")
        hand.press("Control+a")
        text = hand.page.locator("#text textarea").input_value()
        hand.page.keyboard.insert_text(re.sub("months = [0-9]+", f"months = {months}", text, count=1))
        hand.use("#text button", "Play this text")
        drawn(hand.page)
        assert hand.page.locator("#text .faults li").count() == faults
    found = text_of(hand)
    assert found.months == 48
    assert same(numbers(hand), in_python(found))


def against_b(hand: Keyboard) -> None:
    show(hand, "A against B")
    hand.use("#view-versus button", "Begin B as a copy of A")
    drawn(hand.page)
    controls(hand)
    hand.to('#first input[data-path="encroachment.level"]')
    hand.press("Control+a")
    hand.page.keyboard.type("0.9")
    hand.press("Tab")
    drawn(hand.page)
    a = text_of(hand, "A")
    b = a.with_({"encroachment.level": 0.9})
    assert text_of(hand, "B").theory == b.theory
    assert same(numbers(hand, "A"), in_python(a))
    assert same(numbers(hand, "B"), in_python(b))


def lived(hand: Keyboard) -> None:
    """The dialogue behind a dot, told as ``run`` tells it, and lived month by month."""
    show(hand, "One dialogue")
    hand.use('#view-dialogue .choose .choice[tabindex="0"]', "", "ArrowRight", "Enter")
    drawn(hand.page)
    run, found = int(hand.page.get_by_label("Dialogue number").input_value()), text_of(hand, "B")
    show(hand, "One dialogue")
    told = story(found, chronicle(found, seed=1, run=run))
    assert hand.page.locator("#view-dialogue .telling > p").inner_text() == told[-1]
    month = hand.page.locator(".clock output")
    for button, expected in {"To the beginning": 1, "Next month": 2, "Previous month": 1}.items():
        hand.use(".clock button", button)
        drawn(hand.page)
        assert month.inner_text() == f"Month {expected} of 48"
    hand.use(".clock button", "Play")
    month.filter(has_text=re.compile(r"Month ([3-9]|[1-4][0-9]) of 48")).wait_for()
    hand.use(".clock button", "Pause")


def pictured(hand: Keyboard) -> None:
    """Pictures are whole files, and say what they are of."""
    show(hand, "All dialogues")
    picture = ElementTree.fromstring(hand.save("#view-fan .save button", "Save trust as SVG"))
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert "1,000 simulated dialogues" in "".join(picture.itertext())
    image = hand.save("#view-fan .save button", "Save trust as PNG")
    wide, high = struct.unpack(">II", image[16:24])
    assert image.startswith(b"\x89PNG\r\n\x1a\n")
    assert [wide, high] == [2 * round(float(picture.get(side))) for side in ("width", "height")]


def taken_away(hand: Keyboard, opened_alone) -> None:
    """The link opens what was set: the same numbers of both arms."""
    show(hand, "Take away")
    hand.use("#view-take button", "Copy link")
    hand.page.get_by_text("Copied.").wait_for()
    link = hand.page.locator(".link input").input_value()
    again = Keyboard(opened_alone(fragment=f"#{link.partition('#')[2]}"))
    drawn(again.page)
    for arm in "AB":
        assert same(numbers(again, arm), numbers(hand, arm))


def show(hand: Keyboard, part: str) -> None:
    """Choose a part, unless it is shown."""
    if hand.page.locator("#parts [aria-current]").inner_text() != part:
        hand.use("#parts button", part)
    drawn(hand.page)


def controls(hand: Keyboard) -> None:
    """On a phone the controls lie in a drawer."""
    if not hand.page.locator("#drawer").evaluate("drawer => drawer.open"):
        hand.use("#drawer > summary")


def unfold(hand: Keyboard, panel: str) -> None:
    if not hand.page.locator(f"#{panel}").evaluate("panel => panel.open"):
        hand.use(f"#{panel} > summary")


def numbers(hand: Keyboard, arm: str = "") -> pd.DataFrame:
    """Every outcome, as it is handed over."""
    show(hand, "Take away")
    named = f"Outcomes of {arm} (CSV)" if arm else "^Outcomes of"
    return table(hand.save("#view-take button", named).decode())


def text_of(hand: Keyboard, arm: str = "") -> Scenario:
    """The scenario that is handed over, as Python reads it."""
    show(hand, "Take away")
    named = f"Scenario {arm} (TOML)" if arm else "^Scenario"
    return loads(hand.save("#view-take button", named).decode(), "taken.toml")
