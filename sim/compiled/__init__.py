"""What compiles a rule or a page when numba is there: the only place that knows numba.

Without numba, or with the environment variable ``BACKCHANNEL_COMPILED=0``, the same functions run as
plain Python and give the same bits, slower.

Compiled code is kept in a folder named after a hash of this package's sources, numba's version and the
processor, because numba itself notices a change only in the file of the function it compiles: a rule
changed in *another* file would otherwise leave a stale engine behind.
"""

from __future__ import annotations

import hashlib
import os
import platform
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

SWITCH = "BACKCHANNEL_COMPILED"


def sources_digest(*more: Path) -> str:
    """Hash (16 hexadecimal digits) of every source file that the engine is compiled from, and of some more."""
    here = Path(__file__).parent.parent
    files = [here / f"{name}.py" for name in ("events", "state", "chance", "engine")]
    files += [
        file for folder in ("compiled", "rules", "seats", "month", "measures") for file in (here / folder).glob("*.py")
    ]
    digest = hashlib.sha256()
    for file in sorted({*files, *more}):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _import_numba() -> Any:
    if os.environ.get(SWITCH, "1") == "0":
        return None
    try:
        import numba
    except ImportError:
        return None
    return numba


def _cache_folder(numba: Any) -> Path:
    from platformdirs import user_cache_path

    machine = hashlib.sha256(f"{numba.__version__} {platform.machine()} {_processor()}".encode()).hexdigest()[:8]
    return user_cache_path("backchannel") / f"{sources_digest()}-{machine}"


def _processor() -> str:
    import llvmlite.binding as llvm

    return f"{llvm.get_host_cpu_name()} {llvm.get_host_cpu_features().flatten()}"


_numba = _import_numba()
if _numba is not None:
    from sim.compiled import code_cache
COMPILED = _numba is not None
"""True if rules and pages are compiled in this process."""

SEVERAL = True
"""Whether a long loop gains by taking several numbers at a time, as it does anywhere but in a browser."""

_FOLDER: Path | None = None
CACHE_WAS_EMPTY = _numba is not None
"""True if the engine has to be compiled first."""
if _numba is not None:
    try:
        _FOLDER = _cache_folder(_numba)
        _FOLDER.mkdir(parents=True, exist_ok=True)
        CACHE_WAS_EMPTY = next(_FOLDER.glob("*/*.nbi"), None) is None
    except OSError as fault:
        code_cache.say(f"{_FOLDER} cannot be made ({fault.strerror}): the engine is compiled anew at every start.")
        _FOLDER = None


def _compile(function: Callable[..., Any], cache: bool = False, **options: Any) -> Any:
    if _numba is None:
        return function
    compiled = _numba.njit(error_model="numpy", **options)(function)
    if cache and _FOLDER is not None:
        code_cache.keep(compiled, _FOLDER)
    return compiled


def rule(function: Callable[..., Any]) -> Any:
    """Compile a rule for the pages of the engine; Mesa agents, who call it from Python, run it as it is written.

    To hand a chapter's parameters to compiled code takes ten times as long as a rule does in plain Python.
    """
    if _numba is not None:
        function.compiled = page(function)  # type: ignore[attr-defined]
        function._numba_type_ = function.compiled._numba_type_  # type: ignore[attr-defined]
    return function


def modular(function: Callable[..., Any]) -> Any:
    """Compile a rule of whole numbers (uint64) modulo 2**64; NumPy's scalars do the same, if told not to warn."""
    if _numba is None:
        import numpy

        return numpy.errstate(over="ignore")(function)
    called = _compile(function, True, no_cfunc_wrapper=True, _nrt=False)
    linked = lru_cache(lambda: page(function))  # made when something is compiled that calls it
    called.get_call_template = lambda *args: linked().get_call_template(*args)
    called.get_overload = lambda *args: linked().get_overload(*args)
    return called


def page(function: Callable[..., Any]) -> Any:
    """Compile a page: called by other compiled code only."""
    return _compile(function, no_cpython_wrapper=True, no_cfunc_wrapper=True, _nrt=False)


def hot(function: Callable[..., Any]) -> Any:
    """Compile a page that is put in place wherever it is called."""
    return _compile(function, no_cpython_wrapper=True, no_cfunc_wrapper=True, _nrt=False, forceinline=True)


def joint(function: Callable[..., Any]) -> Any:
    """Compile a page that only calls others: put in place where it is called, which saves compiling it twice."""
    return _compile(function, inline="always")


def entry(function: Callable[..., Any]) -> Any:
    """Compile an entry point: called from Python, releasing the interpreter while it works."""
    return _compile(function, True, nogil=True, no_cfunc_wrapper=True)


def pointer_to(columns: Any) -> Any:
    """In compiled code, a pointer to a named tuple, read by field like the tuple itself.

    A tuple of arrays is passed by value, some hundred words a call; behind a pointer only the fields that are used
    are loaded. What is held must not be rebound.
    """
    return columns


if _numba is not None:
    from sim.compiled import linking  # noqa: F401

    if _FOLDER is None:
        code_cache.teach()


def written_out(head: str, line: str, functions: Sequence[Callable[..., Any]]) -> Any:
    """A page that calls several functions one after another, each by its own name.

    numba would reach functions in a tuple through pointers, which it calls experimental and cannot inline;
    so the calls are written out, as a small file beside the compiled code that its cache can be keyed by.

    Args:
        head: the signature, for example ``"def both(state):"``.
        line: a call, with ``{n}`` for the number of the function: ``"step{n}(state)"``.
        functions: what to call, in order.
    """
    source = "\n    ".join([head, *(line.format(n=number) for number in range(len(functions)))]) + "\n"
    file = Path(_FOLDER or ".") / f"{hashlib.sha256(source.encode()).hexdigest()[:16]}.py"
    if _FOLDER is not None and not file.exists():
        with suppress(OSError):  # it serves whoever looks for the source, and nothing else
            part = file.with_suffix(f".{os.getpid()}")
            part.write_text(source, encoding="utf-8")
            part.replace(file)
    names = {f"step{number}": function for number, function in enumerate(functions)}
    space: dict[str, Any] = {"__name__": __name__, **names}
    exec(compile(source, str(file), "exec"), space)
    made = space[head.split()[1].split("(")[0]]
    made.source = source  # for who translates it
    return joint(made)
