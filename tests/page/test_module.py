"""The module: what it takes and gives, and how large it is."""

from __future__ import annotations

import gzip

import pytest
import wasmtime

from sim.page import build, engine
from sim.page.module import HEAD, module_of, sections


def test_it_asks_for_memory_and_at_most_a_stack_and_exports_its_doors() -> None:
    module = wasmtime.Module(wasmtime.Engine(), build.module())
    assert "__linear_memory" in {each.name for each in module.imports} <= {"__linear_memory", "__stack_pointer"}
    assert [each.name for each in module.exports] == list(engine.DOORS)


def test_old_phones_know_every_instruction() -> None:
    """wasmtime refuses a module that needs what it was told not to know: several numbers at a time, several results."""
    config = wasmtime.Config()
    config.wasm_relaxed_simd = config.wasm_simd = config.wasm_multi_value = False
    assert wasmtime.Module(wasmtime.Engine(config), build.module()).exports


def test_it_is_small() -> None:
    """A page of 600 kB holds it as text, a third longer."""
    module = build.module()
    assert len(module) < 80_000
    assert len(gzip.compress(module)) < 32_000


def test_sections_stand_in_order() -> None:
    kinds = [kind for kind, _ in sections(build.module())]
    assert kinds == [1, 2, 3, 7, 10]


def test_what_is_no_module_or_lacks_a_function_is_refused() -> None:
    with pytest.raises(ValueError, match="no WebAssembly"):
        list(sections(b"MZ"))
    with pytest.raises(ValueError, match="no function play"):
        module_of(HEAD, ["play"])
