"""A whole program as the text of a module in LLVM's language: no data, no globals, nothing but functions.

Columns are reached through the records that whoever plays writes into memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sim.page.translator import tree
from sim.page.translator.aliasing import Tags
from sim.page.translator.instructions import Instructions, llvm_type, words
from sim.page.translator.memory import layout_of
from sim.page.translator.steps import block
from sim.page.translator.types import Scalar, Struct, Type

CUT = "declare i32 @llvm.fptosi.sat.i32.f64(double)"
"""How a float becomes a whole number: never a trap."""


def module_text(doors: Mapping[str, tree.Function]) -> str:
    """The text of a module with some functions, by what each is called from outside, and all that they call."""
    tags, seen = Tags(), set[tree.Function]()
    for name, entry in doors.items():
        entry.name = name
    functions = [each for entry in doors.values() for each in _with_callees(entry, seen)]
    made = [_function(each, tags, is_door=each in doors.values()) for each in functions]
    return "\n".join([CUT, *made, *(f"!{number} = {note}" for number, note in enumerate(tags.notes))]) + "\n"


def _with_callees(function: tree.Function, seen: set[tree.Function]) -> Iterator[tree.Function]:
    if function in seen:
        return
    seen.add(function)
    for callee in tree.calls_in(function.body):
        yield from _with_callees(callee, seen)
    yield function


def _function(function: tree.Function, tags: Tags, is_door: bool) -> str:
    to = Instructions(function, tags)
    to.make_variables()
    block(function.body, to)
    if to.is_open:
        to.end("ret void" if function.result == Scalar.NOTHING else "unreachable")
    given = ", ".join(_parameter(name, type_) for name, type_ in function.parameters)
    kind = "define" if is_door else "define internal"
    mark = "inlinehint " if function.hot else ""
    head = f"{kind} {llvm_type(function.result)} @{function.name}({given}) {mark}nounwind {{"
    return "\n".join([head, *to.lines, "}"])


def _parameter(name: str, type_: Type) -> str:
    """A record is there, whole, and written by nobody while runs are played: loads of it may move anywhere."""
    promise = ""
    if isinstance(type_, Struct) and type_.by_pointer:
        promise = f" noalias nonnull readonly align 8 dereferenceable({layout_of(type_).size})"
    return ", ".join(f"{word}{promise} %{name}.{number}" for number, word in enumerate(words(type_)))
