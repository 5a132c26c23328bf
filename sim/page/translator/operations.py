"""Operations on numbers as instructions: strict, each rounded by itself, on NaN as Python does."""

from __future__ import annotations

import struct

from sim.page.translator.instructions import Instructions, llvm_type
from sim.page.translator.types import Scalar, Type

FLOATS = {"+": "fadd", "-": "fsub", "*": "fmul", "/": "fdiv"}
WHOLES = {"+": "add", "-": "sub", "*": "mul", ">>": "lshr", "^": "xor"}
COMPARED_FLOATS = {"<": "olt", "<=": "ole", ">": "ogt", ">=": "oge", "==": "oeq", "!=": "une"}
COMPARED_WHOLES = {"<": "slt", "<=": "sle", ">": "sgt", ">=": "sge", "==": "eq", "!=": "ne"}


def constant(number: float, type_: Type) -> str:
    """A number as it is written down, as one of a type; a float by its bits."""
    if type_ == Scalar.FLOAT:
        return f"0x{struct.pack('>d', float(number)).hex().upper()}"
    if type_ == Scalar.BOOL:
        return "true" if number else "false"
    return str(int(number) - 2**64 if int(number) >= 2**63 else int(number))


def calculate(sign: str, type_: Type, left: str, right: str, to: Instructions) -> str:
    """Arithmetic on two numbers of a type."""
    if sign in ("//", "%"):
        return _floored(sign, type_, left, right, to)
    name = (FLOATS if type_ == Scalar.FLOAT else WHOLES)[sign]
    return to.new(f"{name} {llvm_type(type_)} {left}, {right}")


def _floored(sign: str, type_: Type, left: str, right: str, to: Instructions) -> str:
    """The machine rounds towards zero, Python down; the divisor is positive."""
    word = llvm_type(type_)
    rest = to.new(f"srem {word} {left}, {right}")
    below = to.new(f"icmp slt {word} {rest}, 0")
    if sign == "%":
        return to.new(f"select i1 {below}, {word} {to.new(f'add {word} {rest}, {right}')}, {word} {rest}")
    cut = to.new(f"sdiv {word} {left}, {right}")
    return to.new(f"select i1 {below}, {word} {to.new(f'sub {word} {cut}, 1')}, {word} {cut}")


def compare(sign: str, type_: Type, left: str, right: str, to: Instructions) -> str:
    """Whether a comparison of two numbers of a type holds; with NaN none does but that they differ."""
    if type_ == Scalar.FLOAT:
        return to.new(f"fcmp {COMPARED_FLOATS[sign]} double {left}, {right}")
    return to.new(f"icmp {COMPARED_WHOLES[sign]} {llvm_type(type_)} {left}, {right}")


def extreme(least: bool, type_: Type, first: str, second: str, to: Instructions) -> str:
    """Python keeps the first unless the second beats it, which no NaN does."""
    beats = compare("<" if least else ">", type_, second, first, to)
    word = llvm_type(type_)
    return to.new(f"select i1 {beats}, {word} {second}, {word} {first}")


def negative(type_: Type, operand: str, to: Instructions) -> str:
    """The number below zero that is as large; zero changes its sign too."""
    if type_ == Scalar.FLOAT:
        return to.new(f"fneg double {operand}")
    return to.new(f"sub {llvm_type(type_)} 0, {operand}")
