"""What we teach the compiler: a pointer to a named tuple as a type, and that indices are never negative.

The tuple lives in the frame of the entry point for as long as the entry point works. Its fields never change, so
every load is marked invariant and the compiler may keep what it loaded.
"""

from __future__ import annotations

from typing import Any

from llvmlite import ir
from numba.core import cgutils, types
from numba.core.imputils import impl_ret_borrowed
from numba.core.typing.templates import AttributeTemplate
from numba.extending import (
    infer_getattr,
    lower_builtin,
    lower_getattr_generic,
    models,
    register_model,
    type_callable,
)
from numba.np import arrayobj

from sim.compiled import pointer_to


class PointerType(types.Type):
    """The type of a pointer to a named tuple of type ``columns``."""

    def __init__(self, columns: Any) -> None:
        self.columns = columns
        super().__init__(name=f"Pointer({columns})")

    @property
    def key(self) -> Any:
        """What tells one such type from another."""
        return self.columns


@register_model(PointerType)
class _PointerModel(models.PrimitiveModel):
    def __init__(self, manager: Any, type_: PointerType) -> None:
        super().__init__(manager, type_, manager.lookup(type_.columns).get_value_type().as_pointer())


@infer_getattr
class _PointerAttribute(AttributeTemplate):
    key = PointerType

    def generic_resolve(self, type_: PointerType, name: str) -> Any:  # type: ignore[override]
        """The type of a field; None, as numba asks, where there is no such field."""
        return type_.columns.types[type_.columns.fields.index(name)] if name in type_.columns.fields else None


@lower_getattr_generic(PointerType)
def _load_field(context: Any, builder: Any, type_: PointerType, pointer: Any, name: str) -> Any:
    number = type_.columns.fields.index(name)
    field = cgutils.gep_inbounds(builder, pointer, 0, number)
    layout = context.data_model_manager.lookup(type_.columns.types[number]).get_value_type()
    return impl_ret_borrowed(context, builder, type_.columns.types[number], _load(builder, field, layout))


def _load(builder: Any, pointer: Any, layout: Any) -> Any:
    """Load leaf by leaf, so that each load carries the mark and unused ones disappear."""
    if isinstance(layout, ir.ArrayType):
        parts = [layout.element] * layout.count
    elif isinstance(layout, ir.LiteralStructType):
        parts = list(layout.elements)
    else:
        leaf = builder.load(pointer)
        leaf.set_metadata("invariant.load", builder.module.add_metadata([]))
        return leaf
    whole = ir.Constant(layout, ir.Undefined)
    for number, part in enumerate(parts):
        whole = builder.insert_value(
            whole, _load(builder, cgutils.gep_inbounds(builder, pointer, 0, number), part), number
        )
    return whole


@type_callable(pointer_to)
def _type_of_pointer(_context: Any) -> Any:
    return lambda columns: PointerType(columns)(columns)


@lower_builtin(pointer_to, types.BaseTuple)
def _hold(_context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
    """A pointer to a copy of the tuple in the frame of the function that asks."""
    return cgutils.alloca_once_value(builder, arguments[0])


def trust_indices() -> None:
    """Leave out, in this package's functions, numba's "if the index is below 0, count from the end".

    It is tested at every access to an array, and cost about a quarter of the playing time when it was taken out. A
    test walks every page on generated worlds with arrays that refuse a negative index. Where numba no longer has the
    function that is replaced here, nothing happens but that the engine is slower.
    """
    usual = getattr(arrayobj, "fix_integer_index", None)
    if usual is None:
        return

    def fix(context: Any, builder: Any, kind: Any, index: Any, size: Any) -> Any:
        if OURS in builder.function.name:
            return context.cast(builder, index, kind, types.intp)
        return usual(context, builder, kind, index, size)

    arrayobj.fix_integer_index = fix


OURS = "_ZN3sim"
"""How the compiled name of every function of this package begins."""
trust_indices()
