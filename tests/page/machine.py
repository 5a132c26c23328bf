"""A module at work outside a browser: wasmtime plays what a scenario was packed into, and never for ever."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import wasmtime

from sim.page.pack import BASE, MemoryColumn, PackedScenario

PAGE = 1 << 16
SECONDS = 20.0
"""How long a call may take: a module that reads wrong sizes loops for ever."""


class Machine:
    """One module, ready to be called again and again."""

    def __init__(self, module: bytes, seconds: float | None = SECONDS) -> None:
        """``seconds``: None for no limit, which makes calls a third faster."""
        config = wasmtime.Config()
        config.epoch_interruption = seconds is not None
        self._engine, self._seconds = wasmtime.Engine(config), seconds
        self._store = wasmtime.Store(self._engine)
        compiled = wasmtime.Module(self._engine, module)
        self._memory = wasmtime.Memory(self._store, wasmtime.MemoryType(wasmtime.Limits(16, None)))
        stack = wasmtime.GlobalType(wasmtime.ValType.i32(), mutable=True)
        given = {
            "__linear_memory": self._memory,
            "__stack_pointer": wasmtime.Global(self._store, stack, wasmtime.Val.i32(BASE)),
        }
        instance = wasmtime.Instance(self._store, compiled, [given[each.name] for each in compiled.imports])
        self._doors = instance.exports(self._store)

    def call(self, door: str, *arguments: float) -> float | None:
        """Call an entry point; raises wasmtime.Trap if it does not come back."""
        with self._in_time():
            return self._doors[door](self._store, *arguments)

    @contextmanager
    def _in_time(self) -> Iterator[None]:
        if self._seconds is None:
            yield
            return
        self._store.set_epoch_deadline(1)
        clock = threading.Timer(self._seconds, self._engine.increment_epoch)
        clock.daemon = True
        clock.start()
        try:
            yield
        finally:
            clock.cancel()

    def load(self, packed: PackedScenario) -> None:
        """Put a scenario in place, zeros where nothing is said, and fill its world."""
        self.write(BASE, packed.image + bytes(packed.end - BASE - len(packed.image)))
        self.call("fill", *packed.arguments("fill"))

    def play(self, packed: PackedScenario, first_run: int, start: int, runs: int, player: str = "") -> None:
        """Play some runs of what was loaded, through its own entry point or another one."""
        door = player or packed.player
        self.call(door, *packed.arguments(door, first_run=first_run, start=start, runs=runs))

    def write(self, address: int, data: bytes) -> None:
        """Write into the memory, and make it larger first if need be."""
        missing = address + len(data) - self._memory.data_len(self._store)
        if missing > 0:
            self._memory.grow(self._store, -(-missing // PAGE))
        self._memory.write(self._store, data, address)

    def read(self, column: MemoryColumn) -> np.ndarray:
        """What is in a column."""
        data = self._memory.read(self._store, column.address, column.address + column.size)
        return np.frombuffer(bytes(data), column.dtype).reshape(column.shape)
