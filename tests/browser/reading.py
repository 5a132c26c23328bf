"""What the tests of the page's reader share: many texts read in one call, and what Python says of each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sim.page.facts.grammar import grammar
from sim.scenario import ScenarioError, loads
from sim.scenario.toml_text import decode
from tests.browser.plain import plain

FILE = "x.toml"
READ = """async ([facts, cases]) => {
    const { read } = await import("/reading/read.js");
    const bytes = (content) => (typeof content === "string" ? content : Uint8Array.from(content));
    return JSON.stringify(cases.map(([content, file, settings]) => read(bytes(content), facts, file, settings)));
}"""


class Case(NamedTuple):
    """A text with its name and settings; a text that no file holds as UTF-8 is given as bytes."""

    content: str | bytes
    file: str = FILE
    settings: Sequence[str] = ()


def told() -> dict[str, Any]:
    """The facts that a reader needs."""
    return {"grammar": grammar()}


def answers(page: Any, cases: Iterable[Case], facts: Any = None) -> list[dict[str, Any]]:
    """What the page reads in texts, or says of them; ``facts`` if it is told something else."""
    given = [[each if isinstance(each, str) else list(each), *rest] for each, *rest in cases]
    return json.loads(page.evaluate(READ, [facts or told(), given]))


def said(case: Case) -> dict[str, Any]:
    """What Python's reader gives, in the page's form."""
    content = case.content.encode() if isinstance(case.content, str) else case.content
    try:
        return {"scenario": as_json(loads(decode(content, case.file), case.file, case.settings))}
    except ScenarioError as error:
        return {"faults": sentences(error)}


def sentences(error: ScenarioError) -> list[str]:
    return str(error).split("\n")


def as_json(scenario: Any) -> Any:
    return json.loads(json.dumps(plain(scenario)))


def judged(cases: Sequence[Case], found: Sequence[dict[str, Any]]) -> list[str]:
    """Of which kind each answer is, ``scenario`` or ``faults``, once all are seen to be Python's."""
    kinds: list[str] = []
    for case, answer in zip(cases, found, strict=True):
        want = said(case)
        assert {name: answer[name] for name in answer if name != "tree"} == want, case.settings or case.content
        kinds += want
    return kinds
