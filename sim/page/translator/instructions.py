"""A function's instructions as they are written down, and what values of each type are made of there.

A value is as many numbers as its type needs: one for a scalar; an address and lengths for an array; an address for a
record in memory; its fields', one after another, for a tuple.
"""

from __future__ import annotations

from collections.abc import Sequence

from sim.page.translator.aliasing import Tags
from sim.page.translator.tree import Function
from sim.page.translator.types import Array, Scalar, Struct, Type

WORDS = {
    Scalar.BOOL: "i1", Scalar.INT: "i32", Scalar.LONG: "i64", Scalar.BITS: "i64", Scalar.FLOAT: "double",
    Scalar.NOTHING: "void",
}  # fmt: skip
"""How the back end calls a scalar."""
EVEN = 0x4330000000000000
"""Bits of the float 2**52, whose last bit is worth one."""
Values = list[str]


def words(type_: Type) -> list[str]:
    """How it calls the numbers that a value of a type is made of."""
    if isinstance(type_, Scalar):
        return [WORDS[type_]]
    if isinstance(type_, Array):
        return ["ptr"] + ["i32"] * type_.axes
    if type_.by_pointer:
        return ["ptr"]
    return [word for _, field in type_.fields for word in words(field)]


def llvm_type(type_: Type) -> str:
    """How it calls what a function gives back: several numbers travel together."""
    parts = words(type_)
    return parts[0] if len(parts) == 1 else f"{{ {', '.join(parts)} }}"


def with_known_lengths(type_: Type, values: Values) -> Values:
    """A value, with the lengths that its type knows in place of those that travel with it."""
    if not isinstance(type_, Array):
        return values
    pairs = zip(values[1:], type_.lengths, strict=True)
    return [values[0], *(found if length is None else str(length) for found, length in pairs)]


class Instructions:
    """Those of one function."""

    def __init__(self, function: Function, tags: Tags) -> None:
        self.function, self.tags = function, tags
        self.lines: list[str] = []
        self.loops: list[tuple[str, str]] = []
        """Where one goes on from inside a loop, and where one leaves it."""
        self.before: Values = []
        """What was there before, while an augmented assignment is worked out."""
        self.block, self.is_open, self._count = "", False, 0
        self.start("entry")

    def say(self, text: str) -> None:
        """An instruction that gives nothing."""
        self.lines.append(f"  {text}")

    def new(self, text: str) -> str:
        """An instruction that gives a number: its name."""
        self._count += 1
        self.say(f"%t{self._count} = {text}")
        return f"%t{self._count}"

    def label(self, hint: str) -> str:
        """A new name for a block."""
        self._count += 1
        return f"{hint}.{self._count}"

    def start(self, label: str) -> None:
        """Begin a block."""
        self.lines.append(f"{label}:")
        self.block, self.is_open = label, True

    def end(self, text: str) -> None:
        """The last instruction of a block."""
        self.say(text)
        self.is_open = False

    def jump(self, label: str) -> None:
        """End the block, if it has not ended, and go on at another."""
        if self.is_open:
            self.end(f"br label %{label}")

    def branch(self, test: str, yes: str, no: str) -> None:
        """End the block, and go on at one of two others."""
        self.end(f"br i1 {test}, label %{yes}, label %{no}")

    def meet(self, word: str, come: Sequence[tuple[str, str]]) -> str:
        """What a number is where several blocks lead here: pairs of value and block."""
        return self.new(f"phi {word} " + ", ".join(f"[ {value}, %{block} ]" for value, block in come))

    # Numbers in other forms ------------------------------------------------------------------------------------

    def convert(self, value: str, of: Type, to: Type) -> str:
        """A number as one of another type; bits stay bits, a float is cut, at the ends of what can be held."""
        alike = of == to or {of, to} == {Scalar.LONG, Scalar.BITS}
        if alike or not isinstance(of, Scalar) or not isinstance(to, Scalar):
            return value
        if of == Scalar.FLOAT:
            return self.new(f"call i32 @llvm.fptosi.sat.i32.f64(double {value})")
        if to == Scalar.FLOAT:
            return self._one_or_zero(value) if of == Scalar.BOOL else self.new(f"sitofp {WORDS[of]} {value} to double")
        return self.new(f"{'zext' if of == Scalar.BOOL else 'sext'} {WORDS[of]} {value} to {WORDS[to]}")

    def _one_or_zero(self, truth: str) -> str:
        """A truth as a float, made of its bit: a choice between two floats would be a branch in a browser."""
        bits = self.new(f"or i64 {self.new(f'zext i1 {truth} to i64')}, {EVEN}")
        return self.new(f"fsub double {self.new(f'bitcast i64 {bits} to double')}, 0x{EVEN:X}")

    # Variables ---------------------------------------------------------------------------------------------------

    def make_variables(self) -> None:
        """Room for every variable, arguments in place; the compiler keeps in registers what it can."""
        for name, type_ in self.function.variables.items():
            for slot, word in zip(slots(name, type_), words(type_), strict=True):
                self.say(f"{slot} = alloca {word}")
        for name, type_ in self.function.parameters:
            self.assign(name, type_, [f"%{name}.{number}" for number in range(len(words(type_)))])

    def look_up(self, name: str, type_: Type) -> Values:
        """The value of a variable."""
        pairs = zip(slots(name, type_), words(type_), strict=True)
        return with_known_lengths(type_, [self.new(f"load {word}, ptr {slot}") for slot, word in pairs])

    def assign(self, name: str, of: Type, values: Values) -> None:
        """Store a value of some type into a variable."""
        type_ = self.function.variables[name]
        for slot, word, value in zip(slots(name, type_), words(type_), values, strict=True):
            self.say(f"store {word} {self.convert(value, of, type_)}, ptr {slot}")


def slots(name: str, type_: Type) -> list[str]:
    """Names of the room that a variable takes."""
    return [f"%{name}.at{number}" for number in range(len(words(type_)))]


def place_of(type_: Struct, place: int) -> slice:
    """Which of a record's numbers are those of a field."""
    sizes = [len(words(field)) for _, field in type_.fields]
    return slice(sum(sizes[:place]), sum(sizes[: place + 1]))
