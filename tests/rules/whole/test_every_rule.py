"""Laws of all rules: finite over the ranges, the same bits compiled or not, an example that runs."""

from __future__ import annotations

import doctest
import math
import struct
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim import rules
from sim.compiled import COMPILED, entry
from tests.rules.catalogue import MODULES, RULES, calls

COMPILED_RULES = {path: entry(rule) for path, rule in RULES.items()}


def bits(value: float | int | bool) -> tuple[type, int]:
    """The kind of a number and its bits, so that -0.0 and NaN count."""
    if isinstance(value, float):
        return float, struct.unpack("<Q", struct.pack("<d", value))[0]
    return type(value), value


def test_no_chapter_is_left_out() -> None:
    files = {file.stem for file in Path(rules.__file__).parent.glob("*.py")} - {"__init__", "parameter"}
    tests = {file.stem.removeprefix("test_") for file in Path(__file__).parents[1].glob("test_*.py")}
    assert files == set(MODULES)
    assert files <= tests


@pytest.mark.parametrize("path", RULES)
@given(data=st.data())
def test_plain_rule_is_finite_and_compiled_rule_has_its_bits(path: str, data: st.DataObject) -> None:
    arguments = data.draw(calls(path))
    expected = RULES[path](*arguments)  # raises where a compiled rule would divide by zero and go on
    assert math.isfinite(expected)
    assert bits(COMPILED_RULES[path](*arguments)) == bits(expected)


@pytest.mark.skipif(not COMPILED, reason="numba is absent or switched off")
@pytest.mark.parametrize("path", RULES)
def test_rules_are_compiled_and_their_plain_form_is_not(path: str) -> None:
    # otherwise the comparison of bits would compare a rule with itself
    assert hasattr(COMPILED_RULES[path], "py_func")
    assert COMPILED_RULES[path].py_func is RULES[path]
    used = RULES[path].__globals__
    assert not any(hasattr(each, "py_func") for each in used.values())


@pytest.mark.parametrize("path", RULES)
def test_example_in_the_docstring_holds(path: str) -> None:
    # doctest's own search may pass over compiled functions
    rule: Any = RULES[path]
    module = MODULES[path.split(".")[0]]
    examples = doctest.DocTestParser().get_doctest(rule.__doc__, dict(vars(module)), path, module.__file__, None)
    assert examples.examples, "a rule has an example"
    assert doctest.DocTestRunner().run(examples).failed == 0
