"""What is only ever linked into other compiled code is neither optimised nor translated by itself.

numba brings every function to machine code on its own, with all that it calls, however often that is called. Pages,
and rules as pages call them, are never called from Python: they are optimised once, in the entry point they end in.
"""

from __future__ import annotations

from typing import Any

from numba.core import codegen

OURS = "_ZN3sim"
"""How the compiled name of every function of this package begins."""


PARTS = ("finalize", "_get_module_for_linking", "_finalize_dynamic_globals", "_raise_if_finalized")
"""What we lean on."""
RELOADED = "_reload_init"
"""What a library hands on to those that it is linked into; there was nothing of the kind in numba 0.61."""


def _only_linked(library: Any) -> bool:
    """True if the library holds a function of ours, and no door to it from Python or C."""
    names = [function.name for function in library._final_module.functions if not function.is_declaration]
    return any(name.startswith(OURS) for name in names) and not any(
        name.startswith(("_ZN7cpython", "cfunc.")) for name in names
    )


def link_without_compiling() -> None:
    """Teach numba the above; where its inner parts have other names, it compiles as usual."""
    library, maker = (getattr(codegen, name, None) for name in ("CPUCodeLibrary", "JITCPUCodegen"))
    if not all(hasattr(library, name) for name in PARTS) or not hasattr(maker, "set_env"):
        return
    usual = codegen.CPUCodeLibrary.finalize

    def finalize(self: Any) -> None:
        if not _only_linked(self):
            return usual(self)
        self._raise_if_finalized()
        for library in dict.fromkeys(self._linking_libraries):
            if hasattr(library, RELOADED):
                getattr(self, RELOADED).update(getattr(library, RELOADED))
            self._final_module.link_in(library._get_module_for_linking(), preserve=True)
        self._finalize_dynamic_globals()
        self._finalized = True

    usually_set = codegen.JITCPUCodegen.set_env

    def set_env(self: Any, name: str, environment: Any) -> None:
        """What a function needs to raise exceptions of Python; nothing that is only linked raises any."""
        if self._engine.get_global_value_address(name):
            usually_set(self, name, environment)

    codegen.CPUCodeLibrary.finalize = finalize  # type: ignore[method-assign]
    codegen.JITCPUCodegen.set_env = set_env  # type: ignore[method-assign]


link_without_compiling()
