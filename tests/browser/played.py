"""The engine of the page at work in a browser, on scenarios that Python hands it as plain values."""

from __future__ import annotations

import base64
import json
from typing import Any

import numpy as np

from sim.page import build
from sim.page.facts import facts
from sim.result import Result
from sim.scenario.plan import Scenario
from tests.browser.plain import plain
from tests.page.same import same

MAKE = """async ([facts, module]) => {
  const bytes = Uint8Array.from(atob(module), (letter) => letter.charCodeAt(0));
  const {engineOf} = await import("/engine/engine.js");
  window.made = {facts, bytes, engine: await engineOf(bytes, facts)};
  window.exact = (found) => JSON.stringify(found, (_, value) => (ArrayBuffer.isView(value) ? bits(value) : value));
  const bits = (view) => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    const letters = Array.from(bytes, (byte) => String.fromCharCode(byte));
    return {type: view.constructor.name.replace("Array", "").toLowerCase(), bits: btoa(letters.join(""))};
  };
}"""
"""Gives a page an engine, and a way to tell Python what was found, as JSON in which no array loses a bit."""


def told() -> dict[str, Any]:
    """What Python hands the page."""
    return json.loads(json.dumps(facts({})))


def make(page: Any) -> None:
    """Give a page an engine, as ``made.engine``."""
    page.evaluate(MAKE, [told(), module()])


def module() -> str:
    """The module as a page holds it."""
    return base64.b64encode(build.module()).decode("ascii")


def given(scenario: Scenario, **more: object) -> dict[str, Any]:
    """A scenario, and what is asked of it, as a page takes them; whole numbers beyond its own as text."""
    asked = {name: str(each) if isinstance(each, int) and each >= 2**53 else each for name, each in more.items()}
    return {"scenario": plain(scenario), **asked}


def array(found: dict[str, str]) -> np.ndarray:
    """An array that a page handed over."""
    return np.frombuffer(base64.b64decode(found["bits"]), found["type"])


def compared(found: dict[str, Any], wanted: Result) -> int:
    """Hold what a page played to what the engine played; how many values that were.

    Raises:
        AssertionError: with the outcome or curve, run and month of the first bit that differs.
    """
    assert [*found["outcomes"]] == [*wanted.outcomes]
    values = 0
    for name, column in wanted.outcomes.items():
        same(f"{wanted.scenario.key} {name}", array(found["outcomes"][name]), column)
        values += column.size
    for name in found["curves"] or ():
        curve = wanted.curves[name]
        same(f"{wanted.scenario.key} curve {name}", array(found["curves"][name]).reshape(curve.shape), curve)
        values += curve.size
    return values
