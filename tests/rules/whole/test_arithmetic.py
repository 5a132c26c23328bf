"""The theory is arithmetic: rules use nothing that could differ between machines, interpreters or languages."""

from __future__ import annotations

import ast
import inspect

import pytest

from tests.rules.catalogue import DEFINITIONS, MODULES, definitions

CALLABLE = {"min", "max", "int", "range"} | {path.split(".")[1] for path in DEFINITIONS}
IMPORTABLE = {"__future__", "typing", "sim.compiled", "sim.rules.parameter", "sim.rules.roles"}
SYNTAX = (
    *(ast.FunctionDef, ast.arguments, ast.arg, ast.Name, ast.Load, ast.Store, ast.Constant, ast.Attribute),
    *(ast.Expr, ast.Assign, ast.AugAssign, ast.Return, ast.If, ast.IfExp, ast.For, ast.Call),
    *(ast.BinOp, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.UnaryOp, ast.USub),
    *(ast.BoolOp, ast.And, ast.Or, ast.Not, ast.Compare, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq),
)


def complaints(rule: ast.FunctionDef) -> list[str]:
    """What in a rule is more than arithmetic on its own arguments."""
    chapter = {each.arg for each in rule.args.args if each.annotation}
    found = []
    for node in ast.walk(rule):
        if not isinstance(node, SYNTAX):
            found.append(type(node).__name__)
        elif isinstance(node, ast.For) and not ast.unparse(node.iter).startswith("range("):
            found.append(ast.unparse(node.iter))  # a rule counts; it does not walk over things
        elif isinstance(node, ast.Call) and ast.unparse(node.func) not in CALLABLE:
            found.append(ast.unparse(node.func))
        elif isinstance(node, ast.Attribute) and ast.unparse(node.value) not in chapter:
            found.append(ast.unparse(node))
    return found


@pytest.mark.parametrize("path", DEFINITIONS)
def test_rule_is_arithmetic(path: str) -> None:
    assert complaints(DEFINITIONS[path]) == []


@pytest.mark.parametrize(
    "formula",
    ["x**2", "exp(x)", "log(x)", "np.sqrt(x)", "sum((x, x))", "math.fsum((x, x))", "pow(x, 2)", "x % 1", "x // 1"],
)
def test_more_than_arithmetic_is_seen(formula: str) -> None:
    (rule,) = definitions(f"@rule\ndef planted(x):\n    return {formula}\n")
    assert complaints(rule)


@pytest.mark.parametrize("over", ["(x, x)", "enumerate(x)", "x"])
def test_a_loop_over_more_than_a_count_is_seen(over: str) -> None:
    (rule,) = definitions(f"@rule\ndef planted(x):\n    for each in {over}:\n        x = each\n    return x\n")
    assert complaints(rule)


@pytest.mark.parametrize("path", DEFINITIONS)
def test_rule_reads_all_that_it_takes(path: str) -> None:
    rule = DEFINITIONS[path]
    read = {node.id for node in ast.walk(rule) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    assert {each.arg for each in rule.args.args} <= read


@pytest.mark.parametrize("path", DEFINITIONS)
def test_rule_is_short(path: str) -> None:
    rule = DEFINITIONS[path]
    statements = [node for node in ast.walk(rule) if isinstance(node, ast.stmt)]
    assert len(rule.args.args) <= 5
    assert len(statements) <= 15


@pytest.mark.parametrize("name", MODULES)
def test_chapter_imports_neither_drivers_nor_arrays(name: str) -> None:
    tree = ast.parse(inspect.getsource(MODULES[name]))
    froms = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    assert froms <= IMPORTABLE


@pytest.mark.parametrize("name", MODULES)
def test_every_function_of_a_chapter_is_a_rule(name: str) -> None:
    tree = ast.parse(inspect.getsource(MODULES[name]))
    functions = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert functions == {path.split(".")[1] for path in DEFINITIONS if path.startswith(f"{name}.")}
