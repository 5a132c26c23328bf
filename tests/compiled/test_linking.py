"""What is only linked leans on inner parts of numba, which differ between the versions that are allowed."""

from __future__ import annotations

import importlib
from types import SimpleNamespace

import pytest


class Library:
    """A stand-in for numba's own, with one function."""

    def __init__(self, name: str, *linked: Library, **more: object) -> None:
        self._final_module, self._linking_libraries, self.within = self, linked, []
        self.functions = [SimpleNamespace(name=name, is_declaration=False)]
        self._get_module_for_linking = lambda: name
        self._raise_if_finalized = self._finalize_dynamic_globals = lambda: None
        vars(self).update(more)

    def link_in(self, module: str, preserve: bool) -> None:
        self.within.append((module, preserve))


@pytest.mark.parametrize("hands_on", [True, False])
def test_functions_are_linked_with_any_numba_that_is_allowed(hands_on):
    """Which fault would this catch? numba 0.61 has nothing to hand on, and every command ended in an AttributeError."""
    codegen = pytest.importorskip("numba.core.codegen")
    importlib.import_module("sim.compiled.linking")  # teaches numba
    inner = Library("_ZN3sim5inner", **({"_reload_init": {"a"}} if hands_on else {}))
    outer = Library("_ZN3sim5outer", inner, inner, **({"_reload_init": {"b"}} if hands_on else {}))
    codegen.CPUCodeLibrary.finalize(outer)
    assert outer._finalized
    assert outer.within == [("_ZN3sim5inner", True)]
    assert getattr(outer, "_reload_init", None) == ({"a", "b"} if hands_on else None)
