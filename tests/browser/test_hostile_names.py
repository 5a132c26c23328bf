"""Names that are programs stay names, wherever the page shows them, and in what it hands over."""

from __future__ import annotations

import base64
import json
from xml.etree import ElementTree

import pytest

from sim import load
from sim.scenario import loads
from tests.browser.driven import PARTS, drawn, in_python, outcomes, same, show

NAMES = {
    "A standing dialogue of two great powers": "<img src=x onerror='window.hacked=1'>",
    "Eastern power": "</script><script>window.hacked=1</script>",
    "Western power": "${window.hacked=1}{{constructor.constructor('window.hacked=1')()}}",
    "Standing dialogue": "<svg onload='window.hacked=1'><a href='javascript:window.hacked=1'>",
}
CANARY = """() => {
    window.bad = [];
    const runs = ({ name, value }) => name.startsWith("on") || /^\\s*javascript:/i.test(value);
    const made = (each) => each.matches?.("script, iframe, object, embed, base, link, img, form")
        || [...(each.attributes ?? [])].some(runs);
    const look = (each) => { if (made(each)) window.bad.push(each.outerHTML); each.childNodes.forEach(look); };
    new MutationObserver((all) => all.forEach(({ addedNodes, target, type }) =>
        type === "attributes" ? made(target) && window.bad.push(target.outerHTML) : addedNodes.forEach(look)),
    ).observe(document, { subtree: true, childList: true, attributes: true });
}"""


@pytest.fixture
def text() -> str:
    found = load("standing").text
    for name, hostile in NAMES.items():
        assert json.dumps(name) in found
        found = found.replace(json.dumps(name), json.dumps(hostile))
    return found


@pytest.fixture
def page(opened, text):
    found = opened()
    drawn(found)
    found.evaluate(CANARY)
    model = found.evaluate("JSON.parse(document.getElementById('facts').textContent).model")[:12]
    packed = base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")
    found.evaluate("fragment => { location.hash = fragment; }", f"v=1&model={model}&toml=p{packed}&show=take")
    found.locator("#view-take").wait_for()
    drawn(found)
    return found


def test_names_are_text_in_every_part(page, text):
    assert same(outcomes(page), in_python(loads(text, "hostile.toml")))
    for panel in page.locator("#controls details:not([open]) > summary").all()[::-1]:  # an open one counts no more
        if panel.is_visible():
            panel.press("Enter")
    assert NAMES["Eastern power"] in page.locator("#people").inner_text()
    seen = ""
    for part in PARTS:
        show(page, part)
        seen += page.locator("main").inner_text()
    assert {name for name in NAMES.values() if name in seen} >= set(list(NAMES.values())[:3])
    assert page.evaluate("[window.hacked ?? null, window.bad]") == [None, []]


def test_pictures_and_texts_carry_them_as_text(page, text):
    show(page, "One dialogue")
    with page.expect_download() as handed:
        page.get_by_role("button", name="Save timeline as SVG").press("Enter")
    picture = ElementTree.fromstring(handed.value.path().read_text(encoding="utf-8"))
    assert {each.tag.rpartition("}")[2] for each in picture.iter()} <= {
        "svg", "g", "title", "desc", "rect", "path", "line", "circle", "text", "tspan", "polygon", "polyline",
    }  # fmt: skip
    assert not [name for each in picture.iter() for name in each.attrib if name.startswith("on") or "href" in name]
    show(page, "Take away")
    with page.expect_download() as handed:
        page.get_by_role("button", name="Scenario").first.press("Enter")
    assert loads(handed.value.path().read_text(encoding="utf-8"), "taken.toml") == loads(text, "taken.toml")
    assert page.evaluate("[window.hacked ?? null, window.bad]") == [None, []]
