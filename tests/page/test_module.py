"""The module: what it takes and gives, how large it is, what is kept of it, and what is packed for it."""

from __future__ import annotations

import gzip
import subprocess
import sys
from itertools import pairwise

import numpy as np
import pytest
import wasmtime

from sim import load
from sim.chance import ITEM, SIDE
from sim.page import built, engine
from sim.page.module import HEAD, module_of, sections
from sim.page.pack import BASE, pack
from sim.rules import PARAMETERS
from sim.scenario.ceilings import FORUMS, GOVERNMENTS, HEAVIEST, HORIZON, MEETINGS, QUESTIONS, SEATS
from sim.seats import lay_out
from sim.state import State, World


@pytest.fixture
def made(monkeypatch) -> list[str]:
    """What is built, at once, is a few bytes; a line for every time."""
    times: list[str] = []
    monkeypatch.setattr(engine, "text", lambda: times.append("built") or "text")
    monkeypatch.setattr(built, "object_code", str.encode)
    monkeypatch.setattr(built, "module_of", lambda code, exports: code * 1000)
    return times


def test_it_asks_for_memory_and_at_most_a_stack_and_exports_its_door() -> None:
    module = wasmtime.Module(wasmtime.Engine(), built.module())
    assert "__linear_memory" in {each.name for each in module.imports} <= {"__linear_memory", "__stack_pointer"}
    assert [each.name for each in module.exports] == [engine.DOOR]


def test_old_phones_know_every_instruction() -> None:
    """wasmtime refuses a module that needs what it was told not to know: several numbers at a time, several results."""
    config = wasmtime.Config()
    config.wasm_relaxed_simd = config.wasm_simd = config.wasm_multi_value = False
    assert wasmtime.Module(wasmtime.Engine(config), built.module()).exports


def test_it_is_small() -> None:
    """A page of 600 kB holds it as text, a third longer."""
    module = built.module()
    assert len(module) < 50_000
    assert len(gzip.compress(module)) < 20_000


def test_sections_stand_in_order() -> None:
    kinds = [kind for kind, _ in sections(built.module())]
    assert kinds == [1, 2, 3, 7, 10]


def test_what_is_no_module_or_lacks_a_function_is_refused() -> None:
    with pytest.raises(ValueError, match="no WebAssembly"):
        list(sections(b"MZ"))
    with pytest.raises(ValueError, match="no function play"):
        module_of(HEAD, ["play"])


def test_it_is_built_once(tmp_path, made) -> None:
    assert built.module(tmp_path) == built.module(tmp_path) == b"text" * 1000
    assert made == ["built"]
    assert [file.name for file in tmp_path.iterdir()] == [f"page-{built.digest()}.wasm"]


def test_other_sources_and_another_compiler_are_another_module(monkeypatch) -> None:
    before = built.digest()
    monkeypatch.setattr(built, "compiler", lambda: "another")
    another = built.digest()
    monkeypatch.setattr(built, "sources_digest", lambda *more: str(len(more)))
    assert len({before, another, built.digest()}) == 3


@pytest.mark.parametrize("content", [b"", b"\0" * 500, b"half"], ids=["empty", "zeros", "half"])
def test_what_is_not_whole_is_built_again(tmp_path, made, content) -> None:
    whole = built.module(tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:1000] if content == b"half" else content)
    assert built.module(tmp_path) == built.module(tmp_path) == whole
    assert made == ["built", "built"]


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path, made, capsys) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert built.module(tmp_path / "file" / "folder") == b"text" * 1000
    assert "cannot be written" in capsys.readouterr().err


def test_what_cannot_be_compiled_is_told() -> None:
    with pytest.raises(RuntimeError, match=r"could not be compiled: .*error: expected top-level entity"):
        built.object_code("no text of a module")


def test_who_builds_no_page_loads_nothing_of_it() -> None:
    program = "import sys, sim.cli; print([name for name in sys.modules if name.startswith('sim.page')])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


# What is packed -------------------------------------------------------------------------------------------------------


def test_every_column_has_a_type_and_only_what_changes_is_written() -> None:
    records = engine.records()
    for class_, record in ((World, records.world), (State, records.state)):
        assert tuple(name for name, _ in record.fields) == class_._fields
    assert all(column.fixed for _, column in (*records.world.fields, records.luck.fields[0]))
    assert not any(column.fixed for _, column in (*records.state.fields, records.luck.fields[1]))


def test_columns_lie_apart() -> None:
    """No two pieces of memory overlap, and all is between the stack and the end."""
    packed = pack(load(), runs=5, curves=2, lines=7)
    spans = sorted((column.address, column.address + column.size) for column in packed.filled.values())
    assert spans[0][0] > BASE
    assert spans[-1][1] <= packed.end
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_a_number_that_does_not_fit_is_refused(monkeypatch) -> None:
    def too_far(scenario):
        world = lay_out(scenario)
        return world._replace(opens=np.full_like(world.opens, 2**31))

    monkeypatch.setattr("sim.page.pack.lay_out", too_far)
    with pytest.raises(ValueError, match=r"a column holds 2,147,483,648; in a page whole numbers have 32 bits"):
        pack(load())


def test_nothing_that_a_page_reckons_in_32_bits_can_be_too_large() -> None:
    """At the most that a scenario may hold: addresses of draws but for their months, pairs, cells of a column."""
    items = max(QUESTIONS, int(PARAMETERS["forum.slots"].high))
    assert items * ITEM + GOVERNMENTS * SIDE + SEATS < 2**31
    assert FORUMS * GOVERNMENTS * SEATS * GOVERNMENTS * SEATS < 2**31
    assert HEAVIEST < 2**31
    assert HORIZON * MEETINGS * GOVERNMENTS * SEATS < 2**31
