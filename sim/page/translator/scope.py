"""What is known while a function is read: the types of its names so far, what is a constant, and how to refuse."""

from __future__ import annotations

import ast
from collections.abc import Callable
from types import FunctionType
from typing import Any, NoReturn

from sim.page.translator.source import Source, UntranslatableError
from sim.page.translator.tree import Function
from sim.page.translator.types import Scalar, Type, UnlikeError, join

Translate = Callable[[FunctionType, tuple[Type, ...]], Function]
"""Gives a function for some types of arguments."""
UNKNOWN = object()
"""What an expression is worth to Python if it holds a name of the page's own."""


class Scope:
    """A function as it is being read, for one combination of types of its arguments."""

    def __init__(self, translate: Translate, source: Source, types: tuple[Type, ...]) -> None:
        self.translate, self.source = translate, source
        names = [each.arg for each in source.tree.args.args]
        stored = {node.id for node in ast.walk(source.tree) if isinstance(node, ast.Name) and _is_stored(node)}
        if len(names) != len(types) or _has_more(source.tree.args):
            self.refuse(source.tree, f"takes {len(names)} plain arguments, and got {len(types)}")
        self.own = stored | set(names)
        self.parameters = tuple(zip(names, types, strict=True))
        self.types: dict[str, Type] = dict(self.parameters)
        self.result: Type | None = None
        self.loops: list[bool] = []
        """For every loop that one is in, whether it can be left."""

    def refuse(self, node: ast.AST, why: str) -> NoReturn:
        """End here, and say where.

        Raises:
            UntranslatableError: always.
        """
        said = ast.unparse(node).splitlines()[0]
        line = getattr(node, "lineno", self.source.tree.lineno)
        raise UntranslatableError(f"{self.source.file}:{line}: {why}: {said}")

    def bind(self, name: str, type_: Type) -> None:
        """Store into a name.

        Raises:
            UnlikeError: if it holds something else elsewhere.
        """
        try:
            self.types[name] = join(self.types.get(name), type_)
        except UnlikeError as fault:
            raise UnlikeError(f"{name} {fault}") from fault

    def gives(self, type_: Type) -> None:
        """Give back a value, or nothing."""
        self.result = join(self.result, type_)

    @property
    def known(self) -> tuple[dict[str, Type], Type]:
        """All that is known; when it stays the same, the function has been read."""
        return dict(self.types), self.result or Scalar.NOTHING

    def constant(self, node: ast.expr) -> Any:
        """What an expression is worth that holds no name of the page's own and calls nothing but ``len``."""
        for each in ast.walk(node):
            if isinstance(each, ast.Name) and each.id in self.own:
                return UNKNOWN
            if isinstance(each, ast.Call) and ast.unparse(each.func) != "len":
                return UNKNOWN
        return self.looked_up(node)

    def looked_up(self, node: ast.expr) -> Any:
        """What Python finds under an expression, among the names that the function sees."""
        try:
            return eval(compile(ast.Expression(node), self.source.file, "eval"), dict(self.source.names))
        except (ArithmeticError, AttributeError, LookupError, NameError, TypeError):
            return UNKNOWN


def _is_stored(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def _has_more(arguments: ast.arguments) -> bool:
    """True if there are arguments that are not plain: with names, defaults or stars."""
    more = (arguments.posonlyargs, arguments.kwonlyargs, arguments.defaults, arguments.vararg, arguments.kwarg)
    return any(more)
