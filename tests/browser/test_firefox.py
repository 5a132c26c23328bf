"""The page in another browser than all other tests: once, from end to end."""

from __future__ import annotations

from sim import load
from sim.engine import chronicle
from sim.tell import story
from tests.browser.driven import in_python, same, table

USED = """async () => {
    const saved = {}, files = [];
    const pause = () => new Promise((done) => setTimeout(done, 20));
    const settled = async () => {
        do await pause(); while (document.querySelector("main").getAttribute("aria-busy") !== "false");
    };
    const press = async (name) => {
        const all = [...document.querySelectorAll("button")].filter((each) => each.checkVisibility());
        all.find((each) => each.textContent.trim().startsWith(name)).click();
        await settled();
    };
    const put = async (selector, value, kind) => {
        const field = document.querySelector(selector);
        field.value = value;
        field.dispatchEvent(new Event(kind, { bubbles: true }));
        await settled();
    };
    await settled();  // and workers have begun, which come from such addresses too
    URL.createObjectURL = (blob) => { files.push(blob); return "blob:none"; };
    HTMLAnchorElement.prototype.click = () => {};
    await put(".bar select", "pcac-r2cp", "change");
    await put(".bar select", "standing", "change");
    await put("input[type=range][aria-label^='tension: baseline']", 0.5, "input");
    await press("A against B");
    await press("Begin B");
    await put("input[data-path='encroachment.level']", 0.9, "change");
    await press("Tracks");
    await press("One dialogue");
    document.querySelector("#view-dialogue .choose .choice").dispatchEvent(new MouseEvent("click", { bubbles: true }));
    await settled();
    saved.end = document.querySelector("#view-dialogue .telling > p").textContent;
    saved.run = Number(document.querySelector(".run input[type=number]").value);
    await press("Take away");
    await press("Outcomes of A");
    await press("Outcomes of B");
    [saved.a, saved.b] = await Promise.all(files.map((file) => file.text()));
    return saved;
}"""
"""The main path: a scenario, a slider, B, the tracks, a dialogue behind a dot, the numbers."""


def test_the_main_path_gives_pythons_numbers_in_firefox_too(firefox, page_file):
    firefox.open(page_file.as_uri())
    saved = firefox.evaluate(USED)
    a = load("standing").with_({"tension.baseline": 0.5})
    b = a.with_({"encroachment.level": 0.9})
    assert same(table(saved["a"]), in_python(a))
    assert same(table(saved["b"]), in_python(b))
    assert saved["end"] == story(b, chronicle(b, seed=1, run=saved["run"]))[-1]
    assert firefox.complaints() == []


def test_the_page_opens_in_firefox_without_a_complaint(firefox, page_file):
    firefox.open(page_file.as_uri())
    assert firefox.evaluate("() => document.querySelector('h1').textContent") == "Backchannel"
    assert firefox.evaluate("() => document.documentElement.dataset.shade") in ("light", "dark")
    assert firefox.complaints() == []


def test_a_complaint_would_be_heard(firefox, tmp_path):
    page = tmp_path / "bad.html"
    page.write_text("<script>console.error('first'); throw Error('second')</script>", encoding="utf-8")
    firefox.open(page.as_uri())
    assert ["first" in line or "second" in line for line in firefox.complaints()] == [True, True]
