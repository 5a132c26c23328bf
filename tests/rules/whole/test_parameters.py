"""Every parameter is written down in full, and every chapter says what it asks, rests on and assumes."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules import CHAPTERS, PARAMETERS, Theory
from tests.rules.catalogue import MODULES
from tests.rules.strategies import chapter

HEADINGS = ("Question.", "Sources.", "Equation.", "Assumed", "Things to try.")
COMMAND = re.compile(r"backchannel compare(?: --set [a-z_]+\.[a-z_]+=[0-9.]+)+")
SETTING = re.compile(r"--set ([a-z_.]+)=([0-9.]+)")


def commands(name: str) -> list[str]:
    """The commands that a chapter proposes to try."""
    text = MODULES[name].__doc__ or ""
    return [line.strip() for line in text.partition("Things to try.")[2].splitlines() if line.strip()]


@pytest.mark.parametrize("path", PARAMETERS)
def test_range_holds_the_default(path: str) -> None:
    parameter = PARAMETERS[path]
    assert parameter.low < parameter.high
    assert parameter.low <= parameter.default <= parameter.high


@pytest.mark.parametrize("path", PARAMETERS)
def test_kind_is_that_of_the_default(path: str) -> None:
    parameter = PARAMETERS[path]
    assert type(parameter.default) is parameter.kind
    assert parameter.kind in (int, float)
    assert parameter.kind is float or {type(parameter.low), type(parameter.high)} == {int}


@pytest.mark.parametrize("path", PARAMETERS)
def test_parameter_has_unit_sentence_and_source(path: str) -> None:
    parameter = PARAMETERS[path]
    assert parameter.unit.strip()
    assert parameter.source.strip()
    assert re.fullmatch(r"[A-Z].*[^.]\.", parameter.says)


def test_every_field_of_every_chapter_is_a_parameter() -> None:
    fields = [f"{name}.{field}" for name, cls in CHAPTERS.items() for field in cls._fields]  # type: ignore[attr-defined]
    assert list(PARAMETERS) == fields


@pytest.mark.parametrize("path", PARAMETERS)
def test_theory_holds_the_defaults(path: str) -> None:
    name, field = path.split(".")
    assert getattr(getattr(Theory(), name), field) == PARAMETERS[path].default


@pytest.mark.parametrize("name", CHAPTERS)
@given(data=st.data())
def test_generated_chapter_stays_in_its_ranges(name: str, data: st.DataObject) -> None:
    # the laws are worth what their inputs are worth
    made: Any = data.draw(chapter(CHAPTERS[name]))
    for field, value in zip(made._fields, made, strict=True):
        parameter = PARAMETERS[f"{name}.{field}"]
        assert parameter.low <= value <= parameter.high
        assert type(value) is parameter.kind


@pytest.mark.parametrize("name", CHAPTERS)
def test_chapter_opens_with_its_headings_in_order(name: str) -> None:
    text = MODULES[name].__doc__ or ""
    places = [text.find(f"\n{heading}") for heading in HEADINGS]
    assert min(places) > 0, "a heading is missing"
    assert places == sorted(places)
    assert re.match(r"[A-Z][a-z]+: .+\.\n", text), "the title is a sentence"


@pytest.mark.parametrize("name", CHAPTERS)
def test_chapter_proposes_two_things_that_can_be_tried(name: str) -> None:
    assert len(commands(name)) == 2
    for command in commands(name):
        assert COMMAND.fullmatch(command)
        for path, text in SETTING.findall(command):
            parameter = PARAMETERS[path]
            value = parameter.kind(text)
            assert parameter.low <= value <= parameter.high
            assert value != parameter.default, "nothing would change"
