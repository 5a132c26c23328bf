"""What the translator does not know it refuses, with file and line; and it reads the engine alike in every process."""

from __future__ import annotations

import os
import subprocess
import sys
from types import FunctionType

import pytest

from sim import compiled
from sim.compiled import SWITCH
from sim.page import engine
from sim.page.translator.program import Program
from sim.page.translator.source import UntranslatableError
from sim.page.translator.types import Array, Scalar
from tests.page import refused

TYPES = (Array(Scalar.FLOAT, (None,), ""), Scalar.FLOAT, Scalar.INT)
SAID = {
    "raises_to_a_power": "no page may do this with float and int: out[0] = x ** 2",
    "asks_a_library": "no page may call this: math.sqrt(x)",
    "asks_numpy": "no page may call this: np.exp(x)",
    "sums_by_itself": "no page may call this: sum((x, x))",
    "divides_by_what_may_be_negative": "no page may do this with int and int: out[0] = 7 // k",
    "is_once_this_once_that": "value cannot be both int and float: value = 0.5",
    "takes_a_number_for_true": "int where true or false is asked for: k",
    "compares_in_a_chain": "no page may compare like this: 0.0 < x < 1.0",
    "counts_from_the_end": "no index of this array: out[-1]",
    "takes_a_slice": "no page may hold such an expression: 0:2",
    "makes_a_list": "no page may hold such an expression: [x, x]",
    "calls_itself": "tests.page.refused.calls_itself: calls itself",
    "calls_by_name": "calls are made by place: helped(out, x=x)",
    "has_too_few": "takes 2 plain arguments, and got 1: def helped(out, x):",
    "skips_by_two": "loops go over whole numbers, one by one: for place in range(0, k, 2):",
    "forgets_what_it_gives": "its end gives nothing back: def may_end(x):",
    "mixes_bits": "bits with float: out[0] = np.uint64(k) * 0.5",
    "leaves_a_loop_of_constants": "a loop over constants cannot be left: break",
    "uses_what_nobody_set": "nothing is known of the name here: y",
    "needs_too_much_room": "no index of this array: out[place]",
    "keeps_a_default": "takes 3 plain arguments, and got 3: def keeps_a_default(out, x, k=3):",
    "looks_a_field_up": "float has no field: x.real",
    "tries": "no page may hold such a statement: try:",
}


def line_of(name: str) -> int:
    return getattr(refused, name).__code__.co_firstlineno


@pytest.mark.parametrize("name", SAID)
def test_what_is_not_of_the_language_is_refused_with_its_place(name: str) -> None:
    with pytest.raises(UntranslatableError) as told:
        Program().entry(getattr(refused, name), TYPES)
    place, _, said = str(told.value).partition(": ")
    if name == "calls_itself":
        assert str(told.value) == SAID[name]
        return
    file, _, line = place.partition(":")
    assert (file, said) == ("refused.py", SAID[name])
    assert any(0 <= int(line) - line_of(each) < 6 for each in (name, "helped", "may_end"))


def test_every_refusal_is_asked_for() -> None:
    pages = {name for name, each in vars(refused).items() if isinstance(each, FunctionType)}
    assert pages - {"helped", "may_end"} == set(SAID)


def test_what_is_not_written_in_python_is_refused() -> None:
    with pytest.raises(UntranslatableError, match="is no function"):
        Program().entry(len, ())


def test_the_engine_is_read_alike_where_nothing_is_compiled() -> None:
    """Decorators wrap pages and rules in one way or another; the translator looks behind them."""
    program = "import sys; from sim.page import engine; sys.stdout.write(engine.text())"
    done = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, SWITCH: "0"}, capture_output=True, text=True, check=True
    )
    assert done.stdout == engine.text()


def test_a_page_is_read_with_what_its_names_stand_for_in_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever renames one of them would leave a slower module behind, and no wrong number."""
    assert all(getattr(compiled, name) != other for name, other in engine.INSTEAD.items())
    text = engine.text()
    for name in engine.INSTEAD:
        monkeypatch.setattr(engine, "INSTEAD", {each: of for each, of in engine.INSTEAD.items() if each != name})
        assert engine.text() != text


def test_nothing_in_the_text_would_let_a_compiler_round_otherwise() -> None:
    text = engine.text()
    marks = ("fast", "reassoc", "contract", "nnan", "ninf", "nsz", "arcp", "afn")
    assert [mark for mark in marks if f" {mark} " in text] == []
    assert text.count("fmul double") > 50
