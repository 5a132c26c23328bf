"""The page's modules as two classic scripts: what a worker runs, from a Blob, and the rest of the page.

Every module becomes a function of its own that gives back what the module exports; they stand in the order in which
they need each other. Only two forms are taken, at the start of a line: ``import { a, b } from "./x.js";`` (it may wrap)
and ``export`` before ``function``, ``async function``, ``const`` or ``class``. All else is refused with its place.
Comments are left out, since a page goes with a mail. A page runs both scripts, one after the other, so that no module
stands in it twice; where there is no document, the first serves whoever made the worker.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import NamedTuple, NoReturn

from sim.page.script import bare, without_comments

ENTRY, START = "main.js", "start"
"""The page begins with this module, and what it exports."""
WORKER, SERVE = "engine/worker.js", "serve"
"""So does a worker."""
IMPORT = re.compile(r'^import \{\s*([\w$]+(?:\s*,\s*[\w$]+)*),?\s*\} from "(\.[^"\n]*)";$', re.M)
EXPORT = re.compile(r"^export (?=(?:(?:async )?function|const|class) ([\w$]+))", re.M)
LEFT = re.compile(r"(?<![.\w$])(?:import|export)\b(?!\s*:)")
"""What is left of these words once the forms that are taken have been taken out."""


class UnbundledError(Exception):
    """A module that cannot be put into the script, with its place."""


class Module(NamedTuple):
    """A module, read: ``needs`` are the names it takes from others, by their path."""

    path: str
    body: str
    needs: dict[str, list[str]]
    exports: list[str]


class Scripts(NamedTuple):
    """What a worker runs, and what a page runs after it."""

    worker: str
    program: str


def bundle(web: Path) -> Scripts:
    """All modules that a worker and the page need, each once; the same bytes for the same files.

    Args:
        web: folder of the modules.

    Raises:
        UnbundledError: if a module has another form, is not there, exports no such name, or needs itself.
    """
    modules = _ordered(web)
    parts = [_wrapped(module, place, modules) for place, module in enumerate(modules.values())]
    own = [*modules].index(WORKER) + 1
    serve = f'if (typeof document === "undefined") $m{own - 1}.{SERVE}(self);'
    worker = "\n".join(['"use strict";', *parts[:own], serve, ""])
    start = f"$m{len(modules) - 1}.{START}();"
    return Scripts(worker, "\n".join(['"use strict";', "(() => {", *parts[own:], start, "})();", ""]))


def _ordered(web: Path) -> dict[str, Module]:
    """By path, every module behind those that it needs; those of a worker first."""
    found: dict[str, Module] = {}

    def visit(path: str, above: tuple[str, ...]) -> None:
        if path in above:
            circle = " needs ".join([*above[above.index(path) :], path])
            raise UnbundledError(f"modules need each other in a circle: {circle}.")
        if path in found:
            return
        module = _read(web, path, above)
        for each in module.needs:
            visit(each, (*above, path))
        found[path] = module

    for entry in (WORKER, ENTRY):
        visit(entry, ())
    for module in found.values():
        _check(module, found)
    for entry, name in ((WORKER, SERVE), (ENTRY, START)):
        if name not in found[entry].exports:
            raise UnbundledError(f"{entry} exports no function {name}.")
    return found


def _read(web: Path, path: str, above: tuple[str, ...]) -> Module:
    try:
        text = (web / path).read_text(encoding="utf-8")
    except OSError as fault:
        wanted = f", which {above[-1]} imports" if above else ""
        raise UnbundledError(f"{path}{wanted}, cannot be read ({fault.strerror}).") from None
    forms = _forms(path, text)
    needs: dict[str, list[str]] = {}
    for match in (each for each in forms if each.re is IMPORT):
        other = posixpath.normpath(posixpath.join(posixpath.dirname(path), match[2]))
        needs.setdefault(other, []).extend(re.split(r"\s*,\s*", match[1].strip()))
    exports = [match[1] for match in forms if match.re is EXPORT]
    return Module(path, without_comments(_without(text, forms)).strip("\n"), needs, exports)


def _forms(path: str, text: str) -> list[re.Match[str]]:
    """Every import and export of a module."""
    code, forms = bare(text), []
    for found in re.finditer(r"^(?:import|export)\b", code, re.M):
        match = IMPORT.match(text, found.start()) or EXPORT.match(text, found.start())
        if match is None:
            _refuse(path, text, found.start())
        forms.append(match)
    if left := LEFT.search(_without(code, forms, " ")):
        _refuse(path, text, left.start())
    return forms


def _without(text: str, forms: list[re.Match[str]], letter: str = "") -> str:
    """A text in which what was matched is gone, or each of its letters another."""
    ends = [0, *(end for match in forms for end in match.span()), len(text)]
    kept = [text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True)]
    gone = [letter * len(match[0]) for match in forms]
    return "".join(part for pair in zip(kept, [*gone, ""], strict=True) for part in pair)


def _refuse(path: str, text: str, at: int) -> NoReturn:
    raise UnbundledError(
        f'{path}, line {text.count(chr(10), 0, at) + 1}: "{text[at:].splitlines()[0][:60]}" is no form that the page '
        f'takes. Write: import {{ a, b }} from "./x.js"; or export function, async function, const or class NAME.'
    )


def _check(module: Module, found: dict[str, Module]) -> None:
    """Every name is exported where it is looked for, and said once."""
    for path, names in module.needs.items():
        if lacking := [name for name in names if name not in found[path].exports]:
            raise UnbundledError(f"{module.path} imports {', '.join(lacking)}, which {path} does not export.")
    said = [*module.exports, *(name for names in module.needs.values() for name in names)]
    if twice := sorted({name for name in said if said.count(name) > 1}):
        raise UnbundledError(f"{module.path} has {', '.join(twice)} twice.")


def _wrapped(module: Module, place: int, modules: dict[str, Module]) -> str:
    places = {path: number for number, path in enumerate(modules)}
    takes = [f"const {{ {', '.join(names)} }} = $m{places[path]};" for path, names in module.needs.items()]
    gives = f"return {{ {', '.join(module.exports)} }};"
    return "\n".join([f"// {module.path}", f"const $m{place} = (() => {{", *takes, module.body, gives, "})();"])
