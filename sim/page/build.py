"""The module, built where it is first asked for and kept beside the compiled engine; nothing built is committed.

What is kept is named after a hash of the sources that it is made of and of who compiles, and holds a hash of itself:
what is not whole is built again.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from platformdirs import user_cache_path

from sim.compiled import sources_digest
from sim.compiled.webassembly import compiler, object_code
from sim.page import engine
from sim.page.module import module_of
from sim.store.disk import make, whole

HASH = 32
"""Bytes of the hash before a module that is kept."""


def module(folder: Path | None = None) -> bytes:
    """The engine as a WebAssembly module, with the functions ``sim.page.engine.DOORS``; some seconds the first time.

    Args:
        folder: where it is kept; beside the compiled engine if none.

    Raises:
        UntranslatableError: if a page or a rule holds what no page may.
        RuntimeError: if it cannot be compiled.
    """
    file = _file(folder)
    found = _kept(file)
    if found is None:
        found = module_of(object_code(engine.text()), list(engine.DOORS))
        _keep(file, found)
    return found


def is_kept(folder: Path | None = None) -> bool:
    """Whether the module is there already, so that nobody has to wait for it."""
    return _kept(_file(folder)) is not None


def model() -> str:
    """Hash (16 hexadecimal digits) of the sources of the module: whoever compiles them, they give the same numbers."""
    return sources_digest(*Path(__file__).parent.rglob("*.py"))


def digest() -> str:
    """Hash (32 hexadecimal digits) of all that decides what the module is."""
    return model() + hashlib.sha256(compiler().encode()).hexdigest()[:16]


def _file(folder: Path | None) -> Path:
    return (user_cache_path("backchannel") if folder is None else folder) / f"page-{digest()}.wasm"


def _kept(file: Path) -> bytes | None:
    try:
        data = file.read_bytes()
    except OSError:
        return None
    return data[HASH:] if hashlib.sha256(data[HASH:]).digest() == data[:HASH] else None


def _keep(file: Path, found: bytes) -> None:
    try:
        make(file.parent)
        with whole(file) as part:
            part.write(hashlib.sha256(found).digest() + found)
    except OSError as fault:
        from sim.compiled import code_cache

        code_cache.say(f"{file.parent} cannot be written ({fault.strerror}): a page's module is built anew each time.")
