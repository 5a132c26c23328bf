"""A JSON Schema (draft 4) of scenario files, for editors: made from the grammar that the reader uses."""

from __future__ import annotations

from typing import Any

from sim.scenario.ceilings import LONGEST_TEXT
from sim.scenario.grammar import SCENARIO
from sim.scenario.nodes import (
    KEY_PATTERN,
    Anything,
    KeyedTables,
    KeyedTexts,
    Kinds,
    Node,
    Number,
    Table,
    TableList,
    Text,
    Values,
)

Schema = dict[str, Any]


def schema() -> Schema:
    """The schema as plain dictionaries. It says less than the reader: contradictions between keys it cannot see."""
    head = {"$schema": "http://json-schema.org/draft-04/schema#", "title": "Backchannel scenario"}
    return {**head, **_of(SCENARIO)}


def _of(node: Node | Kinds) -> Schema:
    match node:
        case Number():
            return _number(node)
        case Text():
            return _text(node)
        case Values():
            items = {"type": "array", "items": _of(node.each), "minItems": node.least, "maxItems": node.most}
            return {"description": _says(node), **items, **({} if node.required or node.otherwise else {"default": []})}
        case Table():
            return _table(node)
        case KeyedTables():
            pattern = {"patternProperties": {f"^{KEY_PATTERN}$": _of(node.each)}, "additionalProperties": False}
            return {"description": node.says, "type": "object", **_sizes(node), **pattern}
        case TableList():
            return {
                "description": node.says,
                "type": "array",
                "items": _of(node.each),
                "maxItems": node.most,
                "default": [],
            }
        case Kinds():
            return {"description": node.says, "oneOf": [_table(table) for table in node.kinds.values()]}
        case Anything():
            return {"description": node.says, "type": ["number", "string", "boolean", "array", "object"]}
        case KeyedTexts():
            free = {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT}
            sizes = {"maxProperties": node.most, "additionalProperties": free}
            return {"description": node.says, "type": "object", **sizes, "default": {}}


def _sizes(node: KeyedTables) -> Schema:
    return {"minProperties": node.least, "maxProperties": node.most}


def _says(node: Number | Text | Values) -> str:
    return f"{node.says} Left out: {node.otherwise}." if node.otherwise else node.says


def _number(node: Number) -> Schema:
    says = f"{_says(node)} ({node.low:g} to {node.high:g}, {node.unit})"
    kind = "integer" if node.whole else "number"
    default = {} if node.default is None or node.required else {"default": node.default}
    return {"description": says, "type": kind, "minimum": node.low, "maximum": node.high, **default}


def _text(node: Text) -> Schema:
    rule: Schema = {"type": "string"}
    if node.choices:
        rule["enum"] = list(node.choices)
    if node.pattern:
        rule["pattern"] = f"^{node.pattern}$"
    if not (node.choices or node.pattern):
        rule["maxLength"] = LONGEST_TEXT
    if node.required:
        rule["minLength"] = 1
    elif node.default is not None and not node.pattern:
        rule["default"] = node.default
    return {"description": _says(node), **rule}


def _table(node: Table) -> Schema:
    required = [key for key, child in node.keys.items() if child.required]
    rule: Schema = {
        "description": node.says,
        "type": "object",
        "properties": {key: _of(child) for key, child in node.keys.items()},
        "additionalProperties": False,
    }
    return {**rule, "required": required} if required else rule
