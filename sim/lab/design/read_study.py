"""From an experiment file to a study, or a sentence that says what is wrong and where."""

from __future__ import annotations

import ast
import inspect
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sim.lab.design.designs import Unusable
from sim.lab.design.experiment import Study
from sim.lab.design.fault_notes import FaultNotes, noting
from sim.lab.design.settings import StudyError, did_you_mean
from sim.scenario.ceilings import LARGEST
from sim.scenario.faults import nearest
from sim.scenario.limits import whole
from sim.scenario.plain_file import NotPlainError, plain_bytes

REQUIRED = ("question", "scenario", "outcomes", "design", "repetitions")
MAPPINGS = ("uncertainties", "levers", "held")
KNOWN = (*REQUIRED, *MAPPINGS, "seed", "driver", "model", "curves")
_NAMES, _TEXT_OR_NONE = tuple | list, str | None
KINDS: dict[str, Any] = {
    "question": str, "scenario": str, "outcomes": _NAMES, "repetitions": int, "seed": int, "driver": str,
    "model": _TEXT_OR_NONE, "curves": _NAMES, **dict.fromkeys(MAPPINGS, Mapping),
}  # fmt: skip
MEANT = {
    str: "text", _TEXT_OR_NONE: "text", int: "a whole number", _NAMES: "a list of names",
    Mapping: "names to values, {...}",
}  # fmt: skip
BLANK: dict[str, Any] = {
    "question": "?", "scenario": "", "outcomes": (), "design": Unusable(), "repetitions": 1,
    **{name: {} for name in MAPPINGS},
}  # fmt: skip
"""What stands for parts that a file lacks, so that the others can be checked."""


def read(name_or_file: str, shipped: Mapping[str, Path]) -> Study:
    """The study of a shipped name or of a file, checked. Raises StudyError with everything that is wrong with it.

    A study is a program. What stops it hides what stands below, and is told with what is wrong above.
    """
    from sim.lab.design.check_study import check

    path = shipped.get(name_or_file) or _found(name_or_file, shipped)
    text = _text(path)
    with noting(str(path)) as notes:
        said, unsaid = _said(text, _run(path, text, notes), notes)
        study = Study(path.stem, text=text, folder=str(path.parent), **said)
    check(study, notes.sentences(), unsaid)
    return study


def _found(name: str, shipped: Mapping[str, Path]) -> Path:
    path = Path(name)
    if path.is_file() and path.suffix == ".py":
        return path
    found = "is no Python file" if path.exists() else "is no shipped study and no file"
    hint = did_you_mean(path.stem, shipped)
    listed = ", ".join(shipped) or "none"
    raise StudyError(f'"{name}" {found}.{hint} Shipped are: {listed}; or give the path of a .py file.')


def _text(path: Path) -> str:
    try:
        return plain_bytes(path, LARGEST).decode("utf-8-sig").replace("\r\n", "\n")
    except NotPlainError as fault:
        raise StudyError(f"{path.name}: {fault}") from None
    except UnicodeDecodeError as fault:
        raise StudyError(f"{path.name} cannot be read: {fault}") from None


def _run(path: Path, text: str, notes: FaultNotes) -> dict[str, Any]:
    """What the file says, by name, up to where it stopped. Whatever it raises is noted with its line."""
    space: dict[str, Any] = {"__name__": path.stem, "__file__": str(path)}
    try:
        exec(compile(text, str(path), "exec", dont_inherit=True), space)
    except SyntaxError as fault:
        raise StudyError(f"{path.name}:{fault.lineno}: not Python: {fault.msg}") from None
    except StudyError as fault:
        notes.stop(str(fault), _line(fault, path))
    except (Exception, SystemExit) as fault:
        notes.stop(f"{type(fault).__name__}: {fault}", _line(fault, path))
    return space


def _line(fault: BaseException, path: Path) -> int:
    lines = [frame.lineno for frame in traceback.extract_tb(fault.__traceback__) if frame.filename == str(path)]
    return lines[-1] or 1 if lines else 1


def _said(text: str, space: Mapping[str, Any], notes: FaultNotes) -> tuple[dict[str, Any], set[str]]:
    """The parts that a file gives, something harmless in place of what it does not; and the names of the latter."""
    lines, meant = _lines(text), set()
    for name, value in space.items():
        if name in KNOWN or name.startswith("_") or not name.islower() or _of_code(value):
            continue
        close = nearest(name, KNOWN)
        meant.add(close)
        hint = f'did you mean "{close}"?' if close else f"known are {', '.join(KNOWN)}."
        notes.add(f'"{name}" is no part of a study; {hint} A name of your own begins with _.', lines.get(name, 0))
    said = {name: value for name, value in space.items() if name in KNOWN}
    for name in REQUIRED:
        if name not in said and name not in meant and not notes.stopped:
            notes.add(f"{name} is missing; a study says {', '.join(REQUIRED)}.", 0)
    for name, value in list(said.items()):
        if wrong := _wrong_kind(name, value):
            notes.add(f"{name}: found {value!r:.48}; it must be {wrong}.", lines.get(name, 0))
            del said[name]
    said.update({name: tuple(said[name]) for name in ("outcomes", "curves") if name in said})
    unsaid = {name for name in BLANK if name not in said}
    return {**BLANK, **said}, unsaid - set(MAPPINGS)


def _wrong_kind(name: str, value: object) -> str:
    """What a part must be, if it is something else."""
    kind = KINDS.get(name, object)
    right = whole(value) is not None if kind is int else isinstance(value, kind)
    return "" if right else MEANT[kind]


def _lines(text: str) -> dict[str, int]:
    """The line on which each name of a file is given its value last."""
    return {
        target.id: statement.lineno
        for statement in ast.parse(text).body
        if isinstance(statement, ast.Assign | ast.AnnAssign)
        for target in (statement.targets if isinstance(statement, ast.Assign) else [statement.target])
        if isinstance(target, ast.Name)
    }


def _of_code(value: object) -> bool:
    """True for what an import or a def leaves in a file: no part of a study, and no misspelt one."""
    return inspect.ismodule(value) or callable(value) or type(value).__module__ == "__future__"
