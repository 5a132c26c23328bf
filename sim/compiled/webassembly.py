"""From LLVM's language to WebAssembly: numba's own LLVM has that target, so that nobody has to install a compiler.

It is done in a process of its own (``python -m sim.compiled.webassembly``): llvmlite 0.44 knows addresses without a
type only if its environment said so before it was first imported, and numba has usually imported it by now.

Nothing newer is asked of a browser than what all have had since 2021 (Safari 15): memory filled in one instruction,
floats cut without a trap. Instructions on several numbers at a time are left out: they gain a twentieth, and cost older
phones.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version

from sim.compiled import SWITCH

TRIPLE = "wasm32-unknown-unknown"
FEATURES = "+bulk-memory,+nontrapping-fptoint,+sign-ext,+mutable-globals"
INLINED = 325
"""Cost up to which a function is put in place, as LLVM counts."""
ENVIRONMENT = {"LLVMLITE_ENABLE_OPAQUE_POINTERS": "1", SWITCH: "0"}


def compiler() -> str:
    """Who compiles; another version may give other bytes, and the same numbers."""
    return f"llvmlite {version('llvmlite')}"


def object_code(text: str) -> bytes:
    """A module in LLVM's language as an object file of WebAssembly, which has yet to be told what it exports.

    Raises:
        RuntimeError: if the text is not in LLVM's language, or llvmlite is not there.
    """
    command = [sys.executable, "-m", __name__]
    done = subprocess.run(
        command, input=text.encode(), capture_output=True, env={**os.environ, **ENVIRONMENT}, check=False
    )
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines() or ["nothing was said"]
        why = next((line for line in said if "error: " in line), said[-1])
        raise RuntimeError(f"the module could not be compiled: {why}")
    return done.stdout


def _compile(text: str) -> bytes:
    import llvmlite.binding as llvm

    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    machine = llvm.Target.from_triple(TRIPLE).create_target_machine(cpu="mvp", features=FEATURES, opt=3)
    made = llvm.parse_assembly(text)
    made.triple, made.data_layout = TRIPLE, str(machine.target_data)
    made.verify()
    options = llvm.create_pipeline_tuning_options(speed_level=3)
    options.inlining_threshold = INLINED
    options.loop_unrolling = False  # a browser's compiler makes slower code of longer loops
    builder = llvm.create_pass_builder(machine, options)
    builder.getModulePassManager().run(made, builder)
    return bytes(machine.emit_object(made))


if __name__ == "__main__":
    sys.stdout.buffer.write(_compile(sys.stdin.buffer.read().decode()))
