"""A program: pages and rules, each translated for every combination of types that it is called with, as numba does."""

from __future__ import annotations

from collections.abc import Mapping
from types import FunctionType
from typing import Any

from sim.page.translator.scope import Scope
from sim.page.translator.source import UntranslatableError, plain, source_of
from sim.page.translator.statements import block, goes_on
from sim.page.translator.tree import Function
from sim.page.translator.types import Scalar, Type

SETTLED = 6
"""Times that a function is read, at most, until the types of its variables stay as they are."""


class Program:
    """Everything that an entry point calls; ``instead`` says what some names of its pages stand for in a module."""

    def __init__(self, instead: Mapping[str, Any] | None = None) -> None:
        self.instead = instead or {}
        self._made: dict[tuple[FunctionType, tuple[Type, ...]], Function | None] = {}
        self._names: dict[str, int] = {}

    def entry(self, page: Any, types: tuple[Type, ...]) -> Function:
        """Translate an entry point, and all it calls.

        Raises:
            UntranslatableError: if anything in it is not of a page's language.
        """
        function = plain(page)
        if function is None:
            raise UntranslatableError(f"{page!r} is no function")
        return self.function(function, types)

    def function(self, function: FunctionType, types: tuple[Type, ...]) -> Function:
        """A function for some types of arguments, read only once."""
        key = function, types
        if key not in self._made:
            self._made[key] = None
            self._made[key] = self._translated(function, types)
        made = self._made[key]
        if made is None:
            raise UntranslatableError(f"{function.__module__}.{function.__name__}: calls itself")
        return made

    def _translated(self, function: FunctionType, types: tuple[Type, ...]) -> Function:
        scope = Scope(self.function, source_of(function, self.instead), types)
        for _ in range(SETTLED):
            before, scope.result = scope.known, None
            body = block(scope.source.tree.body, scope)
            if scope.known == before:
                break
        else:
            scope.refuse(scope.source.tree, "the types of its variables do not settle")
        if goes_on(body) and scope.result not in (None, Scalar.NOTHING):
            scope.refuse(scope.source.tree, "its end gives nothing back")
        variables = {name: type_ for name, type_ in scope.types.items() if name in scope.own}
        name = self._name(scope.source.name)
        return Function(name, scope.parameters, scope.source.hot, variables, scope.known[1], body)

    def _name(self, wanted: str) -> str:
        number = self._names[wanted] = self._names.get(wanted, 0) + 1
        return wanted if number == 1 else f"{wanted}.{number}"
