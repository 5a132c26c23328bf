"""``sim.show``: a page in a notebook, without a browser; tests/browser/test_notebook.py has one."""

from __future__ import annotations

import sys

import pytest

import sim
from sim import ScenarioError, load, show
from sim.page.file import page
from tests.page.test_file import Elements


def facts(widget):
    return Elements(widget.page).facts


def test_what_is_shown_is_the_page_that_the_command_writes():
    assert show("standing").page.encode() == page({"standing": load("standing").text})
    assert show().page == show("standing").page


def test_where_no_page_can_be_shown_a_line_says_of_what_it_is():
    assert show("standing")._repr_mimebundle_()[0]["text/plain"] == "Page of standing: run this in a notebook to see it"


def test_a_scenario_that_was_changed_is_shown_with_what_was_set():
    tense = load("standing").with_({"tension.baseline": 0.6})
    widget = show(tense)
    assert facts(widget)["changes"] == [["tension.baseline", 0.6]]
    assert widget.scenario() == tense


def test_the_scenario_that_is_set_on_the_page_comes_back():
    widget = show("standing")
    assert widget.scenario() == load("standing")
    widget.set_trait("toml", load("standing").text.replace("months = 60", "months = 61"))
    assert widget.scenario() == load("standing", ["months=61"])


def test_python_cannot_set_what_only_the_page_says():
    import traitlets

    for name in ("page", "toml", "height"):
        with pytest.raises(traitlets.TraitError):
            setattr(show(), name, getattr(show(), name))


def test_what_no_text_says_is_refused():
    with pytest.raises(ScenarioError, match="swap rooms on the page"):
        show(sim.in_room(load("standing"), "track2"))
    with pytest.raises(ScenarioError, match="nonsuch"):
        show("nonsuch")


@pytest.mark.parametrize("height", [0, 199, 10_001])
def test_a_height_that_is_none(height):
    with pytest.raises(ValueError, match=rf"height is {height}, and may be 200 to 10,000 pixels"):
        show(height=height)


def test_who_lacks_the_package_is_told_how_to_have_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "anywidget", None)
    monkeypatch.delitem(sys.modules, "sim.page.notebook.widget", raising=False)
    with pytest.raises(ImportError, match=r'sim.show needs anywidget: pip install "backchannel\[notebook\]"'):
        show()
