"""Every rule of every chapter and what it may be called with."""

from __future__ import annotations

import ast
import importlib
import inspect
from types import ModuleType
from typing import Any

from hypothesis import strategies as st

from sim.rules import CHAPTERS

from .strategies import DRAW, EVIDENCE, PARTIES, RED_LINE, ROLE, SHARE, between, chapter, parameter

MODULES: dict[str, ModuleType] = {name: importlib.import_module(f"sim.rules.{name}") for name in (*CHAPTERS, "roles")}


def definitions(source: str) -> list[ast.FunctionDef]:
    """The rules in a source text: functions under ``@rule``."""
    functions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    return [each for each in functions if any(ast.unparse(mark) == "rule" for mark in each.decorator_list)]


DEFINITIONS: dict[str, ast.FunctionDef] = {
    f"{name}.{each.name}": each for name, module in MODULES.items() for each in definitions(inspect.getsource(module))
}
"""``chapter.rule`` to its syntax tree."""

RULES: dict[str, Any] = {path: getattr(MODULES[path.split(".")[0]], path.split(".")[1]) for path in DEFINITIONS}
"""``chapter.rule`` to the rule itself, compiled where numba is there."""

WORDS: tuple[tuple[str, st.SearchStrategy[Any]], ...] = (
    ("tau level size briefed pull public readiness receptive again amount", SHARE),
    ("skill mandate mean_level facilitation confidentiality confidence in_person safe", SHARE),
    ("open_to selfcensored allowed frank trust mean_trust prior held contact credence", SHARE),
    ("misreading asymmetry truth own weight squares spacing weighted_shares reach ending", SHARE),
    ("missed notes", SHARE),
    ("dependence officials_share exposed official former expert", SHARE),
    ("draw own_draw common_draw", DRAW),
    ("good bad scar evidence", EVIDENCE),
    ("in_official_capacity attentive open_now scandal", st.booleans()),
    ("months months_without_uptake age tired", st.integers(0, 240)),
    ("red_line believed", RED_LINE),
    ("wish others", between(0, 8)),
    ("claim", between(1, 4)),
    ("ease", between(0.2, 5)),
    ("candid", st.sampled_from((0.0, 1.0))),
    ("total", between(1e-3, 2)),
    ("role", ROLE),
    ("parties", PARTIES),
    ("seats", st.integers(1, 40)),
    ("count", st.integers(1, 1000)),
    ("issues", parameter("drafting.issues")),
    ("rigidity", parameter("drafting.rigidity")),
    ("quorum", parameter("forum.quorum")),
    ("funding_patience", parameter("forum.funding_patience")),
    ("shelf_life", parameter("transfer.shelf_life")),
)
"""What each word means in every rule that takes it, and hence the values it can have."""

QUANTITIES = {word: values for words, values in WORDS for word in words.split()}


@st.composite
def calls(draw: st.DrawFn, path: str) -> tuple[Any, ...]:
    """Arguments that a rule can meet; parameters that it does not read keep their defaults."""
    rule = DEFINITIONS[path]
    chapters = {cls.__name__: cls for cls in CHAPTERS.values()}
    read = {node.attr for node in ast.walk(rule) if isinstance(node, ast.Attribute)}
    found: dict[str, Any] = {}
    for each in rule.args.args:
        if each.annotation is None:
            found[each.arg] = draw(QUANTITIES[each.arg])
            continue
        cls: Any = chapters[ast.unparse(each.annotation)]
        unread = {field: value for field, value in cls._field_defaults.items() if field not in read}
        found[each.arg] = draw(chapter(cls, **unread))
    if path == "drafting.sharpen":  # a sum of squares is made of this weight's own and those of others
        found["squares"] = found["weight"] * found["weight"] + found["squares"]
    return tuple(found.values())
