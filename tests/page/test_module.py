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
from sim.chance import ITEM, SIDE, Luck
from sim.page import built, engine
from sim.page.columns import RECORDS, STRETCHES
from sim.page.module import HEAD, module_of, sections
from sim.page.pack import BASE, pack
from sim.page.translator.types import Array, Record
from sim.rules import PARAMETERS
from sim.scenario.ceilings import FORUMS, GOVERNMENTS, HEAVIEST, HORIZON, MEETINGS, QUESTIONS, SEATS
from sim.seats import lay_out
from sim.seats.tables import Tables, flattened
from sim.state import State, World, blank


@pytest.fixture
def made(monkeypatch) -> list[str]:
    """What is built, at once, is a few bytes; a line for every time."""
    times: list[str] = []
    monkeypatch.setattr(engine, "text", lambda: times.append("built") or "text")
    monkeypatch.setattr(built, "object_code", str.encode)
    monkeypatch.setattr(built, "module_of", lambda code, exports: code * 1000)
    return times


def test_it_asks_for_memory_and_at_most_a_stack_and_exports_its_doors() -> None:
    module = wasmtime.Module(wasmtime.Engine(), built.module())
    assert "__linear_memory" in {each.name for each in module.imports} <= {"__linear_memory", "__stack_pointer"}
    assert [each.name for each in module.exports] == list(engine.DOORS)


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


@pytest.mark.parametrize(("class_", "name"), [(Tables, "Tables"), (World, "World"), (Luck, "Luck"), (State, "State")])
def test_every_column_has_a_type(class_, name) -> None:
    assert tuple(each for each, _ in engine.record(name).fields) == class_._fields


def test_only_what_an_entry_point_writes_may_change_while_it_works() -> None:
    written = {
        name: {
            f"{record.name}.{each}"
            for record in engine.types(door)
            if isinstance(record, Record)
            for each, column in record.fields
            if isinstance(column, Array) and not column.fixed
        }
        for name, door in engine.DOORS.items()
    }
    world, state = ({f"{each.__name__}.{column}" for column in each._fields} for each in (World, State))
    assert written == {"fill": world, "watch": state, "play": state | {"Luck.streams"}}


def test_columns_lie_apart() -> None:
    """No two pieces of memory overlap but a state's columns and their stretches; all is between stack and end."""
    packed = pack(load(), runs=5, curves=2, lines=7)
    alone = [column for name in ("Tables", "World", "Luck") for column in packed.columns[name].values()]
    alone += [packed.columns["State"][name] for name in (*STRETCHES, "chronicle")] + [*packed.filled.values()]
    spans = sorted((column.address, column.address + column.size) for column in alone if column.size)
    assert spans[0][0] >= BASE
    assert spans[-1][1] <= packed.end
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_columns_of_a_state_lie_where_the_engine_has_them() -> None:
    """Which fault would this catch? Another order within a stretch, which the opening clears by place."""
    scenario = load("pcac-r2cp")
    columns = pack(scenario).columns["State"]
    state = blank(lay_out(scenario), scenario.theory.drafting.issues)
    for stretch, axes in STRETCHES.items():
        whole, narrow = getattr(state, stretch), columns[stretch]
        assert (whole.size,) == narrow.shape
        for name in (each for each, of in RECORDS["State"].items() if of[0] == axes[0] and each != "chronicle"):
            column, cells = getattr(state, name), narrow.dtype.itemsize
            place = (column.ctypes.data - whole.ctypes.data) // whole.itemsize
            assert (columns[name].address - narrow.address, columns[name].shape) == (place * cells, column.shape), name


def test_a_number_that_does_not_fit_is_refused(monkeypatch) -> None:
    def too_far(scenario):
        tables = flattened(scenario)
        return tables._replace(ends=np.full_like(tables.ends, 2**31))

    monkeypatch.setattr("sim.page.pack.flattened", too_far)
    with pytest.raises(ValueError, match=r"a column holds 2,147,483,648; in a page whole numbers have 32 bits"):
        pack(load())


def test_nothing_that_a_page_reckons_in_32_bits_can_be_too_large() -> None:
    """At the most that a scenario may hold: addresses of draws but for their months, pairs, cells of a column."""
    items = max(QUESTIONS, int(PARAMETERS["forum.slots"].high))
    assert items * ITEM + GOVERNMENTS * SIDE + SEATS < 2**31
    assert FORUMS * GOVERNMENTS * SEATS * GOVERNMENTS * SEATS < 2**31
    assert HEAVIEST < 2**31
    assert HORIZON * MEETINGS * GOVERNMENTS * SEATS < 2**31
