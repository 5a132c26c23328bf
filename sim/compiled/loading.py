"""Machine code comes from the disk without first loading what only compiling needs: half a second at every start.

numba fills its tables of how to translate what (and imports SciPy's linear algebra on the way) before it even looks
for a function that is kept on the disk; whoever compiles has them filled anyway. What we teach the compiler can wait
as long.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from numba.core import runtime

_GUARD = "_guard_against_spurious_io_errors"


def teach() -> None:
    """Teach numba what our pages ask of it, before it compiles the first; once is enough."""
    import_module("sim.compiled.pointer")


def load_first(function: Any) -> None:
    """Have a compiled function looked for on the disk first; where numba's inner parts have other names, as usual."""
    kept: Any = getattr(function, "_cache", None)
    counting: Any = getattr(runtime, "rtsys", None)  # counts references to arrays; compiled code asks for it
    if counting is None or not all(hasattr(kept, name) for name in ("_load_overload", _GUARD)):
        return teach()

    def load_overload(signature: Any, context: Any) -> Any:
        found = None
        counting.initialize(context)
        with getattr(kept, _GUARD)():
            found = kept._load_overload(signature, context)
        if found is None:
            teach()
        return found

    kept.load_overload = load_overload
