"""The widget's front end in a browser, with a stand-in for what a notebook shares with Python."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sim.page.notebook
from sim.page import build

ESM = Path(sim.page.notebook.__file__).with_name("widget.js").read_text(encoding="utf-8")
INNER = """<script>
onmessage = ({ data }) => {
  document.title = data.fragment;
  parent.postMessage({ type: "backchannel:setup", fragment: data.fragment, toml: `# ${data.fragment}` }, "*");
};
parent.postMessage({ type: "backchannel:ready" }, "*");
</script>"""
"""A page that says back what it is told."""
HARNESS = """async ([source, given]) => {
  const { default: widget } = await import(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  const heard = {};
  globalThis.saved = 0;
  globalThis.model = {
    values: given,
    get(name) { return this.values[name]; },
    set(name, value) {
      if (this.values[name] === value) return;
      this.values[name] = value;
      for (const each of heard[`change:${name}`] ?? []) each();
    },
    save_changes() { saved += 1; },
    on(name, hear) { (heard[name] ??= []).push(hear); },
    off(name, hear) { heard[name] = heard[name].filter((each) => each !== hear); },
  };
  globalThis.done = widget.render({ model, el: document.body });
}"""


@pytest.fixture
def notebook(opened, tmp_path):
    """A document with the widget in it: ``notebook(page, setup)``."""
    file = tmp_path / "notebook.html"
    file.write_text("<!doctype html><title>A notebook</title>", encoding="utf-8")

    def made(page: str = INNER, setup: str = ""):
        found = opened(file)
        found.evaluate(HARNESS, [ESM, {"page": page, "height": 700, "setup": setup, "toml": ""}])
        return found

    return made


def values(page):
    return json.loads(page.evaluate("JSON.stringify({ ...model.values, page: undefined })"))


def test_the_frame_may_run_scripts_and_save_files_and_nothing_else(notebook):
    frame = notebook().locator("iframe")
    assert frame.get_attribute("sandbox") == "allow-scripts allow-downloads"
    assert frame.get_attribute("title") == "Backchannel"
    assert frame.bounding_box()["height"] == 700


def test_what_python_sets_before_the_page_is_ready_is_told_when_it_is(notebook):
    page = notebook(setup="first")
    page.wait_for_function("model.values.toml === '# first'")


def test_what_is_set_on_either_side_is_known_on_the_other_once(notebook):
    page = notebook()
    page.evaluate("model.set('setup', 'second')")
    page.wait_for_function("model.values.toml === '# second'")
    assert values(page) == {"height": 700, "setup": "second", "toml": "# second"}
    assert page.evaluate("saved") == 1


def test_what_others_say_and_what_is_no_set_up_is_not_heard(notebook):
    page = notebook(
        page="<script>for (const data of [1, null, {type: 'backchannel:setup'}, {type: 'backchannel:setup', "
        "fragment: 1, toml: ''}, 'x']) parent.postMessage(data, '*')</script>"
    )
    page.evaluate("postMessage({ type: 'backchannel:setup', fragment: 'forged', toml: 'forged' }, '*')")
    page.wait_for_timeout(200)
    assert values(page) == {"height": 700, "setup": "", "toml": ""}


def test_a_widget_that_is_gone_hears_nothing(notebook):
    page = notebook()
    page.evaluate("done()")
    page.evaluate("model.set('setup', 'late')")
    page.wait_for_timeout(100)
    assert values(page)["toml"] == ""


@pytest.fixture
def shown(notebook):
    """The page itself in the widget, once it has played, and the widget in Python."""
    widget = sim.show("standing")
    page = notebook(page=widget.page)
    page.frame_locator("iframe").locator('main[aria-busy="false"]').wait_for()
    return page, widget


def take(page, widget):
    """Hand over what the page has said, as a notebook does."""
    for name in ("setup", "toml"):
        widget.set_trait(name, values(page)[name])


def test_what_is_set_on_the_page_is_a_scenario_in_python(shown):
    page, widget = shown
    field = page.frame_locator("iframe").locator('[data-path="tension.baseline"]:visible').first
    field.fill("0.55")
    field.press("Tab")
    page.wait_for_function("() => model.values.toml.includes('0.55')")
    take(page, widget)
    assert widget.scenario() == sim.load("standing", ["tension.baseline=0.55"])
    assert "tension.baseline%3D0.55" in widget.setup


def test_a_set_up_from_python_is_shown_and_answered(shown):
    page, widget = shown
    fragment = f"v=1&model={build.model()[:12]}&scenario=standing&set=tension.baseline%3D0.6"
    page.evaluate("fragment => model.set('setup', fragment)", fragment)
    page.wait_for_function("() => model.values.toml.includes('baseline = 0.6')")
    take(page, widget)
    assert widget.scenario() == sim.load("standing", ["tension.baseline=0.6"])
    assert page.frame_locator("iframe").locator('[data-path="tension.baseline"]').first.input_value() == "0.6"


def test_the_frame_has_no_origin(shown):
    assert shown[0].frame_locator("iframe").locator("html").evaluate("() => origin") == "null"
