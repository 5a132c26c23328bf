"""Machine code on the disk: found, trusted as far as it is whole, and never a reason to stop.

What numba does with a folder of machine code is right as long as nothing happens to it. A power cut leaves files of no
length, a full disk half a file; numba then ends in whatever unpickling them raises. A folder that cannot be written it
does not read either, and takes another beside the sources, which is not keyed by what the engine was made of. Here
what is damaged is dropped and compiled again, what can only be read is read, and what cannot be kept is said once.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from numba.core import caching, runtime

_USERS: Any = getattr(caching, "UserProvidedCacheLocator", None) or getattr(caching, "_UserProvidedCacheLocator", None)
"""What numba's class of such folders is called; where it has yet another name, numba keeps code as usual."""
_SAID: set[str] = set()


def say(sentence: str) -> None:
    """Say something on standard error, once a process."""
    if sentence not in _SAID and sys.stderr is not None:
        _SAID.add(sentence)
        with suppress(OSError, ValueError):
            sys.stderr.write(f"{sentence}\n")


class CodeFolder(_USERS or object):  # type: ignore[misc]
    """Where code is kept: a folder of ours, whether or not it can be written now."""

    folder: Path

    def __init__(self, function: Any, file: str) -> None:
        super().__init__(function, file)
        self._cache_path = os.path.join(self.folder, self.get_suitable_cache_subpath(file))

    @classmethod
    def from_function(cls, function: Any, file: str) -> CodeFolder:
        """The shelf of a function: always one."""
        return cls(function, file)

    def ensure_cache_path(self) -> None:
        """Make the folder, if it can be made; a file that cannot be written there says so itself."""
        with suppress(OSError):
            os.makedirs(self._cache_path, exist_ok=True)


def teach() -> None:
    """Teach numba what our pages ask of it, before it compiles the first; once is enough.

    numba fills its tables of how to translate what (and imports SciPy's linear algebra on the way) before it even looks
    for a function that is kept on the disk: half a second at every start. Whoever compiles has them filled anyway; what
    we teach the compiler can wait as long.
    """
    import_module("sim.compiled.pointer")


def keep(function: Any, folder: Path) -> None:
    """Have a compiled function's code looked for on the disk first, and kept there.

    Args:
        function: compiled by numba, not yet called.
        folder: of all that is kept.
    """
    counting: Any = getattr(runtime, "rtsys", None)  # counts references to arrays; compiled code asks for it
    if _USERS is None or counting is None:
        function.enable_caching()
        return teach()
    function._cache = _kept_in(folder, counting)(function.py_func)


def _kept_in(folder: Path, counting: Any) -> Any:
    shelf = type("Shelf", (CodeFolder,), {"folder": folder})
    places = type("Places", (caching.CompileResultCacheImpl,), {"_locator_classes": [shelf]})

    class CodeCache(caching.FunctionCache):
        _impl_class: Any = places

        def load_overload(self, signature: Any, context: Any) -> Any:
            """The code of a function, if it is there and whole."""
            counting.initialize(context)
            found = None
            try:
                with self._guard_against_spurious_io_errors():
                    found = self._load_overload(signature, context)
            except Exception:  # whatever comes of reading half a file, or one of zeros
                drop(Path(self._cache_file._index_path))
            if found is None:
                teach()
            return found

        def save_overload(self, signature: Any, data: Any) -> None:
            """Keep it, if that can be done."""
            try:
                super().save_overload(signature, data)
            except OSError as fault:
                say(f"{folder} cannot be written ({fault.strerror}): the engine is compiled anew at every start.")
            except Exception:  # what reading an index raises that could not be dropped, which was said then
                return

    return CodeCache


def drop(index: Path) -> None:
    """Take away what is kept of a function, so that it is compiled and kept anew."""
    base = index.name.removesuffix(".nbi")
    damaged = [index, *(path for path in index.parent.glob("*.nbc") if path.name.startswith(f"{base}."))]
    try:
        for path in damaged:
            path.unlink(missing_ok=True)
    except OSError as fault:
        say(f"{index} is damaged and cannot be removed ({fault.strerror}): the engine is compiled anew at every start.")
    else:
        say(f"Part of the compiled engine in {index.parent} was damaged, and is compiled again.")
